import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { makePdf } from '../../test/rap-sheets/make-pdf.ts';
import { rapSheets } from '../jurisdictions/us-ca/rap-sheet/rap-sheets.ts';
import { readPdfConfined } from './pdf-text.ts';
import { runConfined } from './run.ts';
import { sheetTextOf } from './sheet-text.ts';

const { words } = rapSheets;

const folder = mkdtempSync(join(import.meta.dirname, '.confined-'));
const fixtures = join(import.meta.dirname, '../../test/fixtures/rap-sheets');

/** A script for a confined process: it may be anything that a damaged PDF makes a reader do. */
function script(name: string, work: string): URL {
  const path = join(folder, `${name}.ts`);
  writeFileSync(
    path,
    `import { answerOnce } from '../child.ts';\nawait answerOnce(async (input: unknown) => { ${work} });\n`,
  );
  return pathToFileURL(path);
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a confined process', () => {
  test('answers', async () => {
    expect(await runConfined(script('echo', 'return { got: input };'), [1, 'é'])).toEqual({
      ok: true,
      output: { got: [1, 'é'] },
    });
  });

  test.for([
    ['throws', "throw new Error('x');"],
    ['leaves a rejected promise alone', "void Promise.reject(new Error('x')); return 1;"],
    ['ends early', 'process.exit(0);'],
    ['ends by a signal', "process.kill(process.pid, 'SIGSEGV'); await new Promise(() => {});"],
  ])('that %s is reported as a crash', async ([name, work]) => {
    expect(await runConfined(script(name!.replaceAll(' ', '-'), work!), null)).toEqual({ ok: false, kind: 'crashed' });
  });

  test('waits for its turn where many are asked for at once, and each answers its own', async () => {
    const path = script('turn', 'return input;');
    const inputs = Array.from({ length: 8 }, (_, index) => index);
    const answers = await Promise.all(inputs.map((input) => runConfined(path, input)));
    expect(answers).toEqual(inputs.map((output) => ({ ok: true, output })));
  });

  test('that never ends is ended', async () => {
    const run = runConfined(script('loop', 'for (;;);'), null, { seconds: 2 });
    expect(await run).toEqual({ ok: false, kind: 'took-too-long' });
  });

  test('that takes too much memory is ended', async () => {
    const heap = 'const all = []; for (;;) all.push(new Array(1e5).fill(1.5));';
    expect((await runConfined(script('heap', heap), null, { heapMb: 64 })).ok).toBe(false);
    const buffers =
      'const all = []; for (;;) { all.push(Buffer.alloc(1e7, 1)); await new Promise((r) => setTimeout(r, 5)); }';
    const run = runConfined(script('buffers', buffers), null, { memoryMb: 400 });
    if (process.platform === 'linux') expect(await run).toEqual({ ok: false, kind: 'took-too-much-memory' });
  });

  test('reads no file but the program’s, writes none, starts nothing, and knows no variable', async () => {
    const secret = join(mkdtempSync(join(tmpdir(), 'secret-')), 'secret.txt');
    writeFileSync(secret, 'x');
    const tries = `
      const fs = await import('node:fs');
      const { spawnSync } = await import('node:child_process');
      const { Worker } = await import('node:worker_threads');
      const denied = (task: () => unknown) => { try { task(); return 'allowed'; } catch (error) { return (error as { code: string }).code; } };
      return [
        denied(() => fs.readFileSync(${JSON.stringify(secret)})),
        denied(() => fs.writeFileSync(${JSON.stringify(`${secret}.copy`)}, 'x')),
        denied(() => spawnSync('true').status === 0 || (() => { throw { code: 'ERR_ACCESS_DENIED' }; })()),
        denied(() => new Worker('0', { eval: true })),
        Object.keys(process.env).filter((name) => name !== 'NODE_CHANNEL_FD' && !name.startsWith('__')),
      ];`;
    const denied = 'ERR_ACCESS_DENIED';
    expect(await runConfined(script('tries', tries), null)).toEqual({
      ok: true,
      output: [denied, denied, denied, denied, []],
    });
  });
});

describe('a PDF', () => {
  test('whose stream has a wrong length is one sentence', async () => {
    const bytes = readFileSync(join(fixtures, 'damaged/wrong-length.pdf'));
    expect(await readPdfConfined(bytes, words)).toEqual({
      ok: false,
      kind: 'unreadable',
      fault: 'damaged',
      page: 0,
      message: 'the PDF is damaged; ask for a new copy',
    });
  });

  test('that is whole is read', async () => {
    expect(await readPdfConfined(makePdf([['CII/A1', 'COURT: NAM:01']]), words)).toMatchObject({
      ok: true,
      text: 'CII/A1\nCOURT: NAM:01',
    });
  });
});

test.for([
  ['RTF', '{\\rtf1\\ansi CII/A1\\par}', 'RTF'],
  ['a Word file', 'PK\x03\x04word/document.xml', 'Word'],
  ['a web page', '<!DOCTYPE html><html><body>CII/A1</body></html>', 'HTML'],
  ['a picture', '\x89PNG\r\n', 'picture'],
])('%s is refused by its name', async ([, content, name]) => {
  const read = await sheetTextOf(Buffer.from(content!, 'latin1'), words);
  expect(read).toMatchObject({ ok: false, message: expect.stringContaining(name!) });
});

test('text may come in any of four encodings', async () => {
  const text = 'NAM/01 NÚÑEZ,ANA';
  const be = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  for (const bytes of [
    text,
    Buffer.from(`\ufeff${text}`, 'utf16le'),
    Buffer.from(text, 'utf16le'),
    be,
    Buffer.from(text, 'latin1'),
  ])
    expect(await sheetTextOf(Buffer.from(bytes as string), words)).toMatchObject({ ok: true, text });
});
