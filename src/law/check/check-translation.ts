import { placesIn } from '../translate/law-words.ts';
import type { LawTranslation } from '../translate/translation.ts';

/** What is wrong with a translation, or left to do: each text as it stands in English. */
export type TranslationFindings = {
  /** Texts that have none yet, or whose English changed: screens show the English. */
  readonly untranslated: readonly string[];
  /** Translations of texts that stand nowhere any more. */
  readonly stale: readonly string[];
  /** Translations that lack a value which their text has (`{years}`), or are blank. */
  readonly faulty: readonly string[];
};

/** Holds a translation to the texts that screens show. */
export function checkTranslation(texts: readonly string[], { texts: said }: LawTranslation): TranslationFindings {
  const known = new Set(texts);
  return {
    untranslated: texts.filter((text) => !Object.hasOwn(said, text)),
    stale: Object.keys(said).filter((text) => !known.has(text)),
    faulty: Object.entries(said)
      .filter(([text, words]) => words.trim() === '' || placesIn(text).join() !== placesIn(words).join())
      .map(([text]) => text),
  };
}
