import { closeSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { synthesize } from '../../sources/synthetic/index.ts';
import { storedChoice } from '../choice.ts';
import { inspectFiles } from '../history/inspect.ts';
import type { inspectJob } from './inspect-job.ts';
import type { Stage } from './job.ts';
import { jobThread, throttled } from './job-thread.ts';

/** A worker thread that reads files once, says what is in them, and notes how their lines are read again. */

const { task, tell, progress: report } = jobThread<typeof inspectJob>();
const progress = throttled((stage: Stage, done: number, total: number) => report(stage)(done, total));

if (task.invent) {
  const { path, county, lines, seed } = task.invent;
  const file = openSync(`${path}.part`, 'w', 0o600);
  // About 790 bytes a line: enough for a bar that moves evenly.
  let done = 0;
  for (const text of synthesize({ county, lines, seed, dirty: true })) {
    writeSync(file, text);
    done += text.length;
    progress('inventing', done, lines * 790);
  }
  closeSync(file);
  renameSync(`${path}.part`, path);
}
const inspected = await inspectFiles(task.paths, storedChoice(task.choice), {
  // Reading the files is the first half of the work, and looking at people the second.
  onProgress: ({ stage, done, total }) => progress('inspecting', stage === 'deciding' ? total + done : done, 2 * total),
});
if (inspected.ok) {
  writeFileSync(task.sources, JSON.stringify(inspected.sources), { mode: 0o600 });
  tell({ kind: 'inspected', inspection: inspected.inspection, content: inspected.content });
} else tell({ kind: 'problem', problem: inspected.problem });
