import { all, conviction, levelIs, not, optionHas } from '../../../../src/law/index.ts';
import { clear, fixturePack, from, lower, policy, rest } from '../fixture.ts';

const felony = levelIs(conviction, 'felony');
const examples = {
  holds: ['option clears=theft; 2015-07-01 CC 200 felony'],
  fails: ['option clears=theft; 2015-07-01 CC 200 infraction'],
  unknown: ['option clears=theft; 2015-07-01 CC 200 ?'],
};

/** A county that clears theft gives less than one that does not. */
export const pack = fixturePack([
  policy(
    [
      {
        ...from,
        id: 'lowered',
        title: 'A felony, where theft is cleared',
        when: all(optionHas('clears', 'theft'), felony),
        then: lower,
        reason: 'Lowered',
        examples,
      },
      {
        ...from,
        id: 'cleared',
        title: 'A felony',
        when: felony,
        then: clear,
        reason: 'Cleared',
        examples,
      },
      {
        ...from,
        id: 'others',
        title: 'Others',
        when: not(felony),
        then: clear,
        reason: 'Others',
        examples: { holds: examples.fails, fails: examples.holds, unknown: examples.unknown },
      },
      rest,
    ],
    {
      options: [{ key: 'clears', title: 'Kinds cleared', value: { kind: 'list', of: ['theft'] }, generous: true }],
      defaults: { clears: [] },
    },
  ),
]);
