import { classWords } from '../../../format/court-table/classes.ts';
import { courtTableReading } from '../../../format/court-table/reading.ts';
import type { CourtTable } from '../../../format/court-table/state.ts';
import { courtTableTarget } from '../../../format/court-table/target.ts';
import { virginiaLevels } from '../levels.ts';
import { readVirginiaSection } from '../sections.ts';

/**
 * How Virginia's court table is read. A prepaid summons is a conviction, and so is one in the person's absence; a charge that
 * was certified or remanded goes on in another court, and a deferred one is not over.
 */
const virginiaTable: CourtTable = {
  readSection: readVirginiaSection,
  citation: '18.2-96',
  levels: virginiaLevels,
  levelWords: {
    ...classWords(virginiaLevels),
    FELONY: 'felony',
    F: 'felony',
    MISDEMEANOR: 'misdemeanor',
    M: 'misdemeanor',
    INFRACTION: 'infraction',
    I: 'infraction',
  },
  verdicts: {
    GUILTY: 'convicted',
    'GUILTY PLEA': 'convicted',
    'GUILTY IN ABSENTIA': 'convicted',
    PREPAID: 'convicted',
    DISMISSED: 'dismissed',
    'NOLLE PROSEQUI': 'nolle-prosequi',
    'NOT GUILTY': 'acquitted',
    'NOT GUILTY/ACQUITTED': 'acquitted',
    'NOT TRUE BILL': 'other',
    'NO INDICTMENT PRESENTED': 'other',
    CERTIFIED: 'unknown',
    DEFERRED: 'unknown',
    PENDING: 'pending',
  },
  changes: { SEALED: 'sealed', EXPUNGED: 'destroyed', PARDONED: 'pardoned', VACATED: 'reversed' },
  releases: true,
};

export const virginiaReading = courtTableReading(virginiaTable);

/** How the table is written from the tables of another system. */
export const virginiaTarget = courtTableTarget(virginiaTable);
