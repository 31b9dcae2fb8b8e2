/*
 * Decides and writes a file while it is still being scanned.
 *
 * The idea: in most files the lines of a person stand together. Then a chunk can be decided as soon as the person whose
 * lines end it is complete, out of the memory in which it was scanned, and nothing is read twice.
 *
 * The invariant: nothing later in the file can change what was written. The coordinator looks at every chunk for what would
 * break it: a person who comes again, a line that cannot be read (it may concern anyone), bytes that are not UTF-8. At the
 * first it gives up, throws away what was written, and the run goes on in two passes over the rows that are kept.
 *
 * If you add anything that lets a later line change an earlier one's results, also let it give up here (`take`). If you
 * change how long a worker's buffers are held, also look at `HELD` and `WAITING`: a chunk is released only when it is both
 * hashed and written. See docs/decisions/060-one-pass.md.
 */
import type { BulkFormat } from '../../../format/bulk-format.ts';
import type { FileFacts } from '../../../results/file-facts.ts';
import type { Tally } from '../../../results/tally.ts';
import type { EngineRun, RangeWork } from '../../engine-seam.ts';
import type { Seen } from '../../scan/keys.ts';
import type { Source } from '../files/sources.ts';
import type { PeopleTask } from '../tasks/protocol.ts';
import type { Pool } from '../threads/pool.ts';
import { type Place, slotPool } from '../threads/resource-pool.ts';
import { bytesOf } from '../threads/tuning.ts';
import { type Roles, startWriting } from './emit.ts';
import { openOutputs } from './outputs.ts';
import { collectTally, decideSpread, makeChunkTable, noteSeen, scanMemories, setChunk } from './people.ts';
import type { PeopleIndex, Together } from './people-index.ts';
import { asReader, type Chunk, type Follower } from './scan.ts';

/** Chunks that may wait to see where a person's rows end. */
const WAITING = 2;
/** Chunks that a worker may hold from when it scans them until they are written. On one thread none is scanned meanwhile. */
const HELD = { apart: 18, here: WAITING + 2 };

/** Chunks that are written when everybody has loaded what they work with, and made a start. */
const UNDER_WAY = 4;

/**
 * A run in one pass: it decides and writes chunks while further ones are scanned, as long as the rows of each person
 * are next to each other, which is usual. If they are not, or a line cannot be read or is not UTF-8, it throws away
 * what was written, and the run goes on in two passes.
 */
export type OnePass = {
  readonly follow: (people: PeopleIndex) => Follower;
  /** After scanning: ends the files. Undefined when it has given up, and thrown away what it had written. */
  readonly close: (lines: number) => Promise<{ readonly tally: Tally; readonly outputs: FileFacts[] } | undefined>;
  /** After scanning: the hash of the input, as far as it was not taken on the way. */
  readonly hash: () => Promise<string>;
  /** Throws away what was written: the run has come to nothing. */
  readonly abandon: () => Promise<void>;
  /** Gives back what is still open, once no worker works any more. */
  readonly dispose: () => void;
};

export function startOnePass(
  format: BulkFormat,
  source: Source,
  chunkBytes: number,
  run: EngineRun,
  all: boolean,
  pool: Pool,
  roles: Roles,
  onUnderWay: () => void,
  range: RangeWork | undefined,
): OnePass {
  const outputs = openOutputs(format, run, all, pool, roles);
  const notified: Promise<unknown>[] = [];
  const tell = (work: Promise<unknown>) => {
    // Awaited at the end; avoids an unhandled rejection.
    work.catch(() => {});
    notified.push(work);
  };
  tell(outputs.begin());
  /** For each worker, how far its scanner was. */
  const seen: Seen[] = [];
  const writing = startWriting(
    [source],
    () => 'utf-8',
    roles,
    seen,
    () => {
      if (++written === UNDER_WAY) onUnderWay();
    },
  );
  const places = slotPool(roles.emitters, pool.apart ? HELD.apart : HELD.here);
  const chunks = makeChunkTable(Math.ceil(bytesOf([source]) / chunkBytes) + 1);
  const waiting: { readonly chunk: Chunk; readonly place: Place | undefined }[] = [];
  let taken = 0;
  let written = 0;
  let gaveUp = false;
  let hashedTo = 0;

  const release = (place: Place | undefined) => {
    if (place) places.giveBack(place);
  };

  const begin = (together: Together) => {
    const task: PeopleTask = {
      kind: 'people',
      memories: scanMemories(pool.workers, seen),
      chunks,
      starts: together.starts,
      order: together.order,
      personOfRow: together.personOfRow,
      isSpread: new Uint8Array(new SharedArrayBuffer(together.starts.length)),
      spread: new Uint32Array(new SharedArrayBuffer(0)),
      incomplete: new Uint8Array(new SharedArrayBuffer(together.starts.length)),
      encodings: ['utf-8'],
      origins: range && { kind: 'range', source: range.source },
    };
    for (const worker of roles.deciders) tell(worker.call(task));
    tell(decideSpread({ rows: 0 }, { spread: 0, laid: undefined }, roles.deciders, run, undefined));
    tell(outputs.share([]));
  };

  const hashFrom = async (from: number, to: number): Promise<void> => {
    if (source.sha256 !== undefined || from >= to) return;
    await asReader(source, roles.writer.call({ kind: 'hash', fd: source.fd, from, to }));
  };

  /** Adds a chunk's bytes to the hash of the input, out of the memory of the worker that holds them, and what precedes them. */
  const hash = ({ first, next, worker, kept }: Chunk): Promise<unknown> => {
    const before = hashFrom(hashedTo, first);
    hashedTo = next;
    if (source.sha256 !== undefined || kept === undefined) return Promise.all([before, hashFrom(first, next)]);
    return Promise.all([before, roles.writer.call({ kind: 'hash-kept', worker, at: kept.bytes, bytes: next - first })]);
  };

  const giveUp = (): boolean => {
    gaveUp = true;
    places.fail(new Error('the run has ended'));
    return false;
  };

  const write = async ({ chunk, place }: (typeof waiting)[number]): Promise<void> => {
    // Hashing and writing both need what the place holds.
    let needed = 2;
    const done = () => {
      if (--needed === 0) release(place);
    };
    tell(hash(chunk).then(done));
    if (chunk.next > chunk.first) await writing.add(chunk, chunk.kept?.records, done);
    else done();
  };

  const take = async (together: Together, chunk: Chunk, place: Place | undefined, validUtf8: boolean) => {
    if (taken === 0) begin(together);
    setChunk(chunks, taken++, chunk);
    noteSeen(seen, chunk);
    waiting.push({ chunk, place });
    if (!together.holds() || !validUtf8 || chunk.faults.length > 0) return giveUp();
    const settled = together.lastBegins();
    while (waiting.length > 0 && waiting[0]!.chunk.base + waiting[0]!.chunk.rows <= settled)
      await write(waiting.shift()!);
    return waiting.length <= WAITING || giveUp();
  };

  const abandon = async () => {
    await Promise.all(notified);
    await writing.close();
    outputs.close();
    outputs.remove();
  };

  return {
    follow: (people) => {
      const together = people.together();
      return {
        workers: roles.emitters,
        place: (worker) => places.take((place) => place.worker === worker).catch(() => undefined),
        take: (chunk, place, validUtf8) => take(together, chunk, place, validUtf8),
        release,
      };
    },
    close: async (lines) => {
      if (gaveUp) {
        await abandon();
        return undefined;
      }
      while (waiting.length > 0) await write(waiting.shift()!);
      await Promise.all(notified);
      const { files, decided } = await writing.close();
      const tally = await collectTally(roles.deciders, run.witness);
      outputs.close();
      return { tally, outputs: outputs.facts(files, lines, decided) };
    },
    hash: async () => {
      if (source.sha256 !== undefined) return source.sha256;
      await hashFrom(hashedTo, source.wholeSize);
      return roles.writer.call({ kind: 'hashed' });
    },
    abandon,
    dispose: outputs.close,
  };
}
