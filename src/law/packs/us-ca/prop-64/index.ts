import {
  type Clause,
  convicted,
  conviction,
  inCounty,
  type Pack,
  sectionIn,
  setAside,
} from '../../../language/index.ts';
import { dismissAll, optionsTable } from './options-table.ts';
import { handReview } from './outcomes.ts';
import { prop64Sections } from './sections.ts';

/**
 * A conviction that a court has set aside already must not be sent to it again unseen; whether the seal of H&S
 * 11361.8 should be added to an earlier dismissal is for a lawyer (a 1203.4 dismissal did not bar Prop 47 relief:
 * People v. Tidwell).
 */
const alreadySetAside: Clause = {
  id: 'already-set-aside',
  title: 'Already set aside, reduced or sealed',
  cite: 'PC 1203.4; People v. Tidwell (2016) 246 Cal.App.4th 212, by analogy',
  source: 'docs/formats/ca-doj-bulk.md, later relief',
  sure: 'D',
  when: setAside(conviction),
  then: handReview,
  reason: 'Conviction already set aside, reduced or sealed',
};

/** Proposition 64 (Adult Use of Marijuana Act): H&S 11361.8 and 11361.9. */
export const prop64: Pack = {
  id: 'us-ca/prop-64',
  version: '1',
  title: 'California Proposition 64',
  scope: [sectionIn(conviction, prop64Sections), inCounty(conviction), convicted(conviction)],
  undecided: handReview,
  gate: [alreadySetAside],
  policies: [optionsTable, dismissAll],
};
