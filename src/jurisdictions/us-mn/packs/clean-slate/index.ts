import { courtTableReadings } from '../../../../format/court-table/readings.ts';
import { convicted, conviction, inCounty, type Pack, type Policy } from '../../../../law/language/index.ts';
import { minnesotaEffects } from '../../effects.ts';
import { minnesotaFacts } from '../../facts.ts';
import { minnesotaLevels } from '../../levels.ts';
import { minnesotaSections } from '../../sections.ts';
import { gate, statuteClauses } from './clauses.ts';
import { flags } from './flags.ts';
import { review } from './outcomes.ts';

const statute: Policy = {
  id: 'statute',
  title: 'Minn. Stat. 609A.015',
  notes: [
    'The section itself was not seen: its waits and its lists are from secondary sources, and the whole pack is for legal review.',
    'The wait counts from discharge. Where the table does not give that day, the parts of the sentence are added up, but for a term of prison, of which a person has to say when supervision ended.',
    'The clean years are those of the wait, or as many just before a later yearly review. The day of a review is not on record: where the years since the last new conviction have passed, the next review finds it. A conviction that was clean in its wait stays found, whatever came later.',
    'Petty misdemeanors are no new convictions. Those of other states are flagged.',
    'The Bureau of Criminal Apprehension finds what qualifies and tells the courts within 30 days; they seal it after 60. The bureau unseals a record that turns out not to qualify (Laws 2026, ch. 70, sec. 5).',
    'Dismissals, acquittals, diversion and stays of adjudication are expunged by the same section and are not decided here. A stay of adjudication is left to a person, since the table does not say whether it became a conviction.',
    'For legal review: the lists of misdemeanors, gross misdemeanors and felonies; offenses that require registration; felonies reduced under 609.13.',
  ],
  options: [],
  defaults: {},
  clauses: statuteClauses,
};

/** Minnesota's Clean Slate Act: Minn. Stat. 609A.015, for convictions. */
export const minnesotaCleanSlate: Pack = {
  id: 'us-mn/clean-slate',
  version: '1',
  title: 'Minnesota automatic expungement (Clean Slate Act, Minn. Stat. 609A.015)',
  summary:
    'Since 2025-01-01 convictions are sealed without a petition two, three or four years after discharge from a misdemeanor, a gross misdemeanor or a felony of 152.025. Other felonies go to a person, since the list of those that are sealed was not seen.',
  resultsName: 'MN609A_015',
  citations: minnesotaSections,
  facts: minnesotaFacts,
  levels: minnesotaLevels,
  effects: minnesotaEffects,
  readings: courtTableReadings,
  scope: [inCounty(conviction), convicted(conviction)],
  undecided: review,
  gate,
  statute: statuteClauses,
  flags,
  policies: [statute],
  examplesAt: { asOf: '2026-01-01', county: 'HENNEPIN' },
};
