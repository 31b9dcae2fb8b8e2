/**
 * Sends what stands in the outbox, each message at most once. A row is marked `sending` and committed before the first
 * word to the mail server, and `sent` after its last. Where the program ends between the two, or the connection breaks
 * after the text went out, nobody can know whether the message arrived: the row becomes `uncertain`, and only a person
 * may send it again. Everything that failed for certain is tried again, later each time.
 */

import type { Selectable } from 'kysely';
import { createTransport, type Transporter } from 'nodemailer';
import { instant, type Portal } from '../portal.ts';
import type { OutboxTable } from '../store/schema.ts';
import { composeMessage } from './compose.ts';
import { markFailed } from './failed.ts';
import { contentOf } from './outbox.ts';

export type MailSettings = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte, as on port 465; otherwise STARTTLS is used where the server has it. */
  readonly secure: boolean;
  /** The address that messages come from. */
  readonly from: string;
  /** The name and password at the mail server, if it asks for them. */
  readonly auth?: { readonly user: string; readonly pass: string };
};

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

/** A connection for one message. */
type Line = {
  readonly transport: Transporter;
  /** Whether the server asked for the text: from then on a broken connection says nothing of what became of it. */
  readonly isTextOut: () => boolean;
};

/**
 * Opens a line for one message. No pool: the pool of `nodemailer` sends a message again by itself when its connection
 * ends, which may be after the server took it.
 */
function openLine({ host, port, secure, auth }: MailSettings): Line {
  let textOut = false;
  const watch = ({ tnx }: { readonly tnx?: string }, line: unknown) => {
    if (tnx === 'server' && /^354/.test(String(line))) textOut = true;
  };
  const quiet = () => {};
  const logger = { level: quiet, trace: watch, debug: watch, info: quiet, warn: quiet, error: quiet, fatal: quiet };
  const transport = createTransport({
    host,
    port,
    secure,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    // What is said on the line is looked at here alone, and written nowhere.
    logger,
    transactionLog: true,
    ...(auth && { auth }),
  });
  return { transport, isTextOut: () => textOut };
}

/** What was being sent when the program ended: nobody knows whether it arrived. To be called before the first sending. */
export async function markUncertain(portal: Portal): Promise<number> {
  const changed = await portal.store.db
    .updateTable('outbox')
    .set({ state: 'uncertain', ended_at: instant(portal), trouble: 'the program ended while it was sent' })
    .where('state', '=', 'sending')
    .executeTakeFirst();
  return Number(changed.numUpdatedRows);
}

async function sendDue(portal: Portal, settings: MailSettings, isClosed: () => boolean): Promise<number> {
  const due = await portal.store.db
    .selectFrom('outbox')
    .selectAll()
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
  const { subject, text } = composeMessage(portal, row, content);
  const line = openLine(settings);
  try {
    await line.transport.sendMail({
      from: { name: portal.pack.mailName[row.language === 'es' ? 'es' : 'en'], address: settings.from },
      to: { name: '', address: content.to },
      subject,
      text,
      messageId: `<${row.id}@${new URL(portal.origin).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  } catch (error) {
    return noteTrouble(portal, row, { error: error as SmtpError, isTextOut: line.isTextOut() });
  } finally {
    line.transport.close();
  }
  await end(portal, row.id, { state: 'sent', trouble: '' });
  return 'sent';
}

/** What `nodemailer` says of a failure: the step of SMTP, and the server's answer where there was one. */
type SmtpError = { readonly code?: string; readonly command?: string; readonly responseCode?: number };

type Trouble = { readonly error: SmtpError; readonly isTextOut: boolean };

async function noteTrouble(
  portal: Portal,
  row: Selectable<OutboxTable>,
  { error, isTextOut }: Trouble,
): Promise<Outcome> {
  const { code = 'unknown', command = '', responseCode } = error;
  const trouble = `${command} ${responseCode ?? code}`.trim();
  if (isTextOut && responseCode === undefined) {
    await end(portal, row.id, { state: 'uncertain', trouble });
    return 'uncertain';
  }
  const refused = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH';
  if (refused || row.attempts + 1 >= MOST_ATTEMPTS) {
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
  return responseCode === undefined || code === 'EAUTH' ? 'no-connection' : 'later';
}

async function end(portal: Portal, id: string, values: Pick<OutboxTable, 'state' | 'trouble'>): Promise<void> {
  await portal.store.db
    .updateTable('outbox')
    .set({ ...values, ended_at: instant(portal) })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .execute();
}

/** What an operator decided of a message of which nobody knew, or that was given up. */
export async function decideMessage(portal: Portal, id: string, sendAgain: boolean): Promise<boolean> {
  const changed = await portal.store.db
    .updateTable('outbox')
    .set(
      sendAgain
        ? { state: 'waiting', attempts: 0, next_at: instant(portal), ended_at: null }
        : { state: 'sent', ended_at: instant(portal) },
    )
    .where('id', '=', id)
    .where('state', 'in', ['uncertain', 'failed'])
    .executeTakeFirst();
  return Number(changed.numUpdatedRows) === 1;
}
