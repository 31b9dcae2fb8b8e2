import { describe, expect, test } from 'vitest';
import type { ColumnName } from '../doj/columns.ts';
import { addYears, dateText, dayOf } from './calendar.ts';
import { synthesize } from './index.ts';
import { byPerson, isConviction, isMarijuana, offenseOf, rowsOf } from './read-back.test-support.ts';

const text = [...synthesize({ county: 'SAN JOAQUIN', lines: 20_000, seed: 64, header: false })].join('');
const rows = rowsOf(text);
const people = [...byPerson(rows).values()];
const courtConvictions = rows.filter((row) => isConviction(row) && row.get('SENT_ORDER') !== '2');
const marijuanaConvictions = courtConvictions.filter((row) => isMarijuana(offenseOf(row)));

const dayIn = (date: string): number =>
  dayOf(Number(date.slice(0, 4)), Number(date.slice(4, 6)), Number(date.slice(6)));

describe('CNT_ORDER', () => {
  test('says cycle, step and count, as the columns beside it do', () => {
    const wrong = rows.filter(
      (row) =>
        !/^\d{9}000$/.test(row.get('CNT_ORDER')) ||
        row.get('CNT_ORDER').slice(0, 6) !== row.get('CYC_ORDER') + row.get('STP_ORDER'),
    );
    expect(wrong).toEqual([]);
  });

  test('cycles run on from 101, steps and counts from 001, and lines of a step agree', () => {
    const shared: readonly ColumnName[] = ['STP_EVENT_DATE', 'STP_TYPE_DESCR', 'STP_ORI_CNTY_NAME', 'CYC_AGE'];
    const wrong: string[] = [];
    for (const lines of people) {
      let [cycle, step, count] = [100, 0, 0];
      let last = lines[0]!;
      for (const row of lines) {
        const order = row.get('CNT_ORDER');
        const [c, s, n] = [Number(order.slice(0, 3)), Number(order.slice(3, 6)), Number(order.slice(6, 9))];
        const same = (name: ColumnName): boolean => row.get(name) === last.get(name);
        let good: boolean;
        if (c !== cycle) good = c === cycle + 1 && s === 1 && n === 1;
        else if (s !== step) good = s === step + 1 && n === 1 && same('CYC_DATE');
        else good = (n === count || n === count + 1) && shared.every(same);
        if (!good) wrong.push(order);
        [cycle, step, count, last] = [c, s, n, row];
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('amounts', () => {
  test('12 to 14 lines a person, with a long tail', () => {
    expect(rows.length / people.length).toBeGreaterThan(12);
    expect(rows.length / people.length).toBeLessThan(14.5);
    expect(Math.max(...people.map((lines) => lines.length))).toBeGreaterThan(80);
  });

  test('about 1.7 Prop 64 convictions a person, nearly all with a level', () => {
    expect(marijuanaConvictions.length / people.length).toBeGreaterThan(1.5);
    expect(marijuanaConvictions.length / people.length).toBeLessThan(1.9);
    const levelled = marijuanaConvictions.filter((row) => row.get('CONV_STAT_DESCR') !== '').length;
    expect(levelled / marijuanaConvictions.length).toBeGreaterThan(0.93);
  });

  test('one to three counties a person', () => {
    const counties = people.map((lines) => new Set(lines.map((row) => row.get('STP_ORI_CNTY_NAME'))).size);
    expect(new Set(counties)).toEqual(new Set([1, 2, 3]));
  });
});

describe('everything occurs', () => {
  const holds = (column: ColumnName, pattern: RegExp): boolean => rows.some((row) => pattern.test(row.get(column)));

  test.each(['ARREST/DETAINED/CITED', 'COURT ACTION', 'REGISTRATION', 'DECEASED', 'PROBATION', 'CUSTODY', 'APPLICANT'])(
    'step %s',
    (step) => expect(rows.some((row) => row.get('STP_TYPE_DESCR') === step)).toBe(true),
  );

  test.each(
    [
      '11357',
      '11357(A)',
      '11357(B)',
      '11357(C)',
      '11357(D)',
      '11357(E)',
      '11358',
      '11359',
      '11360(A)',
      '11360(B)',
    ].concat(['11357.5(A)', '11361(A)', '11377(A)', '11350(A)', '11364', '11366'].map((section) => section)),
  )('offense HS %s', (section) => {
    expect(rows.some((row) => row.get('OFFENSE_DESCR').startsWith(`${section} HS-`))).toBe(true);
  });

  test.each([
    ...['484(A) PC', '23152(A) VC', '459 PC', '273.5(A) PC', '148(A)(1) PC', '647(F) PC', '602(L) PC', '4060    BP'],
    ...[
      '4140 BP',
      '32 PC',
      '182(A)(1) PC',
      '40508(A) VC',
      '1320(A) PC',
      '187',
      '207(A) PC',
      '220 PC',
      '261',
      '288(A) PC',
    ],
    ...['243.4', '314', '647.6(A) PC', '290'],
  ])('offense %s', (section) => {
    expect(rows.some((row) => row.get('OFFENSE_DESCR').startsWith(section))).toBe(true);
  });

  test.each([/^664\/113/, /^664-113/, /^664\.113/, /^664113/])('attempt %s', (pattern) => {
    expect(holds('OFFENSE_DESCR', pattern)).toBe(true);
  });

  test.each([
    ...[/^CONVICTED$/, /^CONVICTED-PROBATION$/, /^CONVICTED-JAIL$/, /^CONVICTED-PRISON$/, /^DISMISSED\//, /^PROS REJ-/],
    ...[/^REL\//, /^CONV SET ASIDE & DISM PER 1203\.4 PC$/, /^PROBATION REVOKED$/, /^SENTENCE MODIFIED$/],
  ])('disposition %s', (pattern) => expect(holds('DISP_DESCR', pattern)).toBe(true));

  test('sentences of several parts under one count', () => {
    const places = new Map<string, string[]>();
    for (const row of rows.filter(isConviction)) {
      const key = row.get('SUBJECT_ID') + row.get('CNT_ORDER');
      places.set(key, [...(places.get(key) ?? []), row.get('SENT_LOC_DESCR')]);
    }
    expect([...places.values()]).toContainEqual(['PROBATION', 'JAIL', 'FINE']);
    expect(holds('SENT_LOC_DESCR', /^PRISON$/)).toBe(true);
    for (const unit of ['D', 'M', 'Y']) expect(rows.some((row) => row.get('SENT_TIME_CODE') === unit)).toBe(true);
  });

  test('the later relief of a conviction stands under its count', () => {
    const key = (row: (typeof rows)[number]): string => row.get('SUBJECT_ID') + row.get('CNT_ORDER');
    const convicted = new Set(rows.filter(isConviction).map(key));
    const relieved = rows.filter((row) => row.get('DISP_DESCR').startsWith('CONV SET ASIDE'));
    expect(relieved.filter((row) => !convicted.has(key(row)))).toEqual([]);
  });

  test('offenses in the comment, and comments that name another Prop 64 section', () => {
    const commented = rows.filter((row) => row.get('OFFENSE_DESCR') === 'SEE COMMENT FOR CHARGE');
    expect(commented.some((row) => isMarijuana(row.get('COMMENT_TEXT')))).toBe(true);
    expect(rows.some((row) => row.get('OFFENSE_DESCR') === '' && isMarijuana(row.get('COMMENT_TEXT')))).toBe(true);
    expect(holds('COMMENT_TEXT', /^CNT 2 11359 HS$/)).toBe(true);
  });

  test('offenses of conviction: blank, blanks, the charge, and another', () => {
    const offenses = rows.filter(isConviction).map((row) => [row.get('CONV_OFFENSE_DESCR'), row.get('OFFENSE_DESCR')]);
    expect(offenses.some(([of]) => of === '')).toBe(true);
    expect(offenses.some(([of]) => /^ +$/.test(of!))).toBe(true);
    expect(offenses.some(([of, charge]) => of !== '' && of === charge)).toBe(true);
    expect(offenses.some(([of, charge]) => isMarijuana(charge!) && of!.trim() !== '' && of !== charge)).toBe(true);
  });

  test('levels: all three, blank with a charge level, and a felony charge convicted as a misdemeanor', () => {
    for (const level of ['FELONY', 'MISDEMEANOR', 'INFRACTION']) {
      expect(marijuanaConvictions.some((row) => row.get('CONV_STAT_DESCR') === level)).toBe(true);
    }
    expect(courtConvictions.some((row) => row.get('CONV_STAT_DESCR') === '' && row.get('OFFENSE_TOC') === 'F')).toBe(
      true,
    );
    expect(
      courtConvictions.some((row) => row.get('CONV_STAT_DESCR') === 'MISDEMEANOR' && row.get('OFFENSE_TOC') === 'F'),
    ).toBe(true);
  });

  test('case numbers: NULL in blanks, and two in one case', () => {
    expect(holds('OFN', /^NULL +$/)).toBe(true);
    const cases = new Map<string, Set<string>>();
    for (const row of rows.filter(
      (row) => row.get('STP_TYPE_DESCR') === 'COURT ACTION' && !/^NULL/.test(row.get('OFN')),
    )) {
      const key = row.get('SUBJECT_ID') + row.get('CNT_ORDER').slice(0, 6);
      cases.set(key, (cases.get(key) ?? new Set()).add(row.get('OFN')));
    }
    expect([...cases.values()].some((numbers) => numbers.size === 2)).toBe(true);
  });

  test('a superstrike before a marijuana conviction, and one after', () => {
    const orders = new Set<boolean>();
    for (const lines of people) {
      const grave = lines.find((row) => isConviction(row) && /^(187|207|209|220|261\(A|288)/.test(offenseOf(row)));
      const marijuana = lines.find((row) => isConviction(row) && isMarijuana(offenseOf(row)));
      if (grave && marijuana) orders.add(grave.get('STP_EVENT_DATE') < marijuana.get('STP_EVENT_DATE'));
    }
    expect(orders).toEqual(new Set([true, false]));
  });

  test('padding: blanks are quoted, trailing blanks are not', () => {
    expect(text).toContain(',"          ",');
    expect(text).toMatch(/,MONTHS {4},/);
    expect(text).toMatch(/,"[A-Z' -]+,[A-Z ]+",/);
  });
});

describe('thresholds to the day', () => {
  test.each([-1, 0, 1])('convicted %i days from the 21st birthday', (days) => {
    const hit = marijuanaConvictions.filter(
      (row) =>
        row.get('PRI_DOB') !== '' &&
        dateText(addYears(dayIn(row.get('PRI_DOB')), 21) + days) === row.get('STP_EVENT_DATE'),
    );
    expect(hit.length).toBeGreaterThan(2);
  });

  test.each(['20150630', '20150701', '20150702', '20100630', '20100701', '20100702'])('convicted on %s', (date) => {
    expect(marijuanaConvictions.some((row) => row.get('STP_EVENT_DATE') === date)).toBe(true);
  });

  test.each(['20150701', '20100701'])('last convicted of anything on %s', (date) => {
    const latest = people.map((lines) =>
      lines
        .filter(isConviction)
        .map((row) => row.get('STP_EVENT_DATE'))
        .sort()
        .at(-1),
    );
    expect(latest).toContain(date);
  });

  test.each(['20161108', '20161109', '20161110'])('convicted on %s', (date) => {
    expect(marijuanaConvictions.filter((row) => row.get('STP_EVENT_DATE') === date).length).toBeGreaterThan(2);
  });

  test.each(['19700630', '19700701', '19700702', '19630630', '19630701', '19630702'])('born on %s', (date) => {
    expect(rows.some((row) => row.get('PRI_DOB') === date)).toBe(true);
  });

  test('births and convictions on 29 February', () => {
    expect(rows.some((row) => row.get('PRI_DOB').endsWith('0229'))).toBe(true);
    expect(marijuanaConvictions.some((row) => row.get('STP_EVENT_DATE').endsWith('0229'))).toBe(true);
  });
});
