import {
  after,
  all,
  any,
  asOf,
  type Clause,
  type Condition,
  convicted,
  conviction,
  day,
  earlier,
  type Flag,
  inCounty,
  levelIs,
  not,
  offenseDateOf,
  onOrAfter,
  onOrBefore,
  otherwise,
  type Pack,
  sameCase,
  sectionIn,
  sentenceEndOf,
  setAside,
  someConviction,
  someEarlierConviction,
  unrecorded,
  withExamples,
} from '../../../language/index.ts';
import { registrableOffenses } from '../offenses/registrable.ts';
import { superstrikes } from '../offenses/superstrikes.ts';
import { handReview, notEligible, reduce } from '../prop-64/outcomes.ts';
import { prop47Examples } from './examples.ts';
import {
  badCheck,
  burglary,
  forgery,
  identityTheft,
  possession,
  prop47Sections,
  receiving,
  theft,
  withPrior,
} from './sections.ts';

const LAW_PAGE = 'docs/law/record-clearance-law.md, 3';
const ZAMORA = 'PC 1170.18(i), as quoted in People v. Zamora (2017, F071737)';

const barring = (earlierOnly: boolean): Condition =>
  (earlierOnly ? someEarlierConviction : someConviction)((other) =>
    all(
      any(sectionIn(other, superstrikes), sectionIn(other, registrableOffenses)),
      ...(earlierOnly ? [] : [not(earlier(other))]),
    ),
  );

const is = (list: Parameters<typeof sectionIn>[1]) => sectionIn(conviction, list);
const upTo950 = unrecorded(conviction, 'value', 'it was worth not more than $950');

/** What PC 1170.18 gives a felony conviction. */
const clauses: readonly Clause[] = [
  {
    id: 'not-felony',
    title: 'No felony to redesignate',
    cite: 'PC 1170.18(a), (f)',
    source: LAW_PAGE,
    sure: '2',
    when: not(levelIs(conviction, 'felony')),
    then: notEligible,
    reason: 'Not a felony',
  },
  {
    id: 'after-the-act',
    title: 'Arrested (or, where the file has no arrest, convicted) on 2014-11-05 or later',
    cite: 'PC 1170.18(a), (f)',
    source: LAW_PAGE,
    sure: 'D',
    when: onOrAfter(offenseDateOf(conviction), day('2014-11-05')),
    then: notEligible,
    reason: 'Occurred on or after 11/05/2014',
  },
  {
    id: 'earlier-bar',
    title: 'An earlier superstrike, or an earlier conviction that requires registration under PC 290(c)',
    cite: ZAMORA,
    source: LAW_PAGE,
    sure: 'S',
    when: barring(true),
    then: notEligible,
    reason: 'Earlier superstrike or registrable conviction',
  },
  {
    id: 'other-bar',
    title: 'A superstrike or registrable conviction that is not earlier: whether it bars is for a lawyer',
    cite: 'PC 1170.18(i)',
    source: LAW_PAGE,
    sure: 'M',
    when: barring(false),
    then: handReview,
    reason: 'Superstrike or registrable conviction that is not earlier',
  },
  {
    id: 'possession',
    title: 'Drug possession: a misdemeanor now',
    cite: 'H&S 11350, 11357, 11377; PC 1170.18(f), (g)',
    source: LAW_PAGE,
    sure: 'D',
    when: is(possession),
    then: reduce,
    reason: 'Drug possession',
  },
  {
    id: 'shoplifting',
    title: 'Burglary that is shoplifting now',
    cite: 'PC 459.5',
    source: LAW_PAGE,
    sure: '2',
    when: all(
      is(burglary),
      upTo950,
      unrecorded(conviction, 'circumstances', 'it was a shop, entered while it was open'),
    ),
    then: reduce,
    reason: 'Shoplifting',
  },
  {
    id: 'forgery-with-identity-theft',
    title: 'Forgery together with identity theft',
    cite: 'PC 473(b)',
    source: LAW_PAGE,
    sure: 'M',
    when: all(
      is(forgery),
      someConviction((other) => all(sameCase(other), sectionIn(other, identityTheft))),
    ),
    then: handReview,
    reason: 'Forgery with identity theft in the same case',
  },
  {
    id: 'forgery',
    title: 'Forgery of a check or the like, not more than $950',
    cite: 'PC 473(b)',
    source: LAW_PAGE,
    sure: '2',
    when: all(
      is(forgery),
      upTo950,
      unrecorded(
        conviction,
        'circumstances',
        'it was a check, bond, bank bill, note, traveller\u2019s check or money order',
      ),
    ),
    then: reduce,
    reason: 'Forgery of not more than $950',
  },
  {
    id: 'bad-check',
    title: 'Bad checks, not more than $950 in all',
    cite: 'PC 476a(b)',
    source: LAW_PAGE,
    sure: '2',
    when: all(
      is(badCheck),
      upTo950,
      unrecorded(conviction, 'circumstances', 'there were not three earlier convictions of checks or forgery'),
    ),
    then: reduce,
    reason: 'Bad checks of not more than $950',
  },
  {
    id: 'theft',
    title: 'Theft of not more than $950',
    cite: 'PC 490.2',
    source: LAW_PAGE,
    sure: '2',
    when: all(is(theft), upTo950),
    then: reduce,
    reason: 'Theft of not more than $950',
  },
  {
    id: 'receiving',
    title: 'Receiving stolen property of not more than $950',
    cite: 'PC 496(a)',
    source: LAW_PAGE,
    sure: '2',
    when: all(is(receiving), upTo950),
    then: reduce,
    reason: 'Receiving stolen property of not more than $950',
  },
  {
    id: 'petty-theft-with-a-prior',
    title: 'Petty theft with a prior that is no longer one',
    cite: 'PC 666',
    source: LAW_PAGE,
    sure: '2',
    when: all(is(withPrior), unrecorded(conviction, 'circumstances', 'its priors are not those that PC 666 lists now')),
    then: reduce,
    reason: 'Petty theft with a prior',
  },
  otherwise({
    id: 'not-reached',
    title: 'Worth more, or otherwise not reached',
    cite: 'PC 1170.18(a), (f)',
    source: LAW_PAGE,
    sure: 'D',
    then: notEligible,
    reason: 'Not reached by Prop 47',
  }),
];

const flags: readonly Flag[] = [
  {
    id: 'late-filing',
    title: 'Filed after 2022-11-04: on good cause only',
    cite: 'PC 1170.18(j), as amended by AB 2765 (2016)',
    source: LAW_PAGE,
    sure: '2',
    when: after(asOf, day('2022-11-04')),
    ask: 'What good cause there is for the late filing; what counts as one is not settled.',
    examples: {
      holds: ['as of 2022-11-05; 2005-03-01 PC 487 felony'],
      fails: ['as of 2022-11-04; 2005-03-01 PC 487 felony'],
      unknown: [],
    },
  },
  {
    id: 'serving',
    title: 'The sentence may not be over',
    cite: 'PC 1170.18(a), (b)',
    source: LAW_PAGE,
    sure: '2',
    when: not(onOrBefore(sentenceEndOf(conviction), asOf)),
    ask: 'Whether the sentence is over: until then the petition is one for recall, and the court may find a danger to public safety.',
    examples: {
      holds: ['2019-07-02 PC 487 felony, prison 1 years'],
      fails: ['2019-07-01 PC 487 felony, prison 1 years'],
      unknown: ['2005-03-01 PC 487 felony'],
    },
  },
];

/** Proposition 47 (Safe Neighborhoods and Schools Act): PC 1170.18. */
export const prop47: Pack = {
  id: 'us-ca/prop-47',
  version: '1',
  title: 'California Proposition 47',
  summary:
    'From 2014-11-05 drug possession and thefts of not more than $950 are misdemeanors. A felony conviction of before may be redesignated (PC 1170.18). No history file has the value of the property, so that most of these convictions need a person to look it up.',
  scope: [sectionIn(conviction, prop47Sections), inCounty(conviction), convicted(conviction)],
  sections: prop47Sections,
  undecided: handReview,
  gate: [
    {
      id: 'already-set-aside',
      title: 'Already set aside, reduced or sealed',
      cite: 'People v. Tidwell (2016) 246 Cal.App.4th 212',
      source: LAW_PAGE,
      sure: 'O',
      when: setAside(conviction),
      then: handReview,
      reason: 'Conviction already set aside, reduced or sealed',
      examples: {
        holds: ['2005-03-01 PC 487 felony, set aside'],
        fails: ['2005-03-01 PC 487 felony'],
        unknown: ['2005-03-01 PC 487 felony, set aside?'],
      },
    },
  ],
  flags,
  policies: [
    {
      id: 'statute',
      title: 'The statute alone',
      notes: [
        'Prop 36 of 2024 made new felonies of repeated theft and possession; it does not undo this relief (from memory, for legal review).',
        'A juvenile adjudication is no earlier conviction (People v. Zamora); history files of adults hardly show any.',
      ],
      options: [],
      defaults: {},
      clauses: withExamples(clauses, prop47Examples),
    },
  ],
  examplesAt: { asOf: '2020-07-01', county: 'SAN JOAQUIN' },
};
