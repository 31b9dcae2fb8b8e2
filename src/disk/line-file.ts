import { type FileHandle, open } from 'node:fs/promises';
import { giveBackAsProcessGrows } from './give-back.ts';

/** Lines are put on the disk in pieces of about so many characters. */
const PIECE = 1 << 20;

/** A file that is written behind the lines that are added to it. */
export type LineFile = {
  readonly add: (line: string) => void;
  /** Resolves once all lines are written; rejects where any could not be. */
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Starts a new file that only its owner may read, with a first line; rejects where it exists. */
export async function startLineFile(path: string, head: string, piece = PIECE): Promise<LineFile> {
  const file: FileHandle = await open(path, 'wx', 0o600);
  let text = `${head}\n`;
  let writing = Promise.resolve();
  const write = () => {
    const some = text;
    text = '';
    writing = writing.then(() => file.writeFile(some));
    // Said by `flush`: a rejection that nothing waits for yet would end the process.
    writing.catch(() => {});
  };
  return {
    add: (line) => {
      text += `${line}\n`;
      if (text.length >= piece) write();
    },
    flush: () => {
      write();
      return writing;
    },
    close: () => file.close(),
  };
}

/** Lines after which {@link addLines} waits for the disk. */
const SOME = 2_000;

/**
 * Adds a line for each that has one, and waits for the disk now and then: where nothing waits, nothing is written either, and all
 * lines stand in memory.
 */
export async function addLines<Each>(
  file: LineFile,
  list: Iterable<Each>,
  lineOf: (each: Each, at: number) => string | undefined,
): Promise<void> {
  const giveBack = giveBackAsProcessGrows();
  let at = 0;
  for (const each of list) {
    if (at % SOME === 0) {
      giveBack();
      await file.flush();
    }
    const line = lineOf(each, at++);
    if (line !== undefined) file.add(line);
  }
}
