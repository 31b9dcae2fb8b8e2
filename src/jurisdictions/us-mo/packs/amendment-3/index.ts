import { courtTableReadings } from '../../../../format/court-table/readings.ts';
import {
  convicted,
  conviction,
  inCounty,
  type Pack,
  type Policy,
  sectionIn,
  sectionList,
} from '../../../../law/language/index.ts';
import { missouriFacts } from '../../facts.ts';
import { missouriLevels } from '../../levels.ts';
import { missouriSections } from '../../sections.ts';
import {
  delivery,
  intoxicatedDriving,
  oldDistribution,
  oldPossession,
  possession,
  unlawfulWeapon,
} from '../sections.ts';
import { gate, statuteClauses } from './clauses.ts';
import { flags } from './flags.ts';
import { review } from './outcomes.ts';

/** The drug offenses that may be about marijuana, and two that the section is asked about and does not reach. */
const sections = sectionList({
  id: 'mo-amendment-3',
  title: 'offenses that Amendment 3 is asked about',
  source: 'docs/law/missouri.md, 1',
  sections: [oldPossession, oldDistribution, possession, delivery, intoxicatedDriving, unlawfulWeapon].flatMap(
    (list) => list.sections,
  ),
});

const statute: Policy = {
  id: 'statute',
  title: 'Article XIV, section 2.10',
  notes: [
    'Charge codes seldom name the drug: where the description does not say marijuana, a person reads the file.',
    'When supervision was over is read from the column for it. A term of prison without that day is left to a person.',
    'Classes of felony were renumbered on 2017-01-01. Of a conviction under chapter 195, the class alone decides nothing.',
    'For legal review: whether a suspended imposition of sentence counts, by when larger felonies are due, and whether attempts count.',
  ],
  options: [],
  defaults: {},
  clauses: statuteClauses,
};

/** Missouri's marijuana expungement: Amendment 3 of 2022. */
export const amendment3: Pack = {
  id: 'us-mo/amendment-3',
  version: '1',
  title: 'Missouri marijuana expungement (Const. art. XIV, sec. 2.10)',
  summary:
    'Since 2022-12-08 courts expunge marijuana convictions whose sentence is over, and vacate those of people on probation, without a petition; people in custody may petition.',
  resultsName: 'Amendment3',
  citations: missouriSections,
  facts: missouriFacts,
  levels: missouriLevels,
  readings: courtTableReadings,
  scope: [sectionIn(conviction, sections), inCounty(conviction), convicted(conviction)],
  sections,
  undecided: review,
  gate,
  statute: statuteClauses,
  flags,
  policies: [statute],
  examplesAt: { asOf: '2024-01-01', county: 'GREENE' },
};
