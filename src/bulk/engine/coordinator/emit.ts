/*
 * Puts decided chunks into the output files, in the order of the input.
 *
 * The idea: three kinds of workers form a line. One decides a chunk and lays the result cells of its rows down in its own
 * memory, one makes the bytes of each file from the records and those cells, and one writes what was made. Each hands on an
 * address, never bytes.
 *
 * The invariant: chunks are appended in the order in which they were given, whichever worker was faster, and a buffer is given back
 * only when the next worker no longer reads it. Buffers are taken in the order of the chunks too, so that no chunk waits for
 * one that a later chunk holds.
 *
 * If you add a file, also add it to `outputs.ts`, `emit-task.ts`, `wasm/emit.as.ts` and `append-task.ts`, which count on the
 * same order of files; the reference must write it as well.
 */
import type { Seen } from '../../scan/keys.ts';
import type { Encoding } from '../../scan/texts.ts';
import type { Source } from '../files/sources.ts';
import type { ChunkRows, CloseReply, EmitReply } from '../tasks/protocol.ts';
import type { Pool, WorkerPort } from '../threads/pool.ts';
import { type Place, slotPool } from '../threads/resource-pool.ts';
import type { rolesOf } from '../threads/tuning.ts';
import { asReader, type Chunk } from './scan.ts';

/** The workers by their task in the second step; with a single worker, it does every task but the last. */
export type Roles = {
  readonly deciders: readonly WorkerPort[];
  readonly emitters: readonly WorkerPort[];
  readonly writer: WorkerPort;
  /** How many chunks a worker may have decided, or turned into bytes, that are not written yet. */
  readonly slots: number;
};

/** Threads of their own go ahead of each other; what is done on one thread is done with before the next begins. */
const SLOTS = { apart: 10, here: 2 };

export function rolesIn({ workers, writer, apart }: Pool, { deciders, emitters }: ReturnType<typeof rolesOf>): Roles {
  return {
    deciders: workers.slice(0, deciders),
    emitters: workers.slice(workers.length - emitters),
    writer,
    slots: apart ? SLOTS.apart : SLOTS.here,
  };
}

/**
 * The second step: some workers decide the people of chunks, others turn chunks into bytes, and one more writes the
 * bytes in the order of the chunks. `seen` says for each worker how far its scanner was.
 */
export type Writing = {
  /**
   * Takes up the next chunk as soon as there is room for its result cells. `kept` says that the worker that scanned the
   * chunk still holds it, and where its notes are; `onMade` is called when the worker may let the chunk go.
   */
  readonly add: (chunk: Chunk, kept?: number, onMade?: () => void) => Promise<void>;
  /** Waits until everything is written. */
  readonly close: () => Promise<{ readonly files: CloseReply; readonly decided: number }>;
};

export function startWriting(
  sources: readonly Source[],
  encodingOf: (source: number) => Encoding,
  { deciders, emitters, writer, slots }: Roles,
  seen: readonly (Seen | undefined)[],
  onWritten?: (chunk: Chunk) => void,
): Writing {
  const desks = slotPool(deciders, slots);
  const trays = slotPool(emitters, slots);
  let decided = 0;
  /** Chunks take their places in the files one after another. */
  let turn: Promise<unknown> = Promise.resolve();
  let written: Promise<unknown> = Promise.resolve();
  const fail = (error: unknown) => {
    desks.fail(error);
    trays.fail(error);
  };

  const make = async (
    chunk: Chunk,
    desk: Place,
    tray: Promise<Place>,
    kept: number | undefined,
  ): Promise<EmitReply> => {
    const source = sources[chunk.source]!;
    const rows = rowsOf(chunk);
    const staged = await desk.worker.call({ kind: 'stage', slot: desk.slot, rows, seen });
    const { worker, slot } = await tray;
    const made = await asReader(
      source,
      worker.call({
        kind: 'emit',
        slot,
        fd: source.fd,
        start: chunk.first,
        end: chunk.next,
        fileSize: source.size,
        rows,
        decider: desk.worker.number,
        staged,
        faultStarts: chunk.faults.map((fault) => fault.start),
        encoding: encodingOf(chunk.source),
        kept,
      }),
    );
    desks.giveBack(desk);
    return made;
  };

  return {
    add: async (chunk, kept, onMade) => {
      // Trays are asked for in the order of the chunks, so that no chunk waits for a tray that a later one holds.
      const tray = trays.take(kept === undefined ? undefined : ({ worker }) => worker.number === chunk.worker);
      tray.catch(() => {});
      const made = make(chunk, await desks.take(), tray, kept);
      const placed = turn.then(async () => {
        const { at, bytes, decided: more } = await made;
        onMade?.();
        decided += more;
        const { worker } = await tray;
        // Not awaited within the turn: the writer keeps the order of the calls.
        return { appended: writer.call({ kind: 'append', worker: worker.number, at, bytes }) };
      });
      const done = placed.then(async ({ appended }) => {
        await appended;
        trays.giveBack(await tray);
        onWritten?.(chunk);
      });
      turn = placed;
      written = written.then(() => done);
      // Awaited at the end; a request for a buffer that will never be free fails with the same error.
      for (const each of [made, placed, done, written]) each.catch(fail);
    },
    close: async () => {
      await written;
      return { files: await writer.call({ kind: 'close' }), decided };
    },
  };
}

function rowsOf({ worker, rowsAt, rows, base }: Chunk): ChunkRows {
  return { worker, rowsAt, rows, base };
}
