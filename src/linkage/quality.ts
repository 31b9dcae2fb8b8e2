import { giveBackAsProcessGrows } from '../disk/give-back.ts';
import { getOrCreate } from '../record/index.ts';
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
  const groups = {
    sex: await countGroups(tables, { group: 'sex', without: 'not given' }, fared),
    languageOfName: await countGroups(tables, { group: languageSql(), without: 'no last name' }, fared),
    bornIn: await countGroups(tables, { group: "(year // 10 * 10)::VARCHAR || 's'", without: 'not given' }, fared),
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
    groups: eachGroup((name) => figuresOf(groups[name])),
    settings: { ...SETTINGS, groups: eachGroup((name) => settingsOf(groups[name])) },
  };
}

function eachGroup<T>(of: (name: GroupName) => T): Readonly<Record<GroupName, T>> {
  return { sex: of('sex'), languageOfName: of('languageOfName'), bornIn: of('bornIn') };
}

/** What is counted of the keys of a group. */
type Counted = { -readonly [Name in keyof Omit<GroupFigures, 'group'>]: number } & {
  -readonly [Name in keyof Omit<SettingFigures, 'group'>]: number;
};

const NOTHING: Counted = {
  ...{ keys: 0, withBirth: 0, withNumber: 0, same: 0, open: 0, expectedWrong: 0 },
  ...{ conservative: 0, usual: 0, gained: 0, lost: 0 },
};

type Fared = ReturnType<typeof byEntity>;

/**
 * Counts keys by group, in the order of the groups' names. The group of a key is that of its first record that says one. Keys come one
 * after another, since they are as many as people.
 */
async function countGroups(
  tables: Tables,
  { group, without }: { readonly group: string; readonly without: string },
  fared: Fared,
): Promise<readonly (readonly [group: string, counted: Counted])[]> {
  const groups = new Map<string, Counted>();
  const keys = `SELECT entity, coalesce(arg_min(${group}, id), '${without}'), bool_or(birth IS NOT NULL),
      bool_or(licence IS NOT NULL OR ssn IS NOT NULL)
    FROM records GROUP BY entity ORDER BY entity`;
  const giveBack = giveBackAsProcessGrows();
  for await (const rows of tables.stream(keys)) {
    giveBack();
    for (const [entity, of, birth, number] of rows as readonly (readonly [number, string, boolean, boolean])[]) {
      const counted = getOrCreate(groups, of, () => ({ ...NOTHING }));
      counted.keys++;
      counted.withBirth += Number(birth);
      counted.withNumber += Number(number);
      countEntity(counted, entity, fared);
    }
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function countEntity(counted: Counted, entity: number, { same, open, wrong, joinedAt }: Fared): void {
  const [conservative, usual] = [joinedAt.conservative[entity]!, joinedAt.usual[entity]!];
  counted.same += same[entity]!;
  counted.open += same[entity] ? 0 : open[entity]!;
  counted.expectedWrong += wrong[entity]!;
  counted.conservative += conservative;
  counted.usual += usual;
  counted.gained += usual && !conservative ? 1 : 0;
  counted.lost += conservative && !usual ? 1 : 0;
}

function figuresOf(groups: Awaited<ReturnType<typeof countGroups>>): readonly GroupFigures[] {
  return groups.map(([group, { keys, withBirth, withNumber, same, open, expectedWrong }]) => ({
    ...{ group, keys, withBirth, withNumber, same, open },
    expectedWrong: Number(expectedWrong.toFixed(1)),
  }));
}

function settingsOf(groups: Awaited<ReturnType<typeof countGroups>>): readonly SettingFigures[] {
  return groups.map(([group, { conservative, usual, gained, lost }]) => ({ group, conservative, usual, gained, lost }));
}

function byEntity({ links, entities, joinedAt }: Linkage) {
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
  return { same, open, wrong, joinedAt };
}
