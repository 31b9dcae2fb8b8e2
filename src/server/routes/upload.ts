import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { done, type Result, refuse } from '../../casework/context.ts';
import { INDEX_NAME } from '../../casework/inputs.ts';

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
  const path = join(folder, freeName(folder, safeName(name)));
  const { bavail, bsize } = await statfs(folder);
  const room = Math.max(0, Number(bavail) * Number(bsize) - KEEP_FREE);
  const most = Math.min(limit, room);
  const tooLarge = () =>
    room < limit
      ? refuse(413, 'The disk has not enough room for this file; free some space and try again.')
      : refuse(413, `The file is larger than the operator allows (${Math.floor(limit / 2 ** 30)} GB).`);
  if (announced > most) return tooLarge();
  let bytes = 0;
  const meter = new Transform({
    transform: (chunk: Buffer, _, next) => {
      bytes += chunk.length;
      if (bytes > most) next(new TooLarge());
      else next(null, chunk);
    },
  });
  try {
    await pipeline(body, meter, createWriteStream(`${path}.part`, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    rmSync(`${path}.part`, { force: true });
    if (error instanceof TooLarge) return tooLarge();
    return refuse(400, 'The upload was broken off; try again.');
  }
  renameSync(`${path}.part`, path);
  return done({ path, bytes });
}

class TooLarge extends Error {}

/** Two files of one delivery may bear one name, each in a folder of its own where they came from. */
function freeName(folder: string, name: string): string {
  const taken = (each: string) =>
    each === INDEX_NAME || existsSync(join(folder, each)) || existsSync(join(folder, `${each}.part`));
  if (!taken(name)) return name;
  const dot = name.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 2; ; number++) {
    const other = `${stem} (${number})${end}`;
    if (!taken(other)) return other;
  }
}

/** A name without folders and without anything that a file system might read as more than a name. */
export function safeName(name: string): string {
  const plain = basename(name.replaceAll('\\', '/'))
    .replace(/[^\p{L}\p{N}._ ()-]/gu, '_')
    .replace(/^\.+/, '')
    .slice(0, 120);
  return plain === '' ? 'file.csv' : plain;
}
