import { conviction, levelIs } from '../../../../src/law/index.ts';
import { clear, fixturePack, from, policy, rest } from '../fixture.ts';

/** Says of itself that it never decides, and does. */
export const pack = fixturePack([
  policy([
    {
      ...from,
      id: 'felony',
      title: 'A felony',
      when: levelIs(conviction, 'felony'),
      then: clear,
      reason: 'Felony',
      accepted: { neverDecides: 'No regulation names them yet.' },
      examples: {
        holds: ['2015-07-01 CC 200 felony'],
        fails: ['2015-07-01 CC 200 infraction'],
        unknown: ['2015-07-01 CC 200 ?'],
      },
    },
    rest,
  ]),
]);
