import type { Tables } from '../tables/duckdb.ts';

/** A rule that selects records to compare: those that share a key. */
export type BlockingRule = {
  readonly words: string;
  /** SQL expressions over the records; a record has the keys that are not null, each once. */
  readonly keys: readonly string[];
  /** The further key that splits a block with too many records: only records that share this key too are compared. */
  readonly split: string;
};

const NICKS = ["'n' || nick1", "'n' || nick2", "'n' || nick3"];
const dayAndMonth = '(least(month, day) * 100 + greatest(month, day))';

export const RULES: readonly BlockingRule[] = [
  { words: 'the same social security number', keys: ['ssn'], split: 'birth' },
  { words: "the same driver's license number", keys: ['licence'], split: 'birth' },
  {
    words: 'the same first and last name, in either order',
    keys: ["least(first, last) || '/' || greatest(first, last)"],
    split: 'year',
  },
  {
    words:
      'born on the same day, or with day and month exchanged; a name that begins with the same letter, or has the same short form',
    keys: [...NICKS, 'last1[1]', 'last2[1]', 'first[1]', 'middle[1]'].map(
      (name) => `year || '/' || ${dayAndMonth} || ${name}`,
    ),
    split: 'last',
  },
  {
    words: 'the same part of the last name, the same first name or a short form, born in the same year',
    keys: ['last1', 'last2'].flatMap((last) => NICKS.map((first) => `${last} || '/' || year || ${first}`)),
    split: "month || '/' || day",
  },
  {
    words: 'first letters of both names, day and month of birth',
    keys: ["last1[1:2] || '/' || first[1:2] || month || '-' || day"],
    split: 'year',
  },
  {
    words: 'similar letters of both names and the same year of birth',
    keys: ["last[1:3] || '/' || first[1:3] || year", "last[1] || last[-3:] || '/' || first[1] || first[-2:] || year"],
    split: "month || '/' || day",
  },
  {
    words: 'the same first name or a short form, the same ZIP code, born in the same year and month',
    keys: ["first[1:3] || '/' || zip || year || '-' || month"],
    split: 'day',
  },
  { words: 'the same date of birth and ZIP code', keys: ["birth || '/' || zip"], split: 'last' },
  {
    words: 'similar letters of both names and the same ZIP code',
    keys: ["last[1:3] || '/' || first[1:2] || zip", "first || '/' || last[1] || zip"],
    split: 'year',
  },
];

/** In a block with more records than this, only pairs that agree in the rule's further key are compared. */
const LARGEST_BLOCK = 1000;

/** The pairs and blocks of a rule, as `quality.json` reports them. */
export type RuleCount = {
  readonly rule: string;
  /** Pairs that share a key of this rule, those that other rules find too. */
  readonly pairs: number;
  readonly largestBlock: number;
  /** Blocks that were split, and the records in them. */
  readonly split: number;
  readonly splitRecords: number;
  /** Blocks that were too large even after splitting, and the records in them; this rule does not compare them. */
  readonly tooLarge: number;
  readonly tooLargeRecords: number;
};

/** Makes the table `candidates(l, r)` of the pairs that share a key, each once, `l` below `r`. */
export async function makeCandidates(tables: Tables, largest = LARGEST_BLOCK): Promise<readonly RuleCount[]> {
  await tables.run('CREATE TABLE found(l INTEGER, r INTEGER, rule UTINYINT)');
  const counts: RuleCount[] = [];
  for (const [rule, { words, keys, split }] of RULES.entries()) {
    const list = keys.map((key) => `(${key})::VARCHAR`).join(', ');
    await tables.run(`CREATE OR REPLACE TEMP TABLE keys AS
      SELECT DISTINCT id, key, further FROM (
        SELECT id, unnest([${list}]) AS key, (${split})::VARCHAR AS further FROM records) WHERE key IS NOT NULL`);
    await tables.run(`CREATE OR REPLACE TEMP TABLE sizes AS
      SELECT key, count(*) AS size FROM keys GROUP BY key HAVING count(*) > 1`);
    await tables.run(`CREATE OR REPLACE TEMP TABLE finer AS
      SELECT key, further, count(*) AS size FROM keys JOIN sizes USING (key)
      WHERE sizes.size > ${largest} GROUP BY key, further`);
    const small = `SELECT a.id AS a, b.id AS b FROM sizes s JOIN keys a USING (key) JOIN keys b USING (key)
      WHERE s.size <= ${largest} AND a.id < b.id`;
    const large = `SELECT a.id AS a, b.id AS b FROM finer f JOIN keys a ON a.key = f.key AND a.further = f.further
      JOIN keys b ON b.key = f.key AND b.further = f.further WHERE f.size <= ${largest} AND a.id < b.id`;
    await tables.run(`INSERT INTO found SELECT DISTINCT a, b, ${rule} FROM (${small} UNION ALL ${large})`);
    counts.push(await countOf(tables, rule, words, largest));
  }
  await tables.run(`CREATE TABLE candidates AS
    SELECT l, r FROM (SELECT DISTINCT l, r FROM found) f
    JOIN records a ON a.id = f.l JOIN records b ON b.id = f.r WHERE a.entity <> b.entity`);
  for (const table of ['found', 'keys', 'sizes', 'finer']) await tables.run(`DROP TABLE ${table}`);
  return counts;
}

async function countOf(tables: Tables, rule: number, words: string, largest: number): Promise<RuleCount> {
  const [row] = await tables.rows<Omit<RuleCount, 'rule'>>(`SELECT
    (SELECT count(*) FROM found WHERE rule = ${rule}) AS pairs,
    (SELECT coalesce(max(size), 0) FROM sizes) AS "largestBlock",
    (SELECT count(*) FROM sizes WHERE size > ${largest}) AS split,
    (SELECT coalesce(sum(size), 0)::BIGINT FROM sizes WHERE size > ${largest}) AS "splitRecords",
    (SELECT count(*) FROM finer WHERE size > ${largest} AND further IS NOT NULL) AS "tooLarge",
    (SELECT coalesce(sum(size), 0)::BIGINT FROM finer WHERE size > ${largest} OR further IS NULL) AS "tooLargeRecords"`);
  return { rule: words, ...row! };
}
