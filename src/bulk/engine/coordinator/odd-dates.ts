import { getOrCreate } from '../../../record/index.ts';
import { countOddDate, type DateColumn, type DateForms, oddDate } from '../../date-forms.ts';
import type { Keys } from '../../scan/keys.ts';
import { type GroupName, ROW_WORDS, WORD } from '../../scan/layout.ts';
import type { Encoding } from '../../scan/texts.ts';
import type { Chunk } from './scan.ts';

/** The groups that hold dates, each with its columns in order. */
const GROUPS = [
  ['birth', ['PRI_DOB']],
  ['date', ['STP_EVENT_DATE', 'DISP_DATE']],
] as const satisfies readonly (readonly [GroupName, readonly DateColumn[]])[];

const ZERO = 0x30;
const COMMA = 0x2c;
/** Years from 1901, where a birth date is no placeholder for sure, up to 2099. */
const FIRST_PLAIN = 19010000;
const LAST_PLAIN = 20991231;

type OddTexts = readonly { readonly name: DateColumn; readonly odd: NonNullable<ReturnType<typeof oddDate>> }[];

/**
 * Counts the odd dates of each source. Nearly all dates are plain, so a worker's distinct texts are looked at first, and
 * its rows only where some text is odd.
 */
export function findOddDates(
  keysOf: readonly (Keys | undefined)[],
  chunks: readonly Chunk[],
  encodingOf: (file: number) => Encoding,
): ReadonlyMap<number, DateForms> {
  const found = new Map<number, DateForms>();
  for (const [group, columns] of GROUPS) {
    const odd = keysOf.map((keys) => (keys ? oddTexts(keys, group, columns, encodingOf) : new Map<number, OddTexts>()));
    for (const { worker, source, rowsAt, rows } of chunks) {
      const texts = odd[worker]!;
      if (texts.size === 0) continue;
      const words = keysOf[worker]!.words();
      for (let at = rowsAt / 4 + WORD[group], row = 0; row < rows; row++, at += ROW_WORDS) {
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
  keys: Keys,
  group: GroupName,
  columns: readonly DateColumn[],
  encodingOf: (file: number) => Encoding,
): ReadonlyMap<number, OddTexts> {
  const odd = new Map<number, OddTexts>();
  const bytes = keys.bytes();
  for (let id = 0; id < keys.count(group); id++) {
    if (isPlain(bytes, keys.addressOf(group, id), keys.lengthOf(group, id))) continue;
    const fields = keys.fields(group, id, encodingOf);
    const texts = columns.flatMap((name, position) => {
      const found = oddDate(name, fields[position] ?? '');
      return found === undefined ? [] : [{ name, odd: found }];
    });
    if (texts.length > 0) odd.set(id, texts);
  }
  return odd;
}

/** Whether a text is nothing but dates as the format has them, with commas between. */
function isPlain(bytes: Uint8Array, from: number, length: number): boolean {
  let [digits, value] = [0, 0];
  for (let at = from; at <= from + length; at++) {
    const byte = at === from + length ? COMMA : bytes[at]!;
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
