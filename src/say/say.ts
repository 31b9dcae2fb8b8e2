import { EN } from './en.ts';
import { ES } from './es.ts';
import type { Place } from './papers-values.ts';

export type Language = 'en' | 'es';

export type Code = keyof typeof EN;

/** The values that the sentence of a code takes. */
type ValuesOf<Each extends Code> = (typeof EN)[Each] extends (values: infer Values) => string ? Values : never;

/** Codes whose sentence takes no values. */
export type PlainCode = { [Each in Code]: (typeof EN)[Each] extends string ? Each : never }[Code];

/** Something to be said to a person: a code with its values, which a table of each language turns into a sentence. */
export type Said =
  | { readonly code: PlainCode }
  | { [Each in Exclude<Code, PlainCode>]: { readonly code: Each } & Readonly<ValuesOf<Each>> }[Exclude<
      Code,
      PlainCode
    >];

/** A sentence in every language. */
export type Sentences = Readonly<Record<Language, string>>;

export const SENTENCES = { en: EN, es: ES } as const;

type Sayings = Readonly<Record<Code, string | ((values: Said) => string)>>;

/** The one place where codes become sentences, for the terminal, the server and both languages of the workbench. */
export function say(said: Said, language: Language): string {
  // The tables are typed code by code; a code that is read here can be any of them.
  const saying = (SENTENCES[language] as object as Sayings)[said.code];
  return typeof saying === 'string' ? saying : saying(said);
}

/** What is said, in every language: the reader chooses. */
export function inEveryLanguage(said: Said): Sentences {
  return { en: say(said, 'en'), es: say(said, 'es') };
}

/** What is said, from its code alone where the sentence takes no values. */
export function saidOf(what: Said | PlainCode): Said {
  return typeof what === 'string' ? { code: what } : what;
}

/** What is said, as text that a database or a file can keep. */
export function keepSaid(what: Said | PlainCode): string {
  return JSON.stringify(saidOf(what));
}

/** Reads what {@link keepSaid} wrote; a sentence that an older version kept, or a code that this one lacks, stays text. */
export function readSaid(kept: string): Said {
  if (!kept.startsWith('{"code":')) return { code: 'text', text: kept };
  const said = JSON.parse(kept) as Said;
  return Object.hasOwn(EN, said.code) ? said : { code: 'text', text: said.code };
}

/** The same as it is read somewhere: some sentences name the options of the command, or what a screen has instead. */
export function inPlace(said: Said, place: Place): Said {
  return 'place' in said ? { ...said, place } : said;
}
