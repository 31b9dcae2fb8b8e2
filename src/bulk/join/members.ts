import { closeSync, fstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../record/problem.ts';
import { nameOf, noWriter, openInput, readHead } from '../engine/files/sources.ts';
import { compressionOf, copyStream } from '../engine/files/streams.ts';
import { unreadableFile } from '../problems.ts';

/** A file of a set as the steps read it: the file itself, or what it holds unpacked. */
export type Member = {
  readonly path: string;
  /** As people know the file. */
  readonly name: string;
  /** Bytes and hash of the file as it was given, where the path is a copy. */
  readonly given: { readonly bytes: number; readonly sha256: string } | undefined;
};

type Opened = { readonly ok: true; readonly member: Member } | { readonly ok: false; readonly problem: Problem };

/**
 * The files of a set, `-` being standard input. Several threads read each of them more than once, so that what is packed,
 * or cannot be read twice, is first copied into `folder`.
 */
export async function openMembers(
  inputs: readonly string[],
  folder: string,
  signal: AbortSignal | undefined,
): Promise<
  { readonly ok: true; readonly members: readonly Member[] } | { readonly ok: false; readonly problem: Problem }
> {
  const members: Member[] = [];
  for (const [number, path] of inputs.entries()) {
    const opened = await openMember(path, join(folder, `member-${number}`), signal);
    if (!opened.ok) return opened;
    members.push(opened.member);
  }
  return { ok: true, members };
}

async function openMember(path: string, copyAt: string, signal: AbortSignal | undefined): Promise<Opened> {
  const name = nameOf(path);
  let fd: number | undefined;
  try {
    fd = await openInput(path);
    if (fd === undefined) return { ok: false, problem: noWriter(path) };
    const stat = fstatSync(fd);
    const regular = stat.isFile() && path !== '-';
    // A folder is refused where its lines would be read.
    if (stat.isDirectory() || (regular && compressionOf(readHead(fd)(0, 4)) === undefined))
      return { ok: true, member: { path, name, given: undefined } };
    const copy = await copyStream(fd, { name, folder: join(copyAt, '..'), seekable: regular, signal, keptAt: copyAt });
    if (!copy.ok) return copy;
    closeSync(copy.fd);
    return { ok: true, member: { path: copyAt, name, given: copy.given } };
  } catch (error) {
    if (typeof (error as { code?: unknown }).code !== 'string' || signal?.aborted) throw error;
    return { ok: false, problem: unreadableFile(path, error) };
  } finally {
    if (fd !== undefined && fd > 2) closeSync(fd);
  }
}
