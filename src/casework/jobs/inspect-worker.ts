import { renameSync, writeFileSync } from 'node:fs';
import { runApart } from '../../confined/apart.ts';
import { writePieces } from '../../disk/write-pieces.ts';
import type { Jurisdiction } from '../../format/jurisdiction.ts';
import { policyOf } from '../../law/language/index.ts';
import { inspectFiles } from '../history/inspect.ts';
import type { MappedTables, MapWanted } from '../history/map-tables.ts';
import { recognize } from '../history/recognize.ts';
import { stateFormat, stateIdOf, stateOf } from '../states.ts';
import type { inspectJob } from './inspect-job.ts';
import type { Stage } from './job.ts';
import { jobThread, throttled } from './job-thread.ts';

/** A worker thread that reads files once, says what is in them, and notes how their lines are read again. */

const { task, tell, progress: report } = jobThread<typeof inspectJob>();
const progress = throttled((stage: Stage, done: number, total: number) => report(stage)(done, total));

if (task.invent) await invent(await stateOf(task.states[0]!), task.paths);
const mapped = task.mapped === undefined ? undefined : await readTables(task.mapped);
if (mapped && !mapped.ok) tell({ kind: 'problem', problem: mapped.problem });
else await inspect(mapped);

async function readTables(lines: string): Promise<MappedTables> {
  const wanted: MapWanted = { paths: task.paths, lines, states: task.states };
  const made = await runApart<MappedTables>(new URL('../history/map-tables-child.ts', import.meta.url), wanted);
  if (made === undefined) throw new Error('the process that reads tables broke off');
  return made;
}

/** Says what is in the files, or in the lines that were made of tables. */
async function inspect(tables: (MappedTables & { readonly ok: true }) | undefined): Promise<void> {
  const paths = tables ? [task.mapped!] : task.paths;
  const state = await stateOf(tables?.state ?? (await recognized(paths)));
  const policy = policyOf(state.pack)!;
  // The law that is named on screen before one is chosen. What it reaches does not hang on the day, nor on the county.
  const choice = { pack: state.pack, policy, setting: { asOf: task.asOf, county: '', options: policy.defaults } };
  const given = { format: state.format, paths, joined: task.joined, people: task.people };
  const inspected = await inspectFiles(given, choice, {
    // Reading the files is the first half of the work, and looking at people the second.
    onProgress: ({ stage, done, total }) =>
      progress('inspecting', stage === 'deciding' ? total + done : done, 2 * total),
  });
  if (inspected.ok) {
    writeFileSync(task.sources, JSON.stringify(inspected.sources), { mode: 0o600 });
    const { inspection: seen, content } = inspected;
    const inspection = { ...seen, ...(tables && { mapped: tables.by }) };
    tell({ kind: 'inspected', inspection, content, format: state.format.id });
  } else tell({ kind: 'problem', problem: inspected.problem });
}

/** The state whose files these are. Of the others no law is loaded. */
async function recognized(paths: readonly string[]): Promise<string> {
  const formats = await Promise.all(task.states.map(stateFormat));
  return stateIdOf((await recognize(formats, paths)).id);
}

/** Writes the invented files of a state that has some; they have their names only when they are whole. */
async function invent({ invention }: Jurisdiction, paths: readonly string[]): Promise<void> {
  const { county, lines, seed, characters } = invention!.sample;
  const { invent: piecesOf } = await invention!.files();
  const pieces = piecesOf({ county, lines, seed, dirty: true });
  const part = (path: string) => `${path}.part`;
  let done = 0;
  await writePieces(paths.map(part), pieces, ({ text }) => {
    done += text.length;
    progress('inventing', done, characters);
  });
  for (const path of paths) renameSync(part(path), path);
}
