import { citedSection, type Relation, sectionPattern } from './section.ts';
import type { AboutForm, SectionGrammar } from './section-grammar.ts';

/** The parts of a grammar as functions that look at the beginning of a text; `length` is how much they take of it. */
export type Forms = {
  readonly junk: RegExp;
  readonly lead: RegExp;
  readonly range: RegExp;
  readonly code: (text: string) => { readonly code: string; readonly length: number } | undefined;
  readonly number: (text: string) => NumberToken | undefined;
  readonly subdivision: (text: string) => { readonly parts: readonly string[]; readonly length: number } | undefined;
  /** Subdivisions that stand behind the code: `11357 HS(C)`, `11357 HS C`. */
  readonly behindCode: (text: string) => { readonly lists: readonly (readonly string[])[]; readonly rest: string };
  readonly about: readonly (AboutForm & { readonly as: Relation; readonly code: string; readonly number: string })[];
  readonly before: readonly Words[];
  readonly after: readonly Words[];
  /** The section that the number of an attempt is written onto. */
  readonly glued: (number: string) => { readonly number: string; readonly form: AboutForm } | undefined;
  /** The citations of the law that a printed number may stand for. */
  readonly citations: (code: string | undefined, number: string) => readonly Citation[];
};

type Words = { readonly as: Relation; readonly pattern: RegExp };
type Citation = { readonly number: string; readonly subdivisions: readonly string[] };
/** `letters` that are subdivisions without their brackets. */
type NumberToken = { readonly number: string; readonly letters: readonly string[]; readonly length: number };

/** Levels of offenses, which files write in the place of a subdivision: `11359 HS(F)`. */
const LEVEL = /^[FMI]$/;

export function compileForms(grammar: SectionGrammar): Forms {
  const codes = codePattern(grammar);
  const about = aboutForms(grammar);
  return {
    // An apostrophe before a number keeps a spreadsheet from reckoning with it.
    junk: /^[\s/\-*.:;=§'"`+_]+/,
    lead: new RegExp(`^(?:${[...(grammar.lead ?? []), '(?!)'].join('|')})`, 'i'),
    range: /^\s*-\s*\(\s*[A-Z0-9]{1,5}\s*\)/i,
    code: (text) => {
      const match = codes.pattern.exec(text);
      return match ? { code: codes.names.get(spelling(match[1]!))!, length: match[0].length } : undefined;
    },
    number: numberReader(grammar, codes.source),
    subdivision: subdivisionReader(grammar, codes.source),
    behindCode: (text) => {
      const match = /^(?:\(\s*([A-Z0-9]{1,2})\s*\)|\s+\(\s*([A-Z])\s*\)|\s+([A-Z])(?=\s*$|\s*-))/i.exec(text);
      const part = (match?.[1] ?? match?.[2] ?? match?.[3] ?? '').toUpperCase();
      if (!match || LEVEL.test(part)) return { lists: [[]], rest: text };
      return { lists: [[part]], rest: text.slice(match[0].length) };
    },
    about,
    before: about.flatMap(({ as, before }) => wordsOf(as, before, '^(?:', ')[\\s:\\-/]*(?=(?:\\S+\\s+)?\\S*\\d)')),
    after: about.flatMap(({ as, after }) => wordsOf(as, after, '^[\\s\\-/:,.]*(?:', ')')),
    glued: (number) => {
      const form = about.find(({ glued, number: own }) => glued && number.startsWith(own) && /^\d{6,}/.test(number));
      return form && { number: number.slice(form.number.length), form };
    },
    citations: citationReader(grammar),
  };
}

function wordsOf(as: Relation, words: readonly string[] | undefined, open: string, close: string): readonly Words[] {
  return words ? [{ as, pattern: new RegExp(`${open}${words.join('|')}${close}`, 'i') }] : [];
}

/** Spellings are the same but for case, blanks and dots. */
function spelling(text: string): string {
  return text.toUpperCase().replace(/[\s.]/g, '');
}

function codePattern({ codes }: SectionGrammar) {
  const names = new Map<string, string>();
  const sources: string[] = [];
  for (const [code, spellings] of Object.entries(codes)) {
    for (const each of [code, ...spellings]) {
      names.set(spelling(each), code);
      sources.push(spellingPattern(each));
    }
  }
  const source = sources.sort((a, b) => b.length - a.length).join('|');
  // "11359, HS", "11359.HS", "11359 (HS)"; behind a mark that begins a description ("11359-HS") only what is no word of one.
  const pattern = new RegExp(
    `^(?:[\\s,.]*|\\s*\\(\\s*|\\s*[-/_]\\s*(?=(?:${source})\\s*(?:$|[-/])))(${source})(?![A-Z])\\.?(?:\\s*CODE\\b)?(?:\\s*\\))?`,
    'i',
  );
  return { names, source: `(?:${source})(?![A-Z])`, pattern };
}

function spellingPattern(text: string): string {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/&/g, '\\s*&\\s*'))
    .join('\\s*')
    .replace(/\\\./g, '(?:\\.\\s*)?');
}

/** Marks and words between a code and its number: "HS SEC. 11359", "HS-11359", "PC § 187". */
const BEFORE_NUMBER = '(?:[\\s§:./\\-]|SEC(?:TION)?S?\\b\\.?)*';

function numberReader(grammar: SectionGrammar, code: string): Forms['number'] {
  const core = new RegExp(`^${BEFORE_NUMBER}(?:${grammar.numbers.map((each) => `(?:${each})`).join('|')})`, 'id');
  const lead = new RegExp(`^${BEFORE_NUMBER}`, 'i');
  const printed = new Set(Object.keys(grammar.printed ?? {}).map((name) => name.slice(name.lastIndexOf(' ') + 1)));
  // Letters belong to the number (288A PC), unless they are the code itself (11359HS).
  const suffix = new RegExp(`^(?!${code})[A-Z]{1,2}(?=\\s*\\(|\\s*${code}|\\s*[-/,]|\\s*$)`, 'i');
  const beforeCode = new RegExp(`^[A-Z]{2}(?=\\s*${code})`, 'i');
  const { letters } = grammar;
  const bracketed = new Set(grammar.letterInBrackets);
  return (text) => {
    const match = core.exec(text);
    if (!match) return undefined;
    const number = cased(match[0].replace(lead, ''), match);
    if (/^0*$/.test(number)) return undefined;
    const bracket = /^\s*\(\s*([A-Z]{1,2})\s*\)/i.exec(text.slice(match[0].length));
    const withBracket = bracket && number + bracket[1]!.toLowerCase();
    if (withBracket && bracketed.has(withBracket))
      return { number: withBracket, letters: [], length: match[0].length + bracket[0].length };
    const letter = /^\.([A-Z])(?![A-Z])/i.exec(text.slice(match[0].length));
    // "288.A" stands in the table of printed numbers, since it may mean two sections.
    const withLetter = letter && `${number}.${letter[1]!.toLowerCase()}`;
    if (withLetter && printed.has(withLetter)) return { number: withLetter, letters: [], length: match[0].length + 2 };
    const behind = text.slice(match[0].length);
    // "653FC PC" is 653f(c), although FC is a code as well.
    const pair = beforeCode.exec(behind)?.[0] ?? '';
    const isPrinted = pair !== '' && printed.has(number + pair.toLowerCase());
    const found = isPrinted ? [pair] : letters === undefined ? null : suffix.exec(behind);
    const own = found?.[0] ?? '';
    const length = match[0].length + own.length;
    const digits = /^\d*/.exec(number)![0].length;
    const inNumber = letters === 'number' || (typeof letters === 'object' && digits <= letters.numberUpTo);
    if (inNumber) return { number: number + own.toLowerCase(), letters: [], length };
    return { number, letters: [...own.toUpperCase()], length };
  };
}

/** Small letters but for those in a group named `upper`; zeros that pad a number of digits alone are left out. */
function cased(text: string, match: RegExpExecArray): string {
  const [from, to] = match.indices?.groups?.upper ?? [0, 0];
  const start = match[0].length - text.length;
  const upper = text.slice(Math.max(0, from - start), Math.max(0, to - start)).toUpperCase();
  const small = text.toLowerCase();
  const at = Math.max(0, from - start);
  return (small.slice(0, at) + upper + small.slice(at + upper.length)).replace(',', '.').replace(/^0+(?=\d)/, '');
}

function subdivisionReader(grammar: SectionGrammar, code: string): Forms['subdivision'] {
  const brackets = /^\s*\(\s*([A-Z0-9]{1,5}(?:\s*[,&/]\s*[A-Z0-9]{1,5})*)\s*\)/i;
  // "11357 B HS", "11357.B HS", "11357-B HS": one letter, set off, with the code or the end behind it.
  const loose = new RegExp(`^\\s*[.\\-/\\s]\\s*(?!${code})([A-Z])(?=\\s*\\(|[\\s,.]*${code})`, 'i');
  const dotted = /^(?:\.|\s+)([A-Z])(?=\s*$|\s*-)/i;
  const words = grammar.subdivisionWords?.length
    ? new RegExp(`^[\\s,]*(?:${grammar.subdivisionWords.join('|')})\\.?\\s*([A-Z0-9]{1,5})\\b`, 'i')
    : undefined;
  return (text) => {
    const bracket = brackets.exec(text);
    // A code in brackets is none: "11359 (HS)".
    if (bracket && !new RegExp(`^${code}\\s*\\)`, 'i').test(text.replace(/^\s*\(\s*/, ''))) {
      const parts = bracket[1]!.toUpperCase().split(/\s*[,&/]\s*/);
      return { parts: parts.flatMap(eitherLetter), length: bracket[0].length };
    }
    const other = words?.exec(text) ?? loose.exec(text) ?? dotted.exec(text);
    if (!other) return undefined;
    const part = other[1]!.toUpperCase();
    // A level of offense set off by a blank says nothing of the subdivision.
    return { parts: LEVEL.test(part) && !other[0].includes('.') ? [] : [part], length: other[0].length };
  };
}

/** `(BC)` may be (b) or (c). `(AA)` follows (z), and small Roman numbers are single subdivisions too. */
function eitherLetter(part: string): readonly string[] {
  const [first, second] = part;
  return /^[A-Z]{2}$/.test(part) && first !== second && !/^[IVXLC]{2}$/.test(part) ? [first!, second!] : [part];
}

function aboutForms({ about = {} }: SectionGrammar): Forms['about'] {
  return Object.entries(about).map(([as, form]) => {
    const { code, number } = sectionPattern(form.section);
    return { ...form, as: as as Relation, code, number };
  });
}

function citationReader({ printed = {} }: SectionGrammar): Forms['citations'] {
  const meanings = new Map<string, readonly Citation[]>();
  const withoutCode = new Map<string, readonly Citation[]>();
  for (const [name, cited] of Object.entries(printed)) {
    const of = cited.map((each) => citedSection(each)!);
    meanings.set(name, of);
    withoutCode.set(name.slice(name.lastIndexOf(' ') + 1), of);
  }
  return (code, number) => {
    const own = code === undefined ? withoutCode.get(number) : meanings.get(`${code} ${number}`);
    return own ?? [{ number, subdivisions: [] }];
  };
}
