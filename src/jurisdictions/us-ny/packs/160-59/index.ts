import { courtTableReadings } from '../../../../format/court-table/readings.ts';
import { convicted, conviction, inCounty, type Pack, type Policy } from '../../../../law/language/index.ts';
import { newYorkEffects } from '../../effects.ts';
import { newYorkFacts } from '../../facts.ts';
import { newYorkLevels } from '../../levels.ts';
import { newYorkSections } from '../../sections.ts';
import { gate, statuteClauses } from './clauses.ts';
import { flags } from './flags.ts';
import { review } from './outcomes.ts';

const statute: Policy = {
  id: 'statute',
  title: 'CPL 160.59',
  notes: [
    'Convictions of two cases count as two criminal transactions; whether those of one case were one is left to a person. Convictions of two cases that were one transaction would count once, which no record says.',
    'The ten years count from the latest sentence or release on the record. Where there was incarceration and the record has no day of release, it is taken from the sentence as far as that goes, and else a person is asked.',
    'Time in custody for another conviction, which the section does not count, is not on record.',
    'A later crime that can be sealed too does not stand in the way, as both may be sealed together; one that cannot does.',
    'A later conviction in another state is no bar, and one of the things that the court weighs (People v. Witherspoon, 2d Dept 2022).',
    'For legal review: violent felonies of classes D and E and some of class B, offenses that require registration because of an age, and prosecutors\u2019 waivers and earlier sealing under CPL 160.58, which are not decided.',
  ],
  options: [],
  defaults: {},
  clauses: statuteClauses,
};

/** New York's petition to seal: CPL 160.59. */
export const petitions160: Pack = {
  id: 'us-ny/160-59',
  version: '1',
  title: 'New York petitions to seal (CPL 160.59)',
  summary:
    'Ten years after the latest sentence or release a person with at most two crimes, one of them a felony, may ask the court to seal them. Sex offenses, violent felonies, class A felonies and felonies of homicide are left out.',
  resultsName: 'CPL160_59',
  citations: newYorkSections,
  facts: newYorkFacts,
  levels: newYorkLevels,
  effects: newYorkEffects,
  readings: courtTableReadings,
  scope: [inCounty(conviction), convicted(conviction)],
  undecided: review,
  gate,
  statute: statuteClauses,
  flags,
  policies: [statute],
  examplesAt: { asOf: '2026-05-01', county: 'KINGS' },
};
