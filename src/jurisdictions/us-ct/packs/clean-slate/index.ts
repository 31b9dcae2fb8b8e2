import { courtTableReadings } from '../../../../format/court-table/readings.ts';
import { convicted, conviction, inCounty, type Pack, type Policy } from '../../../../law/language/index.ts';
import { connecticutFacts } from '../../facts.ts';
import { connecticutLevels } from '../../levels.ts';
import { connecticutSections } from '../../sections.ts';
import { gate, statuteClauses } from './clauses.ts';
import { flags } from './flags.ts';
import { review } from './outcomes.ts';

const statute: Policy = {
  id: 'statute',
  title: 'C.G.S. 54-142a(e), (i), 54-142u and 54-142v',
  notes: [
    'The years count from the latest conviction of any crime, felony or misdemeanor, on the record: a new one starts them anew for all that went before. Former 21a-279(c) before 2015-10-01 does not count.',
    'A case is erased as a whole: a count of it that waits ten years makes the others wait, and one that is never erased keeps them. A count that ended without a conviction keeps nothing.',
    'Where the table has no date of the offense, the date of the conviction stands for it, with a flag. A case with offenses on both sides of 2000-01-01 is read count by count, for legal review.',
    'The class is the one that the table gives; the law asks for the class as of the offense.',
    'Where the table does not say when the sentence was over, its parts are added up, but for a term of prison, of which a person has to say when parole ended.',
    'Erasure is by operation of law. The automated process came later than the law, and a dispute is heard since 2024-01-01.',
    'Charges without a conviction are decided by the pack us-ct/non-convictions. Not decided here: pardons, and convictions of other states.',
    'For legal review: from which of two convictions under 14-227a the ten years of a repeat are read; attempts at offenses that are left out; which sections are of sexual offenses; and whether 54-142u goes by the day of the conviction, as it is read here, or of the offense.',
  ],
  options: [],
  defaults: {},
  clauses: statuteClauses,
};

/** Connecticut's Clean Slate law: C.G.S. 54-142a(e), with the erasure of possession of cannabis, 54-142u. */
export const connecticutCleanSlate: Pack = {
  id: 'us-ct/clean-slate',
  version: '1',
  title: 'Connecticut erasure (Clean Slate, C.G.S. 54-142a(e))',
  summary:
    'Since 2023-01-01 misdemeanors are erased seven years, and felonies of class D or E and driving under the influence ten years, after the latest conviction of any crime, without a petition where the offense was committed since 2000. Possession of cannabis from 2000 to September 2015 is erased at once.',
  resultsName: 'CT54_142a',
  citations: connecticutSections,
  facts: connecticutFacts,
  levels: connecticutLevels,
  readings: courtTableReadings,
  scope: [inCounty(conviction), convicted(conviction)],
  undecided: review,
  gate,
  statute: statuteClauses,
  flags,
  policies: [statute],
  examplesAt: { asOf: '2026-01-01', county: 'HARTFORD' },
};
