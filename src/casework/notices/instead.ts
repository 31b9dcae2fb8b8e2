/**
 * Messages in place of letters, to people who gave an e-mail address or a number themselves. The letter of the same event waits
 * while the message is on its way, and for a time after it went; where the message does not arrive, the letter falls due in the
 * same transaction.
 */
import type { Selectable, Transaction } from 'kysely';
import { type Context, done, now, type Result, type Who } from '../context.ts';
import { mattersOf } from '../matters/move-many.ts';
import { recusedRefs } from '../matters/recusal.ts';
import type { Seal } from '../matters/seal.ts';
import { factsFound } from '../orders/line-facts.ts';
import type { Channel, ContactTable, NoticeTable } from '../store/notices-schema.ts';
import type { Tables } from '../store/schema.ts';
import { bestContact, contactsOf, languagesFor, mattersTold, type OfficeWords, verdictsOf } from './assess.ts';
import { moveNotices } from './history.ts';
import { placeOfNotice } from './make-letters.ts';
import { type Instead, noticeId, TOLD_BY } from './owe.ts';
import { moveTracks } from './tracks.ts';

type Notice = Selectable<NoticeTable>;
type Inner = Transaction<Tables>;

/** What is kept of a message, sealed: which contact it went to. */
export type MessageContent = { readonly contact: string };

const AT_ONCE = 500;
/** How the log calls that messages are owed. */
const OWES: Readonly<Record<Instead, string>> = { email: 'notice.email.owe', text: 'notice.text.owe' };

/** Owes messages in place of letters that are not made yet, to people who can be reached so and asked for no stop. */
export async function oweInstead(context: Context, who: Who, words: OfficeWords, channel: Instead): Promise<void> {
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
        .where('person_ref', 'in', reachable(inner, channel))
        .where('id', '>', after)
        .orderBy('id')
        .limit(AT_ONCE)
        .execute();
      const owed = await insertMessages(inner, who, words, { letters, channel });
      if (owed > 0) note(who, { what: OWES[channel], about: `${procedure} ${county} ${owed}` });
      return letters.length < AT_ONCE ? undefined : letters.at(-1)!.id;
    });
    if (last === undefined) return;
    after = last;
  }
}

function reachable(inner: Inner, channel: Channel) {
  return inner
    .selectFrom('notice_contacts')
    .select('notice_contacts.person_ref')
    .where('channel', '=', channel)
    .where('state', '=', 'good')
    .where(
      'person_ref',
      'not in',
      inner.selectFrom('notice_stops').select('notice_stops.person_ref').where('channel', 'in', ['', channel]),
    );
}

type Owing = { readonly letters: readonly Notice[]; readonly channel: Instead };

async function insertMessages(
  inner: Inner,
  who: Who,
  words: OfficeWords,
  { letters, channel }: Owing,
): Promise<number> {
  if (letters.length === 0) return 0;
  const contacts = await contactsOf(inner, [...new Set(letters.map(({ person_ref }) => person_ref))]);
  const rows = letters.flatMap((letter): readonly (NoticeTable & { readonly letter: string })[] => {
    const contact = bestContact(contacts, { ...letter, channel })!;
    const read = languagesFor(contact.language, words).every((each) => words.reviewed.has(`${letter.event} ${each}`));
    const own = { id: noticeId(letter, channel), channel, state: 'due', why: '' } as const;
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
  await moveNotices(inner, who, waiting, { state: 'held', why: TOLD_BY[channel] });
  return fresh.length;
}

async function idsOf(inner: Inner, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await inner.selectFrom('notices').select('id').where('id', 'in', ids).execute();
  return new Set(rows.map(({ id }) => id));
}

/** The notices to people of whom the state's file says that they died. The files are gone through once for all of them. */
export async function deadAmong(context: Context, notices: readonly Notice[]): Promise<Result<ReadonlySet<string>>> {
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

export type NotArrived = {
  readonly row: Notice;
  readonly why: string;
  /** Whether the address or number is why, and is used no more. */
  readonly isBad: boolean;
  readonly words: OfficeWords;
  readonly seal: Seal;
};

/** A message did not arrive: the letter falls due. */
export async function returnToLetter(
  inner: Inner,
  who: Who,
  { row, why, isBad, words, seal }: NotArrived,
): Promise<void> {
  const { contact } = JSON.parse(seal.open(row.sealed!, placeOfNotice(row.id))) as MessageContent;
  if (isBad)
    await inner
      .updateTable('notice_contacts')
      .set({ state: 'bad', why } satisfies Partial<ContactTable>)
      .where('id', '=', contact)
      .execute();
  await moveNotices(inner, who, [row.id], { state: isBad ? 'bounced' : 'given-up', why });
  const says = `${row.channel === 'email' ? 'e-mail' : 'text message'} returned ${why}`;
  await moveTracks(inner, seal, who, { notices: [row.id], row: 'notice-return', says });
  const letter = await inner
    .selectFrom('notices')
    .selectAll()
    .where('id', '=', noticeId(row, 'letter'))
    .where('state', '=', 'held')
    .where('why', '=', TOLD_BY[row.channel as Instead])
    .executeTakeFirst();
  if (letter) await moveNotices(inner, who, [letter.id], (await verdictsOf(inner, words, [letter])).get(letter.id)!);
}
