import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { MailingTable, NoticeTable } from '../store/notices-schema.ts';
import type { MailingFile } from './make-letters.ts';

/** How many notices of an office stand where, by event and channel. */
export type NoticeCount = Pick<NoticeTable, 'procedure' | 'county' | 'event' | 'channel' | 'state' | 'why'> & {
  readonly notices: number;
  /** The earliest day by which one of them should be sent; null where none has a day. */
  readonly first: string | null;
};

export async function countNotices({ db }: Context): Promise<readonly NoticeCount[]> {
  const rows = await db
    .selectFrom('notices')
    .select(['procedure', 'county', 'event', 'channel', 'state', 'why', sql<number | string>`count(*)`.as('n')])
    .select((each) => each.fn.min('due_day').as('first'))
    .groupBy(['procedure', 'county', 'event', 'channel', 'state', 'why'])
    .orderBy('procedure')
    .orderBy('county')
    .orderBy('event')
    .orderBy('channel')
    .orderBy('state')
    .orderBy('why')
    .execute();
  return rows.map(({ n, ...row }) => ({ ...row, notices: Number(n) }));
}

export type MailingInfo = Omit<MailingTable, 'files'> & { readonly files: readonly MailingFile[] };

/** Every mailing, the latest first. */
export async function listMailings({ db }: Context): Promise<readonly MailingInfo[]> {
  const rows = await db.selectFrom('notice_mailings').selectAll().orderBy('created_at', 'desc').orderBy('id').execute();
  return rows.map(({ files, ...row }) => ({
    ...row,
    files: files === null ? [] : (JSON.parse(files) as readonly MailingFile[]),
  }));
}
