import { describe, expect, test } from 'vitest';
import type { ColumnName } from '../doj/columns.ts';
import { synthesize } from './index.ts';
import { byPerson, isMarijuana, rowsOf } from './read-back.test-support.ts';

const text = [...synthesize({ county: 'SAN JOAQUIN', lines: 20_000, seed: 64, dirty: true, header: false })].join('');
const rows = rowsOf(text);
const some = (column: ColumnName, pattern: RegExp): boolean => rows.some((row) => pattern.test(row.get(column)));

describe('dates', () => {
  test.each(['PRI_DOB', 'STP_EVENT_DATE', 'CYC_DATE', 'DISP_DATE'] as ColumnName[])(
    '%s: partial, impossible, missing',
    (column) => {
      expect(some(column, /^[12]\d{3}0000$/)).toBe(true);
      expect(some(column, /^[12]\d{3}(0[1-9]|1[0-2])00$/)).toBe(true);
      expect(some(column, /^\d{4}(0231|1345|0431|0230|1301|0732)$/)).toBe(true);
      expect(some(column, /^NULL +$/)).toBe(true);
      expect(some(column, /^$/)).toBe(true);
    },
  );

  test('29 February of a common year', () => {
    expect(
      rows.some((row) => /0229$/.test(row.get('STP_EVENT_DATE')) && Number(row.get('STP_EVENT_DATE').slice(0, 4)) % 4),
    ).toBe(true);
  });
});

describe('facts lost', () => {
  test.each([
    'STP_ORI_CNTY_NAME',
    'DISP_DESCR',
    'STP_TYPE_DESCR',
    'OFFENSE_DESCR',
    'OFFENSE_TOC',
    'CONV_STAT_DESCR',
    'CNT_ORDER',
    'OFN',
  ] as ColumnName[])('%s: empty, blanks, NULL', (column) => {
    expect(some(column, /^$/)).toBe(true);
    expect(some(column, /^ +$/)).toBe(true);
    expect(some(column, /^NULL *$/)).toBe(true);
  });

  test('CNT_ORDER too short', () => {
    for (const length of [3, 5, 6, 9, 11]) expect(some('CNT_ORDER', new RegExp(`^\\d{${length}}$`))).toBe(true);
  });

  test('level lost altogether on a conviction', () => {
    const none = /^( *|NULL *)$/;
    expect(
      rows.some(
        (row) =>
          row.get('DISP_DESCR').startsWith('CONVICTED') &&
          none.test(row.get('CONV_STAT_DESCR')) &&
          none.test(row.get('OFFENSE_TOC')),
      ),
    ).toBe(true);
  });
});

test.each([
  ...[/^11357\(C\)HS-POSSESS MARIJUANA$/, /^\/11357 HS/, /^--40508 VC--$/, /^11359HS-INTENT SELL CANNABIS$/],
  ...[/^113\d\d\([a-e]\) HS-/, /^11360\(a\) hs-/, /^1135[89]-/, /^ 11358 HS-/, /^\d+(\([A-Z]\))?[A-Z]{2}-/, /^--.*--$/],
])('section %s', (pattern) => expect(some('OFFENSE_DESCR', pattern)).toBe(true));

describe('text', () => {
  test('some lines end in CRLF, most in LF', () => {
    const crlf = text.split('\r\n').length - 1;
    expect(crlf).toBeGreaterThan(500);
    expect(crlf).toBeLessThan(3000);
  });

  test('commas, doubled quotes and line ends inside fields', () => {
    expect(some('COMMENT_TEXT', /,/)).toBe(true);
    expect(some('COMMENT_TEXT', /"/)).toBe(true);
    expect(some('COMMENT_TEXT', /[^\r]\n/)).toBe(true);
    expect(some('COMMENT_TEXT', /\r\n/)).toBe(true);
    expect(some('OFFENSE_DESCR', /"/)).toBe(true);
    expect(some('OFN', /, "/)).toBe(true);
  });

  test('names beyond ASCII, all of it sound UTF-8', () => {
    for (const name of ['NUÑEZ', 'PEÑA', 'NUN\u0303EZ', 'DVOŘÁK', 'NGUYỄN', "O'BRIEN", 'DE LA CRUZ']) {
      expect(rows.some((row) => row.get('PRI_NAME').startsWith(name))).toBe(true);
    }
    expect(text.isWellFormed()).toBe(true);
    expect(text.includes('\uFFFD')).toBe(false);
  });
});

describe('lines', () => {
  test('some people have lines far apart', () => {
    const places = new Map<string, number[]>();
    rows.forEach((row, at) => {
      const id = row.get('SUBJECT_ID');
      places.set(id, [...(places.get(id) ?? []), at]);
    });
    const spans = [...places.values()].map((at) => at.at(-1)! - at[0]! - at.length);
    expect(spans.filter((span) => span > 500).length).toBeGreaterThan(20);
    expect(spans.filter((span) => span <= 0).length).toBeGreaterThan(500);
  });

  test('some lines are repeated exactly', () => {
    const lines = rows.map((row) => row.fields.join('|'));
    const repeats = lines.length - new Set(lines).size;
    expect(repeats).toBeGreaterThan(50);
    expect(repeats).toBeLessThan(1000);
  });

  test('some repeats contradict each other', () => {
    const births = [...byPerson(rows).values()].map(
      (lines) => new Set(lines.map((row) => row.get('PRI_DOB')).filter((date) => /^(?!.*00$)(19|20)\d{6}$/.test(date))),
    );
    expect(births.some((dates) => dates.size > 1)).toBe(true);
  });

  test('the marijuana counts are still there', () => {
    expect(rows.filter((row) => isMarijuana(row.get('OFFENSE_DESCR'))).length).toBeGreaterThan(3000);
  });
});
