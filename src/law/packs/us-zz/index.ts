import {
  all,
  anotherThan,
  convicted,
  conviction,
  type Flag,
  inCounty,
  type Pack,
  sameCase,
  sectionIn,
  setAside,
  someConviction,
  unrecorded,
} from '../../language/index.ts';
import { review } from './outcomes.ts';
import { regency, statutePolicy } from './policies.ts';
import { freshStartSections } from './sections.ts';
import { statute } from './statute.ts';

const act = { source: 'Fresh Start Act of Zenda (invented)', sure: 'S' } as const;

const flags: readonly Flag[] = [
  {
    ...act,
    id: 'several-in-one-case',
    title: 'Two convictions of one case, anywhere on the record',
    cite: 'FSA 6',
    when: someConviction((other) =>
      someConviction((third) => all(anotherThan(third, other), sameCase(third, other)), 2),
    ),
    ask: 'Whether they were for one act.',
    examples: {
      holds: ['2005-03-01 CC 100 misdemeanor; 2006-03-01 CC 900 felony, cycle 2; 2006-03-01 CC 901 felony, cycle 2'],
      fails: [
        '2005-03-01 CC 100 misdemeanor; 2006-03-01 CC 900 felony, cycle 2; 2006-03-01 CC 901 felony, cycle 3',
        '2006-03-01 CC 900 felony, cycle 2; 2006-03-01 CC 901 felony dismissed, cycle 2',
      ],
      unknown: ['2005-03-01 CC 100 misdemeanor; 2006-03-01 CC 900 felony, cycle 2; 2006-03-01 CC 901 felony, cycle?'],
    },
  },
  {
    ...act,
    id: 'pending',
    title: 'A charge may be pending',
    cite: 'FSA 7',
    when: unrecorded(conviction, 'pending', 'a charge is pending'),
    ask: 'Whether a charge is pending anywhere.',
    examples: {
      holds: ['2005-03-01 CC 100 misdemeanor, if pending: a charge is pending'],
      fails: ['2005-03-01 CC 100 misdemeanor, unless pending: a charge is pending'],
      unknown: ['2005-03-01 CC 100 misdemeanor'],
    },
  },
];

/** Zenda, an invented state: its law uses everything that the language has. For tests, demos and the authors' guide. */
export const zenda: Pack = {
  id: 'us-zz',
  version: '1',
  title: 'Fresh Start Act of Zenda (invented)',
  summary: 'No such state and no such act exist. The pack shows everything that the language can say.',
  scope: [sectionIn(conviction, freshStartSections), inCounty(conviction), convicted(conviction)],
  sections: freshStartSections,
  undecided: review,
  gate: [
    {
      ...act,
      id: 'already-relieved',
      title: 'Relief was given already',
      cite: 'FSA 1(b)',
      when: setAside(conviction),
      then: review,
      reason: 'Relief given already',
      examples: {
        holds: ['2005-03-01 CC 100 misdemeanor, reduced'],
        fails: ['2005-03-01 CC 100 misdemeanor'],
        unknown: ['2005-03-01 CC 100 misdemeanor, set aside?'],
      },
    },
  ],
  statute,
  flags,
  policies: [statutePolicy, regency],
  examplesAt: { asOf: '2020-07-01', county: 'STRELSAU' },
};
