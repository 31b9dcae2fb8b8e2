import { describe, expect, it } from 'vitest';
import { prop64 } from '../jurisdictions/packs.ts';
import { exampleSetting, rulesOf } from '../law/check/examples.ts';
import { interpret, levelIs, ofAge, parseHistory, sectionReaderOf } from '../law/index.ts';
import { asOf, conviction } from '../law/language/build.ts';
import { parseIsoDay, UNKNOWN } from '../record/index.ts';
import { nearestOthers } from './index.ts';

const setting = { asOf: parseIsoDay('2020-07-01')!, county: 'HERE', options: {} };
const history = (text: string) => parseHistory(text, 'HERE');

describe('the nearest people with the other answer', () => {
  it('finds the very day on which a limit of years turns', () => {
    const near = nearestOthers(ofAge(50, asOf), history('born 1970-07-01; 2008-03-04 HS 11359 felony'), setting);
    expect(near.map(({ change }) => change)).toEqual([
      { kind: 'date', what: 'born', of: null, from: '1970-07-01', to: '1970-07-02', days: 1 },
    ]);
    const young = nearestOthers(ofAge(50, asOf), history('born 1991-02-03; 2008-03-04 HS 11359 felony'), setting);
    expect(young[0]!.change).toMatchObject({ to: '1970-07-01', kind: 'date' });
  });

  it('tells another fact where no date turns it, and nothing where the answer is unknown', () => {
    const felony = levelIs(conviction, 'felony');
    const near = nearestOthers(felony, history('2008-03-04 HS 11359 felony'), setting);
    expect(near.map(({ change }) => change)).toEqual([
      { kind: 'level', of: null, from: 'felony', to: 'misdemeanor' },
      { kind: 'level', of: null, from: 'felony', to: 'infraction' },
    ]);
    expect(nearestOthers(felony, history('2008-03-04 HS 11359'), setting)).toEqual([]);
  });

  it('gives, for every rule and example of a pack, people for whom the rule really comes out the other way', () => {
    let turned = 0;
    for (const { condition, examples, policy } of rulesOf(prop64)) {
      const base = exampleSetting(prop64, policy);
      for (const text of [...(examples?.holds ?? []), ...(examples?.fails ?? [])].slice(0, 2)) {
        const situation = parseHistory(text, base.county, sectionReaderOf(prop64));
        const with_ = {
          ...base,
          asOf: situation.asOf ?? base.asOf,
          options: { ...base.options, ...situation.options },
        };
        const own = interpret(condition, situation, with_).truth;
        for (const { situation: other, truth } of nearestOthers(condition, situation, with_)) {
          turned++;
          expect(other.person.counts).toContain(other.conviction);
          expect(interpret(condition, other, with_).truth).toBe(truth);
          expect(truth).not.toBe(own);
          expect(truth).not.toBe(UNKNOWN);
        }
      }
    }
    expect(turned).toBeGreaterThan(50);
  });
});
