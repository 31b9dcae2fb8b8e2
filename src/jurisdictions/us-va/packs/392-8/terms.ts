import {
  all,
  any,
  asOf,
  charge,
  dateOf,
  day,
  ended,
  onOrAfter,
  openChargeOf,
  someConviction,
  someCount,
  yearsBefore,
} from '../../../../law/language/index.ts';
import { BEGINS, reported } from '../terms.ts';

/** The ways to end that the law page tells of. */
export const cleared = ended(charge, 'acquitted', 'dismissed-with-prejudice');
export const sinceBegin = onOrAfter(dateOf(charge), day(BEGINS));

/** What keeps a person out of the yearly review. */
export const everConvicted = someConviction(reported);
/** A charge that ended in the last three years, which may be this one, was perhaps brought in them; so was a pending one. */
export const perhapsCharged = someCount((of) =>
  all(reported(of), any(openChargeOf(of), onOrAfter(dateOf(of), yearsBefore(asOf, 3)))),
);
