import { newId } from '../../database/id.ts';
import type { Db } from './open.ts';
import type { LogTable } from './schema.ts';

/** Who did what, when: ids only, never a name, a number or what was searched for. */
export type Noted = Omit<LogTable, 'id'>;

export function logRow(entry: Noted): LogTable {
  return { id: newId(), ...entry };
}

/** Notes who did what. */
export async function note(db: Db, entry: Noted): Promise<void> {
  await db.insertInto('log').values(logRow(entry)).execute();
}
