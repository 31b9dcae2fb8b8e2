import type { SentencePart } from '../../../record/index.ts';
import type { Row } from './row.ts';

/** Stands for a part of a sentence that the file has a line for and does not give. */
export const UNKNOWN_PART: SentencePart = Object.freeze({
  kind: 'unknown',
  length: undefined,
  unit: undefined,
  text: 'not given',
});

/**
 * The parts of a sentence that the lines of a count give, and one more of unknown kind and length where a line of the
 * sentence is blank or where parts cannot be told apart. Empty where no line gives a part, since then all is unknown.
 */
export function sentenceFrom(rows: readonly Row[]): readonly SentencePart[] {
  const parts = new Map<string, SentencePart>();
  for (const { sentencePart, sentenceOrder } of rows) {
    if (sentencePart) parts.set(`${sentenceOrder}|${sentencePart.text}`, sentencePart);
  }
  if (parts.size === 0) return [];
  const open = rows.some((row) => isBlankPart(row)) || maybeTwins([...parts.keys()]);
  return open ? [...parts.values(), UNKNOWN_PART] : [...parts.values()];
}

/**
 * Whether a line should give a part of the sentence and does not: a line of the conviction itself, or one with a
 * `SENT_ORDER`. A later line, such as one of probation revoked, gives none unless it says so.
 */
function isBlankPart({ sentencePart, sentenceOrder, disposition }: Row): boolean {
  return sentencePart === undefined && (disposition.kind === 'convicted' || sentenceOrder !== '');
}

/** Whether a part without a `SENT_ORDER` has the words of a numbered one: it may be the same part, or one more. */
function maybeTwins(keys: readonly string[]): boolean {
  return keys.some((key) => key.startsWith('|') && keys.some((other) => other !== key && other.endsWith(key)));
}
