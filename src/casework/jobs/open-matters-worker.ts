import { parentPort } from 'node:worker_threads';
import { procedureOf } from '../matters/court.ts';
import { make, planOf } from '../matters/open-plan.ts';
import { sealOf } from '../matters/seal.ts';
import { type ShownIn, shownIn } from '../matters/shown.ts';
import { openPlaces } from '../person/filed-run.ts';
import { openRows } from '../rows/open-rows.ts';
import { jobThread, takenParts } from './job-thread.ts';
import type { openMattersJob } from './open-matters-job.ts';

/**
 * A worker thread that works out which matters a run opens, and hands them over in parts, each once the one before is
 * written.
 */

/** Matters in a part: few enough that people who work at the same time wait only briefly for the log. */
const AT_ONCE = 250;

const { task, tell, progress } = jobThread<typeof openMattersJob>();
const { taken, cancelled } = takenParts();
const { wanted, account, at, before, sameNumber, people } = task;
const report = progress('opening');
const rows = openRows(task.rows);
const procedure = procedureOf(wanted.procedure);
if (!rows || !procedure) throw new Error('the rows or the procedure of an opening are gone');
const seal = sealOf(task.folder);
const plan = planOf(rows.database, { seal, before, sameNumber, people });
const total = plan.known.length + plan.fresh.length;
const outcomes = new Map(rows.figures.outcomes.map((each) => [each.id, each]));
const origin = people ? ('application' as const) : ('run' as const);
const making = { procedure, wanted, seal, account, at, origin, outcomes, shown: await filesOfRun() };
report(0, total);
for (let from = 0; from < plan.known.length && !cancelled(); from += AT_ONCE) {
  tell({ kind: 'linked', part: plan.known.slice(from, from + AT_ONCE) });
  await taken();
  report(Math.min(from + AT_ONCE, plan.known.length), total);
}
let written = Promise.resolve();
for (let from = 0; from < plan.fresh.length && !cancelled(); from += AT_ONCE) {
  const fresh = plan.fresh.slice(from, from + AT_ONCE);
  seal.keys().prepare(fresh.map(({ person_ref }) => person_ref));
  const part = fresh.map((each) => make(making, each));
  // A part is made while the one before is written; a job that is stopped meanwhile does not write it.
  await written;
  if (cancelled()) break;
  tell({ kind: 'made', part, digest: seal.ref(...part.map(({ event }) => event.hash)) });
  written = taken().then(() => report(plan.known.length + from + part.length, total));
}
await written;
if (!cancelled()) {
  const { known, fresh, changed, alike } = plan;
  tell({ kind: 'opened', opening: { opened: fresh.length, known: known.length, changed, alike } });
}
parentPort!.close();

/** Matters are opened without their files too: what a later file shows of them is then left to a person. */
async function filesOfRun(): Promise<ShownIn> {
  const filed = task.places && (await openPlaces(task.places));
  return filed?.ok ? shownIn(filed.value) : () => undefined;
}
