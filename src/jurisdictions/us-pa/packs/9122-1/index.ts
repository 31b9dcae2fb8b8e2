import { convicted, conviction, inCounty, type Pack, type Policy } from '../../../../law/language/index.ts';
import { pennsylvaniaFacts } from '../../facts.ts';
import { pennsylvaniaLevels } from '../../levels.ts';
import { pennsylvaniaReadings } from '../../readings.ts';
import { pennsylvaniaSections } from '../../sections.ts';
import { gate, statuteClauses } from './clauses.ts';
import { flags } from './flags.ts';
import { review } from './outcomes.ts';

const statute: Policy = {
  id: 'statute',
  title: '18 Pa.C.S. 9122.1',
  notes: [
    'The law page gives the times and the levels of the petition, and no more: what else stands in the way leads to a person, never to a refusal.',
    'For legal review: which property and drug felonies the section lists, its own exceptions, whether its years have to be free of convictions, restitution, and the numbers before Act 36 of 2023.',
    'Not decided here: expungement under 18 Pa.C.S. 9122.',
  ],
  options: [],
  defaults: {},
  clauses: statuteClauses,
};

/** Pennsylvania's petition for limited access: 18 Pa.C.S. 9122.1, as far as the law page tells it. */
export const petitions9122: Pack = {
  id: 'us-pa/9122-1',
  version: '1',
  title: 'Pennsylvania petitions for limited access (18 Pa.C.S. 9122.1)',
  summary:
    'Seven years after a misdemeanor punishable by five years at most, and ten years after a listed property or drug felony of neither the first nor the second degree, a person may ask the court for limited access.',
  resultsName: 'PaCS9122_1',
  citations: pennsylvaniaSections,
  facts: pennsylvaniaFacts,
  levels: pennsylvaniaLevels,
  readings: pennsylvaniaReadings,
  scope: [inCounty(conviction), convicted(conviction)],
  undecided: review,
  gate,
  statute: statuteClauses,
  flags,
  policies: [statute],
  examplesAt: { asOf: '2026-01-09', county: 'ALLEGHENY' },
};
