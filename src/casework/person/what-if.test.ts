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

function changesOf(history: string) {
  const { person } = parseHistory(history, 'SACRAMENTO');
  const [first] = createDecider(choice).decide(person);
  return whatIfs(person, first!.conviction, first!.decision, choice)
    .filter(({ kind }) => kind === 'fact')
    .map((change) => (change.kind === 'fact' ? `${change.fact} ${change.value}: ${change.outcome}` : ''));
}

describe('what would change a determination', () => {
  it('tells the years of a birth date that is missing, those alone in which every day comes to the same', () => {
    // 50 on the as-of date: born on or before 1970-07-01, so that 1970 itself is left out.
    expect(changesOf('2015-03-02 HS 11359 felony')).toContain('birthDate 1920–1969: Eligible for Dismissal');
  });

  it('tells the years of a conviction date that is missing', () => {
    const changes = changesOf('born 1980-01-01; ? HS 11359 felony');
    expect(changes).toContain('convictionDate 1960–2009: Eligible for Dismissal');
    expect(changes.some((each) => each.startsWith('convictionDate 2010'))).toBe(false);
  });

  it('tries no date that is known, and another level always', () => {
    const changes = changesOf('born 1980-01-01; 2015-03-02 HS 11359 felony');
    expect(changes.filter((each) => /Date/.test(each))).toEqual([]);
    expect(changes).toContain('level misdemeanor: Eligible for Dismissal');
  });
});
