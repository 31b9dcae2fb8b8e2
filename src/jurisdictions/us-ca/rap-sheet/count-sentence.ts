import type { Draft } from './count-draft.ts';
import { readSentence, type SentenceTerm } from './sentence.ts';

/** Parts on two lines are parts by themselves unless the break stands inside one. */
export function joinSentence(before: string, line: string): string {
  return readSentence(before).notUnderstood.length > 0 || /\d$/.test(before) || /(?:YEARS?|MONTHS?|DAYS?)$/.test(before)
    ? `${before} ${line}`
    : `${before}, ${line}`;
}

/**
 * The sentence in force: the one of the conviction, or the last that a later line puts in its place. After probation was
 * revoked, or where a later line changes the sentence without saying how, its end is not known.
 */
export function sentenceInForce(draft: Draft): readonly SentenceTerm[] {
  let terms: SentenceTerm[] = [];
  const open = (where: string): SentenceTerm => ({ where, length: undefined, unit: undefined });
  for (let index = -1; index < draft.entries.length; index++) {
    const entry = draft.entries[index];
    const later = entry !== undefined && entry.date !== '' ? entry.text : '';
    const own = draft.sentences.filter((sentence) => sentence.entry === index);
    if (/SEN(?:TENCE|T)? MOD|\bRESENTENC/.test(later)) {
      if (own.length > 0) terms = [];
      else terms.push(open('OTHER: SENTENCE MODIFIED'));
    }
    if (/REVOKED|REINST|EXTENDED/.test(later)) terms.push(open(`OTHER: ${later.slice(0, 60)}`));
    for (const { text, note } of own) {
      const read = readSentence(text);
      if (read.notUnderstood.length > 0) draft.doubts.push(note);
      terms.push(...read.terms);
    }
  }
  return terms;
}
