import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createDecider } from '../../../src/decide/index.ts';
import { connecticutNonConvictions } from '../../../src/jurisdictions/us-ct/packs/non-convictions/index.ts';
import { nonConvictions9122 } from '../../../src/jurisdictions/us-pa/packs/non-convictions/index.ts';
import { chargeSealing } from '../../../src/jurisdictions/us-va/packs/392-8/index.ts';
import { type Pack, parseHistory, sectionReaderOf } from '../../../src/law/index.ts';
import { parseIsoDay } from '../../../src/record/index.ts';
import { runsOf } from '../../support/effort.ts';
import { type Charge, connecticut, pennsylvania, virginia } from './charges.ts';

/** Packs whose unit is the charge, beside the same laws in plain ifs. */

const runs = runsOf(80, 3000);

type Law = {
  readonly pack: Pack;
  readonly restated: (charge: Charge, all: readonly Charge[], asOf: string) => string;
  readonly section: string;
  readonly levels: readonly string[];
  /** The key of the question whether a charge is reported, where the law asks it. */
  readonly reported?: string;
  /** Days of charges, some of them on an edge of the law as of one of `asOf`. */
  readonly days: readonly string[];
  readonly asOf: readonly string[];
  /** The outcomes that the drawn charges come to. */
  readonly outcomes: readonly string[];
  /** The invented histories of the page, each as of a day. */
  readonly page: readonly (readonly [asOf: string, text: string, outcomes: readonly (string | undefined)[]])[];
};

const ENDED = ['convicted', 'pending', 'acquitted', 'dismissed', 'nolle-prosequi', 'diverted', 'deferred', '?'].concat(
  'dismissed-with-prejudice',
);

const RETAIL_THEFT = '18 Pa.C.S. 3929 second-degree-misdemeanor';
const LARCENY = 'C.G.S. 53a-125b class-c-misdemeanor';
const ASSAULT = 'Va. Code 18.2-57 class-1-misdemeanor';

const LAWS: readonly Law[] = [
  {
    pack: connecticutNonConvictions,
    restated: connecticut,
    section: 'C.G.S. 53a-125b',
    levels: ['class-c-misdemeanor', 'class-d-felony'],
    days: ['2015-03-02', '2024-12-01', '2024-12-02', '2025-12-12', '2025-12-13'],
    asOf: ['2022-12-31', '2023-01-01', '2026-01-01'],
    outcomes: ['already-granted', 'erased', 'hand-review', 'not-yet'],
    page: [
      ['2026-01-01', `2024-12-01 ${LARCENY}, ended nolle-prosequi`, ['erased']],
      ['2026-01-01', `2024-12-02 ${LARCENY}, ended nolle-prosequi`, ['not-yet']],
      [
        '2026-01-01',
        `2020-03-01 ${LARCENY}, ended nolle-prosequi, cycle 1; 2020-03-01 ${LARCENY}, pending, cycle 1`,
        ['not-yet', 'not-yet'],
      ],
      [
        '2026-01-01',
        `2020-03-01 ${LARCENY} dismissed, cycle 1; 2020-03-01 ${LARCENY}, fine, cycle 1`,
        ['hand-review', undefined],
      ],
      [
        '2026-01-01',
        `2020-03-01 ${LARCENY} dismissed, cycle 1; 2020-03-01 ${LARCENY}, fine, cycle 2`,
        ['erased', undefined],
      ],
    ],
  },
  {
    pack: nonConvictions9122,
    restated: pennsylvania,
    section: '18 Pa.C.S. 3929',
    levels: ['second-degree-misdemeanor', 'felony'],
    days: ['2015-03-01', '2019-05-01'],
    asOf: ['2020-12-31', '2021-01-01', '2026-01-09'],
    outcomes: ['already-granted', 'hand-review', 'limited-access', 'not-yet'],
    page: [
      ['2024-06-11', `2024-06-10 ${RETAIL_THEFT}, ended nolle-prosequi`, ['limited-access']],
      ['2024-06-10', `2015-03-01 ${RETAIL_THEFT}, ended acquitted`, ['limited-access']],
      [
        '2026-01-09',
        `1998-03-01 18 Pa.C.S. 3502 second-degree-felony, prison 2 years; 2015-03-01 ${RETAIL_THEFT}, ended nolle-prosequi`,
        [undefined, 'limited-access'],
      ],
      [
        '2026-01-09',
        `2015-03-01 ${RETAIL_THEFT}, pending; 2015-03-01 ${RETAIL_THEFT}, disposition?`,
        ['not-yet', 'hand-review'],
      ],
    ],
  },
  {
    pack: chargeSealing,
    restated: virginia,
    section: 'Va. Code 18.2-57',
    levels: ['class-1-misdemeanor', 'class-1-misdemeanor', 'class-2-misdemeanor', 'class-6-felony', 'infraction'],
    reported: 'reportable: it is reportable to the Central Criminal Records Exchange',
    days: ['2015-03-02', '2015-03-02', '2023-06-30', '2023-07-01', '2026-06-30', '2026-07-01'],
    asOf: ['2026-06-30', '2026-07-01'],
    outcomes: ['already-granted', 'hand-review', 'not-automatic', 'not-yet', 'sealable'],
    page: [
      ['2026-07-01', `2026-07-01 ${ASSAULT}, ended acquitted`, ['sealable']],
      ['2026-07-01', `2026-06-30 ${ASSAULT}, ended acquitted`, ['hand-review']],
      ['2026-07-01', `2015-03-02 ${ASSAULT}, ended acquitted`, ['sealable']],
      [
        '2026-07-01',
        `2015-03-02 ${ASSAULT}, ended acquitted; 2010-03-02 Va. Code 18.2-95 felony, fine`,
        ['not-automatic', undefined],
      ],
      ['2026-07-01', '1984-03-01 Va. Code 18.2-250.1 misdemeanor, ended nolle-prosequi', ['sealable']],
      ['2026-07-01', `2015-03-02 ${ASSAULT} dismissed`, ['hand-review']],
    ],
  },
];

function textOf({ section, reported }: Law, charge: Charge): string {
  const { on, level, ended, docket, gone } = charge;
  const how = ended === 'convicted' ? 'fine' : ended === 'pending' ? ended : `ended ${ended}`;
  return [
    `${on} ${section} ${level}`,
    how,
    `cycle ${docket}`,
    ...(gone ? ['sealed'] : []),
    ...(reported ? [`${charge.reported ? 'if' : 'unless'} ${reported}`] : []),
  ].join(', ');
}

/** What a pack decides of every charge of a history; undefined where it is not concerned. */
function outcomes(pack: Pack, text: string, asOf: string) {
  const { county } = pack.examplesAt!;
  const { person } = parseHistory(text, county, sectionReaderOf(pack), pack.levels);
  const setting = { asOf: parseIsoDay(asOf)!, county, options: {} };
  const decided = createDecider({ pack, policy: pack.policies[0]!, setting }).decide(person);
  const said = new Map(decided.map(({ conviction, decision }) => [conviction, decision.outcome.id]));
  return person.counts.map((count) => said.get(count));
}

const chargesOf = ({ levels, days }: Law): fc.Arbitrary<readonly Charge[]> =>
  fc.array(
    fc.record({
      on: fc.constantFrom(...days),
      level: fc.constantFrom(...levels),
      ended: fc.constantFrom(...ENDED),
      docket: fc.integer({ min: 1, max: 3 }),
      gone: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      reported: fc.integer({ min: 0, max: 2 }).map((n) => n === 0),
    }),
    { minLength: 1, maxLength: 4 },
  );

describe.each(LAWS.map((law) => [law.pack.id, law] as const))('%s', (_, law) => {
  test('says what the page says', () => {
    const seen = new Set<string | undefined>();
    for (const asOf of law.asOf) {
      fc.assert(
        fc.property(chargesOf(law), (charges) => {
          const text = charges.map((each) => textOf(law, each)).join('; ');
          const expected = charges.map((each) =>
            each.ended === 'convicted' ? undefined : law.restated(each, charges, asOf),
          );
          expect([asOf, text, ...outcomes(law.pack, text, asOf)]).toEqual([asOf, text, ...expected]);
          for (const each of expected) seen.add(each);
        }),
        { numRuns: runs },
      );
    }
    seen.delete(undefined);
    expect([...seen].sort()).toEqual(law.outcomes);
  });

  it.each(law.page)('as of %s: %s', (asOf, text, expected) => {
    expect(outcomes(law.pack, text, asOf)).toEqual(expected);
  });

  it('a charge that may be a conviction, or of which no county is known, goes to a person', () => {
    const charge = `2015-03-01 ${law.section} ${law.levels[0]}`;
    const [asOf] = law.asOf.slice(-1);
    expect(outcomes(law.pack, `${charge}, disposition?`, asOf!)).toEqual(['hand-review']);
    expect(outcomes(law.pack, `${charge}, ended acquitted, in ?`, asOf!)).toEqual(['hand-review']);
    expect(outcomes(law.pack, `${charge}, ended acquitted, in ELSEWHERE; ${charge}`, asOf!)).toEqual([
      undefined,
      undefined,
    ]);
  });
});
