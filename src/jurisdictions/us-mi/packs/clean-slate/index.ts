import { courtTableReadings } from '../../../../format/court-table/readings.ts';
import { convicted, conviction, inCounty, type Pack, type Policy } from '../../../../law/language/index.ts';
import { michiganEffects } from '../../effects.ts';
import { michiganFacts } from '../../facts.ts';
import { michiganLevels } from '../../levels.ts';
import { michiganSections } from '../../sections.ts';
import { gate, statuteClauses } from './clauses.ts';
import { flags } from './flags.ts';
import { review } from './outcomes.ts';

const statute: Policy = {
  id: 'statute',
  title: 'MCL 780.621g',
  notes: [
    'The longest sentence of an offense is read from its level: `FELONY 5Y`, `MISDEMEANOR 93D`. Where the record does not say it, a person is asked if it decides. An attempt has the level that the record gives it.',
    'The ten years of a felony count from the later of the sentence and the end of imprisonment by the Department of Corrections; a jail term does not move them. A prison term without a day of release is left to a person.',
    'The years without a conviction are the first ones of the wait. The words are "during the applicable time period required"; whether later years can serve is for legal review.',
    'A later conviction of 92 days or less counts where the State Police database has it, and one that was set aside may not count: a person looks.',
    'The lifetime limits are two felonies and four misdemeanors of 93 days or more. They count convictions whose time has passed, and those that were set aside already by whatever law; which of more the State Police take is not said, so that all of them go to a person. A conviction that another rule keeps from being set aside is counted too, which is careful.',
    'Misdemeanors of 92 days or less have no bar but the time: no pending charge, later conviction or limit stands in their way. Whether (10) and MCL 780.621c leave some of them out is for legal review.',
    'No prosecutor objects beforehand. A court may reinstate a conviction that was set aside in error, or on a motion where restitution was not paid in good faith (MCL 780.621h). A conviction that was reinstated is left to a person.',
    'For legal review: which sections are assaultive crimes, serious misdemeanors, crimes of dishonesty by their chapter, or barred by MCL 780.621c (the lists here are from memory); felony domestic violence after an earlier misdemeanor of it; what a conviction that is set aside still counts for.',
  ],
  options: [],
  defaults: {},
  clauses: statuteClauses,
};

/** Michigan's Clean Slate law: MCL 780.621g. */
export const michiganCleanSlate: Pack = {
  id: 'us-mi/clean-slate',
  version: '1',
  title: 'Michigan convictions set aside without a petition (MCL 780.621g)',
  summary:
    'Since 2023-04-11 misdemeanors seven years, and felonies under ten years ten years, after sentence or imprisonment are set aside without a petition. Assaultive crimes and other kinds are left out, and a lifetime has a limit.',
  resultsName: 'MCL780_621g',
  citations: michiganSections,
  facts: michiganFacts,
  levels: michiganLevels,
  effects: michiganEffects,
  readings: courtTableReadings,
  scope: [inCounty(conviction), convicted(conviction)],
  undecided: review,
  gate,
  statute: statuteClauses,
  flags,
  policies: [statute],
  examplesAt: { asOf: '2024-05-01', county: 'WAYNE' },
};
