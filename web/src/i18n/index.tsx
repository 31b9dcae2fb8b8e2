import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { MessageKey } from './en.ts';
import type { Language } from './language.ts';

export type Params = Readonly<Record<string, string | number>>;

export type Messages = Readonly<Record<MessageKey, string>>;

type Texts = Promise<Partial<Messages>>;

/** The texts of a language: those that a first visit waits for, and those of all other screens. */
const CATALOGUES: Readonly<Record<Language, { readonly first: () => Texts; readonly rest: () => Texts }>> = {
  en: {
    first: async () => (await import('./en-first.ts')).enFirst,
    rest: async () => (await import('./en-rest.ts')).enRest,
  },
  es: {
    first: async () => (await import('./es-first.ts')).esFirst,
    rest: async () => (await import('./es-rest.ts')).esRest,
  },
};

async function textsOf(language: Language): Promise<Messages> {
  const { first, rest } = CATALOGUES[language];
  const [begin, more] = await Promise.all([first(), rest()]);
  return { ...begin, ...more } as Messages;
}
const LOCALES = { en: 'en-US', es: 'es-US' } as const;
const KEY = 'redress-language';

/** A language with its texts. */
export type Spoken = { readonly language: Language; readonly messages: Messages };

/** What the page began with: the first screen's texts, to which those of the others come. */
let begun: Spoken | undefined;

/** The language that was chosen here before, or else that of the browser, with the texts of the first screen. */
export async function firstLanguage(): Promise<Spoken> {
  const kept = localStorage.getItem(KEY);
  const own = navigator.language.startsWith('es') ? 'es' : 'en';
  const language = kept === 'en' || kept === 'es' ? kept : own;
  begun = { language, messages: { ...(await CATALOGUES[language].first()) } as Messages };
  return begun;
}

/** Adds the texts of the other screens; each of those waits for it. */
export async function restOfTexts(): Promise<void> {
  if (begun) Object.assign(begun.messages, await CATALOGUES[begun.language].rest());
}

export type Translate = (key: MessageKey, params?: Params) => string;

type Value = {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly t: Translate;
  /** Whether there is a text of that key. */
  readonly has: (key: string) => key is MessageKey;
  /** The text of a key that is made from data; the data itself where there is none. */
  readonly textOr: (key: string, data: string) => string;
  readonly n: (value: number) => string;
  readonly bytes: (value: number) => string;
  readonly when: (iso: string) => string;
  readonly percent: (part: number, whole: number) => string;
};

const I18n = createContext<Value | undefined>(undefined);

/** Puts values into a message, numbers in the way of the language; `{n|one|many}` chooses by the number. */
export function fill(message: string, params: Params, locale: string): string {
  return message.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, name: string, one?: string, many?: string) => {
    const value = params[name];
    if (one !== undefined) return value === 1 ? one : (many ?? '');
    return typeof value === 'number' ? value.toLocaleString(locale) : String(value ?? '');
  });
}

export function I18nProvider({ first, children }: { readonly first: Spoken; readonly children: ReactNode }) {
  const [{ language, messages }, choose] = useState(first);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const setLanguage = useCallback((next: Language) => {
    localStorage.setItem(KEY, next);
    // The screen stays in the old language until the texts of the new one are here.
    void textsOf(next).then((texts) => choose({ language: next, messages: texts }));
  }, []);
  const value = useMemo((): Value => {
    const locale = LOCALES[language];
    const n = (number: number) => number.toLocaleString(locale);
    return {
      language,
      setLanguage,
      has: (key): key is MessageKey => Object.hasOwn(messages, key),
      textOr: (key, data) => (Object.hasOwn(messages, key) ? fill(messages[key as MessageKey], {}, locale) : data),
      t: (key, params = {}) => fill(messages[key], params, locale),
      n,
      bytes: (size) => {
        const units = ['bytes', 'kB', 'MB', 'GB'];
        const step = size < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(size) / 3));
        return `${(size / 1000 ** step).toLocaleString(locale, { maximumFractionDigits: step === 0 ? 0 : 1 })} ${units[step]}`;
      },
      when: (iso) => new Date(iso).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' }),
      percent: (part, whole) =>
        whole === 0 ? '–' : (part / whole).toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1 }),
    };
  }, [language, messages, setLanguage]);
  return <I18n value={value}>{children}</I18n>;
}

export function useI18n(): Value {
  const value = useContext(I18n);
  if (!value) throw new Error('outside of the language');
  return value;
}
