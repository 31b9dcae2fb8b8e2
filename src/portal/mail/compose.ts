import type { Language } from '../../say/say.ts';
import type { Portal } from '../portal.ts';
import { textsOf } from '../words/texts.ts';
import type { MessageContent, MessageKind } from './outbox.ts';

/**
 * A message as it is sent. A message to a person says that there is news and where: neither its subject nor its text says
 * what it is about, since others may see the screen of a phone.
 */
export function composeMessage(
  { origin, pack }: Pick<Portal, 'origin' | 'pack'>,
  row: { readonly kind: string; readonly language: string },
  { code = '', figures = {} }: MessageContent,
): { readonly subject: string; readonly text: string } {
  const language: Language = row.language === 'es' ? 'es' : 'en';
  const { mail } = textsOf(language);
  const message = mail[row.kind as MessageKind];
  const values: Readonly<Record<string, string>> = {
    ...Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, String(value)])),
    link: code === '' ? `${origin}/${language}/office` : `${origin}/${language}/my/${code}`,
    sender: pack.mailName[language],
  };
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  return { subject: fill(message.subject), text: `${fill(message.text)}\n\n${values.sender}\n` };
}
