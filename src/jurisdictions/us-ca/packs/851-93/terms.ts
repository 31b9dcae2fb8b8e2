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
  sectionIn,
  someConviction,
  someCount,
  stepIs,
  yearsAfter,
} from '../../../../law/language/index.ts';
import type { Ending } from '../../../../record/index.ts';
import { eightYears, perhapsEightYears } from './sections.ts';

/** A charge booked with the arrest. */
const booked = (where: (of: Subject) => Condition): Condition =>
  someCount((of) => all(stepIs(of, 'arrest'), sameCase(of), where(of)));

/** A charge of the arrest, as booked or as a court had it, that ended in one of these ways. */
const came = (...endings: readonly Ending[]): Condition =>
  someCount((of) => all(stepIs(of, 'arrest', 'supplemental', 'court'), sameCycle(of), ended(of, ...endings)));

/** An arrest for several charges is one for a felony where any of them is. */
export const felony = booked((of) => levelIs(of, 'felony'));
export const crime = booked((of) => levelIs(of, 'felony', 'misdemeanor'));

export const inCourt = someCount((of) => all(stepIs(of, 'court'), sameCycle(of)));
export const filedAsFelony = someCount((of) => all(stepIs(of, 'court'), sameCycle(of), levelIs(of, 'felony')));
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
const waits = (years: number): Condition => before(asOf, yearsAfter(dateOf(arrest), years));
export const firstYear = waits(1);
export const threeYears = waits(3);
export const sixYears = waits(6);

export const carriesEight = booked((of) => all(levelIs(of, 'felony'), sectionIn(of, eightYears)));
export const perhapsEight = booked((of) => all(levelIs(of, 'felony'), sectionIn(of, perhapsEightYears)));

/** Every way to end; `dismissed` stands for each sort of dismissal. */
const ENDED: readonly Ending[] = [
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
