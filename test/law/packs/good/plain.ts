import { asOf, conviction, dateOf, levelIs, onOrBefore, yearsBefore } from '../../../../src/law/index.ts';
import { clear, fixturePack, from, lower, policy, rest } from '../fixture.ts';

/** Two clauses that each decide somebody, and a rest. */
export const pack = fixturePack([
  policy([
    {
      ...from,
      id: 'old',
      title: 'Ten years old',
      when: onOrBefore(dateOf(conviction), yearsBefore(asOf, 10)),
      then: clear,
      reason: 'Ten years',
      examples: {
        holds: ['2010-07-01 CC 200 felony'],
        fails: ['2010-07-02 CC 200 felony'],
        unknown: ['2010 CC 200 felony'],
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
        fails: ['2015-07-01 CC 200 misdemeanor', '2015-07-01 CC 200 infraction'],
        unknown: ['2015-07-01 CC 200 ?'],
      },
    },
    rest,
  ]),
]);
