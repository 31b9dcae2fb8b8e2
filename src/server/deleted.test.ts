import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { courtLine, fileOf } from '../../test/support/doj.ts';
import { inspected, runBecomes, serveHere, signIn, startRun } from '../../test/support/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-deleted-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What stands in the file alone, and in nothing that Redress writes of its own. */
const MARKS = ['QXZ-MARKED,PERSON', '9081726354', '11359 HS-QXZMARKEDOFFENSE', 'qxz-marked-file.csv'];

/** The files of the workspace that hold one of the marks in any of their bytes. */
function filesWithMarks(): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    if (!statSync(path).isFile()) return false;
    const bytes = readFileSync(path);
    return MARKS.some((mark) => bytes.includes(mark) || bytes.includes(Buffer.from(mark, 'utf16le')));
  });
}

it('no byte of a deleted run and its files stays in the workspace', async () => {
  const server = await serveHere({ workspace: folder });
  const client = await signIn(server.url, server.link());
  const id = String((await client.call('POST', '/inputs', { origin: 'upload' })).body.id);
  const [name, subject, offense, file] = MARKS as [string, string, string, string];
  const content = fileOf([courtLine({ PRI_NAME: name, SUBJECT_ID: subject, OFFENSE_DESCR: offense })]);
  expect((await client.send(id, file, content)).status).toBe(200);
  await inspected(client, id);
  const run = await startRun(client, id, 'marked');
  await runBecomes(client, run, 'done');
  expect(filesWithMarks().length).toBeGreaterThan(3);
  expect((await client.call('DELETE', `/runs/${run}`)).status).toBe(200);
  await server.stop();
  expect(filesWithMarks()).toEqual([]);
});
