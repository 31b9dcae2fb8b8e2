import { startModule } from '../../disk/module-thread.ts';
import { faultPlaces } from '../../say/fault-places.ts';

/** A letter in each of its languages. */
export type LetterToPrint = {
  /** As it is printed: names the letter in the index and its own file. */
  readonly code: string;
  /** What `notice-letter.typ` is given, once a language. */
  readonly papers: readonly Readonly<Record<string, unknown>>[];
};

export type LettersJob = {
  /** The folder that takes the files; it is there. */
  readonly folder: string;
  readonly returnAddress: readonly string[];
  /** The day that the letters bear, `YYYY-MM-DD`. */
  readonly date: string;
  readonly letters: readonly LetterToPrint[];
  /** Whether each letter has a file of its own beside the volumes. */
  readonly separate: boolean;
};

/** Where a letter stands: the volume, and which of its pages. */
export type PlacedLetter = {
  readonly code: string;
  readonly file: string;
  readonly page: number;
  readonly pages: number;
  /** Characters that no font has and that were left out. */
  readonly lost: readonly string[];
};

export type PrintedLetters = { readonly ok: true; readonly placed: readonly PlacedLetter[] } | { readonly ok: false };

/** Prints letters in volumes, in a thread of its own, so that whatever else is asked meanwhile is answered. */
export function printLetters(job: LettersJob): Promise<PrintedLetters> {
  return new Promise((resolve) => {
    const worker = startModule(new URL('./letters-worker.ts', import.meta.url), { workerData: job });
    worker.once('message', (placed: readonly PlacedLetter[]) => resolve({ ok: true, placed }));
    worker.once('error', (error) => {
      // The place of a fault, never its message, which might quote a person's line.
      process.stderr.write(`redress: letters could not be printed:\n${faultPlaces(error).join('\n')}\n`);
      resolve({ ok: false });
    });
    worker.once('exit', () => resolve({ ok: false }));
  });
}
