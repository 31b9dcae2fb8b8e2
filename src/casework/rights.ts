import { may } from './access/permissions.ts';
import type { Context, Who } from './context.ts';
import { documentsJob } from './jobs/documents-job.ts';
import { exportJob } from './jobs/export-job.ts';
import type { MadeBy } from './store/schema.ts';

/** How what somebody makes is marked: whether analysts may end it. */
export function madeBy(who: Who): MadeBy {
  return may(who, 'runs.end-any') ? 'operator' : 'analyst';
}

/** Whether somebody may end or delete what another made: analysts only what analysts made. */
export function mayEnd(who: Who, made: { readonly created_role: MadeBy }): boolean {
  return may(who, 'runs.end-any') || made.created_role === 'analyst';
}

/** Whether somebody may cancel a job. Jobs bear the id of a run or an input, or one made from that of a run. */
export async function mayCancel({ db }: Context, job: string, who: Who): Promise<boolean> {
  if (may(who, 'runs.end-any')) return true;
  const inputs = await db.selectFrom('inputs').select('id').where('created_role', '=', 'operator').execute();
  const runs = await db.selectFrom('runs').select('id').where('created_role', '=', 'operator').execute();
  const ids = [...inputs.map(({ id }) => id), ...runs.flatMap(({ id }) => [id, documentsJob.id(id), exportJob.id(id)])];
  return !ids.includes(job);
}
