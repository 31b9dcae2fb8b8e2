import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { en, type MessageKey } from './en.ts';
import { es } from './es.ts';

export type Language = 'en' | 'es';
export type Params = Readonly<Record<string, string | number>>;

const CATALOGUES = { en, es } as const;
const LOCALES = { en: 'en-US', es: 'es-US' } as const;
const KEY = 'redress-language';

export type Translate = (key: MessageKey, params?: Params) => string;

type Value = {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly t: Translate;
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

export function I18nProvider({ children }: { readonly children: ReactNode }) {
  const [language, choose] = useState<Language>(() => {
    const kept = localStorage.getItem(KEY);
    if (kept === 'en' || kept === 'es') return kept;
    return navigator.language.startsWith('es') ? 'es' : 'en';
  });
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const setLanguage = useCallback((next: Language) => {
    localStorage.setItem(KEY, next);
    choose(next);
  }, []);
  const value = useMemo((): Value => {
    const locale = LOCALES[language];
    const n = (number: number) => number.toLocaleString(locale);
    return {
      language,
      setLanguage,
      t: (key, params = {}) => fill(CATALOGUES[language][key], params, locale),
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
  }, [language, setLanguage]);
  return <I18n value={value}>{children}</I18n>;
}

export function useI18n(): Value {
  const value = useContext(I18n);
  if (!value) throw new Error('outside of the language');
  return value;
}
