import { describe, expect, it } from 'vitest';
import { prop64 } from '../jurisdictions/packs.ts';
import { type FileReadings, parseHistory, policyOf } from '../law/index.ts';
import { parseIsoDay } from '../record/index.ts';
import { ALL_COUNTIES, createDecider, explain } from './index.ts';

const COUNTY = 'SAN JOAQUIN';
const asOf = parseIsoDay('2020-07-01')!;

function choice(policyId: string, readings?: FileReadings, options = {}) {
  const policy = policyOf(prop64, policyId)!;
  return {
    pack: prop64,
    policy,
    setting: { asOf, county: COUNTY, options: { ...policy.defaults, ...options }, ...(readings ? { readings } : {}) },
  };
}

function outcomes(history: string, chosen: ReturnType<typeof choice>): readonly string[] {
  const { person } = parseHistory(history, COUNTY);
  const decider = createDecider(chosen);
  const determinations = decider.decide(person);
  // The history as it is read gives the same result, where there is one for all convictions.
  const whole = decider.readWhole(person);
  const inPlaces = (of: typeof person) =>
    decider.decide(of).map(({ conviction, decision: { code } }) => [of.counts.indexOf(conviction), code]);
  expect(inPlaces(whole)).toEqual(inPlaces(person));
  return determinations.map((determination) => {
    expect(person.counts).toContain(determination.conviction);
    // What was decided can be explained by the same facts.
    const own = explain(person, chosen).find(({ conviction }) => conviction === determination.conviction)!;
    expect(own.decision.code).toBe(determination.decision.code);
    decider.layers(person, determination);
    return determination.decision.outcome.id;
  });
}

describe('a blank disposition', () => {
  const history = '2005-03-01 HS 11359 felony; 2006-03-01 HS 11358 felony, disposition?';

  it('leaves a charge to a person, or is none', () => {
    expect(outcomes(history, choice('dismiss-all'))).toEqual(['dismiss', 'hand-review']);
    expect(outcomes(history, choice('dismiss-all', { 'blank-disposition': 'no-conviction' }))).toEqual(['dismiss']);
  });

  it('of another charge may matter to a policy', () => {
    const burglary = '2005-03-01 HS 11359 felony; 2016-03-01 PC 459 felony, disposition?';
    const options = { yearsCrimeFreeThreshold: 5 };
    expect(outcomes(burglary, choice('options-2019', undefined, options))).toEqual(['dismiss']);
    expect(outcomes(burglary, choice('options-2019', { 'blank-disposition': 'unknown' }, options))).toEqual([
      'hand-review',
    ]);
  });
});

describe('an unreadable section', () => {
  const options = { subjectHasOnlyProp64Charges: true, reduce: ['11359'] };
  const history = 'born 1970-03-15; 2005-03-01 HS 11359 felony; 2006-03-01 ? felony';

  it('of another conviction is passed over or not, and its own is open either way', () => {
    expect(outcomes(history, choice('options-2019', { 'unreadable-other': 'unknown' }, options))).toEqual([
      'hand-review',
      'hand-review',
    ]);
    expect(outcomes(history, choice('options-2019', undefined, options))).toEqual(['reduce', 'hand-review']);
  });
});

describe('years', () => {
  it('are those of the calendar or of 365.25 days', () => {
    const options = { yearsSinceConvictionThreshold: 10, reduce: ['11359'] };
    // Ten years of 365.25 days, rounded, are a day more than this calendar span.
    const history = 'born 1970-03-15; 2010-07-01 HS 11359 felony';
    expect(outcomes(history, choice('options-2019', undefined, options))).toEqual(['dismiss']);
    const days = { ...choice('options-2019', { years: 'days' }, options) };
    expect(outcomes(history, days)).toEqual(['dismiss']);
    expect(outcomes(history, { ...days, setting: { ...days.setting, asOf: asOf - 1 } })).toEqual(['reduce']);
  });
});

describe('every county at once', () => {
  it('reads the file for each as its own policy does', () => {
    const statewide = createDecider({
      pack: prop64,
      policy: policyOf(prop64, 'dismiss-all')!,
      setting: { asOf, county: ALL_COUNTIES, options: {} },
      counties: {
        KERN: { policy: policyOf(prop64, 'options-2019')!, options: policyOf(prop64, 'options-2019')!.defaults },
      },
    });
    const history =
      '2005-03-01 HS 11359 felony, in KERN, disposition?; 2005-03-01 HS 11359 felony, in YOLO, disposition?';
    const { person } = parseHistory(history, 'KERN');
    expect(statewide.decide(person).map(({ conviction }) => conviction.county)).toEqual(['YOLO']);
    expect(statewide.asRead(person)).toBe(person);
    expect(statewide.asRead(person, 'KERN').counts[0]!.disposition.kind).toBe('none');
  });
});
