import { deepStrictEqual } from 'node:assert';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withPeople } from '../src/bulk/engine/coordinator/file-people.ts';
import { storedChoice } from '../src/casework/choice.ts';
import type { SortId } from '../src/casework/rows/columns.ts';
import type { RowFilter } from '../src/casework/rows/filter.ts';
import { makeRows } from '../src/casework/rows/make-rows.ts';
import { forgetRows, openRows } from '../src/casework/rows/open-rows.ts';
import { readPage } from '../src/casework/rows/page.ts';
import { writeFigures, writeRows } from '../src/casework/rows/write-rows.ts';
import { dojFormat } from '../src/jurisdictions/us-ca/doj/format.ts';
import { clocked, times } from './clocked.ts';
import { invented } from './invented.ts';

/**
 * How long a page of convictions takes, whatever is filtered, sorted and searched, of a run of some 220,000:
 * `npm run bench:rows -- --lines 1800000`. Answers are first compared with what SQL gives. A page is timed as the
 * server gives it, as JSON; by the clock and as processor time, which a busy machine does not change.
 */
const { values } = parseArgs({ options: { lines: { type: 'string', default: '1800000' } } });
const folder = join('bench/data', `rows-${values.lines}`);

const choice = storedChoice({
  packId: 'us-ca/prop-64',
  policyId: 'options-2019',
  options: { dismiss: ['11357'], subjectAgeThreshold: 50 },
  county: 'SAN JOAQUIN',
  asOf: '2020-07-01',
});
const made = await withPeople(dojFormat, [invented(Number(values.lines), true)], true, {}, (people) =>
  makeRows(people, choice, []),
);
if (!made.ok) throw new Error(made.problem.message);
const { figures, batches } = made.result;
const loaded = clocked(() => {
  writeFigures(folder, figures);
  writeRows(folder, batches);
});
const opened = clocked(() => openRows(folder)!);
const rows = opened.value;
process.stdout.write(
  `${rows.columns.size} convictions of ${rows.figures.people} people, ` +
    `written in ${(loaded.wall / 1000).toFixed(1)} s, opened in ${opened.wall.toFixed(0)} ms\n`,
);

type Asked = { readonly filter: RowFilter; readonly where: string; readonly text: string };

const FILTERS: readonly Asked[] = [
  { filter: {}, where: 'true', text: '' },
  { filter: { level: ['felony'] }, where: `c.level = 'felony'`, text: '' },
  {
    filter: { outcome: ['hand-review'], section: ['HS 11357', 'HS 11359'] },
    where: `c.outcome = 'hand-review' and (c.section glob 'HS 11357*' or c.section glob 'HS 11359*')`,
    text: '',
  },
  { filter: { yearFrom: 1990, yearTo: 1999 }, where: 'c.year between 1990 and 1999', text: '' },
  { filter: { race: ['HISPANIC'], sex: ['F'] }, where: `p.race = 'HISPANIC' and p.sex = 'F'`, text: '' },
  { filter: { missing: 4 }, where: '(c.missing >> 4) & 1 = 1', text: '' },
  { filter: { flags: [3] }, where: '((c.raised | c.open) >> 3) & 1 = 1', text: '' },
  { filter: { impact: 'noFelony' }, where: 'p.impact & 1 = 1', text: '' },
  { filter: {}, where: `p.name like '%garcia%'`, text: 'garcia,' },
  { filter: { level: ['felony'] }, where: `p.name like '%smith,%' and c.level = 'felony'`, text: 'smith,' },
];
const ORDER: Partial<Record<SortId, string>> = { name: 'p.name', date: 'c.date', county: 'c.county', level: 'c.level' };

function checkAnswers(): number {
  let checked = 0;
  for (const { filter, where, text } of FILTERS) {
    // Sections are told apart by number alone in the filter; SQL has only their text.
    if (text === 'garcia,' || filter.section) continue;
    for (const by of ['name', 'county', 'level'] as const) {
      const sql = `from convictions c join people p on p.id = c.person_id where ${where}`;
      const total = rows.database.prepare(`select count(*) as n, count(distinct p.id) as people ${sql}`).get()!;
      const from = Math.max(0, Math.floor(Number(total.n) / 2) - 25);
      const ids = rows.database.prepare(`select c.id ${sql} order by ${ORDER[by]}, c.id limit 50 offset ${from}`).all();
      const page = readPage(rows, { filter, text, sort: { by, descending: false }, from, size: 50 });
      deepStrictEqual([page.total, page.people], [Number(total.n), Number(total.people)]);
      deepStrictEqual(
        page.rows.map(({ id }) => id),
        ids.map(({ id }) => Number(id)),
      );
      checked++;
    }
  }
  return checked;
}

process.stdout.write(`${checkAnswers()} pages are those that SQL gives\n`);

const pages: { readonly wall: number; readonly cpu: number }[] = [];
const searches: typeof pages = [];
for (let round = 0; round < 3; round++) {
  for (const { filter, text } of FILTERS) {
    for (const by of ['name', 'section', 'level', 'date', 'county', 'outcome', 'reason', 'floor'] as const) {
      for (const descending of [false, true]) {
        for (const part of [0, 0.5, 0.99]) {
          const from = Math.floor(part * rows.columns.size);
          pages.push(
            clocked(() => JSON.stringify(readPage(rows, { filter, text, sort: { by, descending }, from, size: 50 }))),
          );
        }
      }
    }
  }
  // A search that was not made before: nothing of it is kept.
  for (const text of ['gar', 'martinez jose', '11357(b)', 'sf17', 'zzz', 'possess', 'm', '1985']) {
    rows.searches.clear();
    searches.push(
      clocked(() =>
        JSON.stringify(
          readPage(rows, { filter: {}, text, sort: { by: 'name', descending: false }, from: 0, size: 50 }),
        ),
      ),
    );
  }
}
process.stdout.write(
  times(
    `a page (${pages.length}), processor`,
    pages.map(({ cpu }) => cpu),
  ),
);
process.stdout.write(
  times(
    `a page (${pages.length}), clock`,
    pages.map(({ wall }) => wall),
  ),
);
process.stdout.write(
  times(
    `a new search (${searches.length}), processor`,
    searches.map(({ cpu }) => cpu),
  ),
);
process.stdout.write(
  times(
    `a new search (${searches.length}), clock`,
    searches.map(({ wall }) => wall),
  ),
);
forgetRows(folder);
rmSync(folder, { recursive: true });
