import { expect, it } from 'vitest';
import { citedSection } from '../../record/index.ts';
import { assumeKind, sectionAnswers } from './assume.ts';
import { all, any, attempt, conviction, not, sectionIn, sectionList, someConviction } from './index.ts';

const setting = { asOf: 0, county: 'ALPHA', options: {} };
const list = (id: string, ...sections: readonly string[]) =>
  sectionList({ id, title: id, source: 'invented', sections });
const [sale, grown] = [list('sale', 'HS 11359', 'HS 11360(a)'), list('grown', 'HS 11358')];
const others = list('others', 'PC 187', 'PC 459');
const conditions = [
  sectionIn(conviction, sale),
  all(not(sectionIn(conviction, grown)), any(attempt(conviction), sectionIn(conviction, sale))),
  // The list inside is asked of another conviction, but for the one that is decided.
  someConviction((other) => all(sectionIn(other, others), sectionIn(conviction, grown))),
];

const answersOf = sectionAnswers(conditions);
const assumed = (text: string | undefined) => {
  const section = text === undefined ? undefined : citedSection(text)!;
  const made = conditions.map((condition) => assumeKind(condition, { section, level: 'felony' }, setting));
  return { answers: answersOf(section), made: JSON.stringify(made) };
};

const TEXTS = ['HS 11359', 'HS 11359(b)', 'HS 11360(a)', 'HS 11360', '? 11359', 'HS 11358', 'attempt HS 11358'];
const OTHERS = ['attempt HS 11359', 'PC 187', 'PC 459', 'VC 10851', 'conspiracy HS 11359', 'attempt PC 187', undefined];

it('gives equal answers only for sections of which the same conditions are made', () => {
  const assumptions = [...TEXTS, ...OTHERS].map(assumed);
  const byAnswers = Map.groupBy(assumptions, ({ answers }) => answers);
  for (const alike of byAnswers.values()) expect(new Set(alike.map(({ made }) => made)).size).toBe(1);
  // Neither is everything alike, nor nothing.
  expect(byAnswers.size).toBeGreaterThan(5);
  expect(byAnswers.size).toBeLessThan(assumptions.length);
});

it('tells apart no sections that only other convictions are asked for', () => {
  expect(assumed('PC 187').answers).toBe(assumed('VC 10851').answers);
  expect(assumed('PC 187').answers).not.toBe(assumed('HS 11358').answers);
});
