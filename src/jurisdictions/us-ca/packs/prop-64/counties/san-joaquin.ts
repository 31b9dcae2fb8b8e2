import {
  all,
  asOf,
  before,
  type Clause,
  conviction,
  not,
  otherwise,
  type Policy,
  sectionIn,
  sentenceEndOf,
} from '../../../../../law/language/index.ts';
import { dismiss, maybeEligible } from '../outcomes.ts';
import { eachSection } from '../sections.ts';
import { notFelony } from '../terms.ts';
import { eachRelated, relatedSections } from './related.ts';
import {
  authority,
  DATE_MEND,
  dateClauses,
  moreThanOne,
  noConvictionFor,
  onOffOption,
  prop64InCycle,
  SHARED_MENDS,
  widerScope,
} from './shared.ts';

const related = sectionIn(conviction, relatedSections);
const bp4060 = eachRelated.find(({ id }) => id === 'bp-4060')!;

/** The flow that San Joaquin and Contra Costa shared: ten tests, first match decides. */
function clausesFor(county: string): readonly Clause[] {
  const from = authority(county, '2.2');
  return [
    ...dateClauses(from),
    {
      ...from,
      id: 'related-alone',
      title: 'A related charge without a Prop 64 charge in the same cycle',
      when: all(related, not(prop64InCycle)),
      then: maybeEligible,
      reason: 'No Related Prop64 Charges',
      examples: {
        holds: ['2005-03-01 PC 602(l) misdemeanor, cycle 1; 2006-03-01 HS 11359 felony, cycle 2'],
        fails: [
          '2005-03-01 PC 602(l) misdemeanor, cycle 1; 2005-03-01 HS 11359 felony dismissed, cycle 1',
          '2005-03-01 HS 11359 felony',
          '2005-03-01 PC 459 felony',
        ],
        unknown: ['2005-03-01 PC 602 misdemeanor, cycle 1; 2006-03-01 HS 11359 felony, cycle?'],
      },
    },
    {
      ...from,
      id: 'bp-4060',
      title: 'BP 4060 beside a Prop 64 charge',
      when: sectionIn(conviction, bp4060.list),
      then: maybeEligible,
      reason: '4060 BP',
      examples: {
        holds: ['2005-03-01 BP 4060 misdemeanor, cycle 1; 2005-03-01 HS 11359 felony, cycle 1'],
        fails: ['2005-03-01 BP 4140 misdemeanor, cycle 1; 2005-03-01 HS 11359 felony, cycle 1'],
        unknown: ['2005-03-01 ? misdemeanor'],
      },
    },
    ...eachRelated.filter((each) => each !== bp4060).map((each) => relatedClause(from, each)),
    {
      ...from,
      id: 'not-felony',
      title: 'A misdemeanor or an infraction',
      when: notFelony,
      then: dismiss,
      reason: 'Misdemeanor or Infraction',
      examples: {
        holds: ['2005-03-01 HS 11357(c) misdemeanor', '2012-03-01 HS 11357(b) infraction'],
        fails: ['2005-03-01 HS 11359 felony'],
        unknown: ['2005-03-01 HS 11359 ?'],
      },
    },
    {
      ...from,
      id: '11357',
      title: 'A felony of HS 11357',
      when: sectionIn(conviction, eachSection['11357']),
      then: dismiss,
      reason: '11357 HS',
      examples: {
        holds: ['2005-03-01 HS 11357(a) felony', '2005-03-01 664/HS 11357(a) felony'],
        fails: ['2005-03-01 HS 11359 felony', '2005-03-01 HS 11357.5 felony'],
        unknown: ['2005-03-01 ? felony'],
      },
    },
    {
      ...from,
      id: 'five-years-clear',
      title: 'Several convictions, the latest more than five years ago',
      when: all(moreThanOne, noConvictionFor(5)),
      then: dismiss,
      reason: 'No convictions in past 5 years',
      accepted: {
        moreConvictionsHelp: 'Only of a single conviction does the policy ask whether the sentence is over.',
      },
      examples: {
        holds: ['2015-06-30 HS 11359 felony; 2001-01-01 PC 459 felony; 2018-01-01 PC 459 felony dismissed'],
        fails: [
          '2015-06-30 HS 11359 felony; 2015-07-01 PC 459 felony',
          '2005-03-01 HS 11359 felony',
          '2005-03-01 HS 11359 felony; 2001-01-01 PC 459 felony dismissed',
        ],
        unknown: ['2005-03-01 HS 11359 felony; ? PC 459 felony'],
      },
    },
    {
      ...from,
      id: 'five-years-not-clear',
      title: 'Several convictions, the latest in the last five years',
      when: moreThanOne,
      then: maybeEligible,
      reason: 'Has convictions in past 5 years',
      examples: {
        holds: ['2005-03-01 HS 11359 felony; 2018-01-01 PC 459 felony'],
        fails: ['2005-03-01 HS 11359 felony', '2005-03-01 HS 11359 felony; 2018-01-01 PC 459 felony dismissed'],
        unknown: ['2005-03-01 HS 11359 felony; 2018-01-01 PC 459 felony, disposition?'],
      },
    },
    {
      ...from,
      id: 'sentence-over',
      title: 'The only conviction, and its sentence is over',
      when: before(sentenceEndOf(conviction), asOf),
      then: dismiss,
      reason: 'Sentence Completed',
      examples: {
        holds: ['2017-06-30 HS 11359 felony, probation 3 years'],
        fails: ['2017-07-01 HS 11359 felony, probation 3 years'],
        unknown: ['2017-07-01 HS 11359 felony'],
      },
    },
    otherwise({
      ...from,
      id: 'sentence-not-over',
      title: 'The only conviction, and its sentence is not over',
      then: maybeEligible,
      reason: 'Sentence not Completed',
    }),
  ];
}

function relatedClause(from: ReturnType<typeof authority>, { id, text, list }: (typeof eachRelated)[number]): Clause {
  const name = list.title;
  const other = name === 'PC 602' ? 'PC 466' : 'PC 602';
  // Letters and numbers take turns: a subdivision of PC 647(f) would be a number.
  const within = `${name}${name.endsWith(')') ? '(1)' : '(a)'}`;
  return {
    ...from,
    id: `related-${id}`,
    title: `${name} beside a Prop 64 charge`,
    when: sectionIn(conviction, list),
    then: dismiss,
    reason: text,
    examples: {
      holds: [`2005-03-01 ${name} misdemeanor`, `2005-03-01 ${within} misdemeanor`],
      fails: [`2005-03-01 ${other} misdemeanor`, '2005-03-01 HS 11359 felony'],
      unknown: ['2005-03-01 ? misdemeanor'],
    },
  };
}

const NOTES = [
  ...SHARED_MENDS,
  DATE_MEND,
  {
    corrected:
      '"647(F) PC" in upper case and related charges with subdivisions (602(L), 148(A)(1), 11550(A)) are found; the program missed them.',
  },
  { corrected: 'BP 4060 is flagged however many blanks stand before "BP"; the program dismissed "4060    BP".' },
  { corrected: 'an attempt of HS 11357 is a HS 11357 conviction ("66411357" was not).' },
  { corrected: 'PC 148 no longer stands for any section that ends in 148.' },
  'Nothing in it tests superstrikes, registration or earlier convictions of the same section: flags show them.',
  'A related charge is policy only: HS 11361.8 does not reach it.',
];

function policyFor(id: string, county: string): Policy {
  return {
    id,
    title: `${county} (2019)`,
    notes: NOTES,
    options: [onOffOption('relatedCharges', 'Decide related charges of the same cycle as well')],
    defaults: { relatedCharges: true },
    scope: widerScope('relatedCharges', relatedSections),
    clauses: clausesFor(county),
  };
}

export const sanJoaquin: Policy = policyFor('san-joaquin', 'San Joaquin County');
export const contraCosta: Policy = policyFor('contra-costa', 'Contra Costa County');
