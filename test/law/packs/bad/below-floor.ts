import { conviction, levelIs, sectionIn, someEarlierConviction } from '../../../../src/law/index.ts';
import { fixturePack, from, grave, lower, policy, rest, stays } from '../fixture.ts';

/** The county refuses what the statute grants. */
export const pack = fixturePack(
  [
    policy([
      {
        ...from,
        id: 'earlier-grave',
        title: 'An earlier grave conviction',
        when: someEarlierConviction((other) => sectionIn(other, grave)),
        then: stays,
        reason: 'Earlier grave conviction',
        examples: {
          holds: ['2015-07-01 CC 200 felony; 2014-01-01 CC 900 felony'],
          fails: ['2015-07-01 CC 200 felony'],
          unknown: ['2015-07-01 CC 200 felony; ? CC 900 felony'],
        },
      },
      { ...rest, id: 'lowered', then: lower },
    ]),
  ],
  {
    statute: [
      {
        ...from,
        id: 'felony',
        title: 'A felony',
        when: levelIs(conviction, 'felony'),
        then: lower,
        reason: 'Felony',
        examples: {
          holds: ['2015-07-01 CC 200 felony'],
          fails: ['2015-07-01 CC 200 infraction'],
          unknown: ['2015-07-01 CC 200 ?'],
        },
      },
      rest,
    ],
  },
);
