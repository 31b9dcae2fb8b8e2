/**
 * E-mails that the server sends while people work in it. One person asks for them, which fixes which notices they are of;
 * another releases them, and from then on they go out one after another at a pace. Somebody may make them pause. What stops them
 * by itself is kept too: a mail server that is away, that asks to be left alone, or that does not trust ours, and the end of the
 * program. In each case they go on where they were, once somebody says so.
 */

import { setTimeout as wait } from 'node:timers/promises';
import { type Selectable, sql, type Transaction } from 'kysely';
import { newId } from '../../database/id.ts';
import { partsOf } from '../../database/parts-of.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import type { BesideWork } from '../jobs/beside.ts';
import type { MailingTable, NoticeState, PauseReason } from '../store/notices-schema.ts';
import type { Tables } from '../store/schema.ts';
import {
  dueEmails,
  type EmailSettings,
  type EmailWanted,
  markUncertain,
  openSending,
  oweEmails,
  readOffice,
  type SentOne,
  sendOne,
} from './email.ts';
import { NOT_SENT } from './make-letters.ts';
import { mailingHoldsRecused } from './recused.ts';

type Inner = Transaction<Tables>;
type Mailing = Selectable<MailingTable>;
type Signer = Who & { readonly steppedUp: boolean };

/** `pace`: e-mails a minute at most. */
export type SendingWanted = EmailWanted & { readonly pace: number };

const AT_ONCE = 500;
/** E-mails of which the mail server says “later”, one after another, before it is left alone. */
const MOST_LATER = 5;

/** Asks for the e-mails of an office that are due to be released. */
export async function askSending(
  context: Context,
  who: Who,
  wanted: SendingWanted,
): Promise<Result<{ readonly id: string }>> {
  const owed = await oweEmails(context, who, wanted);
  if (!owed.ok) return owed;
  const { procedure, county, pace } = wanted;
  const id = newId();
  return context.ledger.act(async (inner, note): Promise<Result<{ readonly id: string }>> => {
    const due = await dueEmails(inner, who, wanted);
    if (due.length === 0) return refuse(409, 'notice-none-due');
    const row = { id, procedure, county, channel: 'email', sender: null, state: 'asked', notices: due.length } as const;
    await inner
      .insertInto('notice_mailings')
      .values({ ...row, ...NOT_SENT, files: null, created_at: now(), created_by: who.account, pace })
      .execute();
    const ids = due.map((each) => each.id);
    for (const part of partsOf(ids, AT_ONCE))
      await inner.updateTable('notices').set({ mailing: id }).where('id', 'in', part).execute();
    note(who, { what: 'mailing.ask', about: `${id} ${ids.length}` });
    return done({ id });
  });
}

/** The second person lets e-mails go that another asked for. */
export function releaseSending(context: Context, who: Signer, id: string, mail: EmailSettings): Promise<Result<null>> {
  return begin(context, who, { id, mail, from: 'asked' });
}

/** Lets e-mails go on that pause. */
export async function resumeSending(
  context: Context,
  who: Signer,
  id: string,
  mail: EmailSettings,
): Promise<Result<null>> {
  await ended(context, id);
  await markUncertain(context, who, id);
  return begin(context, who, { id, mail, from: 'paused' });
}

/** Waits for the e-mail that was under way when a mailing was made to pause. */
async function ended({ db, jobs }: Context, id: string): Promise<void> {
  const row = await db.selectFrom('notice_mailings').select('state').where('id', '=', id).executeTakeFirst();
  if (row?.state === 'paused') await jobs.gone(id);
}

type Beginning = { readonly id: string; readonly mail: EmailSettings; readonly from: 'asked' | 'paused' };

async function begin(context: Context, who: Signer, { id, mail, from }: Beginning): Promise<Result<null>> {
  const begun = await context.ledger.act(async (inner, note): Promise<Result<Mailing>> => {
    const mailing = await sendingOf(inner, id);
    if (!mailing) return refuse(404, 'notice-mailing-missing');
    if (!who.steppedUp) return refuse(403, 'notice-step-up');
    if (mailing.state !== from) return refuse(409, 'notice-mailing-state');
    if (from === 'asked' && mailing.created_by === who.account) return refuse(403, 'notice-other-person');
    if (await mailingHoldsRecused(inner, who, id)) return refuse(403, 'run-recused');
    const release = from === 'asked' ? { released_at: now(), released_by: who.account } : {};
    await move(inner, id, { state: 'sending', why: null, ...release });
    note(who, { what: from === 'asked' ? 'mailing.release' : 'mailing.resume', about: `${id} ${mailing.notices}` });
    return done(mailing);
  });
  if (!begun.ok) return begun;
  context.jobs.beside(id, (work) => run({ context, who, mailing: begun.value, mail }, work));
  return done(null);
}

/** Makes e-mails pause. The one that is under way goes to its end. */
export async function pauseSending(context: Context, who: Who, id: string): Promise<Result<null>> {
  const paused = await context.ledger.act(async (inner, note): Promise<Result<null>> => {
    const mailing = await sendingOf(inner, id);
    if (!mailing) return refuse(404, 'notice-mailing-missing');
    if (mailing.state !== 'sending') return refuse(409, 'notice-mailing-state');
    await move(inner, id, { state: 'paused', why: 'by-person' });
    note(who, { what: 'mailing.pause', about: `${id} by-person` });
    return done(null);
  });
  if (paused.ok) await context.jobs.endBeside(id);
  return paused;
}

/** Takes back what was asked for, or what is left of it; the notices can be asked for anew. */
export async function withdrawSending(context: Context, who: Who, id: string): Promise<Result<null>> {
  await ended(context, id);
  return context.ledger.act(async (inner, note): Promise<Result<null>> => {
    const mailing = await sendingOf(inner, id);
    if (!mailing) return refuse(404, 'notice-mailing-missing');
    if (mailing.state !== 'asked' && mailing.state !== 'paused') return refuse(409, 'notice-mailing-state');
    await move(inner, id, { state: 'withdrawn', why: null });
    note(who, { what: 'mailing.withdraw', about: id });
    return done(null);
  });
}

/** Stops everything that is being sent: another server says that it does not trust ours. */
export async function pauseDistrusted(context: Context, who: Who): Promise<void> {
  for (const id of await pauseAll(context, who, 'distrusted')) await context.jobs.endBeside(id);
}

/** What was being sent when the program ended pauses, and the e-mails that were under way may have arrived or not. */
export async function breakOffSendings(context: Context): Promise<void> {
  const redress = { account: 'redress' };
  await pauseAll(context, redress, 'broken-off');
  await markUncertain(context, redress);
}

function pauseAll(context: Context, who: Pick<Who, 'account'>, why: PauseReason): Promise<readonly string[]> {
  return context.ledger.act(async (inner, note) => {
    const rows = await inner
      .updateTable('notice_mailings')
      .set({ state: 'paused', why })
      .where('channel', '=', 'email')
      .where('state', '=', 'sending')
      .returning('id')
      .execute();
    for (const { id } of rows) note(who, { what: 'mailing.pause', about: `${id} ${why}` });
    return rows.map(({ id }) => id);
  });
}

/** Locks a mailing of e-mails until the transaction ends; undefined where there is none. */
function sendingOf(inner: Inner, id: string): Promise<Mailing | undefined> {
  return inner
    .updateTable('notice_mailings')
    .set((row) => ({ id: row.ref('id') }))
    .where('id', '=', id)
    .where('channel', '=', 'email')
    .returningAll()
    .executeTakeFirst();
}

async function move(inner: Inner, id: string, set: Partial<MailingTable>): Promise<void> {
  await inner.updateTable('notice_mailings').set(set).where('id', '=', id).execute();
}

type Run = {
  readonly context: Context;
  readonly who: Who;
  readonly mailing: Mailing;
  readonly mail: EmailSettings;
};

/** Sends what is due of a mailing, and says at the end why it stopped, if it did. */
async function run({ context, who, mailing, mail }: Run, work: BesideWork): Promise<void> {
  let why: PauseReason | undefined = 'fault';
  try {
    why = await sendDue({ context, who, mailing, mail }, work);
  } finally {
    await closeRun({ context, who, mailing, mail }, why);
  }
}

async function sendDue(
  { context, who, mailing, mail }: Run,
  { signal, report }: BesideWork,
): Promise<PauseReason | undefined> {
  const due = await context.db
    .selectFrom('notices')
    .selectAll()
    .where('mailing', '=', mailing.id)
    .where('state', '=', 'due')
    .orderBy('due_day')
    .orderBy('id')
    .execute();
  const office = await readOffice(context, mailing);
  if (!office.ok) return 'fault';
  const opened = await openSending({ context, who, settings: mail }, office.value, due);
  if (!opened.ok) return 'fault';
  let later = 0;
  for (const [at, { id }] of due.entries()) {
    if (signal.aborted) return 'broken-off';
    report({ stage: 'sending', done: mailing.notices - due.length + at, total: mailing.notices });
    const sent = await sendOne(opened.value, id);
    if (!sent.ok) return 'fault';
    const stop = STOPS[sent.value];
    if (stop !== undefined) return stop;
    later = sent.value === 'later' ? later + 1 : 0;
    if (later === MOST_LATER) return 'later';
    if (sent.value !== 'held') await wait(60_000 / mailing.pace!, undefined, { signal }).catch(() => {});
  }
  return undefined;
}

/** What ends a run before its time. */
const STOPS: Readonly<Partial<Record<SentOne, PauseReason>>> = { 'no-connection': 'no-connection', stop: 'refused' };

/** Nothing changes where somebody made the run pause, or withdrew what was left. */
async function closeRun({ context, who, mailing: { id } }: Run, why: PauseReason | undefined): Promise<void> {
  await context.ledger.act(async (inner, note) => {
    const mailing = await sendingOf(inner, id);
    if (mailing?.state !== 'sending') return;
    const left = await inner
      .selectFrom('notices')
      .select('id')
      .where('mailing', '=', id)
      .where('state', '=', 'due')
      .limit(1)
      .executeTakeFirst();
    if (left === undefined && why !== 'fault') {
      await move(inner, id, { state: 'sent', why: null, sent_at: now(), sent_by: who.account });
      note(who, { what: 'mailing.sent', about: `${id} ${mailing.notices}` });
      return;
    }
    const because = why ?? 'later';
    await move(inner, id, { state: 'paused', why: because });
    note(who, { what: 'mailing.pause', about: `${id} ${because}` });
  });
}

/** How the e-mails of a mailing stand. */
export type SendingCount = { readonly state: NoticeState; readonly why: string; readonly notices: number };

export async function countSending({ db }: Context, id: string): Promise<readonly SendingCount[]> {
  const rows = await db
    .selectFrom('notices')
    .select(['state', 'why', sql<number | string>`count(*)`.as('n')])
    .where('mailing', '=', id)
    .groupBy(['state', 'why'])
    .orderBy('state')
    .orderBy('why')
    .execute();
  return rows.map(({ n, ...row }) => ({ ...row, notices: Number(n) }));
}
