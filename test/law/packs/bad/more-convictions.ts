import { always, atLeastConvictions } from '../../../../src/law/index.ts';
import { clear, fixturePack, from, policy, rest } from '../fixture.ts';

/** A person with a second conviction of any kind is better off. */
export const pack = fixturePack([
  policy([
    {
      ...from,
      id: 'several',
      title: 'Several convictions',
      when: atLeastConvictions(2, () => always),
      then: clear,
      reason: 'Several',
      examples: {
        holds: ['2015-07-01 CC 200 felony; 2014-01-01 CC 300 felony'],
        fails: ['2015-07-01 CC 200 felony'],
        unknown: ['2015-07-01 CC 200 felony; 2014-01-01 CC 300 felony, disposition?'],
      },
    },
    rest,
  ]),
]);
