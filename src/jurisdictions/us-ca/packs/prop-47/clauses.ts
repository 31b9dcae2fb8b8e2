import {
  all,
  before,
  type Clause,
  conviction,
  dateOf,
  day,
  levelIs,
  not,
  offenseDateOf,
  onOrAfter,
  otherwise,
  registered,
  sameCase,
  sectionIn,
  someConviction,
  unrecorded,
  withExamples,
} from '../../../../law/language/index.ts';
import { isRegistrable, mayBeNamed } from '../../offenses/registrable.ts';
import { isSuperstrike, perhapsSuperstrikes } from '../../offenses/superstrikes.ts';
import { handReview, notEligible, reduce } from '../prop-64/outcomes.ts';
import { reduced } from '../terms.ts';
import { prop47Examples } from './examples.ts';
import {
  badCheck,
  burglary,
  elderTheft,
  embezzlement,
  forgery,
  identityTheft,
  receiving,
  theft,
  vehicle,
  withPrior,
} from './sections.ts';
import { drugPossession } from './terms.ts';

const LAW_PAGE = 'docs/law/record-clearance-law.md, 3';

const is = (list: Parameters<typeof sectionIn>[1]) => sectionIn(conviction, list);
const upTo950 = unrecorded(conviction, 'value', 'it was worth not more than $950');
const circumstances = (says: string) => unrecorded(conviction, 'circumstances', says);

const offense = offenseDateOf(conviction);
const EFFECTIVE = day('2014-11-05');

/** What PC 1170.18 does not reach, by level, by date and by what has been granted already. */
const outside: readonly Clause[] = [
  {
    id: 'not-felony',
    title: 'Not a felony conviction',
    cite: 'PC 1170.18(a), (f)',
    source: LAW_PAGE,
    sure: 'S',
    when: not(levelIs(conviction, 'felony')),
    then: notEligible,
    reason: 'Not a felony conviction',
  },
  {
    id: 'already-reduced',
    title: 'Reduced to a misdemeanor already',
    cite: 'PC 1170.18(f), (g); PC 17(b)',
    source: LAW_PAGE,
    sure: 'D',
    when: reduced,
    then: notEligible,
    reason: 'The record shows that the felony was reduced already',
  },
  {
    id: 'after-the-act',
    title: 'Arrest (or, where the file has no arrest, conviction) on or after 2014-11-05',
    cite: 'PC 1170.18(a), (f)',
    source: LAW_PAGE,
    sure: 'D',
    when: onOrAfter(offense, EFFECTIVE),
    then: notEligible,
    reason: 'Occurred on or after 11/05/2014',
  },
  {
    id: 'across-the-act',
    title: 'Arrest before 2014-11-05, conviction on or after that day',
    cite: 'PC 1170.18(a); In re Estrada (1965) 63 Cal.2d 740; People v. Lara (2019) 6 Cal.5th 1128',
    source: 'docs/law/record-clearance-law.md, 1.1',
    sure: 'D',
    when: all(before(offense, EFFECTIVE), onOrAfter(dateOf(conviction), EFFECTIVE)),
    then: handReview,
    reason: 'Arrest before 11/05/2014, conviction after: the lighter law should have applied at sentencing',
  },
];

/** PC 1170.18(i). A bar counts whenever it was suffered before the court rules. */
const bars: readonly Clause[] = [
  {
    id: 'superstrike',
    title: 'A superstrike conviction, before or after this one',
    cite: 'PC 1170.18(i); People v. Montgomery (2016) 247 Cal.App.4th 1385; People v. Walker (2016) 5 Cal.App.5th 872; People v. Casillas (2017) 13 Cal.App.5th 745',
    source: LAW_PAGE,
    // The opinions are official. Which sections are superstrikes is derived from the classes that the statute names.
    sure: 'D',
    when: someConviction(isSuperstrike),
    then: notEligible,
    reason: 'Superstrike conviction',
  },
  {
    id: 'registrable',
    title: 'A conviction that requires registration under PC 290(c), before or after this one',
    cite: 'PC 1170.18(i); PC 290(c)',
    source: LAW_PAGE,
    // The bar is statute text. The three opinions that count a later conviction are about superstrikes.
    sure: 'D',
    when: someConviction(isRegistrable),
    then: notEligible,
    reason: 'Conviction that requires registration under PC 290(c)',
  },
  {
    id: 'perhaps-superstrike',
    title: 'A conviction that may be a superstrike, depending on its facts',
    cite: 'PC 1170.18(i); PC 667(e)(2)(C)(iv)',
    source: LAW_PAGE,
    sure: 'D',
    when: someConviction((other) => sectionIn(other, perhapsSuperstrikes)),
    then: handReview,
    reason: 'A conviction that may be a superstrike',
  },
  {
    id: 'perhaps-registrable',
    title: 'A conviction that may require registration under PC 290(c), depending on its facts',
    cite: 'PC 1170.18(i); PC 290(c)',
    source: LAW_PAGE,
    sure: 'D',
    when: someConviction(mayBeNamed),
    then: handReview,
    reason: 'A conviction that may require registration under PC 290(c)',
  },
  {
    id: 'registered',
    title: 'Registered as a sex offender, and no conviction in the file requires it',
    cite: 'PC 1170.18(i); PC 290(c)',
    source: LAW_PAGE,
    sure: 'D',
    when: registered,
    then: handReview,
    reason: 'Registered under PC 290: the conviction that required it is not in the file',
  },
];

/** What is a misdemeanor now. */
const reached: readonly Clause[] = [
  {
    id: 'possession',
    title: 'Drug possession',
    cite: 'PC 1170.18(a), (f), (g); H&S 11350, 11357, 11377',
    source: LAW_PAGE,
    sure: 'S',
    when: drugPossession,
    then: reduce,
    reason: 'Drug possession',
  },
  {
    id: 'shoplifting',
    title: 'Burglary that is shoplifting now',
    cite: 'PC 459.5',
    source: LAW_PAGE,
    sure: 'O',
    when: all(
      is(burglary),
      upTo950,
      circumstances('it was a commercial establishment, entered during business hours to steal'),
    ),
    then: reduce,
    reason: 'Shoplifting',
  },
  {
    id: 'forgery-with-identity-theft',
    title: 'Forgery and identity theft in the same case',
    cite: 'PC 473(b); People v. Gonzales (2018) 6 Cal.5th 44',
    source: LAW_PAGE,
    sure: 'O',
    when: all(
      is(forgery),
      someConviction((other) => all(sameCase(other), sectionIn(other, identityTheft))),
    ),
    then: handReview,
    reason: 'Forgery and identity theft in the same case: barred only if the two were connected',
  },
  {
    id: 'forgery',
    title: 'Forgery of a check or the like, not more than $950',
    cite: 'PC 473(b)',
    source: LAW_PAGE,
    sure: 'S',
    when: all(
      is(forgery),
      upTo950,
      circumstances('it was a check, bond, bank bill, note, traveler\u2019s check or money order'),
    ),
    then: reduce,
    reason: 'Forgery of not more than $950',
  },
  {
    id: 'bad-check',
    title: 'Bad checks, not more than $950 in all',
    cite: 'PC 476a(b)',
    source: LAW_PAGE,
    sure: 'S',
    when: all(
      is(badCheck),
      upTo950,
      circumstances('there were not three earlier convictions of bad checks or forgery'),
    ),
    then: reduce,
    reason: 'Bad checks of not more than $950',
  },
  {
    id: 'theft',
    title: 'Theft of not more than $950',
    cite: 'PC 490.2(a); People v. Romanowski (2017) 2 Cal.5th 903',
    source: LAW_PAGE,
    sure: 'S',
    when: all(is(theft), upTo950),
    then: reduce,
    reason: 'Theft of not more than $950',
  },
  {
    id: 'embezzlement',
    title: 'Embezzlement of not more than $950',
    cite: 'PC 490a, 490.2(a), 514',
    source: LAW_PAGE,
    sure: 'D',
    when: all(is(embezzlement), upTo950, circumstances('it was not of public funds')),
    then: reduce,
    reason: 'Embezzlement of not more than $950',
  },
  {
    id: 'vehicle',
    title: 'Taking of a vehicle worth not more than $950',
    cite: 'PC 490.2(a); People v. Page (2017) 3 Cal.5th 1175; People v. Bullard (2020) 9 Cal.5th 94',
    source: LAW_PAGE,
    sure: 'O',
    when: all(is(vehicle), upTo950, circumstances('the vehicle was taken, not only driven after it had been stolen')),
    then: reduce,
    reason: 'Taking of a vehicle worth not more than $950',
  },
  {
    id: 'receiving',
    title: 'Receiving stolen property of not more than $950',
    cite: 'PC 496(a)',
    source: LAW_PAGE,
    sure: 'S',
    when: all(is(receiving), upTo950),
    then: reduce,
    reason: 'Receiving stolen property of not more than $950',
  },
  {
    id: 'prior-theft-from-elder',
    title: 'Petty theft with a prior, and a conviction of theft from an elder',
    cite: 'PC 666(b); PC 368(d), (e)',
    source: LAW_PAGE,
    sure: 'D',
    when: all(
      is(withPrior),
      someConviction((other) => sectionIn(other, elderTheft)),
    ),
    then: handReview,
    reason: 'A conviction of theft from an elder may leave petty theft with a prior a felony',
  },
  {
    id: 'petty-theft-with-a-prior',
    title: 'Petty theft with a prior',
    cite: 'PC 666',
    source: LAW_PAGE,
    // Petty by its definition; what is left of PC 666 needs a bar of 1170.18(i), which went before, or PC 368.
    sure: 'D',
    when: is(withPrior),
    then: reduce,
    reason: 'Petty theft with a prior',
  },
];

const ladder: readonly Clause[] = [
  ...outside,
  ...bars,
  ...reached,
  otherwise({
    id: 'not-reached',
    title: 'Worth more than $950, or otherwise not reached',
    cite: 'PC 1170.18(a), (f)',
    source: LAW_PAGE,
    sure: 'S',
    then: notEligible,
    reason: 'Not reached by Prop 47',
  }),
];

export const clauses: readonly Clause[] = withExamples(ladder, prop47Examples);
