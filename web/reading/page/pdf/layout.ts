import { HELVETICA, HELVETICA_BOLD } from './helvetica.ts';
import { encode } from './win-ansi.ts';

/** A piece of a paper, from the top down. */
export type Block = {
  readonly kind: 'title' | 'section' | 'heading' | 'text' | 'strong' | 'item';
  readonly text: string;
};

/** A line as it stands on a page, in points from the left and the bottom. */
export type PlacedLine = {
  readonly block: number;
  readonly text: readonly number[];
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
};

export type Page = readonly PlacedLine[];

/** US letter, in points. */
export const [WIDTH, HEIGHT] = [612, 792];
const [LEFT, RIGHT, TOP, BOTTOM] = [60, 60, 60, 66];

type Style = { readonly size: number; readonly bold: boolean; readonly before: number; readonly indent: number };

const STYLES: Readonly<Record<Block['kind'], Style>> = {
  title: { size: 18, bold: true, before: 0, indent: 0 },
  section: { size: 14, bold: true, before: 16, indent: 0 },
  heading: { size: 12, bold: true, before: 12, indent: 0 },
  strong: { size: 11, bold: true, before: 4, indent: 0 },
  text: { size: 11, bold: false, before: 3, indent: 0 },
  item: { size: 11, bold: false, before: 2, indent: 12 },
};
const LEADING = 1.3;
/** A heading stays with so much of what follows it. */
const WITH_NEXT = 48;

/** Blocks as pages of lines. Text that is wider than the page is broken between words, and within one that is too long. */
export function layOut(blocks: readonly Block[]): readonly Page[] {
  const pages: PlacedLine[][] = [[]];
  let y = HEIGHT - TOP;
  blocks.forEach(({ kind, text }, block) => {
    const { size, bold, before, indent } = STYLES[kind];
    const isHeading = kind === 'title' || kind === 'section' || kind === 'heading';
    const lines = wrap(encode(text), WIDTH - LEFT - RIGHT - indent, { size, bold });
    y -= pages.at(-1)!.length === 0 ? 0 : before;
    if (isHeading && y - lines.length * size * LEADING - WITH_NEXT < BOTTOM) y = newPage(pages);
    for (const line of lines) {
      if (y - size * LEADING < BOTTOM) y = newPage(pages);
      y -= size * LEADING;
      pages.at(-1)!.push({ block, text: line, x: LEFT + indent, y, size, bold });
    }
  });
  return pages;
}

function newPage(pages: PlacedLine[][]): number {
  if (pages.at(-1)!.length > 0) pages.push([]);
  return HEIGHT - TOP;
}

type Font = { readonly size: number; readonly bold: boolean };

const SPACE = 32;

function wrap(text: readonly number[], width: number, font: Font): readonly (readonly number[])[] {
  const lines: number[][] = [];
  let line: number[] = [];
  for (const word of wordsOf(text)) {
    const longer = line.length === 0 ? [...word] : [...line, SPACE, ...word];
    if (widthOf(longer, font) <= width) {
      line = longer;
      continue;
    }
    if (line.length > 0) lines.push(line);
    line = [];
    for (const letter of word) {
      if (line.length > 0 && widthOf([...line, letter], font) > width) {
        lines.push(line);
        line = [];
      }
      line.push(letter);
    }
  }
  return line.length > 0 ? [...lines, line] : lines;
}

function wordsOf(text: readonly number[]): readonly (readonly number[])[] {
  const words: number[][] = [[]];
  for (const letter of text) {
    if (letter === SPACE) words.push([]);
    else words.at(-1)!.push(letter);
  }
  return words.filter((word) => word.length > 0);
}

/** In points. */
export function widthOf(text: readonly number[], { size, bold }: Font): number {
  const widths = bold ? HELVETICA_BOLD : HELVETICA;
  return (text.reduce((sum, letter) => sum + (widths[letter - SPACE] ?? 0), 0) * size) / 1000;
}
