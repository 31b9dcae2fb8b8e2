import { before, convicted, conviction, dateOf, day, levelIs } from '../../../../src/law/index.ts';
import { fixturePack, from, policy, rest } from '../fixture.ts';

/** A flag and a scope with what no clause may have either. */
export const pack = fixturePack([policy([rest])], {
  scope: [convicted(conviction), before(dateOf(conviction), day('2015-13-01'))],
  flags: [{ ...from, id: 'other', title: 'Another', when: levelIs(2, 'felony'), ask: 'Which?' }],
});
