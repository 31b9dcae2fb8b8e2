import { describe, expect, it } from 'vitest';
import { createDecider } from '../../decide/index.ts';
import { parseHistory } from '../../law/index.ts';
import { storedChoice } from '../choice.ts';
import { whatIfs } from './what-if.ts';

const choice = storedChoice({
  packId: 'us-ca/prop-64',
  policyId: 'options-2019',
  options: { subjectAgeThreshold: 50, yearsSinceConvictionThreshold: 10 },
  county: 'SACRAMENTO',
  asOf: '2020-07-01',
});

const zenda = storedChoice({
  packId: 'us-zz',
  policyId: 'statute',
  options: {},
  county: 'SACRAMENTO',
  asOf: '2020-07-01',
});

function changesOf(history: string, under = choice) {
  const { person } = parseHistory(history, 'SACRAMENTO');
  const [first] = createDecider(under).decide(person);
  return whatIfs(person, first!.conviction, first!.decision, under)
    .filter(({ kind }) => kind === 'fact')
    .map((change) => (change.kind === 'fact' ? `${change.fact} ${change.value}: ${change.outcome}` : ''));
}

describe('what would change a determination', () => {
  it('names the day from which on time alone changes it, and none where no day does', () => {
    const daysOf = (history: string) => {
      const { person } = parseHistory(history, 'SACRAMENTO');
      const [first] = createDecider(choice).decide(person);
      return whatIfs(person, first!.conviction, first!.decision, choice).filter(({ kind }) => kind === 'day');
    };
    // More than ten years after the conviction, and 50 years old only later.
    expect(daysOf('born 1990-01-01; 2015-03-02 HS 11359 felony')).toMatchObject([
      { value: expect.stringMatching(/^2025-03-0[23]$/), outcome: 'Eligible for Dismissal' },
    ]);
    expect(daysOf('born 1950-01-01; 2015-03-02 HS 11359 felony')).toEqual([]);
    expect(daysOf('born 1990-01-01; 2017-03-02 PC 187 felony; 2001-03-02 HS 11359 felony')).toEqual([]);
  });

  it('lists birth years for a missing birth date, and only years in which every day gives the same outcome', () => {
    // 50 on the as-of date: born on or before 1970-07-01, so that 1970 itself is left out.
    expect(changesOf('2015-03-02 HS 11359 felony')).toContain('birthDate 1920–1969: Eligible for Dismissal');
  });

  it('tells the years of a conviction date that is missing', () => {
    const changes = changesOf('born 1980-01-01; ? HS 11359 felony');
    expect(changes).toContain('convictionDate 1960–2009: Eligible for Dismissal');
    expect(changes.some((each) => each.startsWith('convictionDate 2010'))).toBe(false);
  });

  it('tries the codes under which the law itself lists a section whose code is missing', () => {
    const cannabis = changesOf('born 1950-01-01; 2005-03-02 ? 11359 felony');
    expect(cannabis.filter((each) => each.startsWith('section'))).toEqual(['section HS 11359: Eligible for Dismissal']);
    const trespass = changesOf('2005-03-02 ? 12-1-1 misdemeanor, jail 30 days', zenda);
    expect(trespass.filter((each) => each.startsWith('section'))).toEqual(['section ZC 12-1-1: Cleared']);
  });

  it('tries no date that is known, and another level always', () => {
    const changes = changesOf('born 1980-01-01; 2015-03-02 HS 11359 felony');
    expect(changes.filter((each) => /Date/.test(each))).toEqual([]);
    expect(changes).toContain('level misdemeanor: Eligible for Dismissal');
  });
});
