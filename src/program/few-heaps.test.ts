import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/run.ts';

it.skipIf(process.platform !== 'linux')(
  'the workbench begins once more under its process id, with two heaps for its threads',
  async () => {
    const { MALLOC_ARENA_MAX: _, ...env } = process.env;
    const workspace = join(temporaryFolder(), 'workspace');
    const words = ['bin/redress.js', 'serve', '--port', '0', '--no-open', '--workspace', workspace];
    const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let told = '';
    child.stdout.on('data', (text: Buffer) => {
      told += text;
    });
    const exited = once(child, 'exit');
    try {
      await expect.poll(() => told, { timeout: 600_000 }).toContain('Stop it with Ctrl+C.');
      expect(readFileSync(`/proc/${child.pid}/environ`, 'utf8').split('\0')).toContain('MALLOC_ARENA_MAX=2');
    } finally {
      child.kill('SIGTERM');
    }
    expect(await exited).toEqual([0, null]);
  },
);
