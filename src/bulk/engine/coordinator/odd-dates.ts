import type { BulkFormat } from '../../../format/bulk-format.ts';
import type { OddDate } from '../../../format/odd-date.ts';
import { layoutOf } from '../../../format/scan-layout.ts';
import { getOrCreate } from '../../../record/index.ts';
import { countOddDate, type DateForms } from '../../date-forms.ts';
import type { Keys } from '../../scan/keys.ts';
import type { Encoding } from '../../scan/texts.ts';
import type { Steps } from './in-turns.ts';
import type { Chunk } from './scan.ts';

const ZERO = 0x30;
const COMMA = 0x2c;
/** Years from 1901, where a birth date is no placeholder for sure, up to 2099. */
const FIRST_PLAIN = 19010000;
const LAST_PLAIN = 20991231;

/** Chunks whose rows are counted in one step: about a millisecond. */
const AT_A_TIME = 16;

type OddTexts = readonly { readonly name: string; readonly odd: OddDate }[];

/**
 * Counts the odd dates of each source. Nearly all dates are plain, so a worker's distinct texts are looked at first, and
 * its rows only where some text is odd.
 */
export function* findOddDates(
  format: BulkFormat,
  keysOf: readonly (Keys | undefined)[],
  chunks: readonly Chunk[],
  encodingOf: (file: number) => Encoding,
): Steps<ReadonlyMap<number, DateForms>> {
  const found = new Map<number, DateForms>();
  const { groups, word, rowWords } = layoutOf(format);
  for (const { name: group, columns } of groups) {
    const names = columns.map((position) => format.columns[position]!);
    if (!names.some((name) => format.dates?.columns.includes(name))) continue;
    const odd: (ReadonlyMap<number, OddTexts> | undefined)[] = [];
    for (const keys of keysOf) {
      odd.push(keys && oddTexts(format, keys, group, names, encodingOf));
      yield;
    }
    let counted = 0;
    for (const { worker, source, rowsAt, rows } of chunks) {
      const texts = odd[worker]!;
      if (texts.size === 0) continue;
      if (++counted % AT_A_TIME === 0) yield;
      const words = keysOf[worker]!.words();
      for (let at = rowsAt / 4 + word[group]!, row = 0; row < rows; row++, at += rowWords) {
        const forms = texts.get(words[at]!);
        if (forms === undefined) continue;
        const own = getOrCreate(found, source, (): DateForms => new Map());
        for (const { name, odd } of forms) countOddDate(own, name, odd);
      }
    }
  }
  return found;
}

/** The texts of a group that hold an odd date, by id. */
function oddTexts(
  format: BulkFormat,
  keys: Keys,
  group: string,
  columns: readonly string[],
  encodingOf: (file: number) => Encoding,
): ReadonlyMap<number, OddTexts> {
  const odd = new Map<number, OddTexts>();
  const bytes = keys.bytes();
  for (let id = 0; id < keys.count(group); id++) {
    const [from, past] = keys.placeOf(group, id);
    if (isPlain(bytes, from, past)) continue;
    const fields = keys.fields(group, id, encodingOf);
    const texts = columns.flatMap((name, position) => {
      const found = format.dates?.columns.includes(name) ? format.dates.odd(name, fields[position] ?? '') : undefined;
      return found === undefined ? [] : [{ name, odd: found }];
    });
    if (texts.length > 0) odd.set(id, texts);
  }
  return odd;
}

/** Whether a text is nothing but dates as the format has them, with commas between. */
function isPlain(bytes: Uint8Array, from: number, past: number): boolean {
  let [digits, value] = [0, 0];
  for (let at = from; at <= past; at++) {
    const byte = at === past ? COMMA : bytes[at]!;
    if (byte === COMMA) {
      if (digits !== 0 && (digits !== 8 || !isPlainDate(value))) return false;
      digits = 0;
      value = 0;
      continue;
    }
    const digit = byte - ZERO;
    if (digit < 0 || digit > 9) return false;
    digits++;
    value = value * 10 + digit;
  }
  return true;
}

function isPlainDate(value: number): boolean {
  const month = Math.floor(value / 100) % 100;
  const day = value % 100;
  return value >= FIRST_PLAIN && value <= LAST_PLAIN && month >= 1 && month <= 12 && day >= 1 && day <= 28;
}
