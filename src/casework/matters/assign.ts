import { hash } from 'node:crypto';
import { may } from '../access/permissions.ts';
import { readRoles } from '../access/roles.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { allVersions, isInStates } from './court.ts';
import { inOrder } from './queue.ts';
import { type Query, type QueueFilter, queueOf } from './queue-filter.ts';
import { recusedRefs } from './recusal.ts';

/**
 * A supervisor gives matters of a queue to one reviewer, and takes them back. They stand on that reviewer's own worklist, and no
 * one else is handed them as the next matter; looking at them and deciding them stays open to all who may.
 */

/** Somebody to whom matters can be given, and how many that person has. */
export type Reviewer = { readonly name: string; readonly assigned: number; readonly returned: number };

/** Open accounts whose roles act in matters, by name and in no order of merit. */
export async function reviewersOf({ db }: Context): Promise<readonly Reviewer[]> {
  const accounts = await db
    .selectFrom('accounts')
    .select(['name', 'roles'])
    .where('closed_at', 'is', null)
    .orderBy('name')
    .execute();
  const numbers = async (column: 'assigned_to' | 'returned_to') => {
    const rows = await db
      .selectFrom('matters')
      .select(({ fn }) => [column, fn.countAll<number | string>().as('n')])
      .where(column, 'is not', null)
      .groupBy(column)
      .execute();
    return new Map(rows.map((row) => [row[column], Number(row.n)]));
  };
  const [assigned, returned] = [await numbers('assigned_to'), await numbers('returned_to')];
  return accounts
    .filter(({ roles }) => may({ roles: readRoles(roles) }, 'matters.act'))
    .map(({ name }) => ({ name, assigned: assigned.get(name) ?? 0, returned: returned.get(name) ?? 0 }));
}

/** The most that are given at a time. */
export const MOST_ASSIGNED = 500;

/**
 * Gives the first matters of a queue to a reviewer: of those that are open, that nobody has or works on, that no lot has, and
 * that the reviewer neither keeps out of nor began.
 */
export function assign(
  context: Context,
  who: Who,
  { filter, to, n }: { readonly filter: QueueFilter; readonly to: string; readonly n: number },
): Promise<Result<{ readonly assigned: number }>> {
  return context.ledger.act(async (inner, note): Promise<Result<{ readonly assigned: number }>> => {
    const account = await inner
      .selectFrom('accounts')
      .select('roles')
      .where('name', '=', to)
      .where('closed_at', 'is', null)
      .executeTakeFirst();
    if (!account || !may({ roles: readRoles(account.roles) }, 'matters.act')) return refuse(422, 'reviewer-missing');
    const at = now();
    const only = (all: Query<object>) =>
      all
        .where('assigned_to', 'is', null)
        .where('lot', 'is', null)
        .where((row) => row.or([row('lease_until', 'is', null), row('lease_until', '<=', at)]))
        .where((row) => row.or([row('first_by', 'is', null), row('first_by', '<>', to)]))
        .where('person_ref', 'not in', recusedRefs(inner, { account: to }))
        .where(isInStates(allVersions, openStates));
    const found = await (await inOrder(inner, who, { filter, after: null, size: n, isFew: true, only }))
      .select('id')
      .execute();
    if (found.length === 0) return done({ assigned: 0 });
    const given = await inner
      .updateTable('matters')
      .set({ assigned_to: to })
      .where(
        'id',
        'in',
        found.map(({ id }) => id),
      )
      .where('assigned_to', 'is', null)
      .returning('id')
      .execute();
    if (given.length > 0) note(who, { what: 'matter.assign', about: `${to} ${given.length}`, digest: digestOf(given) });
    return done({ assigned: given.length });
  });
}

/** Takes matters of a queue back from a reviewer: what that person has not begun and does not look at now. */
export function takeFrom(
  context: Context,
  who: Who,
  { filter, from }: { readonly filter: QueueFilter; readonly from: string },
): Promise<Result<{ readonly taken: number }>> {
  return context.ledger.act(async (inner, note) => {
    const at = now();
    const taken = await inner
      .updateTable('matters')
      .set({ assigned_to: null })
      .where('assigned_to', '=', from)
      .where((row) => row.or([row('lease_until', 'is', null), row('lease_until', '<=', at)]))
      .where('id', 'in', queueOf(inner, who, filter).where('assigned_to', '=', from).select('id'))
      .returning('id')
      .execute();
    if (taken.length > 0)
      note(who, { what: 'matter.assign-back', about: `${from} ${taken.length}`, digest: digestOf(taken) });
    return done({ taken: taken.length });
  });
}

/** States of the relief in which a reviewer has something to decide. */
function openStates(procedure: (typeof allVersions)[number]): readonly string[] {
  const relief = procedure.tracks.find(({ id }) => id === 'relief');
  return (relief?.states ?? []).filter(({ kind }) => kind === 'open').map(({ id }) => id);
}

/** A hash over the matters that were given, whichever order they came in. */
function digestOf(matters: readonly { readonly id: string }[]): string {
  return hash(
    'sha256',
    matters
      .map(({ id }) => id)
      .sort()
      .join('\n'),
    'hex',
  );
}
