import { conviction, levelIs } from '../../../../src/law/index.ts';
import { clear, fixturePack, from, policy, rest } from '../fixture.ts';

const felony = { ...from, title: 'A felony', when: levelIs(conviction, 'felony'), then: clear, reason: 'Felony' };

/** Two clauses of one name. */
export const pack = fixturePack([policy([{ ...felony, id: 'felony' }, { ...felony, id: 'felony' }, rest])]);
