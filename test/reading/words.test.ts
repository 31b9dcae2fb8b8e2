import { describe, expect, it } from 'vitest';
import { FIRST } from '../../web/reading/first/words.ts';
import { fill, WORDS } from '../../web/reading/words/index.ts';
import { fernandezHuerta, fleschKincaidGrade } from '../documents/readability.ts';

function sentencesOf(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value] : Object.values(value as object).flatMap(sentencesOf);
}

/** The names of the values that a text takes. */
function valuesOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name!))].sort();
}

describe('what the page says', () => {
  const [en, es] = [sentencesOf([FIRST.en, WORDS.en]), sentencesOf([FIRST.es, WORDS.es])];

  it('takes the same values in both languages, and has no text twice the same but names', () => {
    expect(es.length).toBe(en.length);
    expect(es.map(valuesOf)).toEqual(en.map(valuesOf));
    expect(en.filter((text, at) => text === es[at])).toEqual(['no']);
  });

  it('promises nothing', () => {
    expect(en.filter((text) => /eligible|qualif|guarantee/i.test(text))).toEqual([]);
    expect(es.filter((text) => /elegible|calific|garantiz/i.test(text))).toEqual([]);
  });

  it('is for readers of grade 8 or under', () => {
    const text = (all: readonly string[]) =>
      all.map((each) => fill(each, { n: 2, all: 3 }).replace(/[.?!:…]*$/, '.')).join(' ');
    expect(fleschKincaidGrade(text(en))).toBeLessThanOrEqual(8);
    expect(fernandezHuerta(text(es))).toBeGreaterThanOrEqual(60);
  });

  it('counts one and many', () => {
    expect(fill('{n} {n|line was|lines were} read', { n: 1 })).toBe('1 line was read');
    expect(fill('{n} {n|line was|lines were} read', { n: 2 })).toBe('2 lines were read');
  });
});
