import {
  after,
  all,
  asOf,
  before,
  birth,
  type Clause,
  conviction,
  dateOf,
  deceased,
  everyConviction,
  levelIs,
  not,
  onOrBefore,
  optionHas,
  optionNumber,
  optionOn,
  otherwise,
  type Policy,
  sectionIn,
  withExamples,
  yearsAfter,
  yearsBefore,
} from '../../../../law/language/index.ts';
import { SHARED_MENDS } from './counties/shared.ts';
import { redesignatedForCounty } from './gate.ts';
import { optionsExamples, optionsExamplesWith } from './options-table.examples.ts';
import { dismiss, handReview, notEligible, reduce, reduceToInfraction } from './outcomes.ts';
import { eachSection, prop64Sections, SECTION_NUMBERS } from './sections.ts';
import { arrestedSinceExamples } from './statute.examples.ts';
import { arrestedSince, under18 } from './terms.ts';

const cite = 'County policy under H&S 11361.9 (options of 2019)';
const source = 'docs/formats/ca-doj-bulk.md, county options file';
/** The table is how the 2019 program encoded counties' choices: policy, not law. */
const policy = { cite, source, sure: 'C' } as const;

/** The ten lines of the options table that counties chose from in 2019, tried in order. */
const clauses: readonly Clause[] = [
  { ...policy, ...redesignatedForCounty },
  {
    ...policy,
    id: 'after-the-act',
    title: 'Arrested on 2016-11-09 or later',
    when: arrestedSince,
    then: notEligible,
    reason: 'Occurred on or after 11/09/2016',
    examples: arrestedSinceExamples,
  },
  {
    ...policy,
    id: 'not-felony',
    title: 'A misdemeanor or an infraction',
    when: not(levelIs(conviction, 'felony')),
    then: dismiss,
    reason: 'Misdemeanor or Infraction',
  },
  ...SECTION_NUMBERS.map((number) => ({
    ...policy,
    id: `dismiss-${number}`,
    title: `The county dismisses every conviction of HS ${number}`,
    when: all(optionHas('dismiss', number), sectionIn(conviction, eachSection[number])),
    then: dismiss,
    reason: `Dismiss all HS ${number} convictions`,
  })),
  {
    ...policy,
    id: 'under-21',
    title: 'Under 21 when convicted',
    when: all(optionOn('subjectUnder21AtConviction'), after(yearsAfter(birth, 21), dateOf(conviction))),
    then: dismiss,
    reason: '21 years or younger',
  },
  {
    ...policy,
    id: 'age',
    title: 'Of the age that the county chose, or older',
    when: all(
      optionOn('subjectAgeThreshold'),
      onOrBefore(yearsAfter(birth, optionNumber('subjectAgeThreshold')), asOf),
    ),
    then: dismiss,
    reason: '{subjectAgeThreshold} years or older',
  },
  {
    ...policy,
    id: 'long-ago',
    title: 'Convicted as many years ago as the county chose, or more',
    when: all(
      optionOn('yearsSinceConvictionThreshold'),
      onOrBefore(dateOf(conviction), yearsBefore(asOf, optionNumber('yearsSinceConvictionThreshold'))),
    ),
    then: dismiss,
    reason: 'Conviction occurred {yearsSinceConvictionThreshold} or more years ago',
  },
  {
    ...policy,
    id: 'crime-free',
    title: 'No conviction of any kind in the years that the county chose',
    when: all(
      optionOn('yearsCrimeFreeThreshold'),
      everyConviction((other) => before(dateOf(other), yearsBefore(asOf, optionNumber('yearsCrimeFreeThreshold')))),
    ),
    then: dismiss,
    reason: 'No convictions in the past {yearsCrimeFreeThreshold} years',
  },
  {
    ...policy,
    id: 'only-prop-64',
    title: 'Every conviction on the record is a Prop 64 conviction',
    when: all(
      optionOn('subjectHasOnlyProp64Charges'),
      everyConviction((other) => sectionIn(other, prop64Sections)),
    ),
    then: dismiss,
    reason: 'Only has 11357-60 charges',
  },
  {
    ...policy,
    id: 'deceased',
    title: 'The person has died',
    when: all(optionOn('subjectIsDeceased'), deceased),
    then: dismiss,
    reason: 'Individual is deceased',
  },
  ...SECTION_NUMBERS.map((number) => ({
    ...policy,
    id: `reduce-minor-${number}`,
    title: `The county reduces every conviction of HS ${number}, of a person under 18 to an infraction`,
    when: all(optionHas('reduce', number), sectionIn(conviction, eachSection[number]), under18),
    then: reduceToInfraction,
    reason: `Reduce all HS ${number} convictions: an infraction, under 18`,
  })),
  ...SECTION_NUMBERS.map((number) => ({
    ...policy,
    id: `reduce-${number}`,
    title: `The county reduces every conviction of HS ${number}`,
    when: all(optionHas('reduce', number), sectionIn(conviction, eachSection[number])),
    then: reduce,
    reason: `Reduce all HS ${number} convictions`,
  })),
  otherwise({
    ...policy,
    id: 'no-criteria',
    title: 'None of the above',
    then: handReview,
    reason: 'No applicable eligibility criteria',
  }),
];

const sectionChoice = { kind: 'list', of: SECTION_NUMBERS } as const;

/** The 2019 options table; a county's choices come from its options file. */
export const optionsTable: Policy = {
  id: 'options-2019',
  title: 'The options table of 2019',
  notes: [
    ...SHARED_MENDS,
    { corrected: 'where no line holds the conviction goes to a person; the program left the determination blank.' },
    'The reason "21 years or younger" is that of the program; the test is under 21.',
    'Decides by the first line that holds. Nothing in it tests superstrikes or registration: columns and flags show them.',
    {
      corrected:
        'an offense that an arrest dates to 2016-11-09 or later is not eligible, since H&S 11361.9 gives the relief of 11361.8; the program had no date test. Where no arrest dates it, the column and the flag tell.',
    },
    'Reads the file as the program did: a blank disposition is no conviction, the column of the charge counts before that of the conviction, and a section of another charge that cannot be read is passed over. A run may choose otherwise.',
    { corrected: 'of a person under 18 the statute makes an infraction, so a reduction is one to an infraction.' },
  ],
  options: [
    { key: 'dismiss', title: 'Sections of which every conviction is dismissed', value: sectionChoice, generous: true },
    { key: 'reduce', title: 'Sections of which every conviction is reduced', value: sectionChoice, generous: true },
    {
      key: 'subjectUnder21AtConviction',
      title: 'Dismiss where the person was under 21 when convicted',
      value: { kind: 'boolean' },
      generous: true,
    },
    {
      key: 'subjectAgeThreshold',
      title: 'Dismiss where the person is this old or older',
      value: { kind: 'number', zeroOr: [40, 65] },
    },
    {
      key: 'yearsSinceConvictionThreshold',
      title: 'Dismiss where the conviction is this many years old or older',
      value: { kind: 'number', zeroOr: [1, 15] },
    },
    {
      key: 'yearsCrimeFreeThreshold',
      title: 'Dismiss where there was no conviction for this many years',
      value: { kind: 'number', zeroOr: [1, 15] },
    },
    {
      key: 'subjectHasOnlyProp64Charges',
      title: 'Dismiss where every conviction is a Prop 64 conviction',
      value: { kind: 'boolean' },
      generous: true,
    },
    {
      key: 'subjectIsDeceased',
      title: 'Dismiss where the person has died',
      value: { kind: 'boolean' },
      generous: true,
    },
  ],
  defaults: {
    dismiss: [],
    reduce: [],
    subjectUnder21AtConviction: false,
    subjectAgeThreshold: 0,
    yearsSinceConvictionThreshold: 0,
    yearsCrimeFreeThreshold: 0,
    subjectHasOnlyProp64Charges: false,
    subjectIsDeceased: false,
  },
  // As the 2019 program read the file; what else it did with silence is left to the table of departures.
  readings: {
    placeholder: 'text',
    'blank-disposition': 'no-conviction',
    'offense-column': 'charge',
    'unreadable-other': 'passed-over',
  },
  clauses: withExamples(clauses, optionsExamples),
  examplesWith: optionsExamplesWith,
};
