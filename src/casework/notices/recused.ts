import type { Transaction } from 'kysely';
import type { Who } from '../context.ts';
import { recusedRefs } from '../matters/recusal.ts';
import type { Tables } from '../store/schema.ts';

/** Whether a mailing holds a letter to somebody whom an account keeps out of: a colleague then makes it, takes it out and sends it. */
export async function mailingHoldsRecused(
  db: Pick<Transaction<Tables>, 'selectFrom'>,
  who: Pick<Who, 'account'>,
  mailing: string,
): Promise<boolean> {
  const found = await db
    .selectFrom('notices')
    .select('id')
    .where('mailing', '=', mailing)
    .where('person_ref', 'in', recusedRefs(db, who))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
