import { type Clause, conviction, relieved } from '../../../../law/language/index.ts';
import { handReview, notEligible } from './outcomes.ts';

const source = 'docs/decisions/003-already-set-aside.md';

/**
 * What later lines of a conviction leave of it, before anything else is asked. A conviction set aside under PC 1203.4 and
 * its family stands, and is decided like any other with a flag.
 */
export const laterLines: readonly Clause[] = [
  {
    id: 'contradicted',
    title:
      'A later line speaks against the conviction: reversed, dismissed, diverted, a sealed arrest or a juvenile matter',
    cite: 'PC 851.8, 851.91, 1180, 1262; former PC 1000.1, 1000.4; W&I 602',
    source,
    sure: 'D',
    when: relieved(conviction, 'reversed', 'dismissed', 'diverted', 'arrest-sealed', 'juvenile'),
    then: handReview,
    reason: 'A later line speaks against the conviction',
    examples: {
      holds: ['reversed', 'dismissed', 'diverted', 'arrest-sealed', 'juvenile'].map(later),
      fails: [
        '2005-03-01 HS 11359 felony',
        later('set aside'),
        later('denied'),
        '2005-03-01 HS 11359 felony; 2006-03-01 HS 11359 felony, reversed',
      ],
      unknown: [later('set aside?'), later('unclear')],
    },
  },
  {
    id: 'relief-had',
    title: 'Dismissed and sealed under Prop 64, or the record destroyed',
    cite: 'H&S 11361.5, 11361.8(f), (h), 11361.9',
    source,
    sure: 'D',
    when: relieved(conviction, 'dismissed-64', 'destroyed'),
    then: notEligible,
    reason: 'Relief granted already: a later line shows it',
    examples: {
      holds: ['dismissed-64', 'destroyed'].map(later),
      fails: ['2005-03-01 HS 11359 felony', later('redesignated')],
      unknown: [later('set aside?')],
    },
  },
  {
    id: 'lowered-or-sealed',
    title: 'Reduced to a misdemeanor (PC 17(b), 1170.18), or sealed by no law that the line names',
    cite: 'PC 17(b), 1170.18(f), (k)',
    source,
    sure: 'D',
    when: relieved(conviction, 'reduced', 'reduced-47', 'sealed'),
    then: handReview,
    reason: 'Reduced or sealed by a later order: a person sees what is left to give',
    examples: {
      holds: ['reduced', 'reduced-47', 'sealed'].map(later),
      fails: ['2005-03-01 HS 11359 felony', later('set aside')],
      unknown: [later('set aside?')],
    },
  },
];

/** Redesignated already: the statute has nothing more to give, and a county may still dismiss. */
export const redesignated = {
  id: 'redesignated',
  title: 'Redesignated under Prop 64 already',
  when: relieved(conviction, 'redesignated'),
  examples: {
    holds: [later('redesignated')],
    fails: ['2005-03-01 HS 11359 felony', later('dismissed-64')],
    unknown: [later('set aside?')],
  },
} as const;

/** The same for a county, whose policy may go further. */
export const redesignatedForCounty = {
  ...redesignated,
  then: handReview,
  reason: 'Redesignated under Prop 64 already: whether the county dismisses it is for a person',
} as const;

function later(line: string): string {
  return `2005-03-01 HS 11359 felony, ${line}`;
}
