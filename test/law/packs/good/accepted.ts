import { conviction, levelIs, not } from '../../../../src/law/index.ts';
import { clear, fixturePack, from, lower, policy, rest, stays } from '../fixture.ts';

const felony = levelIs(conviction, 'felony');
const examples = {
  holds: ['2015-07-01 CC 200 felony'],
  fails: ['2015-07-01 CC 200 misdemeanor', '2015-07-01 CC 200 infraction'],
  unknown: ['2015-07-01 CC 200 ?'],
};

/** Gives less than the statute, and says so. */
export const pack = fixturePack(
  [
    policy([
      {
        ...from,
        id: 'no-felony',
        title: 'No felony',
        when: felony,
        then: stays,
        reason: 'Felony',
        accepted: { belowFloor: 'The county thinks otherwise.' },
        examples,
      },
      {
        ...from,
        id: 'others',
        title: 'Others',
        when: not(felony),
        then: clear,
        reason: 'No felony',
        examples: { holds: examples.fails, fails: examples.holds, unknown: examples.unknown },
      },
      { ...rest },
    ]),
  ],
  {
    statute: [
      { ...from, id: 'felony', title: 'A felony', when: felony, then: lower, reason: 'Felony', examples },
      rest,
    ],
  },
);
