import {
  after,
  all,
  any,
  asOf,
  before,
  type Condition,
  conviction,
  dateOf,
  lastReleaseOf,
  levelIs,
  not,
  openChargeOf,
  relieved,
  type Subject,
  sectionIn,
  someCount,
  unrecorded,
  yearsAfter,
} from '../../../law/language/index.ts';
import { CRIMES, FELONIES } from '../levels.ts';
import { nullities, perhapsClassA } from './sections.ts';

/** Conditions that clauses of New York's packs share. */

export const felony = levelIs(conviction, ...FELONIES);

export const classA = levelIs(conviction, 'class-a-felony');
/** Of a felony without its class, a person says whether it was of class A where its section has such felonies. */
export const classAUnsaid = all(
  levelIs(conviction, 'felony'),
  sectionIn(conviction, perhapsClassA),
  unrecorded(conviction, 'class', 'it was a class A felony'),
);

/** What the law of 2021 expunges is a nullity, and so no conviction that counts against another. */
const stands = (of: Subject): Condition => not(any(sectionIn(of, nullities), relieved(of, 'destroyed')));
export const crime = (of: Subject): Condition => all(levelIs(of, ...CRIMES), stands(of));
export const felonyCrime = (of: Subject): Condition => all(levelIs(of, ...FELONIES), stands(of));

/** Fewer than so many years since the last release, or since the sentence where there was no incarceration. */
export const waiting = (of: Subject, years: number): Condition => before(asOf, yearsAfter(lastReleaseOf(of), years));

/** A pending charge of the table answers it; a table without one does not, since other courts are not in it. */
export const chargePending = unrecorded(conviction, 'pending', 'a charge is pending in New York');
/** A later charge without an outcome stands on the record, or an answer says that one is pending. */
export const somethingPending = any(
  chargePending,
  someCount((of) => all(after(dateOf(of), dateOf(conviction)), openChargeOf(of))),
);
