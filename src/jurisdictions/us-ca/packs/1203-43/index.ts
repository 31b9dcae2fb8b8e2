import { arrest, inCounty, type Pack, type Policy, stepIs } from '../../../../law/language/index.ts';
import { OUT_OF_STATE } from '../../courts.ts';
import { arrestFacts } from '../../facts.ts';
import { californiaReadings } from '../../readings.ts';
import { californiaSections } from '../../sections.ts';
import { handReview } from '../851-93/outcomes.ts';
import { clauses } from './clauses.ts';
import { flags } from './flags.ts';

const statute: Policy = {
  id: 'statute',
  title: 'Withdrawal of the plea after deferred entry of judgment',
  notes: [
    'The person asks: the court then has to let the plea be withdrawn and to dismiss the case. Although the charge was dismissed already, federal law may take the plea for a conviction: this is what the section cures.',
    'The unit is the arrest; the deferral is the line of a court in its cycle. A case without an arrest line on the record is not decided.',
    'The day of the line is taken for that of the grant. A line that reports the completion is later than that, so that one of before 1997 is never reached, and a later one with an older arrest is asked about.',
    'The record does not tell deferred entry of judgment from diversion without a plea: the plea is a question beside each determination.',
    'Where court records are gone, the declaration of the person under penalty of perjury is presumed to be true, with a copy of the state record that shows the completion or shows no outcome.',
    'The arrest may be sealed besides (PC 851.90, 851.93; pack us-ca/851-91).',
    'For legal review: the day that a line of the record stands for, and diversion under PC 1000 since 2018.',
  ],
  options: [],
  defaults: {},
  clauses,
};

/** Withdrawal of the plea after deferred entry of judgment: Penal Code 1203.43. */
export const deferredEntry: Pack = {
  id: 'us-ca/1203-43',
  version: '1',
  title: 'California withdrawal of a plea after deferred entry of judgment (PC 1203.43)',
  summary:
    'A person who was granted deferred entry of judgment on or after 01/01/1997 and completed it may ask the court to set the plea of guilty or no contest aside, and the court shall do so.',
  unit: 'arrest',
  citations: californiaSections,
  facts: [
    ...arrestFacts,
    {
      id: 'plea',
      words: 'whether there was a plea of guilty or no contest',
      found: 'court file',
      question: 'Was there a plea of guilty or no contest?',
    },
  ],
  readings: californiaReadings,
  elsewhere: OUT_OF_STATE,
  scope: [inCounty(arrest), stepIs(arrest, 'arrest')],
  undecided: handReview,
  gate: [],
  statute: clauses,
  flags,
  policies: [statute],
  examplesAt: { asOf: '2026-01-01', county: 'SACRAMENTO' },
};
