import {
  compactDate,
  exactDate,
  type PartialDate,
  parseIsoDay,
  REFUSED_DATE,
  type SentencePart,
  UNKNOWN_DATE,
} from '../../record/index.ts';
import { cleanText } from '../blank-cells.ts';
import { LENGTH_UNITS, SENTENCE_WORDS } from '../charge-lines.ts';

/** What single cells of a court table mean. */

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; a blank is unknown, and any other text is refused. */
export function readCourtDate(text: string): PartialDate {
  const cell = cleanText(text);
  if (cell === '') return UNKNOWN_DATE;
  const day = parseIsoDay(cell);
  if (day !== undefined) return exactDate(day);
  const parts = /^(\d{4})(?:-(\d{2}))?$/.exec(cell);
  const date = parts ? compactDate(Number(`${parts[1]}${parts[2] ?? '00'}00`)) : UNKNOWN_DATE;
  return date.precision === 'unknown' ? REFUSED_DATE : date;
}

/** `PRISON 5Y; FINE`: the parts of a sentence, each a kind with its length in days, months or years. */
export function readSentence(text: string, own: SentenceWords = {}): readonly SentencePart[] {
  return text
    .toUpperCase()
    .split(';')
    .map(cleanText)
    .filter((part) => part !== '')
    .map((part) => readPart(part, own));
}

type SentenceWords = Readonly<Record<string, SentencePart['kind']>>;

function readPart(part: string, own: SentenceWords): SentencePart {
  const [, kind = '', length, unit] = /^([A-Z]+(?: [A-Z]+)*)(?: (\d{1,4})([DMY]))?$/.exec(part) ?? [];
  return {
    kind: own[kind] ?? SENTENCE_WORDS[kind] ?? SENTENCE_WORDS[part.split(' ')[0]!] ?? 'other',
    length: length === undefined ? undefined : Number(length),
    unit: unit === undefined ? undefined : LENGTH_UNITS[unit as keyof typeof LENGTH_UNITS],
    text: part,
  };
}

/** Two odd multipliers of a hash of 26 bits each. */
const [FIRST, SECOND] = [0x01000193, 0x0085ebcb] as const;

/** A number that stands for a case number, equal for equal texts and, but for a chance of one in 2^52, for no others. */
export function caseKey(text: string): number {
  let [a, b] = [0x811c9dc5 | 0, 0x9e3779b9 | 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, FIRST);
    b = Math.imul(b ^ code, SECOND) ^ (b >>> 13);
  }
  return (a >>> 6) * 0x4000000 + (b >>> 6);
}
