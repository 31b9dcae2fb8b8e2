import { always, optionOn } from '../../../../src/law/index.ts';
import { clear, fixturePack, from, policy, rest } from '../fixture.ts';

/** Asks for a choice that no county can make, and quotes another. */
export const pack = fixturePack([
  policy([
    { ...from, id: 'chosen', title: 'Where chosen', when: optionOn('generosity'), then: clear, reason: 'Chosen' },
    { ...from, id: 'quoted', title: 'Quoted', when: always, then: clear, reason: '{years} years' },
    rest,
  ]),
]);
