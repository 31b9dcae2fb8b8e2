/** A piece of a text without a word: capitals of a code, a sign, a number with what belongs to it, what stands between. */
const PIECE = /[A-Z&.]{1,6}(?![A-Z])|§|[-,;()/–\s]|\d[\w.()/:-]*/g;

/**
 * Whether a text is the same in every language: one without a word, such as a date, a number, or a place in the law such as
 * `HS 11357`. Pieces are taken out one after the other, in a time that grows with the text: one pattern for the whole text
 * tries a number of many digits in every way to cut it, and stops the screen for minutes.
 */
export function isCitation(text: string): boolean {
  return text !== '' && text.replaceAll(PIECE, '') === '';
}
