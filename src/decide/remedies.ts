import {
  assumptionKey,
  type Compiled,
  type Condition,
  compile,
  type Evaluation,
  type Fact,
  type Flag,
  type Frame,
  frameFor,
  fullCondition,
  interpret,
  ladderOf,
  type Opening,
  type OpeningOf,
  type Pack,
  packedTruth,
  policyOf,
  type Situation,
  someWithin,
  walk,
} from '../law/language/index.ts';
import { arrestEvents, type Count, type Day, isConviction, NO, type Person, UNKNOWN, YES } from '../record/index.ts';
import { createDecider, type Decider, type Decision, type Determination } from './decider.ts';
import type { RaisedFlag } from './flags.ts';

/** What one law gives one conviction: its determination, when it opens, and what to ask. */
export type Remedy = {
  readonly pack: Pack;
  readonly decision: Decision;
  /** For petitions, the day on which they open; undefined for laws that are open as they stand. */
  readonly opening: Opening | undefined;
  /** Questions that would settle or change it: missing facts, and what only the person can say. */
  readonly asks: readonly string[];
  /** The same questions with what an answer to each would be. */
  readonly questions: readonly RemedyQuestion[];
};

/** What may be answered to a question, so that the remedies can be worked out anew. */
export type RemedyAnswer =
  /** What no file says: yes or no to an assumption, by its key, with words for either where those are plainer. */
  | { readonly kind: 'assumption'; readonly key: string; readonly yes?: string; readonly no?: string }
  /** A fact of the record that this conviction, or the person, lacks. */
  | { readonly kind: 'fact'; readonly fact: Fact }
  /** Whether the sentence that is printed for another count of the case holds for this one. */
  | { readonly kind: 'same-sentence' }
  /** A lawyer weighs the answer: no clause reads it. */
  | { readonly kind: 'note' };

export type RemedyQuestion = {
  readonly text: string;
  readonly answer: RemedyAnswer;
  /** Asked once for all convictions of the person. */
  readonly ofPerson: boolean;
  /** The flag that a yes raises. */
  readonly raises?: Flag;
};

export type ConvictionRemedies = { readonly conviction: Count; readonly remedies: readonly Remedy[] };

/** What one law gives an arrest of which no conviction came, with the lines of the charges booked with it. */
export type ArrestRemedies = ConvictionRemedies & { readonly booked: readonly Count[] };

/**
 * Every conviction of a person, with what each pack gives it in the county where it stands, under the statute alone.
 * For one person and their lawyer: a county's own file is decided county by county, by that county's choices.
 */
export function remediesOf(
  person: Person,
  packs: readonly Pack[],
  asOf: Day,
  openings: ReadonlyMap<string, OpeningOf>,
): readonly ConvictionRemedies[] {
  const ofThisState = inState(packs);
  const convictions = person.counts.filter((count) => isConviction(count) !== NO && ofThisState(count));
  const laws = packs.filter(({ unit }) => unit === undefined);
  return remediesFor(convictions, { person, laws, asOf, openings });
}

/**
 * Every arrest of which the record shows no conviction, with what the laws on arrests give it. What an arrest with a
 * conviction may have is said of that conviction.
 */
export function arrestRemediesOf(person: Person, packs: readonly Pack[], asOf: Day): readonly ArrestRemedies[] {
  const ofThisState = inState(packs);
  const convicted = new Set(person.counts.flatMap((count) => (isConviction(count) === YES ? (count.cycle ?? []) : [])));
  const arrests = arrestEvents(person).filter(
    (count) => ofThisState(count) && (count.cycle === undefined || !convicted.has(count.cycle)),
  );
  const laws = packs.filter(({ unit }) => unit === 'arrest');
  return remediesFor(arrests, { person, laws, asOf, openings: new Map() })
    .filter(({ remedies }) => remedies.length > 0)
    .map((each) => ({ ...each, booked: bookedWith(each.conviction, person) }));
}

function inState(packs: readonly Pack[]): (count: Count) => boolean {
  const elsewhere = new Set(packs.map((pack) => pack.elsewhere));
  return ({ county }) => county === undefined || !elsewhere.has(county);
}

function bookedWith(arrest: Count, { counts }: Person): readonly Count[] {
  return arrest.case === undefined ? [arrest] : counts.filter((count) => count.case === arrest.case);
}

type Asked = {
  readonly person: Person;
  readonly laws: readonly Pack[];
  readonly asOf: Day;
  readonly openings: ReadonlyMap<string, OpeningOf>;
};

/** What each of some laws gives each of some counts, which stand for what the laws decide. */
function remediesFor(units: readonly Count[], { person, laws, asOf, openings }: Asked): readonly ConvictionRemedies[] {
  const byCount = new Map<Count, Remedy[]>(units.map((count) => [count, []]));
  for (const pack of laws) {
    const policy = policyOf(pack);
    if (!policy) continue;
    // A count whose county is not known is tried in a county without a name: the pack then says what is missing.
    for (const county of new Set(units.map((count) => count.county ?? ''))) {
      const decider = createDecider({ pack, policy, setting: { asOf, county, options: policy.defaults } });
      const unrecorded = createUnrecorded(decider);
      for (const determination of decider.decide(person)) {
        const { conviction } = determination;
        const own = byCount.get(conviction);
        if (own === undefined || (conviction.county ?? '') !== county) continue;
        const opening = openings.get(pack.id)?.(conviction, person);
        own.push(remedyOf({ decider, unrecorded, person }, determination, opening));
      }
    }
  }
  return units.map((conviction) => ({ conviction, remedies: byCount.get(conviction) ?? [] }));
}

type Under = { readonly decider: Decider; readonly unrecorded: UnrecordedOf; readonly person: Person };

function remedyOf(
  { decider, unrecorded, person }: Under,
  determination: Determination,
  opening: Opening | undefined,
): Remedy {
  const { conviction, decision } = determination;
  const { pack } = decider.choice;
  const missing =
    decision.missing === 0 ? [] : missingAsks(unrecorded(decider.situation(person, conviction)), decision);
  const flagged = decider.flags(person, determination).flags.map(flagQuestion);
  const { effect, asks } = decision.outcome;
  const asked = effect === 'none' && !asks ? [] : [...missing, ...askOf(opening), ...flagged];
  const questions = [...new Map(asked.map((each) => [each.text, each])).values()];
  return { pack, decision, opening, questions, asks: questions.map(({ text }) => text) };
}

/** A question for each fact that is missing; where a clause says what it turns on, in the words of the clause. */
function missingAsks(said: readonly Unrecorded[], decision: Decision): readonly RemedyQuestion[] {
  return decision.facts.flatMap(({ id, found, question }): readonly RemedyQuestion[] => {
    const own = said.filter(({ fact }) => fact === id);
    if (own.length === 0) {
      const answer = { kind: 'fact', fact: id } as const;
      return [{ text: `${question} (See the ${found}.)`, answer, ofPerson: PERSONAL.includes(id) }];
    }
    return own.map((each) => ({
      ...assumptionQuestion(each),
      text: `Is it true that ${each.says}? (See the ${found}.)`,
    }));
  });
}

/** Facts of the person and not of one conviction. */
const PERSONAL: readonly Fact[] = ['birthDate', 'death', 'registration'];

type Unrecorded = Condition & { readonly kind: 'unrecorded' };
type UnrecordedOf = (situation: Situation) => readonly Unrecorded[];

/**
 * What the open clauses of a ladder ask that no file says, of those before the first that surely holds. The plain
 * interpreter, which keeps all that it looked at, is asked only of the clauses that are open and ask such a thing: of a
 * long record it takes a hundred times as long as the compiled form.
 */
function createUnrecorded({ choice: { pack, policy, setting } }: Decider): UnrecordedOf {
  const conditions = ladderOf(pack, policy).map(fullCondition);
  const asks = conditions.map((condition) => someWithin(condition, ({ kind }) => kind === 'unrecorded'));
  const last = asks.lastIndexOf(true);
  const compiled: Compiled[] = [];
  let frame: Frame | undefined;
  return (situation) => {
    const { person, conviction } = situation;
    if (frame?.person !== person) frame = frameFor(person);
    frame.bound[0] = conviction;
    const found: Unrecorded[] = [];
    for (let clause = 0; clause <= last; clause++) {
      const condition = conditions[clause]!;
      compiled[clause] ??= compile(condition, setting);
      const truth = packedTruth(compiled[clause]!(frame));
      if (truth === YES) break;
      if (truth === UNKNOWN && asks[clause]) found.push(...unrecordedIn(interpret(condition, situation, setting)));
    }
    return found;
  };
}

function assumptionQuestion(condition: Unrecorded): Omit<RemedyQuestion, 'text'> {
  // What a pack asks about the person, and not about a conviction, it says of "the person".
  const ofPerson = condition.says.startsWith('the person ');
  return { answer: { kind: 'assumption', key: assumptionKey(condition) }, ofPerson };
}

/** The question of a flag; where the flag turns on one thing that no file says, yes or no to it settles the flag. */
function flagQuestion({ flag }: RaisedFlag): RemedyQuestion {
  const turnsOn: Unrecorded[] = [];
  walk(flag.when, (each) => {
    if (each.kind === 'unrecorded') turnsOn.push(each);
  });
  const [only, ...more] = turnsOn;
  return only && more.length === 0
    ? { ...assumptionQuestion(only), text: flag.ask, raises: flag }
    : { answer: { kind: 'note' }, ofPerson: false, text: flag.ask };
}

/** What a clause asks that no file says, while the rest of it leaves that open. */
function unrecordedIn({ condition, truth, parts }: Evaluation): readonly Unrecorded[] {
  if (truth !== UNKNOWN) return [];
  return condition.kind === 'unrecorded' ? [condition] : parts.flatMap(unrecordedIn);
}

function askOf(opening: Opening | undefined): readonly RemedyQuestion[] {
  if (opening?.ask === undefined) return [];
  const { ask, settledBy, sentenceOf } = opening;
  const answer: RemedyAnswer = sentenceOf
    ? { kind: 'same-sentence' }
    : settledBy
      ? { kind: 'assumption', ...settledBy }
      : { kind: 'note' };
  return [{ text: ask, answer, ofPerson: false }];
}
