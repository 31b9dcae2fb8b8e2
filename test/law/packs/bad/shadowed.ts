import { conviction, levelIs } from '../../../../src/law/index.ts';
import { clear, fixturePack, from, lower, policy, rest } from '../fixture.ts';

/** The second clause is narrower than the first. */
export const pack = fixturePack([
  policy([
    {
      ...from,
      id: 'not-infraction',
      title: 'More than an infraction',
      when: levelIs(conviction, 'felony', 'misdemeanor'),
      then: clear,
      reason: 'More than an infraction',
      examples: {
        holds: ['2015-07-01 CC 200 felony'],
        fails: ['2015-07-01 CC 200 infraction'],
        unknown: ['2015-07-01 CC 200 ?'],
      },
    },
    {
      ...from,
      id: 'felony',
      title: 'A felony',
      when: levelIs(conviction, 'felony'),
      then: lower,
      reason: 'Felony',
      examples: {
        holds: ['2015-07-01 CC 200 felony'],
        fails: ['2015-07-01 CC 200 infraction'],
        unknown: ['2015-07-01 CC 200 ?'],
      },
    },
    rest,
  ]),
]);
