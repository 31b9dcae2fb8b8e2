import { type Count, type LaterRelief, NO, type SentencePart, type Truth, UNKNOWN, YES } from '../../record/index.ts';

/** Whether later lines show relief of one of these kinds; a blank later line may show any. */
export function reliefTruth(count: Count, kinds: readonly LaterRelief['kind'][]): Truth {
  if (count.setAside === NO) return NO;
  const named = count.laterRelief.some((relief) => kinds.includes(relief.kind));
  if (count.setAside === UNKNOWN) return UNKNOWN;
  return named ? YES : count.laterRelief.length > 0 ? NO : UNKNOWN;
}

/** Whether some part of the sentence is of one of these kinds; a sentence that the file leaves out may be any. */
export function sentencedTruth(count: Count, kinds: readonly SentencePart['kind'][]): Truth {
  if (count.sentence.some((part) => kinds.includes(part.kind))) return YES;
  if (count.sentence.length === 0 || count.sentence.some((part) => part.kind === 'unknown')) return UNKNOWN;
  return NO;
}
