import type { Portal } from '../portal.ts';
import type { MessageContent, MessageKind } from './outbox.ts';

/**
 * A message as it is sent. A message to a person says that there is news and where: neither its subject nor its text says
 * what it is about, since others may see the screen of a phone.
 */
export function composeMessage(
  { origin, languages }: Pick<Portal, 'origin' | 'languages'>,
  row: { readonly kind: string; readonly language: string },
  { code = '', figures = {} }: MessageContent,
): { readonly sender: string; readonly subject: string; readonly text: string } {
  const { locale, language, pack, texts } = languages.of(row.language);
  const message = texts.mail[row.kind as MessageKind];
  const values: Readonly<Record<string, string>> = {
    ...Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, String(value)])),
    link: code === '' ? `${origin}/${locale}/office` : `${origin}/${locale}/my/${code}`,
    sender: pack.mailName[language],
  };
  const fill = (text: string) => filled(text, values);
  return {
    sender: values.sender!,
    subject: fill(message.subject),
    text: `${fill(message.text)}\n\n${values.sender}\n`,
  };
}

/** A text message to a person. It says what the mail says, in one or two of the short texts that networks carry. */
export function composeText(
  { origin, languages }: Pick<Portal, 'origin' | 'languages'>,
  row: { readonly kind: string; readonly language: string },
  { code = '' }: MessageContent,
): string {
  const { locale, language, pack, texts } = languages.of(row.language);
  const message = texts.sms[row.kind as keyof typeof texts.sms];
  return filled(message, { sender: pack.mailName[language], link: `${origin}/${locale}/my/${code}` });
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
