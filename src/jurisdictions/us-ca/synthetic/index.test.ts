import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { COLUMNS } from '../doj/columns.ts';
import type { SynthesisOptions } from './index.ts';
import { CALIFORNIA_COUNTIES, synthesize } from './index.ts';
import type { Row } from './read-back.test-support.ts';
import { byPerson, isMarijuana, offenseOf, rowsOf, splitCsv } from './read-back.test-support.ts';

// Reading back letter by letter is slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const text = (options: Partial<SynthesisOptions> = {}): string =>
  [...synthesize({ county: 'SAN JOAQUIN', lines: 3000, seed: 11, ...options })].join('');

describe('shape', () => {
  test.each([0, 1, 2, 17, 5000])('gives exactly %i lines, clean and dirty', (lines) => {
    expect(splitCsv(text({ lines }))).toHaveLength(lines + 1);
    expect(splitCsv(text({ lines, dirty: true }))).toHaveLength(lines + 1);
    expect(splitCsv(text({ lines, dirty: true, header: false }))).toHaveLength(lines);
  });

  test('the header names the columns, and every record has 95 fields and a subject', () => {
    for (const dirty of [false, true]) {
      const [header, ...records] = splitCsv(text({ lines: 20_000, dirty }));
      expect(header).toEqual([...COLUMNS]);
      expect(records.filter((record) => record.length !== 95)).toEqual([]);
      expect(records.filter((record) => !/^\d{10}$/.test(record[2]!) || record[94] !== '#')).toEqual([]);
    }
  });

  test('without a header the first line is data', () => {
    expect(text({ header: false })).toBe(text().slice(COLUMNS.join(',').length + 1));
  });

  test('pieces are about a million characters and end at line ends', () => {
    const pieces = [...synthesize({ county: 'YOLO', lines: 6000, seed: 2 })];
    expect(pieces.length).toBeGreaterThan(3);
    for (const piece of pieces.slice(0, -1)) {
      expect(piece.length).toBeGreaterThanOrEqual(1 << 20);
      expect(piece.length).toBeLessThan(1.1 * (1 << 20));
      expect(piece.endsWith('\n')).toBe(true);
    }
  });

  test('a line is about 800 bytes', () => {
    for (const dirty of [false, true]) {
      const mean = Buffer.byteLength(text({ lines: 20_000, dirty, header: false })) / 20_000;
      expect(mean).toBeGreaterThan(780);
      expect(mean).toBeLessThan(820);
    }
  });
});

describe('sameness', () => {
  test('same options, same text; another seed, county or as-of date, another text', () => {
    for (const dirty of [false, true]) {
      const again = text({ dirty });
      expect(text({ dirty }) === again).toBe(true);
      expect(text({ dirty }) === text({ dirty, seed: 12 })).toBe(false);
      expect(text({ dirty }) === text({ dirty, county: 'YOLO' })).toBe(false);
      expect(text({ dirty }) === text({ dirty, asOf: '2021-01-15' })).toBe(false);
    }
  });

  test('a longer clean file begins with the shorter one', () => {
    expect(text({ lines: 4000 }).startsWith(text({ lines: 3000 }))).toBe(true);
  });

  test('files of different seeds hold different people', () => {
    const subjects = (seed: number): string[] => [...byPerson(rowsOf(text({ seed, header: false }))).keys()];
    const first = new Set(subjects(1));
    expect(subjects(2).some((subject) => first.has(subject))).toBe(false);
  });

  test('names no module of Node, no clock and no other chance', () => {
    const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !name.includes('.test'));
    expect(files.length).toBeGreaterThan(10);
    for (const name of files) {
      expect(readFileSync(join(import.meta.dirname, name), 'utf8')).not.toMatch(
        /node:|Math\.random|new Date|Date\.now|performance\.|Buffer/,
      );
    }
  });
});

describe('counties', () => {
  test('there are 58, upper case, in order', () => {
    expect(CALIFORNIA_COUNTIES).toHaveLength(58);
    expect([...CALIFORNIA_COUNTIES].sort()).toEqual(CALIFORNIA_COUNTIES);
    for (const name of CALIFORNIA_COUNTIES) expect(name).toMatch(/^[A-Z ]+$/);
  });

  test('every person has a Prop 64 count in the main county', () => {
    const people = [...byPerson(rowsOf(text({ lines: 20_000, header: false }))).values()].slice(0, -1);
    const there = (row: Row): boolean => row.get('STP_ORI_CNTY_NAME') === 'SAN JOAQUIN' && isMarijuana(offenseOf(row));
    expect(people.filter((rows) => !rows.some(there))).toEqual([]);
  });

  test('a statewide file follows the population', () => {
    const people = byPerson(rowsOf(text({ county: 'ALL', lines: 20_000, header: false })));
    const counts = new Map<string, number>();
    for (const [row] of people.values()) {
      const county = row!.get('STP_ORI_CNTY_NAME');
      counts.set(county, (counts.get(county) ?? 0) + 1);
    }
    expect(counts.size).toBeGreaterThan(35);
    const share = counts.get('LOS ANGELES')! / people.size;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.31);
  });
});

test('says which option is out of range', () => {
  const first = (options: Partial<SynthesisOptions>) => () => text(options);
  expect(first({ county: 'Yolo' })).toThrow(/^county/);
  expect(first({ lines: -1 })).toThrow(/^lines/);
  expect(first({ lines: 1.5 })).toThrow(/^lines/);
  expect(first({ seed: Number.NaN })).toThrow(/^seed/);
  expect(first({ asOf: '2019-02-29' })).toThrow(/^asOf/);
});

test.each(['1990-01-01', '2016-11-08', '2020-02-29', '2026-06-30'])('no event is later than %s', (asOf) => {
  const latest = asOf.replaceAll('-', '');
  const wrong = rowsOf(text({ asOf, header: false })).filter(
    (row) =>
      row.get('STP_EVENT_DATE') > latest ||
      row.get('DISP_DATE') > latest ||
      row.get('CYC_DATE') > row.get('STP_EVENT_DATE') ||
      row.get('PRI_DOB') >= row.get('CYC_DATE'),
  );
  expect(wrong).toEqual([]);
});
