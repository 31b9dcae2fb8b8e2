import { courtTableReading } from '../../../format/court-table/reading.ts';
import type { CourtTable } from '../../../format/court-table/state.ts';
import { courtTableTarget } from '../../../format/court-table/target.ts';
import { pennsylvaniaLevels } from '../levels.ts';
import { readPennsylvaniaSection } from '../sections.ts';

/** `M2` and `SECOND DEGREE MISDEMEANOR` are one. */
const graded = (['first', 'second', 'third'] as const).flatMap((degree, index) =>
  (['felony', 'misdemeanor'] as const).flatMap((level) => {
    const id = `${degree}-degree-${level}`;
    const words = [`${level[0]!.toUpperCase()}${index + 1}`, `${level.toUpperCase()} ${index + 1}`];
    return [...words, id.toUpperCase().replaceAll('-', ' ')].map((word) => [word, id] as const);
  }),
);

/**
 * How Pennsylvania's court table is read, in the words of its dockets. A merged count is a conviction without a sentence of
 * its own; a charge that was held for court has its outcome on another docket, and accelerated rehabilitative disposition may
 * not be over.
 */
const pennsylvaniaTable: CourtTable = {
  readSection: readPennsylvaniaSection,
  citation: '18 Pa.C.S. 3929',
  levels: pennsylvaniaLevels,
  levelWords: {
    ...Object.fromEntries(graded),
    F: 'felony',
    FELONY: 'felony',
    M: 'misdemeanor',
    MISDEMEANOR: 'misdemeanor',
    S: 'summary-offense',
    SUMMARY: 'summary-offense',
    'SUMMARY OFFENSE': 'summary-offense',
  },
  verdicts: {
    GUILTY: 'convicted',
    'GUILTY PLEA': 'convicted',
    'GUILTY PLEA - NEGOTIATED': 'convicted',
    'GUILTY PLEA - NON-NEGOTIATED': 'convicted',
    'NOLO CONTENDERE': 'convicted',
    MERGED: 'convicted',
    'NOT GUILTY': 'acquitted',
    'NOLLE PROSSED': 'nolle-prosequi',
    WITHDRAWN: 'nolle-prosequi',
    DISMISSED: 'dismissed',
    'HELD FOR COURT': 'unknown',
    'PROCEED TO COURT': 'unknown',
    ARD: 'unknown',
    PENDING: 'pending',
  },
  sentences: { 'NO FURTHER PENALTY': 'fine' },
  changes: { 'LIMITED ACCESS': 'sealed', EXPUNGED: 'destroyed', PARDONED: 'pardoned', VACATED: 'reversed' },
};

export const pennsylvaniaReading = courtTableReading(pennsylvaniaTable);

/** How the table is written from the tables of another system. */
export const pennsylvaniaTarget = courtTableTarget(pennsylvaniaTable);
