/** A language that a portal can have beside English and Spanish, once a named reader has approved its texts. */
export type KnownLanguage = {
  /** Its tag, as BCP 47 has it; it stands in addresses and in the `lang` of pages. */
  readonly locale: string;
  /** Its name in itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
};

const leftToRight = (locale: string, name: string): KnownLanguage => ({ locale, name, direction: 'ltr' });
const rightToLeft = (locale: string, name: string): KnownLanguage => ({ locale, name, direction: 'rtl' });

const OWN: readonly KnownLanguage[] = [leftToRight('en', 'English'), leftToRight('es', 'Español')];

/** The name of any language of a portal, in itself. */
export function languageName(locale: string): string {
  return [...OWN, ...KNOWN_LANGUAGES].find((each) => each.locale === locale)?.name ?? locale;
}

export const KNOWN_LANGUAGES: readonly KnownLanguage[] = [
  leftToRight('zh-Hant', '繁體中文'),
  leftToRight('vi', 'Tiếng Việt'),
  leftToRight('tl', 'Tagalog'),
  leftToRight('ko', '한국어'),
  leftToRight('hy', 'Հայերեն'),
  rightToLeft('fa', 'فارسی'),
  leftToRight('ru', 'Русский'),
  rightToLeft('ar', 'العربية'),
  leftToRight('pa', 'ਪੰਜਾਬੀ'),
  leftToRight('km', 'ភាសាខ្មែរ'),
];
