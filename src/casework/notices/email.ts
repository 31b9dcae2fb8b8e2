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
import { mattersOf, untilUnmoved } from '../matters/move-many.ts';
import { isRecused, recusedRefs } from '../matters/recusal.ts';
import { type Seal, sealOf } from '../matters/seal.ts';
import { factsFound } from '../orders/line-facts.ts';
import { profileOf } from '../profiles.ts';
import { stateIdOf } from '../states.ts';
import type { ContactTable, NoticeTable } from '../store/notices-schema.ts';
import type { Tables } from '../store/schema.ts';
import {
  assessNotices,
  bestContact,
  contactsOf,
  languagesFor,
  mattersTold,
  type Office,
  type OfficeWords,
  officeWords,
  verdictsOf,
} from './assess.ts';
import { placeOfContact } from './contacts.ts';
import { moveNotices } from './history.ts';
import { placeOfNotice } from './make-letters.ts';
import { noticeId, TOLD_BY_EMAIL } from './owe.ts';
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

/** What is kept of an e-mail, sealed: which address it went to. */
type EmailContent = { readonly contact: string };

const AT_ONCE = 500;

/** Sends the e-mails of an office that can go now, one after another. */
export async function sendEmails(
  context: Context,
  who: Who & { readonly steppedUp: boolean },
  wanted: EmailWanted,
  settings: EmailSettings,
): Promise<Result<Emailed>> {
  if (!who.steppedUp) return refuse(403, 'notice-step-up');
  const { procedure, county } = wanted;
  const { profile } = await profileOf(context, { state: stateIdOf(procedure), county });
  if (!profile) return refuse(409, 'notice-no-profile');
  await markUncertain(context, who);
  const assessed = await assessNotices(context, who, { procedure, county });
  if (!assessed.ok) return assessed;
  const words = await officeWords(context, { procedure, county });
  if (!words.ok) return words;
  await oweEmails(context, who, words.value);
  const due = await context.db
    .selectFrom('notices')
    .selectAll()
    .where('procedure', '=', procedure)
    .where('county', '=', county)
    .where('channel', '=', 'email')
    .where('state', '=', 'due')
    .where('person_ref', 'not in', recusedRefs(context.db, who))
    .orderBy('due_day')
    .orderBy('id')
    .limit(wanted.most)
    .execute();
  const tally = { sent: 0, refused: 0, later: 0, uncertain: 0, held: 0 };
  const dead = await deadAmong(context, due);
  if (!dead.ok) return dead;
  const sending: Sending = { context, who, words: words.value, settings, office: profile.notice, dead: dead.value };
  for (const notice of due) {
    const outcome = await sendOne(sending, notice.id);
    if (!outcome.ok) return outcome;
    if (outcome.value === 'no-connection' || outcome.value === 'stop')
      return done({ ...tally, stopped: outcome.value === 'stop' ? 'refused' : 'no-connection' });
    tally[outcome.value]++;
  }
  return done({ ...tally, stopped: '' });
}

/** Owes e-mails in place of letters that are not made yet, to people who gave an address and asked for no stop. */
async function oweEmails(context: Context, who: Who, words: OfficeWords): Promise<void> {
  const { procedure, county } = words.office;
  for (let after = ''; ; ) {
    const last = await context.ledger.act(async (inner, note) => {
      const letters = await inner
        .selectFrom('notices')
        .selectAll()
        .where('procedure', '=', procedure)
        .where('county', '=', county)
        .where('channel', '=', 'letter')
        .where((row) =>
          row.or([row('state', '=', 'due'), row.and([row('state', '=', 'held'), row('why', '=', 'no-address')])]),
        )
        .where('attempts', '=', 0)
        .where('person_ref', 'not in', recusedRefs(inner, who))
        .where('person_ref', 'in', reachable(inner))
        .where('id', '>', after)
        .orderBy('id')
        .limit(AT_ONCE)
        .execute();
      const owed = await insertEmails(inner, who, words, letters);
      if (owed > 0) note(who, { what: 'notice.email.owe', about: `${procedure} ${county} ${owed}` });
      return letters.length < AT_ONCE ? undefined : letters.at(-1)!.id;
    });
    if (last === undefined) return;
    after = last;
  }
}

function reachable(inner: Inner) {
  return inner
    .selectFrom('notice_contacts')
    .select('notice_contacts.person_ref')
    .where('channel', '=', 'email')
    .where('state', '=', 'good')
    .where(
      'person_ref',
      'not in',
      inner.selectFrom('notice_stops').select('notice_stops.person_ref').where('channel', 'in', ['', 'email']),
    );
}

async function insertEmails(inner: Inner, who: Who, words: OfficeWords, letters: readonly Notice[]): Promise<number> {
  if (letters.length === 0) return 0;
  const contacts = await contactsOf(inner, [...new Set(letters.map(({ person_ref }) => person_ref))]);
  const rows = letters.flatMap((letter): readonly (NoticeTable & { readonly letter: string })[] => {
    const contact = bestContact(contacts, { ...letter, channel: 'email' })!;
    const read = languagesFor(contact.language, words).every((each) => words.reviewed.has(`${letter.event} ${each}`));
    const own = { id: noticeId(letter, 'email'), channel: 'email', state: 'due', why: '' } as const;
    return read ? [{ ...letter, ...own, created_at: now(), letter: letter.id }] : [];
  });
  const known = await idsOf(
    inner,
    rows.map(({ id }) => id),
  );
  const fresh = rows.filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return 0;
  await inner
    .insertInto('notices')
    .values(fresh.map(({ letter: _, ...row }) => row))
    .execute();
  for (const { id, letter } of fresh)
    await inner
      .insertInto('notice_matters')
      .columns(['notice', 'matter'])
      .expression((each) =>
        each
          .selectFrom('notice_matters as told')
          .select((row) => [row.val(id).as('notice'), 'told.matter'])
          .where('told.notice', '=', letter),
      )
      .execute();
  const waiting = fresh.map(({ letter }) => letter);
  await moveNotices(inner, who, waiting, { state: 'held', why: TOLD_BY_EMAIL });
  return fresh.length;
}

async function idsOf(inner: Inner, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await inner.selectFrom('notices').select('id').where('id', 'in', ids).execute();
  return new Set(rows.map(({ id }) => id));
}

type Sending = {
  readonly context: Context;
  readonly who: Who;
  readonly words: OfficeWords;
  readonly settings: EmailSettings;
  readonly office: Parameters<typeof emailFor>[0]['notice'];
  /** Notices to people of whom the state's file says that they died. */
  readonly dead: ReadonlySet<string>;
};

type SentOne = 'sent' | 'refused' | 'later' | 'uncertain' | 'held' | 'no-connection' | 'stop';

async function sendOne(sending: Sending, id: string): Promise<Result<SentOne>> {
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
      JSON.stringify({ contact: contact.id } satisfies EmailContent),
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
  const [to] = JSON.parse(seal.open(contact.sealed, placeOfContact(contact.id))) as readonly string[];
  const delivery = await deliver(settings, {
    ...emailFor({ notice: office }, languagesFor(contact.language, words)),
    to: to!,
    messageId: `<${message}@${domainOf(settings.from)}>`,
    returns: returnsOf(seal, message, settings.returns),
  });
  return done(await note(sending, id, delivery));
}

/** The notices to people of whom the state's file says that they died. The files are gone through once for all of them. */
async function deadAmong(context: Context, notices: readonly Notice[]): Promise<Result<ReadonlySet<string>>> {
  const told = await mattersTold(
    context.db,
    notices.map(({ id }) => id),
  );
  const matters = [...told.values()].flat().map(({ id }) => id);
  const facts = await factsFound(context, [...(await mattersOf(context.db, matters)).values()]);
  if (!facts.ok) return facts;
  const isDead = (notice: string) => told.get(notice)!.some(({ id }) => facts.value.get(id)?.deceased);
  return done(new Set([...told.keys()].filter(isDead)));
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
          await returnTo(inner, who, { row, status: delivery.status || '5.0.0', words, seal });
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

type Return = {
  readonly row: Notice;
  readonly status: string;
  readonly words: OfficeWords;
  readonly seal: Seal;
};

/** Statuses that tell of our standing with the other server (5.7) or of its own trouble, and nothing of the address. */
function tellsOfAddress(status: string): boolean {
  return status.startsWith('5.') && !status.startsWith('5.7.');
}

/** An e-mail did not arrive: its address is used no more where the address is why, and the letter falls due. */
async function returnTo(inner: Inner, who: Who, { row, status, words, seal }: Return): Promise<void> {
  const { contact } = JSON.parse(seal.open(row.sealed!, placeOfNotice(row.id))) as EmailContent;
  const isBad = tellsOfAddress(status);
  if (isBad)
    await inner
      .updateTable('notice_contacts')
      .set({ state: 'bad', why: status } satisfies Partial<ContactTable>)
      .where('id', '=', contact)
      .execute();
  await moveNotices(inner, who, [row.id], { state: isBad ? 'bounced' : 'given-up', why: status });
  await moveTracks(inner, seal, who, { notices: [row.id], row: 'notice-return', says: `e-mail returned ${status}` });
  const letter = await inner
    .selectFrom('notices')
    .selectAll()
    .where('id', '=', noticeId(row, 'letter'))
    .where('state', '=', 'held')
    .where('why', '=', TOLD_BY_EMAIL)
    .executeTakeFirst();
  if (letter) await moveNotices(inner, who, [letter.id], (await verdictsOf(inner, words, [letter])).get(letter.id)!);
}

/** What was being sent when the program ended: it may have arrived or not. */
export async function markUncertain(context: Context, who: Who): Promise<number> {
  return context.ledger.act(async (inner, note) => {
    const rows = await inner.selectFrom('notices').select('id').where('state', '=', 'sending').execute();
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return 0;
    await moveNotices(inner, who, ids, { state: 'uncertain', why: 'broken-off' });
    note(who, { what: 'notice.email.uncertain', about: String(ids.length) });
    return ids.length;
  });
}

/** The e-mails that may have arrived or not, by their ids. */
export async function uncertainEmails({ db }: Context): Promise<readonly string[]> {
  const rows = await db.selectFrom('notices').select('id').where('state', '=', 'uncertain').orderBy('id').execute();
  return rows.map(({ id }) => id);
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
      await returnTo(inner, who, { row: found, status, words: words.value, seal });
      note(who, { what: 'notice.email.returned', about: `${row.id} ${status}` });
      return done('noted');
    }),
  );
}
