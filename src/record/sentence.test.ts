import { expect, it } from 'vitest';
import { formatPartialDate, isoDate, parseCompactDate, UNKNOWN_DATE } from './partial-date.ts';
import type { Count, SentencePart } from './person.ts';
import { sentenceEnd } from './sentence.ts';

const part = (kind: SentencePart['kind'], length?: number, unit?: SentencePart['unit']): SentencePart => ({
  kind,
  length,
  unit,
  text: '',
});
const ends = (date: Count['date'], ...sentence: SentencePart[]) =>
  formatPartialDate(sentenceEnd({ date, sentence } as unknown as Count));

it('adds the parts up', () => {
  const date = isoDate('2011-03-04');
  expect(ends(date, part('jail', 1, 'days'))).toBe('2011-03-05');
  expect(ends(date, part('probation', 3, 'years'), part('jail', 90, 'days'))).toBe('2014-06-02');
  expect(ends(date, part('jail', 90, 'days'), part('probation', 3, 'years'))).toBe('2014-06-02');
  expect(ends(date, part('probation', 18, 'months'), part('fine'))).toBe('2012-09-04');
  expect(ends(date, part('fine'))).toBe('2011-03-04');
});

it('is unknown where a part could take any time, or nothing is known', () => {
  const date = isoDate('2011-03-04');
  expect(ends(date)).toBe('unknown');
  expect(ends(date, part('prison'))).toBe('unknown');
  expect(ends(date, part('jail', 30))).toBe('unknown');
  expect(ends(UNKNOWN_DATE, part('fine'))).toBe('unknown');
  expect(ends(parseCompactDate('20110300'), part('jail', 1, 'years'))).toBe('between 2012-03-01 and 2012-03-31');
});

it('takes the day that the record gives, and does not count parts where a file has a column for it and says nothing', () => {
  const sentence = [part('prison', 5, 'years')];
  const of = (completed: Count['date']) =>
    formatPartialDate(sentenceEnd({ date: isoDate('2011-03-04'), sentence, completed } as unknown as Count));
  expect(of(isoDate('2014-06-02'))).toBe('2014-06-02');
  expect(of(UNKNOWN_DATE)).toBe('unknown');
});
