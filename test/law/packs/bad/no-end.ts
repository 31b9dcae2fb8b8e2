import { conviction, levelIs } from '../../../../src/law/index.ts';
import { clear, fixturePack, from, policy } from '../fixture.ts';

/** No clause says what becomes of a misdemeanor. */
export const pack = fixturePack([
  policy([
    {
      ...from,
      id: 'felony',
      title: 'A felony',
      when: levelIs(conviction, 'felony'),
      then: clear,
      reason: 'Felony',
      examples: {
        holds: ['2015-07-01 CC 200 felony'],
        fails: ['2015-07-01 CC 200 infraction'],
        unknown: ['2015-07-01 CC 200 ?'],
      },
    },
  ]),
]);
