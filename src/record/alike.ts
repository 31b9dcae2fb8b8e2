/** Names and case numbers as they are compared: however they were written down or typed. */

/** Words of a name to compare by: lower case, without accents, hyphens and apostrophes: `José-Luis` is `jose luis`. */
export function nameWords(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.replace(/['’`]/g, '').split(/[^\p{L}\p{N}]+/u);
  return [...new Set(words.filter((word) => word !== ''))];
}

/** A case number to compare by: letters and digits alone. */
export function caseKey(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
