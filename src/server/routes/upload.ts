import { createWriteStream, existsSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { done, type Result, refuse } from '../../casework/context.ts';
import { KEPT_NAMES } from '../../casework/inputs.ts';

/** Room that is left on the disk whatever is uploaded, for the results. */
const KEEP_FREE = 512 << 20;

/**
 * Writes a body to disk as it comes, a few kilobytes in memory at a time. What is too large, or is broken off, leaves
 * nothing.
 */
export async function receive(
  body: Readable,
  folder: string,
  name: string,
  limit: number,
  announced: number,
): Promise<Result<{ readonly path: string; readonly bytes: number }>> {
  const { bavail, bsize } = await statfs(folder);
  const room = Math.max(0, Number(bavail) * Number(bsize) - KEEP_FREE);
  const most = Math.min(limit, room);
  const tooLarge = () =>
    room < limit
      ? refuse(413, 'upload-no-room')
      : refuse(413, { code: 'upload-large', gigabytes: Math.floor(limit / 2 ** 30) });
  if (announced > most) return tooLarge();
  const place = takePlace(folder, safeName(name));
  let bytes = 0;
  const meter = new Transform({
    transform: (chunk: Buffer, _, next) => {
      bytes += chunk.length;
      if (bytes > most) next(new TooLarge());
      else next(null, chunk);
    },
  });
  try {
    await pipeline(body, meter, createWriteStream('', { fd: place.handle }));
    return done({ path: keepPlace(place, folder, safeName(name)), bytes });
  } catch (error) {
    rmSync(place.part, { force: true });
    if (error instanceof TooLarge) return tooLarge();
    if ((error as { code?: unknown }).code === 'ENOSPC') return tooLarge();
    return refuse(400, 'upload-broken-off');
  }
}

class TooLarge extends Error {}

/** Where an upload is written until it is whole, open, and made by this upload alone. */
type Place = { readonly part: string; readonly handle: number };

/** What a half upload is called; no whole one ends so. */
export const PART = '.part';

/** Makes the file of an upload: the system itself gives each name to one of those who ask at once. */
function takePlace(folder: string, name: string): Place {
  for (const each of names(name)) {
    const part = join(folder, `${each}${PART}`);
    try {
      return { part, handle: openSync(part, 'wx', 0o600) };
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'EEXIST') throw error;
    }
  }
  throw new Error('names do not end');
}

/** Gives a whole upload a name that is free; a link, unlike a renaming, takes the place of no other file. */
function keepPlace({ part }: Place, folder: string, name: string): string {
  for (const each of names(name)) {
    if (KEPT_NAMES.includes(each)) continue;
    const path = join(folder, each);
    try {
      linkSync(part, path);
      rmSync(part);
      return path;
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === 'EEXIST') continue;
      // A file system without links: between the look and the renaming this process does nothing else.
      if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
      if (existsSync(path)) continue;
      renameSync(part, path);
      return path;
    }
  }
  throw new Error('names do not end');
}

/** A name, and what it becomes where that is taken: two files of one delivery may bear one name. */
function* names(name: string): Generator<string> {
  yield name;
  const dot = name.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 2; ; number++) yield `${stem} (${number})${end}`;
}

/** Bytes of a name; file systems take 255, and a number and an ending may be added. */
const LONGEST_NAME = 200;

/** A name without folders and without anything that a file system might read as more than a name. */
export function safeName(name: string): string {
  const plain = basename(name.replaceAll('\\', '/'))
    .replace(/[^\p{L}\p{N}._ ()-]/gu, '_')
    .replace(/^\.+/, '')
    .replace(/(?:\.part)+$/i, '');
  let short = [...plain].slice(0, 120).join('');
  while (Buffer.byteLength(short) > LONGEST_NAME) short = [...short].slice(0, -1).join('');
  return short === '' ? 'file.csv' : short;
}
