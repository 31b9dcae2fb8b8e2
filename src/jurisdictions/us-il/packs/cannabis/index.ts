import { courtTableReadings } from '../../../../format/court-table/readings.ts';
import { convicted, conviction, inCounty, type Pack, type Policy, sectionIn } from '../../../../law/language/index.ts';
import { illinoisFacts } from '../../facts.ts';
import { illinoisLevels } from '../../levels.ts';
import { illinoisSections } from '../../sections.ts';
import { cannabisAct } from '../sections.ts';
import { gate, statuteClauses } from './clauses.ts';
import { flags } from './flags.ts';
import { review } from './outcomes.ts';

const statute: Policy = {
  id: 'statute',
  title: '20 ILCS 2630/5.2(i)',
  notes: [
    'Decided are convictions under sections 4 and 5 of the Cannabis Control Act (720 ILCS 550).',
    'Thirty grams or less are read from the subdivision where both texts of it, before and after 2016, agree, else from the words of the charge. Section 4(c) was 10 to 30 grams and is 30 to 100 grams: without an amount a person decides.',
    'A domestic battery charged in the same case keeps a conviction from the Governor, however that charge ended. What else reads as a violent crime is from memory and leads to a person.',
    "The State's Attorney may object within sixty days for a class 4 felony.",
    'Not decided here: charges without a conviction, supervision and qualified probation that were satisfied (the records of the police were to be expunged by 2021-01-01, 2023-01-01 and 2025-01-01, those of courts take a petition); sealing, whose waits since 2026 were seen in a secondary source alone; automatic sealing from 2029.',
  ],
  options: [],
  defaults: {},
  clauses: statuteClauses,
};

/** Illinois's relief for cannabis convictions: 20 ILCS 2630/5.2(i). */
export const illinoisCannabis: Pack = {
  id: 'us-il/cannabis',
  version: '1',
  title: 'Illinois cannabis convictions (20 ILCS 2630/5.2(i))',
  summary:
    "Convictions of thirty grams of cannabis or less, before 2019-06-25 and without a violent crime, go to the Governor for a pardon without a petition. Other misdemeanors and class 4 felonies of the same two sections are vacated on a motion of the person or the State's Attorney.",
  resultsName: 'IL5_2i',
  citations: illinoisSections,
  facts: illinoisFacts,
  levels: illinoisLevels,
  readings: courtTableReadings,
  scope: [sectionIn(conviction, cannabisAct), inCounty(conviction), convicted(conviction)],
  undecided: review,
  gate,
  statute: statuteClauses,
  flags,
  policies: [statute],
  examplesAt: { asOf: '2026-01-01', county: 'COOK' },
};
