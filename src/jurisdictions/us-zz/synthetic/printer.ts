import type { InventedPiece } from '../../../format/invented-files.ts';
import type { Random } from '../../../sources/synthetic/prng.ts';
import type { CrownColumn } from '../crown/format.ts';
import type { Line } from './line.ts';

/** Puts lines into the texts of the files of a set, each with its header. */
export type Printer = {
  /** Adds a line to the file at this position. */
  readonly line: (file: number, line: Line) => void;
  /** The texts that have grown to a piece. */
  readonly full: () => Iterable<InventedPiece>;
  /** What is left of every file. */
  readonly rest: () => Iterable<InventedPiece>;
};

const PIECE_LENGTH = 1 << 18;
/** In a thousand lines, those that stand later in their file, and those that end as on another system. */
const [LATE, CRLF] = [50, 30] as const;
/** How many lines wait at most. */
const WAITING = 500;

/** `chance` scatters lines over their files and mixes the ends of lines; without it each line stands where it comes. */
export function createPrinter(tables: readonly { readonly columns: readonly string[] }[], chance?: Random): Printer {
  const columns = tables.map((table) => table.columns as readonly CrownColumn[]);
  const texts = columns.map((names) => `${names.join(';')}\n`);
  const waiting: string[][] = columns.map(() => []);
  const place = (file: number, text: string) => {
    texts[file] += text;
  };
  const scatter = (file: number, text: string, random: Random) => {
    const held = waiting[file]!;
    const ended = random.chance(CRLF) ? text.replace(/\n$/, '\r\n') : text;
    if (!random.chance(LATE)) return place(file, ended);
    held.push(ended);
    if (held.length > WAITING) place(file, held.splice(random.below(held.length), 1)[0]!);
  };
  const take = (file: number): InventedPiece => {
    const text = texts[file]!;
    texts[file] = '';
    return { file, text };
  };
  return {
    line: (file, line) => {
      const text = `${columns[file]!.map((name) => line[name] ?? '').join(';')}\n`;
      if (chance) scatter(file, text, chance);
      else place(file, text);
    },
    *full() {
      for (const [file, text] of texts.entries()) if (text.length >= PIECE_LENGTH) yield take(file);
    },
    *rest() {
      for (const file of texts.keys()) {
        place(file, waiting[file]!.splice(0).join(''));
        yield take(file);
      }
    },
  };
}
