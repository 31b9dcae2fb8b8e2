import fc from 'fast-check';
import { expect, it } from 'vitest';
import { STEP, TextWriter } from '../../../bulk/engine/cells/text-writer.ts';
import { csvField } from '../../../csv/write.ts';
import { years } from '../../../format/bulk-format.ts';
import { addYears, exactDate, formatDayUs, parseIsoDay } from '../../../record/index.ts';
import { dateCell } from '../../../results/determinations.ts';
import { isLater } from '../doj/record-facts.ts';
import { createDayTexts } from './day-texts.ts';

/** What is written by a function, at a place that is not the first. */
function written(writer: TextWriter, write: () => void, room = 4096): string {
  const to = new Uint8Array(room);
  writer.begin(to, 5);
  write();
  return Buffer.from(to.subarray(5, writer.at)).toString();
}

it('writes fields as csvField does, whatever letters they hold', () => {
  const writer = new TextWriter();
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(' A', 'A ', '', '"', 'é', '\u00a0B'),
  );
  fc.assert(
    fc.property(text, (own) => {
      expect(written(writer, () => writer.field(own))).toBe(csvField(own).toWellFormed());
    }),
  );
});

it('writes numbers, pieces and what stands between them', () => {
  const writer = new TextWriter();
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.nat(2 ** 31 - 1), (texts, number) => {
      const pieces = texts.map((text) => writer.keep(text));
      const write = () => {
        for (const piece of pieces) writer.piece(piece);
        writer.comma();
        writer.number(number);
      };
      expect(written(writer, write, 9000)).toBe(`${texts.join('').toWellFormed()},${number}`);
    }),
  );
  for (const number of [0, 9, 10, 99, 100, 2 ** 40]) {
    expect(written(writer, () => writer.number(number))).toBe(String(number));
  }
});

it('writes over no more bytes than it says', () => {
  const writer = new TextWriter();
  const to = new Uint8Array(20).fill(7);
  const piece = writer.keep('ABCDE');
  writer.begin(to, 2);
  writer.piece(piece);
  expect([...to.subarray(0, 2)]).toEqual([7, 7]);
  expect(to.subarray(writer.at + STEP - 1).every((byte) => byte === 7)).toBe(true);
});

it('says of every day what results say of it, near and far', () => {
  const asOf = parseIsoDay('2020-07-01')!;
  const writer = new TextWriter();
  const texts = createDayTexts(asOf);
  const days = [asOf, 17113, 17114, 17115, -25_568, -25_567, 39_968, 39_969, addYears(asOf, -400), 0, -1, 9000, 9000];
  for (const day of days) {
    expect(written(writer, () => texts.later(day, writer))).toBe(isLater(exactDate(day)));
    expect(written(writer, () => texts.cells(day, writer))).toBe(`,${formatDayUs(day)},${years(day, asOf)},`);
    expect(written(writer, () => texts.years(day, writer))).toBe(years(day, asOf));
    expect(written(writer, () => texts.machine(day, writer))).toBe(dateCell(exactDate(day)));
  }
});
