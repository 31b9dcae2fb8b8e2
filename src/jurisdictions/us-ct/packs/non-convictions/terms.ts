import {
  all,
  any,
  asOf,
  before,
  type Condition,
  charge,
  convicted,
  type DateTerm,
  dateOf,
  daysAfter,
  ended,
  monthsAfter,
  not,
  openChargeOf,
  relieved,
  type Subject,
  sameCase,
  someConviction,
  someCount,
} from '../../../../law/language/index.ts';
import type { Ending } from '../../../../record/index.ts';

/** This charge, or another count of its case: C.G.S. 54-142a(i) erases none before all are entitled. */
const ofCase = (where: (of: Subject) => Condition): Condition => someCount((of) => all(sameCase(of), where(of)));

const OVER: readonly Ending[] = ['dismissed', 'acquitted'];

export const gone = (of: Subject): Condition => relieved(of, 'sealed', 'destroyed');

export const pending = ofCase(openChargeOf);
export const besideConviction = someConviction((of) => all(sameCase(of), not(gone(of))));

const waits = (endings: readonly Ending[], until: (date: DateTerm) => DateTerm): Condition =>
  ofCase((of) => all(ended(of, ...endings), before(asOf, until(dateOf(of)))));
export const nolleWait = waits(['nolle-prosequi'], (date) => monthsAfter(date, 13));
export const appealWait = waits(OVER, (date) => daysAfter(date, 20));

/** A charge of the case ended in a way that the law page does not tell. */
export const endedOtherwise = ofCase((of) => not(any(convicted(of), gone(of), ended(of, 'nolle-prosequi', ...OVER))));

export const dismissedOrAcquitted = ended(charge, ...OVER);
