import { type Context, type Result, refuse, type Who } from '../context.ts';
import { openMatters } from '../matters/open.ts';
import type { OpenWanted } from '../matters/open-plan.ts';

/**
 * Begins to open matters for the convictions of everybody who applied and whose record is known; gives the job. What is open
 * already is known again, so that doing it twice opens nothing twice.
 */
export async function openForApplications(
  context: Context,
  who: Who,
  wanted: OpenWanted,
): Promise<Result<{ readonly job: string }>> {
  const rows = await context.db
    .selectFrom('applications')
    .select('person_ref')
    .distinct()
    .where('state', '=', 'matched')
    .execute();
  const people = rows.flatMap(({ person_ref }) => person_ref ?? []);
  if (people.length === 0) return refuse(409, 'applications-none-matched');
  return openMatters(context, who, wanted, people);
}

/** The codes of the applications of a person, for the card of a matter: the codes, and nothing else of an application. */
export async function applicationsOf({ db }: Pick<Context, 'db'>, person: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('applications')
    .select('id')
    .where('person_ref', '=', person)
    .where('state', '=', 'matched')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
