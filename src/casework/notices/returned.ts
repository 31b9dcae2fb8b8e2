import type { Selectable, Transaction } from 'kysely';
import { readCode } from '../../lookup/index.ts';
import { type Context, done, type Result, refuse, type Who } from '../context.ts';
import { untilUnmoved } from '../matters/move-many.ts';
import { isRecused } from '../matters/recusal.ts';
import { sealOf } from '../matters/seal.ts';
import type { NoticeTable } from '../store/notices-schema.ts';
import type { Tables } from '../store/schema.ts';
import { bestContact, contactsOf, MOST_ATTEMPTS } from './assess.ts';
import { codeRef } from './codes.ts';
import { moveNotices } from './history.ts';
import { stopPeople } from './stops.ts';
import { moveTracks } from './tracks.ts';

/** Why a letter came back, as the Postal Service marks it. */
export const RETURN_REASONS = [
  'attempted-not-known',
  'insufficient-address',
  'no-such-number',
  'vacant',
  'moved-left-no-address',
  'forwarding-expired',
  'unclaimed',
  'refused',
  'deceased',
  'other',
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** What came of noting a letter. */
export type Noted = {
  readonly notice: string;
  readonly event: NoticeTable['event'];
  /** Whether another letter can go: an address that did not come back is known, and not two went out already. */
  readonly next: 'another-letter' | 'wants-address' | 'given-up' | 'held' | 'reached';
};

type Found = Selectable<NoticeTable>;

/** A letter or message by the code that it bears, also where a later one has taken its place. */
async function byCode(
  inner: Pick<Transaction<Tables>, 'selectFrom'>,
  ref: string,
): Promise<(Found & { readonly attempt: number }) | undefined> {
  return inner
    .selectFrom('notice_codes')
    .innerJoin('notices', 'notices.id', 'notice_codes.notice')
    .selectAll('notices')
    .select('notice_codes.attempt')
    .where('notice_codes.code_ref', '=', ref)
    .executeTakeFirst();
}

/** Notes by its code that a letter came back. Its address is used no more; noted twice, it changes nothing. */
export async function noteReturned(
  context: Context,
  who: Who,
  { code: typed, reason }: { readonly code: string; readonly reason: ReturnReason },
): Promise<Result<Noted>> {
  const seal = sealOf(context.workspace.folder);
  const code = readCode(typed);
  if (code === undefined) return refuse(404, 'notice-code-unknown');
  return untilUnmoved(() =>
    context.ledger.act(async (inner, note): Promise<Result<Noted>> => {
      const found = await byCode(inner, codeRef(seal, code));
      if (!found) return refuse(404, 'notice-code-unknown');
      if (await isRecused(inner, who.account, found.person_ref)) return refuse(403, 'matter-recused');
      if (found.state !== 'sent' || found.attempt !== found.attempts) return refuse(409, 'notice-code-state');
      const contact = bestContact(await contactsOf(inner, [found.person_ref]), found);
      if (contact)
        await inner
          .updateTable('notice_contacts')
          .set({ state: 'bad', why: reason })
          .where('id', '=', contact.id)
          .execute();
      await moveNotices(inner, who, [found.id], { state: 'returned', why: reason });
      await moveTracks(inner, seal, who, { notices: [found.id], row: 'notice-return', says: reason });
      const next = await afterReturn(inner, who, found, reason);
      note(who, { what: 'notice.returned', about: `${found.id} ${reason}` });
      return done({ notice: found.id, event: found.event, next });
    }),
  );
}

async function afterReturn(
  inner: Transaction<Tables>,
  who: Who,
  found: Found,
  reason: ReturnReason,
): Promise<Noted['next']> {
  if (reason === 'deceased') {
    // What an envelope says is for somebody to check; until then nothing more goes there.
    await stopPeople(inner, [found.person_ref], { why: 'deceased', channel: '', source: `notice ${found.id}` });
    await moveNotices(inner, who, [found.id], { state: 'held', why: 'deceased' });
    return 'held';
  }
  if (found.attempts >= MOST_ATTEMPTS) {
    await moveNotices(inner, who, [found.id], { state: 'given-up', why: 'tried-twice' });
    return 'given-up';
  }
  const other = bestContact(await contactsOf(inner, [found.person_ref]), found);
  if (!other) return 'wants-address';
  await moveNotices(inner, who, [found.id], { state: 'due' });
  return 'another-letter';
}

/** Notes by its code that a person was reached: called, wrote, or came. */
export async function noteReached(context: Context, who: Who, typed: string): Promise<Result<Noted>> {
  const seal = sealOf(context.workspace.folder);
  const code = readCode(typed);
  if (code === undefined) return refuse(404, 'notice-code-unknown');
  return untilUnmoved(() =>
    context.ledger.act(async (inner, note): Promise<Result<Noted>> => {
      const found = await byCode(inner, codeRef(seal, code));
      if (!found) return refuse(404, 'notice-code-unknown');
      if (await isRecused(inner, who.account, found.person_ref)) return refuse(403, 'matter-recused');
      if (found.state !== 'sent') return refuse(409, 'notice-code-state');
      await moveNotices(inner, who, [found.id], { state: 'reached' });
      await moveTracks(inner, seal, who, {
        notices: [found.id],
        row: 'notice-answer',
        says: 'by the code of the letter',
      });
      note(who, { what: 'notice.reached', about: found.id });
      return done({ notice: found.id, event: found.event, next: 'reached' });
    }),
  );
}

/** Gives up telling somebody, with the reason. */
export async function giveUp(
  context: Context,
  who: Who,
  id: string,
  reason: string,
): Promise<Result<{ readonly notice: string }>> {
  const seal = sealOf(context.workspace.folder);
  if (reason.trim() === '') return refuse(422, 'notice-malformed');
  return untilUnmoved(() =>
    context.ledger.act(async (inner, note): Promise<Result<{ readonly notice: string }>> => {
      const found = await inner.selectFrom('notices').selectAll().where('id', '=', id).executeTakeFirst();
      if (!found) return refuse(404, 'notice-missing');
      if (await isRecused(inner, who.account, found.person_ref)) return refuse(403, 'matter-recused');
      if (['making', 'made', 'sending', 'reached', 'given-up', 'withdrawn'].includes(found.state))
        return refuse(409, 'notice-code-state');
      await moveNotices(inner, who, [id], { state: 'given-up', why: 'by-office' });
      await moveTracks(inner, seal, who, { notices: [id], row: 'notice-give-up', says: reason.trim() });
      note(who, { what: 'notice.give-up', about: id });
      return done({ notice: id });
    }),
  );
}
