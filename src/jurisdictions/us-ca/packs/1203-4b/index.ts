import { convicted, conviction, inCounty, type Pack, type Policy } from '../../../../law/language/index.ts';
import { OUT_OF_STATE } from '../../courts.ts';
import { californiaFacts } from '../../facts.ts';
import { californiaReadings } from '../../readings.ts';
import { californiaSections } from '../../sections.ts';
import { handReview } from '../1203-4-family/outcomes.ts';
import { clauses, gate } from './clauses.ts';
import { flags } from './flags.ts';

const statute: Policy = {
  id: 'statute',
  title: 'Petitions after service on a fire crew',
  notes: [
    'No file shows who served: the Department of Corrections and Rehabilitation, or the county, certifies it to the court. Each determination says who may petition, and gives nothing by itself: it is no hand review. The answer of the person opens it.',
    'Service has to be done well, that is without conduct that led to removal, and the person has to be released. Parole, probation and supervision need not be over: the court may end them.',
    'Murder, kidnapping, rape by force, PC 288 with a child under 14, felonies punished by death or life, offenses that require registration, escape from a secure perimeter in the last ten years and arson shut a person out. A conviction of them is left out; whether one shuts out the other convictions of the person is for a lawyer.',
    'Service at an institutional firehouse counts since 01/01/2026.',
    'Where PC 1203.4 or 1203.4a is owed (us-ca/1203-4-family), it is the surer way once the sentence is over; this one opens before that, and reaches prison felonies.',
    'For legal review: the first day of the section, the lists, and what a conviction of a listed crime does to others.',
  ],
  options: [],
  defaults: {},
  clauses,
};

/** Petitions of people who served on fire crews while in custody: Penal Code 1203.4b. */
export const fireService: Pack = {
  id: 'us-ca/1203-4b',
  version: '1',
  title: 'California petitions after service on a fire crew (PC 1203.4b)',
  summary:
    'A person who served on a hand crew of a fire camp or at an institutional firehouse while in custody may ask the court after release to dismiss the case. Nothing on a record shows that service, so each determination says who may petition.',
  citations: californiaSections,
  facts: [
    ...californiaFacts,
    {
      id: 'service',
      words: 'whether the person served on a fire crew',
      found: 'certificate of the Department of Corrections and Rehabilitation or of the county',
      question: 'Did the person serve on a fire crew while in custody?',
    },
    {
      id: 'release',
      words: 'whether the person was released',
      found: 'what the person says; prison or jail record',
      question: 'Was the person released from custody?',
    },
  ],
  readings: californiaReadings,
  elsewhere: OUT_OF_STATE,
  scope: [inCounty(conviction), convicted(conviction)],
  undecided: handReview,
  gate,
  statute: clauses,
  flags,
  policies: [statute],
  examplesAt: { asOf: '2026-01-01', county: 'SACRAMENTO' },
};
