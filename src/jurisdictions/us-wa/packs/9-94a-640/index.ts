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
  title: 'RCW 9.94A.640',
  notes: [
    'Relief is by motion of the person, after a certificate of discharge: nothing is vacated by itself. Whether there is a certificate is asked by a flag.',
    'The years count from release from supervision, discharge from confinement or sentencing, whichever was last: the end of the sentence. Of a term of prison a person has to say when supervision was over.',
    'The clean years are the five or ten before the motion, whatever came before them. A conviction in them that was itself vacated since counts here; for legal review.',
    'A felony without a class is asked for its class where that decides.',
    'Which sections are violent or crimes against persons is from memory: they go to a person. That no weapon and no sexual motivation is asked of assault 2 and assault 3 too, and not of robbery 2 alone, is the narrower reading; for legal review.',
    'Not decided here: refunds after State v. Blake.',
  ],
  options: [],
  defaults: {},
  clauses: statuteClauses,
};

/** Washington's motion to vacate a felony: RCW 9.94A.640. */
export const vacateFelonies: Pack = {
  id: 'us-wa/9-94a-640',
  version: '1',
  title: 'Washington motion to vacate a felony (RCW 9.94A.640)',
  summary:
    'After a certificate of discharge a person may ask the court to vacate a class C felony after five years and a class B felony after ten, without a conviction in as many years before. Violent offenses and most crimes against persons are left out. Simple possession before State v. Blake is void.',
  resultsName: 'RCW9_94A_640',
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
