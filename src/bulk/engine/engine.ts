import type { FileFacts } from '../../results/file-facts.ts';
import type { Tally } from '../../results/tally.ts';
import type { Hooks } from '../api.ts';
import type { Engine, EngineResult, EngineRun, EngineWork } from '../engine-seam.ts';
import { inputsOfSet } from '../join/join.ts';
import { unknownCounty } from '../problems.ts';
import { writeProblems } from '../problems-file.ts';
import { type Roles, rolesIn, startWriting } from './coordinator/emit.ts';
import {
  hashInputs,
  inputFacts,
  readFaults,
  rewrittenIn,
  type SetAside,
  startDateNotes,
  withRange,
  withSources,
} from './coordinator/inputs.ts';
import { type OnePass, startOnePass } from './coordinator/one-pass.ts';
import { openOutputs } from './coordinator/outputs.ts';
import {
  collectTally,
  compareChoices,
  concernsOf,
  decideSpread,
  gatherPeople,
  lastSeen,
  ofRun,
  type PeopleOfRun,
} from './coordinator/people.ts';
import { type Scanned, scanSources } from './coordinator/scan.ts';
import type { Source } from './files/sources.ts';
import { collectAlone, spareLastCompiler } from './threads/compiling.ts';
import { openPool, openPoolHere, type Pool } from './threads/pool.ts';
import { startThreads } from './threads/start-threads.ts';
import { bytesOf, CHUNK_BYTES, laterWork, onePassMayDo, rolesOf, type Tuning, workersFor } from './threads/tuning.ts';

/** The engine for whole files on all cores; its files are equal to the reference's to the byte. */
export const fastEngine: Engine = (work, hooks) => runEngine(work, hooks);

export function runEngine(work: EngineWork, hooks: Hooks, tuning: Tuning = {}): Promise<EngineResult> {
  if (work.range) return withRange(work.inputs, work.range, hooks, (source) => runOn([source], work, hooks, tuning));
  // Packed inputs are unpacked beside the results.
  return withSources(work.format, work.inputs, work.runs[0]!.folder, hooks, (sources) =>
    runOn(sources, work, hooks, tuning),
  );
}

type Written = { readonly tally: Tally; readonly outputs: readonly FileFacts[] };

async function runOn(
  sources: readonly Source[],
  work: EngineWork,
  hooks: Hooks,
  tuning: Tuning,
): Promise<EngineResult> {
  hooks.signal?.throwIfAborted();
  const { format, joined, range } = work;
  const { here, size } = workersFor(sources, work.workers, tuning.here);
  const all = work.results === 'all';
  const chunkBytes = tuning.chunkBytes ?? CHUNK_BYTES;
  const pool = here
    ? openPoolHere(size, format, hooks.signal, tuning)
    : openPool(size, format, hooks.signal, tuning.threads ?? startThreads(format.module, size + 1, laterWork(size)));
  let onePass: OnePass | undefined;
  let shareCollections: (() => void) | undefined;
  try {
    const { workers } = pool;
    let spared = here || !tuning.once;
    const spare = () => {
      if (!spared) spareLastCompiler(bytesOf(sources));
      spared = true;
    };
    const loaded = () => {
      spare();
      if (!here) shareCollections ??= collectAlone();
    };
    const roles = rolesIn(pool, rolesOf(size, 'one pass'));
    if (onePassMayDo(sources, roles.emitters.length) && tuning.passes !== 2 && isPlain(work)) {
      onePass = startOnePass(format, sources[0]!, chunkBytes, work.runs[0]!, all, pool, roles, loaded, range);
    }
    let hashes: ReturnType<typeof hashInputs> | undefined;
    const startHashing = () => {
      hashes ??= onePass ? onePass.hash().then((hash) => [hash]) : hashInputs(sources, pool.writer);
      // Awaited below; avoids an unhandled rejection.
      hashes.catch(() => {});
    };
    // If few lines are written, the writer has time for this later, while scanning has none to spare.
    if (all && !onePass) startHashing();
    const outcome = await scanSources(format, sources, workers, {
      chunkBytes,
      quarantine: work.quarantine,
      ranges: range !== undefined,
      onProgress: hooks.onProgress,
      follow: onePass?.follow,
    });
    const problem = outcome.ok ? problemOf(outcome.scanned, sources, work) : outcome.problem;
    if (!outcome.ok || problem) {
      await onePass?.abandon();
      return { ok: false, problem: problem! };
    }
    const { scanned } = outcome;
    const setAside = readFaults(format, scanned, sources);
    spare();
    const dateNotes = startDateNotes(scanned);
    const passed = await onePass?.close(scanned.rows);
    startHashing();
    const { written, comparison } = passed
      ? { written: [passed], comparison: undefined }
      : await secondPass(scanned, setAside, sources, pool, work, hooks, tuning, loaded);
    const read = await inputFacts(sources, scanned, hashes!, dateNotes);
    const inputs = joined ? inputsOfSet(joined, read) : read;
    const faulty = [...(joined?.setAside ?? []), ...setAside];
    const runs = written.map(({ tally, outputs }, run) => ({
      tally,
      outputs: [...outputs, ...writeProblems(format, work.runs[run]!.folder, faulty, inputs)],
    }));
    // A process that decides ranges one after another goes on in the same memory.
    if (range) await pool.handOn();
    return { ok: true, lines: scanned.rows, linesSetAside: faulty.length, inputs, runs, comparison };
  } finally {
    await pool.close();
    shareCollections?.();
    onePass?.dispose();
  }
}

/** Whether the run decides one choice, and decides every person itself. */
function isPlain({ runs, compare, joined, range }: EngineWork): boolean {
  const concerned = (range ?? joined)?.concerned ?? [];
  const ofFile = range?.encoding !== 'windows-1252' && range?.decided === undefined;
  return runs.length === 1 && !compare && concerned.length === 0 && ofFile;
}

/** A problem of the inputs as a whole, for which they are refused. Ranges of inputs were checked together before. */
function problemOf(scanned: Scanned, sources: readonly Source[], { format, runs, range, isShare }: EngineWork) {
  if (range) return undefined;
  const encodingOf = (file: number) => scanned.files[file]!.encoding;
  const counties = new Set(scanned.people.counties(encodingOf));
  for (const { decider } of isShare ? [] : runs) {
    const problem = unknownCounty(format, decider.choice.setting.county, counties);
    if (problem) return problem;
  }
  return rewrittenIn(format, scanned, sources);
}

/** Everything that comes after scanning, where it was not done meanwhile. */
async function secondPass(
  scanned: Scanned,
  setAside: readonly SetAside[],
  sources: readonly Source[],
  pool: Pool,
  work: EngineWork,
  hooks: Hooks,
  tuning: Tuning,
  onLoaded: () => void,
) {
  const { workers } = pool;
  const all = work.results === 'all';
  const roles = rolesIn(pool, rolesOf(workers.length, all ? 'all' : 'convictions'));
  const { people, tell } = await gatherPeople(work.format, scanned, concernsOf(setAside, work), workers, {
    notified: roles.deciders,
    range: work.range,
  });
  const written: Written[] = [];
  for (const [number, run] of work.runs.entries()) {
    written.push(await writeRun(scanned, ofRun(people, number), sources, pool, roles, run, work, hooks, onLoaded));
  }
  if (!work.compare) return { written, comparison: undefined };
  await tell(workers.filter((worker) => !roles.deciders.includes(worker)));
  const comparison = await compareChoices(people, workers, work.runs, work.compare, tuning.comparedPeople);
  return { written, comparison };
}

/** Decides everybody under one choice, and writes its data files; their descriptors are closed whatever happens. */
async function writeRun(
  scanned: Scanned,
  people: PeopleOfRun,
  sources: readonly Source[],
  pool: Pool,
  roles: Roles,
  run: EngineRun,
  { format, results }: EngineWork,
  hooks: Hooks,
  onLoaded: () => void,
): Promise<Written> {
  const { blocks } = await decideSpread(scanned, people, roles.deciders, run, hooks.onProgress);
  const outputs = openOutputs(format, run, results === 'all', pool, roles);
  try {
    const begun = outputs.begin();
    begun.catch(() => {});
    await outputs.share(blocks);
    onLoaded();
    const total = bytesOf(sources);
    let done = 0;
    const writing = startWriting(
      sources,
      (source) => scanned.files[source]!.encoding,
      roles,
      lastSeen(scanned.chunks),
      ({ first, next }) => {
        done += next - first;
        hooks.onProgress?.({ stage: 'writing', done, total });
      },
    );
    for (const chunk of scanned.chunks) if (chunk.next > chunk.first) await writing.add(chunk);
    await begun;
    const { files, decided } = await writing.close();
    const tally = await collectTally(roles.deciders, run.witness);
    return { tally, outputs: outputs.facts(files, scanned.rows, decided) };
  } catch (error) {
    await pool.close();
    throw error;
  } finally {
    outputs.close();
  }
}
