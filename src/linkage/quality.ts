import type { Tables } from '../tables/duckdb.ts';
import type { Acceptance } from './acceptance.ts';
import type { RuleCount } from './blocking.ts';
import type { Link, Linkage } from './link.ts';
import { probabilityOf } from './model.ts';
import { languageSql } from './name-language.ts';

/** People of one group: how many keys there are, and how they fared. Errors of linkage are not fair, and this shows where they fall. */
export type GroupFigures = {
  readonly group: string;
  readonly keys: number;
  /** Keys with a date of birth, and with a license or social security number. */
  readonly withBirth: number;
  readonly withNumber: number;
  /** Keys with a link that is decided to be the same person, and with one that is open and none that is decided. */
  readonly same: number;
  readonly open: number;
  /** Of the links of these keys, what the model expects to be wrong if all were taken. */
  readonly expectedWrong: number;
};

/** `quality.json`. */
export type Quality = {
  readonly model: string;
  readonly keys: readonly { readonly source: string; readonly keys: number; readonly records: number }[];
  readonly comparedPairs: number;
  readonly rules: readonly RuleCount[];
  readonly links: { readonly same: number; readonly open: number; readonly different: number };
  readonly byKey: number;
  readonly byPerson: number;
  readonly byModel: number;
  /** Links of the model by probability, in tenths and the last tenth finer. */
  readonly probabilities: readonly { readonly from: number; readonly links: number }[];
  readonly acceptance: Acceptance | null;
  readonly groups: Readonly<Record<'sex' | 'languageOfName' | 'bornIn', readonly GroupFigures[]>>;
};

const BANDS = [0, 0.2, 0.5, 0.8, 0.9, 0.95, 0.99, 0.995, 0.999, 0.9999];

export async function qualityOf(tables: Tables, linkage: Linkage): Promise<Quality> {
  const { links, rules, modelId, acceptance } = linkage;
  const count = (is: (link: Link) => boolean) => links.filter(is).length;
  const keys = await tables.rows<Quality['keys'][number]>(
    'SELECT source, count(DISTINCT entity) AS keys, count(*) AS records FROM records GROUP BY source ORDER BY source',
  );
  const [compared] = await tables.rows<{ pairs: number }>('SELECT count(*) AS pairs FROM patterns');
  const fared = byEntity(linkage);
  return {
    model: modelId,
    keys,
    comparedPairs: compared!.pairs,
    rules,
    links: {
      same: count(({ decision }) => decision === 'same'),
      open: count(({ decision }) => decision === 'open'),
      different: count(({ decision }) => decision === 'different'),
    },
    byKey: count(({ by }) => by === 'key'),
    byPerson: count(({ by }) => by === 'person'),
    byModel: count(({ by }) => by === 'model'),
    probabilities: BANDS.map((from, at) => ({
      from,
      links: count(({ pair }) => {
        const p = pair && probabilityOf(pair.weight);
        return p !== undefined && p >= from && p < (BANDS[at + 1] ?? Infinity);
      }),
    })),
    acceptance: acceptance ?? null,
    groups: {
      sex: await figuresBy(tables, fared, "coalesce(sex, 'not given')"),
      languageOfName: await figuresBy(tables, fared, languageSql()),
      bornIn: await figuresBy(tables, fared, "coalesce((year // 10 * 10)::VARCHAR || 's', 'not given')"),
    },
  };
}

/** Figures by a group of the first record of each key that has one. */
async function figuresBy(
  tables: Tables,
  { same, open, wrong }: ReturnType<typeof byEntity>,
  group: string,
): Promise<readonly GroupFigures[]> {
  const rows = await tables.rows<{ entity: number; grouped: string; birth: boolean; number: boolean }>(`SELECT entity,
      arg_min(${group}, id) AS grouped, bool_or(birth IS NOT NULL) AS birth,
      bool_or(licence IS NOT NULL OR ssn IS NOT NULL) AS number
    FROM records GROUP BY entity ORDER BY entity`);
  const figures = new Map<string, { -readonly [Key in keyof GroupFigures]: GroupFigures[Key] }>();
  for (const { entity, grouped, birth, number } of rows) {
    const empty = { group: grouped, keys: 0, withBirth: 0, withNumber: 0, same: 0, open: 0, expectedWrong: 0 };
    const own = figures.get(grouped) ?? empty;
    figures.set(grouped, own);
    own.keys++;
    if (birth) own.withBirth++;
    if (number) own.withNumber++;
    if (same[entity]) own.same++;
    else if (open[entity]) own.open++;
    own.expectedWrong += wrong[entity]!;
  }
  return [...figures.values()]
    .sort((a, b) => (a.group < b.group ? -1 : 1))
    .map((own) => ({ ...own, expectedWrong: Number(own.expectedWrong.toFixed(1)) }));
}

function byEntity({ links, entities }: Linkage) {
  const same = new Uint8Array(entities.length);
  const open = new Uint8Array(entities.length);
  const wrong = new Float64Array(entities.length);
  for (const { left, right, decision, pair, by } of links) {
    for (const entity of [left, right]) {
      if (decision === 'same') same[entity] = 1;
      if (decision === 'open') open[entity] = 1;
      if (pair && by === 'model') wrong[entity]! += (1 - probabilityOf(pair.weight)) / 2;
    }
  }
  return { same, open, wrong };
}
