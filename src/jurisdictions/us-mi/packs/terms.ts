import {
  any,
  asOf,
  before,
  type Condition,
  conviction,
  dateOf,
  levelIs,
  openChargeOf,
  type Subject,
  sectionIn,
  someCount,
  unrecorded,
  yearsAfter,
} from '../../../law/language/index.ts';
import { FELONIES, MISDEMEANORS } from '../levels.ts';
import { assaultive } from './sections.ts';

/** Conditions that clauses of Michigan's packs share. */

export const felony = levelIs(conviction, ...FELONIES);
export const misdemeanor = levelIs(conviction, ...MISDEMEANORS);
export const felonyOf = (of: Subject): Condition => levelIs(of, ...FELONIES);
export const assaultiveOf = (of: Subject): Condition => sectionIn(of, assaultive);

/** Fewer than so many years since the sentence. */
export const sinceSentence = (of: Subject, years: number): Condition => before(asOf, yearsAfter(dateOf(of), years));

export const marijuana = unrecorded(conviction, 'drug', 'it was a marijuana offense');

/** A pending charge of the table answers it; a table without one does not, since other courts are not in it. */
export const chargePending = unrecorded(conviction, 'pending', 'a charge is pending');
/** A charge without an outcome stands on the record, or an answer says that one is pending. */
export const somethingPending = any(chargePending, someCount(openChargeOf));

/** How many felonies a person may have in a lifetime who asks under MCL 780.621. */
export const FELONIES_IN_LIFE = 3;
