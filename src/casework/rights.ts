import type { Context, Role, Who } from './context.ts';
import { documentsJob } from './jobs/documents-job.ts';
import { exportJob } from './jobs/export-job.ts';

/** Whether somebody may end or delete what another made: analysts only what analysts made. */
export function mayEnd(who: Who, made: { readonly created_role: Role }): boolean {
  return who.role === 'operator' || made.created_role === 'analyst';
}

/** Whether somebody may cancel a job. Jobs bear the id of a run or an input, or one made from that of a run. */
export async function mayCancel({ db }: Context, job: string, who: Who): Promise<boolean> {
  if (who.role === 'operator') return true;
  const inputs = await db.selectFrom('inputs').select('id').where('created_role', '=', 'operator').execute();
  const runs = await db.selectFrom('runs').select('id').where('created_role', '=', 'operator').execute();
  const ids = [...inputs.map(({ id }) => id), ...runs.flatMap(({ id }) => [id, documentsJob.id(id), exportJob.id(id)])];
  return !ids.includes(job);
}
