import {
  all,
  any,
  before,
  type Clause,
  conviction,
  dateOf,
  day,
  earlier,
  levelIs,
  not,
  offenseDateOf,
  onOrAfter,
  otherwise,
  type Subject,
  sameCase,
  sectionIn,
  someConviction,
  someEarlierConviction,
  unrecorded,
  withExamples,
} from '../../../language/index.ts';
import { isRegistrable, perhapsRegistrable } from '../offenses/registrable.ts';
import { isSuperstrike, perhapsSuperstrikes } from '../offenses/superstrikes.ts';
import { handReview, notEligible, reduce } from '../prop-64/outcomes.ts';
import { prop47Examples } from './examples.ts';
import { badCheck, burglary, forgery, identityTheft, possession, receiving, theft, withPrior } from './sections.ts';

const LAW_PAGE = 'docs/law/record-clearance-law.md, 3';
const ZAMORA = 'PC 1170.18(i), as quoted in People v. Zamora (2017, F071737)';

const bars = (of: Subject) => any(isSuperstrike(of), isRegistrable(of));

const is = (list: Parameters<typeof sectionIn>[1]) => sectionIn(conviction, list);
const upTo950 = unrecorded(conviction, 'value', 'it was worth not more than $950');

const offense = offenseDateOf(conviction);
const EFFECTIVE = day('2014-11-05');

/** What PC 1170.18 gives a felony conviction. */
const ladder: readonly Clause[] = [
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
    when: onOrAfter(offense, EFFECTIVE),
    then: notEligible,
    reason: 'Occurred on or after 11/05/2014',
  },
  {
    id: 'across-the-act',
    title: 'Arrested before 2014-11-05, convicted on that day or later',
    cite: 'PC 1170.18(a); In re Estrada (1965) 63 Cal.2d 740, by analogy',
    source: 'docs/law/record-clearance-law.md, 1.1',
    sure: 'D',
    when: all(before(offense, EFFECTIVE), onOrAfter(dateOf(conviction), EFFECTIVE)),
    then: handReview,
    reason: 'Arrested before 11/05/2014 and convicted since: the lighter law should have applied already',
  },
  {
    id: 'earlier-bar',
    title: 'An earlier superstrike, or an earlier conviction that requires registration under PC 290(c)',
    cite: ZAMORA,
    source: LAW_PAGE,
    // The bar is statute text; which sections it means is program code, which is the weaker of the two.
    sure: 'C',
    when: someEarlierConviction(bars),
    then: notEligible,
    reason: 'Earlier superstrike or registrable conviction',
  },
  {
    id: 'other-bar',
    title: 'A superstrike or registrable conviction that is not earlier: whether it bars is for a lawyer',
    cite: 'PC 1170.18(i)',
    source: LAW_PAGE,
    sure: 'M',
    when: someConviction((other) => all(bars(other), not(earlier(other)))),
    then: handReview,
    reason: 'Superstrike or registrable conviction that is not earlier',
  },
  {
    id: 'perhaps-bar',
    title: 'A conviction that may be a superstrike, or may have required registration',
    cite: 'PC 1170.18(i); PC 290(c)',
    source: LAW_PAGE,
    sure: 'M',
    when: someConviction((other) => any(sectionIn(other, perhapsSuperstrikes), sectionIn(other, perhapsRegistrable))),
    then: handReview,
    reason: 'A conviction that may be a superstrike, or may have required registration under PC 290(c)',
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

export const clauses: readonly Clause[] = withExamples(ladder, prop47Examples);
