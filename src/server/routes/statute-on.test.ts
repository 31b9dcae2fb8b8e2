import { describe, expect, it } from 'vitest';
import { createDecider } from '../../decide/index.ts';
import { packs } from '../../jurisdictions/packs.ts';
import { parseHistory } from '../../law/index.ts';
import { parseIsoDay } from '../../record/index.ts';
import { citedOn, statuteOn } from './statute-on.ts';

const pack = packs.find(({ id }) => id === 'us-ca/prop-64')!;
const statute = pack.policies.find(({ id }) => id === 'statute')!;

it('cites a section with the code under which the statute lists it', () => {
  expect(citedOn(pack, '11358')).toBe('HS 11358');
  expect(citedOn(pack, '1')).toBeUndefined();
});

describe('what the statute says beside a section', () => {
  it('is every clause that can decide a conviction of it by its section, and none of another', () => {
    expect(statuteOn(pack, '11358')).toEqual([
      'earlier-superstrike',
      'earlier-registrable',
      'few-plants-lawful',
      'few-plants-18-20',
      'cultivation',
    ]);
    expect(statuteOn(pack, '11357')).not.toContain('cultivation');
    expect(statuteOn(pack, '11357')).not.toContain('earlier-superstrike');
    expect(statuteOn(pack, '187')).toEqual([]);
  });

  it('has the clause by which the decider itself decides', () => {
    for (const [history, number] of [
      ['born 1950-01-01; 2005-03-02 HS 11359 felony', '11359'],
      ['born 1950-01-01; 2005-03-02 HS 11357(b) misdemeanor', '11357'],
      ['born 1950-01-01; 2005-03-02 HS 11359 felony; 2001-03-01 PC 187 felony', '11359'],
    ] as const) {
      const { person } = parseHistory(history, 'SACRAMENTO');
      const setting = { asOf: parseIsoDay('2020-07-01')!, county: 'SACRAMENTO', options: {} };
      const [first] = createDecider({ pack, policy: statute, setting }).decide(person);
      expect(statuteOn(pack, number), history).toContain(first!.decision.clause?.id);
    }
  });
});
