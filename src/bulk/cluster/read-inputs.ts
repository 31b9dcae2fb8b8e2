import { createHash } from 'node:crypto';
import type { Hooks } from '../api.ts';
import { closeForward, forwardReader, openForward } from '../engine/files/forward-file.ts';
import type { ClusterRun } from './cluster-run.ts';
import { type PlannedInput, seenHere } from './plan.ts';

/*
 * Reads the inputs of a run once from first byte to last while others survey their ranges: for the hashes that the results
 * name, and for how many lines stand before each range, by which it can be decided when it is surveyed.
 */

/** The hash of an input, and the file as it was when it was read. */
export type KnownHash = { readonly sha256: string; readonly seen: string };

export type InputsRead = {
  /** Line feeds of the file before a range; undefined where the inputs could not be read so far. */
  readonly linesBefore: (range: number) => Promise<number | undefined>;
  /** Hashes by number of the input; undefined where not all could be read. */
  readonly hashes: Promise<readonly KnownHash[] | undefined>;
  /** Reads no further. */
  readonly stop: () => void;
};

/** Begins to read; what cannot be read is for the steps to say, which read it too. */
export function readInputs({ plan }: Pick<ClusterRun, 'plan'>, hooks: Hooks): InputsRead {
  const stopped = new AbortController();
  const signal = AbortSignal.any([stopped.signal, ...(hooks.signal ? [hooks.signal] : [])]);
  const counted = plan.ranges.map(() => Promise.withResolvers<number | undefined>());
  const readAll = async (): Promise<readonly KnownHash[]> => {
    const hashes: KnownHash[] = [];
    for (const [source, input] of plan.inputs.entries()) {
      const own = [...plan.ranges.entries()].filter(([, range]) => range.source === source);
      const starts = own.map(([range, { start }]) => ({ start, tell: counted[range]!.resolve }));
      hashes.push(await readInput(input, starts, signal));
    }
    return hashes;
  };
  const hashes = readAll().catch(() => undefined);
  // Whoever waits for more than could be read goes on without.
  void hashes.then(() => {
    for (const { resolve } of counted) resolve(undefined);
  });
  return { linesBefore: (range) => counted[range]!.promise, hashes, stop: () => stopped.abort() };
}

type Start = { readonly start: number; readonly tell: (linesBefore: number) => void };

async function readInput(
  { path, bytes, dataStart, linesBefore }: PlannedInput,
  starts: readonly Start[],
  signal: AbortSignal,
): Promise<KnownHash> {
  const hash = createHash('sha256');
  const file = openForward(path);
  const readForward = forwardReader();
  try {
    const seen = seenHere(file.fd);
    let lines = linesBefore;
    const add = async (from: number, to: number, isCounted: boolean) => {
      for await (const piece of readForward(file, from, to)) {
        signal.throwIfAborted();
        hash.update(piece);
        if (isCounted) lines += lineFeedsIn(piece);
      }
    };
    await add(0, dataStart, false);
    let at = dataStart;
    for (const { start, tell } of starts) {
      await add(at, start, true);
      tell(lines);
      at = start;
    }
    await add(at, bytes, false);
    if (seenHere(file.fd) !== seen) throw new Error('an input changed while it was read');
    return { sha256: hash.digest('hex'), seen };
  } finally {
    closeForward(file);
  }
}

const LF = 0x0a;

function lineFeedsIn(piece: Buffer): number {
  let count = 0;
  for (let at = piece.indexOf(LF); at >= 0; at = piece.indexOf(LF, at + 1)) count++;
  return count;
}
