import { conviction, levelIs } from '../../../../src/law/index.ts';
import { fixturePack, from, lower, policy, rest, stays } from '../fixture.ts';

const felony = { ...from, title: 'A felony', when: levelIs(conviction, 'felony'), reason: 'Felony' };
const examples = {
  holds: ['2015-07-01 CC 200 felony'],
  fails: ['2015-07-01 CC 200 infraction'],
  unknown: ['2015-07-01 CC 200 ?'],
};

/** Excuses itself for giving less than a statute that gives no more. */
export const pack = fixturePack(
  [
    policy([
      { ...felony, id: 'lowered', then: lower, examples, accepted: { belowFloor: 'The county thinks otherwise.' } },
      { ...rest, then: stays },
    ]),
  ],
  { statute: [{ ...felony, id: 'felony', then: lower, examples }, rest] },
);
