import {
  all,
  asOf,
  before,
  type Condition,
  conviction,
  dateOf,
  levelIs,
  type Subject,
  sentenceEndOf,
  someConviction,
  unrecorded,
  yearsAfter,
} from '../../../law/language/index.ts';
import { CRIMES } from '../levels.ts';

/** Conditions that both of Washington's packs have. */

/** Fewer than so many years since release from confinement and supervision, or since the sentence. */
export const waiting = (years: number): Condition => before(asOf, yearsAfter(sentenceEndOf(conviction), years));

/** Convicted of a crime in the last so many years before the motion, whatever came before. */
export const convictedInLast = (years: number): Condition =>
  someConviction((other) => all(before(asOf, yearsAfter(dateOf(other), years)), levelIs(other, ...CRIMES)));

export const domestic = (of: Subject) => unrecorded(of, 'domestic', 'it was domestic violence');

/** A pending charge of the table answers it; a table without one does not, since other courts are not in it. */
export const chargePending = unrecorded(conviction, 'pending', 'a charge is pending anywhere');

export const elsewhere = unrecorded(
  conviction,
  'elsewhere',
  'the person was convicted outside Washington in those years',
);

export const violent = unrecorded(conviction, 'circumstances', 'it was a violent offense');
