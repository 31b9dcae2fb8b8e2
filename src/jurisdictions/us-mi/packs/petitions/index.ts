import { courtTableReadings } from '../../../../format/court-table/readings.ts';
import { convicted, conviction, inCounty, type Pack, type Policy } from '../../../../law/language/index.ts';
import { michiganFacts } from '../../facts.ts';
import { michiganLevels } from '../../levels.ts';
import { michiganSections } from '../../sections.ts';
import { gate, statuteClauses } from './clauses.ts';
import { flags } from './flags.ts';
import { review } from './outcomes.ts';

const statute: Policy = {
  id: 'statute',
  title: 'MCL 780.621 to 780.621e',
  notes: [
    'The law names the years that a petition waits (seven, five or three) and this pack has not read from which day they count. Before they have passed since the sentence the petition is closed; where they have, and not since sentence and supervision were over, a person looks.',
    'Convictions of two cases count as two; whether those of one case were of the same 24 hours is left to a person. Convictions of two cases that were of the same 24 hours would count once, which no record says.',
    'A misdemeanor of marijuana has a petition of its own, for which the law presumes. A description that names the drug decides; else a person looks.',
    'A court decides, for whom "may petition" promises nothing.',
    'For legal review: which sections are assaultive crimes, serious misdemeanors or barred by MCL 780.621c (the lists here are from memory); pending charges and convictions in the wait; the text of before 2021-04-11.',
  ],
  options: [],
  defaults: {},
  clauses: statuteClauses,
};

/** Michigan's petitions to set a conviction aside: MCL 780.621, 780.621b to 780.621e. */
export const michiganPetitions: Pack = {
  id: 'us-mi/petitions',
  version: '1',
  title: 'Michigan petitions to set convictions aside (MCL 780.621 to 780.621e)',
  summary:
    'A person with at most three felonies in a lifetime may ask a court to set convictions aside after three, five or seven years; a misdemeanor of marijuana is presumed to be. Life felonies and some other offenses are left out.',
  resultsName: 'MCL780_621',
  citations: michiganSections,
  facts: michiganFacts,
  levels: michiganLevels,
  readings: courtTableReadings,
  scope: [inCounty(conviction), convicted(conviction)],
  undecided: review,
  gate,
  statute: statuteClauses,
  flags,
  policies: [statute],
  examplesAt: { asOf: '2024-05-01', county: 'WAYNE' },
};
