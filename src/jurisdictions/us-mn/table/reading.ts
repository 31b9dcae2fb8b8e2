import { marijuanaAnswers } from '../../../format/court-table/marijuana-named.ts';
import { courtTableReading } from '../../../format/court-table/reading.ts';
import type { CourtTable } from '../../../format/court-table/state.ts';
import { courtTableTarget } from '../../../format/court-table/target.ts';
import { assumptionKey } from '../../../law/language/index.ts';
import { minnesotaLevels } from '../levels.ts';
import { marijuana } from '../packs/cannabis/clauses.ts';
import { chargePending } from '../packs/clean-slate/terms.ts';
import { readMinnesotaSection } from '../sections.ts';

/** How Minnesota's court table is read. A stay of adjudication may or may not have become a conviction. */
const minnesotaTable: CourtTable = {
  readSection: readMinnesotaSection,
  citation: 'Minn. Stat. 609.52',
  levels: minnesotaLevels,
  levelWords: {
    FELONY: 'felony',
    'GROSS MISDEMEANOR': 'gross-misdemeanor',
    GM: 'gross-misdemeanor',
    MISDEMEANOR: 'misdemeanor',
    'PETTY MISDEMEANOR': 'petty-misdemeanor',
    PM: 'petty-misdemeanor',
  },
  verdicts: {
    CONVICTED: 'convicted',
    GUILTY: 'convicted',
    'PLED GUILTY': 'convicted',
    'GUILTY PLEA': 'convicted',
    'FOUND GUILTY': 'convicted',
    DISMISSED: 'dismissed',
    ACQUITTED: 'acquitted',
    'NOT GUILTY': 'acquitted',
    PENDING: 'pending',
    'STAY OF ADJUDICATION': 'unknown',
  },
  changes: {
    EXPUNGED: 'sealed',
    SEALED: 'sealed',
    REDUCED: 'reduced',
    PARDONED: 'pardoned',
    VACATED: 'reversed',
  },
  pendingCharge: assumptionKey(chargePending),
  answers: marijuanaAnswers(assumptionKey(marijuana)),
};

export const minnesotaReading = courtTableReading(minnesotaTable);

/** How the table is written from the tables of another system. */
export const minnesotaTarget = courtTableTarget(minnesotaTable);
