import fc from 'fast-check';
import { createDecider } from '../../../src/decide/index.ts';
import { parseSection } from '../../../src/jurisdictions/us-ca/sections.ts';
import { type Pack, parseHistory } from '../../../src/law/index.ts';
import { parseIsoDay } from '../../../src/record/index.ts';

/** Arrests of which every fact is known, for laws whose unit is the arrest. */

export const COUNTY = 'SACRAMENTO';

export type Charge = { readonly section: string; readonly level: 'felony' | 'misdemeanor' | 'infraction' };

/** An arrest, and what became of its charges: `convicted`, or the name of an ending. */
export type Arrest = {
  readonly on: string;
  readonly booked: readonly Charge[];
  readonly inCourt: readonly (Charge & { readonly end: string })[];
  /** What the line of the arrest itself says, where it says anything. */
  readonly own: string | undefined;
  /** Whether the cycle has another arrest. */
  readonly second: boolean;
};

export const choiceOf = (pack: Pack, asOf: string) => ({
  pack,
  policy: pack.policies[0]!,
  setting: { asOf: parseIsoDay(asOf)!, county: COUNTY, options: {} },
});

/** The outcome and the clause of every unit of a history that a pack decides, in its order. */
export function saidOf(pack: Pack, text: string, asOf: string): readonly string[] {
  const { person } = parseHistory(text, COUNTY, parseSection);
  return createDecider(choiceOf(pack, asOf))
    .decide(person)
    .map(({ decision: { outcome, clause } }) => `${outcome.id} ${clause?.id ?? 'undecided'}`);
}

const LEVELS = ['felony', 'felony', 'misdemeanor', 'misdemeanor', 'infraction'] as const;
const ENDS = ['dismissed', 'dismissed-with-prejudice', 'nolle-prosequi', 'acquitted', 'not-filed', 'released'] as const;
const end = fc.constantFrom(...ENDS, ...ENDS, 'diverted', 'deferred', 'sealed', 'convicted');
/** Arrests on some of these days, for charges of some of these sections. */
export const arrestsOn = (days: readonly string[], sections: readonly string[]): fc.Arbitrary<Arrest> => {
  const charge = fc.record({ section: fc.constantFrom(...sections), level: fc.constantFrom(...LEVELS) });
  return fc.record({
    on: fc.constantFrom(...days),
    booked: fc.array(charge, { minLength: 1, maxLength: 3 }),
    inCourt: fc.array(
      fc.tuple(charge, end).map(([each, how]) => ({ ...each, end: how })),
      { maxLength: 2 },
    ),
    own: fc.option(fc.constantFrom('not-filed', 'released', 'diverted', 'sealed'), { nil: undefined, freq: 3 }),
    second: fc.boolean(),
  });
};

/** The arrest as lines of a history, in a cycle of its own. */
export function textOf({ on, booked, inCourt, own, second }: Arrest, cycle: number): string {
  const ending = (how: string) => (how === 'convicted' ? 'fine' : `ended ${how}`);
  return [
    ...booked.map(
      ({ section, level }, i) =>
        `${on} ${section} ${level} arrest, cycle ${cycle}${i === 0 && own ? `, ${ending(own)}` : ''}`,
    ),
    ...inCourt.map(
      ({ section, level, end: how }) => `${on} ${section} ${level}, cycle ${cycle}, case 3, ${ending(how)}`,
    ),
    ...(second ? [`${on} PC 602 misdemeanor supplemental, cycle ${cycle}, case 2`] : []),
  ].join('; ');
}
