import { giveBackAsProcessGrows } from '../disk/give-back.ts';
import { getOrCreate } from '../record/index.ts';
import type { Tables } from '../tables/duckdb.ts';
import { type Acceptance, acceptanceOf } from './acceptance.ts';
import { makeCandidates, type RuleCount } from './blocking.ts';
import { componentsOf, doubtOf, type Facts } from './clusters.ts';
import { type Key, type Patch, pairName, settle } from './decisions.ts';
import { train } from './em.ts';
import { guardOf } from './guards.ts';
import { comparePairs, loadRecords, trainingData } from './load.ts';
import { type LinkModel, modelId, probabilityOf } from './model.ts';
import type { PersonRecord } from './records.ts';
import { type ScoredPair, scorePairs } from './score.ts';
import { WHY } from './whys.ts';

export type LinkOptions = {
  /** Pairs of this probability and above are links, open at least. */
  readonly review: number;
  /** From which probability the model decides by itself, where labels show that it may; undefined where it never does. */
  readonly accept: number | undefined;
  /** A model that was trained before; else one is trained on these files. */
  readonly model: LinkModel | undefined;
  readonly decisions: readonly Patch[];
  /** How many reviewers settle a pair. */
  readonly reviewers: number;
};

export type LinkDecision = 'same' | 'different' | 'open';

/** Two entities that are, or may be, one person. */
export type Link = {
  readonly left: number;
  readonly right: number;
  /** Undefined where no rule of blocking found the pair. */
  readonly pair: ScoredPair | undefined;
  readonly decision: LinkDecision;
  readonly by: 'key' | 'model' | 'person';
  /** Why it is open, where it is. */
  readonly why: string;
  readonly who: string;
  readonly when: string;
};

export type Linkage = {
  readonly model: LinkModel;
  readonly modelId: string;
  readonly rules: readonly RuleCount[];
  /** The links, in the order of their entities. */
  readonly links: readonly Link[];
  /** The source and key of each entity, by its number. */
  readonly entities: readonly Key[];
  /** The first entity of the person to whom each entity belongs, by its number. */
  readonly people: Uint32Array;
  readonly acceptance: Acceptance | undefined;
  /** For each of {@link SETTINGS}, by the number of the entity: 1 where it would be joined to another. */
  readonly joinedAt: Readonly<Record<Setting, Uint8Array>>;
};

/**
 * Probabilities from which the model might decide. For each, `quality.json` shows in advance which keys the model would
 * join, with the people gained and lost.
 */
export const SETTINGS = { conservative: 0.999, usual: 0.9 } as const;
export type Setting = keyof typeof SETTINGS;

/**
 * Finds which keys of which sources are one person. A number that two records share decides, and so do people; the
 * model decides only if it was asked to and the labels allow it. Every other pair that is likely enough stays open.
 */
export async function linkRecords(
  tables: Tables,
  records: AsyncIterable<PersonRecord> | Iterable<PersonRecord>,
  options: LinkOptions,
): Promise<Linkage> {
  await loadRecords(tables, records);
  const rules = await makeCandidates(tables);
  await comparePairs(tables);
  const model = options.model ?? train(await trainingData(tables));
  const pairs = await scorePairs(tables, model, options.review);
  const id = modelId(model);
  const entities = await keysOf(tables);
  const settled = settle(options.decisions, options.reviewers);
  const acceptance =
    options.accept === undefined
      ? undefined
      : acceptanceOfModel(pairs, entities, settle(ofModel(options.decisions, id), options.reviewers), options.accept);
  const keyed = await linkedByKey(tables);
  const undecided = { pairs, keyed, settled: entitiesOf(settled, entities), entities: entities.length };
  const facts = await factsOf(tables, entities.length);
  const giveBack = giveBackAsProcessGrows();
  const decidedFrom = (least: number) => {
    // What the decisions of before left, and there are as many as pairs.
    giveBack();
    const links = decideLinks({ ...undecided, accept: least });
    return checkGroups(links, facts, differentPairs(links));
  };
  const links = decidedFrom(acceptance?.granted ? options.accept! : Infinity);
  const people = Uint32Array.from(entities, (_, entity) => entity);
  for (const group of componentsOf(links.filter(isSame))) for (const entity of group) people[entity] = group[0]!;
  const joinedAt = {
    conservative: joinedBy(decidedFrom(SETTINGS.conservative), entities.length),
    usual: joinedBy(decidedFrom(SETTINGS.usual), entities.length),
  };
  return { model, modelId: id, rules, links, entities, people, acceptance, joinedAt };
}

/** The source and key of each entity; entities of one source share its text. */
async function keysOf(tables: Tables): Promise<readonly Key[]> {
  const sources = new Map<string, string>();
  const keys: Key[] = [];
  for await (const rows of tables.stream('SELECT source, key FROM entities ORDER BY entity'))
    for (const [source, key] of rows as readonly (readonly [string, string])[])
      keys.push({ source: getOrCreate(sources, source, () => source), key });
  return keys;
}

const isSame = ({ decision }: Link) => decision === 'same';

function joinedBy(links: readonly Link[], entities: number): Uint8Array {
  const joined = new Uint8Array(entities);
  for (const { left, right } of links.filter(isSame)) joined[left] = joined[right] = 1;
  return joined;
}

/** Labels of the model alone show how good it is; each stands under the numbers that undoing it refers to. */
function ofModel(decisions: readonly Patch[], id: string): readonly Patch[] {
  return decisions.filter((each) => each.model === id || each.kind === 'undo');
}

function acceptanceOfModel(
  pairs: readonly ScoredPair[],
  entities: readonly Key[],
  settled: ReturnType<typeof settle>,
  accept: number,
): Acceptance {
  let [labelled, right] = [0, 0];
  for (const { left, right: other, weight, pattern } of pairs) {
    if (probabilityOf(weight) < accept || guardOf(pattern) !== undefined) continue;
    const said = settled.get(pairName(entities[left]!, entities[other]!))?.decision;
    if (said === undefined || said === 'open') continue;
    labelled++;
    if (said === 'same') right++;
  }
  return acceptanceOf(labelled, right);
}

type Undecided = {
  readonly pairs: readonly ScoredPair[];
  readonly keyed: readonly { readonly left: number; readonly right: number; readonly kind: 'same' | 'other' }[];
  readonly settled: readonly SettledPair[];
  /** How many there are. */
  readonly entities: number;
  readonly accept: number;
};

type Settled = ReturnType<typeof settle>;
type SettledPair =
  Settled extends ReadonlyMap<string, infer Said>
    ? { readonly left: number; readonly right: number; readonly said: Said }
    : never;

/** What people said of pairs of these files; a pair of earlier files may not be in them. */
function entitiesOf(settled: Settled, entities: readonly Key[]): readonly SettledPair[] {
  if (settled.size === 0) return [];
  const entityOf = new Map(entities.map((key, entity) => [pairName(key, key), entity]));
  return [...settled].flatMap(([name, said]) => {
    const ends = (JSON.parse(`[${name}]`) as [[string, string], [string, string]]).map(([source, key]) =>
      entityOf.get(pairName({ source, key }, { source, key })),
    );
    const [left, right] = ends.sort((x, y) => (x ?? -1) - (y ?? -1));
    return left === undefined || right === undefined || left === right ? [] : [{ left, right, said }];
  });
}

function decideLinks({ pairs, keyed, settled, entities, accept }: Undecided): readonly Link[] {
  const links = new Map<number, Link>();
  // A number is found sooner than a text, and there are millions of pairs.
  const nameOf = (left: number, right: number) => left * entities + right;
  for (const pair of pairs) {
    const { left, right, weight, pattern } = pair;
    const guard = guardOf(pattern);
    const sure = probabilityOf(weight) >= accept;
    const decision = sure && guard === undefined ? 'same' : 'open';
    const why = decision === 'same' ? '' : (guard ?? (sure ? '' : WHY.model));
    links.set(nameOf(left, right), { left, right, pair, decision, by: 'model', why, who: '', when: '' });
  }
  for (const { left, right, kind } of keyed) {
    const name = nameOf(left, right);
    const own = links.get(name);
    if (kind === 'same')
      links.set(name, { left, right, pair: own?.pair, decision: 'same', by: 'key', why: '', who: '', when: '' });
    else if (own) links.set(name, { ...own, decision: 'open', why: WHY.numbers });
  }
  for (const { left, right, said } of settled) {
    const { decision, who, when, why } = said;
    const pair = links.get(nameOf(left, right))?.pair;
    links.set(nameOf(left, right), { left, right, pair, decision, by: 'person', why, who, when });
  }
  return [...links.values()].sort((a, b) => a.left - b.left || a.right - b.right);
}

/** Pairs of entities that have a number of the state each: the same, or, where blocking found them, two that differ. */
async function linkedByKey(tables: Tables): Promise<Undecided['keyed']> {
  return tables.rows(`WITH numbers AS (SELECT DISTINCT entity, cii FROM records WHERE cii IS NOT NULL)
    SELECT "left", "right", CASE WHEN bool_or(same) THEN 'same' ELSE 'other' END AS kind FROM (
      SELECT a.entity AS "left", b.entity AS "right", true AS same
      FROM numbers a JOIN numbers b ON a.cii = b.cii AND a.entity < b.entity
      UNION ALL
      SELECT l.entity, r.entity, false FROM patterns p
      JOIN records l ON l.id = p.l JOIN records r ON r.id = p.r
      WHERE l.cii IS NOT NULL AND r.cii IS NOT NULL AND l.cii <> r.cii)
    GROUP BY "left", "right" ORDER BY "left", "right"`);
}

async function factsOf(tables: Tables, entities: number): Promise<readonly Facts[]> {
  const facts: Facts[] = Array.from({ length: entities }, () => NO_FACTS);
  // Many people share a date, and nearly nobody has more than one fact.
  const known = new Map<string, Facts>();
  const share = (made: Facts) => getOrCreate(known, JSON.stringify([made.births, made.suffixes]), () => made);
  const distinct = `SELECT DISTINCT entity, birth, suffix FROM records WHERE birth IS NOT NULL OR suffix IS NOT NULL
    ORDER BY entity, birth, suffix`;
  for await (const rows of tables.stream(distinct)) {
    for (const [entity, birth, suffix] of rows as readonly (readonly [number, string | null, string | null])[]) {
      const { births, suffixes } = facts[entity]!;
      const also = (list: readonly string[], text: string | null) => (text === null ? list : [...list, text]);
      facts[entity] = share({ births: also(births, birth), suffixes: also(suffixes, suffix) });
    }
  }
  return facts;
}

const NO_FACTS: Facts = { births: [], suffixes: [] };

function differentPairs(links: readonly Link[]): ReadonlyMap<number, ReadonlySet<number>> {
  const different = new Map<number, Set<number>>();
  for (const { left, right, decision } of links) {
    if (decision !== 'different') continue;
    getOrCreate(different, left, () => new Set()).add(right);
  }
  return different;
}

/** Opens the links of every group whose entities cannot all be one person, except links that people settled. */
function checkGroups(
  links: readonly Link[],
  facts: readonly Facts[],
  different: ReadonlyMap<number, ReadonlySet<number>>,
): readonly Link[] {
  const doubts = new Map<number, string>();
  for (const group of componentsOf(links.filter(isSame))) {
    const apart = group.some((left) => group.some((right) => different.get(left)?.has(right)));
    const doubt = apart ? WHY.apart : doubtOf(group.map((entity) => ownDates(facts[entity]!)));
    if (doubt !== undefined) for (const entity of group) doubts.set(entity, doubt);
  }
  return links.map((link) => {
    const doubt = link.decision === 'same' ? doubts.get(link.left) : undefined;
    return doubt === undefined || (link.by === 'person' && doubt !== WHY.apart)
      ? link
      : { ...link, decision: 'open', why: doubt };
  });
}

/** An entity with several dates of birth has aliases already: they say nothing against another. */
function ownDates(facts: Facts): Facts {
  return facts.births.length > 1 ? { ...facts, births: [] } : facts;
}
