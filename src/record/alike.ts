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

/**
 * The case numbers of a text, each once: `SF669254A, "SF669254A"; SF669254A` names one. Of spellings that differ in marks alone,
 * the first one stays, without quotes around it.
 */
export function distinctCases(text: string): readonly string[] {
  const found = new Map<string, string>();
  for (const part of text.split(/[;,]/)) {
    const number = part
      .trim()
      .replace(/^["'\u201c\u201d]+|["'\u201c\u201d]+$/g, '')
      .trim();
    const key = caseKey(number);
    if (number !== '' && !found.has(key)) found.set(key, number);
  }
  return [...found.values()];
}
