import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitRecords } from '../csv/records.ts';
import { type BulkFormat, columnOf } from '../format/bulk-format.ts';
import type { TableTarget } from '../format/table-target.ts';
import { type Count, formatPartialDate, formatSection, type Person, UNKNOWN, YES } from '../record/index.ts';
import { identifier, literal, openTables, type Tables } from '../tables/duckdb.ts';
import { columnsOf } from './convert.ts';
import { MACROS } from './expressions.ts';
import { factsSql, linesSql, writeSql } from './lines.ts';
import type { Example, Mapping } from './schema.ts';
import { cleanSql, emptyTableSql } from './stage.ts';

/** What an example of a mapping gives in place of what it says. */
export type ExampleFault = {
  /** From 1. */
  readonly number: number;
  readonly sentences: readonly string[];
};

type Means = { readonly format: BulkFormat; readonly target: TableTarget | undefined; readonly temporary: string };

/** What comes of an example: the people that its rows build, by key, and what differs from what it says. */
export type TriedExample = {
  readonly people: Readonly<Record<string, readonly string[]>>;
  readonly sentences: readonly string[];
};

/** Builds the people of every example from its rows, as a run would, and compares them with what the example says. */
export async function checkExamples(mapping: Mapping, means: Means): Promise<readonly ExampleFault[]> {
  const tried = await tryExamples(mapping, means);
  return tried.flatMap(({ sentences }, at) => (sentences.length > 0 ? [{ number: at + 1, sentences }] : []));
}

/** Every example of a mapping with the people that come of it. */
export async function tryExamples(mapping: Mapping, means: Means): Promise<readonly TriedExample[]> {
  const tried: TriedExample[] = [];
  for (const [at, example] of mapping.examples.entries()) tried.push(await tryExample(mapping, example, means, at + 1));
  return tried;
}

async function tryExample(
  mapping: Mapping,
  { given, then }: Example,
  means: Means,
  number: number,
): Promise<TriedExample> {
  const columns = columnsOf(mapping, means.format, means.target);
  if (!columns.ok) return wrong(...columns.faults);
  const { plan } = columns;
  if (!plan) return wrong("A table in the state's own form is not tried by examples.");
  const other = Object.keys(given).find((name) => !columns.columns.has(name));
  if (other !== undefined) return wrong(`It gives rows of ${other}, of which the mapping uses nothing.`);
  const tables = await openTables({ temporary: means.temporary, threads: 1 });
  try {
    for (const { name, schema } of mapping.resources) {
      const used = columns.columns.get(name);
      if (!used) continue;
      const unused = (given[name] ?? []).flatMap((row) => Object.keys(row)).find((column) => !used.has(column));
      if (unused !== undefined) return wrong(`It gives ${name}.${unused}, which the mapping does not use.`);
      await giveRows(tables, name, [...used], given[name] ?? [], schema);
    }
    const lines = join(means.temporary, `example-${number}.csv`);
    const paths = { lines, origin: join(means.temporary, `example-${number}-origin.csv`) };
    for (const sql of [
      ...MACROS,
      ...factsSql(plan),
      ...linesSql(plan, means.target!, means.format),
      ...writeSql(means.format, [], paths),
    ])
      await tables.run(sql);
    const people = await peopleOf(means.format, lines);
    return { people: Object.fromEntries(people), sentences: differences(then, people) };
  } finally {
    tables.close();
  }
}

function wrong(...sentences: readonly string[]): TriedExample {
  return { people: {}, sentences };
}

async function giveRows(
  tables: Tables,
  name: string,
  columns: readonly string[],
  rows: Example['given'][string],
  schema: Mapping['resources'][number]['schema'],
): Promise<void> {
  await tables.run(emptyTableSql(name, columns));
  for (const [at, row] of rows.entries()) {
    const cells = columns.map((column) => cleanSql(literal(row[column] ?? ''), { schema }));
    const names = [...columns.map(identifier), 'redress_file', 'redress_row'].join(', ');
    await tables.run(`INSERT INTO ${identifier(name)} (${names}) SELECT ${[...cells, '1', String(at + 1)].join(', ')}`);
  }
}

/** What is known of each person of a file in the state's form, as examples say it. */
export async function peopleOf(format: BulkFormat, path: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const { readRow, buildPerson } = await format.reading();
  const [, ...records] = splitRecords(readFileSync(path, 'utf8')).records;
  const person = columnOf(format, format.person);
  const own = Map.groupBy(records.entries(), ([, { fields }]) => format.readId(fields[person] ?? ''));
  return new Map(
    [...own].map(([id, lines]) => {
      const rows = lines.map(([at, { fields }]) => readRow(fields, { source: 0, line: at + 2 }));
      return [id, describePerson(buildPerson(id, rows))];
    }),
  );
}

/** A person as examples say it: what is known of them (nothing is said of what is not), and each court charge by date. */
function describePerson({ birthDate, deceased, registered, counts }: Person): readonly string[] {
  const born = birthDate.precision === 'unknown' ? [] : [`born ${formatPartialDate(birthDate)}`];
  return [
    ...born,
    ...(deceased === YES ? ['died'] : []),
    ...(registered === YES ? ['registered'] : registered === UNKNOWN ? [] : ['not registered']),
    ...counts
      .filter(({ step }) => step === 'court')
      .map(describeCount)
      .sort(),
  ];
}

/** A court's charge without any disposition is pending. */
const ENDED: Readonly<Record<Count['disposition']['kind'], string>> = {
  convicted: 'convicted',
  other: 'not convicted',
  none: 'pending',
  unknown: 'disposition?',
};

/** `2008-03-04 RSMo 195.202 class-c-felony convicted, in GREENE, prison 5 years`; a question mark for what is not known. */
function describeCount({ date, offense, level, disposition, county, sentence, later, conflicts }: Count): string {
  const ended = ENDED[disposition.kind];
  const head = [
    date.precision === 'unknown' ? '?' : formatPartialDate(date),
    offense.section ? formatSection(offense.section) : '?',
    level ?? 'level?',
    ended,
  ].join(' ');
  const parts = sentence.map(({ kind, length, unit }) =>
    [kind, length ?? '', length === undefined ? '' : (unit ?? '?')].join(' ').trim(),
  );
  return [
    head,
    county === undefined ? 'county?' : `in ${county}`,
    ...parts.sort(),
    ...later.map(({ kind }) => kind),
    ...(conflicts.length > 0 ? [`lines disagree on ${conflicts.join(' and ')}`] : []),
  ].join(', ');
}

function differences(expected: Example['then'], found: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const sentences: string[] = [];
  for (const id of new Set([...Object.keys(expected), ...found.keys()])) {
    const [wanted, made] = [[...(expected[id] ?? [])].sort(), [...(found.get(id) ?? [])].sort()];
    const missing = wanted.filter((each) => !made.includes(each));
    const more = made.filter((each) => !wanted.includes(each));
    sentences.push(...missing.map((each) => `${id}: it says "${each}", and the tables do not give that.`));
    sentences.push(...more.map((each) => `${id}: the tables give "${each}", and it does not say so.`));
    if (missing.length + more.length === 0 && wanted.length !== made.length)
      sentences.push(`${id}: it says ${wanted.length} things, and the tables give ${made.length}.`);
  }
  return sentences;
}
