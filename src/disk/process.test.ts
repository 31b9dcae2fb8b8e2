import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isOtherRunning, nameOfProcess } from './process.ts';

it('a process runs until it has ended', async () => {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
  const name = nameOfProcess(child.pid!);
  expect(isOtherRunning(name)).toBe(true);
  child.stdin!.end();
  await once(child, 'exit');
  expect(isOtherRunning(name)).toBe(false);
});

it.skipIf(process.platform !== 'linux')(
  'a process that has ended runs no longer, though nobody has asked how',
  async () => {
    // The program in the place of the shell never asks how the shell's child ended.
    const parent = spawn('sh', ['-c', 'sh -c "read go" <&3 & echo $!; exec sleep 600'], {
      stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
    });
    try {
      const [said] = (await once(parent.stdout!, 'data')) as [Buffer];
      const child = Number(said.toString());
      const name = nameOfProcess(child);
      expect(isOtherRunning(name)).toBe(true);
      (parent.stdio[3] as NodeJS.WritableStream).end();
      await expect.poll(() => readFileSync(`/proc/${child}/stat`, 'utf8'), { timeout: 30_000 }).toContain(') Z ');
      expect(isOtherRunning(name)).toBe(false);
    } finally {
      parent.kill('SIGKILL');
    }
  },
);
