import {
  type Evaluation,
  ladderOf,
  type Opening,
  type OpeningOf,
  type Pack,
  type Policy,
  policyOf,
  type Setting,
  type Situation,
  traceLadder,
} from '../law/language/index.ts';
import { type Count, type Day, isConviction, NO, type Person, UNKNOWN } from '../record/index.ts';
import { createDecider, type Decision } from './decider.ts';

/** What one law gives one conviction: its determination, when it opens, and what to ask. */
export type Remedy = {
  readonly pack: Pack;
  readonly decision: Decision;
  /** For petitions, the day on which they open; undefined for laws that are open as they stand. */
  readonly opening: Opening | undefined;
  /** Questions that would settle or change it: missing facts, and what only the person can say. */
  readonly asks: readonly string[];
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
    if (!policy) continue;
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
        const flagged = decider.layers(person, determination).flags.map(({ flag }) => flag.ask);
        const asks = decision.outcome.effect === 'none' ? [] : [...missing, ...askOf(opening), ...flagged];
        byCount.get(conviction)?.push({ pack, decision, opening, asks: [...new Set(asks)] });
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
  return decision.facts.flatMap(({ id, found, question }) => {
    const own = said.filter(({ fact }) => fact === id).map(({ says }) => `Is it true that ${says}?`);
    const questions = own.length > 0 ? own : [question];
    return questions.map((each) => `${each} (See the ${found}.)`);
  });
}

/** What a clause asks that no file says, while the rest of it leaves that open. */
function unrecordedIn({ condition, truth, parts }: Evaluation): readonly { fact: string; says: string }[] {
  if (truth !== UNKNOWN) return [];
  return condition.kind === 'unrecorded' ? [condition] : parts.flatMap(unrecordedIn);
}

function askOf(opening: Opening | undefined): readonly string[] {
  return opening?.ask === undefined ? [] : [opening.ask];
}
