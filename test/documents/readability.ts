/** How hard a text is to read, by the usual formulas: rough, but they catch a lawyer's sentence. */

function sentences(text: string): number {
  return Math.max(1, text.split(/[.!?]+(?:\s|$)/).filter((part) => /\p{L}/u.test(part)).length);
}

function words(text: string): readonly string[] {
  return text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
}

/** Groups of vowels, a final silent e aside. */
export function englishSyllables(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  const groups = plain.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '').match(/[aeiouy]{1,2}/g);
  return Math.max(1, groups?.length ?? 1);
}

/** Flesch-Kincaid: the American school grade that a reader needs. */
export function fleschKincaidGrade(text: string): number {
  const all = words(text);
  const syllables = all.reduce((sum, word) => sum + englishSyllables(word), 0);
  return 0.39 * (all.length / sentences(text)) + 11.8 * (syllables / all.length) - 15.59;
}

/** Vowels of Spanish, where i and u beside another vowel make one syllable with it unless accented. */
export function spanishSyllables(word: string): number {
  const plain = word.toLowerCase().replace(/qu|gu(?=[ei])/g, 'k');
  return Math.max(1, plain.match(/[iuü]?[aeoáéó][iuy]?(?![aeoáéó])|[íú]|[iuü]+|[aeoáéó]/g)?.length ?? 1);
}

/** Fernández-Huerta: 100 very easy, 60 to 70 standard, 0 very hard. */
export function fernandezHuerta(text: string): number {
  const all = words(text);
  const syllables = all.reduce((sum, word) => sum + spanishSyllables(word), 0);
  return 206.84 - 60 * (syllables / all.length) - 1.02 * (all.length / sentences(text));
}
