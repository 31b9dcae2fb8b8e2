import {
  all,
  any,
  asOf,
  before,
  type Clause,
  conviction,
  dateOf,
  deceased,
  everyConviction,
  type OptionDefinition,
  ofAge,
  onOrAfter,
  optionNumber,
  optionOn,
  otherwise,
  type Policy,
  sectionIn,
  sentenceEndOf,
  someConviction,
  withExamples,
  youngerThan,
} from '../../../../../law/language/index.ts';
import { isRegistrable, perhapsRegistrable } from '../../../offenses/registrable.ts';
import { isSuperstrike, perhapsSuperstrikes } from '../../../offenses/superstrikes.ts';
import { cityAttorneys, dismiss, handReview, notEligible } from '../outcomes.ts';
import { eachSection, oldSubdivision, prop64Sections, SECTION_NUMBERS } from '../sections.ts';
import { notFelony, somePriorConviction, twoEarlierOf } from '../terms.ts';
import { losAngelesExamples } from './los-angeles.examples.ts';
import { authority, DATE_MEND, dateClauses, noConvictionFor, onOffOption, SHARED_MENDS } from './shared.ts';

const from = authority('Los Angeles County', '2.4');

/** The flow of Los Angeles in 2019, under the criteria announced on 2020-02-13. */
const clauses: readonly Clause[] = [
  {
    ...from,
    id: 'not-felony',
    title: 'A misdemeanor or an infraction: the cities prosecute those',
    when: notFelony,
    then: cityAttorneys,
    reason: 'Misdemeanor or Infraction',
  },
  // Of a felony convicted on the day itself an arrest shows that it was before, or none dates it: both are for a person.
  ...dateClauses(from).filter(({ id }) => id !== 'on-the-day'),
  {
    ...from,
    id: '11357-a-or-b',
    title: 'A felony of HS 11357(a) or (b)',
    when: any(sectionIn(conviction, oldSubdivision['11357(a)']), sectionIn(conviction, oldSubdivision['11357(b)'])),
    then: dismiss,
    reason: '11357(a) or 11357(b)',
  },
  {
    ...from,
    id: '11357-other',
    title: 'Another felony of HS 11357',
    when: sectionIn(conviction, eachSection['11357']),
    then: handReview,
    reason: 'Other 11357',
  },
  {
    ...from,
    id: 'superstrike',
    title: 'An earlier superstrike conviction',
    when: all(optionOn('superstrikes'), somePriorConviction(isSuperstrike)),
    then: notEligible,
    reason: 'PC 667(e)(2)(c)(iv)',
    accepted: {
      belowFloor:
        'Of a person under 18 the statute asks nothing about superstrikes; of an adult it leaves a possible felony, which is for review.',
    },
  },
  {
    ...from,
    id: 'registrable',
    title: 'An earlier conviction that requires registration under PC 290(c)',
    when: all(optionOn('pc290'), somePriorConviction(isRegistrable)),
    then: notEligible,
    reason: 'PC 290',
    accepted: {
      belowFloor:
        'Of a person under 18 the statute asks nothing about PC 290; of an adult it leaves a possible felony, which is for review.',
    },
  },
  {
    ...from,
    id: 'two-priors',
    title: 'Two or more earlier convictions of the same section',
    when: all(optionOn('twoPriors'), any(...SECTION_NUMBERS.slice(1).map((number) => twoEarlierOf(number)))),
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
    title: 'An earlier conviction that may be a superstrike',
    when: all(
      optionOn('superstrikes'),
      somePriorConviction((other) => sectionIn(other, perhapsSuperstrikes)),
    ),
    then: handReview,
    reason: 'PC 667(e)(2)(c)(iv) to be looked up',
  },
  {
    ...from,
    id: 'registrable-perhaps',
    title: 'An earlier conviction that may have required registration',
    when: all(
      optionOn('pc290'),
      somePriorConviction((other) => sectionIn(other, perhapsRegistrable)),
    ),
    then: handReview,
    reason: 'PC 290 to be looked up',
  },
  {
    ...from,
    id: 'age',
    title: 'Of the age chosen, or older',
    when: all(optionOn('ageThreshold'), ofAge(optionNumber('ageThreshold'), asOf)),
    then: dismiss,
    reason: '{ageThreshold} years or older',
  },
  {
    ...from,
    id: 'under-21',
    title: 'Under 21 when convicted',
    when: youngerThan(21, dateOf(conviction)),
    then: dismiss,
    reason: '21 years or younger',
  },
  {
    ...from,
    id: 'only-prop-64',
    title: 'Only Prop 64 convictions, and every sentence is over',
    when: everyConviction((other) => all(sectionIn(other, prop64Sections), before(sentenceEndOf(other), asOf))),
    then: dismiss,
    reason: 'Only has 11357-60 charges and completed sentence',
  },
  {
    ...from,
    id: 'years-clear',
    title: 'No conviction of any kind in the years chosen',
    when: all(optionOn('yearsConvictionFree'), noConvictionFor(optionNumber('yearsConvictionFree'))),
    then: dismiss,
    reason: 'No convictions in past {yearsConvictionFree} years',
  },
  {
    ...from,
    id: 'deceased',
    title: 'The person has died',
    when: deceased,
    then: dismiss,
    reason: 'Deceased',
  },
  {
    ...from,
    id: 'serving',
    title: 'A sentence is not over',
    when: someConviction((other) => onOrAfter(sentenceEndOf(other), asOf)),
    then: handReview,
    reason: 'Currently serving sentence',
  },
  otherwise({
    ...from,
    id: 'no-criteria',
    title: 'None of the above',
    then: handReview,
    reason: 'No applicable eligibility criteria',
  }),
];

const options: readonly OptionDefinition[] = [
  {
    key: 'ageThreshold',
    title: 'Dismiss where the person is this old or older',
    value: { kind: 'number', zeroOr: [40, 65] },
  },
  {
    key: 'yearsConvictionFree',
    title: 'Dismiss where there was no conviction for this many years',
    value: { kind: 'number', zeroOr: [1, 15] },
  },
  onOffOption('superstrikes', 'Refuse where there is an earlier superstrike conviction'),
  onOffOption('pc290', 'Refuse where there is an earlier conviction that requires registration'),
  onOffOption('twoPriors', 'Refuse where there are two earlier convictions of the same section'),
];

export const losAngeles: Policy = {
  id: 'los-angeles',
  title: 'Los Angeles County (2019)',
  notes: [
    ...SHARED_MENDS,
    DATE_MEND,
    {
      corrected:
        '"21 years or younger" tests the age at conviction and means under 21, as the office announced; the program tested the age at the as-of date.',
    },
    {
      corrected:
        'a registration without a dated conviction is no bar; the program took it for an offense before everything.',
    },
    { corrected: 'attempts count under the section attempted ("66411359" was a section of its own).' },
    { corrected: 'a person whose date of birth is missing is not taken to be 50 or older.' },
    {
      corrected:
        'a person who has died serves no sentence, so "Deceased" is asked before "Currently serving sentence".',
    },
    {
      corrected:
        'superstrikes and registrable offenses are whole sections ("37 PC" also found 137 PC); of PC 653f only subdivision (b) is a superstrike. An offense that requires registration only in part (PC 272, PC 261.5) goes to a person, as do the offenses that a gang enhancement would make superstrikes, by a flag.',
    },
    'Every misdemeanor goes to the city attorneys, even where the district attorney prosecuted it.',
    'The three refusals are options, since the office tried them one by one in 2019.',
  ],
  options,
  defaults: { ageThreshold: 50, yearsConvictionFree: 10, superstrikes: true, pc290: true, twoPriors: true },
  clauses: withExamples(clauses, losAngelesExamples),
};
