/**
 * E-mail to people who asked to be reached so. Where a person gave an address, the e-mail goes first and the letter
 * waits; where it is returned or given up, the letter falls due. Each e-mail goes at most once: it is on record as
 * being sent before the first word to the mail server, and as sent after its last. What was being sent when the program
 * ended, or when the connection broke after the text went out, is uncertain, and only a person says whether it goes
 * again.
 */
import { createHash } from 'node:crypto';
import type { Selectable, Transaction } from 'kysely';
import { newId } from '../../database/id.ts';
import { emailFor } from '../../documents/index.ts';
import { type Delivery, deliver, type MailSettings } from '../../mail/send.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { untilUnmoved } from '../matters/move-many.ts';
import { isRecused, recusedRefs } from '../matters/recusal.ts';
import { type Seal, sealOf } from '../matters/seal.ts';
import { profileOf } from '../profiles.ts';
import { stateIdOf } from '../states.ts';
import type { NoticeTable } from '../store/notices-schema.ts';
import type { Tables } from '../store/schema.ts';
import {
  assessNotices,
  bestContact,
  contactsOf,
  languagesFor,
  type Office,
  type OfficeWords,
  officeWords,
  verdictsOf,
} from './assess.ts';
import { linesOfContact } from './contacts.ts';
import { moveNotices } from './history.ts';
import { deadAmong, type MessageContent, type NotArrived, oweInstead, returnToLetter } from './instead.ts';
import { placeOfNotice } from './make-letters.ts';
import { stopPeople } from './stops.ts';
import { moveTracks } from './tracks.ts';

/** `returns`: the mailbox that reports come back to. Each e-mail has its own form of it, `name+id.check@host`. */
export type EmailSettings = MailSettings & { readonly returns: string };

export type EmailWanted = Office & {
  /** E-mails of one call at most. */
  readonly most: number;
};

/** What became of the e-mails that were due; `stopped` where the mail server took none any more, or refused us. */
export type Emailed = {
  readonly sent: number;
  readonly refused: number;
  readonly later: number;
  readonly uncertain: number;
  /** Held or withdrawn at the last look. */
  readonly held: number;
  readonly stopped: '' | 'no-connection' | 'refused';
};

type Notice = Selectable<NoticeTable>;
type Inner = Transaction<Tables>;

/** Sends the e-mails of an office that can go now, one after another. */
export async function sendEmails(
  context: Context,
  who: Who & { readonly steppedUp: boolean },
  wanted: EmailWanted,
  settings: EmailSettings,
): Promise<Result<Emailed>> {
  if (!who.steppedUp) return refuse(403, 'notice-step-up');
  await markUncertain(context, who);
  const owed = await oweEmails(context, who, wanted);
  if (!owed.ok) return owed;
  const due = await dueEmails(context.db, who, wanted);
  const tally = { sent: 0, refused: 0, later: 0, uncertain: 0, held: 0 };
  const opened = await openSending({ context, who, settings }, owed.value, due);
  if (!opened.ok) return opened;
  for (const notice of due) {
    const outcome = await sendOne(opened.value, notice.id);
    if (!outcome.ok) return outcome;
    if (outcome.value === 'no-connection' || outcome.value === 'stop')
      return done({ ...tally, stopped: outcome.value === 'stop' ? 'refused' : 'no-connection' });
    tally[outcome.value]++;
  }
  return done({ ...tally, stopped: '' });
}

/** Looks at every notice of an office anew, and owes e-mails in place of letters where people can be told so. */
export async function oweEmails(context: Context, who: Who, { procedure, county }: Office): Promise<Result<Mailed>> {
  const office = await readOffice(context, { procedure, county });
  if (!office.ok) return office;
  const assessed = await assessNotices(context, who, { procedure, county });
  if (!assessed.ok) return assessed;
  await oweInstead(context, who, office.value.words, 'email');
  return office;
}

/** What all e-mails of an office are made with. */
export type Mailed = { readonly words: OfficeWords; readonly office: Parameters<typeof emailFor>[0]['notice'] };

export async function readOffice(context: Context, { procedure, county }: Office): Promise<Result<Mailed>> {
  const { profile } = await profileOf(context, { state: stateIdOf(procedure), county });
  if (!profile) return refuse(409, 'notice-no-profile');
  const words = await officeWords(context, { procedure, county });
  return words.ok ? done({ words: words.value, office: profile.notice }) : words;
}

/** The e-mails of an office that are due and not yet part of a mailing, in the order in which they are sent. */
export function dueEmails(
  db: Pick<Inner, 'selectFrom'>,
  who: Who,
  { procedure, county, most }: EmailWanted,
): Promise<readonly Notice[]> {
  const open = db
    .selectFrom('notice_mailings')
    .select('notice_mailings.id')
    .where('channel', '=', 'email')
    .where('state', 'in', ['asked', 'sending', 'paused']);
  return db
    .selectFrom('notices')
    .selectAll()
    .where('procedure', '=', procedure)
    .where('county', '=', county)
    .where('channel', '=', 'email')
    .where('state', '=', 'due')
    .where('person_ref', 'not in', recusedRefs(db, who))
    .where((row) => row.or([row('mailing', 'is', null), row('mailing', 'not in', open)]))
    .orderBy('due_day')
    .orderBy('id')
    .limit(most)
    .execute();
}

/** Begins to send e-mails of an office: the state's files are gone through once, for who died. */
export async function openSending(
  by: Pick<Sending, 'context' | 'who' | 'settings'>,
  office: Mailed,
  due: readonly Notice[],
): Promise<Result<Sending>> {
  const dead = await deadAmong(by.context, due);
  return dead.ok ? done({ ...by, ...office, dead: dead.value }) : dead;
}

export type Sending = Mailed & {
  readonly context: Context;
  readonly who: Who;
  readonly settings: EmailSettings;
  /** Notices to people of whom the state's file says that they died. */
  readonly dead: ReadonlySet<string>;
};

export type SentOne = 'sent' | 'refused' | 'later' | 'uncertain' | 'held' | 'no-connection' | 'stop';

/** Sends one e-mail, if it may go at the last look. */
export async function sendOne(sending: Sending, id: string): Promise<Result<SentOne>> {
  const { context, who, words, settings, office, dead } = sending;
  const seal = sealOf(context.workspace.folder);
  const claimed = await context.ledger.act(async (inner, note) => {
    const row = await inner.selectFrom('notices').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    if (row.state !== 'due') return undefined;
    if (dead.has(id)) return holdDead(inner, who, row);
    const verdict = (await verdictsOf(inner, words, [row])).get(id)!;
    if (verdict.state !== 'due') {
      await moveNotices(inner, who, [id], verdict);
      note(who, { what: 'notice.assess', about: `${row.procedure} ${row.county} 1` });
      return undefined;
    }
    const contact = bestContact(await contactsOf(inner, [row.person_ref]), row)!;
    // The same for every try, so that a mailbox knows a second copy and a report of either is known here.
    const message = row.message ?? newId();
    const sealed = seal.closeFor(
      row.person_ref,
      JSON.stringify({ contact: contact.id } satisfies MessageContent),
      placeOfNotice(id),
    );
    await moveNotices(inner, who, [id], { state: 'sending', set: { message, sealed, made_at: now() } });
    await inner
      .updateTable('notices')
      .set({ attempts: row.attempts + 1 })
      .where('id', '=', id)
      .execute();
    note(who, { what: 'notice.email.begin', about: id });
    return { message, contact };
  });
  if (!claimed) return done('held');
  const { message, contact } = claimed;
  const [to] = linesOfContact(seal, contact);
  const delivery = await deliver(settings, {
    ...emailFor({ notice: office }, languagesFor(contact.language, words)),
    to: to!,
    messageId: `<${message}@${domainOf(settings.from)}>`,
    returns: returnsOf(seal, message, settings.returns),
  });
  return done(await note(sending, id, delivery));
}

async function holdDead(inner: Inner, who: Who, { id, person_ref }: Notice): Promise<undefined> {
  await stopPeople(inner, [person_ref], { why: 'deceased', channel: '', source: `notice ${id}` });
  await moveNotices(inner, who, [id], { state: 'held', why: 'deceased' });
}

function note({ context, who, words }: Sending, id: string, delivery: Delivery): Promise<SentOne> {
  const seal = sealOf(context.workspace.folder);
  return untilUnmoved(() =>
    context.ledger.act(async (inner, note): Promise<SentOne> => {
      const row = await inner.selectFrom('notices').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
      if (row.state !== 'sending') throw new Error('an e-mail was moved while it was sent');
      switch (delivery.kind) {
        case 'sent': {
          await moveNotices(inner, who, [id], { state: 'sent', set: { sent_at: now() } });
          const digest = await moveTracks(inner, seal, who, {
            notices: [id],
            row: 'notice-send',
            says: `e-mail ${id}`,
          });
          note(who, { what: 'notice.email.sent', about: id, digest });
          return 'sent';
        }
        case 'uncertain':
          await moveNotices(inner, who, [id], { state: 'uncertain', why: delivery.trouble });
          note(who, { what: 'notice.email.uncertain', about: id });
          return 'uncertain';
        case 'refused':
          if (!delivery.recipient) break;
          await returnToLetter(inner, who, returned(delivery.status || '5.0.0', { row, words, seal }));
          note(who, { what: 'notice.email.returned', about: `${id} ${delivery.status || '5.0.0'}` });
          return 'refused';
      }
      // Nothing of it went out: it is due again, and was not tried.
      await moveNotices(inner, who, [id], { state: 'due' });
      await inner
        .updateTable('notices')
        .set({ attempts: row.attempts - 1 })
        .where('id', '=', id)
        .execute();
      note(who, { what: 'notice.email.waits', about: `${id} ${delivery.trouble}` });
      return delivery.kind === 'refused' ? 'stop' : delivery.kind;
    }),
  );
}

/** Statuses that tell of our standing with the other server (5.7) or of its own trouble, and nothing of the address. */
function tellsOfAddress(status: string): boolean {
  return status.startsWith('5.') && !status.startsWith('5.7.');
}

function returned(status: string, of: Pick<NotArrived, 'row' | 'words' | 'seal'>): NotArrived {
  return { ...of, why: status, isBad: tellsOfAddress(status) };
}

/** What was being sent when the program ended: it may have arrived or not. Nothing may be at work on it. */
export async function markUncertain(context: Context, who: Pick<Who, 'account'>, mailing?: string): Promise<number> {
  return context.ledger.act(async (inner, note) => {
    const rows = await inner.selectFrom('notices').select(['id', 'mailing']).where('state', '=', 'sending').execute();
    const ids = rows.filter((row) => mailing === undefined || row.mailing === mailing).map(({ id }) => id);
    if (ids.length === 0) return 0;
    await moveNotices(inner, who, ids, { state: 'uncertain', why: 'broken-off' });
    note(who, { what: 'notice.email.uncertain', about: String(ids.length) });
    return ids.length;
  });
}

/** An e-mail that may have arrived or not; `message`: its Message-ID before the “@”, by which the mail server's log knows it. */
export type UncertainEmail = {
  readonly id: string;
  readonly county: string;
  readonly message: string;
  readonly begun: string;
};

export async function uncertainEmails({ db }: Pick<Context, 'db'>): Promise<readonly UncertainEmail[]> {
  const rows = await db
    .selectFrom('notices')
    .select(['id', 'county', 'message', 'made_at'])
    .where('state', '=', 'uncertain')
    .orderBy('id')
    .execute();
  return rows.map(({ id, county, message, made_at }) => ({ id, county, message: message ?? '', begun: made_at ?? '' }));
}

/** What a person decided about an e-mail that may have arrived or not: it counts as sent, or goes again. */
export async function settleEmail(
  context: Context,
  who: Who & { readonly steppedUp: boolean },
  { id, again }: { readonly id: string; readonly again: boolean },
): Promise<Result<null>> {
  if (!who.steppedUp) return refuse(403, 'notice-step-up');
  const seal = sealOf(context.workspace.folder);
  return untilUnmoved(() =>
    context.ledger.act(async (inner, note): Promise<Result<null>> => {
      const row = await inner.selectFrom('notices').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) return refuse(404, 'notice-missing');
      if (row.state !== 'uncertain') return refuse(409, 'notice-not-uncertain');
      if (await isRecused(inner, who.account, row.person_ref)) return refuse(403, 'matter-recused');
      const at = now();
      await moveNotices(inner, who, [id], again ? { state: 'due' } : { state: 'sent', set: { sent_at: at } });
      if (!again) await moveTracks(inner, seal, who, { notices: [id], row: 'notice-send', says: `e-mail ${id}` });
      note(who, { what: 'notice.email.settle', about: `${id} ${again ? 'again' : 'sent'}` });
      return done(null);
    }),
  );
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** A check that only this workspace can make, so that a report that somebody made up is known. */
function checkOf(seal: Seal, message: string): string {
  return createHash('sha256').update(seal.ref('e-mail report', message)).digest('hex').slice(0, 20);
}

export function returnsOf(seal: Seal, message: string, mailbox: string) {
  const at = mailbox.lastIndexOf('@');
  const id = `${message}.${checkOf(seal, message)}`;
  return { address: `${mailbox.slice(0, at)}+${id}${mailbox.slice(at)}`, id };
}

/**
 * The message that a report names, by its address or its envelope id; undefined where none stands there with its check.
 */
export function messageReported(seal: Seal, text: string): string | undefined {
  const named = [...text.matchAll(/\b([0-9a-f]{16})\.([0-9a-f]{20})\b/g)].slice(0, 100);
  return named.find(([, message, check]) => checkOf(seal, message!) === check)?.[1];
}

/** Notes what a report said of an e-mail that was sent; undefined where it is not one that waits for reports. */
export async function noteReport(
  context: Context,
  who: Who,
  { message, status }: { readonly message: string; readonly status: string },
): Promise<Result<'noted' | 'unknown'>> {
  const seal = sealOf(context.workspace.folder);
  const row = await context.db.selectFrom('notices').selectAll().where('message', '=', message).executeTakeFirst();
  if (!row) return done('unknown');
  const words = await officeWords(context, row);
  if (!words.ok) return words;
  return untilUnmoved(() =>
    context.ledger.act(async (inner, note): Promise<Result<'noted' | 'unknown'>> => {
      const found = await inner.selectFrom('notices').selectAll().where('id', '=', row.id).executeTakeFirstOrThrow();
      if (found.message !== message || !['sent', 'uncertain'].includes(found.state)) return done('unknown');
      if (await isRecused(inner, who.account, found.person_ref)) return refuse(403, 'matter-recused');
      await returnToLetter(inner, who, returned(status, { row: found, words: words.value, seal }));
      note(who, { what: 'notice.email.returned', about: `${row.id} ${status}` });
      return done('noted');
    }),
  );
}
