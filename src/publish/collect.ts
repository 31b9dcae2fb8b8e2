import type { BulkFormat } from '../format/bulk-format.ts';
import { isRelief } from '../law/language/index.ts';
import { getOrCreate, parseIsoDay } from '../record/index.ts';
import { convictionRows } from '../results/export/conviction-rows.ts';
import { type ExportColumn, type ExportValue, exportTableOf } from '../results/export/table.ts';
import { AGE_BANDS, ageBand, raceOf, sexOf } from '../results/figures/bands.ts';
import type { OpenedResults } from '../results/open-results.ts';
import { outcomeIn, outcomesOfRun } from '../results/outcomes-of-run.ts';
import {
  type FigureTable,
  HELPED,
  NOT_HELPED,
  patternOf,
  type Side,
  UNDECIDED,
  type Unit,
} from './disclosure/table.ts';

/** One choice of a policy: the results of one county or of several, decided under the same law as of the same day. */
export type PublishedRun = { readonly results: readonly OpenedResults[]; readonly format: BulkFormat };

/** A group of a table whose members the file does not place. */
export const NOT_RECORDED = '';

/** What of a conviction the tables need. */
type Row = {
  readonly person: string;
  readonly conviction: string;
  readonly race: string;
  readonly sex: string;
  readonly born: number | undefined;
  readonly convicted: string;
  readonly level: string;
  readonly county: string;
  readonly helped: boolean;
};

/** A member of the groups of several tables, with what became of it under each run. */
type Member = { readonly groups: Readonly<Record<string, string>>; readonly sides: Side[] };

/** What is counted: the tables to be published, and what lies behind them. */
export type Counted = {
  readonly tables: readonly FigureTable[];
  /**
   * Convictions grouped as the tables of people group their people, by the id of that table. They are never published:
   * they relate a table of convictions to one of people.
   */
  readonly behind: readonly FigureTable[];
};

/** The tables in their order: what they count and how their groups are ordered. */
const TABLES: readonly { readonly id: string; readonly unit: Unit; readonly order?: readonly string[] }[] = [
  { id: 'race', unit: 'people' },
  { id: 'sex', unit: 'people' },
  { id: 'age-today', unit: 'people', order: AGE_BANDS.map(({ id }) => id) },
  { id: 'level', unit: 'convictions' },
  { id: 'age-convicted', unit: 'convictions', order: AGE_BANDS.map(({ id }) => id) },
  { id: 'decade', unit: 'convictions', order: [] },
  { id: 'county', unit: 'convictions' },
  { id: 'felonies-by-race', unit: 'felonies' },
  { id: 'felonies-by-sex', unit: 'felonies' },
];

/**
 * Counts the people and convictions of one or two runs into tables, before anything is hidden. A person is the same one
 * in every county and run. A table with a single group is only a total. Memory grows with the number of decided
 * convictions.
 */
export async function collectTables(runs: readonly PublishedRun[]): Promise<Counted> {
  const members: Readonly<Record<Unit, Map<string, Member>>> = {
    people: new Map(),
    convictions: new Map(),
    felonies: new Map(),
  };
  const asOf = parseIsoDay(runs[0]!.results[0]!.summary.asOf);
  for (const [index, run] of runs.entries())
    for (const results of run.results) for await (const row of rowsOf(results, run.format)) add(row, index);
  const counted = (wanted: (typeof TABLES)[number]) =>
    tableOf({ order: undefined, ...wanted }, [...members[wanted.unit].values()], runs.length);
  return {
    tables: TABLES.map(counted),
    behind: TABLES.filter(({ unit }) => unit === 'people').map((table) => counted({ ...table, unit: 'convictions' })),
  };

  function add(row: Row, run: number): void {
    const person = { race: row.race, sex: row.sex, 'age-today': ageBand(row.born, asOf) ?? NOT_RECORDED };
    raise('people', row.person, person, row.helped, run);
    const key = `${row.person}\t${row.conviction}`;
    // Lines of one person may differ in race or sex; in every table the person is what the first of them says.
    const { groups } = members.people.get(row.person)!;
    const conviction = {
      ...groups,
      level: row.level,
      'age-convicted': ageBand(row.born, parseIsoDay(row.convicted)) ?? NOT_RECORDED,
      decade: /^\d{4}(-|$)/.test(row.convicted) ? `${row.convicted.slice(0, 3)}0` : NOT_RECORDED,
      county: row.county,
    };
    raise('convictions', key, conviction, row.helped, run);
    if (row.level !== 'felony') return;
    raise('felonies', key, { 'felonies-by-race': groups.race!, 'felonies-by-sex': groups.sex! }, row.helped, run);
  }

  function raise(unit: Unit, key: string, groups: Member['groups'], helped: boolean, run: number): void {
    const member = getOrCreate(members[unit], key, () => ({ groups, sides: runs.map((): Side => UNDECIDED) }));
    // One conviction with relief is relief for the person.
    if (member.sides[run] !== HELPED) member.sides[run] = helped ? HELPED : NOT_HELPED;
  }
}

function tableOf(
  { id, unit, order }: { readonly id: string; readonly unit: Unit; readonly order: readonly string[] | undefined },
  members: readonly Member[],
  runs: number,
): FigureTable {
  const byGroup = new Map<string, number[]>();
  for (const { groups, sides } of members) {
    const counts = getOrCreate(byGroup, groups[id]!, () => Array.from({ length: 3 ** runs }, () => 0));
    counts[patternOf(sides)]!++;
  }
  const size = (group: string) => byGroup.get(group)!.reduce((sum, count) => sum + count, 0);
  const place = (group: string) => (order?.includes(group) ? order.indexOf(group) : Number.NaN);
  const groups = [...byGroup.keys()].sort(
    (a, b) =>
      Number(a === NOT_RECORDED) - Number(b === NOT_RECORDED) ||
      place(a) - place(b) ||
      (order ? 0 : size(b) - size(a)) ||
      (a < b ? -1 : 1),
  );
  return { id, unit, groups, counts: groups.map((group) => byGroup.get(group)!), runs };
}

const WANTED = [
  'person',
  'count',
  'race',
  'sex',
  'birth_date',
  'conviction_date',
  'level',
  'county',
  'outcome',
  'source',
  'line',
];

async function* rowsOf(results: OpenedResults, format: BulkFormat): AsyncGenerator<Row> {
  const { convictions } = await exportTableOf(format);
  // A year alone still gives a decade, so the date is read as text; not every state's file has race.
  const columns: readonly ExportColumn[] = convictions
    .filter(({ name }) => WANTED.includes(name))
    .map((column) => (column.name === 'conviction_date' ? { ...column, type: 'text' } : column));
  const at = new Map(columns.map(({ name }, place) => [name, place]));
  const outcomes = outcomesOfRun(results.summary);
  const text = (row: readonly ExportValue[], name: string) => String(row[at.get(name) ?? -1] ?? '');
  for await (const row of convictionRows(results, { convictions: columns })) {
    const born = row[at.get('birth_date') ?? -1];
    yield {
      person: text(row, 'person'),
      conviction: ['count', 'source', 'line'].map((name) => text(row, name)).join('/'),
      race: raceOf(text(row, 'race')) ?? NOT_RECORDED,
      sex: sexOf(text(row, 'sex')) ?? NOT_RECORDED,
      born: typeof born === 'number' ? born : undefined,
      convicted: text(row, 'conviction_date'),
      level: text(row, 'level'),
      county: text(row, 'county'),
      helped: isRelief(outcomeIn(outcomes, text(row, 'outcome'))),
    };
  }
}
