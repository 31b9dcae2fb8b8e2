import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createDecider } from '../../../src/decide/index.ts';
import { pennsylvaniaLevels } from '../../../src/jurisdictions/us-pa/levels.ts';
import { petitions9122 } from '../../../src/jurisdictions/us-pa/packs/9122-1/index.ts';
import { cleanSlate9122 } from '../../../src/jurisdictions/us-pa/packs/clean-slate/index.ts';
import { readPennsylvaniaSection } from '../../../src/jurisdictions/us-pa/sections.ts';
import { type Pack, parseHistory } from '../../../src/law/index.ts';
import { parseIsoDay } from '../../../src/record/index.ts';
import { runsOf } from '../../support/effort.ts';
import { cleanSlate, type PennsylvaniaCount, type PennsylvaniaPerson, petition } from './pennsylvania.ts';

const runs = runsOf(120, 3000);

const LEVELS: Readonly<Record<string, string>> = {
  F1: 'first-degree-felony',
  F2: 'second-degree-felony',
  F3: 'third-degree-felony',
  F: 'felony',
  M1: 'first-degree-misdemeanor',
  M2: 'second-degree-misdemeanor',
  M3: 'third-degree-misdemeanor',
  M: 'misdemeanor',
  S: 'summary-offense',
};

const ANSWERS = {
  qualifying: 'qualifying: it is a qualifying offense (18 Pa.C.S. 9102)',
  overTwo: 'maximum: it is punishable by more than two years',
  ofAYear: 'maximum: it is punishable by a year or more',
  overFive: 'maximum: it is punishable by more than five years',
  listed: 'listed: it is a property or drug felony that 18 Pa.C.S. 9122.1 lists',
  owed: 'restitution: restitution is owed',
} as const;

function textOf(each: PennsylvaniaCount): string {
  const answers = (Object.keys(ANSWERS) as (keyof typeof ANSWERS)[]).map(
    (name) => `${each[name] ? 'if' : 'unless'} ${ANSWERS[name]}`,
  );
  const charge = `${each.on} ${each.section} ${LEVELS[each.grade]}${each.convicted ? '' : ' dismissed'}`;
  return [charge, 'fine', `cycle ${each.docket}`, ...answers].join(', ');
}

const historyOf = ({ registered, counts }: PennsylvaniaPerson) =>
  [...(registered ? ['registered'] : []), ...counts.map(textOf)].join('; ');

/** What a pack decides of every charge of a history, with the ids of its flags; undefined where the pack is not concerned. */
function decided(pack: Pack, text: string, asOf: string) {
  const { person } = parseHistory(text, 'ALLEGHENY', readPennsylvaniaSection, pennsylvaniaLevels);
  const policy = pack.policies[0]!;
  const decider = createDecider({
    pack,
    policy,
    setting: { asOf: parseIsoDay(asOf)!, county: 'ALLEGHENY', options: {} },
  });
  const said = new Map(
    decider.decide(person).map((determination) => [
      determination.conviction,
      {
        outcome: determination.decision.outcome.id,
        flags: decider.flags(person, determination).flags.map(({ flag }) => flag.id),
      },
    ]),
  );
  return person.counts.map((count) => said.get(count));
}

const outcomes = (pack: Pack, text: string, asOf: string) =>
  decided(pack, text, asOf).map((decision) => decision?.outcome);

const DAYS = [
  '2008-02-29',
  '2012-05-01',
  '2014-06-11',
  '2016-05-01',
  '2016-05-02',
  '2017-06-11',
  '2019-05-01',
  '2021-05-01',
];
const crimes = (...numbers: readonly string[]) => numbers.map((number) => `18 Pa.C.S. ${number}`);
const count: fc.Arbitrary<PennsylvaniaCount> = fc.record({
  on: fc.constantFrom(...DAYS),
  section: fc.constantFrom(
    ...crimes('3929', '3929', '3921', '3921', '5503', '5503', '5503', '2701', '6106', '5533', '6301', '3127', '5510'),
    ...crimes('4304', '2902', '7507.1', '901'),
    ...['35 P.S. 780-113', '35 P.S. 780-113', '75 Pa.C.S. 3802'],
  ),
  grade: fc.constantFrom('F1', 'F3', 'F', 'F', 'M1', 'M2', 'M2', 'M2', 'M3', 'M', 'S', 'S', 'S'),
  convicted: fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
  docket: fc.integer({ min: 1, max: 5 }),
  qualifying: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
  overTwo: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
  ofAYear: fc.boolean(),
  overFive: fc.boolean(),
  listed: fc.boolean(),
  owed: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
});
const people: fc.Arbitrary<PennsylvaniaPerson> = fc
  .record({
    registered: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    counts: fc.array(count, { minLength: 1, maxLength: 5 }),
  })
  .filter(({ counts }) => counts.some(({ convicted }) => convicted));

const PACKS = { 'clean-slate': [cleanSlate9122, cleanSlate], '9122-1': [petitions9122, petition] } as const;
type Id = keyof typeof PACKS;

describe.each(['2020-12-31', '2021-01-01', '2024-06-10', '2024-06-11', '2026-05-01'])('as of %s', (asOf) => {
  test.each(Object.keys(PACKS) as Id[])('%s says what the page says', (id) => {
    const [pack, restated] = PACKS[id];
    fc.assert(
      fc.property(people, (person) => {
        const text = historyOf(person);
        const expected = person.counts.map((each) => restated(each, person, asOf));
        expect([text, ...outcomes(pack, text, asOf)]).toEqual([text, ...expected]);
      }),
      { numRuns: runs },
    );
  });
});

/** The invented histories of docs/law/pennsylvania.md, in the order of the page. */
describe('the examples of the page', () => {
  const THEFT = '2017-01-01 18 Pa.C.S. 3929 second-degree-misdemeanor, fine';
  const AGAIN =
    '2015-03-01 18 Pa.C.S. 3929 third-degree-misdemeanor, fine; 2020-03-01 18 Pa.C.S. 5104 first-degree-misdemeanor, fine';
  const BURGLARY =
    '2010-03-01 18 Pa.C.S. 3929 second-degree-misdemeanor, fine; 1998-03-01 18 Pa.C.S. 3502 second-degree-felony, prison 2 years';

  it.each([
    ['2024-06-10', THEFT, ['not-yet']],
    ['2024-06-11', THEFT, ['limited-access']],
    ['2024-06-11', '2017-06-12 18 Pa.C.S. 3929 second-degree-misdemeanor, fine', ['not-yet']],
    ['2026-01-09', BURGLARY, ['left-out', 'not-reached']],
    ['2026-01-09', '2010-03-01 18 Pa.C.S. 2701 second-degree-misdemeanor, fine', ['left-out']],
    ['2027-02-28', AGAIN, ['not-yet', 'not-reached']],
    ['2027-03-01', AGAIN, ['limited-access', 'not-reached']],
    ['2024-06-11', '2019-01-01 18 Pa.C.S. 5503 summary-offense, fine', ['limited-access']],
  ] as const)('as of %s: %s', (asOf, text, expected) => {
    expect([text, ...outcomes(cleanSlate9122, text, asOf)]).toEqual([text, ...expected]);
  });

  it('a candidate whose restitution is unknown is asked about it, and waits where it is owed', () => {
    const summary = '2019-01-01 18 Pa.C.S. 5503 summary-offense, fine';
    const said = (rest: string) => decided(cleanSlate9122, summary + rest, '2024-06-11')[0]!;
    expect(said('')).toEqual({ outcome: 'limited-access', flags: expect.arrayContaining(['restitution']) });
    expect(said(`, if ${ANSWERS.owed}`).outcome).toBe('not-now');
    expect(said(`, unless ${ANSWERS.owed}`)).toEqual({
      outcome: 'limited-access',
      flags: expect.not.arrayContaining(['restitution']),
    });
  });
});
