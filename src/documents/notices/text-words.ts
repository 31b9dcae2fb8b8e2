import type { Language } from '../law/law-papers.ts';
import type { CountyProfile } from '../profile/county-profile.ts';

/**
 * What a text message says. It shows on a locked screen and passes through the networks of others: it holds no name, no case, no
 * court, no code and no link, and never says what the news is about.
 */
type TextWords = {
  /** For the person who reads the texts of an office before they go. */
  readonly label: string;
  readonly text: string;
};

export const TEXT_WORDS: Readonly<Record<Language, TextWords>> = {
  en: {
    label: 'By text message',
    text: '{from}: we have news for you. Please call {phone} ({hours}). You do not have to pay anything. Reply STOP for no more texts.',
  },
  es: {
    label: 'Por mensaje de texto',
    text: '{from}: tenemos noticias para usted. Llame al {phone} ({hours}). No tiene que pagar nada. Responda STOP si no quiere mensajes.',
  },
};

/** The text message of an office in one language, or in two after each other. */
export function textFor({ notice }: Pick<CountyProfile, 'notice'>, languages: readonly Language[]): string {
  return languages
    .map((language) => {
      const hours = language === 'es' ? notice.hoursEs : notice.hours;
      // What may stand in the window of an envelope may stand here.
      const values: Readonly<Record<string, string>> = { from: notice.returnAddress[0]!, phone: notice.phone, hours };
      return TEXT_WORDS[language].text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
    })
    .join(' / ');
}
