import { factsIn, type Pack, policyOf } from '../law/language/index.ts';
import { type Opening, openingDate, petitions1203 } from '../law/packs/us-ca/1203-4-family/index.ts';
import { type Count, type Day, isConviction, NO, type Person } from '../record/index.ts';
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

/** Courts of other states and of the United States; these packs reach none of their convictions. */
const OUT_OF_STATE = 'OUT OF STATE';

/**
 * Every conviction of a person, with what each pack gives it in the county where it stands, under the statute alone.
 * For one person and their lawyer: a county's own file is decided county by county, by that county's choices.
 */
export function remediesOf(person: Person, packs: readonly Pack[], asOf: Day): readonly ConvictionRemedies[] {
  const convictions = person.counts.filter((count) => isConviction(count) !== NO && count.county !== OUT_OF_STATE);
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
        const opening = pack.id === petitions1203.id ? openingDate(conviction, person) : undefined;
        const missing = factsIn(decision.missing).map((fact) => `What is the ${fact.words}? (See the ${fact.found}.)`);
        const flagged = decider.layers(person, determination).flags.map(({ flag }) => flag.ask);
        const asks = decision.outcome.effect === 'none' ? [] : [...missing, ...askOf(opening), ...flagged];
        byCount.get(conviction)?.push({ pack, decision, opening, asks: [...new Set(asks)] });
      }
    }
  }
  return convictions.map((conviction) => ({ conviction, remedies: byCount.get(conviction) ?? [] }));
}

function askOf(opening: Opening | undefined): readonly string[] {
  return opening?.ask === undefined ? [] : [opening.ask];
}
