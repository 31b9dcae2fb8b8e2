import { courtTableReadings } from '../../../../format/court-table/readings.ts';
import { convicted, conviction, inCounty, type Pack, type Policy } from '../../../../law/language/index.ts';
import { virginiaEffects } from '../../effects.ts';
import { virginiaFacts } from '../../facts.ts';
import { virginiaLevels } from '../../levels.ts';
import { virginiaSections } from '../../sections.ts';
import { gate, statuteClauses } from './clauses.ts';
import { flags } from './flags.ts';
import { review } from './outcomes.ts';
import { otherStates } from './terms.ts';

const statute: Policy = {
  id: 'statute',
  title: 'Va. Code 19.2-392.6 to 19.2-392.7',
  notes: [
    'The clean years are the first seven after the conviction. A conviction in them leaves the petition; whether a later clean period can serve is for legal review.',
    'Felonies count as reportable to the Central Criminal Records Exchange. Whether a misdemeanor is reportable is asked where it matters.',
    'Any conviction of the same day that is not on the list stands in the way, an infraction and former possession of marijuana too: the words make no exception. For legal review.',
    'The date of the offense is taken from an arrest where the record has one, else the date of the conviction stands for it, with a flag.',
    'A conviction in another state bars where an answer or a file of that state shows it; while nobody knows, it is asked as a flag, and the sealing stands.',
    'The State Police may leave out what cannot be told, or a charge elsewhere in the seven years; a wrong sealing is voidable for two years.',
    'Charges without a conviction are decided by the pack us-va/392-8. Not decided here: how traffic infractions are sealed.',
  ],
  options: [],
  defaults: {},
  clauses: statuteClauses,
};

/** Virginia's automatic sealing: Va. Code 19.2-392.6, 19.2-392.6:1 and 19.2-392.7. */
export const automaticSealing: Pack = {
  id: 'us-va/392-6',
  version: '1',
  title: 'Virginia automatic sealing (Va. Code 19.2-392.6)',
  summary:
    'Since 2026-07-01 a short list of misdemeanors is sealed seven years after the conviction where nothing came in those years, without a petition. Former possession of marijuana is sealed at once.',
  resultsName: 'VaCode392_6',
  citations: virginiaSections,
  facts: virginiaFacts,
  levels: virginiaLevels,
  effects: virginiaEffects,
  readings: courtTableReadings,
  otherStates,
  scope: [inCounty(conviction), convicted(conviction)],
  undecided: review,
  gate,
  statute: statuteClauses,
  flags,
  policies: [statute],
  examplesAt: { asOf: '2026-07-01', county: 'HENRICO' },
};
