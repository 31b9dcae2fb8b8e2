import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readUnicodeFile } from './unicode-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('reads what the editors of any system save', () => {
  const path = join(folder, 'file.json');
  const text = '{"name": "Núñez"}';
  const swapped = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  for (const bytes of [
    Buffer.from(text),
    Buffer.from(`\uFEFF${text}`),
    Buffer.from(`\uFEFF${text}`, 'utf16le'),
    swapped,
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'utf16le').swap16(),
    Buffer.from(text, 'latin1'),
  ]) {
    writeFileSync(path, bytes);
    expect(readUnicodeFile(path)).toBe(text);
  }
});
