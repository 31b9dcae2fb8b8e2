import { classWords } from '../../../format/court-table/classes.ts';
import { courtTableReading } from '../../../format/court-table/reading.ts';
import type { CourtTable } from '../../../format/court-table/state.ts';
import { courtTableTarget } from '../../../format/court-table/target.ts';
import { assumptionKey, conviction } from '../../../law/language/index.ts';
import { washingtonLevels } from '../levels.ts';
import { chargePending, domestic } from '../packs/terms.ts';
import { readWashingtonSection } from '../sections.ts';
import { domesticAnswers } from './answers.ts';

/** How Washington's court table is read. A conviction that was vacated has the relief of these laws already. */
const washingtonTable: CourtTable = {
  readSection: readWashingtonSection,
  citation: '9A.56.050',
  levels: washingtonLevels,
  levelWords: {
    ...classWords(washingtonLevels),
    FELONY: 'felony',
    F: 'felony',
    'GROSS MISDEMEANOR': 'gross-misdemeanor',
    GM: 'gross-misdemeanor',
    MISDEMEANOR: 'misdemeanor',
    M: 'misdemeanor',
    INFRACTION: 'infraction',
    I: 'infraction',
  },
  verdicts: {
    GUILTY: 'convicted',
    'PLED GUILTY': 'convicted',
    'FOUND GUILTY': 'convicted',
    CONVICTED: 'convicted',
    DISMISSED: 'dismissed',
    'NOT GUILTY': 'acquitted',
    ACQUITTED: 'acquitted',
    PENDING: 'pending',
    DEFERRED: 'pending',
    'CHANGE OF VENUE': 'unknown',
    TRANSFERRED: 'unknown',
  },
  changes: { VACATED: 'set-aside', SEALED: 'sealed', PARDONED: 'pardoned', REVERSED: 'reversed' },
  pendingCharge: assumptionKey(chargePending),
  answers: domesticAnswers(assumptionKey(domestic(conviction))),
  offenseDates: true,
};

export const washingtonReading = courtTableReading(washingtonTable);

/** How the table is written from the tables of another system. */
export const washingtonTarget = courtTableTarget(washingtonTable);
