import { parseIsoDay } from '../../record/index.ts';

/** Texts as they are kept and compared, whatever keyboard or phone they were typed on. */

const isControl = (letter: string) => {
  const code = letter.codePointAt(0)!;
  return (code < 32 && letter !== '\n') || (code >= 127 && code < 160) || (code >= 0x200b && code <= 0x200f);
};

/** One line: whole characters, single spaces, no control characters. */
export function oneLine(text: string): string {
  return severalLines(text).replace(/\s+/g, ' ').trim();
}

/** Several lines: line ends as `\n`, no control characters. */
export function severalLines(text: string): string {
  const clean = [...text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ')].filter(
    (each) => !isControl(each),
  );
  return clean.join('').trim();
}

/** The digits of a phone number, without the 1 in front of an American one; empty where it is none. */
export function phoneDigits(text: string): string {
  const digits = text.normalize('NFKC').replace(/\D/g, '');
  const national = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  return national.length >= 7 && national.length <= 15 ? national : '';
}

/** A date as typed in three boxes, `YYYY-M-D` with whatever was typed, as `YYYY-MM-DD`; undefined where it is no day. */
export function dayOf(text: string): string | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.normalize('NFKC').replace(/\s/g, ''));
  if (!match) return undefined;
  const [, year, month, day] = match;
  const iso = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  return parseIsoDay(iso) === undefined ? undefined : iso;
}

/** Whether a text holds what may be a full Social Security number. */
export function hasSocialSecurityNumber(text: string, numbers: boolean): boolean {
  const plain = text.normalize('NFKC');
  if (/(?<![\p{L}\p{N}])\d{3}[^\p{L}\p{N}\n]{1,3}\d{2}[^\p{L}\p{N}\n]{1,3}\d{4}(?![\p{L}\p{N}])/u.test(plain))
    return true;
  return !numbers && /(?<![\p{L}\p{N}])\d{9}(?![\p{L}\p{N}])/u.test(plain);
}
