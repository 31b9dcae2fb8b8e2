import { NO, type SentencePart, type Truth, UNKNOWN, YES } from '../record/index.ts';

/** What formats share that have several lines for a charge, each with whole words in its cells. */

export const SENTENCE_WORDS: Readonly<Record<string, SentencePart['kind']>> = {
  PRISON: 'prison',
  JAIL: 'jail',
  PROBATION: 'probation',
  FINE: 'fine',
};

export const LENGTH_UNITS = { D: 'days', M: 'months', Y: 'years' } as const;

/** `Y` or `N`; anything else does not say. */
export function readYesNo(text: string): Truth {
  return text.toUpperCase() === 'Y' ? YES : text.toUpperCase() === 'N' ? NO : UNKNOWN;
}

/** The one text that is given, blanks aside; undefined for none or several. */
export function agreed(texts: readonly string[]): string | undefined {
  const given = new Set(texts.filter((text) => text !== ''));
  return given.size === 1 ? [...given][0] : undefined;
}

/** What some lines say of one thing: yes where any says so, no only where none leaves it open. */
export function strongest(truths: readonly Truth[]): Truth {
  if (truths.includes(YES)) return YES;
  return truths.includes(UNKNOWN) ? UNKNOWN : NO;
}
