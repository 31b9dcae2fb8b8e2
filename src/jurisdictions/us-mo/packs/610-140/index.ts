import { courtTableReadings } from '../../../../format/court-table/readings.ts';
import { convicted, conviction, inCounty, type Pack, type Policy } from '../../../../law/language/index.ts';
import { missouriFacts } from '../../facts.ts';
import { missouriLevels } from '../../levels.ts';
import { missouriSections } from '../../sections.ts';
import { gate, statuteClauses } from './clauses.ts';
import { flags } from './flags.ts';
import { review } from './outcomes.ts';

const statute: Policy = {
  id: 'statute',
  title: 'RSMo 610.140 and 610.130',
  notes: [
    'When supervision was over is read from the column for it. A term of prison without that day is left to a person.',
    'The clean years are the first ones after sentence and supervision. Whether a later clean period can serve is for legal review.',
    'A person with more eligible convictions than the lifetime limit chooses; the limit counts all of them on the record, and every misdemeanor as one for which jail is authorized.',
    'For legal review: the numbers of the versions of 2018 and 2021, sections by their kind, predecessors and successors of listed sections, and petitions about arrests without a charge, which are not decided.',
  ],
  options: [],
  defaults: {},
  clauses: statuteClauses,
};

/** Missouri's general petition to expunge: RSMo 610.140, and 610.130 for a first misdemeanor of driving while intoxicated. */
export const petitions610: Pack = {
  id: 'us-mo/610-140',
  version: '1',
  title: 'Missouri petitions to expunge (RSMo 610.140, 610.130)',
  summary:
    'Three years after a felony, and a year after a misdemeanor or less, a person with clean years since may ask the court to close the record. Many offenses are left out, and a lifetime has a limit.',
  resultsName: 'RSMo610',
  citations: missouriSections,
  facts: missouriFacts,
  levels: missouriLevels,
  readings: courtTableReadings,
  scope: [inCounty(conviction), convicted(conviction)],
  undecided: review,
  gate,
  statute: statuteClauses,
  flags,
  policies: [statute],
  examplesAt: { asOf: '2026-01-01', county: 'GREENE' },
};
