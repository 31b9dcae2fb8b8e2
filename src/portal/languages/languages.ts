/** The languages that a portal answers in: English, Spanish, and those whose translations a named reader approved. */
import type { Language } from '../../say/say.ts';
import type { PortalPack } from '../pack/schema.ts';
import { type Texts, textsOf } from '../words/texts.ts';
import { catalogOf, translatedPack, translatedTexts } from './catalog.ts';
import { KNOWN_LANGUAGES, type KnownLanguage } from './known.ts';
import { stateOf, type Translation, textsOfTranslation } from './translation.ts';

/** A language that people see, with everything that pages say in it. */
export type ShownLanguage = KnownLanguage & {
  /** Which of the two texts of a pack is read; a translated pack has its texts in the place of the English ones. */
  readonly language: Language;
  readonly texts: Texts;
  readonly pack: PortalPack;
};

export type Languages = {
  /** English first, then Spanish, then the others. */
  readonly shown: readonly ShownLanguage[];
  /** The language of a tag; English where it is not shown. */
  readonly of: (locale: string) => ShownLanguage;
};

export function createLanguages(pack: PortalPack, translations: readonly Translation[]): Languages {
  const own = (language: Language, name: string): ShownLanguage => {
    return { locale: language, name, direction: 'ltr', language, texts: textsOf(language), pack };
  };
  const catalog = catalogOf(pack);
  const approved = KNOWN_LANGUAGES.flatMap((known) => {
    const translation = translations.find(({ locale }) => locale === known.locale);
    if (!translation || stateOf(translation, catalog).kind !== 'approved') return [];
    const texts = textsOfTranslation(translation);
    const said = { texts: translatedTexts(texts), pack: translatedPack(pack, texts) };
    return [{ ...known, language: 'en' as const, ...said }];
  });
  const english = own('en', 'English');
  const shown = [english, own('es', 'Español'), ...approved];
  const byLocale = new Map(shown.map((each) => [each.locale, each]));
  return { shown, of: (locale) => byLocale.get(locale) ?? english };
}
