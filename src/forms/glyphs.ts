import { createRequire } from 'node:module';
import { join } from 'node:path';
import type Fontkit from '@pdf-lib/fontkit';
import { listShipped, readShipped } from '../program/shipped.ts';
import { FONTS } from './fonts.ts';

let known: Set<number> | undefined;

/** Every character that the fonts Redress ships can show. */
export function shownCharacters(): ReadonlySet<number> {
  if (known === undefined) {
    known = new Set();
    const fontkit = createRequire(import.meta.url)('@pdf-lib/fontkit') as typeof Fontkit;
    for (const name of listShipped(FONTS).filter((each) => each.endsWith('.ttf'))) {
      const font = fontkit.create(readShipped(join(FONTS, name))) as unknown as { readonly characterSet: number[] };
      for (const code of font.characterSet) known.add(code);
    }
  }
  return known;
}

/** What came of making text printable. */
export type Printable<Value> = {
  readonly value: Value;
  /** The characters that no font can show, each once. */
  readonly lost: readonly string[];
};

/** Letters of these are in every font: almost every text, told without a look at any font. */
const PLAIN = /^[\x20-\x7e\n§·–—’“”]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/**
 * A value whose every text can be shown: characters that no font holds are written as their number, `[U+1F600]`, so
 * that nothing is lost in silence, and control characters (invisible, and able to turn a line around) are left out.
 */
export function printable<Value>(value: Value): Printable<Value> {
  const lost = new Set<string>();
  return { value: walk(value, lost) as Value, lost: [...lost].sort() };
}

function walk(value: unknown, lost: Set<string>): unknown {
  if (typeof value === 'string') return PLAIN.test(value) ? value : text(value, lost);
  if (Array.isArray(value)) return value.map((each) => walk(each, lost));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each, lost)]));
  return value;
}

function text(source: string, lost: Set<string>): string {
  const shown = shownCharacters();
  let result = '';
  for (const character of source.normalize('NFC').replace(CONTROL, '')) {
    const code = character.codePointAt(0)!;
    if (code === 10 || shown.has(code)) {
      result += character;
      continue;
    }
    const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    lost.add(number);
    result += `[${number}]`;
  }
  return result;
}
