/**
 * Handles messages that did not arrive: refused by the mail server, given up, or returned hours later by another
 * server. The office that works on the application has to learn of it, because the applicant is waiting for an answer
 * that never came.
 */
import { readReport } from '../../mail/report.ts';
import { instant, type Portal } from '../portal.ts';
import { applicationOfId } from '../store/applications.ts';
import { addEvent } from '../store/events.ts';
import type { Db } from '../store/open.ts';
import type { OutboxTable } from '../store/schema.ts';
import type { MessageKind } from './outbox.ts';

type State = OutboxTable['state'];

/**
 * Marks a message as failed, and its application as unread at every office that works on it, with the reason in its history.
 *
 * @param from the states in which the message may be; in any other nothing changes.
 * @returns whether it was marked.
 */
export async function markFailed(
  portal: Portal,
  id: string,
  { trouble, from }: { readonly trouble: string; readonly from: readonly State[] },
): Promise<boolean> {
  const at = instant(portal);
  return portal.store.db.transaction().execute(async (inner) => {
    const changed = await inner
      .updateTable('outbox')
      .set({ state: 'failed', trouble, ended_at: at })
      .where('id', '=', id)
      .where('state', 'in', from)
      .returning(['application_id', 'kind', 'channel'])
      .executeTakeFirst();
    if (!changed) return false;
    // An address of before that takes no mail is no news: the person gave another one.
    if (changed.application_id !== null && changed.kind !== OLD_ADDRESS)
      await tellOffices(portal, inner, { id: changed.application_id, kind: changed.channel, at });
    return true;
  });
}

/** The kind of message that goes to an address or number that a person had before. */
export const OLD_ADDRESS: MessageKind = 'contact-changed';

type Failure = { readonly id: string; readonly kind: 'mail' | 'text'; readonly at: string };

async function tellOffices(portal: Portal, db: Db, { id, kind, at }: Failure): Promise<void> {
  const application = await applicationOfId(portal, id, db);
  if (!application) return;
  await addEvent(db, application, { at, who: 'portal', kind, about: 'failed', details: {} });
  await db
    .updateTable('referrals')
    .set({ unread: 1 })
    .where('application_id', '=', id)
    .where('closed', '=', 0)
    .execute();
}

/** What a returned message came to. */
export type Returned =
  /** It names no message of this portal, or one that is known to have failed. */
  | { readonly kind: 'unknown' }
  /** The other server still tries. */
  | { readonly kind: 'delayed' }
  | { readonly kind: 'noted'; readonly messages: number };

/** Messages that one return may name: a mail server returns them one by one. */
const MOST = 20;

/**
 * Takes in a message that a mail server returned (RFC 3464), as text with its headers. It contains the `Message-ID`
 * that the portal gave the first message, which identifies that message; nothing else of it is read or kept.
 */
export async function noteReturned(portal: Portal, text: string): Promise<Returned> {
  const host = new URL(portal.origin).hostname.replaceAll('.', '\\.');
  const ids = new Set([...text.matchAll(new RegExp(`<([0-9a-f]{16})@${host}>`, 'g'))].map(([, id]) => id!));
  const { action, status } = readReport(text);
  if (ids.size > 0 && action !== '' && action !== 'failed') return { kind: 'delayed' };
  const trouble = `returned ${status.startsWith('5.') ? status : ''}`.trim();
  let messages = 0;
  for (const id of [...ids].slice(0, MOST))
    if (await markFailed(portal, id, { trouble, from: ['sent', 'uncertain'] })) messages++;
  return messages > 0 ? { kind: 'noted', messages } : { kind: 'unknown' };
}
