import type { Warning } from './events.ts';
import { isFurniture } from './furniture.ts';
import type { SheetLine } from './text.ts';

/**
 * Whether all pages of a sheet are there and in which order. A page that is missing or stands in a wrong place gives its
 * counts to another case, and nothing in the lines themselves would show it: so the numbers that pages carry are
 * checked, and END OF MESSAGE, which the state prints below the last line.
 *
 * If you change what a page mark is, change the furniture too (furniture.ts): marks are furniture once they were read.
 */
export type ArrangedPages = {
  /** All lines in the order of the pages; a gap line stands where pages are missing or cannot be put in order. */
  readonly lines: readonly SheetLine[];
  readonly warnings: readonly Warning[];
};

/** Begins the line that stands for missing pages; no printed text has it (a character for private use). */
export const GAP = '\ue000';

const NUMBERED =
  /(?:^|[ *(-])(?:PAGE|PG|SHEET|P[A\u00c1]GINA)[ :.]*(?:NO|NUMBER|#)?[ :.]*0*(\d{1,4}) ?(?:OF|DE|\/) ?0*(\d{1,4})[ *)-]*(?:\(?CONT(?:INUED|'?D|\.)?\)?)?[ *-]*$/;
const BARE_OF = /^-{1,3} ?0*(\d{1,4}) OF 0*(\d{1,4}) ?-{1,3}$/;
const ALONE = /^\(?(?:PAGE|PG|P\.|SHEET)[ :.]*(?:NO|NUMBER|#)?[ :.]*0*(\d{1,4})\)?(?: ?\(?CONT(?:INUED|'?D|\.)?\)?)?$/;
/** Numbers that a printer may have put there: `1/3`, `P. 1/3`, `- 1 -`. They count where no page says its number in words. */
const SLASHED = /(?:^|^P(?:AGE|G)?[ .:]*|^(?:FILE|HTTPS?):\/\/\S+ ?)@?0*(\d{1,3}) ?\/ ?\d{1,3}$/;
const DASHED = /^-{1,3} ?0*(\d{1,4}) ?-{1,3}$/;
const END = /^[* ]*END [O0]F MESSAGE[ .*]*$/;

type Mark = { readonly number: number; readonly of: number | undefined };

type Page = {
  readonly lines: readonly SheetLine[];
  readonly mark: Mark | undefined;
  /** Whether the mark stands below everything else on the page. */
  readonly markAtFoot: boolean;
};

/** Puts the pages of a text in order; a form feed in the text ends a page, and so does a page mark. */
export function arrangePages(physical: readonly (readonly SheetLine[])[]): ArrangedPages {
  const pages = numberedPages(physical).filter(({ lines }) => lines.some(({ text }) => text !== ''));
  const warnings: Warning[] = [];
  const ordered = orderPages(numberUnmarked(pages), warnings);
  const lines = ordered.pages.flatMap((each) => (each === 'gap' ? gapLines(ordered.gapText) : each.lines));
  checkEnd(
    ordered.pages.filter((each) => each !== 'gap'),
    ordered.proven,
    warnings,
  );
  return { lines, warnings };
}

type ReadMark = (line: SheetLine) => Mark | undefined;

/** The pages by the marks in words; where there are none, by those of a printer if they number every page. */
function numberedPages(physical: readonly (readonly SheetLine[])[]): readonly Page[] {
  const split = (read: ReadMark) => physical.flatMap((lines) => splitAtMarks(lines, read));
  const worded = split(markOf);
  if (worded.some(({ mark }) => mark !== undefined)) return worded;
  const printed = split(printedMarkOf).filter(({ lines, mark }) => mark !== undefined || hasContent(lines));
  return numbersEveryPage(printed) ? fromTheFirst(printed) : worded;
}

/** Pages that a printer numbered: two at least, all of them or all but the first, no two alike and none far from the others. */
function numbersEveryPage(pages: readonly Page[]): boolean {
  const numbers = pages.flatMap(({ mark }) => mark?.number ?? []);
  if (numbers.length < 2 || new Set(numbers).size < numbers.length) return false;
  if (pages.slice(1).some(({ mark }) => mark === undefined)) return false;
  return Math.max(...numbers) - Math.min(...numbers) < 10 * pages.length;
}

/** Numbers from 1 where the sheet begins later in a larger document, below the cover of a fax or as an exhibit. */
function fromTheFirst(pages: readonly Page[]): readonly Page[] {
  const first = Math.min(...pages.flatMap(({ mark }) => mark?.number ?? []));
  const begins = pages.find(({ mark }) => mark?.number === first);
  if (first === 1 || !begins?.lines.some(({ text }) => HEAD_OF_SHEET.test(text))) return pages;
  return pages.map((page) =>
    page.mark ? { ...page, mark: { ...page.mark, number: page.mark.number - first + 1 } } : page,
  );
}

const HEAD_OF_SHEET = /^CII ?\//;

/** The total is left out: it may be that of the larger document. */
function printedMarkOf({ text }: SheetLine): Mark | undefined {
  const number = (SLASHED.exec(text) ?? DASHED.exec(text))?.[1];
  return number === undefined ? undefined : { number: Number(number), of: undefined };
}

function markOf({ text }: SheetLine): Mark | undefined {
  const [, number, of] = NUMBERED.exec(text.slice(-200)) ?? BARE_OF.exec(text) ?? ALONE.exec(text) ?? [];
  if (number === undefined || !(isFurniture(text) || text.length < 20)) return undefined;
  return { number: Number(number), of: of === undefined ? undefined : Number(of) };
}

function hasContent(lines: readonly SheetLine[]): boolean {
  return lines.some(({ text }) => text !== '' && !isFurniture(text) && !END.test(text));
}

/** The pages on one stretch of text without a form feed: one, or several told apart by their marks. */
function splitAtMarks(lines: readonly SheetLine[], read: ReadMark): readonly Page[] {
  const marks = lines.flatMap((line, index) => {
    const mark = read(line);
    return mark ? [{ index, mark }] : [];
  });
  if (marks.length === 0) return [{ lines, mark: undefined, markAtFoot: false }];
  const [first] = marks;
  const one = marks.every(({ mark }) => mark.number === first!.mark.number && mark.of === first!.mark.of);
  if (one) return [pageOf(lines, marks.at(-1)!)];
  const feet = hasContent(lines.slice(0, first!.index)) && !hasContent(lines.slice(marks.at(-1)!.index + 1));
  const cuts = feet ? marks.map(({ index }) => index + 1) : marks.map(({ index }) => index);
  const bounds = [0, ...cuts.filter((cut) => cut > 0 && cut < lines.length), lines.length];
  return bounds.slice(1).map((to, index) => {
    const part = lines.slice(bounds[index]!, to);
    const at = part.findIndex((line) => read(line) !== undefined);
    return at < 0
      ? { lines: part, mark: undefined, markAtFoot: false }
      : pageOf(part, { index: at, mark: read(part[at]!)! });
  });
}

function pageOf(lines: readonly SheetLine[], { index, mark }: { readonly index: number; readonly mark: Mark }): Page {
  return { lines, mark, markAtFoot: hasContent(lines.slice(0, index)) && !hasContent(lines.slice(index + 1)) };
}

/**
 * Gives a number to a page without a mark where nothing can be cut off: to the first, which often carries none, where the
 * others carry theirs at the head; and to the last, where END OF MESSAGE closes it.
 */
function numberUnmarked(pages: readonly Page[]): readonly Page[] {
  const marked = pages.filter(({ mark }) => mark !== undefined);
  if (marked.length === 0 || marked.length === pages.length) return pages;
  const taken = (number: number) => marked.some(({ mark }) => mark?.number === number);
  const of = marked.find(({ mark }) => mark?.of !== undefined)?.mark?.of;
  return pages.map((page, index) => {
    if (page.mark) return page;
    const next = pages[index + 1];
    if (index === 0 && next?.mark?.number === 2 && !next.markAtFoot && !taken(1))
      return { ...page, mark: { number: 1, of } };
    const last = pages[index - 1]?.mark;
    const closes = index === pages.length - 1 && page.lines.some(({ text }) => END.test(text));
    const number = (last?.number ?? 0) + 1;
    return closes && last && !taken(number) && (of === undefined || of === number)
      ? { ...page, mark: { number, of } }
      : page;
  });
}

type Ordered = {
  readonly pages: readonly (Page | 'gap')[];
  readonly gapText: string;
  /** Whether numbers prove that every page is there. */
  readonly proven: boolean;
};

function orderPages(pages: readonly Page[], warnings: Warning[]): Ordered {
  const warn = (kind: 'page-order' | 'pages-missing', message: string) => warnings.push({ kind, line: 0, message });
  const marked = pages.filter(({ mark }) => mark !== undefined);
  if (marked.length === 0) return { pages, gapText: '', proven: false };
  const apart = (gapText: string): Ordered => ({ pages: withGaps(pages), gapText, proven: false });

  const totals = new Set(marked.flatMap(({ mark }) => mark?.of ?? []));
  if (totals.size > 1) {
    warn(
      'pages-missing',
      'the pages say different numbers of pages: they may come from several documents; read each by itself',
    );
    return apart('pages of several documents');
  }
  const kept = withoutRepeats(pages);
  if (kept === undefined) {
    warn(
      'pages-missing',
      'two pages carry the same number and differ: they may come from several documents; read each by itself',
    );
    return apart('two pages of one number');
  }
  const numbers = kept.flatMap(({ mark }) => mark?.number ?? []);
  const most = Math.max(...totals, ...numbers);
  const missing = Array.from({ length: most }, (_, index) => index + 1).filter((number) => !numbers.includes(number));
  const strays = kept.filter(({ mark, lines }) => mark === undefined && hasContent(lines));
  const inOrder = numbers.every((number, index) => index === 0 || number > numbers[index - 1]!);
  if (strays.length > 0) {
    warn(
      'pages-missing',
      'a page without a number stands among numbered pages: where it belongs, and whether it does, is not known',
    );
    return apart('a page without a number');
  }
  const sorted = [...kept].sort((a, b) => (a.mark?.number ?? 0) - (b.mark?.number ?? 0));
  if (!inOrder) warn('page-order', 'the pages stood in a wrong order; they were put in order by their numbers');
  if (missing.length === 0) return { pages: sorted, gapText: '', proven: totals.size > 0 };
  const beyond = totals.size > 0 && most > Math.max(...numbers);
  const list = rangesOf(missing);
  warn(
    'pages-missing',
    `${missing.length > 1 ? 'pages' : 'page'} ${list} of ${most} ${missing.length > 1 ? 'are' : 'is'} missing`,
  );
  return {
    pages: withGaps(sorted, beyond),
    gapText: `pages missing: ${list}`,
    proven: false,
  };
}

/** Without pages that were copied twice; undefined when two pages of one number say different things. */
function withoutRepeats(pages: readonly Page[]): readonly Page[] | undefined {
  const seen = new Map<number, string>();
  const kept: Page[] = [];
  for (const page of pages) {
    const text = page.lines
      .map((line) => line.text)
      .join('\n')
      .trim();
    const number = page.mark?.number;
    const before = number === undefined ? undefined : seen.get(number);
    if (before !== undefined && before !== text) return undefined;
    if (before === undefined) kept.push(page);
    if (number !== undefined) seen.set(number, text);
  }
  return kept;
}

/** A gap wherever the next page is not the one after; at the end too, when pages are missing there. */
function withGaps(pages: readonly Page[], atEnd = false): readonly (Page | 'gap')[] {
  const all: (Page | 'gap')[] = [];
  let expected = 1;
  for (const page of pages) {
    if (page.mark?.number !== expected) all.push('gap');
    all.push(page);
    expected = (page.mark?.number ?? -1) + 1;
  }
  return atEnd ? [...all, 'gap'] : all;
}

/** What stands for missing pages: a line that is in doubt for the count above it, and the beginning of another cycle. */
function gapLines(text: string): readonly SheetLine[] {
  return [
    { numbers: [], text: `${GAP}(${text})` },
    { numbers: [], text: '* * * *' },
  ];
}

function rangesOf(numbers: readonly number[]): string {
  const ranges: [from: number, to: number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from} to ${to}`))
    .join(', ');
}

/** Whether the text ends where the state ends it. */
function checkEnd(pages: readonly Page[], proven: boolean, warnings: Warning[]): void {
  const lines = pages.flatMap((page) => page.lines);
  const at = lines.findLastIndex(({ text }) => END.test(text));
  if (at < 0) {
    // A foot below the last line shows as well that nothing is cut off.
    if (proven && pages.at(-1)?.markAtFoot) return;
    const message =
      'END OF MESSAGE is missing, which stands below the last line of every sheet: the text may be cut off; if the sheet ends here, add that line';
    warnings.push({ kind: 'no-end', line: 0, message });
    return;
  }
  if (lines.findIndex(({ text }) => END.test(text)) === at && !hasContent(lines.slice(at + 1))) return;
  const message =
    'text stands below END OF MESSAGE: the file holds more than one sheet, or its pages are out of order; split it';
  warnings.push({ kind: 'after-end', line: lines[at + 1]?.numbers[0] ?? 0, message });
}
