import { stripVTControlCharacters, styleText } from 'node:util';
import type { Outcome } from '../../law/language/index.ts';
import { fold, type Measure, NARROWEST, USUAL_WIDTH } from '../../law/render/text-lines.ts';

type Stream = NodeJS.WriteStream & { readonly fd: 1 | 2 };

/**
 * The columns that a stream shows: those of its terminal, or where it is none those of the environment's COLUMNS, or 80.
 * Less than 40 is taken for 40.
 */
export function columnsOf(stream: Stream = process.stdout): number {
  const told = Number(process.env.COLUMNS);
  const columns = (stream.isTTY ? stream.columns : 0) || (Number.isInteger(told) && told > 0 ? told : USUAL_WIDTH);
  return Math.max(NARROWEST, columns);
}

const shownLength: Measure = (text) => (text.includes('\u001b') ? stripVTControlCharacters(text).length : text.length);

/**
 * Writes lines for people, folded at the width of what shows them. What goes to standard error and to no terminal is left
 * as it is: a program or a log takes it, and a message is a line there.
 */
export function print(text: string, stream: Stream = process.stdout): void {
  const isLog = stream === process.stderr && !stream.isTTY;
  stream.write(`${isLog ? text : fold(text, columnsOf(stream), shownLength)}\n`);
}

type Style = 'bold' | 'dim' | 'green' | 'yellow' | 'red' | 'cyan';

/** A text in a style where the stream is a terminal that shows it and neither NO_COLOR nor --no-color is given. */
export function styled(style: Style, text: string, stream: Stream = process.stdout): string {
  return text === '' ? text : styleText(style, text, { stream });
}

/** How a text stands out: each a function of a text, for views that know no terminal. */
export const PAINT = {
  heading: (text: string) => styled('bold', text),
  good: (text: string) => styled('green', text),
  open: (text: string) => styled('yellow', text),
  bad: (text: string) => styled('red', text),
  quiet: (text: string) => styled('dim', text),
} as const;

/** A text in the color of what an outcome does to a conviction; what only one state's law does is shown as relief. */
export function paintEffect(effect: Outcome['effect'], text: string): string {
  if (effect === 'open') return PAINT.open(text);
  return effect === 'none' ? PAINT.bad(text) : PAINT.good(text);
}

/** How an explanation stands out. */
export const EXPLANATION = { heading: PAINT.heading, effect: paintEffect, warning: PAINT.bad } as const;

/** How a rulebook in plain text is laid out and stands out. */
export function rulebookPage() {
  return { width: columnsOf(), heading: PAINT.heading } as const;
}
