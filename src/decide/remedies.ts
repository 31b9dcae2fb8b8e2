import {
  assumptionKey,
  type Condition,
  type Evaluation,
  type Fact,
  type Flag,
  ladderOf,
  type Opening,
  type OpeningOf,
  type Pack,
  type Policy,
  policyOf,
  type Setting,
  type Situation,
  traceLadder,
  walk,
} from '../law/language/index.ts';
import { type Count, type Day, isConviction, NO, type Person, UNKNOWN } from '../record/index.ts';
import { createDecider, type Decision } from './decider.ts';
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
  const elsewhere = new Set(packs.map((pack) => pack.elsewhere));
  const ofThisState = (count: Count) => count.county === undefined || !elsewhere.has(count.county);
  const convictions = person.counts.filter((count) => isConviction(count) !== NO && ofThisState(count));
  const byCount = new Map<Count, Remedy[]>(convictions.map((count) => [count, []]));
  for (const pack of packs) {
    const policy = policyOf(pack);
    // What a law does for arrests is no remedy of a conviction.
    if (!policy || pack.unit !== undefined) continue;
    // A conviction whose county is not known is tried in a county without a name: the pack then says what is missing.
    for (const county of new Set(convictions.map((count) => count.county ?? ''))) {
      const decider = createDecider({ pack, policy, setting: { asOf, county, options: policy.defaults } });
      for (const determination of decider.decide(person)) {
        const { conviction, decision } = determination;
        if ((conviction.county ?? '') !== county) continue;
        const opening = openings.get(pack.id)?.(conviction, person);
        const missing = missingAsks(
          { pack, policy, setting: decider.choice.setting },
          decider.situation(person, conviction),
          decision,
        );
        const flagged = decider.layers(person, determination).flags.map(flagQuestion);
        const asked = decision.outcome.effect === 'none' ? [] : [...missing, ...askOf(opening), ...flagged];
        const questions = [...new Map(asked.map((each) => [each.text, each])).values()];
        byCount.get(conviction)?.push({ pack, decision, opening, questions, asks: questions.map(({ text }) => text) });
      }
    }
  }
  return convictions.map((conviction) => ({ conviction, remedies: byCount.get(conviction) ?? [] }));
}

type Under = { readonly pack: Pack; readonly policy: Policy; readonly setting: Setting };

/** A question for each fact that is missing; where a clause says what it turns on, in the words of the clause. */
function missingAsks({ pack, policy, setting }: Under, situation: Situation, decision: Decision) {
  if (decision.missing === 0) return [];
  const { clauses } = traceLadder(ladderOf(pack, policy), situation, setting);
  const open = clauses.filter(({ reached, evaluation }) => reached && evaluation.truth === UNKNOWN);
  const said = open.flatMap(({ evaluation }) => unrecordedIn(evaluation));
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
