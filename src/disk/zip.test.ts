import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { endOf, zipOf } from './zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-zip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function archive(entries: Parameters<typeof zipOf>[0]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of zipOf(entries)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function fileOf(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

it('holds each file under its name, as another program reads it', async () => {
  const a = fileOf('a.csv', 'person,count\n1,2\n'.repeat(50_000));
  const empty = fileOf('empty.csv', '');
  const zip = join(folder, 'all.zip');
  writeFileSync(
    zip,
    await archive([
      { name: 'motion/a.csv', path: a },
      { name: 'ñ empty.csv', path: empty },
    ]),
  );
  const script =
    'import sys,zipfile,json; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(json.dumps([[i.filename,z.read(i).decode()] for i in z.infolist()]))';
  const read = JSON.parse(execFileSync('python3', ['-c', script, zip], { encoding: 'utf8' }));
  expect(read).toEqual([
    ['motion/a.csv', readFileSync(a, 'utf8')],
    ['ñ empty.csv', ''],
  ]);
});

it('is the same to the byte for the same files', async () => {
  const path = fileOf('b.txt', 'b');
  const entries = Array.from({ length: 3 }, (_, i) => ({ name: `${i}.txt`, path }));
  expect((await archive(entries)).equals(await archive(entries))).toBe(true);
});

it('says how many files there are, and where the directory begins, beyond what the old format can', () => {
  const [count, directory, at] = [66_000, 5_000_000, 6_000_000_000];
  const end = endOf(count, directory, at);
  expect(end.readUInt32LE(0)).toBe(0x06064b50);
  expect([32, 40, 48].map((place) => Number(end.readBigUInt64LE(place)))).toEqual([count, directory, at]);
  // Where the record of the large numbers begins, as readers of today look it up.
  expect(Number(end.readBigUInt64LE(56 + 8))).toBe(at + directory);
  expect(end.readUInt16LE(76 + 8)).toBe(0xffff);
  expect(endOf(3, 100, 200)).toHaveLength(22);
});

it('says so where a file is gone', async () => {
  await expect(archive([{ name: 'gone', path: join(folder, 'gone') }])).rejects.toThrow(/ENOENT/);
});
