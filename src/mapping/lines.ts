import type { BulkFormat } from '../format/bulk-format.ts';
import type { LineFact, TableTarget, TargetLine, TargetPart } from '../format/table-target.ts';
import { identifier, literal } from '../tables/duckdb.ts';
import type { Plan } from './plan.ts';
import { splitReference } from './plan.ts';
import type { LinesOf } from './schema.ts';

/** From facts to the lines of a state's form, sorted by person: SQL that is run in one database, step by step. */

const RANKS: ReadonlySet<LineFact> = new Set(['caseRank', 'countRank', 'partRank']);

/** The table `redress_facts`: a row for each row of the charges and what is joined to it. */
export function factsSql({ facts, keep, root, lookups, fromRead }: Plan): readonly string[] {
  const columns = [
    ...Object.entries(facts).map(([name, sql]) => `${sql} AS ${identifier(name)}`),
    ...keep.map(({ sql }, at) => `coalesce(${sql}, '') AS k${at}`),
    `${identifier(root)}.redress_file AS file`,
    `${identifier(root)}.redress_row AS row`,
  ];
  return [...lookups, `CREATE TABLE redress_facts AS SELECT ${columns.join(', ')} ${fromRead}`];
}

/** What tells rows of a case apart where the table numbers no charges: what they say, and only then where they stand. */
const CONTENT = [
  'date',
  'section',
  'description',
  'level',
  'disposition',
  'changed',
  'changedOn',
  'completed',
  'released',
  'offended',
];

/**
 * The table `redress_numbered`. A charge without a number gets one from its row: equal rows are equal charges, so that the
 * order of rows decides nothing.
 */
function numberedSql({ facts }: Plan, target: TableTarget): readonly string[] {
  const needs = new Set(target.lines.flatMap(({ cells }) => Object.values(cells).flat()).flatMap(factOf));
  const count =
    facts.count === "''"
      ? `CAST(dense_rank() OVER (PARTITION BY person, "case" ORDER BY ${CONTENT.map(identifier).join(', ')}, file, row) AS VARCHAR)`
      : 'count';
  const base = `SELECT * EXCLUDE (count), ${count} AS count FROM redress_facts`;
  const ranks = [
    ...(needs.has('caseRank')
      ? [`CASE WHEN "case" <> '' THEN dense_rank() OVER (PARTITION BY person ORDER BY "case") END AS "caseRank"`]
      : []),
    ...(needs.has('countRank')
      ? [
          `CASE WHEN "case" <> '' AND count <> '' THEN dense_rank() OVER (PARTITION BY person, "case" ORDER BY count) END AS "countRank"`,
        ]
      : []),
  ];
  if (ranks.length === 0 && count === 'count') return ['ALTER TABLE redress_facts RENAME TO redress_numbered'];
  const numbered = ranks.length === 0 ? base : `SELECT *, ${ranks.join(', ')} FROM (${base})`;
  return [`CREATE TABLE redress_numbered AS ${numbered}`, 'DROP TABLE redress_facts'];
}

function factOf(part: TargetPart): readonly LineFact[] {
  return 'fact' in part ? [part.fact] : [];
}

/**
 * The table `redress_lines` in the order in which it is written: the columns of the form, then `file`, `row` and the
 * columns that are kept. The order hangs on what lines say alone; where the rows of the source stand decides among
 * equal lines.
 */
export function linesSql(plan: Plan, target: TableTarget, format: BulkFormat): readonly string[] {
  const keeps = plan.keep.map((_, at) => `k${at}`);
  const [main, ...others] = target.lines as [TargetLine, ...TargetLine[]];
  const part = (name: string) => `coalesce(part.${name}, '') AS ${name}`;
  const withParts = `SELECT * EXCLUDE (parts, part), ${['kind', 'length', 'unit'].map(part).join(', ')} FROM (SELECT *, unnest(CASE WHEN len(parts) = 0 THEN [NULL] ELSE parts END) AS part FROM redress_numbered)`;
  const ranked = Object.values(main.cells)
    .flat()
    .some((each) => 'fact' in each && each.fact === 'partRank')
    ? `SELECT *, CASE WHEN kind <> '' THEN row_number() OVER (PARTITION BY person, "case", count ORDER BY kind, length, unit, file, row) END AS "partRank" FROM (${withParts})`
    : withParts;
  const cells = (line: TargetLine) =>
    format.columns.map((name) => `${cellSql(line.cells[name] ?? [])} AS ${identifier(name)}`);
  const tails = ['file', 'row', ...keeps];
  const written = Object.keys(main.cells).map(identifier);
  const first = `SELECT ${[...cells(main), ...tails].join(', ')} FROM (${ranked})`;
  const further = others.map((line) => {
    const { fact, is } = line.when!;
    const where = `${identifier(fact)} IN (${is.map(literal).join(', ')})`;
    const once = tails.map((name) => `first(${name} ORDER BY file, row) AS ${name}`);
    return `SELECT ${[...cells(line), ...once].join(', ')} FROM redress_numbered WHERE ${where} GROUP BY ALL`;
  });
  const more = plan.inTheCase ? [openSql(main, format, keeps)] : [];
  const order = [...new Set([identifier(format.person), ...written]), ...keeps, 'file', 'row'];
  return [
    ...numberedSql(plan, target),
    `CREATE TABLE redress_lines AS SELECT * FROM (${[first, ...further, ...more].join(' UNION ALL ')}) ORDER BY ${order.join(', ')}`,
    'DROP TABLE redress_numbered',
  ];
}

/**
 * Of people whose other cases are not known: a charge of which nothing is known, so that whatever hangs on others stays
 * open.
 */
function openSql(main: TargetLine, format: BulkFormat, keeps: readonly string[]): string {
  const known: ReadonlySet<string> = new Set(['person', 'name', 'birth', 'sex', 'race']);
  const cells = format.columns.map((name) => {
    const parts = main.cells[name] ?? [];
    const isOfPerson = parts.every((part) => 'text' in part || known.has(part.fact));
    return `${isOfPerson ? cellSql(parts) : 'NULL'} AS ${identifier(name)}`;
  });
  const tails = ['first(file ORDER BY file, row) AS file', 'first(row ORDER BY file, row) AS row'];
  const blank = keeps.map((name) => `'' AS ${name}`);
  return `SELECT ${[...cells, ...tails, ...blank].join(', ')} FROM redress_numbered GROUP BY ALL`;
}

/** A cell; NULL where it is blank. */
function cellSql(parts: readonly TargetPart[]): string {
  if (parts.length === 0) return 'CAST(NULL AS VARCHAR)';
  const pieces = parts.map(partSql);
  // In SQL a text with NULL is NULL: so a fact that a cell needs leaves the whole of it blank.
  return pieces.length === 1 ? `nullif(${pieces[0]}, '')` : `nullif(trim(${pieces.join(' || ')}), '')`;
}

function partSql(part: TargetPart): string {
  if ('text' in part) return literal(part.text);
  let sql = RANKS.has(part.fact) ? `CAST(${identifier(part.fact)} AS VARCHAR)` : identifier(part.fact);
  if (part.words) {
    const cases = Object.entries(part.words).map(([word, text]) => `WHEN ${literal(word)} THEN ${literal(text)}`);
    sql = `CASE ${sql} ${cases.join(' ')} ELSE ${literal(part.otherwise ?? '')} END`;
  }
  if (part.compact) sql = `CASE WHEN ${sql} IN ('', '?') THEN ${sql} ELSE rpad(replace(${sql}, '-', ''), 8, '0') END`;
  if (part.threeDigits) sql = `CASE WHEN length(${sql}) <= 3 THEN lpad(${sql}, 3, '0') END`;
  return part.optional ? `coalesce(${sql}, '')` : `nullif(${sql}, '')`;
}

/** The lines of a table that is in the state's own form, as they are, sorted by person. */
export function ownLinesSql({ table, columns = {} }: LinesOf, format: BulkFormat): string {
  const of = (name: string) => (columns[name] === undefined ? name : splitReference(columns[name])[1]);
  const cells = format.columns.map((name) => `${identifier(of(name))} AS ${identifier(name)}`);
  return `CREATE TABLE redress_lines AS SELECT ${cells.join(', ')}, redress_file AS file, redress_row AS row FROM ${identifier(table)} ORDER BY ${identifier(format.person)}, file, row`;
}

/** The columns of a table that is in the state's own form. */
export function ownColumns(
  { table, columns = {} }: LinesOf,
  format: BulkFormat,
): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map([
    [table, new Set(format.columns.map((name) => (columns[name] ? splitReference(columns[name])[1] : name)))],
  ]);
}

/** Writes the lines, and for each where it came from. */
export function writeSql(
  format: BulkFormat,
  keeps: readonly string[],
  paths: { readonly lines: string; readonly origin: string },
): readonly string[] {
  const columns = format.columns.map(identifier).join(', ');
  const csv = "FORMAT csv, HEADER true, DELIMITER ',', QUOTE '\"', ESCAPE '\"'";
  // The first line of the file is the header.
  const origin = [
    'row_number() OVER () + 1 AS line',
    'file',
    'row',
    ...keeps.map((name, at) => `nullif(k${at}, '') AS ${identifier(name)}`),
  ];
  return [
    `COPY (SELECT ${columns} FROM redress_lines) TO ${literal(paths.lines)} (${csv})`,
    `COPY (SELECT ${origin.join(', ')} FROM redress_lines) TO ${literal(paths.origin)} (${csv})`,
  ];
}
