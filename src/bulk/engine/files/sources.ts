import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import type { Problem } from '../../../record/problem.ts';
import { emptyFile, faultProblem, type LineFault, notText, unreadableFile } from '../../problems.ts';
import { readStart } from './header.ts';
import { compressionOf, copyStream } from './streams.ts';

/** An input, open and seekable: the file itself, or a private copy of what it holds unpacked. */
export type Source = {
  readonly number: number;
  readonly path: string;
  readonly name: string;
  readonly fd: number;
  /** Bytes of text. */
  readonly size: number;
  /** Bytes of the file as it was given, and their hash where unpacking has told it already. */
  readonly givenBytes: number;
  readonly sha256: string | undefined;
  readonly dataStart: number;
  readonly linesBefore: number;
  readonly hasHeader: boolean;
};

export type OpenedSource =
  | { readonly ok: true; readonly source: Source }
  /** `fault` is kept apart, since it is told only of a file that can be read at all. */
  | { readonly ok: false; readonly problem: Problem; readonly fault?: LineFault };

/** Bytes of the start of a file in which its header must end. */
const START_BYTES = 1 << 18;

/** Opens an input, `-` being standard input. What is packed, or cannot be read twice, is first copied into `folder`. */
export async function openSource(
  path: string,
  number: number,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<OpenedSource> {
  const name = path === '-' ? 'standard input' : basename(path);
  let fd: number | undefined;
  try {
    fd = path === '-' ? 0 : openSync(path, 'r');
    const stat = fstatSync(fd);
    if (stat.isDirectory()) return refuse(fd, unreadableFile(path, { code: 'EISDIR' }));
    const regular = stat.isFile() && path !== '-';
    const compression = regular ? compressionOf(readHead(fd, 4)) : undefined;
    let given = { bytes: stat.size, sha256: undefined as string | undefined };
    if (!regular || compression) {
      const copy = await copyStream(fd, { name, folder, seekable: regular, signal });
      if (path !== '-') closeSync(fd);
      fd = undefined;
      if (!copy.ok) return copy;
      fd = copy.fd;
      given = copy.given;
    }
    const size = fstatSync(fd).size;
    if (size === 0) return refuse(fd, emptyFile(name));
    const head = readHead(fd, START_BYTES);
    const binary = notText(name, head);
    if (binary) return refuse(fd, binary);
    const start = readStart(head);
    if (start.fault) return refuse(fd, faultProblem(name, start.fault));
    return {
      ok: true,
      source: {
        number,
        path,
        name,
        fd,
        size,
        givenBytes: given.bytes,
        sha256: given.sha256,
        dataStart: start.dataStart,
        linesBefore: start.linesBefore,
        hasHeader: start.hasHeader,
      },
    };
  } catch (error) {
    if (fd !== undefined && fd > 2) closeSync(fd);
    if (typeof (error as { code?: unknown }).code !== 'string' || signal?.aborted) throw error;
    return { ok: false, problem: unreadableFile(path, error) };
  }
}

function refuse(fd: number, problem: Problem): OpenedSource {
  if (fd > 2) closeSync(fd);
  return { ok: false, problem };
}

function readHead(fd: number, bytes: number): Uint8Array {
  const head = new Uint8Array(bytes);
  let read = 0;
  while (read < bytes) {
    const got = readSync(fd, head, read, bytes - read, read);
    if (got === 0) break;
    read += got;
  }
  return head.subarray(0, read);
}
