import {
  type Clause,
  convicted,
  conviction,
  inCounty,
  otherwise,
  type Pack,
  type Policy,
  sectionIn,
} from '../../../language/index.ts';
import { losAngeles } from './counties/los-angeles.ts';
import { sacramento } from './counties/sacramento.ts';
import { sanFrancisco } from './counties/san-francisco.ts';
import { contraCosta, sanJoaquin } from './counties/san-joaquin.ts';
import { flags } from './flags.ts';
import { alreadySetAside } from './gate.ts';
import { optionsTable } from './options-table.ts';
import { dismiss, handReview } from './outcomes.ts';
import { prop64Sections } from './sections.ts';
import { statute } from './statute.ts';

const statutePolicy: Policy = {
  id: 'statute',
  title: 'The statute alone',
  notes: [
    'Gives what Prop 64 itself gives and nothing beyond. No history file has amounts, so that many convictions need a person to look them up; the floor beside each determination says what is certain all the same.',
    'The age and the date at the offense are taken from the arrest of the cycle, and where the file has none from the conviction.',
    'An earlier superstrike or registrable conviction leads to a person, not to a refusal: the aggravated offenses "may be punished" as felonies, and no ruling says what that means here.',
    'Two earlier convictions of the same section are a flag only: whether older ones count is unsettled.',
  ],
  options: [],
  defaults: {},
  clauses: statute,
};

const everything: Clause = otherwise({
  id: 'dismiss',
  title: 'Every Prop 64 conviction is dismissed',
  cite: 'County policy under H&S 11361.9',
  source: 'docs/law/record-clearance-law.md, 1.7',
  sure: 'D',
  then: dismiss,
  reason: 'Dismiss all Prop 64 convictions',
});

/** Every conviction of all four sections dismissed: the most that a county can give, for comparison. */
export const dismissAll: Policy = {
  id: 'dismiss-all',
  title: 'Dismiss every Prop 64 conviction',
  notes: ['The most that a county can give, for comparison.'],
  options: [],
  defaults: {},
  clauses: [everything],
};

/** Proposition 64 (Adult Use of Marijuana Act): H&S 11361.8 and 11361.9. */
export const prop64: Pack = {
  id: 'us-ca/prop-64',
  version: '2',
  title: 'California Proposition 64',
  summary:
    'From 2016-11-09 most marijuana offenses of HS 11357 to 11360 became lawful, infractions or misdemeanors. Who was convicted before may have the conviction dismissed and sealed, or reduced (H&S 11361.8); the counties review their records without a petition (11361.9).',
  scope: [sectionIn(conviction, prop64Sections), inCounty(conviction), convicted(conviction)],
  sections: prop64Sections,
  undecided: handReview,
  gate: [alreadySetAside],
  statute,
  flags,
  policies: [statutePolicy, optionsTable, dismissAll, sanJoaquin, contraCosta, sacramento, losAngeles, sanFrancisco],
  examplesAt: { asOf: '2020-07-01', county: 'SAN JOAQUIN' },
};
