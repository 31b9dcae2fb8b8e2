import { before, conviction, dateOf, day, levelIs, onOrAfter } from '../../../../src/law/index.ts';
import { clear, fixturePack, from, lower, policy, rest } from '../fixture.ts';

/** Two clauses that between them leave the third nothing: every day is before 2010 or in it or after. */
export const pack = fixturePack([
  policy([
    {
      ...from,
      id: 'before-2010',
      title: 'Before 2010',
      when: before(dateOf(conviction), day('2010-01-01')),
      then: clear,
      reason: 'Before 2010',
      examples: {
        holds: ['2009-12-31 CC 200 felony'],
        fails: ['2010-01-01 CC 200 felony'],
        unknown: ['? CC 200 felony'],
      },
    },
    {
      ...from,
      id: 'since-2010',
      title: 'Since 2010',
      when: onOrAfter(dateOf(conviction), day('2010-01-01')),
      then: lower,
      reason: 'Since 2010',
      examples: {
        holds: ['2010-01-01 CC 200 felony'],
        fails: ['2009-12-31 CC 200 felony'],
        unknown: ['? CC 200 felony'],
      },
    },
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
    rest,
  ]),
]);
