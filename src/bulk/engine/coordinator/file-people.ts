import type { Choice } from '../../../decide/index.ts';
import { placeBeside } from '../../../disk/temporary.ts';
import type { BulkFormat } from '../../../format/bulk-format.ts';
import type { Row } from '../../../format/row.ts';
import type { Problem } from '../../../record/problem.ts';
import type { InputFacts } from '../../../results/file-facts.ts';
import type { Said } from '../../../say/say.ts';
import type { Hooks } from '../../api.ts';
import type { PlaceholderCount } from '../../inspect/placeholders.ts';
import { addSurvey, emptySurvey, type SurveyCounts } from '../../inspect/survey.ts';
import { inputsOfSet, type JoinedSet, type Prepared, prepareInputs } from '../../join/join.ts';
import { type LineFault, saidFault } from '../../problems.ts';
import { changedSince } from '../files/sources.ts';
import { openPool, openPoolHere, type Pool, type WorkerPort } from '../threads/pool.ts';
import { CHUNK_BYTES, workersFor } from '../threads/tuning.ts';
import {
  hashInputs,
  inputFacts,
  readFaults,
  rewrittenIn,
  type SetAside,
  startDateNotes,
  withSources,
} from './inputs.ts';
import { concernsOf, gatherPeople, inBatches, inOrder } from './people.ts';
import { type Scanned, scanSources } from './scan.ts';

/** Reads the people of some files for programs that look at whole files, whether or not anything is decided. */
export type FilePeople = {
  readonly number: number;
  /** A person's rows in input order, by id or, without one, of the first person. */
  readonly find: (subject: string | undefined) => FoundPerson | undefined;
  /** Surveys the files on all cores; the county of the choice is each county in turn. */
  readonly survey: (choice: Choice) => Promise<SurveyCounts>;
  /** Shows everybody to a visitor on all cores; see `visit-task.ts`. */
  readonly visit: (visit: Visit) => Promise<Visited>;
  readonly inputs: () => Promise<readonly InputFacts[]>;
  /** The placeholders, such as `-` and `N/A`, in the columns that are read. */
  readonly placeholders: () => readonly PlaceholderCount[];
  /** How many lines could not be read, and the first of them. */
  readonly setAsideLines: number;
  /** The fault of the first line that could not be read; undefined where every line could. */
  readonly firstFault: (source: number) => LineFault | undefined;
  readonly setAside: readonly { readonly source: number; readonly line: number; readonly problem: Said }[];
};

export type FoundPerson = { readonly id: string; readonly rows: readonly Row[]; readonly incomplete: boolean };

export type Visit = {
  /** Address of the module that exports `createVisitor`, and what that is given. */
  readonly module: URL;
  readonly settings: unknown;
  /** Takes what the visitor returns of people, in the order of people. */
  readonly onSeen?: (seen: unknown) => void;
  readonly onProgress?: (people: number) => void;
};

export type Visited = {
  /** What each worker answers for the people that it was shown. */
  readonly ask: (question: unknown) => Promise<readonly unknown[]>;
};

/** How many of the lines set aside are told one by one. */
const TOLD = 1000;
/** People shown to a worker at a time. */
const SHOWN = 1024;

type People<Result> =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly problem: Problem };

/** Opens files for as long as `use` lasts; what goes wrong with one comes back as a problem. */
export async function withPeople<Result>(
  format: BulkFormat,
  paths: readonly string[],
  quarantine: boolean,
  hooks: Pick<Hooks, 'onProgress' | 'signal'>,
  use: (people: FilePeople) => Promise<Result>,
): Promise<People<Result>> {
  const within = placeBeside(paths[0]);
  const prepared = await prepareInputs(format, paths, { quarantine, within }, hooks);
  if (!prepared.ok) return prepared;
  try {
    return await withPrepared(format, prepared, quarantine, hooks, use);
  } finally {
    prepared.cleanUp();
  }
}

/** Does the same for inputs that were prepared already, and leaves them in place. */
export async function withPrepared<Result>(
  format: BulkFormat,
  { inputs: paths, joined }: Prepared & { readonly ok: true },
  quarantine: boolean,
  hooks: Hooks,
  use: (people: FilePeople) => Promise<Result>,
): Promise<People<Result>> {
  // What is unpacked there has no name from the moment it is made.
  return withSources(format, paths, placeBeside(paths[0]), hooks, async (sources) => {
    const { here, size } = workersFor(sources, undefined, undefined);
    const pool = here ? openPoolHere(size, format, hooks.signal) : openPool(size, format, hooks.signal);
    try {
      const outcome = await scanSources(format, sources, pool.workers, {
        chunkBytes: CHUNK_BYTES,
        quarantine,
        onProgress: hooks.onProgress,
      });
      if (!outcome.ok) return outcome;
      const { scanned } = outcome;
      const rewritten = rewrittenIn(format, scanned, sources);
      if (rewritten) return { ok: false, problem: rewritten } as const;
      const setAside = readFaults(format, scanned, sources);
      let hashes: ReturnType<typeof hashInputs> | undefined;
      const inputs = async () => {
        hashes ??= hashInputs(sources, pool.writer);
        const read = await inputFacts(sources, scanned, hashes, startDateNotes(scanned));
        return joined ? inputsOfSet(joined, read) : read;
      };
      const result = await use(await filePeople(format, scanned, { setAside, joined }, pool, inputs, hooks));
      const changed = changedSince(sources);
      if (changed) return { ok: false, problem: changed } as const;
      return { ok: true, result } as const;
    } finally {
      await pool.close();
    }
  });
}

/** The people of files that were scanned, while the workers hold what they noted. */
async function filePeople(
  format: BulkFormat,
  scanned: Scanned,
  { setAside, joined }: { readonly setAside: readonly SetAside[]; readonly joined: JoinedSet | undefined },
  { workers }: Pick<Pool, 'workers'>,
  inputs: FilePeople['inputs'],
  hooks: Pick<Hooks, 'onProgress'>,
): Promise<FilePeople> {
  const { people, rows } = await gatherPeople(format, scanned, concernsOf(setAside, { joined }), workers);
  const own = await rows();
  const faulty = [...(joined?.setAside ?? []), ...setAside];
  return {
    number: people.number,
    find: (subject) => {
      const number = subject === undefined ? 0 : scanned.people.personOf(subject);
      if (number === undefined) return undefined;
      return { rows: own.rows(number), id: own.subject(), incomplete: own.task.incomplete[number] === 1 };
    },
    survey: async (choice) => {
      const counts = emptySurvey();
      await Promise.all(workers.map((worker) => worker.call({ kind: 'survey', choice })));
      await inBatches(
        people.number,
        SHOWN,
        workers,
        (worker, from, to) => worker.call({ kind: 'see', from, to }),
        (done) => hooks.onProgress?.({ stage: 'deciding', done, total: people.number }),
      );
      for (const worker of workers) addSurvey(counts, await worker.call({ kind: 'surveyed' }));
      return counts;
    },
    visit: (visit) => visitPeople(visit, people.number, workers),
    inputs,
    placeholders: () => scanned.people.placeholders((file) => scanned.files[file]!.encoding),
    setAsideLines: faulty.length,
    firstFault: (file) => faulty.find(({ source }) => source === file)?.fault,
    setAside: faulty.slice(0, TOLD).map(({ source, fault }) => ({
      source,
      line: fault.line,
      problem: saidFault(format, fault),
    })),
  };
}

/** Shows so many people to a visitor on all workers. */
export async function visitPeople(
  { module, settings, onSeen = () => {}, onProgress }: Visit,
  people: number,
  workers: readonly WorkerPort[],
): Promise<Visited> {
  await Promise.all(workers.map((worker) => worker.call({ kind: 'visitor', module: module.href, settings })));
  const ready = inOrder(2 * workers.length * SHOWN_AHEAD, onSeen);
  await inBatches(
    people,
    SHOWN,
    workers,
    async (worker, from, to) => ready(from / SHOWN, await worker.call({ kind: 'visit', from, to })),
    onProgress,
  );
  return { ask: (question) => Promise.all(workers.map((worker) => worker.call({ kind: 'ask', question }))) };
}

/** Batches that may wait for one before them, for each worker. */
const SHOWN_AHEAD = 2;
