import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { FileFacts } from '../file-facts.ts';

/** A file in the making that grows at its end, with the count and hash of what it got. */
export type AppendedFile = {
  /** Adds text that holds so many lines. */
  readonly append: (text: string, lines: number) => void;
  readonly close: () => FileFacts;
  /** Gives it up: its descriptor is closed, however far it came. */
  readonly abandon: () => void;
};

/** Letters to gather before they are written. */
const PIECE = 1 << 18;
const SMALL_PIECE = 1 << 15;

/**
 * Begins a file, by its name within a folder, with the line of its header. One of many is opened for each piece alone,
 * since a process may not have more than some files open.
 */
export function appendedFile(folder: string, name: string, header: string, ofMany = false): AppendedFile {
  const path = join(folder, name);
  const fd = openSync(path, 'wx');
  if (ofMany) closeSync(fd);
  const hash = createHash('sha256');
  let waiting = `${header}\n`;
  let [bytes, lines, open] = [0, 0, true];
  const largest = ofMany ? SMALL_PIECE : PIECE;
  const flush = () => {
    const piece = Buffer.from(waiting);
    waiting = '';
    hash.update(piece);
    bytes += piece.length;
    if (ofMany) appendFileSync(path, piece);
    else for (let at = 0; at < piece.length; ) at += writeSync(fd, piece, at);
  };
  const abandon = () => {
    if (open && !ofMany) closeSync(fd);
    open = false;
  };
  return {
    append(text, more) {
      // A caller that still has work in hand may come late; the number of the descriptor may be another file's by then.
      if (!open) return;
      waiting += text;
      lines += more;
      if (waiting.length > largest) flush();
    },
    close() {
      flush();
      abandon();
      return { name, bytes, sha256: hash.digest('hex'), lines };
    },
    abandon,
  };
}
