/** So many texts are kept for each reader; then it begins again, since a file may have more than memory should hold. */
const MOST = 1 << 14;
/** Longer texts hardly ever repeat. */
const LETTERS = 80;

/** What gives a reader of texts a memory, or leaves it as it is. */
export type Remember = <Made>(read: (text: string) => Made) => (text: string) => Made;

/**
 * Reads a text that comes again and again once: dates, sections and sentences of a bulk file are few. Whatever the reader
 * makes is given to every row with the same text, so it must never be changed. Equal texts then have one object, which
 * also lets rules remember by the object what they found out of a section.
 *
 * @example
 * const readDate = rememberTexts(readCrownDate);
 */
export const rememberTexts: Remember = <Made>(read: (text: string) => Made) => {
  const known = new Map<string, { readonly made: Made }>();
  return (text: string): Made => {
    if (text.length > LETTERS) return read(text);
    let found = known.get(text);
    if (found === undefined) {
      if (known.size === MOST) known.clear();
      found = { made: read(text) };
      known.set(text, found);
    }
    return found.made;
  };
};
