import { csvLine } from '../../csv/write.ts';
import { type Decider, type Outside, whyOutside } from '../../decide/index.ts';
import type { Outcome } from '../../law/language/index.ts';
import { type Count, getOrCreate, type Person } from '../../record/index.ts';
import { convictionKey, dateCell, missingCell, sectionCell } from '../../results/determinations.ts';
import type { Key } from '../decisions.ts';
import {
  decideIdentity,
  type IdentifiedDecision,
  type Identity,
  SAME_PERSON,
  STATE_RECORD,
} from './decide-identity.ts';
import type { WhoIsWho } from './links-of.ts';
import { type InBoth, isByConviction, type Placed } from './match.ts';
import { mergeHistories } from './merge-histories.ts';
import { outsideOutcome } from './outside.ts';

export type DecidedFiles = {
  readonly stateName: string;
  readonly courtName: string;
  /** The people of the court's list, in its order. */
  readonly courtKeys: readonly string[];
  /** Builds a person of the court's list by their key, anew each time. */
  readonly courtPerson: (key: string) => Person | undefined;
  /** Builds a person of the state's file by their key, anew each time. */
  readonly statePerson: (key: string) => Person | undefined;
};

export type Known = { readonly who: WhoIsWho; readonly placed: readonly Placed[]; readonly files: DecidedFiles };

export const DECIDED_COLUMNS = [
  ...['origin', 'person', 'count', 'line', 'section', 'level', 'conviction_date', 'county'],
  ...['outcome', 'clause', 'missing', 'question', 'in_doubt', 'outcome_without_doubt', 'reason'],
];

/** What is said of a conviction: what is decided of it, or why the law says nothing about it. */
export type Reported =
  | ({ readonly kind: 'decided' } & IdentifiedDecision)
  | { readonly kind: 'outside'; readonly person: Person; readonly conviction: Count; readonly outside: Outside };

/**
 * Decides every conviction that the court has and the state certainly or perhaps lacks, and each conviction of the
 * state that stays open or changes because of one. For a conviction that the state certainly lacks and the law does not
 * reach, it gives the reason.
 */
export function* decideCourtOnly(known: Known, decider: Decider): Generator<Reported> {
  const { files, placed } = known;
  const courtOnly = Map.groupBy(
    placed.filter((each) => each.kind === 'court-only'),
    ({ person }) => person,
  );
  const found = Map.groupBy(
    placed.filter((each) => each.kind === 'both'),
    ({ court }) => court.person,
  );
  for (const { own, group } of groupsToDecide(known)) {
    const both = own.flatMap((key) => found.get(key) ?? []);
    // Counts and people are told apart by identity, so each is built once for everything that is asked of this group.
    const built = new Map<string, Person | undefined>();
    const courtPerson = (key: string) => getOrCreate(built, key, () => files.courtPerson(key));
    const { identity, copyOf } = identityOf(known, { own, group, both }, courtPerson);
    const decided = [...reported(identity, decider)];
    yield* decided.map((each) => ({ kind: 'decided', ...each }) as const);
    const told = new Set(decided.map(({ conviction }) => conviction));
    for (const { person, count } of own.flatMap((key) => courtOnly.get(key) ?? [])) {
      const conviction = copyOf(courtPerson(person)!.counts[count.at]!);
      if (told.has(conviction)) continue;
      const outside = whyOutside(identity.court, conviction, decider);
      yield { kind: 'outside', person: identity.court, conviction, outside };
    }
  }
}

/** All keys of a person, and those of the court's list among them. */
type KeyGroup = { readonly group: readonly Key[]; readonly own: readonly string[] };

/**
 * The court's people who have a conviction that the state may lack, and those who may be the same person as one of them.
 * Each person's decisions are given once, with that person's own group.
 */
function groupsToDecide({ files, placed, who }: Known): readonly KeyGroup[] {
  const missing = new Set(placed.flatMap((each) => (mayBeMissing(each) ? [personOf(each)] : [])));
  const ofCourt = (keys: readonly Key[]) =>
    keys.flatMap(({ source, key }) => (source === files.courtName ? [key] : []));
  const seen = new Set<string>();
  const groups = files.courtKeys.flatMap((first): readonly KeyGroup[] => {
    if (seen.has(first)) return [];
    const group = who.group({ source: files.courtName, key: first });
    const own = ofCourt(group);
    for (const key of own) seen.add(key);
    return [{ group, own }];
  });
  const maybe = new Set(missing);
  for (const { group, own } of groups)
    if (own.some((key) => missing.has(key))) for (const key of ofCourt(who.inDoubt(group[0]!))) maybe.add(key);
  return groups.filter(({ own }) => own.some((key) => maybe.has(key)));
}

function mayBeMissing(placed: Placed): boolean {
  return placed.kind === 'court-only' || (placed.kind === 'both' && placed.link !== 'same');
}

const personOf = (placed: Placed) => (placed.kind === 'both' ? placed.court.person : placed.person);

/** A person of the court's list with all of their keys, and what of theirs the state's file has. */
type CourtGroup = {
  /** The keys of the court's list among them. */
  readonly own: readonly string[];
  readonly group: readonly Key[];
  readonly both: readonly InBoth[];
};

/** Who a person of the court is, and their counts there as their whole history has them. */
type Identified = { readonly identity: Identity; readonly copyOf: (count: Count) => Count };

function identityOf(
  { who, files }: Known,
  { own, group, both }: CourtGroup,
  courtPerson: (key: string) => Person | undefined,
): Identified {
  const people = own.flatMap((key) => courtPerson(key) ?? []);
  const built = new Map<string, Person | undefined>();
  const statePerson = (key: string) => getOrCreate(built, key, () => files.statePerson(key));
  const merged = people.length === 1 ? undefined : mergeHistories(people.slice(0, -1), people.at(-1)!);
  const court = merged?.person ?? people[0]!;
  const ofState = (keys: readonly Key[]) =>
    keys.flatMap(({ source, key }) => (source === files.stateName ? (statePerson(key) ?? []) : []));
  const doubt = who.inDoubt(group[0]!);
  const openCourt = doubt.flatMap(({ source, key }) => (source === files.courtName ? (courtPerson(key) ?? []) : []));
  const same = ofState(group);
  // A conviction joins its person to somebody whom no link does: a reason to doubt who it is.
  const byCase = both.flatMap(({ link, state }) => (isByConviction(link) ? (statePerson(state.person) ?? []) : []));
  const open = [...new Set([...ofState(doubt), ...openCourt, ...byCase])].filter((person) => !same.includes(person));
  const copies = new Map([...(merged?.from ?? [])].map(([copy, { count }]) => [count, copy]));
  const copyOf = (count: Count) => copies.get(count) ?? count;
  const known = new Map<Count, { readonly person: Person; readonly count: Count }>();
  for (const { court: ofCourt, state } of both) {
    const person = statePerson(state.person);
    const count = person?.counts[state.count.at];
    const courts = courtPerson(ofCourt.person)?.counts[ofCourt.count.at];
    if (person && count && courts) known.set(copyOf(courts), { person, count });
  }
  return { identity: { court, same, open, openOfCourt: new Set(openCourt), known }, copyOf };
}

/** The court's convictions, and those of the state's that are not what its file alone would have them be. */
function* reported(identity: Identity, decider: Decider): Generator<IdentifiedDecision> {
  const byState = new Map<Count, string>();
  for (const person of [...identity.same, ...identity.open])
    for (const { conviction, decision } of decider.decide(person)) byState.set(conviction, decision.outcome.id);
  for (const each of decideIdentity(identity, decider)) {
    if (identity.openOfCourt.has(each.person)) continue;
    if (each.origin === 'court' || each.asks.length > 0 || each.decision?.outcome.id !== byState.get(each.conviction))
      yield each;
  }
}

const QUESTIONS: Readonly<Record<string, string>> = {
  [SAME_PERSON]: 'whether this record is the same person',
  [STATE_RECORD]: "whether the person has a record in the state's file that was not found",
};

/** `undecided` is the law's outcome for what is open, which stands where it depends on who somebody is. */
export function reportedLine(each: Reported, undecided: Outcome): string {
  if (each.kind === 'decided') return decidedLine(each, undecided);
  const { person, conviction, outside } = each;
  return csvLine([
    ...convictionCells('court', person, conviction),
    outsideOutcome(outside.kind),
    ...EMPTY,
    outside.reason,
  ]);
}

/** What a conviction has none of that a law does not reach: clause, missing facts, question, people in doubt, outcome without them. */
const EMPTY = ['', '', '', '', ''];

function convictionCells(origin: IdentifiedDecision['origin'], person: Person, conviction: Count) {
  return [
    ...[origin, person.id, convictionKey(conviction), conviction.origin.line],
    ...[sectionCell(conviction.offense.section), conviction.level ?? '', dateCell(conviction.date)],
    conviction.county ?? '',
  ];
}

export function decidedLine(
  { origin, person, conviction, decision, asks, inDoubt, alone }: IdentifiedDecision,
  undecided: Outcome,
): string {
  const outcome = (decision?.outcome ?? undecided).id;
  const missing = [...asks, ...(decision ? [missingCell(decision)] : [])].filter((text) => text !== '').join(';');
  return csvLine([
    ...convictionCells(origin, person, conviction),
    ...[outcome, decision?.clause?.id ?? '', missing],
    ...[asks.map((ask) => QUESTIONS[ask]!).join('; '), inDoubt.join(';'), alone?.outcome.id ?? ''],
    decision?.reason ?? '',
  ]);
}
