import type { Transaction } from 'kysely';
import type { Who } from '../context.ts';
import { recusedRefs } from '../matters/recusal.ts';
import type { CourtListName } from '../store/linkage-schema.ts';
import type { Tables } from '../store/schema.ts';

/** The rows of a list about people whom somebody does not keep out of. */
export function rowsOf(db: Pick<Transaction<Tables>, 'selectFrom'>, who: Who, id: string, list: CourtListName) {
  return db
    .selectFrom('court_rows')
    .selectAll()
    .where('court_list', '=', id)
    .where('list', '=', list)
    .where('person_ref', 'not in', recusedRefs(db, who))
    .where('other_ref', 'not in', recusedRefs(db, who));
}
