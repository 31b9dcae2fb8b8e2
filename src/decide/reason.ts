import type { LaterKind } from '../record/index.ts';
import type { Determination } from './decider.ts';

/** Kinds of later lines that leave no conviction open. */
const SETTLED: ReadonlySet<LaterKind> = new Set(['set-aside', 'pardoned', 'denied', 'standing', 'ended']);

/**
 * The lines of a conviction that may be why it is left to a person, in the state's words: later lines that undo or change
 * it or whose meaning is not known, or a disposition that is not known to be one of a conviction. Empty where there are
 * none, or where the determination is certain.
 */
export function openingLines({ conviction, decision }: Determination): string {
  const { later, disposition } = conviction;
  if (decision.outcome.effect !== 'open') return '';
  const texts = later.filter(({ kind, text }) => text !== '' && !SETTLED.has(kind)).map(({ text }) => text);
  if (later.length === 0 && disposition.kind === 'unknown' && !disposition.text.toUpperCase().startsWith('CONVICTED'))
    texts.push(disposition.text);
  return [...new Set(texts)].filter((text) => text !== '').join('; ');
}

/** Why, in the words of the law, and where a person has to look, the lines to look at. */
export function reasonOf(determination: Determination): string {
  return withLines(determination.decision.reason, openingLines(determination));
}

export function withLines(reason: string, lines: string): string {
  return lines === '' ? reason : `${reason} (the record says: ${lines})`;
}
