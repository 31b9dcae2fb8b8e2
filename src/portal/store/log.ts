import { newId } from '../../database/id.ts';
import type { Db } from './open.ts';
import type { LogTable } from './schema.ts';

/** Records who did what and when: ids only, never a name, a number or a search text. */
export type Noted = Omit<LogTable, 'id'>;

export function logRow(entry: Noted): LogTable {
  return { id: newId(), ...entry };
}

/** Notes who did what. */
export async function note(db: Db, entry: Noted): Promise<void> {
  await db.insertInto('log').values(logRow(entry)).execute();
}
