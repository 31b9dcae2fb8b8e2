import type { Context, Role, Who } from './context.ts';

/** Whether somebody may end or delete what another made: analysts only what analysts made. */
export function mayEnd(who: Who, made: { readonly created_role: Role }): boolean {
  return who.role === 'operator' || made.created_role === 'analyst';
}

/** Whether somebody may cancel a job: only those who may end every input and run that it works on. */
export async function mayCancel({ db, jobs }: Context, job: string, who: Who): Promise<boolean> {
  const ids = jobs.worksOn(job);
  if (ids.length === 0) return true;
  const made = [
    ...(await db.selectFrom('inputs').select('created_role').where('id', 'in', ids).execute()),
    ...(await db.selectFrom('runs').select('created_role').where('id', 'in', ids).execute()),
  ];
  return made.every((each) => mayEnd(who, each));
}
