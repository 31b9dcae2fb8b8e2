import { giveBackAsProcessGrows } from '../disk/give-back.ts';
import type { Tables } from '../tables/duckdb.ts';
import { COMPARISONS, PLACES, valuesOf } from './comparisons.ts';
import { type LinkModel, type Micro, microBits, probabilityOf, weightOfPattern, weightsOf } from './model.ts';

/** The best pair of records of two keys. */
export type ScoredPair = {
  readonly left: number;
  readonly right: number;
  /** The records by which they were compared. */
  readonly l: number;
  readonly r: number;
  readonly pattern: number;
  /** What rare and common texts add, in the order of {@link TERM_COMPARISONS}; 0 where the texts are not equal. */
  readonly terms: readonly Micro[];
  readonly weight: Micro;
};

/** Comparisons whose equal texts weigh by how common they are. */
export const TERM_COMPARISONS = COMPARISONS.flatMap((each, at) => (each.byTerm ? [{ ...each, at }] : []));

/**
 * Scores every compared pair of records. For each two keys it returns the pair that weighs most, in the order of the
 * keys, if its probability is at least `least`.
 */
export async function scorePairs(tables: Tables, model: LinkModel, least: number): Promise<readonly ScoredPair[]> {
  await addTerms(tables, model);
  await addPatternWeights(tables, model);
  const levelOf = (at: number) => `(p.pattern // ${PLACES[at]}) % ${valuesOf(COMPARISONS[at]!)}`;
  const terms = TERM_COMPARISONS.map(
    ({ at, id }) => `CASE WHEN ${levelOf(at)} = 1 THEN terms_${id}.adjustment ELSE 0 END`,
  );
  const joins = TERM_COMPARISONS.map(({ id }) => `LEFT JOIN terms_${id} ON terms_${id}.term = a.${id}`);
  const floor = floorOf(least);
  const columns = terms.map((term, n) => `${term} AS t${n}`).join(', ');
  const sum = terms.map((_, n) => `t${n}`).join(' + ');
  // Taken as they come: there are as many pairs as records, and DuckDB's own copy of all of them would stand beside these.
  const scored: ScoredPair[] = [];
  const giveBack = giveBackAsProcessGrows();
  for await (const rows of tables.stream(`SELECT * FROM (
      SELECT *, w + ${sum} AS weight FROM (
        SELECT a.entity AS "left", b.entity AS "right", p.l, p.r, p.pattern, w.weight AS w, ${columns}
        FROM patterns p JOIN weights w USING (pattern) JOIN records a ON a.id = p.l ${joins.join(' ')} JOIN records b ON b.id = p.r))
    WHERE weight >= ${floor}
    QUALIFY row_number() OVER (PARTITION BY "left", "right" ORDER BY weight DESC, l, r) = 1
    ORDER BY "left", "right"`)) {
    for (const row of rows as readonly (readonly number[])[]) scored.push(pairOf(row));
    giveBack();
  }
  return scored;
}

/** A pair of the columns that a query gives: records are numbered in the order of their entities, so the left one is of the lower. */
function pairOf(row: readonly number[]): ScoredPair {
  const [left, right, l, r, pattern] = row as [number, number, number, number, number];
  return { left, right, l, r, pattern, terms: row.slice(6, -1), weight: row.at(-1)! };
}

/** The smallest weight whose probability is at least this. */
function floorOf(least: number): Micro {
  let floor = Math.floor(1e6 * Math.log2(least / (1 - least)));
  while (probabilityOf(floor) < least) floor++;
  return floor;
}

/**
 * The weight that an equal text adds in each of these comparisons: how much rarer the text is than equal texts are on
 * average.
 */
async function addTerms(tables: Tables, model: LinkModel): Promise<void> {
  for (const { id, at } of TERM_COMPARISONS) {
    const { u } = model.comparisons[at]!.levels[0]!;
    const sizes = await tables.rows<{ n: number; total: number }>(`SELECT n, total FROM (
        SELECT count(*) AS n, sum(count(*)) OVER () AS total FROM records WHERE ${id} IS NOT NULL GROUP BY ${id})
      GROUP BY n, total ORDER BY n`);
    const values = sizes.map(({ n, total }) => `(${n}, ${microBits(u / (n / Number(total)))})`);
    await tables.run(`CREATE OR REPLACE TABLE terms_${id} AS SELECT term, adjustment::INTEGER AS adjustment FROM (
        SELECT ${id} AS term, count(*) AS n FROM records WHERE ${id} IS NOT NULL GROUP BY ${id})
      JOIN (VALUES ${values.length > 0 ? values.join(', ') : '(0, 0)'}) v(n, adjustment) USING (n)`);
  }
}

async function addPatternWeights(tables: Tables, model: LinkModel): Promise<void> {
  const weights = weightsOf(model);
  const patterns = await tables.rows<{ pattern: number }>('SELECT DISTINCT pattern FROM patterns ORDER BY pattern');
  await tables.run('CREATE OR REPLACE TABLE weights(pattern INTEGER, weight INTEGER)');
  for (let from = 0; from < patterns.length; from += 5000) {
    const rows = patterns
      .slice(from, from + 5000)
      .map(({ pattern }) => `(${pattern}, ${weightOfPattern(weights, pattern)})`);
    await tables.run(`INSERT INTO weights VALUES ${rows.join(', ')}`);
  }
}
