import { arrest, inCounty, type Pack, type Policy, stepIs } from '../../../../law/language/index.ts';
import { OUT_OF_STATE } from '../../courts.ts';
import { arrestFacts, trafficking } from '../../facts.ts';
import { californiaReadings } from '../../readings.ts';
import { californiaSections } from '../../sections.ts';
import { handReview } from '../851-93/outcomes.ts';
import { clauses, gate } from './clauses.ts';
import { flags } from './flags.ts';

const statute: Policy = {
  id: 'statute',
  title: 'Petitions to seal an arrest',
  notes: [
    'A person brings the petition: nothing here is granted without one. Look first whether a current record says "arrest relief granted" (PC 851.93, pack us-ca/851-93), which needs no petition; a petition seals more than that.',
    'The unit is the arrest, with all charges booked with it; what became of it are the later lines of its cycle. A case without an arrest line on the record is not decided.',
    'An arrest without a conviction is sealed as of right. Where the record shows a pattern of domestic violence, child abuse or elder abuse, the court may seal it in the interests of justice: two convictions or five arrests, for separate offenses on separate occasions, within three years.',
    'The petition is filed where charges were filed, or else where the arrest was made. The prosecution and the agency that made the arrest are served 15 days before the hearing (PC 851.87: the hearing is 60 days later at least).',
    'The time to charge an offense is counted from the arrest, which is never before the offense. One year after a misdemeanor, three after a felony, six where it carries eight years or more are the usual times; exceptions go to a person or are asked.',
    'A sealed arrest stands for access by the police and courts, and may be pleaded and proved in a later prosecution; bars on firearms and public office, and duties to disclose, stay. Disclosing a sealed arrest costs a civil penalty of $500 to $2,500 (PC 851.92).',
    'Factual innocence (PC 851.8) has its own petition, and destroys the record: no file shows it, and it may be the better route.',
    'For legal review: every time limit, the lists of offenses with another one, the sections of the three kinds of pattern, and sealing after diversion (PC 851.87, 851.90).',
  ],
  options: [],
  defaults: {},
  clauses,
};

/** Petitions to seal arrests without a conviction: Penal Code 851.91 and 851.87. */
export const arrestPetitions: Pack = {
  id: 'us-ca/851-91',
  version: '1',
  title: 'California petitions to seal arrests (PC 851.91, 851.87)',
  summary:
    'A person may ask the court to seal an arrest that ended without a conviction, once every charge is over and none may be brought any more. Without a pattern of violence in the family the court has to seal it.',
  unit: 'arrest',
  citations: californiaSections,
  facts: [
    ...arrestFacts,
    {
      id: 'refiling',
      words: 'whether a dismissed charge may be filed again',
      found: 'court file',
      question: 'May a dismissed charge be filed again?',
    },
    {
      id: 'limitation',
      words: 'whether the time to charge an offense was extended',
      found: 'court or arrest file',
      question: 'Was the time to charge an offense extended?',
    },
    {
      id: 'evasion',
      words: 'whether the person evaded prosecution',
      found: 'court file',
      question: 'Did the person evade prosecution?',
    },
    {
      id: 'circumstances',
      words: 'circumstances of the arrest',
      found: 'arrest report',
      question: 'What were the circumstances of the arrest?',
    },
    trafficking,
  ],
  readings: californiaReadings,
  elsewhere: OUT_OF_STATE,
  scope: [inCounty(arrest), stepIs(arrest, 'arrest')],
  undecided: handReview,
  gate,
  statute: clauses,
  flags,
  policies: [statute],
  examplesAt: { asOf: '2026-01-01', county: 'SACRAMENTO' },
};
