import type { Decider, Decision } from '../../decide/index.ts';
import type { Count, Person } from '../../record/index.ts';
import { mergeHistories } from './merge-histories.ts';

/** What a person of the court and the state's people that they are, or may be, have on record. */
export type Identity = {
  readonly court: Person;
  /** The state's people that the person is. */
  readonly same: readonly Person[];
  /** People of either file that they may be; whether each is, is not known. */
  readonly open: readonly Person[];
  /** Those among them who are of a court's list. */
  readonly openOfCourt: ReadonlySet<Person>;
  /** Of each count of the court, the state's person and count that is the same conviction, where there is one. */
  readonly known: ReadonlyMap<Count, { readonly person: Person; readonly count: Count }>;
};

/** The question that an open link asks of a decision. */
export const SAME_PERSON = 'same-person';
/** The question that is asked where no person of the state's file was found. */
export const STATE_RECORD = 'state-record';

/** What is decided of a conviction of which somebody's identity is a missing fact. */
export type IdentifiedDecision = {
  readonly origin: 'court' | 'state';
  readonly person: Person;
  readonly conviction: Count;
  /** The decision that holds whatever the answer to each open link is; undefined where it depends on one. */
  readonly decision: Decision | undefined;
  /** What is missing where it is: {@link SAME_PERSON}, {@link STATE_RECORD} or both. */
  readonly asks: readonly string[];
  /** The state's people of whom the first question is asked. */
  readonly inDoubt: readonly string[];
  /**
   * What it would be if no open link were the same person, and the files held everything; undefined where nothing then.
   */
  readonly alone: Decision | undefined;
};

/** With more open links than this, not every combination is tried, and all decisions of the person stay open. */
const MOST_OPEN = 6;

/**
 * Decides the convictions that only the court has, and those of the state that they may change. The idea: it decides
 * under every way in which the open links may be answered, and keeps a decision only where all of them agree. So a
 * wrong link can neither give relief nor take it away. The invariant: once the links are confirmed or refused, the
 * result is that of a run without doubt.
 */
export function decideIdentity(identity: Identity, decider: Decider): readonly IdentifiedDecision[] {
  const { open } = identity;
  const choices =
    open.length > MOST_OPEN ? [0, 2 ** open.length - 1] : Array.from({ length: 2 ** open.length }, (_, n) => n);
  const worlds = choices.map((chosen) =>
    decideWorld(
      identity,
      open.filter((_, at) => (chosen >> at) & 1),
      decider,
    ),
  );
  const all = new Map(worlds.toReversed().flatMap((world) => [...world]));
  return [...all].map(([conviction, { origin, person }]) => {
    const alone = worlds[0]!.get(conviction)?.decision;
    const agree = worlds.every((world) => world.get(conviction)?.decision.outcome.id === alone?.outcome.id);
    // The state's own file speaks for people whom nothing joins to the court's list.
    const notFound = origin === 'court' && identity.same.length === 0;
    // Where no certain person was found but a possible one, the question about that person comes first: confirming it
    // finds the state's record.
    const doubtful = !agree || open.length > MOST_OPEN || (notFound && open.length > 0);
    const asks = [...(doubtful ? [SAME_PERSON] : []), ...(notFound ? [STATE_RECORD] : [])];
    const inDoubt = doubtful ? open.map(({ id }) => id) : [];
    return { origin, person, conviction, decision: asks.length > 0 ? undefined : alone, asks, inDoubt, alone };
  });
}

type Decided = { readonly decision: Decision; readonly origin: 'court' | 'state'; readonly person: Person };
type World = ReadonlyMap<Count, Decided>;

/**
 * Every decision where exactly these of the open people are the same person; keyed by the counts as the files have
 * them.
 */
function decideWorld(
  { court, same, open, openOfCourt, known }: Identity,
  chosen: readonly Person[],
  decider: Decider,
): World {
  const own = [...same, ...chosen];
  const isKnown = (count: Count) => own.includes(known.get(count)?.person as Person);
  const originOf = (person: Person) => (person === court || openOfCourt.has(person) ? 'court' : 'state');
  const merged = mergeHistories(
    own,
    court,
    court.counts.filter((count) => !isKnown(count)),
  );
  const world = new Map<Count, Decided>();
  for (const { conviction, decision } of decider.decide(merged.person)) {
    const { count, person } = merged.from.get(conviction)!;
    world.set(count, { decision, person, origin: originOf(person) });
  }
  for (const count of court.counts) {
    const twin = isKnown(count) ? known.get(count)! : undefined;
    const decided = twin && open.includes(twin.person) ? world.get(twin.count) : undefined;
    // If they are two people, only the court has this conviction.
    if (decided) world.set(count, { decision: decided.decision, person: court, origin: 'court' });
  }
  for (const person of open) {
    if (chosen.includes(person)) continue;
    for (const { conviction, decision } of decider.decide(person))
      world.set(conviction, { decision, person, origin: originOf(person) });
  }
  return world;
}
