import { expect, it } from 'vitest';
import { formatPartialDate, isoDate, parseCompactDate, UNKNOWN_DATE } from './partial-date.ts';
import type { Count, SentencePart } from './person.ts';
import { lastRelease, sentenceEnd } from './sentence.ts';

const part = (kind: SentencePart['kind'], length?: number, unit?: SentencePart['unit']): SentencePart => ({
  kind,
  length,
  unit,
  text: '',
});
const ends = (date: Count['date'], ...sentence: SentencePart[]) =>
  formatPartialDate(sentenceEnd({ date, sentence, later: [] } as unknown as Count));

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

it('is open between its parts and the day on which a later line ends supervision', () => {
  const ended = (on: string, revoked = false) => {
    const date = on === '' ? UNKNOWN_DATE : isoDate(on);
    const later = [{ kind: 'ended', text: '', date }];
    const sentence = [part('probation', 3, 'years')];
    return formatPartialDate(
      sentenceEnd({ date: isoDate('2011-03-04'), sentence, later, revoked } as unknown as Count),
    );
  };
  expect(ended('2012-05-06')).toBe('between 2012-05-06 and 2014-03-04');
  expect(ended('2015-01-02')).toBe('between 2014-03-04 and 2015-01-02');
  expect(ended('2014-03-04')).toBe('2014-03-04');
  expect(ended('2010-01-01')).toBe('between 2011-03-04 and 2014-03-04');
  expect(ended('')).toBe('between 2011-03-04 and 2014-03-04');
  expect(ended('2012-05-06', true)).toBe('2014-03-04');
});

it('lets jail or prison run inside the probation beside it, unless probation was revoked', () => {
  const overlapping = (revoked: boolean, ...sentence: SentencePart[]) =>
    formatPartialDate(
      sentenceEnd({ date: isoDate('2011-03-04'), sentence, revoked, later: [] } as unknown as Count, 'overlapping'),
    );
  const [probation, jail, prison] = [
    part('probation', 3, 'years'),
    part('jail', 6, 'months'),
    part('prison', 5, 'years'),
  ];
  expect(overlapping(false, probation, jail, part('fine'))).toBe('2014-03-04');
  expect(overlapping(false, probation, prison)).toBe('2016-03-04');
  expect(overlapping(true, probation, jail)).toBe('2014-09-04');
  // Without probation, a term and the supervision after it add up.
  expect(overlapping(false, jail, part('other', 1, 'years'))).toBe('2012-09-04');
  for (const open of [part('jail'), part('unknown', 6, 'months')]) {
    expect(overlapping(false, probation, open)).toBe('unknown');
    expect(overlapping(false, open)).toBe('unknown');
  }
});

it('the last release lies between the judgment and the end of jail; without jail it is the day of the judgment', () => {
  const of = (sentence: readonly SentencePart[], more: Partial<Count> = {}) =>
    formatPartialDate(lastRelease({ date: isoDate('2011-03-04'), sentence, ...more } as unknown as Count));
  const jail = part('jail', 6, 'months');
  expect(of([part('probation', 3, 'years'), part('fine')])).toBe('2011-03-04');
  expect(of([jail, part('probation', 3, 'years')])).toBe('between 2011-03-04 and 2011-09-04');
  for (const open of [[], [part('prison', 2, 'years')], [part('jail')], [part('other')], [jail, part('unknown')]])
    expect(of(open)).toBe('on or after 2011-03-04');
  expect(of([jail], { revoked: true })).toBe('on or after 2011-03-04');
  // It is not after the day on which sentence and supervision were over.
  const prison = [part('prison', 2, 'years')];
  expect(of(prison, { completed: isoDate('2014-06-02') })).toBe('between 2011-03-04 and 2014-06-02');
  expect(of(prison, { completed: UNKNOWN_DATE })).toBe('on or after 2011-03-04');
  expect(of(prison, { released: isoDate('2012-01-01') })).toBe('2012-01-01');
});

it('takes the day that the record gives, and does not count parts where a file has a column for it and says nothing', () => {
  const sentence = [part('prison', 5, 'years')];
  const of = (completed: Count['date']) =>
    formatPartialDate(sentenceEnd({ date: isoDate('2011-03-04'), sentence, completed } as unknown as Count));
  expect(of(isoDate('2014-06-02'))).toBe('2014-06-02');
  expect(of(UNKNOWN_DATE)).toBe('unknown');
});
