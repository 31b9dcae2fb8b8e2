import { conviction, levelIs } from '../../../../src/law/index.ts';
import { clear, fixturePack, from, policy, rest, stays } from '../fixture.ts';

/** One name for two outcomes, which certain outcomes would take for the same. */
export const pack = fixturePack([
  policy([
    {
      ...from,
      id: 'felony',
      title: 'A felony',
      when: levelIs(conviction, 'felony'),
      then: { ...clear, id: stays.id },
      reason: 'Felony',
    },
    rest,
  ]),
]);
