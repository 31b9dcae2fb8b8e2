/**
 * Sends the messages of the outbox, each at most once.
 *
 * The idea: a row is marked `sending` and committed before the first word to the mail server, and `sent` after its
 * last. If the program ends between the two, or the connection breaks after the text went out, nobody knows whether the
 * message arrived: the row becomes `uncertain`, and only a person may send it again. A message that certainly failed is
 * tried again, after a longer wait each time.
 */

import type { Selectable } from 'kysely';
import { type Delivery, deliver, type MailSettings } from '../../mail/send.ts';
import { instant, type Portal } from '../portal.ts';
import type { OutboxTable } from '../store/schema.ts';
import { composeMessage } from './compose.ts';
import { markFailed } from './failed.ts';
import { contentOf } from './outbox.ts';

export type Sender = {
  /** Sends what is due, one message after another. Returns how many were tried. */
  readonly run: () => Promise<number>;
  readonly close: () => void;
};

/** Waits between two tries of a message, in minutes; the last one repeats. */
const WAITS = [1, 5, 15, 60, 240] as const;
/** Tries after which a message is given up: about four days. */
const MOST_ATTEMPTS = 28;
const AT_ONCE = 50;

export function createSender(portal: Portal, settings: MailSettings): Sender {
  let running: Promise<number> | undefined;
  let closed = false;
  return {
    run: () => {
      running ??= sendDue(portal, settings, () => closed).finally(() => {
        running = undefined;
      });
      return running;
    },
    close: () => {
      closed = true;
    },
  };
}

/** What was being sent when the program ended: it may have arrived or not. To be called before the first sending. */
export async function markUncertain(portal: Portal): Promise<number> {
  const changed = await portal.store.db
    .updateTable('outbox')
    .set({ state: 'uncertain', ended_at: instant(portal), trouble: 'the program ended while it was sent' })
    .where('channel', '=', 'mail')
    .where('state', '=', 'sending')
    .executeTakeFirst();
  return Number(changed.numUpdatedRows);
}

async function sendDue(portal: Portal, settings: MailSettings, isClosed: () => boolean): Promise<number> {
  const due = await portal.store.db
    .selectFrom('outbox')
    .selectAll()
    .where('channel', '=', 'mail')
    .where('state', '=', 'waiting')
    .where('next_at', '<=', instant(portal))
    .orderBy('next_at')
    .limit(AT_ONCE)
    .execute();
  for (const [index, row] of due.entries()) {
    if (isClosed()) return index;
    // Where there is no way to the server, the others need not wait for it too.
    if ((await sendOne(portal, row, settings)) === 'no-connection') return index + 1;
  }
  return due.length;
}

type Outcome = 'sent' | 'failed' | 'later' | 'no-connection' | 'uncertain' | 'taken';

async function sendOne(portal: Portal, row: Selectable<OutboxTable>, settings: MailSettings): Promise<Outcome> {
  const content = await contentOf(portal, row);
  const taken = await portal.store.db
    .updateTable('outbox')
    .set({ state: 'sending', attempts: row.attempts + 1 })
    .where('id', '=', row.id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (Number(taken.numUpdatedRows) === 0 || !content) return 'taken';
  await portal.store.flush();
  const { sender, subject, text } = composeMessage(portal, row, content);
  const delivered = await deliver(settings, {
    sender,
    to: content.to,
    subject,
    text,
    messageId: `<${row.id}@${new URL(portal.origin).hostname}>`,
  });
  if (delivered.kind !== 'sent') return noteTrouble(portal, row, delivered);
  await end(portal, row.id, { state: 'sent', trouble: '' });
  return 'sent';
}

async function noteTrouble(
  portal: Portal,
  row: Selectable<OutboxTable>,
  { kind, trouble }: Exclude<Delivery, { kind: 'sent' }>,
): Promise<Outcome> {
  if (kind === 'uncertain') {
    await end(portal, row.id, { state: 'uncertain', trouble });
    return 'uncertain';
  }
  if (kind === 'refused' || row.attempts + 1 >= MOST_ATTEMPTS) {
    await markFailed(portal, row.id, { trouble, from: ['sending'] });
    return 'failed';
  }
  const minutes = WAITS[Math.min(row.attempts, WAITS.length - 1)]!;
  await portal.store.db
    .updateTable('outbox')
    .set({ state: 'waiting', next_at: new Date(portal.now().getTime() + minutes * 60_000).toISOString(), trouble })
    .where('id', '=', row.id)
    .where('state', '=', 'sending')
    .execute();
  return kind;
}

async function end(portal: Portal, id: string, values: Pick<OutboxTable, 'state' | 'trouble'>): Promise<void> {
  await portal.store.db
    .updateTable('outbox')
    .set({ ...values, ended_at: instant(portal) })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .execute();
}

/** What an operator decided about a message that may have arrived or not, or that was given up. */
export async function decideMessage(portal: Portal, id: string, sendAgain: boolean): Promise<boolean> {
  const changed = await portal.store.db
    .updateTable('outbox')
    .set(
      sendAgain
        ? { state: 'waiting', attempts: 0, next_at: instant(portal), ended_at: null }
        : { state: 'sent', ended_at: instant(portal) },
    )
    .where('id', '=', id)
    .where('channel', '=', 'mail')
    .where('state', 'in', ['uncertain', 'failed'])
    .executeTakeFirst();
  return Number(changed.numUpdatedRows) === 1;
}
