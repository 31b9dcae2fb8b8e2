import type { LawTranslation } from '../law/translate/translation.ts';

/** The languages that laws are shown in beside their own. */
export const LAW_LANGUAGES = ['es'] as const;
export type LawLanguage = (typeof LAW_LANGUAGES)[number];

type Translations = { readonly [Language in LawLanguage]: () => Promise<LawTranslation> };

/** The translations that states bring, each loaded when it is asked for. A state without one is shown in English. */
const TRANSLATIONS: Readonly<Record<string, Translations>> = {
  'us-ca': { es: async () => (await import('./us-ca/translations/es/index.ts')).spanish },
  'us-ct': { es: async () => (await import('./us-ct/translations/es/index.ts')).spanish },
  'us-il': { es: async () => (await import('./us-il/translations/es/index.ts')).spanish },
  'us-mi': { es: async () => (await import('./us-mi/translations/es/index.ts')).spanish },
  'us-mn': { es: async () => (await import('./us-mn/translations/es/index.ts')).spanish },
  'us-mo': { es: async () => (await import('./us-mo/translations/es/index.ts')).spanish },
  'us-ny': { es: async () => (await import('./us-ny/translations/es/index.ts')).spanish },
  'us-pa': { es: async () => (await import('./us-pa/translations/es/index.ts')).spanish },
  'us-va': { es: async () => (await import('./us-va/translations/es/index.ts')).spanish },
  'us-wa': { es: async () => (await import('./us-wa/translations/es/index.ts')).spanish },
  'us-zz': { es: async () => (await import('./us-zz/translations/es/index.ts')).spanish },
};

export const TRANSLATED_STATES: readonly string[] = Object.keys(TRANSLATIONS);

/** What the law of a state is in a language; undefined where the state brings no translation. */
export async function translationOf(state: string, language: LawLanguage): Promise<LawTranslation | undefined> {
  return TRANSLATIONS[state]?.[language]();
}
