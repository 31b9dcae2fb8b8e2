import { join } from 'node:path';
import { printable } from '../../forms/glyphs.ts';
import type { Printed, Printer } from '../paper/printer.ts';
import { splitVolume } from '../split/split-volume.ts';
import type { JobResult, LostCharacters, Paper, PressJob, WrittenFile } from './job.ts';
import { writePart, writeWhole } from './write-file.ts';

/** Prints a job and writes its files into the output folder; volumes under another name, until the disk has them. */
export function printJob(job: PressJob, printer: Printer, out: string): JobResult {
  const lost: LostCharacters[] = [];
  const papers = job.papers.map((paper) => {
    const { value, lost: characters } = printable(paper.data);
    if (characters.length > 0) lost.push({ label: paper.label, characters });
    return { ...paper, data: value };
  });
  const shared = printable(job.shared).value;
  const files =
    job.volume === undefined
      ? separate(job, shared, papers, printer, out)
      : volume(job, shared, papers, job.volume.file, printer, out);
  return { files, lost, unnamed: job.volume === undefined ? [] : files.map(({ file }) => file) };
}

/** A file for each paper; papers of the usual length are printed together and taken apart, the others one by one. */
function separate(
  job: PressJob,
  shared: PressJob['shared'],
  papers: readonly Paper[],
  printer: Printer,
  out: string,
): readonly WrittenFile[] {
  const title = (paper: Paper) => printable(paper.title).value;
  const usual = job.uncountedPages === undefined ? [] : papers.filter((paper) => paper.data.counted === false);
  // A file has one language, which a volume takes from its first paper.
  const languages = Map.groupBy(usual, (paper) => paper.data.language);
  const together = new Map(
    [...languages.values()].flatMap((some) => [...printTogether(job, shared, some, some.map(title), printer)]),
  );
  return papers.map((paper) => {
    const printed = together.get(paper) ?? print(job, shared, title(paper), [paper], printer);
    return write(job, `${paper.file}.pdf`, printed, 1, out);
  });
}

/**
 * Papers that each fill the usual number of pages are printed as one document and split, which is several times as fast
 * as one by one; none where any paper is longer. A county's own template may put two papers on a page, so its papers
 * are never split.
 */
function printTogether(
  { template, uncountedPages = 0 }: PressJob,
  shared: PressJob['shared'],
  papers: readonly Paper[],
  titles: readonly string[],
  printer: Printer,
): ReadonlyMap<Paper, Printed> {
  if (papers.length < 2 || printer.hasOwn) return new Map();
  const all = printer.print(template, { ...shared, title: titles[0]!, papers: papers.map((paper) => paper.data) });
  if (all.pages !== papers.length * uncountedPages) return new Map();
  const parts = splitVolume(
    all.pdf,
    papers.map(() => uncountedPages),
    titles,
  );
  return new Map(parts?.map((pdf, index) => [papers[index]!, { pdf, pages: uncountedPages }]));
}

/** A volume, in two halves where it has more pages than a volume may have. */
function volume(
  job: PressJob,
  shared: PressJob['shared'],
  papers: readonly Paper[],
  file: string,
  printer: Printer,
  out: string,
): readonly WrittenFile[] {
  const printed = print(job, shared, job.volume!.title, papers, printer);
  if (printed.pages > job.volume!.limit && papers.length > 1) {
    const half = Math.ceil(papers.length / 2);
    return [
      ...volume(job, shared, papers.slice(0, half), `${file}a`, printer, out),
      ...volume(job, shared, papers.slice(half), `${file}b`, printer, out),
    ];
  }
  return [write(job, `${file}.pdf`, printed, papers.length, out)];
}

/**
 * Sets papers in their template. Papers that should fill a fixed number of pages have their page numbers written in. If
 * the pages come to another number, each paper is measured, and the longer ones have their pages counted.
 */
function print(
  job: PressJob,
  shared: PressJob['shared'],
  title: string,
  papers: readonly Paper[],
  printer: Printer,
): Printed {
  const set = (all: readonly Paper[]) => ({ ...shared, title, papers: all.map((paper) => paper.data) });
  const printed = printer.print(job.template, set(papers));
  const expected = job.uncountedPages;
  if (expected === undefined) return printed;
  const pagesOf = (paper: Paper) => printer.pages(job.template, set([paper]));
  const counted = papers.filter((paper) => paper.data.counted === true);
  const sum = counted.reduce((pages, paper) => pages + pagesOf(paper), 0);
  if (printed.pages === sum + expected * (papers.length - counted.length)) return printed;
  const measured = papers.map((paper) =>
    paper.data.counted === true || pagesOf(paper) === expected
      ? paper
      : { ...paper, data: { ...paper.data, counted: true } },
  );
  return printer.print(job.template, set(measured));
}

function write(job: PressJob, name: string, { pdf, pages }: Printed, papers: number, out: string): WrittenFile {
  const file = job.folder === '' ? name : `${job.folder}/${name}`;
  const path = join(out, file);
  const whole = job.volume === undefined ? writeWhole(path, pdf, false) : writePart(path, pdf);
  return { kind: job.kind, file, ...whole, pages, papers };
}
