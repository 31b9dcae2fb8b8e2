import type { Language } from '../law/law-papers.ts';
import type { CountyProfile } from '../profile/county-profile.ts';

/**
 * The words of an e-mail to a person. Others may see it, and it passes through servers that are not ours. So neither
 * sender nor subject nor text says what it is about, and it contains no name, no case, no code and no link.
 */
type EmailWords = {
  /** For the person who reads the texts of an office before they go. */
  readonly label: string;
  readonly subject: string;
  readonly hello: string;
  readonly news: string;
  readonly call: string;
  readonly notYou: string;
};

export const EMAIL_WORDS: Readonly<Record<Language, EmailWords>> = {
  en: {
    label: 'By e-mail',
    subject: 'Please call {from}',
    hello: 'Hello.',
    news: 'We have news for you. It is not written here, because other people may see your e-mail. You do not have to pay anything.',
    call: 'Please call {phone} ({hours}) and say that you got this e-mail. Do not send your answer by e-mail.',
    notYou: 'You gave this address so that we could reach you. If you want no e-mail from us, call and say so.',
  },
  es: {
    label: 'Por correo electrónico',
    subject: 'Por favor llame a {from}',
    hello: 'Hola.',
    news: 'Tenemos noticias para usted. No se escriben aquí, porque otras personas pueden ver su correo. No tiene que pagar nada.',
    call: 'Por favor llame al {phone} ({hours}) y diga que recibió este correo. No mande su respuesta por correo electrónico.',
    notYou: 'Usted dio esta dirección para que lo pudiéramos encontrar. Si no quiere correos nuestros, llame y dígalo.',
  },
};

/** All that an e-mail says in a language, as a person reads it before any is sent. */
export function emailParagraphs(language: Language): readonly string[] {
  const { subject, hello, news, call, notYou } = EMAIL_WORDS[language];
  return [subject, hello, news, call, notYou];
}

export type EmailText = { readonly sender: string; readonly subject: string; readonly text: string };

/** The e-mail of an office in one language, or in two below each other. */
export function emailFor({ notice }: Pick<CountyProfile, 'notice'>, languages: readonly Language[]): EmailText {
  // What may stand in the window of an envelope may stand here.
  const sender = notice.returnAddress[0]!;
  const filled = languages.map((language) => {
    const hours = language === 'es' ? notice.hoursEs : notice.hours;
    const values: Readonly<Record<string, string>> = { from: sender, phone: notice.phone, hours };
    return emailParagraphs(language).map((each) => each.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''));
  });
  const text = filled.map(([, ...paragraphs]) => paragraphs.join('\n\n')).join('\n\n* * *\n\n');
  return { sender, subject: filled[0]![0]!, text: `${text}\n\n${sender}\n` };
}
