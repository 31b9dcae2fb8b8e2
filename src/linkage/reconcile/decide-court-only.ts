import { csvLine } from '../../csv/write.ts';
import type { Decider } from '../../decide/index.ts';
import type { Outcome } from '../../law/language/index.ts';
import type { Count, Person } from '../../record/index.ts';
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

export type DecidedFiles = {
  readonly stateName: string;
  readonly courtName: string;
  readonly courtPeople: readonly Person[];
  /** A person of the state's file by their key; the same object each time. */
  readonly statePerson: (key: string) => Person | undefined;
};

export type Known = { readonly who: WhoIsWho; readonly placed: readonly Placed[]; readonly files: DecidedFiles };

export const DECIDED_COLUMNS = [
  ...['origin', 'person', 'count', 'line', 'section', 'level', 'conviction_date', 'county'],
  ...['outcome', 'clause', 'missing', 'question', 'in_doubt', 'outcome_without_doubt', 'reason'],
];

/**
 * Decides every conviction that a court has and the state surely or perhaps has not, and each of the state's that is open because of
 * one or fares otherwise with it.
 */
export function* decideCourtOnly(known: Known, decider: Decider): Generator<IdentifiedDecision> {
  const { files, placed, who } = known;
  const missing = new Set(placed.flatMap((each) => (mayBeMissing(each) ? [personOf(each)] : [])));
  const byKey = new Map(files.courtPeople.map((person) => [person.id, person]));
  const found = Map.groupBy(
    placed.filter((each) => each.kind === 'both'),
    ({ court }) => court.person,
  );
  const done = new Set<string>();
  for (const { id } of files.courtPeople) {
    const group = who.group({ source: files.courtName, key: id });
    const own = group.filter(({ source }) => source === files.courtName).map(({ key }) => key);
    if (done.has(id) || !own.some((key) => missing.has(key))) continue;
    for (const key of own) done.add(key);
    const both = own.flatMap((key) => found.get(key) ?? []);
    const identity = identityOf(known, { people: own.map((key) => byKey.get(key)!), group, both }, byKey);
    yield* reported(identity, decider);
  }
}

function mayBeMissing(placed: Placed): boolean {
  return placed.kind === 'court-only' || (placed.kind === 'both' && placed.link !== 'same');
}

const personOf = (placed: Placed) => (placed.kind === 'both' ? placed.court.person : placed.person);

/** A person of the court's list with all of their keys, and what of theirs the state's file has. */
type CourtGroup = {
  readonly people: readonly Person[];
  readonly group: readonly Key[];
  readonly both: readonly InBoth[];
};

function identityOf(
  { who, files }: Known,
  { people, group, both }: CourtGroup,
  byKey: ReadonlyMap<string, Person>,
): Identity {
  const merged = people.length === 1 ? undefined : mergeHistories(people.slice(0, -1), people.at(-1)!);
  const court = merged?.person ?? people[0]!;
  const ofState = (keys: readonly Key[]) =>
    keys.flatMap(({ source, key }) => (source === files.stateName ? (files.statePerson(key) ?? []) : []));
  const doubt = who.inDoubt(group[0]!);
  const openCourt = doubt.flatMap(({ source, key }) => (source === files.courtName ? (byKey.get(key) ?? []) : []));
  const same = ofState(group);
  // A conviction joins its person to somebody whom no link does: a reason to doubt who it is.
  const byCase = both.flatMap(({ link, state }) =>
    isByConviction(link) ? (files.statePerson(state.person) ?? []) : [],
  );
  const open = [...new Set([...ofState(doubt), ...openCourt, ...byCase])].filter((person) => !same.includes(person));
  const copies = new Map([...(merged?.from ?? [])].map(([copy, { count }]) => [count, copy]));
  const known = new Map<Count, { readonly person: Person; readonly count: Count }>();
  for (const { court: ofCourt, state } of both) {
    const person = files.statePerson(state.person);
    const count = person?.counts[state.count.at];
    const courts = byKey.get(ofCourt.person)?.counts[ofCourt.count.at];
    if (person && count && courts) known.set(copies.get(courts) ?? courts, { person, count });
  }
  return { court, same, open, openOfCourt: new Set(openCourt), known };
}

/** The court's convictions, and those of others that are not what the state's file alone would have them be. */
function* reported(identity: Identity, decider: Decider): Generator<IdentifiedDecision> {
  const byState = new Map<Count, string>();
  for (const person of [...identity.same, ...identity.open])
    for (const { conviction, decision } of decider.decide(person)) byState.set(conviction, decision.outcome.id);
  for (const each of decideIdentity(identity, decider)) {
    const isOfCourt = each.origin === 'court' && !identity.openOfCourt.has(each.person);
    if (isOfCourt || each.asks.length > 0 || each.decision?.outcome.id !== byState.get(each.conviction)) yield each;
  }
}

const QUESTIONS: Readonly<Record<string, string>> = {
  [SAME_PERSON]: 'whether this record is the same person',
  [STATE_RECORD]: "whether the person has a record in the state's file that was not found",
};

/** `undecided` is the law's outcome for what is open, which stands where it depends on who somebody is. */
export function decidedLine(
  { origin, person, conviction, decision, asks, inDoubt, alone }: IdentifiedDecision,
  undecided: Outcome,
): string {
  const outcome = (decision?.outcome ?? undecided).id;
  const missing = [...asks, ...(decision ? [missingCell(decision)] : [])].filter((text) => text !== '').join(';');
  return csvLine([
    ...[origin, person.id, convictionKey(conviction), conviction.origin.line],
    ...[sectionCell(conviction.offense.section), conviction.level ?? '', dateCell(conviction.date)],
    ...[conviction.county ?? '', outcome, decision?.clause?.id ?? '', missing],
    ...[asks.map((ask) => QUESTIONS[ask]!).join('; '), inDoubt.join(';'), alone?.outcome.id ?? ''],
    decision?.reason ?? '',
  ]);
}
