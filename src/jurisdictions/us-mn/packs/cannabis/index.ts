import { courtTableReadings } from '../../../../format/court-table/readings.ts';
import { convicted, conviction, inCounty, type Pack, type Policy, sectionIn } from '../../../../law/language/index.ts';
import { minnesotaEffects } from '../../effects.ts';
import { minnesotaFacts } from '../../facts.ts';
import { minnesotaLevels } from '../../levels.ts';
import { minnesotaSections } from '../../sections.ts';
import { drugOffenses } from '../sections.ts';
import { gate, statuteClauses } from './clauses.ts';
import { flags } from './flags.ts';
import { review } from './outcomes.ts';

const statute: Policy = {
  id: 'statute',
  title: 'Minn. Stat. 609A.055 and 609A.06',
  notes: [
    'The Bureau of Criminal Apprehension found what 609A.055 reaches and told the courts, which sealed it after 60 days: a conviction found on a record today is one that was missed or forbidden.',
    'A charge of 152.027 without its subdivision is left to a person.',
    'A section does not name the drug: a description that names marijuana or THC, or another drug, decides; else a person reads the file.',
    'Dismissals and stays of adjudication are sealed by 609A.055 too and are not decided here; a stay of adjudication is left to a person.',
    'For legal review: attempts, and what the board does case by case.',
  ],
  options: [],
  defaults: {},
  clauses: statuteClauses,
};

/** Minnesota's expungement of cannabis convictions: Minn. Stat. 609A.055 and 609A.06. */
export const minnesotaCannabis: Pack = {
  id: 'us-mn/cannabis',
  version: '1',
  title: 'Minnesota cannabis expungement (Minn. Stat. 609A.055, 609A.06)',
  summary:
    'Since 2023-08-01 small amounts of marijuana are sealed without a petition. A board reviews other possession and sale of marijuana or THC without a weapon or harm.',
  resultsName: 'MN609A_055',
  citations: minnesotaSections,
  facts: minnesotaFacts,
  levels: minnesotaLevels,
  effects: minnesotaEffects,
  readings: courtTableReadings,
  scope: [sectionIn(conviction, drugOffenses), inCounty(conviction), convicted(conviction)],
  undecided: review,
  gate,
  statute: statuteClauses,
  flags,
  policies: [statute],
  examplesAt: { asOf: '2026-01-01', county: 'HENNEPIN' },
};
