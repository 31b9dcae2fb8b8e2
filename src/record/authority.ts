/**
 * How sure a rule is: statute text seen (S), official page or opinion seen (O), secondary source (2), program code seen
 * (C), memory (M), derived (D). Anything but S and O is for legal review.
 */
export type Certainty = 'S' | 'O' | '2' | 'C' | 'M' | 'D';

/** Where a rule comes from and how sure that is. */
export type Authority = {
  /** Statute, opinion or policy document. */
  readonly cite: string;
  /** Where it was read: a link, or a page of this repository. */
  readonly source: string;
  readonly sure: Certainty;
};

/** What each grade means, as rulebooks print it. */
export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  S: 'statute text seen',
  O: 'official page, opinion or form seen',
  '2': 'secondary source',
  C: 'program code seen: evidence of a policy, not of the law',
  M: 'from memory, not confirmed',
  D: 'derived from the rules above it',
};

/** Whether a lawyer has to confirm the rule before it decides anything about a real person. */
export function isForLegalReview({ sure }: Authority): boolean {
  return sure !== 'S' && sure !== 'O';
}
