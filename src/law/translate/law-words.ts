import { isCitation } from './citation.ts';

/**
 * The words of a law in another language, found by its own words. What stands in a results folder or a log is in the
 * language of the law, so that a screen has the text and no id: it looks the text up as it stands, as a text with a
 * county's number put in, or as one that a program put together from others.
 */
export type LawWords = {
  /** A text of the law in the language; undefined where it has none, and its own text is to be shown, marked as English. */
  readonly say: (text: string) => string | undefined;
};

/**
 * How a language says what programs put together from texts. `<1>` stands for what the first group of the pattern found,
 * in the language; `$1` for the same as it stands, where it is data of the record; `<1,>` for facts with commas between.
 */
export type Frames = readonly (readonly [pattern: RegExp, translated: string])[];

type Given = { readonly texts: Readonly<Record<string, string>>; readonly frames: Frames };

type Template = { readonly begins: string; readonly pattern: RegExp; readonly translated: string };

export function createLawWords({ texts, frames }: Given): LawWords {
  const known = new Map(Object.entries(texts));
  const templates = [...known].filter(([text]) => PLACE.test(text)).map(([text, said]) => templateOf(text, said));
  const say = (text: string): string | undefined =>
    known.get(text) ?? ofNoLanguage(text) ?? filled(text) ?? framed(text);

  /** A text with values in it: the reason of a clause with a county's number. */
  function filled(text: string): string | undefined {
    for (const { begins, pattern, translated } of templates) {
      if (!text.startsWith(begins)) continue;
      const values = pattern.exec(text)?.groups;
      if (!values) continue;
      const said = Object.entries(values).map(([key, value]) => [key, say(value) ?? value] as const);
      // A value is a number, a day or data, or a text of the law itself: words that are none show that the text is another.
      if (said.some(([key, value]) => value === values[key] && PHRASE.test(value))) continue;
      const put = Object.fromEntries(said);
      return translated.replaceAll(PLACES, (_, key: string) => put[key]!);
    }
    return undefined;
  }

  function framed(text: string): string | undefined {
    if (text.length > LONGEST) return undefined;
    for (const [pattern, translated] of frames) {
      const found = pattern.exec(text);
      if (!found) continue;
      let whole = true;
      const put = translated.replace(
        /<(\d)(,?)>|\$(\d)/g,
        (_, said: string | undefined, comma: string, raw: string) => {
          if (said === undefined) {
            const data = found[Number(raw)] ?? '';
            // What stands as it is must be data: a sentence would stay English in the middle of another.
            whole &&= !SENTENCE.test(data);
            return data;
          }
          const text = found[Number(said)]!;
          const inner = comma === '' ? say(text) : listed(text);
          whole &&= inner !== undefined;
          return inner ?? '';
        },
      );
      if (whole) return put;
    }
    return undefined;
  }

  /** Facts may have commas of their own, so that the longest that is known is taken each time. */
  function listed(text: string): string | undefined {
    const pieces = text.split(', ');
    const said: string[] = [];
    while (pieces.length > 0) {
      let size = pieces.length;
      while (size > 0 && !known.has(pieces.slice(0, size).join(', '))) size--;
      if (size === 0) return undefined;
      said.push(known.get(pieces.splice(0, size).join(', '))!);
    }
    return said.join(', ');
  }

  return { say };
}

/** A date, a number or a citation, which every language has as it stands. */
function ofNoLanguage(text: string): string | undefined {
  return isCitation(text) ? text : undefined;
}

/** Characters of the longest text that is taken apart: the time for it grows faster than the text. */
const LONGEST = 4_000;

/** Four words in a row: more than data of a record has, whose names and offenses stand in capitals. */
const SENTENCE = /(?:\p{Ll}{2,} ){3}\p{Ll}{2,}/u;

/** Two words in a row, as sentences have them. */
const PHRASE = /(?:^|[^\p{L}\d])\p{Ll}{2,} \p{Ll}{2,}(?![\p{L}\d])/u;

/** The key of an option in a text. */
const PLACE = /\{(\w+)\}/;
const PLACES = new RegExp(PLACE, 'g');

/** The keys that stand in a text, sorted: a translation must have the same. */
export function placesIn(text: string): readonly string[] {
  return [...text.matchAll(PLACES)].map(([, key]) => key!).sort();
}

function templateOf(text: string, translated: string): Template {
  const seen = new Set<string>();
  const source = text.split(PLACES).map((part, at) => {
    if (at % 2 === 0) return part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    if (seen.has(part)) return `\\k<${part}>`;
    seen.add(part);
    return `(?<${part}>.+?)`;
  });
  return { begins: text.slice(0, text.search(PLACE)), pattern: new RegExp(`^${source.join('')}$`), translated };
}
