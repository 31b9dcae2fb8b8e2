import type { Transaction } from 'kysely';
import { partsOf } from '../../database/parts-of.ts';
import { now, type Who } from '../context.ts';
import type { NoticeState, NoticeTable } from '../store/notices-schema.ts';
import type { Tables } from '../store/schema.ts';

/** What becomes of some notices, beside their state. */
export type Change = {
  readonly state: NoticeState;
  readonly why?: string;
  readonly set?: Partial<
    Pick<NoticeTable, 'mailing' | 'message' | 'sealed' | 'languages' | 'made_at' | 'sent_at' | 'ended_at'>
  >;
};

const ENDS: readonly NoticeState[] = ['reached', 'given-up', 'withdrawn'];
const AT_ONCE = 500;

/** Moves notices to a state and keeps the step in their history. Codes of notices that end stop answering. */
export async function moveNotices(
  inner: Transaction<Tables>,
  who: Pick<Who, 'account'>,
  ids: readonly string[],
  { state, why = '', set = {} }: Change,
): Promise<void> {
  const at = now();
  const ended = ENDS.includes(state) ? { ended_at: at } : {};
  for (const some of partsOf(ids, AT_ONCE)) {
    await inner
      .updateTable('notices')
      .set({ state, why, ...ended, ...set })
      .where('id', 'in', some)
      .execute();
    const last = await inner
      .selectFrom('notice_history')
      .select(['notice', (each) => each.fn.max('number').as('number')])
      .where('notice', 'in', some)
      .groupBy('notice')
      .execute();
    const numbers = new Map(last.map(({ notice, number }) => [notice, Number(number)]));
    await inner
      .insertInto('notice_history')
      .values(
        some.map((notice) => ({
          notice,
          number: (numbers.get(notice) ?? 0) + 1,
          at,
          what: state,
          why,
          who: who.account,
        })),
      )
      .execute();
    // A letter that came back may lie anywhere by now, and one that was withdrawn says what no longer holds.
    if (['returned', 'bounced', 'given-up', 'withdrawn'].includes(state))
      await inner
        .updateTable('notice_codes')
        .set({ ended_at: at })
        .where('notice', 'in', some)
        .where('ended_at', 'is', null)
        .execute();
  }
}
