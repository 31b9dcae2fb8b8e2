import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { referenceEngine } from '../../src/bulk/reference/engine.ts';
import { makeDocuments } from '../../src/documents/index.ts';
import { prop64 } from '../../src/jurisdictions/packs.ts';
import { laws } from '../../src/jurisdictions/papers.ts';
import { synthesize } from '../../src/jurisdictions/us-ca/synthetic/index.ts';
import type { Summary } from '../../src/results/summary.ts';
import { readTable, runOn, temporaryFolder } from '../support/run.ts';
import { conviction, make, pagesOf, request, resultsFolder, sha256 } from './support.ts';

const folder = temporaryFolder();
const text = [...synthesize({ county: 'SAN JOAQUIN', lines: 4000, seed: 51, dirty: true })].join('');

async function invented(): Promise<string> {
  const { analysis, out } = await runOn(referenceEngine, folder, [text]);
  if (!analysis.ok) throw new Error(analysis.problem.message);
  return out;
}

const words = new Intl.NumberFormat('en-US');

test('the report counts the flags that the determinations have, and says what no file can show', async () => {
  const results = await invented();
  const { out } = await make(results, { kinds: ['summary'], out: join(folder, 'report') });
  const pages = await pagesOf(join(out, 'summary.pdf'));
  // What a district attorney can hand to the press.
  expect(pages.length).toBeLessThanOrEqual(4);
  const report = pages.join(' ');
  const cells = readTable(join(results, 'determinations.csv')).map((row) => row.flags!.split(';'));
  const { flags = [] } = JSON.parse(readFileSync(join(results, 'summary.json'), 'utf8')) as Summary;
  expect(flags.map(({ flag }) => flag)).toEqual(prop64.flags!.map(({ id }) => id));
  let raisedAtAll = 0;
  for (const { flag, title, ask, open: concerned, fileMayShow } of flags) {
    const raised = cells.filter((ids) => ids.includes(flag)).length;
    const open = cells.filter((ids) => ids.includes(`${flag}?`)).length;
    raisedAtAll += raised;
    const figures = fileMayShow ? `${words.format(raised)} ${words.format(open)}` : words.format(concerned);
    // What to look up stands in the same cell, so that it is read before the figures are.
    expect(report).toContain(`${title} ${ask} ${figures} `);
    if (!fileMayShow) expect([raised, open]).toEqual([0, 0]);
  }
  expect(raisedAtAll).toBeGreaterThan(100);
  const none = cells.filter(([first]) => first === '').length;
  expect(report).toContain(
    `Of the ${words.format(cells.length)} convictions ${words.format(none)} have none of these.`,
  );
});

test('an order marks every count with a raised flag, until the list of reviewed convictions names it', async () => {
  const results = await invented();
  const raised = readTable(join(results, 'determinations.csv')).filter((row) =>
    row.flags!.split(';').some((id) => id !== '' && !id.endsWith('?')),
  );
  const marks = (pages: readonly string[]) => pages.join(' ').match(/\d \u2020 /g) ?? [];
  const { out } = await make(results, { kinds: ['order', 'update'] });
  const court = readTable(join(out, 'update/update-CA0395005.csv'));
  const concerned = court.filter((row) =>
    raised.some((each) => each.person === row.subject_id && each.count === row.count_order),
  );
  expect(concerned.length).toBeGreaterThan(20);
  const schedule = await pagesOf(join(out, 'order/schedule-0001.pdf'));
  expect(marks(schedule)).toHaveLength(concerned.length);
  for (const page of schedule)
    expect(page.includes("The state's record raises a question")).toBe(marks([page]).length > 0);
  expect((await pagesOf(join(out, 'order/order.pdf'))).join(' ')).toContain(
    `About each count marked \u2020 in Schedule A (${concerned.length} counts)`,
  );

  const reviewed = join(folder, 'reviewed.csv');
  const [left, ...looked] = concerned;
  const list = (rows: typeof looked) =>
    writeFileSync(
      reviewed,
      ['person,count', ...rows.map((row) => `${row.subject_id},${row.count_order}`), ''].join('\n'),
    );
  list(looked);
  const again = await make(results, { kinds: ['order'], reviewed, overwrite: true });
  const pages = await pagesOf(join(again.out, 'order/schedule-0001.pdf'));
  expect(marks(pages)).toHaveLength(1);
  expect(pages.join(' ')).toContain(`${left!.number} \u2020 `);
  list([...looked, { ...left!, count_order: '1' }]);
  expect(await makeDocuments(request(results, { kinds: ['order'], reviewed, overwrite: true }), laws)).toMatchObject({
    ok: false,
    problem: { message: expect.stringContaining('in no line of this run') },
  });
});

test('a run from before there were flags is read, and the report says so', async () => {
  const { out } = await make(resultsFolder([conviction()]), { kinds: ['summary'] });
  const report = (await pagesOf(join(out, 'summary.pdf'))).join(' ');
  expect(report).toContain('This run recorded no flags: it was made by an earlier Redress.');
  expect(report).not.toContain('What no state file can show');
});

test('a summary that counts other flags than the determinations makes no report', async () => {
  const results = await invented();
  const path = join(results, 'summary.json');
  const summary = JSON.parse(readFileSync(path, 'utf8')) as Summary;
  const flags = summary.flags!.map((row) => (row.flag === 'attempt' ? { ...row, raised: row.raised + 1 } : row));
  const changed = JSON.stringify({ ...summary, flags });
  writeFileSync(path, changed);
  const manifestPath = join(results, 'manifest.json');
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as { outputs: { name: string; sha256: string }[] };
  const outputs = manifest.outputs.map((file) =>
    file.name === 'summary.json' ? { ...file, sha256: sha256(changed) } : file,
  );
  writeFileSync(manifestPath, JSON.stringify({ ...manifest, outputs }));
  expect(await makeDocuments(request(results, { kinds: ['summary'] }), laws)).toMatchObject({
    ok: false,
    problem: { message: expect.stringContaining('do not count the same flags (attempt)') },
  });
});
