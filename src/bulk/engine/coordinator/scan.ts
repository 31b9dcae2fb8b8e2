import type { BulkFormat } from '../../../format/bulk-format.ts';
import type { Problem } from '../../../record/problem.ts';
import type { Progress } from '../../api.ts';
import {
  changedFile,
  emptyFile,
  faultProblem,
  type LineFault,
  noLines,
  spoilsFile,
  unreadableFile,
} from '../../problems.ts';
import type { Seen } from '../../scan/keys.ts';
import type { Encoding } from '../../scan/texts.ts';
import { SHORTER, StageError } from '../files/read.ts';
import type { Source } from '../files/sources.ts';
import type { RawFault, ScanReply, ScanTask } from '../tasks/protocol.ts';
import type { WorkerPort } from '../threads/pool.ts';
import type { Place } from '../threads/resource-pool.ts';
import { bytesOf, SHORT_LINE } from '../threads/tuning.ts';
import { createPeopleIndex, type PeopleIndex } from './people-index.ts';

/** A part of an input whose records are known: where they are in the file, and their rows in a worker's memory. */
export type Chunk = Seen & {
  readonly source: number;
  readonly first: number;
  readonly next: number;
  readonly worker: number;
  readonly rowsAt: number;
  readonly rows: number;
  /** Number of its first row among all rows of the run. */
  readonly base: number;
  /** Lines of the file before it, and its own. */
  readonly lineBase: number;
  readonly lines: number;
  /** Whether a byte is not ASCII. */
  readonly high: boolean;
  readonly faults: readonly RawFault[];
  /** The address of the notes on its records, and of its first byte, as long as the worker that scanned it holds it. */
  readonly kept: ScanReply['kept'];
};

/** The stage that works on chunks while others are still being scanned. */
export type Follower = {
  /** The workers that scan until all do. */
  readonly workers: readonly WorkerPort[];
  /** Waits for a place in a worker that can hold another chunk; undefined once the run has ended. */
  readonly place: (worker: WorkerPort) => Promise<Place | undefined>;
  /** Takes up the next chunk in the order of the input, and its place; false once it has given up. */
  readonly take: (chunk: Chunk, place: Place | undefined, validUtf8: boolean) => Promise<boolean>;
  /** Takes a place back that holds nothing. */
  readonly release: (place: Place | undefined) => void;
};

/** An unreadable line: where it is, and the number of the first row after it. */
export type FoundFault = {
  readonly source: number;
  readonly raw: RawFault;
  readonly fault: LineFault;
  readonly row: number;
};

/** The size of a file: its lines (`rows`), all of its records, and the number of headers between the lines. */
export type ScannedFile = {
  readonly encoding: Encoding;
  readonly rows: number;
  readonly firstRow: number;
  readonly records: number;
  readonly headers: number;
};

export type Scanned = {
  readonly chunks: readonly Chunk[];
  readonly rows: number;
  /** Of each source in order. */
  readonly files: readonly ScannedFile[];
  readonly faults: readonly FoundFault[];
  readonly people: PeopleIndex;
};

export type ScanOutcome =
  | { readonly ok: true; readonly scanned: Scanned }
  | {
      readonly ok: false;
      readonly problem: Problem;
      /**
       * The line for which a file is refused, and the part that was scanned up to the end of that file; a record
       * without an end ends it.
       */
      readonly fault?: LineFault;
      readonly scanned?: Scanned;
    };

/** The first pass over all inputs, in chunks on all workers; what they report is put together in the order of the input. */
export async function scanSources(
  format: BulkFormat,
  sources: readonly Source[],
  workers: readonly WorkerPort[],
  options: {
    readonly chunkBytes: number;
    readonly quarantine: boolean;
    /** Whether the sources are ranges of files, which may hold no line. */
    readonly ranges?: boolean;
    readonly onProgress: ((progress: Progress) => void) | undefined;
    readonly follow?: ((people: PeopleIndex) => Follower) | undefined;
  },
): Promise<ScanOutcome> {
  const total = bytesOf(sources);
  const plan = sources.flatMap((source) => chunksOf(source, options.chunkBytes));
  const memories = workers.map((worker) => worker.memory);
  const people = createPeopleIndex(format, memories, Math.ceil(total / SHORT_LINE));
  let follower = options.follow?.(people);
  const replies = scanAhead(plan, workers, follower);
  const chunks: Chunk[] = [];
  const faults: FoundFault[] = [];
  const files: ScannedFile[] = [];
  let rows = 0;
  let done = 0;
  let at = 0;
  for (const source of sources) {
    const firstRow = rows;
    let position = source.dataStart;
    let line = source.linesBefore;
    let validUtf8 = true;
    let records = source.recordsBefore;
    let headers = 0;
    let faulty = false;
    let fileFault: LineFault | undefined;
    for (; plan[at]?.source === source.number; at++) {
      const task = plan[at]!;
      let { worker, reply, place } = await replies.next(source);
      if (position < task.end) {
        if (reply.kind !== 'scanned' || reply.first !== position) {
          // The guessed end of a record was a line feed inside it: scan the chunk again from the right place.
          reply = await asReader(source, worker.call({ ...task, start: position, exact: true, slot: place?.slot }));
        }
        if (reply.kind === 'long') {
          const fault: LineFault = { kind: 'long', line: line + reply.lines + 1 };
          return { ok: false, problem: faultProblem(format, source.name, fault), fault };
        }
        validUtf8 &&= reply.validUtf8;
        records += reply.rows + reply.faults.length;
        for (const raw of reply.faults) {
          if (raw.kind === 'header') headers++;
          if (raw.kind === 'header' || raw.kind === 'blank') continue;
          const fault = faultOf(raw.kind, line + raw.line + 1, raw.found);
          if (!options.quarantine || spoilsFile(fault)) fileFault ??= fault;
          faulty = true;
          faults.push({ source: source.number, raw, fault, row: rows + raw.before });
        }
        const chunk: Chunk = {
          source: source.number,
          first: reply.first,
          next: reply.next,
          worker: worker.number,
          dictionaries: reply.dictionaries,
          rowsAt: reply.rowsAt,
          rows: reply.rows,
          base: rows,
          lineBase: line,
          lines: reply.lines,
          high: reply.high,
          faults: reply.faults,
          reach: reply.reach,
          kept: reply.kept,
        };
        chunks.push(chunk);
        people.add(chunk);
        rows += reply.rows;
        line += reply.lines;
        position = reply.next;
        if (follower && !(await follower.take(chunk, place, validUtf8))) {
          follower = undefined;
          replies.join(workers);
        }
      } else follower?.release(place);
      done += task.end - task.start;
      options.onProgress?.({ stage: follower ? 'analyzing' : 'reading', done, total });
    }
    // Every byte has to belong to a record that was read or to a reported fault: a run that skipped a record must not
    // look complete.
    if (position < source.dataEnd) throw new Error(`bytes ${position} to ${source.dataEnd} of a source were not read`);
    const encoding = source.encoding ?? (validUtf8 ? 'utf-8' : 'windows-1252');
    files.push({ encoding, rows: rows - firstRow, firstRow, records, headers });
    if (fileFault) {
      const scanned = { chunks, rows, files, faults, people };
      return { ok: false, problem: faultProblem(format, source.name, fileFault), fault: fileFault, scanned };
    }
    if (rows === firstRow && !faulty && !options.ranges) {
      return { ok: false, problem: source.hasHeader || headers > 0 ? noLines(source.name) : emptyFile(source.name) };
    }
  }
  return { ok: true, scanned: { chunks, rows, files, faults, people } };
}

/** A chunk that is not given out yet. */
type Planned = Omit<ScanTask, 'slot'>;

function chunksOf(source: Source, bytes: number): readonly Planned[] {
  const { fd, number, size, dataStart, dataEnd } = source;
  const tasks: Planned[] = [];
  for (let start = dataStart; start < dataEnd; start += bytes) {
    const end = Math.min(start + bytes, dataEnd);
    tasks.push({ kind: 'scan', fd, source: number, fileSize: size, start, end, exact: start === dataStart });
  }
  return tasks;
}

type Scanning = { readonly worker: WorkerPort; readonly reply: ScanReply; readonly place: Place | undefined };

/** How many chunks a worker is given at once, so that it never waits for its next one. */
const IN_FLIGHT = 2;

/** Gives out chunks to whichever worker is free; the replies come back in order. */
function scanAhead(plan: readonly Planned[], workers: readonly WorkerPort[], follower: Follower | undefined) {
  const waiting: Promise<Scanning>[] = [];
  const settle: ((value: Scanning | Promise<Scanning>) => void)[] = [];
  for (let i = 0; i < plan.length; i++) {
    const promise = new Promise<Scanning>((resolve) => settle.push(resolve));
    // Awaited when its turn comes; avoids an unhandled rejection until then.
    promise.catch(() => {});
    waiting.push(promise);
  }
  let given = 0;
  let failed = false;
  const feed = async (worker: WorkerPort) => {
    while (given < plan.length && !failed) {
      // A chunk is not given out before there is room for it, so that none waits for a later one to be done with.
      const place = await follower?.place(worker);
      if (given === plan.length || failed) return follower?.release(place);
      const index = given++;
      const reply = worker.call({ ...plan[index]!, slot: place?.slot });
      settle[index]!(reply.then((value) => ({ worker, reply: value, place })));
      await reply.catch(() => {
        failed = true;
      });
    }
  };
  const busy = new Set<WorkerPort>();
  const join = (more: readonly WorkerPort[]) => {
    for (const worker of more) {
      if (busy.has(worker)) continue;
      busy.add(worker);
      for (let i = 0; i < IN_FLIGHT; i++) void feed(worker);
    }
  };
  join(follower?.workers ?? workers);
  let taken = 0;
  return { join, next: (source: Source) => asReader(source, waiting[taken++]!) };
}

/** A worker's failure to read is a failure of that file. */
export async function asReader<Value>(source: Source, work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof StageError && error.stage === 'read') throw new InputFailure(cutShort(source, error));
    throw error;
  }
}

/** What to say of an input that could not be read to its end. */
export function cutShort({ path, name }: Source, error: unknown): Problem {
  const { code } = error as StageError;
  return code === SHORTER ? changedFile(name) : unreadableFile(path, { code });
}

/** The fault of an input that was opened, before it becomes a sentence. */
export class InputFailure extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super('an input could not be used');
    this.problem = problem;
  }
}

function faultOf(kind: Exclude<RawFault['kind'], 'blank' | 'header'>, line: number, found: number): LineFault {
  return kind === 'fields' ? { kind, line, found } : { kind, line };
}
