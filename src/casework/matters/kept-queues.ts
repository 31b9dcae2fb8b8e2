import { newId } from '../../database/id.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import type { QueueFilter } from './queue-filter.ts';

/** Filters of the queue that are kept under names. */
export type KeptQueue = {
  readonly id: string;
  readonly name: string;
  readonly by: string;
  readonly shared: boolean;
  readonly filter: QueueFilter;
};

/** One's own kept queues, and those that the office shares. */
export async function listQueues({ db }: Context, who: Who): Promise<readonly KeptQueue[]> {
  const rows = await db
    .selectFrom('queues')
    .selectAll()
    .where((row) => row.or([row('account', '=', who.account), row('shared', '=', 1)]))
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(({ id, name, account, shared, filter }) => {
    return { id, name, by: account, shared: shared === 1, filter: JSON.parse(filter) as QueueFilter };
  });
}

export async function keepQueue(
  context: Context,
  who: Who,
  wanted: { readonly name: string; readonly shared: boolean; readonly filter: QueueFilter },
): Promise<Result<string>> {
  const name = wanted.name.trim();
  if (name === '') return refuse(400, 'queue-no-name');
  const values = { shared: wanted.shared ? 1 : 0, filter: JSON.stringify(wanted.filter) };
  return context.ledger.act(async (inner, note) => {
    const { id } = await inner
      .insertInto('queues')
      .values({ id: newId(), account: who.account, name, created_at: now(), ...values })
      .onConflict((conflict) => conflict.columns(['account', 'name']).doUpdateSet(values))
      .returning('id')
      .executeTakeFirstOrThrow();
    note(who, { what: 'queue.keep', about: id });
    return done(id);
  });
}

export function dropQueue(context: Context, who: Who, id: string): Promise<Result<null>> {
  return context.ledger.act(async (inner, note) => {
    const gone = await inner
      .deleteFrom('queues')
      .where('id', '=', id)
      .where('account', '=', who.account)
      .executeTakeFirst();
    if (Number(gone.numDeletedRows) === 0) return refuse(404, 'queue-missing');
    note(who, { what: 'queue.drop', about: id });
    return done(null);
  });
}
