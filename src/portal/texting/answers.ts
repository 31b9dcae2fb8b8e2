/** What a sender of text messages answers: what became of messages, and from which numbers STOP or START came. */
import type { Transaction } from 'kysely';
import { dialed } from '../../texting/dialed.ts';
import { type AnswerRow, readAnswerRows } from '../../texting/files.ts';
import { senderOf } from '../../texting/senders.ts';
import { markFailed } from '../mail/failed.ts';
import { openContent } from '../mail/outbox.ts';
import { instant, type Portal } from '../portal.ts';
import { type Application, applicationOfId, applicationsOfIds } from '../store/applications.ts';
import { addEvent } from '../store/events.ts';
import { note } from '../store/log.ts';
import type { Db } from '../store/open.ts';
import type { OutboxTable, PortalTables } from '../store/schema.ts';
import { phoneTerm } from '../store/terms.ts';
import { textedNumber } from './agreed.ts';

/** Why a row changed nothing: a file for somebody else, or one that was cut or mended by hand. */
export const WHY_UNKNOWN = ['status', 'reference', 'phone', 'not-sent', 'contradicts'] as const;
export type WhyUnknown = (typeof WHY_UNKNOWN)[number];

const COUNTED = ['delivered', 'failed', 'stopped', 'started', 'waits', 'before'] as const;
type Counted = (typeof COUNTED)[number];

export type TextAnswers = Readonly<Record<Counted, number>> & {
  readonly unknown: readonly { readonly line: number; readonly why: WhyUnknown }[];
};

/** Takes in a sender's file, row by row: one that is given again changes nothing. Undefined for a file that is none. */
export async function takeTextAnswers(
  portal: Portal,
  who: string,
  bytes: Uint8Array,
): Promise<TextAnswers | undefined> {
  const sender = senderOf(portal.pack.textMessages?.sender ?? '');
  const rows = sender && readAnswerRows(bytes, sender);
  if (!rows) return undefined;
  const tally: Record<Counted, number> = { delivered: 0, failed: 0, stopped: 0, started: 0, waits: 0, before: 0 };
  const unknown: { line: number; why: WhyUnknown }[] = [];
  for (const row of rows) {
    const became = await takeRow(portal, row);
    if (became in tally) tally[became as Counted]++;
    else unknown.push({ line: row.line, why: became as WhyUnknown });
    await portal.free();
  }
  const at = instant(portal);
  await note(portal.store.db, { at, who, what: 'texts.answers', about: String(rows.length) });
  return { ...tally, unknown };
}

async function takeRow(portal: Portal, row: AnswerRow): Promise<Counted | WhyUnknown> {
  switch (row.fate) {
    case undefined:
      return 'status';
    case 'waits':
      return 'waits';
    case 'delivered':
      return noteDelivered(portal, row.reference);
    case 'failed':
      return noteFailed(portal, row.reference);
    default:
      return takeReply(portal, row, row.fate);
  }
}

const DELIVERED = 'delivered';

function messageOf(db: Db, reference: string) {
  return db
    .selectFrom('outbox')
    .selectAll()
    .where('id', '=', reference)
    .where('channel', '=', 'text')
    .executeTakeFirst();
}

async function noteDelivered({ store }: Portal, reference: string): Promise<Counted | WhyUnknown> {
  const message = await messageOf(store.db, reference);
  if (!message) return 'reference';
  if (message.state === 'failed') return 'contradicts';
  if (message.state !== 'sent') return 'not-sent';
  if (message.trouble === DELIVERED) return 'before';
  await store.db.updateTable('outbox').set({ trouble: DELIVERED }).where('id', '=', reference).execute();
  return 'delivered';
}

async function noteFailed(portal: Portal, reference: string): Promise<Counted | WhyUnknown> {
  const message = await messageOf(portal.store.db, reference);
  if (!message) return 'reference';
  if (message.state === 'failed') return 'before';
  if (message.state !== 'sent') return 'not-sent';
  if (message.trouble === DELIVERED) return 'contradicts';
  return (await markFailed(portal, reference, { trouble: 'not delivered', from: ['sent'] })) ? 'failed' : 'before';
}

/** A reply is known by its number, whatever message it names: the phone is what the person asks about. */
async function takeReply(portal: Portal, row: AnswerRow, fate: 'stop' | 'start'): Promise<Counted | WhyUnknown> {
  return portal.store.db.transaction().execute(async (inner) => {
    const number = dialed(row.phone) ?? (await numberOfMessage(portal, inner, row.reference));
    if (number === undefined) return row.phone === '' ? 'reference' : 'phone';
    const hash = phoneTerm(portal, number);
    const people = await peopleOf(portal, inner, { number, hash });
    if (people === undefined) return 'phone';
    const changed = fate === 'stop' ? await keepStop(inner, hash, instant(portal)) : await liftStop(inner, hash);
    if (!changed) return 'before';
    for (const application of people) await tellOffices(portal, inner, application, fate);
    return fate === 'stop' ? 'stopped' : 'started';
  });
}

/** Returns whether it was not there before. */
async function keepStop(db: Db, hash: string, at: string): Promise<boolean> {
  const kept = await db
    .insertInto('text_stops')
    .values({ hash, at })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .executeTakeFirst();
  return Number(kept.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Returns whether there was one. */
async function liftStop(db: Db, hash: string): Promise<boolean> {
  const lifted = await db.deleteFrom('text_stops').where('hash', '=', hash).executeTakeFirst();
  return Number(lifted.numDeletedRows) > 0;
}

async function numberOfMessage(portal: Portal, db: Db, reference: string): Promise<string | undefined> {
  const message: OutboxTable | undefined = await messageOf(db, reference);
  const application = message?.application_id ? await applicationOfId(portal, message.application_id, db) : undefined;
  if (!message || !application) return undefined;
  const { to } = openContent(application.key, message);
  return to === '' ? textedNumber(portal, application.content) : to;
}

/** The people who get texts at a number; undefined where no application has the number at all. */
async function peopleOf(
  portal: Portal,
  db: Transaction<PortalTables>,
  { number, hash }: { readonly number: string; readonly hash: string },
): Promise<readonly Application[] | undefined> {
  const terms = await db
    .selectFrom('terms')
    .select('application_id')
    .where('hash', '=', hash)
    .where('kind', '=', 'phone')
    .execute();
  if (terms.length === 0) return undefined;
  const found = await applicationsOfIds(
    portal,
    terms.map((row) => row.application_id),
    db,
  );
  return [...found.values()].filter(({ content }) => textedNumber(portal, content) === number);
}

/** The offices of an application learn that texts to its person ended or began again. */
async function tellOffices(portal: Portal, db: Db, application: Application, about: 'stop' | 'start'): Promise<void> {
  const at = instant(portal);
  await addEvent(db, application, { at, who: 'person', kind: 'text', about, details: {} });
  await db
    .updateTable('referrals')
    .set({ unread: 1 })
    .where('application_id', '=', application.id)
    .where('closed', '=', 0)
    .execute();
}
