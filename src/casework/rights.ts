import { may } from './access/permissions.ts';
import type { Context, Who } from './context.ts';
import type { MadeBy } from './store/schema.ts';

/** How what somebody makes is marked: whether analysts may end it. */
export function madeBy(who: Who): MadeBy {
  return may(who, 'runs.end-any') ? 'operator' : 'analyst';
}

/** Whether somebody may end or delete what another made: analysts only what analysts made. */
export function mayEnd(who: Who, made: { readonly created_role: MadeBy }): boolean {
  return may(who, 'runs.end-any') || made.created_role === 'analyst';
}

/** Whether somebody may cancel a job: who asked for it, and those who may end every input and run that it works on. */
export async function mayCancel({ db, jobs }: Context, job: string, who: Who): Promise<boolean> {
  const ids = jobs.worksOn(job);
  if (ids.length === 0 || jobs.askedBy(job) === who.account) return true;
  const made = [
    ...(await db.selectFrom('inputs').select('created_role').where('id', 'in', ids).execute()),
    ...(await db.selectFrom('runs').select('created_role').where('id', 'in', ids).execute()),
  ];
  return made.every((each) => mayEnd(who, each));
}
