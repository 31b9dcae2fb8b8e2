/**
 * How long a declaration of a conflict takes with a run of many people, and for how long the server answers nobody meanwhile:
 * `npm run bench:conflicts -- [lines] [copies] [postgres]`. The run is made of so many invented lines, and its people are copied so many
 * times. Whom a declaration hides is first compared with what SQL gives.
 */
import { deepStrictEqual } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withPeople } from '../src/bulk/engine/coordinator/file-people.ts';
import { storedChoice } from '../src/casework/choice.ts';
import type { Who } from '../src/casework/context.ts';
import { declareConflict } from '../src/casework/matters/conflicts.ts';
import { hiddenPeople } from '../src/casework/matters/recusal.ts';
import { rowsFolder } from '../src/casework/rows/folder.ts';
import { makeRows } from '../src/casework/rows/make-rows.ts';
import { type OpenRows, openRows, ROW_FILES } from '../src/casework/rows/open-rows.ts';
import { writeFigures, writeRows } from '../src/casework/rows/write-rows.ts';
import { openWorkspace } from '../src/casework/store/workspace.ts';
import { openDatabase } from '../src/database/sqlite.ts';
import { dojFormat } from '../src/jurisdictions/us-ca/doj/format.ts';
import { postgres } from '../test/support/postgres.ts';
import { contextOf } from '../test/support/seed-lots.ts';
import { invented } from './invented.ts';

const [lines = '1000000', copies = '0', kind] = process.argv.slice(2);
const database = kind === 'postgres' ? await (await postgres()).create() : undefined;
const folder = mkdtempSync(join(tmpdir(), 'redress-conflicts-'));
const opened = await openWorkspace(join(folder, 'workspace'), database === undefined ? {} : { database });
if (!opened.ok) throw new Error(opened.message);
const context = contextOf(opened.workspace);
const RUN = '00000000000000aa';
const ANA: Who = { account: 'ana', roles: ['analyst'] };

const rows = await runOfMany();
const counted = (what: string) => Number(rows.database.prepare(`select count(*) as n from ${what}`).get()!.n);
const sizes = `${counted('people')} people, ${counted('convictions')} convictions`;
process.stdout.write(`${sizes}, ready after ${(performance.now() / 1000).toFixed(0)} s\n`);

const [one] = read<{ readonly name: string }>('select name from people limit 1 offset 777');
const [two] = read<{ readonly cases: string }>(
  `select cases from convictions where cases not like '%;%' limit 1 offset 999`,
);
const words = wordsIn(one!.name);
await declared('relation', one!.name, () =>
  read<{ readonly id: number; readonly name: string }>('select id, name from people').filter(({ name }) =>
    name.split(';').some((own) => words.every((word) => wordsIn(own).includes(word))),
  ),
);
await declared('case', two!.cases, () =>
  read<{ readonly id: number }>(
    `select distinct person_id as id from convictions where ';' || cases || ';' like '%;${two!.cases};%'`,
  ),
);
await opened.workspace.close();
rmSync(folder, { recursive: true, force: true });

async function runOfMany(): Promise<OpenRows> {
  const choice = storedChoice({
    packId: 'us-ca/prop-64',
    policyId: 'options-2019',
    options: { dismiss: ['11357'], subjectAgeThreshold: 50 },
    county: 'SAN JOAQUIN',
    asOf: '2020-07-01',
  });
  const path = rowsFolder(context, RUN);
  mkdirSync(path, { recursive: true });
  const made = await withPeople(dojFormat, [invented(Number(lines), true)], true, {}, (people) =>
    makeRows(people, choice, []),
  );
  if (!made.ok) throw new Error(made.problem.message);
  writeFigures(path, made.result.figures);
  writeRows(path, made.result.batches);
  copyPeople(join(path, ROW_FILES.database), Number(copies));
  const by = { created_at: '', created_by: 'ana', created_role: 'analyst' } as const;
  const input = { id: RUN, state: 'ready', origin: 'invented', format: '', files: '[]' } as const;
  await context.db
    .insertInto('inputs')
    .values({ ...input, ...by })
    .execute();
  await context.db
    .insertInto('runs')
    .values({
      ...{ id: RUN, input_id: RUN, name: '', state: 'done', ...by },
      ...{
        format: '',
        pack_id: '',
        policy_id: '',
        options: '{}',
        readings: '{}',
        county: '',
        as_of: '',
        quarantine: 0,
      },
      corrections: '[]',
    })
    .execute();
  return openRows(path)!;
}

/** Adds people like those there are, under other numbers and names of their own. */
function copyPeople(path: string, times: number): void {
  const writing = openDatabase(path);
  const sizeOf = (table: string) => Number(writing.prepare(`select count(*) as n from ${table}`).get()!.n);
  const [people, convictions] = [sizeOf('people'), sizeOf('convictions')];
  const rest = (table: string, own: number) =>
    writing
      .prepare(`select name from pragma_table_info('${table}')`)
      .all()
      .slice(own)
      .map(({ name }) => String(name))
      .join(', ');
  for (let each = 1; each <= times; each++) {
    writing.exec(`insert into people select id + ${each * people}, key || '-${each}', name || ' C${each}', ${rest('people', 3)}
      from people where id < ${people}`);
    writing.exec(`insert into convictions select id + ${each * convictions}, person_id + ${each * people}, ${rest('convictions', 2)}
      from convictions where id < ${convictions}`);
  }
  writing.close();
}

function read<Row>(query: string): readonly Row[] {
  return rows.database.prepare(query).all() as unknown as readonly Row[];
}

/** The words of an invented name, which has letters without accents alone. */
function wordsIn(name: string): readonly string[] {
  return name
    .toUpperCase()
    .split(/[^A-Z]+/)
    .filter(Boolean);
}

/** Declares a conflict, and reports how long the thread of the server answered nobody, then and at the first look after it. */
async function declared(kind: 'relation' | 'case', what: string, find: () => readonly { readonly id: number }[]) {
  const wanted = find().map(({ id }) => id);
  const before = await hiddenPeople(context, ANA, rows);
  const declaring = await watched(() => declareConflict(context, ANA, { kind, what, county: '', reason: 'a cousin' }));
  if (!declaring.value.ok) throw new Error(declaring.value.said.code);
  const looking = await watched(() => hiddenPeople(context, ANA, rows));
  deepStrictEqual(sorted(looking.value), sorted(new Set([...before, ...wanted])));
  for (const [name, { wall, longest }] of [
    [`by ${kind}, ${wanted.length} people`, declaring],
    ['the first look after it', looking],
  ] as const)
    process.stdout.write(
      `${name.padEnd(34)} ${wall.toFixed(0)} ms, the longest that nobody was answered ${longest.toFixed(0)} ms\n`,
    );
}

function sorted(people: Iterable<number>): readonly number[] {
  return [...people].sort((a, b) => a - b);
}

/** What a piece of work gave, how long it took, and the longest time for which nothing else had its turn. */
async function watched<Value>(work: () => Promise<Value>) {
  let [last, longest] = [performance.now(), 0];
  const note = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const ticking = setInterval(note, 1);
  const start = performance.now();
  const value = await work();
  const wall = performance.now() - start;
  note();
  clearInterval(ticking);
  return { value, wall, longest };
}
