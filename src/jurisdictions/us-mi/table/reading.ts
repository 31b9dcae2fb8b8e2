import { marijuanaAnswers } from '../../../format/court-table/marijuana-named.ts';
import { courtTableReading } from '../../../format/court-table/reading.ts';
import type { CourtTable } from '../../../format/court-table/state.ts';
import { courtTableTarget } from '../../../format/court-table/target.ts';
import { assumptionKey } from '../../../law/language/index.ts';
import { michiganLevels } from '../levels.ts';
import { chargePending, marijuana } from '../packs/terms.ts';
import { readMichiganSection } from '../sections.ts';

/** `FELONY 5Y`: the level and the longest sentence that the law allows, in whole years or days. */
const upTo = (level: string, unit: 'D' | 'Y', [from, to]: readonly [number, number], id: string) =>
  Array.from({ length: to - from + 1 }, (_, i) => [`${level} ${from + i}${unit}`, id] as const);

/** How Michigan's court table is read. */
const michiganTable: CourtTable = {
  readSection: readMichiganSection,
  citation: 'MCL 750.356',
  levels: michiganLevels,
  levelWords: {
    'LIFE FELONY': 'life-felony',
    'FELONY LIFE': 'life-felony',
    'FELONY OF 10 YEARS OR MORE': 'felony-of-10-years-or-more',
    'FELONY UNDER 10 YEARS': 'felony-under-10-years',
    'MISDEMEANOR OF 93 DAYS OR MORE': 'misdemeanor-of-93-days-or-more',
    'MISDEMEANOR OF 92 DAYS OR LESS': 'misdemeanor-of-92-days-or-less',
    FELONY: 'felony',
    MISDEMEANOR: 'misdemeanor',
    ...Object.fromEntries([
      ...upTo('FELONY', 'Y', [1, 9], 'felony-under-10-years'),
      ...upTo('FELONY', 'Y', [10, 60], 'felony-of-10-years-or-more'),
      ...upTo('MISDEMEANOR', 'D', [1, 92], 'misdemeanor-of-92-days-or-less'),
      ...upTo('MISDEMEANOR', 'D', [93, 730], 'misdemeanor-of-93-days-or-more'),
      ...upTo('MISDEMEANOR', 'Y', [1, 2], 'misdemeanor-of-93-days-or-more'),
    ]),
  },
  verdicts: {
    GUILTY: 'convicted',
    'PLED GUILTY': 'convicted',
    'GUILTY PLEA': 'convicted',
    'FOUND GUILTY': 'convicted',
    CONVICTED: 'convicted',
    DISMISSED: 'dismissed',
    'NOLLE PROSEQUI': 'nolle-prosequi',
    'NOT GUILTY': 'acquitted',
    ACQUITTED: 'acquitted',
    PENDING: 'pending',
  },
  changes: { 'SET ASIDE': 'set-aside', EXPUNGED: 'destroyed', PARDONED: 'pardoned', VACATED: 'reversed' },
  pendingCharge: assumptionKey(chargePending),
  answers: marijuanaAnswers(assumptionKey(marijuana)),
  releases: true,
};

export const michiganReading = courtTableReading(michiganTable);

/** How the table is written from the tables of another system. */
export const michiganTarget = courtTableTarget(michiganTable);
