/** A text without a word: a date, a number, or a place in the law such as `HS 11357`. */
const CITATION = /^(?:(?:[A-Z&.]{1,6}(?![A-Z])|§|[-,;()/–]|\d[\w.()/:-]*)[\s,;]*)+$/;

/** Whether a text is the same in every language. */
export function isCitation(text: string): boolean {
  return CITATION.test(text);
}
