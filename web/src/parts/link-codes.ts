/** What is compared, what two records have in common, and why a pair stays open: the codes that have words here. */
export const WHATS = [
  ...['start', 'last', 'last-frequency', 'first', 'first-frequency', 'middle', 'suffix', 'birth', 'sex', 'licence'],
  ...['ssn', 'zip'],
] as const;

export const LEVELS = [
  ...['start', 'says-nothing', 'a-rarer-one-than-most', 'a-more-common-one-than-most', 'the-same', 'different'],
  ...['first-and-last-name-are-exchanged', 'one-is-a-part-of-a-double-name', 'nearly-the-same-spelling'],
  ...['a-similar-spelling', 'one-is-a-short-form-of-the-other', 'first-and-middle-name-are-exchanged'],
  ...['an-initial-that-fits', 'day-and-month-are-exchanged', 'the-same-day-1-or-10-years-apart'],
  ...['the-same-year-and-the-same-month-or-the-same-day', 'one-digit-is-different', 'at-most-a-year-apart'],
  ...['at-most-ten-years-apart', 'one-letter-or-digit-is-different', 'the-first-three-digits-are-the-same'],
  ...['one-digit-is-different-or-two-neighbors-are-exchanged', 'the-same-day-and-month-of-another-year'],
] as const;

export const WHYS = [
  ...['one-is-jr-and-the-other-is-sr', 'they-may-be-twins', 'they-may-be-a-parent-and-a-child'],
  ...['nothing-but-names-joins-them', 'the-model-alone-does-not-decide', 'the-state-s-numbers-are-different'],
  ...['reviewers-told-two-of-the-group-apart', 'dates-of-birth-in-the-group-do-not-fit-together'],
  'one-of-the-group-is-jr-and-another-is-sr',
] as const;

/** How a respect stands between two records, for its mark. */
export type Agreement = 'agrees' | 'near' | 'differs' | 'silent';

export function agreementOf(level: string): Agreement {
  if (level === 'the-same') return 'agrees';
  if (level === 'different') return 'differs';
  return level === 'says-nothing' ? 'silent' : 'near';
}
