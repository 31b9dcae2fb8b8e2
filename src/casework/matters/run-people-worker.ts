import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '../../database/sqlite.ts';
import { isWhole, ROW_FILES } from '../rows/open-rows.ts';
import { type Fitting, fittingIn } from './fitting.ts';
import { personRef } from './identity.ts';
import { beginningOf, type FittingTask, type RefsTask } from './run-people.ts';
import { sealOf } from './seal.ts';

/** A thread that looks at everybody in a run, answers once, and ends. */

const task = workerData as FittingTask | RefsTask;
if (task.kind === 'fitting') parentPort!.postMessage(task.folders.map(fittingOf));
else {
  const refs = refsOf(task);
  parentPort!.postMessage(refs, [refs.buffer as ArrayBuffer]);
}

/** A run whose list is not written to its end, or that was deleted meanwhile, shows nobody. */
function fittingOf(folder: string): readonly Fitting[] {
  if (task.kind !== 'fitting' || !isWhole(folder)) return [];
  const database = openDatabase(join(folder, ROW_FILES.database), { readOnly: true });
  try {
    return fittingIn(database, task.sought);
  } finally {
    database.close();
  }
}

function refsOf({ workspace, folder }: RefsTask): Float64Array {
  const seal = sealOf(workspace);
  const database = openDatabase(join(folder, ROW_FILES.database), { readOnly: true });
  try {
    const last = database.prepare('select max(id) as id from people').get() as { readonly id: number | null };
    const refs = new Float64Array((last.id ?? -1) + 1);
    for (const row of database.prepare('select id, key from people').iterate()) {
      const { id, key } = row as unknown as { readonly id: number; readonly key: string };
      refs[id] = beginningOf(personRef(seal, key));
    }
    return refs;
  } finally {
    database.close();
  }
}
