import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRapSheet } from '../../src/jurisdictions/us-ca/rap-sheet/index.ts';
import { UNKNOWN } from '../../src/record/index.ts';
import { runsOf, tries } from '../support/effort.ts';
import { inventedSheet } from './invented.ts';
import { printSheet } from './print.ts';

/** Pieces of rap sheets, whole and broken, in any order. */
const pieces = fc.constantFrom(
  ...['* * * *', '- - - -', 'COURT:', 'ARR/DET/CITE:', 'NAM:02', 'DOB:19550505', '20040102', '20040102  CASC LODI'],
  ...['CNT:01', 'CNT:001-003', 'CNT:3-1', '#12', '459 PC-BURGLARY', '1170(H) PC-SENTENCING', 'SEE COMMENT FOR CHARGE'],
  ...[
    'DISPO:CONVICTED',
    'D I S P O : X',
    'CONV STATUS:FELONY',
    'CONV STATUS:',
    'SEN: 3 YEARS',
    'PROBATION, 30',
    'DAYS JAIL',
  ],
  ...[
    'COM: CHRG-11357 HS',
    'COM: 1203.4',
    'TOC:F',
    '-WARRANT',
    '-',
    '*',
    '\f',
    'PROP-',
    'ERTY',
    'NAM/01 A,B',
    'CII/A1',
  ],
);

/** Any characters, half pairs of surrogates among them. Drawn as texts, they would first all be put in a table. */
const anyText = fc
  .array(fc.nat(0x10_ff_ff), { maxLength: 400 })
  .map((characters) => String.fromCodePoint(...characters));

describe('any text', () => {
  test('of characters gives a result', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readRapSheet(text, { source: 0 }).person).toBeDefined();
      }),
      { numRuns: runsOf(50, 500) },
    );
  });

  test('of pieces of rap sheets gives a result, and a line is either used or listed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(pieces, fc.constantFrom('\n', ' ', '\n\n')), { maxLength: 60 }), (parts) => {
        const text = parts.map(([piece, end]) => piece + end).join('');
        const { notUnderstood } = readRapSheet(text, { source: 0 });
        const lines = text.split('\n').length;
        for (const note of notUnderstood) for (const line of note.lines) expect(line).toBeLessThanOrEqual(lines);
      }),
      { numRuns: runsOf(50, 500) },
    );
  });
});

test('a line that makes no sense is listed, and no count says more than it did without it', () => {
  const nonsense = 'QX7:ZZ 9,Q';
  fc.assert(
    fc.property(inventedSheet, fc.nat(500), (sheet, at) => {
      const lines = printSheet(sheet);
      const start = lines.indexOf('* * * *') + 1;
      const place = start + (at % (lines.length - start - 1));
      const damaged = [...lines.slice(0, place), nonsense, ...lines.slice(place)];
      const whole = readRapSheet(lines.join('\n'), { source: 0 });
      const read = readRapSheet(damaged.join('\n'), { source: 0 });
      expect(read.notUnderstood.map((note) => note.text)).toContain(nonsense);
      expect(read.person.counts.length).toBe(whole.person.counts.length);
      read.person.counts.forEach((count, index) => {
        const before = whole.person.counts[index]!;
        // Unchanged, or open; never one outcome turned into another.
        expect([before.disposition.kind, 'unknown']).toContain(count.disposition.kind);
        expect([before.setAside, UNKNOWN]).toContain(count.setAside);
        expect([before.level, undefined]).toContain(count.level);
      });
    }),
    { numRuns: runsOf(20, 200) },
  );
});

describe('time grows with the length of the text and no faster', () => {
  const head = '* * * *\nCOURT: NAM:01\n20040102 CASC LODI\nCNT:01\n';
  const unkind: Readonly<Record<string, string>> = {
    'broken words': 'AB-\n',
    'words without a label': 'ABC\n',
    'numbers and brackets': '11357(A',
    attempts: '664/',
    counts: 'CNT:001-999\n',
    'dispositions and sentences': 'DISPO:DISMISSED\nSEN: 30\n30\n',
    'dated sentences': '20040102\nSEN: 1 YEAR JAIL\n',
    'sentences in comments': 'COM: SEN-X 1 YR JAIL\n',
    'relief without a conviction': 'COURT:\nCNT:01 #1\n459 PC-X\nDISPO:DISM PER 1203.4 PC\n',
    'custody that implies courts': '* * * *\nCUSTODY:CDC\nCNT:01\n459 PC-A\nSEN FROM: X CRT #1\n',
    'asterisks in one line': '* ',
    'blank lines': '\n',
  };
  /** Processor time of this thread, in milliseconds: what else the machine does is not in it. */
  const time = (text: string) => {
    const before = process.threadCpuUsage();
    readRapSheet(text, { source: 0 });
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  };
  const length = tries(256 * 1024, 1024 * 1024);
  test.for(Object.entries(unkind))('%s', ([, piece]) => {
    const text = (size: number) => head + piece.repeat(Math.ceil(size / piece.length));
    time(text(10_000));
    const short = Math.min(time(text(length / 8)), time(text(length / 8)));
    // The least of several: in each, memory may have been collected.
    const long = Math.min(...Array.from({ length: 3 }, () => time(text(length))));
    // Eight times the text: eight times the work, with room for noise; work that grew with the square would be 64 times.
    expect(long / Math.max(short, 2)).toBeLessThan(32);
  });
});
