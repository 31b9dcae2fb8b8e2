import { before, conviction, dateOf, day, levelIs } from '../../../../src/law/index.ts';
import { clear, fixturePack, from, policy, rest } from '../fixture.ts';

/** Speaks of another count where no quantifier binds one, and of a day that is none. */
export const pack = fixturePack([
  policy([
    { ...from, id: 'other', title: 'Another', when: levelIs(1, 'felony'), then: clear, reason: 'Another' },
    {
      ...from,
      id: 'no-day',
      title: 'No day',
      when: before(dateOf(conviction), day('2015-02-30')),
      then: clear,
      reason: 'No day',
    },
    rest,
  ]),
]);
