/**
 * Text messages go only to a person who chose them, agreed to the words beside the choice, and gave a number that
 * networks dial. An office cannot agree for a person.
 */
import { dialed } from '../../texting/dialed.ts';
import { type Answers, holds } from '../pack/condition.ts';
import type { PortalPack } from '../pack/schema.ts';
import type { Portal } from '../portal.ts';
import type { Application, Consent, Content } from '../store/applications.ts';
import { phoneTerm } from '../store/terms.ts';

/** The consent that is kept with an application whose person chose text messages. */
export const TEXT_CONSENT = 'text-messages';

/** Whether the answers choose text messages, and the number that they then go to. */
function chosen({ fields, textMessages }: PortalPack, answers: Answers): string | undefined {
  if (textMessages === undefined) return undefined;
  const field = fields.find(({ textedWhen }) => textedWhen !== undefined);
  if (!field || !holds(field.textedWhen, answers)) return undefined;
  return dialed(answers[field.id]?.[0] ?? '');
}

/** The number that text messages to a person go to; undefined for one who gets none. */
export function textedNumber(
  { pack }: Pick<Portal, 'pack'>,
  { answers, consents }: Pick<Content, 'answers' | 'consents'>,
): string | undefined {
  const agreed = consents.some((each) => each.id === TEXT_CONSENT && each.agreed);
  return agreed ? chosen(pack, answers) : undefined;
}

/** Consents as they stand once a person gave these answers with their own hand. */
export function withTextConsent(
  { pack }: Pick<Portal, 'pack'>,
  { answers, consents }: Pick<Content, 'answers' | 'consents'>,
  at: string,
): readonly Consent[] {
  const before = consents.find(({ id }) => id === TEXT_CONSENT);
  const others = consents.filter(({ id }) => id !== TEXT_CONSENT);
  const agreed = chosen(pack, answers) !== undefined;
  if (!agreed && !before) return others;
  const version = pack.textMessages?.version ?? before!.version;
  if (before?.agreed === agreed && before.version === version) return consents;
  return [...others, { id: TEXT_CONSENT, version, at, agreed }];
}

/** Whether STOP came from the number that text messages to a person would go to. */
export async function textsStopped(portal: Portal, { content }: Pick<Application, 'content'>): Promise<boolean> {
  const number = textedNumber(portal, content);
  return number !== undefined && (await stoppedAmong(portal, [number])).has(number);
}

/** Those of some numbers from which STOP came. */
export async function stoppedAmong(portal: Portal, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  const byHash = new Map(numbers.map((number) => [phoneTerm(portal, number), number]));
  if (byHash.size === 0) return new Set();
  const rows = await portal.store.db
    .selectFrom('text_stops')
    .select('hash')
    .where('hash', 'in', [...byHash.keys()])
    .execute();
  return new Set(rows.map(({ hash }) => byHash.get(hash)!));
}
