import { courtTableReadings } from '../../../../format/court-table/readings.ts';
import { convicted, conviction, inCounty, type Pack, type Policy, sectionIn } from '../../../../law/language/index.ts';
import { newYorkFacts } from '../../facts.ts';
import { newYorkLevels } from '../../levels.ts';
import { newYorkSections } from '../../sections.ts';
import { gate, statuteClauses } from './clauses.ts';
import { flags } from './flags.ts';
import { review } from './outcomes.ts';
import { mrtaSections } from './sections.ts';

const statute: Policy = {
  id: 'statute',
  title: 'CPL 160.50(3)(k), (5) and 440.46-a',
  notes: [
    'The courts, the Division of Criminal Justice Services and police have expunged by themselves: a conviction found on a record today is one that was missed, and a person may ask for it.',
    'Charges of PL 220.03, 220.06 and 240.36 do not name the substance: where the description does not say concentrated cannabis, a person reads the file.',
    'An expunged conviction can still be attacked under CPL 440.10(1)(k), which matters to people who are not citizens.',
    'For legal review: whether "solely" is asked of each count or of the whole case, and whether attempts count.',
  ],
  options: [],
  defaults: {},
  clauses: statuteClauses,
};

/** New York's marijuana expungement: the laws of 2019 and 2021 (MRTA). */
export const mrta: Pack = {
  id: 'us-ny/mrta',
  version: '1',
  title: 'New York marijuana expungement (CPL 160.50, 440.46-a)',
  summary:
    'Small marijuana convictions are nullities by law, since 2019 or 2021, without a petition. For larger ones the person may petition to have them vacated or replaced by a lesser one.',
  resultsName: 'MRTA',
  citations: newYorkSections,
  facts: newYorkFacts,
  levels: newYorkLevels,
  readings: courtTableReadings,
  scope: [sectionIn(conviction, mrtaSections), inCounty(conviction), convicted(conviction)],
  sections: mrtaSections,
  undecided: review,
  gate,
  statute: statuteClauses,
  flags,
  policies: [statute],
  examplesAt: { asOf: '2026-01-01', county: 'KINGS' },
};
