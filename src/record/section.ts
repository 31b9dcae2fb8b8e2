import { PRINTED_NUMBERS } from './printed-numbers.ts';
import { NO, type Truth, UNKNOWN, YES } from './truth.ts';

/**
 * One section of a statute code as a charge names it, such as `HS 11357(c)`.
 */
export type Section = {
  /** Code in the field's short form (`HS`, `PC`, `VC` …); undefined when the text names none. */
  readonly code: string | undefined;
  /** Number with decimals and letter suffix, upper case: `11357`, `11357.5`, `288A`. */
  readonly number: string;
  /** Subdivisions outermost first, upper case: `['A', '3', 'C']`. */
  readonly subdivisions: readonly string[];
  /** An attempt (PC 664) of the section. */
  readonly attempt: boolean;
  /** For a conspiracy or an accessory charge: the offense that it was about. */
  readonly aim?: Aim;
  /** The part of the source text that names the section, as written. */
  readonly text: string;
  /** Further sections that the same text joins to this one (`484/666 PC`); which of them is meant is not known. */
  readonly others?: readonly Section[];
};

/** The offense that a conspiracy or an accessory charge was about; no section where the text does not name it. */
export type Aim = { readonly as: 'conspiracies' | 'accessories'; readonly section?: Section };

/** Charges that are not a section itself but are about it: a list of law says whether it means them too. */
export type Relation = 'attempts' | Aim['as'];

/** Sections of a list of law, and which charges about them it means; attempts where it does not say. */
export type SectionSet = {
  readonly sections: readonly SectionPattern[];
  readonly including?: readonly Relation[];
};

/** A section, or a section and its subdivisions, that a list of law names; matched by {@link sectionIs}. */
export type SectionPattern = {
  readonly code: string;
  readonly number: string;
  readonly subdivisions: readonly string[];
};

/** Codes of California statutes as criminal histories abbreviate them, and the spellings they come in. */
const CODES: Readonly<Record<string, string>> = {
  HS: 'HS',
  'H&S': 'HS',
  HSC: 'HS',
  PC: 'PC',
  VC: 'VC',
  CVC: 'VC',
  BP: 'BP',
  'B&P': 'BP',
  WI: 'WI',
  'W&I': 'WI',
  FG: 'FG',
  'F&G': 'FG',
  GC: 'GC',
  MV: 'MV',
  CC: 'CC',
  CI: 'CI',
  CO: 'CO',
  EC: 'EC',
  ED: 'ED',
  EV: 'EV',
  FA: 'FA',
  FC: 'FC',
  FI: 'FI',
  HN: 'HN',
  IC: 'IC',
  LC: 'LC',
  MC: 'MC',
  PR: 'PR',
  PU: 'PU',
  RT: 'RT',
  'R&T': 'RT',
  SH: 'SH',
  UI: 'UI',
  US: 'US',
  WC: 'WC',
};

const CODE_ALTERNATIVES = Object.keys(CODES)
  .sort((a, b) => b.length - a.length)
  .map((code) => code.replace(/&/g, '\\s*&\\s*'))
  .join('|');

/** Junk that exports put around a section: blanks, slashes and dashes. */
const LEAD = String.raw`[\s/\-*.:]*`;
const CODE = `(?:${CODE_ALTERNATIVES})(?![A-Z])`;
/** A letter suffix belongs to the number (288A PC), unless those letters are the code itself (11359HS). */
const NUMBER = String.raw`\d{1,8}(?:\.\d{1,3}|\.(?!${CODE})[A-Z](?=\s*\(|\s*${CODE}|\s*[-/]|\s*$))?(?:(?!${CODE})[A-Z]{1,2}(?=\s*\(|\s*${CODE}|\s*[-/]|\s*$))?`;
const SUBDIVISIONS = String.raw`(?:\s*\(\s*[A-Z0-9]{1,5}\s*\))*`;
/** "664/", "664-", "664.", "664 PC/", before the section attempted. */
const ATTEMPT = String.raw`664(?:\s*\([A-Z]\))?(?:\s*PC)?\s*[/.\-]\s*(?=\d)`;
const NUMBER_FIRST = new RegExp(`^${LEAD}(${ATTEMPT})?(${NUMBER})(${SUBDIVISIONS})\\s*(${CODE})?`, 'i');
const CODE_FIRST = new RegExp(`^${LEAD}(${CODE})\\s*(${ATTEMPT})?(${NUMBER})(${SUBDIVISIONS})`, 'i');
/** Words that comments put before the section: `CHRG-537E(A) PC`, `CNT 2 11359 HS`. */
const COMMENT_LEAD = /^\s*(?:COM:\s*)?(?:(?:CHRG|CHARGE|CHG)\s*[-:]?\s*|CNT\s*:?\s*\d{1,2}\s*[-:]?\s+)*/i;

/**
 * The section that an offense text begins with, with those it joins to it (`484/666 PC`); undefined when it does not
 * begin with one.
 *
 * Reads every form on the format page: `11357(C)HS-POSSESS`, `/11357 HS`, `--40508 VC--`, `4060    BP`, and attempts as
 * `664/11357(A) HS`, `664.11357(c) HS`, `664-11359 HS`, `66411357(c) HS`; also `HS 11357(c)` and `PC 664/187`.
 */
export function parseSection(text: string): Section | undefined {
  const section = parsePlain(text);
  return section && meant(section);
}

/**
 * A section as files print it, under the citation of the law: `314.1 PC` is PC 314(1), `647F PC` is PC 647(f) or
 * PC 647f. What it may be besides stands among the others.
 */
function meant(section: Section): Section {
  const { others = [], ...first } = section;
  const [main, ...more] = meanings(first);
  const all = [...more, ...others.flatMap(meanings)];
  return all.length === 0 ? main! : { ...main!, others: all };
}

function meanings(section: Section): readonly Section[] {
  const { aim } = section;
  const whole = aim?.section ? { ...section, aim: { ...aim, section: meant(aim.section) } } : section;
  return citationsOf(section.code, section.number).map(({ number, subdivisions }) => ({
    ...whole,
    number,
    subdivisions: [...subdivisions, ...section.subdivisions],
  }));
}

function citationsOf(code: string | undefined, number: string): readonly Omit<SectionPattern, 'code'>[] {
  const printed = PRINTED_NUMBERS[`${code ?? 'PC'} ${number}`];
  if (printed !== undefined) return printed.map(citation);
  // No section has a letter after a dot: `11357.B HS` is a subdivision.
  const [, plain, letter] = /^(\d+)\.([A-Z]{1,2})$/.exec(number) ?? [];
  return plain === undefined ? [{ number, subdivisions: [] }] : [{ number: plain, subdivisions: [letter!] }];
}

function parsePlain(text: string): Section | undefined {
  // No text that begins with a section needs more; a bound keeps any text at all from costing much.
  const source = text.slice(0, 200).replace(COMMENT_LEAD, '');
  const numberFirst = NUMBER_FIRST.exec(source);
  const match = numberFirst ?? CODE_FIRST.exec(source);
  if (!match) return undefined;
  const [whole] = match;
  const rest = source.slice(whole.length);
  const code = normalCode(numberFirst ? match[4] : match[1]);
  const attemptMark = numberFirst ? match[1] : match[2];
  let number = (numberFirst ? match[2] : match[3])!.toUpperCase();
  let attempt = attemptMark !== undefined;
  // "66411357": the mark of an attempt written onto the section; no California section is that long.
  if (!attempt && /^664\d{3,5}(?!\d)/.test(number) && /^\d{6,}/.test(number)) {
    attempt = true;
    number = number.slice(3);
  }
  if (/^\d{7,}/.test(number)) return undefined;
  // Without a code only a text that ends there, or goes on to its description, is sure to be a section at all.
  if (code === undefined && !/^\s*(?:[-/&,]|$)/.test(rest)) return undefined;
  const more = /^\s*,\s*(?=\()/.exec(rest);
  if (more)
    return joined(
      section(code, number, match[numberFirst ? 3 : 4] ?? '', attempt, whole),
      number + rest.slice(more[0].length),
    );
  if (/^\s*[/&]\s*\d/.test(rest)) {
    const next = rest.replace(/^\s*[/&]\s*/, '');
    const as = AIMED[number];
    // A conspiracy or an accessory charge ("182/11359 HS") is that offense, and about the other.
    if (as !== undefined && (code === undefined || code === 'PC')) {
      const aim = parsePlain(next);
      return aimed(section('PC', number, match[numberFirst ? 3 : 4] ?? '', attempt, whole), as, aim);
    }
    return joined(section(code, number, match[numberFirst ? 3 : 4] ?? '', attempt, whole), next);
  }
  const only = section(code, number, match[numberFirst ? 3 : 4] ?? '', attempt, whole);
  const as = code === 'PC' ? AIMED[number] : undefined;
  return as === undefined ? only : aimed(only, as, undefined);
}

/** Sections that are about another offense, which may be named after them. */
const AIMED: Readonly<Record<string, Aim['as']>> = { '182': 'conspiracies', '32': 'accessories' };

/** A conspiracy or an accessory charge that is about a section, as the state's code names it. */
export function aimedAt(as: Aim['as'], section: Section): Section {
  const number = Object.keys(AIMED).find((each) => AIMED[each] === as)!;
  return { code: 'PC', number, subdivisions: [], attempt: false, text: '', aim: { as, section } };
}

function aimed(section: Section, as: Aim['as'], aim: Section | undefined): Section {
  return { ...section, aim: aim === undefined ? { as } : { as, section: aim } };
}

/** A section with those that the text goes on to name: `484/666 PC`, `11357(A),(C) HS`. The code at the end is that of all. */
function joined(first: Section, rest: string): Section | undefined {
  const next = parsePlain(rest);
  if (next === undefined) return undefined;
  const { others = [], ...second } = next;
  return { ...first, code: first.code ?? next.code, text: `${first.text}/${next.text}`, others: [second, ...others] };
}

function section(code: string | undefined, name: string, tail: string, attempt: boolean, whole: string): Section {
  // A letter on a five-digit number (11357C HS) is a subdivision without its brackets: no such section has letters.
  const [, number = name, letter = ''] = /^(\d{5,}(?:\.\d+)?)([A-Z]*)$/.exec(name) ?? [];
  return {
    code,
    number,
    subdivisions: [...letter, ...parseSubdivisions(tail)],
    attempt,
    text: whole.replace(new RegExp(`^${LEAD}`), '').trim(),
  };
}

function parseSubdivisions(tail: string): readonly string[] {
  return [...tail.matchAll(/\(\s*([A-Za-z0-9]{1,5})\s*\)/g)].map((match) => match[1]!.toUpperCase());
}

function normalCode(text: string | undefined): string | undefined {
  return text === undefined ? undefined : CODES[text.toUpperCase().replace(/\s/g, '')];
}

const CITATION = /^([A-Z]{2})\s+(\*|\d+(?:\.(?:\d+|[A-Z]))?[a-zA-Z]{0,2})((?:\([A-Za-z0-9]+\))*)$/;

/** In place of a number: every section of the code (`VC *`). */
export const WHOLE_CODE = '*';

/** A pattern from its citation, `PC 286(c)(1)`, or `VC *` for every section of a code; throws on a text that is not one, since lists of law are code. */
export function sectionPattern(text: string): SectionPattern {
  const { code, number, subdivisions } = citation(text);
  const [known, ...more] = citationsOf(code, number);
  // The law's own sections come last among the meanings: PC 647f, where files may mean PC 647(f).
  const own = more.find((each) => each.number === number);
  if (more.length > 0 && own === undefined) throw new Error(`may be more than one section: ${text}`);
  return Object.freeze({
    code,
    number: (own ?? known!).number,
    subdivisions: Object.freeze([...(own ?? known!).subdivisions, ...subdivisions]),
  });
}

function citation(text: string): SectionPattern {
  const match = CITATION.exec(text);
  if (!match) throw new Error(`not a section: ${text}`);
  return { code: match[1]!, number: match[2]!.toUpperCase(), subdivisions: parseSubdivisions(match[3]!) };
}

/** What a list says of charges that are about its sections where it says nothing. */
const ATTEMPTS: readonly Relation[] = ['attempts'];

/**
 * Whether a section is the one that a pattern names, a subdivision of it, or a charge about it that counts as it does.
 * Unknown when the section lacks its code, stops short of the subdivision that the pattern asks for, or is a
 * conspiracy that does not say of what.
 */
export function sectionIs(section: Section, pattern: SectionPattern, including?: readonly Relation[]): Truth {
  return sectionInList(section, { sections: [pattern], ...(including ? { including } : {}) });
}

/** Whether a section is any of a list; a section that is not known may be any of them. */
export function sectionInList(section: Section | undefined, list: SectionSet): Truth {
  if (section === undefined) return UNKNOWN;
  const first = oneInList(section, list);
  const { others = [] } = section;
  // What is true of every section that a text may mean is true, whichever of them is meant.
  return others.every((other) => oneInList(other, list) === first) ? first : UNKNOWN;
}

function oneInList(section: Section, list: SectionSet): Truth {
  const including = list.including ?? ATTEMPTS;
  const itself = section.attempt && !including.includes('attempts') ? NO : matches(section, list.sections);
  const { aim } = section;
  if (itself === YES || aim === undefined || !including.includes(aim.as)) return itself;
  const about = aim.section === undefined ? UNKNOWN : sectionInList(aim.section, list);
  return about === NO ? itself : about;
}

function matches(section: Section, patterns: readonly SectionPattern[]): Truth {
  let result: Truth = NO;
  for (const pattern of patterns) {
    const match = matchesOne(section, pattern);
    if (match === YES) return YES;
    if (match === UNKNOWN) result = UNKNOWN;
  }
  return result;
}

function matchesOne(section: Section, pattern: SectionPattern): Truth {
  if (pattern.number !== WHOLE_CODE && section.number !== pattern.number) return NO;
  if (section.code !== undefined && section.code !== pattern.code) return NO;
  const shared = Math.min(section.subdivisions.length, pattern.subdivisions.length);
  for (let i = 0; i < shared; i++) if (section.subdivisions[i] !== pattern.subdivisions[i]) return NO;
  if (section.code === undefined || section.subdivisions.length < pattern.subdivisions.length) return UNKNOWN;
  return YES;
}

/** `HS 11357(c)`, with lower-case letters as statutes print them; an attempt as `PC 664/HS 11357(c)`. */
export function formatSection(section: Section | SectionPattern): string {
  const subdivisions = section.subdivisions.map((part) => `(${part.toLowerCase()})`).join('');
  const number = section.number.replace(/[A-Z]+$/, (letters) => letters.toLowerCase());
  if (number === WHOLE_CODE) return `any section of ${section.code}`;
  const name = `${section.code ?? '?'} ${number}${subdivisions}`;
  if (!('attempt' in section)) return name;
  const about = section.aim?.section === undefined ? name : `${name}/${formatSection(section.aim.section)}`;
  const whole = section.attempt ? `PC 664/${about}` : about;
  return section.others === undefined ? whole : [whole, ...section.others.map(formatSection)].join(' or ');
}
