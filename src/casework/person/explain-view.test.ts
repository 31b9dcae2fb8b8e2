import { describe, expect, test } from 'vitest';
import { parseHistory } from '../../law/index.ts';
import { storedChoice } from '../choice.ts';
import { convictionViews } from './explain-view.ts';

const choice = (options: object, policyId = 'options-2019') =>
  storedChoice({
    packId: 'us-ca/prop-64',
    policyId,
    options: options as never,
    county: 'SAN JOAQUIN',
    asOf: '2020-07-01',
  });

/** A conviction of 2001 with many earlier ones, and one later that is too near. */
const years = Array.from({ length: 16 }, (_, i) => `${1980 + i}-02-03 PC 484 misdemeanor`);
const long = ['2001-05-04 HS 11357(a) felony', ...years, '2018-04-02 PC 148 misdemeanor'].join('; ');

function viewsOf(text: string, options: object) {
  const { person } = parseHistory(text, 'SAN JOAQUIN');
  return convictionViews(person, choice(options));
}

describe('the facts of a clause', () => {
  test('name first the conviction on which a span of years turns, and lose none of the others', () => {
    const [view] = viewsOf(long, { yearsCrimeFreeThreshold: 5 });
    const step = view!.trace.find(({ readings }) => readings.some(({ about }) => about?.startsWith('PC 148')))!;
    expect(step.state).toBe('no');
    const decided = step.readings.filter((each) => each.decided);
    expect(decided.some(({ about, value }) => about === 'PC 148, 2018-04-02' && value === '2018-04-02')).toBe(true);
    expect(decided.some(({ about }) => about?.startsWith('PC 484'))).toBe(false);
    const others = new Set(step.readings.map(({ about }) => about).filter((about) => about?.startsWith('PC 484')));
    expect(others.size).toBe(16);
    expect(step.readings.findIndex((each) => !each.decided)).toBe(decided.length);
  });

  test('say only that the county chose nothing where it chose nothing', () => {
    const [view] = viewsOf(long, {});
    const off = view!.trace.filter(({ readings }) => readings.some(({ value }) => value === 'off'));
    expect(off.length).toBeGreaterThan(0);
    for (const { readings } of off) expect(readings).toHaveLength(1);
  });

  test('tell clauses that are for other sections from those that were weighed', () => {
    const [view] = viewsOf('2001-05-04 HS 11360(a) felony', { dismiss: ['11357'], reduce: ['11359'] });
    expect(view!.trace.some(({ forOthers }) => forOthers)).toBe(true);
    expect(view!.trace.filter(({ decided, forOthers }) => decided && forOthers)).toEqual([]);
  });
});
