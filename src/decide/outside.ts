import { type Condition, factsIn, interpret, scopeOf, settingUnder, someWithin } from '../law/language/index.ts';
import { type Count, NO, type Person } from '../record/index.ts';
import type { Choice, Decider } from './decider.ts';
import { ALL_COUNTIES, COUNTY_NOT_KNOWN } from './statewide.ts';

/** Why a law says nothing about a conviction. */
export type OutsideKind = 'offense' | 'county' | 'conviction' | 'unit' | 'unclear';

export type Outside = {
  readonly kind: OutsideKind;
  /** In words, as result files give it; with the facts that are missing. */
  readonly reason: string;
};

/** The same in words, for figures. */
export const OUTSIDE_REASONS: Readonly<Record<OutsideKind, string>> = {
  offense: 'This law does not reach the offense',
  county: 'The policy is of another county',
  conviction: 'It is no conviction as the policy reads the file',
  unit: 'This law decides arrests or charges, not convictions',
  unclear: 'Whether this law reaches it is not known: more than one of the facts that tell is missing',
};

/** Why no determination is given of a conviction; for those alone of which a decider gives none. */
export function whyOutside(person: Person, conviction: Count, { choice, situation }: Decider): Outside {
  const { pack } = choice;
  if (pack.unit !== undefined) return { kind: 'unit', reason: OUTSIDE_REASONS.unit };
  const { policy, setting } = choiceFor(conviction, choice);
  const read = situation(person, conviction);
  const tried = scopeOf(pack, policy).map((condition) => interpret(condition, read, setting));
  const failed = tried.filter(({ truth }) => truth === NO).map(({ condition }) => condition);
  const kind = kindOf(failed);
  if (kind !== 'unclear') return { kind, reason: OUTSIDE_REASONS[kind] };
  const missing = tried.reduce((all, each) => all | each.missing, 0);
  const words = factsIn(missing, setting.facts).map((fact) => fact.words);
  return { kind, reason: `${OUTSIDE_REASONS.unclear} (${words.join(', ')})` };
}

function kindOf(failed: readonly Condition[]): OutsideKind {
  const asks = (kind: Condition['kind']) =>
    failed.some((condition) => someWithin(condition, (each) => each.kind === kind));
  if (failed.length === 0) return 'unclear';
  if (asks('county')) return 'county';
  return asks('convicted') ? 'conviction' : 'offense';
}

/** The policy that decides a conviction, and its setting: where every county is decided at once, those of its own county. */
function choiceFor({ county = COUNTY_NOT_KNOWN }: Count, { pack, policy, setting, counties }: Choice) {
  const own = setting.county === ALL_COUNTIES ? counties?.[county] : undefined;
  const options = own?.options ?? setting.options;
  const named = setting.county === ALL_COUNTIES ? county : setting.county;
  return { policy: own?.policy ?? policy, setting: settingUnder(pack, { ...setting, county: named, options }) };
}
