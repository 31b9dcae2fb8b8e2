import type { LawTranslation } from '../law/translate/translation.ts';

/** The languages that laws are shown in beside their own. */
export const LAW_LANGUAGES = ['es'] as const;
export type LawLanguage = (typeof LAW_LANGUAGES)[number];

type Translations = { readonly [Language in LawLanguage]: () => Promise<LawTranslation> };

/** The translations of laws that states bring, each loaded when it is asked for. A state without one is shown in English. */
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

/** The translations of procedures, which lie beside them: a state may have procedures without laws. */
const OF_PROCEDURES: Readonly<Record<string, Translations>> = {
  'us-ca': { es: async () => (await import('./us-ca/procedures/es.ts')).spanish },
  'us-mi': { es: async () => (await import('./us-mi/procedures/es.ts')).spanish },
  'us-mn': { es: async () => (await import('./us-mn/procedures/es.ts')).spanish },
  'us-mo': { es: async () => (await import('./us-mo/procedures/es.ts')).spanish },
  'us-pa': { es: async () => (await import('./us-pa/procedures/es.ts')).spanish },
  'us-ut': { es: async () => (await import('./us-ut/procedures/es.ts')).spanish },
  'us-zz': { es: async () => (await import('./us-zz/procedures/es.ts')).spanish },
};

export const STATES_WITH_TRANSLATED_PROCEDURES: readonly string[] = Object.keys(OF_PROCEDURES);

/** What the procedures of a state are in a language; undefined where the state brings no translation of them. */
export async function procedureTranslationOf(
  state: string,
  language: LawLanguage,
): Promise<LawTranslation | undefined> {
  return OF_PROCEDURES[state]?.[language]();
}
