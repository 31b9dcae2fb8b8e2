import { type BigIntStats, closeSync, constants, fstatSync, open, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { endOfText } from '../../../csv/text-bounds.ts';
import type { BulkFormat } from '../../../format/bulk-format.ts';
import type { Problem } from '../../../record/problem.ts';
import { changedFile, emptyFile, faultProblem, inputProblem, notText, unreadableFile } from '../../problems.ts';
import type { Encoding } from '../../scan/texts.ts';
import type { ReadAt } from './header.ts';
import { readStart } from './header.ts';
import { compressionOf, copyStream } from './streams.ts';

/** An input, open and seekable: the file itself, or a private copy of what it holds unpacked. */
export type Source = {
  readonly number: number;
  readonly path: string;
  readonly name: string;
  readonly fd: number;
  /** Bytes of text, and of all that is to be hashed: what fills up the last block of a file is no text. */
  readonly size: number;
  readonly wholeSize: number;
  /** The records of the source start before it: at `size`, but for a range of a file. */
  readonly dataEnd: number;
  /** How to read the input, where that is known already: a range shows only a part of its file. */
  readonly encoding?: Encoding | undefined;
  /** Bytes of the file as it was given, and their hash where unpacking has told it already. */
  readonly givenBytes: number;
  readonly sha256: string | undefined;
  readonly dataStart: number;
  readonly linesBefore: number;
  readonly recordsBefore: number;
  readonly hasHeader: boolean;
  /** What the file system said of the file when it was opened. */
  readonly stamp: string;
};

export type OpenedSource =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly problem: Problem };

/** Opens an input, `-` being standard input. What is packed, or cannot be read twice, is first copied into `folder`. */
export async function openSource(
  format: BulkFormat,
  path: string,
  number: number,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<OpenedSource> {
  const name = nameOf(path);
  let fd: number | undefined;
  try {
    fd = await openInput(path);
    if (fd === undefined) return { ok: false, problem: noWriter(path) };
    const stat = fstatSync(fd);
    if (stat.isDirectory()) return refuse(fd, unreadableFile(path, { code: 'EISDIR' }));
    const regular = stat.isFile() && path !== '-';
    const compression = regular ? compressionOf(readHead(fd)(0, 4)) : undefined;
    let given = { bytes: stat.size, sha256: undefined as string | undefined };
    if (!regular || compression) {
      const before = stampOf(fd);
      const copy = await copyStream(fd, { name, folder, seekable: regular, signal });
      const changed = regular && stampOf(fd) !== before;
      if (path !== '-') closeSync(fd);
      fd = undefined;
      if (!copy.ok) return copy;
      fd = copy.fd;
      if (changed) return refuse(fd, changedFile(name));
      given = copy.given;
    }
    const wholeSize = fstatSync(fd).size;
    const opened = stampOf(fd);
    if (wholeSize === 0) return refuse(fd, emptyFile(name));
    const binary = notText(format, name, readHead(fd)(0, 4096));
    if (binary) return refuse(fd, binary);
    const size = textSize(fd, wholeSize);
    const start = readStart(format, name, readHead(fd, size));
    if (!start.ok) return refuse(fd, 'problem' in start ? start.problem : faultProblem(format, name, start.fault));
    const { ok: _, ...data } = start;
    const source = {
      number,
      path,
      name,
      fd,
      size,
      wholeSize,
      dataEnd: size,
      stamp: opened,
      givenBytes: given.bytes,
      sha256: given.sha256,
    };
    return { ok: true, source: { ...source, ...data } };
  } catch (error) {
    if (fd !== undefined && fd > 2) closeSync(fd);
    if (typeof (error as { code?: unknown }).code !== 'string' || signal?.aborted) throw error;
    return { ok: false, problem: unreadableFile(path, error) };
  }
}

/** The size, times and identity of an open file; if one of them changes, so did its content. */
export function stampOf(fd: number): string {
  return stamp(fstatSync(fd, { bigint: true }));
}

/** The same facts about the file to which a path leads now, for readers that open it more than once. */
export function stampAt(path: string): string {
  return stamp(statSync(path, { bigint: true }));
}

function stamp({ size, mtimeNs, ctimeNs, ino }: BigIntStats): string {
  return [size, mtimeNs, ctimeNs, ino].join(' ');
}

/**
 * The problem to report for an input that another program wrote to while the run read it; undefined where none was
 * changed.
 */
export function changedSince(sources: readonly Source[]): Problem | undefined {
  const changed = sources.find(({ fd, stamp }) => stampOf(fd) !== stamp);
  return changed && changedFile(changed.name);
}

/** Milliseconds to wait for the program that writes to a named pipe. */
const WRITER_WAITED_FOR = 30_000;

/** The name by which people know an input. */
export function nameOf(path: string): string {
  return path === '-' ? 'standard input' : basename(path);
}

/** Opens an input to read, `-` being standard input. A named pipe that no program opens to write in time is given up: undefined. */
export async function openInput(path: string): Promise<number | undefined> {
  if (path === '-') return 0;
  if (!statSync(path).isFIFO()) return openSync(path, 'r');
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    // What waits for a writer goes on as soon as there is one, be it this process.
    closeSync(openSync(path, constants.O_RDWR | (constants.O_NONBLOCK ?? 0)));
  }, WRITER_WAITED_FOR);
  try {
    const fd = await new Promise<number>((resolve, reject) => {
      open(path, 'r', (error, opened) => (error ? reject(error) : resolve(opened)));
    });
    if (!late) return fd;
    closeSync(fd);
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

export function noWriter(path: string): Problem {
  return inputProblem({ code: 'file-pipe', path });
}

function refuse(fd: number, problem: Problem): OpenedSource {
  if (fd > 2) closeSync(fd);
  return { ok: false, problem };
}

/** Reads parts of a file, up to its end or to what is taken for it. */
export function readHead(fd: number, size = Number.POSITIVE_INFINITY): ReadAt {
  return (position, bytes) => {
    const head = new Uint8Array(Math.max(0, Math.min(bytes, size - position)));
    let read = 0;
    while (read < head.length) {
      const got = readSync(fd, head, read, head.length - read, position + read);
      if (got === 0) break;
      read += got;
    }
    return head.subarray(0, read);
  };
}

/** Bytes of a file up to what fills up its last block. */
export function textSize(fd: number, wholeSize: number): number {
  const readAt = readHead(fd);
  for (let end = wholeSize; end > 0; ) {
    const from = Math.max(0, end - TAIL);
    const text = endOfText(readAt(from, end - from));
    if (text > 0) return from + text;
    end = from;
  }
  return 0;
}

const TAIL = 1 << 12;
