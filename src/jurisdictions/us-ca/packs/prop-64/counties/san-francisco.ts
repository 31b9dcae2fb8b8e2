import {
  all,
  any,
  asOf,
  before,
  type Clause,
  conviction,
  everyCount,
  levelIs,
  not,
  optionOn,
  otherwise,
  type Policy,
  registered,
  sameCycle,
  sectionIn,
  sentenceEndOf,
  stepIs,
  withExamples,
} from '../../../../../law/language/index.ts';
import { isSuperstrike, perhapsSuperstrikes } from '../../../offenses/superstrikes.ts';
import { dismiss, handReview, maybeEligible, notEligible } from '../outcomes.ts';
import { aggravable, prop64Sections } from '../sections.ts';
import { given, somePriorConviction, twoEarlierOfSameSection } from '../terms.ts';
import { pleaSections } from './related.ts';
import { sanFranciscoExamples } from './san-francisco.examples.ts';
import { authority, DATE_MEND, dateClauses, onOffOption, prop64InCycle, SHARED_MENDS, widerScope } from './shared.ts';

const from = authority('San Francisco', '2.5');

const plea = sectionIn(conviction, pleaSections);
/** Neither HS 11357 nor former 11360(b) knows superstrikes and registration. */
const barred = any(all(sectionIn(conviction, aggravable), not(given)), plea);

/** San Francisco's reading of rap sheets (2018 to 2019). */
const clauses: readonly Clause[] = [
  ...dateClauses(from),
  {
    ...from,
    id: 'plea-without-prop-64',
    title: 'A charge of the plea list without a Prop 64 charge in the same cycle',
    when: all(plea, not(prop64InCycle)),
    then: notEligible,
    reason: 'No Prop 64 charge in the same cycle',
  },
  {
    ...from,
    id: 'superstrike',
    title: 'An earlier superstrike conviction, for an offense other than HS 11357 and former 11360(b)',
    when: all(barred, somePriorConviction(isSuperstrike)),
    then: notEligible,
    reason: 'PC 667(e)(2)(c)(iv)',
    accepted: { belowFloor: 'Of a person under 18 the statute asks nothing about superstrikes.' },
  },
  {
    ...from,
    id: 'registered',
    title: 'Registered under PC 290, for an offense other than HS 11357 and former 11360(b)',
    when: all(barred, registered),
    then: notEligible,
    reason: 'PC 290',
    accepted: { belowFloor: 'Being registered is no bar in the statute: an earlier registrable conviction is.' },
  },
  {
    ...from,
    id: 'two-priors',
    title: 'Two or more earlier convictions of the same section',
    when: twoEarlierOfSameSection,
    then: notEligible,
    reason: 'Two priors',
    accepted: {
      belowFloor:
        'Read literally, the statute counts only convictions under the misdemeanor subdivisions of 2016. Unsettled.',
    },
  },
  {
    ...from,
    id: 'superstrike-perhaps',
    title: 'An earlier conviction that may be a superstrike, for an offense other than HS 11357 and former 11360(b)',
    when: all(
      barred,
      somePriorConviction((other) => sectionIn(other, perhapsSuperstrikes)),
    ),
    then: handReview,
    reason: 'PC 667(e)(2)(c)(iv) to be looked up',
  },
  {
    ...from,
    id: 'plea-bargain',
    title: 'Pleaded in place of a Prop 64 charge: nothing else stood in the court of that cycle',
    when: all(
      plea,
      everyCount((other) =>
        any(
          not(sameCycle(other)),
          not(stepIs(other, 'court')),
          sectionIn(other, prop64Sections),
          sectionIn(other, pleaSections),
        ),
      ),
    ),
    then: dismiss,
    reason: 'Plea bargain',
  },
  {
    ...from,
    id: 'plea-bargain-unclear',
    title: 'A charge of the plea list beside a Prop 64 charge and others',
    when: plea,
    then: maybeEligible,
    reason: 'Plea bargain with other charges',
  },
  {
    ...from,
    id: 'sentence-over',
    title: 'A Prop 64 conviction whose sentence is over',
    when: before(sentenceEndOf(conviction), asOf),
    then: dismiss,
    reason: 'Redesignation',
  },
  otherwise({
    ...from,
    id: 'sentence-not-over',
    title: 'A Prop 64 conviction whose sentence is not over',
    then: dismiss,
    reason: 'Resentencing',
  }),
];

export const sanFrancisco: Policy = {
  id: 'san-francisco',
  title: 'San Francisco (2018 to 2019)',
  notes: [
    ...SHARED_MENDS,
    DATE_MEND,
    'For legal review: the program said yes, no or maybe and named the remedy; that "yes" meant a motion to dismiss is taken from the office\u2019s results, not from its code.',
    { corrected: 'convictions of 2016-11-09 or later are not eligible; the program had no date test.' },
    {
      corrected:
        'HS 11359(c)(3), 11359(d) and 11360(a)(3)(C), (D) were left out by their letters, which are of 2016: no earlier conviction has them. The flags on minors and import take their place.',
    },
    {
      corrected:
        'a superstrike bars only where it is earlier by date (People v. Smit); the program took one anywhere on the sheet.',
    },
    {
      corrected:
        'superstrikes and registration no longer bar HS 11357 and former 11360(b), for which the statute knows no such bar.',
    },
    {
      corrected:
        '"two priors" counts two earlier convictions; the program counted three of any date. Subdivisions and attempts count.',
    },
    {
      corrected: 'superstrikes are whole sections ("37 PC" also found 137 PC); of PC 653f only subdivision (b) is one.',
    },
    'A charge of the plea list without a Prop 64 charge in its cycle is "Not eligible" here; the program did not list it. "All unrejected counts" are those that came to court: charges that the prosecutor rejected stand in arrests alone.',
    'The office also refused above one pound of marijuana, which is policy and needs its case system: no history file has weights.',
  ],
  options: [
    onOffOption('pleaBargains', 'Decide PC 32, HS 11364 and HS 11366 of the same cycle as well'),
    onOffOption('misdemeanors', 'Decide misdemeanors as well'),
  ],
  defaults: { pleaBargains: true, misdemeanors: true },
  scope: [
    ...widerScope('pleaBargains', pleaSections),
    any(optionOn('misdemeanors'), not(levelIs(conviction, 'misdemeanor'))),
  ],
  clauses: withExamples(clauses, sanFranciscoExamples),
};
