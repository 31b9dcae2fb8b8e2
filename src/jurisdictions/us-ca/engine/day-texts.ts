import type { TextWriter } from '../../../bulk/engine/cells/text-writer.ts';
import { years } from '../../../format/bulk-format.ts';
import { type Day, exactDate, formatDayUs } from '../../../record/index.ts';
import { dateCell } from '../../../results/determinations.ts';
import { isLater } from '../doj/record-facts.ts';

/**
 * What results say of a day, as bytes: a file has tens of thousands of days, and what takes time is fetching what is
 * known of one from memory. So all of it lies in one place.
 */
export type DayTexts = {
  /** `Occurred after 11/9/2016`. */
  readonly later: (day: Day, writer: TextWriter) => void;
  /** The day and the years since, between commas. */
  readonly cells: (day: Day, writer: TextWriter) => void;
  readonly years: (day: Day, writer: TextWriter) => void;
  /** As programs read it. */
  readonly machine: (day: Day, writer: TextWriter) => void;
};

/** Days from 1900 on have a place each, for nearly two centuries. */
const FIRST_DAY = -25_567;
const DAYS = 1 << 16;

/** Of each: the length of the cells, and where later and the others begin. */
const PLACE = 32;
const [LATER, CELLS, MACHINE] = [1, 2, 22];
/** A comma, `MM/DD/YYYY` and another. */
const BEFORE_YEARS = 12;
const MACHINE_LENGTH = 10;

export function createDayTexts(asOf: Day): DayTexts {
  const bytes = Buffer.alloc(DAYS * PLACE + PLACE);
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cellsOf = (day: Day) => `,${formatDayUs(day)},${years(day, asOf)},`;

  /** Where a day's texts are; -1 where they have no place. */
  const placeOf = (day: Day): number => {
    const place = (day - FIRST_DAY) * PLACE;
    if (!(place >= 0 && place < DAYS * PLACE)) return -1;
    return bytes[place] === 0 ? make(day, place) : place;
  };
  const make = (day: Day, place: number): number => {
    const [cells, machine] = [cellsOf(day), dateCell(exactDate(day))];
    if (cells.length > MACHINE - CELLS || machine.length !== MACHINE_LENGTH) return -1;
    bytes[place] = cells.length;
    bytes.write(isLater(exactDate(day)), place + LATER);
    bytes.write(cells, place + CELLS);
    bytes.write(machine, place + MACHINE);
    return place;
  };

  return {
    later: (day, writer) => {
      const place = placeOf(day);
      if (place < 0) writer.field(isLater(exactDate(day)));
      else writer.copy(words, place + LATER, 1);
    },
    cells: (day, writer) => {
      const place = placeOf(day);
      if (place < 0) writer.plain(cellsOf(day));
      else writer.copy(words, place + CELLS, bytes[place]!);
    },
    years: (day, writer) => {
      const place = placeOf(day);
      if (place < 0) writer.plain(years(day, asOf));
      else writer.copy(words, place + CELLS + BEFORE_YEARS, bytes[place]! - BEFORE_YEARS - 1);
    },
    machine: (day, writer) => {
      const place = placeOf(day);
      if (place < 0) writer.plain(dateCell(exactDate(day)));
      else writer.copy(words, place + MACHINE, MACHINE_LENGTH);
    },
  };
}
