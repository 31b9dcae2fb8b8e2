import { giveBackAsProcessGrows } from '../disk/give-back.ts';
import type { Tables } from '../tables/duckdb.ts';
import { COMPARISONS, patternSql } from './comparisons.ts';
import type { PatternCount, TrainingData } from './em.ts';
import type { PersonRecord } from './records.ts';
import { STANDARD_COLUMNS, standardize } from './standard.ts';

/** Rows that DuckDB takes at a time. */
const CHUNK = 2048;
/** Pairs that are drawn to see what strangers have in common; where there are no more than this, all are looked at. */
const DRAWN = 200_000;

/**
 * Makes two tables: `records`, numbered by their contents, so that the order of the input decides nothing, and
 * `entities`, one for each key of each source, in the same order. Equal records of one key become one.
 */
export async function loadRecords(tables: Tables, records: AsyncIterable<PersonRecord> | Iterable<PersonRecord>) {
  const { DuckDBDataChunk, VARCHAR, INTEGER, BOOLEAN } = await import('@duckdb/node-api');
  const types = { VARCHAR, INTEGER, BOOLEAN };
  const columns = STANDARD_COLUMNS.map(([name, type]) => `${name} ${type}`).join(', ');
  await tables.run(`CREATE TABLE raw(${columns})`);
  const appender = await tables.connection.createAppender('raw');
  const rowTypes = STANDARD_COLUMNS.map(([, type]) => types[type]);
  let rows: (string | number | boolean | null)[][] = [];
  const giveBack = giveBackAsProcessGrows();
  const flush = () => {
    if (rows.length === 0) return;
    const chunk = DuckDBDataChunk.create(rowTypes);
    chunk.setRows(rows);
    appender.appendDataChunk(chunk);
    rows = [];
    giveBack();
  };
  for await (const record of records) {
    const standard = standardize(record);
    rows.push(STANDARD_COLUMNS.map(([name]) => standard[name]));
    if (rows.length === CHUNK) flush();
  }
  flush();
  appender.closeSync();
  const names = STANDARD_COLUMNS.map(([name]) => name).join(', ');
  await tables.run(`CREATE TABLE records AS SELECT
      (row_number() OVER (ORDER BY ${names}) - 1)::INTEGER AS id,
      (dense_rank() OVER (ORDER BY source, key) - 1)::INTEGER AS entity, * FROM (SELECT DISTINCT * FROM raw)`);
  await tables.run('DROP TABLE raw');
  await tables.run('CREATE TABLE entities AS SELECT DISTINCT entity, source, key FROM records');
}

/** Makes the table `patterns(l, r, pattern)` of the candidates. */
export async function comparePairs(tables: Tables): Promise<void> {
  await tables.run(`CREATE TABLE patterns AS SELECT l.id AS l, r.id AS r, (${patternSql()})::INTEGER AS pattern
    FROM candidates c JOIN records l ON l.id = c.l JOIN records r ON r.id = c.r`);
  await tables.run('DROP TABLE candidates');
}

export async function trainingData(tables: Tables): Promise<TrainingData> {
  const [sizes] = await tables.rows<{ records: number; pairs: number }>(`SELECT
    (SELECT count(*) FROM records) AS records,
    (SELECT count(*) FROM records)::DOUBLE * ((SELECT count(*) FROM records) - 1) / 2
      - (SELECT coalesce(sum(n * (n - 1) / 2), 0) FROM (SELECT count(*)::DOUBLE AS n FROM records GROUP BY entity)) AS pairs`);
  const { records, pairs } = sizes!;
  const drawnAll = pairs <= DRAWN;
  const drawnPairs = drawnAll
    ? 'SELECT a.id AS a, b.id AS b FROM records a JOIN records b ON a.id < b.id'
    : `SELECT (md5_number_lower('a' || i) % ${records})::INTEGER AS a, (md5_number_lower('b' || i) % ${records})::INTEGER AS b
        FROM range(${DRAWN}) t(i)`;
  const found = await tables.rows<PatternCount>(
    'SELECT pattern, count(*) AS pairs FROM patterns GROUP BY pattern ORDER BY pattern',
  );
  const drawn = await tables.rows<PatternCount>(`SELECT pattern, count(*) AS pairs FROM (
      SELECT (${patternSql()})::INTEGER AS pattern FROM (${drawnPairs}) d
      JOIN records l ON l.id = d.a JOIN records r ON r.id = d.b WHERE l.entity <> r.entity)
    GROUP BY pattern ORDER BY pattern`);
  const equal: (number | undefined)[] = [];
  for (const { id } of COMPARISONS) equal.push(drawnAll ? undefined : await equalShare(tables, id));
  return { found, drawn, drawnAll, equal, allPairs: Math.max(pairs, 1) };
}

/** How often two records that both have a text in a column have the same. Records of one key count once a text. */
async function equalShare(tables: Tables, column: string): Promise<number | undefined> {
  const [row] = await tables.rows<{ share: number | null }>(`SELECT
      sum(n * (n - 1)) / nullif(sum(n) * (sum(n) - 1), 0) AS share FROM (
    SELECT count(*)::DOUBLE AS n FROM (SELECT DISTINCT entity, ${column} FROM records WHERE ${column} IS NOT NULL)
    GROUP BY ${column})`);
  // Sums of whole numbers below 2^53 are exact in any order.
  return row?.share === null || row?.share === undefined || row.share <= 0 || row.share >= 1 ? undefined : row.share;
}
