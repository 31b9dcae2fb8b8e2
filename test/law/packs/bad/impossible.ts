import { all, before, conviction, dateOf, day, onOrAfter } from '../../../../src/law/index.ts';
import { clear, fixturePack, from, policy, rest } from '../fixture.ts';

/** No day is both before 2010 and in 2012. */
export const pack = fixturePack([
  policy([
    {
      ...from,
      id: 'both',
      title: 'Before 2010 and since 2012',
      when: all(before(dateOf(conviction), day('2010-01-01')), onOrAfter(dateOf(conviction), day('2012-01-01'))),
      then: clear,
      reason: 'Both',
      examples: { holds: [], fails: ['2011-01-01 CC 200 felony'], unknown: ['? CC 200 felony'] },
    },
    rest,
  ]),
]);
