import { classWords } from '../../../format/court-table/classes.ts';
import { courtTableReading } from '../../../format/court-table/reading.ts';
import type { CourtTable } from '../../../format/court-table/state.ts';
import { courtTableTarget } from '../../../format/court-table/target.ts';
import { assumptionKey } from '../../../law/language/index.ts';
import { illinoisLevels } from '../levels.ts';
import { thirtyOrLess } from '../packs/cannabis/terms.ts';
import { readIllinoisSection } from '../sections.ts';
import { amountAnswers } from './answers.ts';

/** How Illinois's court table is read. Supervision and qualified probation are no convictions once they are satisfied. */
const illinoisTable: CourtTable = {
  readSection: readIllinoisSection,
  citation: '720 ILCS 550/4(a)',
  levels: illinoisLevels,
  levelWords: {
    ...classWords(illinoisLevels),
    FELONY: 'felony',
    F: 'felony',
    MISDEMEANOR: 'misdemeanor',
    'PETTY OFFENSE': 'petty-offense',
    PO: 'petty-offense',
  },
  verdicts: {
    GUILTY: 'convicted',
    'PLEA OF GUILTY': 'convicted',
    'FINDING GUILTY': 'convicted',
    'VERDICT GUILTY': 'convicted',
    CONVICTED: 'convicted',
    DISMISSED: 'dismissed',
    'NOLLE PROSEQUI': 'nolle-prosequi',
    'NOLLE PROSECUTION': 'nolle-prosequi',
    'NOT GUILTY': 'acquitted',
    ACQUITTED: 'acquitted',
    'SUPERVISION SATISFIED': 'diverted',
    'QUALIFIED PROBATION SATISFIED': 'diverted',
    SUPERVISION: 'unknown',
    'QUALIFIED PROBATION': 'unknown',
    PENDING: 'pending',
  },
  changes: { EXPUNGED: 'destroyed', SEALED: 'sealed', PARDONED: 'pardoned', VACATED: 'reversed' },
  answers: amountAnswers(assumptionKey(thirtyOrLess)),
  offenseDates: true,
};

export const illinoisReading = courtTableReading(illinoisTable);

/** How the table is written from the tables of another system. */
export const illinoisTarget = courtTableTarget(illinoisTable);
