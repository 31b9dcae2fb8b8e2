import { parentPort } from 'node:worker_threads';
import { done, type Result } from '../context.ts';
import { type Seal, sealOf } from '../matters/seal.ts';
import { openPlaces, reachable } from '../person/filed-run.ts';
import { addLinesOfRun, type Line, type LineBody, placeOfFound } from '../requests/lines.ts';
import { jobThread, takenParts, throttled } from './job-thread.ts';
import type { FoundPart, lookJob } from './look-job.ts';

/** A worker thread that looks what a holder can be asked, and hands it over sealed, in parts. */

/** Questions in a part: few enough that people who work at the same time wait only briefly for the database. */
const AT_ONCE = 250;

const { task, tell, progress } = jobThread<typeof lookJob>();
const { taken, cancelled } = takenParts();
const seal = sealOf(task.folder);
const lines = new Map<string, Line>();
const looked = await look();
if (!looked.ok) tell({ kind: 'refused', said: looked.said });
else if (!cancelled()) await handOver([...lines.values()]);
parentPort!.close();

async function look(): Promise<Result<null>> {
  const total = task.runs.reduce((sum, { matters }) => sum + matters.length, 0);
  const report = throttled(progress('deciding'));
  let before = 0;
  for (const { places, matters, corrections } of task.runs) {
    const read = await reachable(async () => {
      const filed = await openPlaces(places);
      if (!filed.ok) return filed;
      const onMatters = (done: number) => report(before + done, total);
      addLinesOfRun(lines, { filed: filed.value, seal, holder: task.holder, matters, corrections, onMatters });
      return done(null);
    });
    if (!read.ok) return read;
    before += matters.length;
  }
  return done(null);
}

async function handOver(found: readonly Line[]): Promise<void> {
  const written = progress('loading');
  for (let from = 0; from < found.length && !cancelled(); from += AT_ONCE) {
    tell({ kind: 'found', ...partOf(seal, found.slice(from, from + AT_ONCE), from) });
    await taken();
    written(Math.min(from + AT_ONCE, found.length), found.length);
  }
  if (!cancelled()) tell({ kind: 'looked' });
}

function partOf(seal: Seal, lines: readonly Line[], first: number): FoundPart {
  const { look } = task;
  return {
    questions: lines.map(({ question, asked, fact, person_ref, county, matters: _, ...body }, at) => {
      const sealed = seal.closeFor(person_ref, JSON.stringify(body satisfies LineBody), placeOfFound(look, first + at));
      return { look, place: first + at, question, county, asked, fact, person_ref, sealed };
    }),
    matters: lines.flatMap(({ matters }, at) => matters.map((each) => ({ look, place: first + at, ...each }))),
  };
}
