import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createDecider } from '../../../src/decide/index.ts';
import { missouriLevels } from '../../../src/jurisdictions/us-mo/levels.ts';
import { petitions610 } from '../../../src/jurisdictions/us-mo/packs/610-140/index.ts';
import { amendment3 as amendmentPack } from '../../../src/jurisdictions/us-mo/packs/amendment-3/index.ts';
import { readMissouriSection } from '../../../src/jurisdictions/us-mo/sections.ts';
import { type Pack, parseHistory } from '../../../src/law/index.ts';
import { parseIsoDay } from '../../../src/record/index.ts';
import { runsOf } from '../../support/effort.ts';
import { amendment3, type MissouriCount, petition610 } from './missouri.ts';

const runs = runsOf(150, 3000);

const SMALL = 'class: today it is a class E felony, or a class D felony of three pounds or less';
const yes = (is: boolean, what: string) => `${is ? 'if' : 'unless'} ${what}`;

function textOf(count: MissouriCount): string {
  const { on, section, level, convicted, kind, completed } = count;
  return [
    `${on} RSMo ${section} ${level}${convicted ? '' : ' dismissed'}`,
    kind,
    `completed ${completed}`,
    yes(count.marijuana, 'drug: it was marijuana'),
    yes(count.little, 'amount: it was three pounds or less'),
    yes(count.smallToday, SMALL),
    yes(count.toMinor, 'minor: it was distributed or delivered to a minor'),
  ].join(', ');
}

/** The outcomes of a pack for every charge of a history; undefined where the pack is not concerned. */
function saidBy(pack: Pack, text: string, asOf: string, only = true): readonly (string | undefined)[] {
  const { person } = parseHistory(text, 'GREENE', readMissouriSection, missouriLevels);
  const policy = pack.policies[0]!;
  const decider = createDecider({ pack, policy, setting: { asOf: parseIsoDay(asOf)!, county: 'GREENE', options: {} } });
  const said = new Map(decider.decide(person).map(({ conviction, decision }) => [conviction, decision.outcome.id]));
  return only ? person.counts.map((count) => said.get(count)) : [...said.values()];
}

const DAYS = ['2008-02-29', '2015-01-01', '2015-01-02', '2018-01-01', '2021-12-31', '2022-01-01', '2024-01-01'];
const count = fc.record({
  on: fc.constantFrom(...DAYS),
  section: fc.constantFrom(
    ...['195.202', '195.211', '579.015', '579.020', '577.010', '571.030', '570.030', '570.030'],
    ...['569.160', '566.030', '565.050', '562.012', '302.321', '569.170'],
  ),
  level: fc.constantFrom(
    ...['class-a-felony', 'class-b-felony', 'class-d-felony', 'class-d-felony', 'class-e-felony'],
    ...['misdemeanor', 'misdemeanor', 'ordinance-violation', 'infraction'],
  ),
  convicted: fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
  kind: fc.constantFrom('fine' as const, 'jail' as const, 'probation' as const, 'prison' as const),
  completed: fc.constantFrom(...DAYS, '2024-12-31', '2026-05-01'),
  marijuana: fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
  little: fc.boolean(),
  smallToday: fc.boolean(),
  toMinor: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
});
const histories = fc
  .array(count, { minLength: 1, maxLength: 6 })
  .filter((all) => all.some(({ convicted }) => convicted))
  .map((all) => all.map((each) => ({ ...each, completed: [each.on, each.completed].sort()[1]! })));

describe.each(['2020-01-01', '2022-12-07', '2022-12-08', '2024-12-31', '2025-01-01'])('as of %s', (asOf) => {
  test.each([
    ['Amendment 3', amendmentPack, (each: MissouriCount) => amendment3(each, asOf)],
    // The weapon section asks for its subsection, of which the restatement does not speak.
    [
      'RSMo 610.140',
      petitions610,
      (each: MissouriCount, all: readonly MissouriCount[]) =>
        each.section === '571.030' && each.level !== 'class-a-felony' ? undefined : petition610(each, all, asOf),
    ],
  ] as const)('%s says what the page says', (_, pack, restated) => {
    fc.assert(
      fc.property(histories, (history) => {
        const text = history.map(textOf).join('; ');
        const expected = history.map((each) => restated(each, history));
        const said = saidBy(pack, text, asOf);
        const compared = said.map((each, i) => (expected[i] === undefined && pack === petitions610 ? undefined : each));
        expect([text, ...compared]).toEqual([text, ...expected]);
      }),
      { numRuns: runs },
    );
  });
});

/** The invented histories of docs/law/missouri.md, in the order of the page. */
describe('the examples of the page', () => {
  const first = (pack: Pack, asOf: string, text: string) => saidBy(pack, text, asOf, false)[0];
  const DRUG = ', if drug: it was marijuana';

  it.each([
    ['2022-12-07', `2010-05-01 RSMo 195.202 misdemeanor, fine${DRUG}`, 'not-yet'],
    ['2023-06-08', `2010-05-01 RSMo 195.202 misdemeanor, fine${DRUG}`, 'expunge'],
    [
      '2022-12-08',
      `2021-05-01 RSMo 579.015 class-d-felony, probation 5 years${DRUG}, if amount: it was three pounds or less`,
      'vacate',
    ],
    ['2024-01-01', `2012-05-01 RSMo 195.211 class-b-felony, prison 5 years, completed 2018-05-01${DRUG}`, 'expunge'],
    ['2024-01-01', '2018-03-01 RSMo 579.015 felony, fine', 'hand-review'],
    ['2024-01-01', '2018-03-01 RSMo 577.010 misdemeanor, fine', 'excluded'],
    [
      '2024-01-01',
      `2018-03-01 RSMo 579.020 felony, fine${DRUG}, if minor: it was distributed or delivered to a minor`,
      'excluded',
    ],
  ])('Amendment 3 as of %s: %s', (asOf, text, outcome) => {
    expect(first(amendmentPack, asOf, text)).toBe(outcome);
  });

  const theft = '2019-03-01 RSMo 570.030 class-d-felony, probation 3 years';
  it.each([
    ['2025-03-01', theft, ['may-petition']],
    ['2025-02-28', theft, ['not-yet']],
    ['2025-03-01', `${theft}; 2023-06-01 RSMo 570.030 misdemeanor, fine`, ['not-clean', 'may-petition']],
    ['2026-01-01', '2010-01-01 RSMo 569.160 class-b-felony, fine', ['excluded']],
    ['2026-01-01', '2010-01-01 RSMo 569.170 class-c-felony, fine', ['may-petition']],
    [
      '2026-01-01',
      ['2000', '2003', '2006', '2009'].map((year) => `${year}-01-01 RSMo 570.030 misdemeanor, fine`).join('; '),
      ['choose', 'choose', 'choose', 'choose'],
    ],
    ['2018-01-01', '2008-01-01 RSMo 577.010 misdemeanor, fine', ['may-petition-610-130']],
  ])('RSMo 610.140 as of %s: %s', (asOf, text, outcomes) => {
    expect(saidBy(petitions610, text, asOf, false)).toEqual(outcomes);
  });
});
