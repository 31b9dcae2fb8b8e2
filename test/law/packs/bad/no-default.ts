import { optionOn } from '../../../../src/law/index.ts';
import { clear, fixturePack, from, policy, rest } from '../fixture.ts';

/** Leaves a county that does not choose without an answer. */
export const pack = fixturePack([
  policy(
    [{ ...from, id: 'chosen', title: 'Where chosen', when: optionOn('mercy'), then: clear, reason: 'Chosen' }, rest],
    { options: [{ key: 'mercy', title: 'Clear all', value: { kind: 'boolean' } }] },
  ),
]);
