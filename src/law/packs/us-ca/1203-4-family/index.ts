import { californiaSections } from '../../../../jurisdictions/us-ca/sections.ts';
import { convicted, conviction, inCounty, type Pack, type Policy } from '../../../language/index.ts';
import { clauses, gate } from './clauses.ts';
import { flags } from './flags.ts';
import { handReview } from './outcomes.ts';

export { type Opening, openingDate, type Route } from './opening.ts';

const statute: Policy = {
  id: 'statute',
  title: 'The petition statutes',
  notes: [
    'Routes by sentence: probation to PC 1203.4, other misdemeanors and infractions to 1203.4a, other felonies to 1203.41 and 1203.42.',
    'Whether the person is serving, on probation or charged, and whether the terms were kept, no record says: each is a question beside the determination, and "the court shall grant" stands on its answer.',
    'Sentences are over when all their parts, added up, are; parole, credits and early discharge are not on record. Jail or prison beside probation may run inside it, as a condition or suspended: between the end of the probation and that of both a person has to look.',
    'For legal review: which offenses require registration is taken from program code of 2018 to 2020; infractions of VC 42001, and the offenses of VC 12810, are from memory.',
    'PC 1203.43 (deferred entry of judgment) and 1203.4b (fire camps) are not decided: no file shows who they concern. PC 1203.49 is a flag.',
  ],
  options: [],
  defaults: {},
  clauses,
};

/** Petitions that a person brings: Penal Code 1203.4, 1203.4a, 1203.41 and 1203.42. */
export const petitions1203: Pack = {
  id: 'us-ca/1203-4-family',
  version: '2',
  title: 'California petitions to dismiss (PC 1203.4 to 1203.42)',
  summary:
    'After a sentence is over, a person may ask the court to set the conviction aside and dismiss the case. Which statute, when it opens and whether the court shall or may grant it go by level and sentence. Not legal advice; clauses that are not statute text or official pages are for legal review.',
  citations: californiaSections,
  scope: [inCounty(conviction), convicted(conviction)],
  undecided: handReview,
  gate,
  statute: clauses,
  flags,
  policies: [statute],
  examplesAt: { asOf: '2024-07-01', county: 'SACRAMENTO' },
};
