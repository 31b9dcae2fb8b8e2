import { classWords } from '../../../format/court-table/classes.ts';
import { marijuanaAnswers } from '../../../format/court-table/marijuana-named.ts';
import { courtTableReading } from '../../../format/court-table/reading.ts';
import type { CourtTable } from '../../../format/court-table/state.ts';
import { courtTableTarget } from '../../../format/court-table/target.ts';
import { assumptionKey } from '../../../law/language/index.ts';
import { connecticutLevels } from '../levels.ts';
import { cannabis, chargePending } from '../packs/clean-slate/terms.ts';
import { readConnecticutSection } from '../sections.ts';

/** How Connecticut's court table is read. A nolle ends a charge without a conviction. */
const connecticutTable: CourtTable = {
  readSection: readConnecticutSection,
  citation: '53a-125b',
  levels: connecticutLevels,
  levelWords: {
    ...classWords(connecticutLevels),
    FELONY: 'felony',
    F: 'felony',
    MISDEMEANOR: 'misdemeanor',
    M: 'misdemeanor',
    INFRACTION: 'infraction',
    VIOLATION: 'infraction',
  },
  verdicts: {
    GUILTY: 'convicted',
    'GUILTY PLEA': 'convicted',
    'PLED GUILTY': 'convicted',
    'FOUND GUILTY': 'convicted',
    CONVICTED: 'convicted',
    DISMISSED: 'dismissed',
    NOLLE: 'nolle-prosequi',
    'NOLLE PROSEQUI': 'nolle-prosequi',
    'NOT GUILTY': 'acquitted',
    ACQUITTED: 'acquitted',
    PENDING: 'pending',
  },
  changes: { ERASED: 'destroyed', EXPUNGED: 'destroyed', PARDONED: 'pardoned', VACATED: 'reversed' },
  pendingCharge: assumptionKey(chargePending),
  answers: marijuanaAnswers(assumptionKey(cannabis)),
  offenseDates: true,
};

export const connecticutReading = courtTableReading(connecticutTable);

/** How the table is written from the tables of another system. */
export const connecticutTarget = courtTableTarget(connecticutTable);
