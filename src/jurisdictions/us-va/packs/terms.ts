import {
  all,
  any,
  asOf,
  before,
  type Condition,
  conviction,
  dateOf,
  day,
  levelIs,
  offenseDateOf,
  type Subject,
  sectionIn,
  unrecorded,
  yearsAfter,
} from '../../../law/language/index.ts';
import { FELONIES, MISDEMEANORS } from '../levels.ts';
import { automatic, automaticMisdemeanors } from './sections.ts';

/** Conditions that clauses of Virginia's packs share. */

/** The first day of the sealing law. */
export const BEGINS = '2026-07-01';

/** Fewer than so many years since the conviction. */
export const within = (of: Subject, years: number): Condition => before(asOf, yearsAfter(dateOf(of), years));

export const before1986 = before(offenseDateOf(conviction), day('1986-01-01'));

/**
 * Reported to the Central Criminal Records Exchange: felonies, and of misdemeanors those of which a person says so.
 */
export const reported = (of: Subject): Condition =>
  any(
    levelIs(of, ...FELONIES),
    all(
      levelIs(of, ...MISDEMEANORS),
      unrecorded(of, 'reportable', 'it is reportable to the Central Criminal Records Exchange'),
    ),
  );

/** An offense that is sealed without a petition. */
export const onList = (of: Subject): Condition =>
  any(sectionIn(of, automatic), all(levelIs(of, ...MISDEMEANORS), sectionIn(of, automaticMisdemeanors)));
