import type { Language } from '../../say/say.ts';

const LOCALES: Readonly<Record<string, string>> = { en: 'en-US', es: 'es-US' } satisfies Record<Language, string>;

/** Numbers and dates in the way of a language. */
export type Format = {
  readonly number: (value: number, digits?: number) => string;
  readonly percent: (share: number) => string;
  /** A day, `YYYY-MM-DD`. */
  readonly day: (iso: string) => string;
  /** A month, `YYYY-MM`. */
  readonly month: (iso: string) => string;
  /** The day of a moment in a time zone. */
  readonly dayIn: (instant: string, zone: string) => string;
  readonly list: (items: readonly string[]) => string;
};

const FORMATS = keptBy((language: string) => formatOf(LOCALES[language] ?? language));

/** @param language English or Spanish as they are written here, or the tag of any other language. */
export function formatFor(language: string): Format {
  return FORMATS(language);
}

/** Making a formatter costs far more than using it: each is made when it is first needed, and kept. */
function formatOf(locale: string): Format {
  const numbers = keptBy((digits: number) => {
    return new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  });
  const percents = keptBy((digits: number) => {
    return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits });
  });
  const days = keptBy((timeZone: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }));
  const months = keptBy((timeZone: string) => {
    return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone });
  });
  const lists = keptBy((type: 'conjunction') => new Intl.ListFormat(locale, { type }));
  return {
    number: (value, digits = 0) => numbers(digits).format(value),
    percent: (share) => percents(share < 0.1 ? 1 : 0).format(share),
    day: (iso) => days('UTC').format(new Date(`${iso}T00:00:00Z`)),
    month: (iso) => months('UTC').format(new Date(`${iso}-01T00:00:00Z`)),
    dayIn: (instant, zone) => days(zone).format(new Date(instant)),
    list: (items) => lists('conjunction').format(items),
  };
}

/** Makes what a key asks for one time, and keeps it. */
function keptBy<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const kept = new Map<Key, Made>();
  return (key) => {
    const made = kept.get(key) ?? make(key);
    kept.set(key, made);
    return made;
  };
}
