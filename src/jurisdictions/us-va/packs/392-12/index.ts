import { convicted, conviction, inCounty, type Pack, type Policy } from '../../../../law/language/index.ts';
import { virginiaFacts } from '../../facts.ts';
import { virginiaLevels } from '../../levels.ts';
import { virginiaReadings } from '../../readings.ts';
import { virginiaSections } from '../../sections.ts';
import { gate, statuteClauses } from './clauses.ts';
import { flags } from './flags.ts';
import { review } from './outcomes.ts';

const statute: Policy = {
  id: 'statute',
  title: 'Va. Code 19.2-392.12 and 19.2-392.12:1',
  notes: [
    'The years count from the last release where there was incarceration, else from the conviction. Where the record has no day of release it is taken from the sentence, and a person is asked where that leaves the outcome open. A finding of a violation, which starts them anew, is asked by a flag.',
    'A felony of class 3 or 4 in the last twenty years, and any other in the last ten, stands in the way of every petition of the person.',
    'What the section leaves out by its kind, and not by a section, is asked by a flag.',
    'For legal review: whether a later clean period can serve, from when the seven years of 19.2-392.12:1 count (here the conviction), the sections of the articles that are left out with exceptions, and attempts at felonies of class 1 to 4 or of more than ten years.',
    'Not decided here: petitions about deferred dismissals.',
  ],
  options: [],
  defaults: {},
  clauses: statuteClauses,
};

/** Virginia's petition to seal: Va. Code 19.2-392.12 and 19.2-392.12:1. */
export const petitions392: Pack = {
  id: 'us-va/392-12',
  version: '1',
  title: 'Virginia petitions to seal (Va. Code 19.2-392.12)',
  summary:
    'Since 2026-07-01 a person may ask the court to seal a misdemeanor seven clean years, and a felony of class 5 or 6 or grand larceny ten clean years, after release or conviction. Graver records are left out, and two petitions are the limit.',
  resultsName: 'VaCode392_12',
  citations: virginiaSections,
  facts: virginiaFacts,
  levels: virginiaLevels,
  readings: virginiaReadings,
  scope: [inCounty(conviction), convicted(conviction)],
  undecided: review,
  gate,
  statute: statuteClauses,
  flags,
  policies: [statute],
  examplesAt: { asOf: '2026-07-01', county: 'HENRICO' },
};
