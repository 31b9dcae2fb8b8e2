import { isSqlite } from '../../database/is-sqlite.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { rowOf } from './act.ts';
import { awaitedStates, isAwaited } from './awaited.ts';
import { type Begun, inOrder, type QueueRow, queueRow } from './queue.ts';
import type { Query, QueueFilter } from './queue-filter.ts';
import { isRecused } from './recusal.ts';
import { wordsOfRuns } from './run-words.ts';

/** Who works on which matter: taken for ten minutes, kept while somebody works on it, and given back. */
const LEASE = 10 * 60_000;
/** So many are looked at: more than PostgreSQL lets this server take in the same moment, each on a connection of its own. */
const AT_ONCE = 20;
/** Tries to take a matter that others take at the same time. */
const TRIES = 50;

/**
 * Takes the first matter of a queue, or the first behind a place in it, that waits for the user and that no one holds, for ten
 * minutes. What is in an open lot is left to its sample. One statement looks and takes, and looks again where another person was faster: no
 * matter is given to two people.
 */
export async function takeNext(
  context: Context,
  who: Who,
  { filter, from }: { readonly filter: QueueFilter; readonly from: string | null },
): Promise<Result<QueueRow>> {
  const at = now();
  const until = leaseFrom(at);
  for (let each = 0; each < TRIES; each++) {
    const taken = await context.ledger.act(async (inner, note) => {
      const wanted = freeIn(who, filter, at);
      if (wanted.states?.length === 0) return 'none';
      const some = await inOrder(inner, who, { ...wanted, after: from, size: AT_ONCE, isFew: true });
      const first = some.select('id').limit(1);
      // What another person is about to take is passed over, and not waited for; SQLite lets only one look at a time.
      const found = await (isSqlite(inner) ? first : first.forUpdate().skipLocked()).executeTakeFirst();
      if (!found) return 'none';
      const row = await inner
        .updateTable('matters')
        .set({ lease_by: who.account, lease_until: until })
        .where('id', '=', found.id)
        .where((each) => each.or([each('lease_until', 'is', null), each('lease_until', '<=', at)]))
        .returningAll()
        .executeTakeFirst();
      if (row) note(who, { what: 'matter.take', about: row.id });
      return row;
    });
    if (taken === 'none') break;
    if (taken) return done(queueRow(taken, await wordsOfRuns(context, [taken])));
  }
  return refuse(404, 'queue-empty');
}

/** What of a queue may be given to somebody. What a later file shows is looked at, whatever else may be done with it. */
function freeIn(who: Who, filter: QueueFilter, at: string): Pick<Begun, 'filter' | 'only' | 'states'> {
  const only = isFree(at, who);
  if (filter.list === 'changed' || filter.list === 'still-shows') return { filter, only };
  const states = awaitedStates(who, filter);
  const isOwn = isAwaited(who, states);
  return {
    filter: { ...filter, state: [...new Set(states.map(({ state }) => state))] },
    only: (all) => only(all).where(isOwn),
    states,
  };
}

/** Matters that no one holds, no open lot has, and nobody else was given to decide first. */
function isFree(at: string, { account }: Who): (all: Query<object>) => Query<object> {
  return (all) =>
    all
      .where((row) => row.or([row('lease_until', 'is', null), row('lease_until', '<=', at)]))
      .where('lot', 'is', null)
      .where((row) =>
        row.or([row('assigned_to', 'is', null), row('assigned_to', '=', account), row('first_by', 'is not', null)]),
      );
}

function leaseFrom(at: string): string {
  return new Date(Date.parse(at) + LEASE).toISOString();
}

/** Takes one matter, or keeps it longer where one holds it. Refused where another person holds it. */
export async function hold(context: Context, who: Who, id: string): Promise<Result<{ readonly until: string }>> {
  const at = now();
  const until = leaseFrom(at);
  return context.ledger.act(async (inner, note): Promise<Result<{ readonly until: string }>> => {
    const row = await rowOf(inner, id);
    if (!row) return refuse(404, 'matter-missing');
    if (await isRecused(inner, who.account, row.person_ref)) return refuse(403, 'matter-recused');
    const held = await inner
      .updateTable('matters')
      .set({ lease_by: who.account, lease_until: until })
      .where('id', '=', id)
      .where((each) =>
        each.or([each('lease_until', 'is', null), each('lease_until', '<=', at), each('lease_by', '=', who.account)]),
      )
      .executeTakeFirst();
    if (Number(held.numUpdatedRows) === 0) return refuse(409, { code: 'matter-held', account: row.lease_by ?? '' });
    // Who goes on with what they hold does nothing new.
    const isOwn = row.lease_by === who.account && row.lease_until !== null && row.lease_until > at;
    if (!isOwn) note(who, { what: 'matter.take', about: id });
    return done({ until });
  });
}

/** Gives a matter back that one holds. */
export function giveBack(context: Context, who: Who, id: string): Promise<Result<null>> {
  return context.ledger.act(async (inner, note) => {
    const given = await inner
      .updateTable('matters')
      .set({ lease_by: null, lease_until: null })
      .where('id', '=', id)
      .where('lease_by', '=', who.account)
      .executeTakeFirst();
    if (Number(given.numUpdatedRows) === 0) return refuse(404, 'matter-missing');
    note(who, { what: 'matter.give-back', about: id });
    return done(null);
  });
}
