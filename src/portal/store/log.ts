import { newId } from '../../database/id.ts';
import type { Db } from './open.ts';

/** Notes who did what: ids only, never a name, a number or what was searched for. */
export async function note(
  db: Db,
  entry: { readonly at: string; readonly who: string; readonly what: string; readonly about: string },
) {
  await db
    .insertInto('log')
    .values({ id: newId(), ...entry })
    .execute();
}
