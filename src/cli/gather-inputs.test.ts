import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { california } from '../jurisdictions/us-ca/jurisdiction.ts';
import { gatherInputs } from './gather-inputs.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function gathered(...paths: string[]) {
  const found = await gatherInputs(california, paths, folder);
  return found.ok ? found.inputs : found.problem.message;
}

it('takes the files of a folder, those that links lead to, and nothing that programs leave there', async () => {
  const own = join(folder, 'many');
  mkdirSync(join(own, 'within'), { recursive: true });
  const left = ['ehthumbs.db', 'Thumbs.db:encryptable', 'Icon\r', '.~lock.in.csv#', '~lock.in.csv#', '@eaDir/x.db'];
  mkdirSync(join(own, '@eaDir'));
  for (const name of ['in.csv', 'within/more.csv', 'Thumbs.db', 'desktop.ini', '~$in.xlsx', '.DS_Store', ...left])
    writeFileSync(join(own, name), 'a,b');
  writeFileSync(join(folder, 'elsewhere.csv'), 'a,b');
  symlinkSync(join(folder, 'elsewhere.csv'), join(own, 'link.csv'));
  symlinkSync(own, join(own, 'within', 'loop'));
  expect(await gathered(own)).toEqual(['in.csv', 'link.csv', 'within/more.csv'].map((name) => join(own, name)));
});

it('tells in a sentence of links that lead nowhere, names that are too long, and folders without files', async () => {
  const loop = join(folder, 'loop');
  symlinkSync(loop, loop);
  expect(await gathered(loop)).toMatch(/^loop is a link that leads back to itself/);
  const gone = join(folder, 'gone');
  mkdirSync(gone);
  symlinkSync(join(folder, 'no such file'), join(gone, 'dangling.csv'));
  expect(await gathered(gone)).toMatch(/there is no such file/);
  expect(await gathered(join(folder, 'x'.repeat(300)))).toMatch(/too long/);
  mkdirSync(join(folder, 'empty'));
  expect(await gathered(join(folder, 'empty'))).toMatch(/is a folder with no files in it/);
});
