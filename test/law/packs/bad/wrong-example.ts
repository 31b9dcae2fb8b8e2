import { conviction, levelIs } from '../../../../src/law/index.ts';
import { clear, fixturePack, from, policy, rest } from '../fixture.ts';

/** One example says the wrong thing and one is not there. */
export const pack = fixturePack([
  policy([
    {
      ...from,
      id: 'felony',
      title: 'A felony',
      when: levelIs(conviction, 'felony'),
      then: clear,
      reason: 'Felony',
      examples: { holds: ['2015-07-01 CC 200 misdemeanor'], fails: ['2015-07-01 CC 200 infraction'], unknown: [] },
    },
    rest,
  ]),
]);
