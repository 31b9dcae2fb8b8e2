import { arrest, inCounty, type Pack, type Policy, stepIs } from '../../../../law/language/index.ts';
import { OUT_OF_STATE } from '../../courts.ts';
import { arrestFacts } from '../../facts.ts';
import { californiaReadings } from '../../readings.ts';
import { californiaSections } from '../../sections.ts';
import { gate, statuteClauses } from './clauses.ts';
import { flags } from './flags.ts';
import { handReview } from './outcomes.ts';

const statute: Policy = {
  id: 'statute',
  title: 'Automatic arrest relief',
  notes: [
    'The Department of Justice reviews its own file every month, if the annual Budget Act pays for it, and notes "arrest relief granted" on the record. No petition is needed: look at a current record first. No petition is shut out by this section.',
    'The unit is the arrest, with all charges booked with it: an arrest for a felony where any of them is one. What became of it are the later lines of its cycle. One outcome stands for the arrest, on its line with the lowest number.',
    'The as-of day picks the text: nothing before 07/01/2022; misdemeanor arrests since then; felony arrests since 10/01/2024.',
    'No indication of proceedings means that the record shows none: an arrest without any outcome is relieved by time, as the text says, and a flag asks whether a charge was filed. A court action without a disposition leaves the arrest to a person.',
    'A felony arrest whose charge was filed and dismissed is in no row. SB 834 of 2025, which would have brought it in, is no law.',
    'A year, three years and six years end on the day of the same month; the text says "calendar year" of the one and the three.',
    'After a grant the arrest is deemed not to have occurred. Since 08/01/2022 courts may not disclose it. The prosecution may still file within the time that the law limits it to; police access, and bars on firearms, public office and some licenses stay.',
    'A case without an arrest line on the record is not decided: the section grants relief for arrests.',
    'For legal review: whether an acquittal waits, which felonies carry eight years, infractions, the text of before 10/01/2024, and that "calendar year" is read as a year.',
  ],
  options: [],
  defaults: {},
  clauses: statuteClauses,
};

/** Automatic arrest relief of California: Penal Code 851.93. */
export const arrestRelief: Pack = {
  id: 'us-ca/851-93',
  version: '1',
  title: 'California automatic arrest relief (PC 851.93)',
  summary:
    'The Department of Justice grants relief for arrests that ended without a conviction: at once where a misdemeanor charge was dismissed, the person was acquitted or diversion was completed, and after one, three or six years where nothing was filed.',
  unit: 'arrest',
  citations: californiaSections,
  facts: arrestFacts,
  readings: californiaReadings,
  elsewhere: OUT_OF_STATE,
  scope: [inCounty(arrest), stepIs(arrest, 'arrest')],
  undecided: handReview,
  gate,
  statute: statuteClauses,
  flags,
  policies: [statute],
  examplesAt: { asOf: '2024-10-01', county: 'SACRAMENTO' },
};
