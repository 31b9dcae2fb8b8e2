import type { Language } from '../law/law-papers.ts';
import type { CountyProfile } from '../profile/county-profile.ts';
import type { Addressee } from './notice.ts';

/**
 * Messages for people whose telephone number or e-mail address an office knows. They name no conviction, and no office
 * from which the reason could be guessed: others read a telephone over a shoulder, and a message that goes astray must
 * reveal nothing.
 */
export function messagesFor(
  addressee: Pick<Addressee, 'code'>,
  language: Language,
  profile: CountyProfile,
): { readonly sms: string; readonly subject: string; readonly body: string } {
  const { phone, hours, hoursEs, website } = profile.notice;
  const { code } = addressee;
  if (language === 'es')
    return {
      sms: `Condado de ${profile.county}: tiene una carta con buenas noticias. Llame al ${phone} y diga el código ${code}. No le pedimos dinero.`,
      subject: 'Una carta para usted',
      body: [
        'Hola:',
        `El condado de ${profile.county} tiene una carta con buenas noticias para usted.`,
        `Para recibirla, llame al ${phone} (${hoursEs}) y diga el código ${code}.${website ? ` También puede visitar ${website}.` : ''}`,
        'Nunca le pediremos dinero ni su número de Seguro Social.',
      ].join('\n\n'),
    };
  return {
    sms: `County of ${profile.county}: we have a letter with good news for you. Call ${phone} and give code ${code}. We will not ask for money.`,
    subject: 'A letter for you',
    body: [
      'Hello,',
      `The County of ${profile.county} has a letter with good news for you.`,
      `To get it, call ${phone} (${hours}) and give the code ${code}.${website ? ` You can also visit ${website}.` : ''}`,
      'We will never ask you for money or for your Social Security number.',
    ].join('\n\n'),
  };
}
