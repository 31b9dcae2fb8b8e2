import { join } from 'node:path';
import { signerOf } from '../../src/casework/audit/checkpoint.ts';
import { createLedger } from '../../src/casework/audit/ledger.ts';
import type { Context } from '../../src/casework/context.ts';
import { closeSeal } from '../../src/casework/matters/seal.ts';
import { openSqlite, SQLITE } from '../../src/casework/store/workspace.ts';

/** What the one file works with, opened beside it, for tests that look behind its answers or lay something there. */
export async function caseworkBeside(
  folder: string,
): Promise<{ readonly casework: Context; readonly close: () => Promise<void> }> {
  const { db, forget, close: closeDatabase } = await openSqlite(join(folder, SQLITE));
  const close = async () => {
    await closeDatabase();
    closeSeal(folder);
  };
  const ledger = createLedger({ db, sign: signerOf(folder) });
  const inside = (kind: string) => (id: string) => join(folder, kind, id);
  const workspace = { folder, db, ledger, inputFolder: inside('inputs'), runFolder: inside('runs'), forget, close };
  // Its jobs and the people in its memory are in the other process.
  return { casework: { workspace, db, ledger } as unknown as Context, close };
}
