import { convicted, conviction, inCounty, type Pack, type Policy } from '../../../../law/language/index.ts';
import { OUT_OF_STATE } from '../../courts.ts';
import { californiaFacts, trafficking } from '../../facts.ts';
import { californiaReadings } from '../../readings.ts';
import { californiaSections } from '../../sections.ts';
import { handReview } from '../1203-4-family/outcomes.ts';
import { clauses, gate } from './clauses.ts';
import { flags } from './flags.ts';

const statute: Policy = {
  id: 'statute',
  title: 'Petitions of victims of trafficking',
  notes: [
    'No file shows who was a victim. Each determination says who may petition and what has to be shown, and gives nothing by itself: it is no hand review. The answer of the person opens it.',
    'PC 236.14: the conviction is vacated, and the records are sealed and destroyed. PC 1203.49: the conviction is dismissed as under PC 1203.4, with a finding that is sent to the Department of Justice.',
    'The petition is made under penalty of perjury. The prosecution has 45 days to answer; a petition that is not opposed may be granted.',
    'It reaches arrests without a conviction as well: a question beside each arrest (pack us-ca/851-91). Juvenile adjudications are not decided.',
    'Where PC 1203.4 is owed (us-ca/1203-4-family), it is the surer way; this one gives more.',
    'For legal review: which felonies are violent, since a finding of great bodily injury, a weapon or a gang makes others so; PC 236.15 (intimate partner and sexual violence), which is not decided.',
  ],
  options: [],
  defaults: {},
  clauses,
};

/** Petitions of victims of human trafficking: Penal Code 236.14 and 1203.49. */
export const traffickingVictims: Pack = {
  id: 'us-ca/236-14',
  version: '1',
  title: 'California petitions of victims of human trafficking (PC 236.14, 1203.49)',
  summary:
    'A person who was convicted of a nonviolent offense as a direct result of being a victim of human trafficking may ask the court to vacate it. Nothing on a record shows that, so each determination says what the person would have to show.',
  citations: californiaSections,
  facts: [...californiaFacts, trafficking],
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
