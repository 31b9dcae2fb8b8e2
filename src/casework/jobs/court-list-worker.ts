import { parentPort } from 'node:worker_threads';
import { isFolderFault, recordsIn } from '../../linkage/open-folder.ts';
import { readAbout } from '../../linkage/reconcile/about.ts';
import { COLUMNS, courtRow, factsOf, type OpenRow, peopleOfRow } from '../linkage/court-row.ts';
import { sealOf } from '../matters/seal.ts';
import { COURT_LISTS } from '../store/linkage-schema.ts';
import type { courtListJob } from './court-list-job.ts';
import { jobThread, takenParts } from './job-thread.ts';

/** A worker thread that reads the lists of a reconciliation and hands their rows over sealed, in parts. */

/** Rows in a part: few enough that people who work at the same time wait only briefly for the database. */
const AT_ONCE = 500;

const { task, tell, progress } = jobThread<typeof courtListJob>();
const { taken, cancelled } = takenParts();
try {
  await read();
} catch (error) {
  if (!isFolderFault(error)) throw error;
  tell({ kind: 'refused' });
}
parentPort!.close();

async function read(): Promise<void> {
  const { folder, courtList, workspace } = task;
  const about = readAbout(folder);
  const seal = sealOf(workspace);
  const decided = await decidedByLine(folder);
  const report = progress('loading');
  let part: OpenRow[] = [];
  const handOver = async () => {
    if (part.length > 0) {
      seal.keys().prepare(part.flatMap(({ people }) => people.filter((each) => each !== '')));
      tell({ kind: 'found', rows: part.map((row) => courtRow(seal, row)) });
      await taken();
    }
    part = [];
  };
  for (const [at, list] of COURT_LISTS.entries()) {
    let place = 0;
    for await (const fields of recordsIn(folder, `${list}.csv`, COLUMNS[list])) {
      const facts = factsOf(list, fields);
      const line = list === 'court-only' ? facts.line : facts.court_line;
      const own = (line && decided.get(line)) || null;
      const people = peopleOfRow(seal, list, fields);
      part.push({ courtList, list, place: ++place, people, fields, decided: own });
      if (part.length === AT_ONCE) await handOver();
      if (cancelled()) return;
    }
    report(at + 1, COURT_LISTS.length);
  }
  await handOver();
  tell({ kind: 'opened', about: JSON.stringify(about) });
}

/** What is decided of the court's convictions, by their lines in the court's list. */
async function decidedByLine(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const decided = new Map<string, readonly string[]>();
  for await (const fields of recordsIn(folder, 'decided.csv', COLUMNS.decided)) {
    const { origin, line } = factsOf('decided', fields);
    if (origin === 'court') decided.set(line!, fields);
  }
  return decided;
}
