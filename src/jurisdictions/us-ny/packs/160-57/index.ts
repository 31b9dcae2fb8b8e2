import { courtTableReadings } from '../../../../format/court-table/readings.ts';
import { convicted, conviction, inCounty, type Pack, type Policy } from '../../../../law/language/index.ts';
import { newYorkEffects } from '../../effects.ts';
import { newYorkFacts } from '../../facts.ts';
import { newYorkLevels } from '../../levels.ts';
import { newYorkSections } from '../../sections.ts';
import { gate, statuteClauses } from './clauses.ts';
import { flags } from './flags.ts';
import { review } from './outcomes.ts';

const statute: Policy = {
  id: 'statute',
  title: 'CPL 160.57',
  notes: [
    'The time starts at the last release for the conviction. Where the record has no day of release it is taken from the sentence: the day of the sentence where there was no incarceration; between the sentence and the end of a jail term; on any day since the sentence where there was prison. A person is asked where that leaves the outcome open.',
    'A crime that the person was convicted of later, and that no law has expunged, starts the time anew for every earlier conviction that is not sealed yet, on the day on which its own time started.',
    'Supervision after prison blocks where the record shows it; where the record does not say when it was over, the conviction is flagged and not held back.',
    'Violent felonies are not left out. Sealing is no expungement: police, courts, prosecutors, licensing of guns and jobs with vulnerable people keep access.',
    'Jail beside probation is read as running inside it.',
    'Marijuana convictions that the law of 2021 made nullities are decided here as any other; they start no time anew.',
    'For legal review: cases with convictions of several categories, convictions outside New York, the list of sexually violent offenses, and the day from which the three years of impaired driving count (here the sentence).',
  ],
  options: [],
  defaults: {},
  clauses: statuteClauses,
};

/** New York's Clean Slate Act: CPL 160.57. */
export const cleanSlate: Pack = {
  id: 'us-ny/160-57',
  version: '1',
  title: 'New York automatic sealing (Clean Slate Act, CPL 160.57)',
  summary:
    'Since 2024-11-16 courts seal misdemeanors three years, and felonies eight years, after release or sentence, without a petition; they have until 2027-11-16 for what was ready then. Sex offenses and most class A felonies are left out.',
  resultsName: 'CPL160_57',
  citations: newYorkSections,
  facts: newYorkFacts,
  levels: newYorkLevels,
  effects: newYorkEffects,
  readings: courtTableReadings,
  scope: [inCounty(conviction), convicted(conviction)],
  undecided: review,
  gate,
  statute: statuteClauses,
  flags,
  policies: [statute],
  examplesAt: { asOf: '2026-01-09', county: 'KINGS' },
};
