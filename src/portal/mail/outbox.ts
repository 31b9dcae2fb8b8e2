/**
 * Writes a message to the database in the same transaction as the change of which it tells, and sends it from there. So
 * every change that was answered is told, and no change that was rolled back is told. `dedupe` identifies the message:
 * the same one is written once.
 */
import type { Selectable } from 'kysely';
import { newId } from '../../database/id.ts';
import { type Key, seal, unseal } from '../../database/sealed-text.ts';
import { instant, type Portal } from '../portal.ts';
import { type Application, applicationOfId, type Content } from '../store/applications.ts';
import type { Db } from '../store/open.ts';
import type { OutboxTable } from '../store/schema.ts';
import { textedNumber } from '../texting/agreed.ts';

/** The kinds of messages. Those to a person say that there is news, and no more. */
export type MessageKind = PersonMessage | 'digest' | 'texts' | 'late' | 'late-lead' | 'late-operator';
type PersonMessage = 'received' | 'news' | 'contact-changed';

/** What a message needs to be written: an address and figures, never what somebody wrote. */
export type MessageContent = {
  /** Empty for a text message that goes to the number that the person has when it goes. */
  readonly to: string;
  readonly code?: string;
  readonly figures?: Readonly<Record<string, number | string>>;
};

export type NewMessage = {
  readonly kind: MessageKind;
  readonly dedupe: string;
  readonly locale: string;
  readonly content: MessageContent;
  /** By mail when absent. */
  readonly channel?: OutboxTable['channel'];
  /** The person whose key seals it; absent for a message to an office. */
  readonly application?: Pick<Application, 'id' | 'key'>;
};

const place = (id: string) => `message ${id}`;

/** The row of a message that waits to be sent. */
function messageRow(portal: Portal, message: NewMessage): OutboxTable {
  const id = newId();
  const at = instant(portal);
  const key = message.application?.key ?? portal.store.keys.wrapping;
  return {
    id,
    dedupe: message.dedupe,
    application_id: message.application?.id ?? null,
    kind: message.kind,
    channel: message.channel ?? 'mail',
    file_id: null,
    language: message.locale,
    state: 'waiting',
    attempts: 0,
    next_at: at,
    created_at: at,
    ended_at: null,
    trouble: '',
    sealed: seal(key, place(id), JSON.stringify(message.content)),
  };
}

/** Puts messages into the outbox, but for those that are there already. */
export async function putOut(db: Db, rows: readonly OutboxTable[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('outbox')
    .values([...rows])
    .onConflict((conflict) => conflict.column('dedupe').doNothing())
    .execute();
}

/** Puts a message into the outbox, unless the same one is there. */
export function enqueue(portal: Portal, db: Db, message: NewMessage): Promise<void> {
  return putOut(db, [messageRow(portal, message)]);
}

export type News = { readonly kind: 'received' | 'news'; readonly about: string };

/** The rows that tell a person that there is news: by mail where they gave an address, and by text where they agreed to it. */
export function newsRows(portal: Portal, application: Application, { kind, about }: News): readonly OutboxTable[] {
  const { id, locale, content } = application;
  const [email] = content.answers.email ?? [];
  const row = (channel: OutboxTable['channel'], dedupe: string, to: string) =>
    messageRow(portal, { kind, channel, dedupe, locale, content: { to, code: content.code }, application });
  return [
    ...(email === undefined ? [] : [row('mail', `${kind} ${id} ${about}`, email)]),
    ...(textedNumber(portal, content) === undefined ? [] : [row('text', `text ${kind} ${id} ${about}`, '')]),
  ];
}

/** Tells a person that there is news, where there is a way to. */
export function tellPerson(portal: Portal, db: Db, application: Application, news: News): Promise<void> {
  return putOut(db, newsRows(portal, application, news));
}

/**
 * Tells the former e-mail address and the former phone number that they are no longer used, in case somebody else made
 * the change.
 * @param after what the application says now.
 */
export async function tellOldAddress(
  portal: Portal,
  db: Db,
  application: Application,
  after: Pick<Content, 'answers' | 'consents'>,
): Promise<void> {
  const { id, version, locale, content } = application;
  const tell = (channel: OutboxTable['channel'], dedupe: string, to: string) =>
    enqueue(portal, db, {
      kind: 'contact-changed',
      channel,
      dedupe: `${dedupe} ${id} ${version}`,
      locale,
      content: { to, code: content.code },
      application,
    });
  const [email] = content.answers.email ?? [];
  if (email !== undefined && email !== after.answers.email?.[0]) await tell('mail', 'contact-changed', email);
  const number = textedNumber(portal, content);
  if (number !== undefined && number !== textedNumber(portal, after))
    await tell('text', 'text contact-changed', number);
}

/** The content of a row of the outbox; undefined where the application was destroyed. */
export async function contentOf(portal: Portal, row: Selectable<OutboxTable>): Promise<MessageContent | undefined> {
  const key =
    row.application_id === null ? portal.store.keys.wrapping : (await applicationOfId(portal, row.application_id))?.key;
  return key && openContent(key, row);
}

/** The content of a row, opened by the key of its application. */
export function openContent(key: Key, row: Pick<OutboxTable, 'id' | 'sealed'>): MessageContent {
  return JSON.parse(unseal(key, place(row.id), row.sealed)) as MessageContent;
}
