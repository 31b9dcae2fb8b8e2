import { courtTableReadings } from '../../../../format/court-table/readings.ts';
import { convicted, conviction, inCounty, type Pack, type Policy } from '../../../../law/language/index.ts';
import { washingtonFacts } from '../../facts.ts';
import { washingtonLevels } from '../../levels.ts';
import { washingtonSections } from '../../sections.ts';
import { review } from '../outcomes.ts';
import { gate, statuteClauses } from './clauses.ts';
import { flags } from './flags.ts';

const statute: Policy = {
  id: 'statute',
  title: 'RCW 9.96.060',
  notes: [
    'Relief is by motion of the person: nothing is vacated by itself.',
    'The three years count from release from supervision, discharge from confinement or sentencing, whichever was last: the end of the sentence. Where the table does not give it, the parts of the sentence are added up.',
    'The clean years are the three before the motion, whatever came before them. A conviction in them that was itself vacated since counts here; for legal review.',
    'Domestic violence decides where the table or a person says so; else it is asked by a flag. Incidents are counted by their cases.',
    'Each section of cannabis is read from its first day until possession of cannabis stood in the next one. Ordinances of cities cannot be read from the table: a person decides.',
    'A person who was under 21 takes the general way for RCW 69.50.4014. Whether the way for possession, after treatment, is open to them too is for legal review.',
    'The wait of ten years for what was reduced from driving under the influence counts from the arrest, for which the date of the offense stands.',
  ],
  options: [],
  defaults: {},
  clauses: statuteClauses,
};

/** Washington's motion to vacate a misdemeanor: RCW 9.96.060. */
export const vacateMisdemeanors: Pack = {
  id: 'us-wa/9-96-060',
  version: '1',
  title: 'Washington motion to vacate a misdemeanor (RCW 9.96.060)',
  summary:
    'A person may ask the court to vacate a misdemeanor three years, domestic violence five years, after the sentence is over, without a conviction in the last three years. Possession of cannabis at 21 or older is vacated without a wait.',
  resultsName: 'RCW9_96_060',
  citations: washingtonSections,
  facts: washingtonFacts,
  levels: washingtonLevels,
  readings: courtTableReadings,
  scope: [inCounty(conviction), convicted(conviction)],
  undecided: review,
  gate,
  statute: statuteClauses,
  flags,
  policies: [statute],
  examplesAt: { asOf: '2026-01-01', county: 'KITSAP' },
};
