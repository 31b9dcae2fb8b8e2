import type { Language } from '../../say/say.ts';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' };

/** Numbers and dates in the way of a language. */
export type Format = {
  readonly number: (value: number, digits?: number) => string;
  readonly percent: (share: number) => string;
  readonly day: (iso: string) => string;
  /** A month, `YYYY-MM`. */
  readonly month: (iso: string) => string;
  readonly list: (items: readonly string[]) => string;
};

export function formatFor(language: Language): Format {
  const locale = LOCALES[language];
  return {
    number: (value, digits = 0) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value),
    percent: (share) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 }).format(share),
    day: (iso) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`)),
    month: (iso) =>
      new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${iso}-01T00:00:00Z`),
      ),
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
}
