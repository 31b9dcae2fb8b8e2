import { courtTableReading } from '../../../format/court-table/reading.ts';
import type { CourtTable } from '../../../format/court-table/state.ts';
import { courtTableTarget } from '../../../format/court-table/target.ts';
import { assumptionKey } from '../../../law/language/index.ts';
import { newYorkLevels } from '../levels.ts';
import { soleCannabis } from '../packs/mrta/clauses.ts';
import { chargePending } from '../packs/terms.ts';
import { readNewYorkSection } from '../sections.ts';
import { newYorkAnswers } from './answers.ts';

/** `CLASS D FELONY`, `D FELONY`, `FELONY D` and `DF` are one; classes A-I and A-II are class A. */
const classed = (letters: readonly string[], what: string, short: string) =>
  letters.flatMap((letter) => {
    const id = `class-${letter[0]!.toLowerCase()}-${what.toLowerCase()}`;
    return [`CLASS ${letter} ${what}`, `${letter} ${what}`, `${what} ${letter}`, `${letter}${short}`].map(
      (word) => [word, id] as const,
    );
  });

/** How New York's court table is read. A conditional discharge takes no time in custody, nor under supervision. */
const newYorkTable: CourtTable = {
  readSection: readNewYorkSection,
  citation: 'PL 155.25',
  levels: newYorkLevels,
  levelWords: {
    ...Object.fromEntries([
      ...classed(['A', 'A-I', 'A-II', 'B', 'C', 'D', 'E'], 'FELONY', 'F'),
      ...classed(['A', 'B'], 'MISDEMEANOR', 'M'),
    ]),
    FELONY: 'felony',
    MISDEMEANOR: 'misdemeanor',
    'UNCLASSIFIED MISDEMEANOR': 'unclassified-misdemeanor',
    UM: 'unclassified-misdemeanor',
    VIOLATION: 'violation',
    V: 'violation',
    INFRACTION: 'infraction',
    'TRAFFIC INFRACTION': 'infraction',
    I: 'infraction',
  },
  verdicts: {
    'PLED GUILTY': 'convicted',
    'GUILTY PLEA': 'convicted',
    'CONVICTED AFTER TRIAL': 'convicted',
    'FOUND GUILTY': 'convicted',
    GUILTY: 'convicted',
    CONVICTED: 'convicted',
    DISMISSED: 'dismissed',
    'DISMISSED ACD': 'dismissed',
    ACQUITTED: 'acquitted',
    'NOT GUILTY': 'acquitted',
    'DECLINED PROSECUTION': 'not-filed',
    PENDING: 'pending',
  },
  changes: { SEALED: 'sealed', EXPUNGED: 'destroyed', PARDONED: 'pardoned', VACATED: 'reversed' },
  sentences: { 'CONDITIONAL DISCHARGE': 'fine', 'UNCONDITIONAL DISCHARGE': 'fine' },
  pendingCharge: assumptionKey(chargePending),
  answers: newYorkAnswers(assumptionKey(soleCannabis)),
  releases: true,
};

export const newYorkReading = courtTableReading(newYorkTable);

/** How the table is written from the tables of another system. */
export const newYorkTarget = courtTableTarget(newYorkTable);
