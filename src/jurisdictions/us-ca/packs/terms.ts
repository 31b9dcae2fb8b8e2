import {
  asOf,
  conviction,
  dateOf,
  onOrBefore,
  relieved,
  type Subject,
  sentencedTo,
  unrecorded,
  yearsAfter,
} from '../../../law/language/index.ts';

/** Conditions that clauses of California's packs share. */

export const prison = sentencedTo(conviction, 'prison');

/** A felony that was reduced (PC 17(b), 1170.18, H&S 11361.8) is a misdemeanor for all purposes. */
export const reduced = relieved(conviction, 'reduced', 'reduced-47', 'redesignated');

/**
 * No misdemeanor's probation (five years at most, for driving) and jail (a year) last longer than these years together, so
 * that an old one is over whatever its sentence was.
 */
export const LONGEST_OF_MISDEMEANORS = 6;

export const yearSinceJudgment = onOrBefore(yearsAfter(dateOf(conviction), 1), asOf);

export const somethingPending = unrecorded(
  conviction,
  'pending',
  'the person is serving a sentence for, on probation for, or charged with any offense',
);
/** The question of it that is put to the person; `plain-words/` has it in plain words. */
export const PENDING_ASK =
  'Are you serving a sentence for, on probation for, or charged with any offense now, in any county or state?';

/** What PC 236.14 and 1203.49 turn on; it is one question about the person, whichever law asks it. */
export const victim = (of: Subject) =>
  unrecorded(
    of,
    'trafficking',
    'the person was a victim of human trafficking, and the arrest or conviction came of that directly',
  );
export const VICTIM_ASK =
  'Were you a victim of human trafficking, and did an arrest or conviction come of that directly? Then a court may vacate it if it was not for a violent felony (PC 236.14), and you have to show it by clear and convincing evidence.';
