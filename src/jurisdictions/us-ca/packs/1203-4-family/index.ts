import { convicted, conviction, inCounty, type Pack, type Policy } from '../../../../law/language/index.ts';
import { OUT_OF_STATE } from '../../courts.ts';
import { californiaFacts } from '../../facts.ts';
import { californiaReadings } from '../../readings.ts';
import { californiaSections } from '../../sections.ts';
import { clauses, gate } from './clauses.ts';
import { flags } from './flags.ts';
import { handReview } from './outcomes.ts';

export { OPENING_TEXTS, openingDate, type Route, sentencedBeside } from './opening.ts';

const statute: Policy = {
  id: 'statute',
  title: 'The petition statutes',
  notes: [
    'The section goes by the sentence: PC 1203.4 after probation, PC 1203.4a for other misdemeanors and infractions, PC 1203.41 and 1203.42 for other felonies.',
    'No record says whether the person is serving a sentence, on probation or charged with a crime, or whether every condition was kept. Each is a question beside the determination, and "the court shall grant" depends on its answer.',
    'A sentence is taken to be over when its parts, added up, are over. Parole, credits and early discharge are not on record. Jail or prison beside probation may run inside it, as a condition or suspended: between the end of the probation and the end of both, a person has to look.',
    'A misdemeanor older than six years is taken to be over, whatever its sentence was: no probation for a misdemeanor is longer than five years, and no jail term longer than one.',
    'Many convictions have been relieved without a petition (PC 1203.425). A current record shows it.',
    'For legal review: which offenses carry a life term, and which infractions of the Vehicle Code another section than VC 42001 fines.',
    'PC 1203.43 (deferred entry of judgment), 1203.4b (fire crews) and 1203.49 (victims of trafficking) are packs of their own. Where judgment was deferred, PC 1203.43 comes first.',
  ],
  options: [],
  defaults: {},
  clauses,
};

/** Petitions that a person brings: Penal Code 1203.4, 1203.4a, 1203.41 and 1203.42. */
export const petitions1203: Pack = {
  id: 'us-ca/1203-4-family',
  version: '4',
  title: 'California petitions to dismiss (PC 1203.4 to 1203.42)',
  summary:
    'After a sentence is over, a person may ask the court to set the conviction aside and dismiss the case. The level and the sentence decide which section applies, when it opens, and whether the court shall or may grant relief.',
  citations: californiaSections,
  facts: californiaFacts,
  readings: californiaReadings,
  elsewhere: OUT_OF_STATE,
  scope: [inCounty(conviction), convicted(conviction)],
  undecided: handReview,
  gate,
  statute: clauses,
  flags,
  policies: [statute],
  examplesAt: { asOf: '2024-07-01', county: 'SACRAMENTO' },
};
