import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../test/support/run.ts';
import { loadedPart } from './loaded-part.ts';

describe('the part of a program that is loaded', () => {
  it.skipIf(process.platform !== 'linux')('runs as the whole does, and is smaller where the whole has symbols', () => {
    const whole = readFileSync(process.execPath);
    const part = loadedPart(whole);
    expect(part.length).toBeLessThanOrEqual(whole.length);
    const program = join(temporaryFolder(), 'node');
    writeFileSync(program, part, { mode: 0o755 });
    const { stdout } = spawnSync(program, ['-p', 'process.version'], { encoding: 'utf8' });
    expect(stdout.trim()).toBe(process.version);
    // Compared as a whole: an assertion would walk over a hundred million bytes one by one.
    expect(Buffer.from(loadedPart(part)).equals(part)).toBe(true);
  });

  it('is all of a file that is no Linux program of 64 bits', () => {
    for (const bytes of [Buffer.from('MZ and what follows'), Buffer.from('\x7fELF\x01\x01', 'latin1'), Buffer.alloc(0)])
      expect(loadedPart(bytes)).toBe(bytes);
  });
});
