import { caseLadder, cutDays } from '../law/certain/index.ts';
import { isRelief, ladderOf, type OptionDefinition, type OptionValues, type Outcome } from '../law/language/index.ts';
import {
  addYears,
  type Count,
  type Day,
  type DeclaredLevels,
  formatDay,
  formatPartialDate,
  formatSection,
  isFelony,
  oneOfLevel,
  type Person,
} from '../record/index.ts';
import { type Choice, createDecider, type Decision } from './decider.ts';

/** One thing that, were it different, would give a conviction more than it gets. */
export type Change = {
  /** What would have to be different: the day it is asked, a fact of the record, or a choice of the county. */
  readonly kind: 'date' | 'fact' | 'option';
  /** Completes "It would be different …". */
  readonly words: string;
  readonly outcome: Outcome;
  readonly reason: string;
};

/** How far ahead a later as-of date is looked for. */
const HORIZON_YEARS = 40;

/** What single change would improve a refusal or a hand review: the first later day, facts one by one, options one by one. */
export function changesFor(person: Person, conviction: Count, decision: Decision, choice: Choice): readonly Change[] {
  if (isRelief(decision.outcome)) return [];
  const index = person.counts.indexOf(conviction);
  const better = (kind: Change['kind'], words: string, who: Person, under: Choice): readonly Change[] => {
    const count = who === person ? conviction : who.counts.find((each) => each.origin === conviction.origin)!;
    const found = createDecider(under)
      .decide(who)
      .find((each) => each.conviction === count)?.decision;
    if (!found || !isRelief(found.outcome)) return [];
    return [{ kind, words, outcome: found.outcome, reason: found.reason }];
  };
  return [
    ...laterDay(person, choice, better),
    ...otherFacts(person, index, choice.pack.levels).flatMap(([words, who]) => better('fact', words, who, choice)),
    ...otherOptions(choice).flatMap(([words, options]) =>
      better('option', words, person, { ...choice, setting: { ...choice.setting, options } }),
    ),
  ];
}

type Better = (kind: Change['kind'], words: string, who: Person, under: Choice) => readonly Change[];

/** The first later as-of date on which the outcome is better. */
function laterDay(person: Person, choice: Choice, better: Better): readonly Change[] {
  const { pack, policy, setting } = choice;
  const { reads } = caseLadder(ladderOf(pack, policy), setting);
  const until = addYears(setting.asOf, HORIZON_YEARS);
  const days = cutDays(person, reads, setting).filter((day: Day) => day > setting.asOf && day <= until);
  for (const day of days) {
    const words = `from ${formatDay(day)} on`;
    const found = better('date', words, person, { ...choice, setting: { ...setting, asOf: day } });
    if (found.length > 0) return found;
  }
  return [];
}

/** The record with one fact different: another conviction away, or this one of another level. */
function otherFacts(
  person: Person,
  index: number,
  levels: DeclaredLevels | undefined,
): readonly (readonly [words: string, person: Person])[] {
  const conviction = person.counts[index]!;
  const without = person.counts.flatMap((count, i): readonly (readonly [string, Person])[] => {
    if (i === index || count.disposition.kind === 'other' || count.disposition.kind === 'none') return [];
    const name = count.offense.section ? formatSection(count.offense.section) : 'an unknown section';
    const words = `were the conviction of ${name} of ${formatPartialDate(count.date)} not on the record`;
    const counts = person.counts.with(i, { ...count, disposition: { kind: 'other', text: 'NOT ON RECORD' } });
    return [[words, { ...person, counts }]];
  });
  if (!isFelony(conviction.level, levels)) return without;
  const level = levels?.find(({ as }) => as !== 'felony')?.id ?? 'misdemeanor';
  const counts = person.counts.with(index, { ...conviction, level });
  return [...without, [`were it ${oneOfLevel(level)}`, { ...person, counts }]];
}

/** The county's options with one of them different. */
function otherOptions({ policy, setting }: Choice): readonly (readonly [words: string, options: OptionValues])[] {
  return policy.options.flatMap((option) =>
    valuesNear(option, setting.options[option.key]).map((value): readonly [string, OptionValues] => [
      `with the option "${option.title}": ${Array.isArray(value) ? value.join(', ') : String(value)}`,
      { ...setting.options, [option.key]: value },
    ]),
  );
}

type Value = OptionValues[string];

function valuesNear({ value }: OptionDefinition, now: Value | undefined): readonly Value[] {
  if (value.kind === 'boolean') return [now !== true];
  if (value.kind === 'list') {
    const chosen: readonly string[] = Array.isArray(now) ? now : [];
    return value.of.filter((each) => !chosen.includes(each)).map((each) => [...chosen, each]);
  }
  // The two ends of its range stand for the rest: thresholds help more the further they are moved one way.
  return value.zeroOr.filter((each) => each !== now);
}
