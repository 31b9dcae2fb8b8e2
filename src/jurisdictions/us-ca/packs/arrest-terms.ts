import {
  all,
  any,
  arrest,
  asOf,
  before,
  type Condition,
  dateOf,
  ended,
  levelIs,
  not,
  type Subject,
  sameCase,
  sameCycle,
  someConviction,
  someCount,
  stepIs,
  yearsAfter,
} from '../../../law/language/index.ts';
import type { Ending } from '../../../record/index.ts';

/** Conditions about an arrest and what became of it, which the laws on arrests share. */

type About = (of: Subject) => Condition;

/** A charge booked with the arrest. */
export const booked = (where: About): Condition =>
  someCount((of) => all(stepIs(of, 'arrest'), sameCase(of), where(of)));

/** A charge of the arrest that a court had. */
export const charged = (where: About): Condition =>
  someCount((of) => all(stepIs(of, 'court'), sameCycle(of), where(of)));

/** A charge of the arrest, as booked or as a court had it, that ended in one of these ways. */
const came = (...endings: readonly Ending[]): Condition =>
  someCount((of) => all(stepIs(of, 'arrest', 'supplemental', 'court'), sameCycle(of), ended(of, ...endings)));

/** An arrest for several charges is one for a felony where any of them is. */
export const felony = booked((of) => levelIs(of, 'felony'));

export const inCourt = someCount((of) => all(stepIs(of, 'court'), sameCycle(of)));
/** Another arrest of the same cycle: which of them a charge came of is not on record. */
export const anotherArrest = someCount((of) =>
  all(stepIs(of, 'arrest', 'supplemental'), sameCycle(of), not(sameCase(of))),
);

/** The lines of an arrest are of one day, from which years are counted; where they name several, the file contradicts itself. */
export const severalDates = booked((of) => any(before(dateOf(of), dateOf(arrest)), before(dateOf(arrest), dateOf(of))));

export const convictedOfIt = someConviction((of) => sameCycle(of));
export const sealed = came('sealed');
export const diverted = came('diverted');
export const deferred = came('deferred');
/** California knows no nolle prosequi (PC 1386); a file that prints one means a dismissal. */
export const dismissed = came('dismissed', 'nolle-prosequi');
export const acquitted = came('acquitted');

/** Fewer than this many years since the arrest. */
export const waits = (years: number): Condition => before(asOf, yearsAfter(dateOf(arrest), years));
export const firstYear = waits(1);
export const threeYears = waits(3);
export const sixYears = waits(6);

/** Every way to end; `dismissed` stands for each sort of dismissal. */
export const ENDED: readonly Ending[] = [
  'dismissed',
  'nolle-prosequi',
  'acquitted',
  'not-filed',
  'released',
  'diverted',
  'deferred',
  'sealed',
];

/** Neither a court nor the lines of the arrest say what became of it. */
export const silent = not(
  any(
    inCourt,
    someCount((of) => all(stepIs(of, 'arrest', 'supplemental'), sameCycle(of), ended(of, ...ENDED))),
  ),
);
