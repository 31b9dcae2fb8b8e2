import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { printable } from '../../forms/glyphs.ts';
import { typstDate } from '../kinds/words.ts';
import { createPrinter, type Printer } from '../paper/printer.ts';
import { writeWhole } from '../press/write-file.ts';
import { splitVolume } from '../split/split-volume.ts';
import type { LettersJob, LetterToPrint, PlacedLetter } from './print-letters.ts';

const TEMPLATE = 'notice-letter.typ';
/** Letters of one volume: what one tray of a printer holds, with room. */
const A_VOLUME = 100;

type Shared = { readonly returnAddress: readonly string[]; readonly date: object; readonly title: string };

/** A thread that prints letters and ends. */
function printAll(job: LettersJob): readonly PlacedLetter[] {
  const printer = createPrinter({ law: undefined, own: undefined });
  // Everyone who handles a file sees its title: it does not say what the letters are about.
  const shared: Shared = { returnAddress: job.returnAddress, date: typstDate(job.date), title: 'Letters' };
  const placed: PlacedLetter[] = [];
  for (let from = 0; from < job.letters.length; from += A_VOLUME) {
    const letters = job.letters.slice(from, from + A_VOLUME);
    const file = `letters-${String(from / A_VOLUME + 1).padStart(3, '0')}.pdf`;
    placed.push(...printVolume(printer, shared, job, { file, letters }));
  }
  return placed;
}

function printVolume(
  printer: Printer,
  shared: Shared,
  { folder, separate }: LettersJob,
  { file, letters }: { readonly file: string; readonly letters: readonly LetterToPrint[] },
): readonly PlacedLetter[] {
  const ready = letters.map(({ code, papers }) => ({ code, ...printable(papers) }));
  const { pdf, pages } = printer.print(TEMPLATE, { ...shared, papers: ready.flatMap(({ value }) => value) });
  writeWhole(join(folder, file), pdf);
  const all = ready.flatMap(({ value }) => value);
  const lengths =
    pages === all.length
      ? ready.map(({ value }) => value.length)
      : ready.map(({ value }) => printer.pages(TEMPLATE, { ...shared, papers: value }));
  if (separate) writeSeparate(printer, shared, folder, { pdf, ready, lengths });
  let page = 1;
  return ready.map(({ code, lost }, each) => {
    const at = page;
    page += lengths[each]!;
    return { code, file, page: at, pages: lengths[each]!, lost };
  });
}

type Volume = {
  readonly pdf: Buffer;
  readonly ready: readonly { readonly code: string; readonly value: LetterToPrint['papers'] }[];
  readonly lengths: readonly number[];
};

function writeSeparate(printer: Printer, shared: Shared, folder: string, { pdf, ready, lengths }: Volume): void {
  const titles = ready.map(({ code }) => `Letter ${code}`);
  // A file has one language, which a volume takes from its first letter: letters in another are printed by themselves.
  const oneLanguage = new Set(ready.flatMap(({ value }) => value.map((paper) => paper.language))).size === 1;
  const parts = oneLanguage ? splitVolume(pdf, lengths, titles) : undefined;
  for (const [each, { code, value }] of ready.entries()) {
    const own = parts?.[each] ?? printer.print(TEMPLATE, { ...shared, title: titles[each], papers: value }).pdf;
    writeWhole(join(folder, 'separate', `letter-${code}.pdf`), own);
  }
}

parentPort!.postMessage(printAll(workerData as LettersJob));
