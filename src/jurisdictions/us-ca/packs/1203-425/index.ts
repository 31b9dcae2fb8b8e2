import {
  convicted,
  conviction,
  type DeclaredFacts,
  inCounty,
  type Pack,
  type Policy,
} from '../../../../law/language/index.ts';
import { OUT_OF_STATE } from '../../courts.ts';
import { californiaFacts } from '../../facts.ts';
import { californiaReadings } from '../../readings.ts';
import { californiaSections } from '../../sections.ts';
import { gate, statuteClauses } from './clauses.ts';
import { flags } from './flags.ts';
import { handReview } from './outcomes.ts';

const facts: DeclaredFacts = [
  ...californiaFacts,
  {
    id: 'supervision',
    words: 'parole or other supervision',
    found: 'Department of Corrections or probation',
    question: 'Is parole or other supervision over, and since when?',
    name: 'supervision',
  },
  {
    id: 'prohibition',
    words: 'whether a court prohibited automatic relief',
    found: 'court docket',
    question: 'Has a court prohibited automatic relief?',
    name: 'prohibited relief',
  },
];

const statute: Policy = {
  id: 'statute',
  title: 'Automatic conviction relief',
  notes: [
    'The Department of Justice reviews its own file every month, if the annual Budget Act pays for it, and notes "relief granted" on the record. No petition is needed: look at a current record first, and petition where the note is missing. No petition is shut out by this section.',
    'The as-of day picks the text: nothing before 07/01/2022; completed probation, misdemeanors and infractions since then; other felonies since 10/01/2024. The text of 2021 named convictions since 01/01/2021, was moved before it ran, and then reached back to 1973.',
    'A sentence ends by the date of judgment and its terms. Jail or prison beside probation runs inside it; where probation was revoked, or was not granted, the parts add up. Credits and early release are not on record. Where a part has no length, it may run still; a misdemeanor of six years ago is over in any case.',
    'Only felonies without completed probation are kept out as serious, violent or registrable: completed probation for a robbery is reached, by the words of the text.',
    'The four clean years are the first four after the terms and supervision are over. Prison means parole, whose end is not in the file: such a conviction is a candidate, and a person asks.',
    'A charge counts as pending where the record shows no outcome of it: a court action without a disposition, or an arrest without one that no court action of its cycle follows. One of the last three years blocks; an older one is left to a person.',
    'After a grant the person is released from penalties and disabilities. Since 01/01/2023 courts may not disclose the conviction, except to the person and to criminal justice agencies. It still counts as a prior, and bars on firearms, public office and some licenses stay.',
    'For legal review: the reading of pending and of terms, which sections are serious or violent, whether a reduced felony counts as a misdemeanor here, dispositions that report an interim step, and the days on which a start was moved.',
  ],
  options: [],
  defaults: {},
  clauses: statuteClauses,
};

/** Automatic conviction relief of California: Penal Code 1203.425. */
export const automaticRelief: Pack = {
  id: 'us-ca/1203-425',
  version: '1',
  title: 'California automatic conviction relief (PC 1203.425)',
  summary:
    'The Department of Justice grants relief without a petition: after completed probation, a year after a judgment for a misdemeanor or an infraction, and four clean years after other felonies that are neither serious, violent nor registrable.',
  citations: californiaSections,
  facts,
  readings: californiaReadings,
  elsewhere: OUT_OF_STATE,
  scope: [inCounty(conviction), convicted(conviction)],
  undecided: handReview,
  gate,
  statute: statuteClauses,
  flags,
  policies: [statute],
  examplesAt: { asOf: '2024-10-01', county: 'SACRAMENTO' },
};
