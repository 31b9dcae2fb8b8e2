import { describe, expect, test } from 'vitest';
import type { InventedWanted } from '../../../format/invented-files.ts';
import { formatSection } from '../../../record/index.ts';
import { readCrownDate } from '../crown/cells.ts';
import { crownFormat, DISTRICTS } from '../crown/format.ts';
import { readZendaSection, zendaSections } from '../sections.ts';
import { inventedFiles } from './index.ts';

type Row = Readonly<Record<string, string>>;

/** The lines of the files of people, cases and charges. */
function invented(wanted: InventedWanted): readonly [people: Row[], cases: Row[], charges: Row[]] {
  const texts = ['', '', ''];
  for (const { file, text } of inventedFiles.invent(wanted)) texts[file] += text;
  const { person, case: ofCase, charge } = crownFormat.files!;
  return texts.map((text, file) => {
    const [header, ...lines] = text.trimEnd().split(/\r?\n/);
    expect(header!.split(';')).toEqual([person, ofCase, charge][file]!.columns);
    return lines.map((line) => {
      const cells = line.split(';');
      expect(cells.length).toBe(header!.split(';').length);
      return Object.fromEntries(header!.split(';').map((name, index) => [name, cells[index]!]));
    });
  }) as unknown as readonly [Row[], Row[], Row[]];
}

const column = (rows: readonly Row[], name: string) => rows.map((row) => row[name]!);

describe('files without faults', () => {
  const [people, cases, charges] = invented({ county: 'HENTZAU', lines: 6000, seed: 4 });

  test('have keys that join, dates that are days, and the charges that were asked for', () => {
    const [persons, numbers] = [new Set(column(people, 'PERSON_NO')), new Set(column(cases, 'CASE_NO'))];
    expect([persons.size, numbers.size, charges.length]).toEqual([people.length, cases.length, 6000]);
    expect(cases.filter((line) => !persons.has(line.PERSON_NO!))).toEqual([]);
    expect(charges.filter((line) => !numbers.has(line.CASE_NO!))).toEqual([]);
    const dates = [...column(people, 'BORN'), ...column(charges, 'VERDICT_DATE')];
    expect(dates.filter((text) => readCrownDate(text).precision !== 'day')).toEqual([]);
    expect(people.some((line) => !column(cases, 'PERSON_NO').includes(line.PERSON_NO!))).toBe(true);
  });

  test('are of one district most of all, or of every one', () => {
    const own = column(cases, 'DISTRICT').filter((name) => name === 'HENTZAU').length;
    expect(own / cases.length).toBeGreaterThan(0.8);
    expect(new Set(column(cases, 'DISTRICT'))).toEqual(new Set(DISTRICTS));
  });

  test('write sections in every form that the state has, and each can be read', () => {
    const texts = [...new Set(column(charges, 'OFFENCE'))];
    expect(texts.filter((text) => !readZendaSection(text))).toEqual([]);
    const forms = [
      ...[
        /^ZC /,
        /^Z\.C\. /,
        /^z\.c\. /,
        /^Zenda Code /,
        /^ZTC /,
        /^OFFENCE: /,
        / ZC$/,
        /^ATTEMPTED /,
        /^PLOT TO COMMIT /,
      ],
      ...[/^ZC 1-2-1\//, /^ZC 1-2-2\//, /\([a-z]\)/, /\d[a-z]$/],
    ];
    expect(forms.filter((form) => !texts.some((text) => form.test(text)))).toEqual([]);
    const read = new Set(texts.map((text) => formatSection(readZendaSection(text)!)));
    for (const citation of Object.keys(zendaSections.printed!))
      expect(read).toContain(zendaSections.printed![citation]![0]);
  });
});

describe('files with faults', () => {
  const [people, cases, charges] = invented({ county: 'ALL', lines: 12_000, seed: 4, dirty: true });

  test('have blanks, partial and impossible dates, and odd sections', () => {
    for (const [rows, names] of [
      [people, ['BORN', 'REGISTERED', 'NAME', 'SEX']],
      [cases, ['DISTRICT', 'COURT']],
      [charges, ['OFFENCE', 'GRADE', 'VERDICT', 'VERDICT_DATE', 'CHARGE_NO']],
    ] as const)
      for (const name of names)
        expect([name, column(rows, name).some((text) => ['', '-'].includes(text.trim()))]).toEqual([name, true]);
    const dates = new Set(column(charges, 'VERDICT_DATE').map((text) => readCrownDate(text).precision));
    expect([...dates].sort()).toEqual(['day', 'month', 'unknown', 'year']);
    expect(column(charges, 'VERDICT_DATE')).toContain('31.02.2005');
    expect(column(charges, 'OFFENCE').filter((text) => !readZendaSection(text)).length).toBeGreaterThan(100);
  });

  test('have charges without a case, cases without a person, and repeated lines', () => {
    const numbers = new Set(column(cases, 'CASE_NO'));
    expect(charges.some((line) => !numbers.has(line.CASE_NO!))).toBe(true);
    const persons = new Set(column(people, 'PERSON_NO'));
    expect(cases.some((line) => !persons.has(line.PERSON_NO!))).toBe(true);
    expect(numbers.size).toBeLessThan(cases.length);
    expect(charges.length).toBe(12_000);
    expect(new Set(charges.map((line) => JSON.stringify(line))).size).toBeLessThan(charges.length - 30);
  });
});

test('a set without charges is three headers', () => {
  expect(invented({ county: 'ALL', lines: 0, seed: 1 })).toEqual([[], [], []]);
});

test.each([
  [{ county: 'Strelsau', lines: 1, seed: 1 }, 'county'],
  [{ county: 'ALL', lines: -1, seed: 1 }, 'lines'],
  [{ county: 'ALL', lines: 1, seed: 0.5 }, 'seed'],
] as const)('%j is refused', (wanted, option) => {
  expect(() => [...inventedFiles.invent(wanted)]).toThrow(new RegExp(`^${option}:`));
});
