import type { Tables } from '../tables/duckdb.ts';
import type { Acceptance } from './acceptance.ts';
import type { RuleCount } from './blocking.ts';
import { type Link, type Linkage, SETTINGS } from './link.ts';
import { probabilityOf } from './model.ts';
import { languageSql } from './name-language.ts';

/**
 * The keys of one group of people, and how their links turned out. Errors of linkage do not fall on all groups alike,
 * and these figures show where they fall.
 */
export type GroupFigures = {
  readonly group: string;
  readonly keys: number;
  /** Keys with a date of birth, and with a license or social security number. */
  readonly withBirth: number;
  readonly withNumber: number;
  /** Keys with a link that is decided to be the same person, and with one that is open and none that is decided. */
  readonly same: number;
  readonly open: number;
  /** How many of the links of these keys the model expects to be wrong if all of them were accepted. */
  readonly expectedWrong: number;
};

/** The keys of one group that two settings of the model would join to another key, if it were let to decide. */
export type SettingFigures = {
  readonly group: string;
  readonly conservative: number;
  readonly usual: number;
  /** Keys that the usual setting alone joins. */
  readonly gained: number;
  /**
   * Keys that only the conservative setting joins: with the further links of the usual setting, their group contradicts
   * itself and is opened.
   */
  readonly lost: number;
};

type GroupName = 'sex' | 'languageOfName' | 'bornIn';

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
  readonly groups: Readonly<Record<GroupName, readonly GroupFigures[]>>;
  /** From which probability each setting would let the model decide, and people by group gained and lost by the second. */
  readonly settings: typeof SETTINGS & { readonly groups: Readonly<Record<GroupName, readonly SettingFigures[]>> };
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
  const keysBy = {
    sex: await keysByGroup(tables, 'sex', 'not given'),
    languageOfName: await keysByGroup(tables, languageSql(), 'no last name'),
    bornIn: await keysByGroup(tables, "(year // 10 * 10)::VARCHAR || 's'", 'not given'),
  };
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
    groups: eachGroup((name) => figuresOf(keysBy[name], fared)),
    settings: { ...SETTINGS, groups: eachGroup((name) => settingsOf(keysBy[name], linkage)) },
  };
}

function eachGroup<T>(of: (name: GroupName) => T): Readonly<Record<GroupName, T>> {
  return { sex: of('sex'), languageOfName: of('languageOfName'), bornIn: of('bornIn') };
}

/** A key with its group: that of its first record that says one. */
type GroupedKey = {
  readonly entity: number;
  readonly group: string;
  readonly birth: boolean;
  readonly number: boolean;
};

function keysByGroup(tables: Tables, group: string, without: string): Promise<readonly GroupedKey[]> {
  return tables.rows<GroupedKey>(`SELECT entity,
      coalesce(arg_min(${group}, id), '${without}') AS "group", bool_or(birth IS NOT NULL) AS birth,
      bool_or(licence IS NOT NULL OR ssn IS NOT NULL) AS number
    FROM records GROUP BY entity ORDER BY entity`);
}

function byGroup(keys: readonly GroupedKey[]): readonly (readonly [string, readonly GroupedKey[]])[] {
  return [...Map.groupBy(keys, ({ group }) => group)].sort(([a], [b]) => (a < b ? -1 : 1));
}

function figuresOf(
  all: readonly GroupedKey[],
  { same, open, wrong }: ReturnType<typeof byEntity>,
): readonly GroupFigures[] {
  return byGroup(all).map(([group, keys]) => {
    const count = (is: (key: GroupedKey) => unknown) => keys.filter(is).length;
    return {
      ...{
        group,
        keys: keys.length,
        withBirth: count(({ birth }) => birth),
        withNumber: count(({ number }) => number),
      },
      same: count(({ entity }) => same[entity]),
      open: count(({ entity }) => !same[entity] && open[entity]),
      expectedWrong: Number(keys.reduce((sum, { entity }) => sum + wrong[entity]!, 0).toFixed(1)),
    };
  });
}

function settingsOf(all: readonly GroupedKey[], { joinedAt }: Linkage): readonly SettingFigures[] {
  const { conservative, usual } = joinedAt;
  return byGroup(all).map(([group, keys]) => {
    const count = (is: (entity: number) => unknown) => keys.filter(({ entity }) => is(entity)).length;
    return {
      ...{ group, conservative: count((entity) => conservative[entity]), usual: count((entity) => usual[entity]) },
      gained: count((entity) => usual[entity] && !conservative[entity]),
      lost: count((entity) => conservative[entity] && !usual[entity]),
    };
  });
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
