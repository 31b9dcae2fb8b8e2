import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, createReadStream, openSync, read, statfsSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Problem, problemOf } from '../../../record/problem.ts';
import { inputProblem } from '../../problems.ts';
import { type Compression, unpackMembers } from './members.ts';

/** How a file is packed, by its first bytes and not by its name. */
export function compressionOf(head: Uint8Array): Compression | undefined {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  if (head[0] === 0x28 && head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd) return 'zstd';
  // A frame to be passed over, which programs that pack on all cores put before the first.
  if ((head[0]! & 0xf0) === 0x50 && head[1] === 0x2a && head[2] === 0x4d && head[3] === 0x18) return 'zstd';
  return undefined;
}

export type Copied =
  | {
      readonly ok: true;
      readonly fd: number;
      readonly given: { readonly bytes: number; readonly sha256: string };
    }
  | { readonly ok: false; readonly problem: Problem };

/** Bytes that stay free on the disk, for the results and for whatever else it serves. */
const KEPT_FREE = 1 << 28;
/** Bytes written between two looks at the disk. */
const LOOK_EVERY = 1 << 26;
/**
 * History files pack to between a tenth and a thirtieth of their size; a large file that unpacks to far more than that
 * is something else.
 */
const LARGEST_RATIO = 300;
const RATIO_FROM = 1 << 28;

/** What stops unpacking before its end. */
class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super('unpacking was stopped');
    this.problem = problem;
  }
}

/**
 * Unpacks a stream into a file, because every line is read twice and memory must not grow with the lines. Unless
 * `keptAt` gives it a name, the file has none when this returns, so the operating system removes it when the run ends,
 * however it ends.
 */
export async function copyStream(
  fd: number,
  options: {
    readonly name: string;
    readonly folder: string;
    readonly seekable: boolean;
    readonly signal: AbortSignal | undefined;
    /** The name that the copy keeps, for readers that open it themselves; the caller removes it. */
    readonly keptAt?: string;
  },
): Promise<Copied> {
  const path = options.keptAt ?? join(options.folder, `.input-${process.pid}-${fd}`);
  const copy = openSync(path, 'wx+', 0o600);
  if (options.keptAt === undefined) unlinkSync(path);
  const hash = createHash('sha256');
  let bytes = 0;
  const count = new Transform({
    highWaterMark: 1 << 20,
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  let position = 0;
  let lookedAt = 0;
  let failure: unknown;
  const look = () => {
    if (position > RATIO_FROM && position > bytes * LARGEST_RATIO) throw new Refused(tooLarge(options.name));
    if (position < lookedAt + LOOK_EVERY) return;
    lookedAt = position;
    const { bavail, bsize } = statfsSync(options.folder);
    if (bavail * bsize < KEPT_FREE) throw new Refused(noRoom(options.name));
  };
  const sink = new Writable({
    highWaterMark: 1 << 20,
    write(chunk: Buffer, _encoding, done) {
      try {
        look();
        for (let at = 0; at < chunk.length; ) at += writeSync(copy, chunk, at, chunk.length - at, position + at);
        position += chunk.length;
        done();
      } catch (error) {
        failure = error;
        done(error as Error);
      }
    },
  });
  const input = createReadStream('', {
    fd,
    // The descriptor is the caller's, and nothing else closes it: its number may soon be another file's.
    fs: { read, close: (_fd: number, done: (error?: Error | null) => void) => done(null) },
    highWaterMark: 1 << 20,
    ...(options.seekable ? { start: 0 } : {}),
  });
  let packed: Compression | undefined;
  try {
    const head = await firstBytes(input);
    packed = compressionOf(head);
    const compression = packed;
    const signal = options.signal ? { signal: options.signal } : {};
    if (compression) await pipeline(input, count, (bytes) => unpackMembers(bytes, compression), sink, signal);
    else await pipeline(input, count, sink, signal);
  } catch (error) {
    closeSync(copy);
    if (failure instanceof Refused) return { ok: false, problem: failure.problem };
    if ((failure as { code?: unknown } | undefined)?.code === 'ENOSPC')
      return { ok: false, problem: noRoom(options.name) };
    if (failure !== undefined || options.signal?.aborted || packed === undefined) throw failure ?? error;
    const cause = (error as { code?: string }).code ?? 'unknown cause';
    return {
      ok: false,
      problem: inputProblem({ code: 'file-packed-broken', file: options.name, packed, cause }),
    };
  } finally {
    input.destroy();
    // A read may still be under way.
    if (!input.closed) await once(input, 'close');
  }
  return { ok: true, fd: copy, given: { bytes, sha256: hash.digest('hex') } };
}

function noRoom(file: string): Problem {
  return problemOf('output', { code: 'file-packed-no-room', file });
}

function tooLarge(file: string): Problem {
  return inputProblem({ code: 'file-packed-large', file, times: LARGEST_RATIO });
}

/** The first bytes of a stream, which stay in it. */
async function firstBytes(input: ReturnType<typeof createReadStream>): Promise<Uint8Array> {
  for (;;) {
    const chunk = input.read() as Buffer | null;
    if (chunk) {
      input.unshift(chunk);
      return chunk;
    }
    if (input.readableEnded || input.destroyed) return new Uint8Array();
    await new Promise<void>((resolve, reject) => {
      const done = () => {
        input.off('readable', done).off('end', done).off('error', fail);
        resolve();
      };
      const fail = (error: Error) => {
        input.off('readable', done).off('end', done);
        reject(error);
      };
      input.once('readable', done).once('end', done).once('error', fail);
    });
    if (input.readableEnded) return new Uint8Array();
  }
}
