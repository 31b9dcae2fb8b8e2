import { conviction, levelIs } from '../../../../src/law/index.ts';
import { clear, fixturePack, from, policy, rest } from '../fixture.ts';

const felony = { ...from, title: 'A felony', when: levelIs(conviction, 'felony'), then: clear, reason: 'Felony' };
const flag = { ...from, id: 'asked', title: 'Asked', when: levelIs(conviction, 'felony'), ask: 'What?' };

/** Two clauses of one name, two flags and two policies. */
export const pack = fixturePack(
  [policy([{ ...felony, id: 'felony' }, { ...felony, id: 'felony' }, rest]), policy([rest])],
  { flags: [flag, flag] },
);
