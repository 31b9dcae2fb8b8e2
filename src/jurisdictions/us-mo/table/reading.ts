import { courtTableReading } from '../../../format/court-table/reading.ts';
import type { CourtTable } from '../../../format/court-table/state.ts';
import { courtTableTarget } from '../../../format/court-table/target.ts';
import { assumptionKey } from '../../../law/language/index.ts';
import { missouriLevels } from '../levels.ts';
import { chargePending } from '../packs/terms.ts';
import { readMissouriSection } from '../sections.ts';
import { missouriAnswers } from './answers.ts';

const CLASSES = ['A', 'B', 'C', 'D', 'E'] as const;

/** `FELONY D`, `CLASS D FELONY` and `D FELONY` are one; a felony of no class is a felony. */
const felonyWords = CLASSES.flatMap((letter) =>
  [`FELONY ${letter}`, `FELONY CLASS ${letter}`, `CLASS ${letter} FELONY`, `${letter} FELONY`].map(
    (word) => [word, `class-${letter.toLowerCase()}-felony`] as const,
  ),
);
const misdemeanorWords = CLASSES.slice(0, 4).flatMap((letter) =>
  [`MISDEMEANOR ${letter}`, `CLASS ${letter} MISDEMEANOR`, `${letter} MISDEMEANOR`].map(
    (word) => [word, 'misdemeanor'] as const,
  ),
);

/** How Missouri's court table is read. A suspended imposition of sentence may or may not be a conviction to the law. */
const missouriTable: CourtTable = {
  readSection: readMissouriSection,
  citation: 'RSMo 579.015',
  levels: missouriLevels,
  levelWords: {
    ...Object.fromEntries([...felonyWords, ...misdemeanorWords]),
    FELONY: 'felony',
    MISDEMEANOR: 'misdemeanor',
    ORDINANCE: 'ordinance-violation',
    'ORDINANCE VIOLATION': 'ordinance-violation',
    INFRACTION: 'infraction',
  },
  verdicts: {
    GUILTY: 'convicted',
    'GUILTY PLEA': 'convicted',
    'PLED GUILTY': 'convicted',
    'FOUND GUILTY': 'convicted',
    CONVICTED: 'convicted',
    DISMISSED: 'dismissed',
    'DISMISSED BY COURT': 'dismissed',
    'DISMISSED BY PROSECUTOR': 'dismissed',
    'NOLLE PROSEQUI': 'nolle-prosequi',
    'NOT GUILTY': 'acquitted',
    ACQUITTED: 'acquitted',
    PENDING: 'pending',
    'SUSPENDED IMPOSITION OF SENTENCE': 'unknown',
  },
  changes: { EXPUNGED: 'destroyed', CLOSED: 'sealed', PARDONED: 'pardoned', VACATED: 'reversed' },
  pendingCharge: assumptionKey(chargePending),
  answers: missouriAnswers,
};

export const missouriReading = courtTableReading(missouriTable);

/** How the table is written from the tables of another system. */
export const missouriTarget = courtTableTarget(missouriTable);
