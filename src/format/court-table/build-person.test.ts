import { expect, it } from 'vitest';
import { type Count, formatPartialDate, NO, type Person, sentenceEnd, UNKNOWN, YES } from '../../record/index.ts';
import { createPersonBuilder } from './build-person.ts';
import { type CourtLine, courtColumns } from './columns.ts';
import { courtTableFormat } from './format.ts';
import { createRowReader } from './row.ts';
import type { CourtTable } from './state.ts';

const STATE: CourtTable = {
  readSection: () => undefined,
  citation: '',
  levels: [],
  levelWords: { FELONY: 'felony', MISDEMEANOR: 'misdemeanor' },
  verdicts: { GUILTY: 'convicted', DISMISSED: 'other', PENDING: 'pending' },
  changes: { CLOSED: 'sealed' },
  offenseDates: true,
  pendingCharge: 'pending',
  answers: (text) => (text === 'HARES' ? { hares: YES } : text === 'NO HARES' ? { hares: NO } : {}),
};

const CHARGE: CourtLine = {
  PERSON_ID: 'P1',
  CASE_NO: 'C1',
  COUNT_NO: '1',
  LEVEL: 'FELONY',
  DISPOSITION: 'GUILTY',
  DISPOSITION_DATE: '2015-03-01',
};

/** The counts that lines become, each line a charge with some cells of its own. */
function counts(...lines: readonly CourtLine[]): readonly (Count & { readonly assumed?: object })[] {
  return person(...lines).counts;
}

function person(...lines: readonly CourtLine[]): Person {
  const read = createRowReader(STATE);
  const rows = lines.map((line, index) =>
    read(
      courtColumns(STATE).map((name) => ({ ...CHARGE, ...line })[name] ?? ''),
      { source: 0, line: index + 2 },
    ),
  );
  return createPersonBuilder(STATE)('P1', rows);
}

const endOf = (line: CourtLine) => formatPartialDate(sentenceEnd(counts(line)[0]!));

it.each([
  [{ SENTENCE: 'PROBATION 2Y; FINE' }, '2017-03-01'],
  [{ SENTENCE: 'PROBATION 2Y', COMPLETED_DATE: '2016-05-01' }, '2016-05-01'],
  [{ SENTENCE: 'PRISON 2Y', COMPLETED_DATE: '2016' }, '2016'],
  [{ SENTENCE: 'PRISON 2Y' }, 'on or after 2015-03-01'],
  [{ SENTENCE: 'PRISON LIFE' }, 'on or after 2015-03-01'],
  [{ SENTENCE: '' }, 'unknown'],
  // Neither a day before the judgment nor what is no date says when it was over.
  [{ SENTENCE: 'JAIL 10D', COMPLETED_DATE: '2014-12-31' }, 'unknown'],
  [{ SENTENCE: 'JAIL 10D', COMPLETED_DATE: '05/01/2016' }, 'unknown'],
] as const)('the sentence of %o was over: %s', (line, expected) => {
  expect(endOf(line)).toBe(expected);
});

it.each([
  ['2014-12-31', '2014-12-31'],
  ['2014', '2014'],
  ['', undefined],
  // Neither a day after the judgment nor what is no date says when it was.
  ['2015-03-02', 'unknown'],
  ['12/31/2014', 'unknown'],
])('the offense of a conviction of 2015-03-01 is dated "%s": %s', (OFFENSE_DATE, expected) => {
  const [{ offended } = {}] = counts({ OFFENSE_DATE });
  expect(offended && formatPartialDate(offended)).toBe(expected);
});

it('leaves unknown what the lines of one charge disagree on, and keeps what they agree on', () => {
  const [count] = counts(
    { DESCRIPTION: 'HARES', SENTENCE: 'FINE' },
    { DESCRIPTION: 'NO HARES', LEVEL: 'MISDEMEANOR', SENTENCE: 'FINE', DISPOSITION_DATE: '2015-04-01' },
  );
  expect(count).toMatchObject({ level: undefined, conflicts: ['level'], disposition: { kind: 'convicted' } });
  expect(count!.assumed).toBeUndefined();
  expect(count!.sentence.length).toBe(1);
  expect(formatPartialDate(count!.date)).toBe('between 2015-03-01 and 2015-04-01');
  expect(counts({ DESCRIPTION: 'HARES' }, { DESCRIPTION: '' })[0]!.assumed).toEqual({ hares: YES });
});

it('numbers the cases of a person, and takes a blank or another word for no verdict', () => {
  const read = counts({ DISPOSITION: '' }, { CASE_NO: 'C2', DISPOSITION: 'GUILTY?' }, { CASE_NO: 'C2', COUNT_NO: '2' });
  expect(read.map((count) => [count.case, count.disposition.kind])).toEqual([
    [1, 'unknown'],
    [2, 'unknown'],
    [2, 'convicted'],
  ]);
});

it('a pending charge is no conviction, and says of every charge of the person that one is pending', () => {
  const read = counts({}, { COUNT_NO: '2', DISPOSITION: 'PENDING' });
  expect(read.map((count) => [count.disposition.kind, count.assumed])).toEqual([
    ['convicted', { pending: YES }],
    ['none', { pending: YES }],
  ]);
  expect(counts({ COUNT_NO: '2', DISPOSITION: 'DISMISSED' })[0]!.assumed).toBeUndefined();
});

it('words of a change that are not known leave open what became of the conviction', () => {
  const [closed, unclear] = counts({ CHANGED: 'CLOSED' }, { COUNT_NO: '2', CHANGED: 'MENDED' });
  expect([closed!.setAside, unclear!.setAside]).toEqual([YES, UNKNOWN]);
  expect(unclear!.disposition.kind).toBe('unknown');
});

it('takes what exports write for nothing as a blank: no case holds two charges together, no one died of it', () => {
  for (const nothing of ['NULL', ' null ', 'N/A', '-', '--', '.', 'NONE', '\0\0']) {
    const apart = counts({ CASE_NO: nothing }, { CASE_NO: nothing, DISPOSITION: 'DISMISSED' });
    expect(apart.map((count) => [count.case, count.disposition.kind])).toEqual([
      [undefined, 'convicted'],
      [undefined, 'other'],
    ]);
    const [count] = counts({ CHANGED: nothing, COMPLETED_DATE: nothing, SENTENCE: 'JAIL 10D' });
    expect([count!.setAside, formatPartialDate(sentenceEnd(count!))]).toEqual([NO, '2015-03-11']);
    expect(person({ DIED: nothing }).deceased).toBe(NO);
  }
  expect(person({ DIED: 'N' }).deceased).toBe(NO);
  expect(person({ DIED: '2019-05-01' }).deceased).toBe(YES);
});

it('knows no person by a blank or by NULL, and keeps any other text of an id', () => {
  const { readId } = courtTableFormat({
    id: 'us-xx/court-table',
    state: 'Hareland',
    module: import.meta.url,
    counties: [],
    reading: () => Promise.reject(new Error('not read here')),
  });
  expect([' NULL ', 'null', '', '\0', ' P1 ', '-'].map(readId)).toEqual(['', '', '', '', 'P1', '-']);
});
