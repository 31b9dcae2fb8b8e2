/**
 * Messages stand in the database in one transaction with what they tell of, and are sent from there: what was answered is
 * never untold, and what was taken back is never told. `dedupe` says which message it is: the same one is written once.
 */
import type { Selectable } from 'kysely';
import { newId } from '../../database/id.ts';
import { seal, unseal } from '../../database/sealed-text.ts';
import type { Answers } from '../pack/condition.ts';
import { instant, type Portal } from '../portal.ts';
import { type Application, applicationOfId } from '../store/applications.ts';
import type { Db } from '../store/open.ts';
import type { OutboxTable } from '../store/schema.ts';

/** The kinds of messages. Those to a person say that there is news, and no more. */
export type MessageKind = 'received' | 'news' | 'contact-changed' | 'digest' | 'late' | 'late-lead' | 'late-operator';

/** What a message needs to be written: an address and figures, never what somebody wrote. */
export type MessageContent = {
  readonly to: string;
  readonly code?: string;
  readonly figures?: Readonly<Record<string, number | string>>;
};

export type NewMessage = {
  readonly kind: MessageKind;
  readonly dedupe: string;
  readonly locale: string;
  readonly content: MessageContent;
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

export type News = { readonly kind: MessageKind; readonly about: string };

/** The rows that tell a person that there is news: one where they gave an address for mail, or none. */
export function newsRows(portal: Portal, application: Application, { kind, about }: News): readonly OutboxTable[] {
  const [to] = application.content.answers.email ?? [];
  if (to === undefined) return [];
  const { id, locale, content } = application;
  const dedupe = `${kind} ${id} ${about}`;
  return [messageRow(portal, { kind, dedupe, locale, content: { to, code: content.code }, application })];
}

/** Tells a person that there is news, where they gave an address for mail. */
export function tellPerson(portal: Portal, db: Db, application: Application, news: News): Promise<void> {
  return putOut(db, newsRows(portal, application, news));
}

/** Tells the address for mail of before that there is another one, in case somebody else made the change. */
export async function tellOldAddress(
  portal: Portal,
  db: Db,
  application: Application,
  { email }: Answers,
): Promise<void> {
  const { id, version, locale, content } = application;
  const [old] = content.answers.email ?? [];
  if (old === undefined || old === email?.[0]) return;
  await enqueue(portal, db, {
    kind: 'contact-changed',
    dedupe: `contact-changed ${id} ${version}`,
    locale,
    content: { to: old, code: content.code },
    application,
  });
}

/** The content of a row of the outbox; undefined where the application was destroyed. */
export async function contentOf(portal: Portal, row: Selectable<OutboxTable>): Promise<MessageContent | undefined> {
  const key =
    row.application_id === null ? portal.store.keys.wrapping : (await applicationOfId(portal, row.application_id))?.key;
  return key && (JSON.parse(unseal(key, place(row.id), row.sealed)) as MessageContent);
}
