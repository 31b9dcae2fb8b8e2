import { conviction, levelIs, unrecorded } from '../../../../src/law/index.ts';
import { clear, fixturePack, from, policy, rest } from '../fixture.ts';

/** A clause without an authority to look up, and a flag that asks nothing. */
export const pack = fixturePack(
  [
    policy([
      {
        ...from,
        id: 'felony',
        title: 'A felony',
        cite: '',
        when: levelIs(conviction, 'felony'),
        then: clear,
        reason: 'F',
      },
      rest,
    ]),
  ],
  {
    facts: [{ id: 'value', words: 'value', found: 'court file', question: 'What was it worth?' }],
    flags: [
      { ...from, id: 'value', title: 'Value', when: unrecorded(conviction, 'value', 'it was worth much'), ask: '' },
    ],
  },
);
