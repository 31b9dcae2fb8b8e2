import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitRecords } from '../../csv/records.ts';
import { dialectOf } from '../../format/dialect.ts';
import { kindOfLine } from '../../format/line-kinds.ts';
import { layoutOf } from '../../format/scan-layout.ts';
import { COLUMNS } from '../../jurisdictions/us-ca/doj/columns.ts';
import { dojFormat } from '../../jurisdictions/us-ca/doj/format.ts';
import { readKeys } from './keys.ts';
import { createScanner, MISFITS } from './scanner.ts';

const LF = 0x0a;

type Found = {
  readonly kind: (typeof MISFITS)[number];
  readonly line: number;
  readonly fields?: string[];
  readonly raw?: string;
};

/** Runs the scanner over a whole text at once and reads back everything that it kept. */
function scan(text: string): Found[] {
  const bytes = Buffer.from(text);
  const scanner = createScanner(dojFormat);
  const { wasm, layout } = scanner;
  const at = wasm.alloc(bytes.length + 256);
  scanner.bytes().set(bytes, at);
  let to = at + bytes.length;
  if (bytes.length > 0 && bytes.at(-1) !== LF) scanner.bytes()[to++] = LF;
  wasm.beginRows(bytes.length, 0x302cn, 2);
  wasm.begin(at, false);
  expect(wasm.run(to, to, true)).toBe(0);
  const words = scanner.words();
  const keys = readKeys({ memory: scanner.memory, dictionaries: wasm.snapshot(), reach: 0 }, layout);
  const found: Found[] = [];
  for (let i = 0; i < wasm.rowCount.value; i++) {
    const row = wasm.rowsAt.value / 4 + i * layout.rowWords;
    const fields: string[] = [];
    layout.groups.forEach(({ name, columns }, group) => {
      const own = keys.fields(name, words[row + group]!, () => 'utf-8');
      for (let field = 0; field < columns.length; field++) fields.push(own[field] ?? '');
    });
    found.push({ kind: 'line', line: words[row + layout.lineWord]! + 1, fields });
  }
  for (let i = 0; i < wasm.faultCount.value; i++) {
    const fault = wasm.faults.value / 4 + i * 6;
    const raw = Buffer.from(scanner.bytes().slice(words[fault]!, words[fault + 1]!)).toString();
    found.push({ kind: MISFITS[words[fault + 4]!]!, line: words[fault + 2]! + 1, raw });
  }
  return found.sort((a, b) => a.line - b.line);
}

/** The same from the plain state machine. */
function expected(text: string): Found[] {
  return splitRecords(text, dialectOf(dojFormat)).records.map(({ line, fields, raw, spoiled }): Found => {
    const kind = spoiled ?? kindOfLine(fields, dojFormat);
    if (kind !== 'line') return { kind, line, raw };
    const kept = layoutOf(dojFormat).groups.flatMap(({ columns }) => columns.map((position) => fields[position]!));
    return { kind, line, fields: kept };
  });
}

const piece = fc.constantFrom(
  ',',
  ',',
  '"',
  '""',
  '\n',
  '\r\n',
  '\r',
  'a',
  'NULL',
  ' ',
  'é',
  '"x, y"',
  '"two\nlines"',
  '"ñ" ',
  ','.repeat(94),
  'x'.repeat(70),
);
const soup = fc.array(piece, { maxLength: 200 }).map((parts) => parts.join(''));

const value = fc.constantFrom(
  '',
  'A',
  '  ',
  'NULL  ',
  'BOB',
  '11359 HS-SELL',
  'ü',
  '20160500',
  'longer than sixteen bytes',
);
const quoted = fc.constantFrom(
  '"a, b"',
  '"say ""hi"""',
  '"two\r\nlines"',
  '""',
  '"   "',
  'bare "quote"',
  '"shut" early',
  '"Ñ" ',
  '"shut" é',
  '"open é',
  '"',
);
const line = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(COLUMNS.length - 1), fc.oneof({ weight: 3, arbitrary: value }, quoted)), {
      maxLength: 30,
    }),
    fc.constantFrom('7', '7', '8', '', ' ', 'NULL', '"9"'),
    fc.constantFrom(0, 0, 0, 0, 1, -1),
    fc.constantFrom('\n', '\n', '\r\n', '\n\n'),
  )
  .map(([changes, subject, extra, end]) => {
    const fields = COLUMNS.map(() => '');
    for (const [position, text] of changes) fields[position] = text;
    fields[2] = subject;
    if (extra > 0) fields.push('');
    if (extra < 0) fields.pop();
    return fields.join(',') + end;
  });
const file = fc.array(line, { maxLength: 30 }).map((lines) => lines.join(''));

describe('the scanner', () => {
  it('finds the records that the plain state machine finds, in any bytes', () => {
    fc.assert(
      fc.property(soup, (text) => {
        expect(scan(text)).toEqual(expected(text));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps of every readable line what stands in the columns that rows are read from', () => {
    fc.assert(
      fc.property(file, (text) => {
        expect(scan(text)).toEqual(expected(text));
      }),
      { numRuns: 150 },
    );
  });

  it('reads records larger than what it looks at in one step', () => {
    const long = `"${'many words, '.repeat(9_000)}"`;
    const fields = COLUMNS.map(() => 'x');
    const text = [fields.with(93, long), fields, fields.with(12, long)].map((each) => each.join(',')).join('\n');
    // Compared as one text, since a difference would print all of it.
    expect(JSON.stringify(scan(text)) === JSON.stringify(expected(text))).toBe(true);
  });

  it('gives equal texts one number, however many there are', () => {
    const subjects = Array.from({ length: 5000 }, (_, i) => String((i * 7919) % 3001));
    const text = subjects.map((subject) => COLUMNS.map((_, i) => (i === 2 ? subject : '')).join(',')).join('\n');
    const rows = scan(text);
    expect(rows.map((row) => row.fields![0])).toEqual(subjects);
  });
});
