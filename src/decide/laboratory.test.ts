import { describe, expect, test } from 'vitest';
import { prop64 } from '../jurisdictions/packs.ts';
import { parseHistory, policyOf } from '../law/index.ts';
import { type Person, parseIsoDay } from '../record/index.ts';
import {
  addComparisons,
  addImpact,
  type Choice,
  createDecider,
  createLaboratory,
  givesRelief,
  impactOn,
  NO_IMPACT,
  type Standing,
} from './index.ts';

const asOf = parseIsoDay('2020-07-01')!;

function choice(id: string): Choice {
  const policy = policyOf(prop64, id)!;
  return { pack: prop64, policy, setting: { asOf, county: 'SAN JOAQUIN', options: policy.defaults } };
}

function person(text: string): Person {
  return parseHistory(text, 'SAN JOAQUIN').person;
}

const laboratory = createLaboratory([choice('sacramento'), choice('san-joaquin'), choice('dismiss-all')]);

describe('one history under several policies', () => {
  test.each([
    ['born 1970-01-01; 2005-03-01 HS 11359 felony; 2018-01-01 PC 459 felony', ['same', 'loses', 'gains']],
    ['born 1970-01-01; 2005-03-01 HS 11359 felony, jail 1 years', ['same', 'same', 'same']],
    [
      'born 1970-01-01; 2005-03-01 PC 602 misdemeanor, cycle 1; 2005-03-01 HS 11359 felony, cycle 1; 2019-01-01 PC 459 felony',
      ['same', 'both', 'gains'],
    ],
    ['born 1970-01-01; 2005-03-01 PC 459 felony', ['same', 'same', 'same']],
  ])('%s', (text, standings) => {
    expect(laboratory.decide(person(text)).standings).toEqual(standings);
  });

  test('counts who gains and loses, by clause', () => {
    const heard: [number, Standing][] = [];
    const keep = (which: number, standing: Standing) => heard.push([which, standing]);
    let all = laboratory.add(
      laboratory.empty(),
      person('born 1970-01-01; 2005-03-01 HS 11359 felony; 2018-01-01 PC 459 felony'),
      keep,
    );
    all = laboratory.add(all, person('born 1970-01-01; 2006-03-01 HS 11360 felony; 2019-01-01 PC 459 felony'), keep);
    expect(heard).toEqual([
      [1, 'loses'],
      [2, 'gains'],
      [1, 'loses'],
      [2, 'gains'],
    ]);
    expect(all[2]).toMatchObject({ people: 2, convictions: 2, standings: { same: 0, gains: 2, loses: 0, both: 0 } });
    expect(all[2]!.outcomes).toEqual({ 'Eligible for Dismissal': 2 });
    expect(Object.values(all[2]!.shifts)).toEqual([
      {
        way: 'gains',
        from: 'ten-years-not-clear',
        to: 'dismiss',
        fromOutcome: 'Eligible for Reduction',
        toOutcome: 'Eligible for Dismissal',
        convictions: 2,
        people: 2,
      },
    ]);
  });

  test('counts convictions beside people, and tells which moved', () => {
    const text =
      'born 1970-01-01; 2005-03-01 HS 11359 felony; 2006-01-01 HS 11360 felony; 2018-01-01 HS 11357(c) misdemeanor';
    const heard: unknown[] = [];
    const all = laboratory.add(laboratory.empty(), person(text), (which, how, moved) =>
      heard.push([
        which,
        how,
        moved.map(({ conviction, way, from, to }) => [conviction.origin.line, way, from?.clause?.id, to?.clause?.id]),
      ]),
    );
    expect(heard).toEqual([
      [
        1,
        'loses',
        [
          [1, 'loses', 'ten-years-not-clear', 'five-years-not-clear'],
          [2, 'loses', 'ten-years-not-clear', 'five-years-not-clear'],
        ],
      ],
      [
        2,
        'gains',
        [
          [1, 'gains', 'ten-years-not-clear', 'dismiss'],
          [2, 'gains', 'ten-years-not-clear', 'dismiss'],
          [3, 'gains', 'after-the-day', 'dismiss'],
        ],
      ],
    ]);
    expect(all[2]!.moved).toEqual({ gains: 3, loses: 0 });
    expect(all[2]!.shifts['ten-years-not-clear > dismiss']).toMatchObject({ convictions: 2, people: 1 });
  });

  test('adds up in any parts', () => {
    const people = [
      'born 1970-01-01; 2005-03-01 HS 11359 felony; 2018-01-01 PC 459 felony',
      'born 1970-01-01; 2005-03-03 HS 11359 felony; 2005-03-02 HS 11359 felony; 2005-03-01 HS 11359 felony',
      'born 1970-01-01; 2005-03-01 PC 602 misdemeanor, cycle 1; 2005-03-01 HS 11359 ?, cycle 1',
    ].map(person);
    const los = createLaboratory([choice('los-angeles'), choice('statute'), choice('san-joaquin')]);
    const tally = (some: readonly Person[]) => some.reduce((sum, each) => los.add(sum, each), los.empty());
    expect(addComparisons(tally(people.slice(0, 1)), tally(people.slice(1)))).toEqual(tally(people));
    expect(tally(people)[0]!.belowFloor).toBe(1);
    expect(Object.values(tally(people)[2]!.shifts).map(({ from }) => from)).toContain('not concerned');
  });
});

describe('figures over many people', () => {
  const decider = createDecider(choice('dismiss-all'));
  const impact = (text: string, change: Partial<Person> = {}) => {
    const who = { ...person(text), ...change };
    return impactOn(who, decider.decide(who), { asOf });
  };
  test.each([
    ['born 1970-01-01; 2015-03-01 HS 11359 felony', { noFelony: 1, noConviction: 1, noConvictionInLast7Years: 1 }],
    ['born 1970-01-01; 2005-03-01 HS 11359 misdemeanor', { noFelony: 0, noConviction: 1, noConvictionInLast7Years: 0 }],
    [
      'born 1970-01-01; 2015-03-01 HS 11359 felony; 2016-01-01 PC 459 misdemeanor',
      { noFelony: 1, noConviction: 0, noConvictionInLast7Years: 0 },
    ],
    [
      'born 1970-01-01; 2015-03-01 HS 11359 felony; 2001-01-01 PC 459 felony',
      { noFelony: 0, noConviction: 0, noConvictionInLast7Years: 1 },
    ],
    [
      'born 1970-01-01; 2015-03-01 HS 11359 felony; ? PC 459 ?',
      { noFelony: 0, noConviction: 0, noConvictionInLast7Years: 0 },
    ],
    ['born 1970-01-01; 2015-03-01 PC 459 felony', NO_IMPACT],
  ])('%s', (text, expected) => {
    expect(impact(text)).toEqual(expected);
  });

  test('lines that could not be read count no person', () => {
    expect(impact('born 1970-01-01; 2015-03-01 HS 11359 felony', { incomplete: true })).toEqual(NO_IMPACT);
  });

  test('a reduction leaves a conviction and no felony', () => {
    const sacramento = createDecider(choice('sacramento'));
    const who = person('born 1970-01-01; 2015-03-01 HS 11359 felony; 2018-01-01 PC 459 misdemeanor');
    const determinations = sacramento.decide(who);
    expect(determinations.every(({ decision }) => givesRelief(decision))).toBe(true);
    expect(addImpact(impactOn(who, determinations, { asOf }), NO_IMPACT)).toEqual({
      noFelony: 1,
      noConviction: 0,
      noConvictionInLast7Years: 0,
    });
  });
});
