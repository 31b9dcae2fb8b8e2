import { type Count, type LaterKind, NO, type SentencePart, type Truth, UNKNOWN, YES } from '../../record/index.ts';

/** Whether later lines are of one of these kinds; a line that is blank or unclear may be of any. */
export function reliefTruth({ setAside, later }: Count, kinds: readonly LaterKind[]): Truth {
  if (setAside !== YES) return setAside;
  if (later.some(({ kind }) => kinds.includes(kind))) return YES;
  return later.length === 0 || later.some(({ kind }) => kind === 'unclear') ? UNKNOWN : NO;
}

/** Whether some part of the sentence is of one of these kinds; a sentence that the file leaves out may be any. */
export function sentencedTruth(count: Count, kinds: readonly SentencePart['kind'][]): Truth {
  if (count.sentence.some((part) => kinds.includes(part.kind))) return YES;
  if (count.sentence.length === 0 || count.sentence.some((part) => part.kind === 'unknown')) return UNKNOWN;
  return NO;
}
