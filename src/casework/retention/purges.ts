import type { Selectable, Transaction } from 'kysely';
import { newId } from '../../database/id.ts';
import { partsOf } from '../../database/parts-of.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { sealOf } from '../matters/seal.ts';
import type { PurgeTable } from '../store/retention-schema.ts';
import type { Tables } from '../store/schema.ts';
import { type DrawnPlan, drawPlan } from './plan.ts';

/**
 * Purges: one person proposes what a plan lists, another signs it, and the operator runs it while no server works on the
 * workspace (`run-purge.ts`). What is signed is run only while the plan still lists all of it.
 */
export type PurgeView = Omit<PurgeTable, 'digest'>;

type Stepped = Who & { readonly steppedUp: boolean };

export async function listPurges({ db }: Pick<Context, 'db'>): Promise<readonly PurgeView[]> {
  const rows = await db.selectFrom('purges').selectAll().orderBy('proposed_at', 'desc').execute();
  return rows.map(({ digest: _, ...row }) => row);
}

/** Proposes to purge all that falls due on a day. One purge is open at a time. */
export async function proposePurge(context: Context, who: Stepped, asOf: string): Promise<Result<{ id: string }>> {
  if (!who.steppedUp) return refuse(403, 'retention-step-up');
  if (!/^\d{4}-\d\d-\d\d$/.test(asOf) || asOf > now().slice(0, 10)) return refuse(400, 'purge-day');
  const plan = await drawPlan(context, asOf);
  if (plan.refs.length === 0 && plan.runIds.length === 0) return refuse(409, 'purge-nothing-due');
  const id = newId();
  return context.ledger.act(async (inner, note) => {
    const open = await inner
      .selectFrom('purges')
      .select('id')
      .where('state', 'in', ['proposed', 'signed', 'running'])
      .executeTakeFirst();
    if (open) return refuse(409, 'purge-open');
    const digest = digestOf(context, plan);
    await inner
      .insertInto('purges')
      .values({
        id,
        state: 'proposed',
        as_of: asOf,
        people: plan.refs.length,
        matters: plan.matters,
        runs: plan.runIds.length,
        digest,
        proposed_at: now(),
        proposed_by: who.account,
        signed_at: null,
        signed_by: null,
        begun_at: null,
        begun_by: null,
        ended_at: null,
        certificate: null,
      })
      .execute();
    await insertMembers(inner, id, plan);
    note(who, { what: 'purge.propose', about: `${id} ${plan.refs.length} ${plan.runIds.length}`, digest });
    return done({ id });
  });
}

function digestOf(context: Context, { refs, runIds }: Pick<DrawnPlan, 'refs' | 'runIds'>): string {
  return sealOf(context.workspace.folder).ref('purge', ...refs, ...runIds);
}

async function insertMembers(inner: Transaction<Tables>, purge: string, { refs, runIds }: DrawnPlan): Promise<void> {
  for (const part of partsOf(refs, 1000))
    await inner
      .insertInto('purge_people')
      .values(part.map((person_ref) => ({ purge, person_ref })))
      .execute();
  if (runIds.length > 0)
    await inner
      .insertInto('purge_runs')
      .values(runIds.map((run) => ({ purge, run })))
      .execute();
}

/** Signs a purge that another person proposed. */
export async function signPurge(context: Context, who: Stepped, id: string): Promise<Result<null>> {
  if (!who.steppedUp) return refuse(403, 'retention-step-up');
  const found = await context.db.selectFrom('purges').selectAll().where('id', '=', id).executeTakeFirst();
  if (!found) return refuse(404, 'purge-missing');
  if (!(await stillDue(context, found))) return refuse(409, 'purge-changed');
  return context.ledger.act(async (inner, note) => {
    const row = await inner.selectFrom('purges').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    if (row.state !== 'proposed') return refuse(409, 'purge-not-proposed');
    if (row.proposed_by === who.account) return refuse(403, 'retention-same-person');
    const signed = { state: 'signed', signed_at: now(), signed_by: who.account } as const;
    await inner.updateTable('purges').set(signed).where('id', '=', id).execute();
    note(who, { what: 'purge.sign', about: id, digest: row.digest });
    return done(null);
  });
}

/** Withdraws a purge that has not begun. */
export async function withdrawPurge(context: Context, who: Who, id: string): Promise<Result<null>> {
  return context.ledger.act(async (inner, note) => {
    const row = await inner.selectFrom('purges').select('state').where('id', '=', id).executeTakeFirst();
    if (!row) return refuse(404, 'purge-missing');
    if (row.state !== 'proposed' && row.state !== 'signed') return refuse(409, 'purge-begun');
    await inner.updateTable('purges').set({ state: 'withdrawn', ended_at: now() }).where('id', '=', id).execute();
    for (const table of ['purge_people', 'purge_runs'] as const)
      await inner.deleteFrom(table).where('purge', '=', id).execute();
    note(who, { what: 'purge.withdraw', about: id });
    return done(null);
  });
}

export type Members = { readonly refs: readonly string[]; readonly runIds: readonly string[] };

export async function membersOf({ db }: Pick<Context, 'db'>, purge: string): Promise<Members> {
  const people = await db.selectFrom('purge_people').select('person_ref').where('purge', '=', purge).execute();
  const runs = await db.selectFrom('purge_runs').select('run').where('purge', '=', purge).execute();
  return { refs: people.map(({ person_ref }) => person_ref).sort(), runIds: runs.map(({ run }) => run).sort() };
}

/** Whether all that a purge lists is still due: no hold, no act and no application came in between. */
export async function stillDue(context: Context, purge: Selectable<PurgeTable>): Promise<boolean> {
  const { refs, runIds } = await membersOf(context, purge.id);
  const plan = await drawPlan(context, purge.as_of);
  const [due, dueRuns] = [new Set(plan.refs), new Set(plan.runIds)];
  return refs.every((ref) => due.has(ref)) && runIds.every((run) => dueRuns.has(run));
}
