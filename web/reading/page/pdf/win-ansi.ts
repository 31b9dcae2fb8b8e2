/** Letters of Windows-1252 that have another code in Unicode. */
const OTHERS = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, i) => 128 + i))].map((letter, i) => [
    letter,
    128 + i,
  ]),
);

const UNKNOWN = '?'.charCodeAt(0);

/**
 * A text in the codes of the standard fonts of PDF (Windows-1252), which hold English and Spanish. Accents that come apart
 * are joined first; a letter that the fonts lack becomes a question mark, and what moves the pen a blank.
 */
export function encode(text: string): readonly number[] {
  return [...text.normalize('NFC')].map((letter) => {
    const code = letter.codePointAt(0)!;
    if (code < 32 || code === 0xa0) return 32;
    if (code < 127 || (code > 0xa0 && code <= 0xff)) return code;
    return OTHERS.get(letter) ?? UNKNOWN;
  });
}
