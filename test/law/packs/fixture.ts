import {
  type Clause,
  convicted,
  conviction,
  inCounty,
  type Outcome,
  otherwise,
  type Pack,
  type Policy,
  sectionIn,
  sectionList,
} from '../../../src/law/index.ts';

/** The least that a pack needs, so that each fixture shows only what it is about. */

export const clear: Outcome = { id: 'clear', label: 'Cleared', effect: 'clears' };
export const lower: Outcome = { id: 'lower', label: 'Lowered', effect: 'lowers' };
export const stays: Outcome = { id: 'stays', label: 'Stays', effect: 'none' };
export const review: Outcome = { id: 'review', label: 'For a person', effect: 'open' };

export const from = { cite: 'Act 1', source: 'invented', sure: 'S' } as const;

export const theft = sectionList({ id: 'theft', title: 'theft', source: 'invented', sections: ['CC 200'] });
export const grave = sectionList({ id: 'grave', title: 'grave offenses', source: 'invented', sections: ['CC 900'] });

export const rest: Clause = otherwise({ ...from, id: 'rest', title: 'The rest', then: stays, reason: 'The rest' });

export function policy(clauses: readonly Clause[], more: Partial<Policy> = {}): Policy {
  return { id: 'only', title: 'Only', notes: [], options: [], defaults: {}, clauses, ...more };
}

export function fixturePack(policies: readonly Policy[], more: Partial<Pack> = {}): Pack {
  return {
    id: 'fixture',
    version: '1',
    title: 'Fixture',
    scope: [sectionIn(conviction, theft), inCounty(conviction), convicted(conviction)],
    sections: theft,
    undecided: review,
    gate: [],
    policies,
    examplesAt: { asOf: '2020-07-01', county: 'HERE' },
    ...more,
  };
}
