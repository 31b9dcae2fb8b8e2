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
  /** The part of the source text that names the section, as written. */
  readonly text: string;
  /** Further sections that the same text joins to this one (`484/666 PC`); which of them is meant is not known. */
  readonly others?: readonly Section[];
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
const NUMBER = String.raw`\d{1,8}(?:\.\d{1,3})?(?:(?!${CODE})[A-Z]{1,2}(?=\s*\(|\s*${CODE}|\s*[-/]|\s*$))?`;
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
    // A conspiracy or an accessory charge ("182/11359 HS") is that offense, whatever it aimed at.
    if (number === '182' || number === '32')
      return section('PC', number, match[numberFirst ? 3 : 4] ?? '', attempt, whole);
    return joined(
      section(code, number, match[numberFirst ? 3 : 4] ?? '', attempt, whole),
      rest.replace(/^\s*[/&]\s*/, ''),
    );
  }
  return section(code, number, match[numberFirst ? 3 : 4] ?? '', attempt, whole);
}

/** A section with those that the text goes on to name: `484/666 PC`, `11357(A),(C) HS`. The code at the end is that of all. */
function joined(first: Section, rest: string): Section | undefined {
  const next = parseSection(rest);
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

/** A pattern from its citation, `PC 286(c)(1)`; throws on a text that is not one, since lists of law are code. */
export function sectionPattern(citation: string): SectionPattern {
  const match = /^([A-Z]{2})\s+(\d+(?:\.\d+)?[a-zA-Z]{0,2})((?:\([A-Za-z0-9]+\))*)$/.exec(citation);
  if (!match) throw new Error(`not a section: ${citation}`);
  return Object.freeze({
    code: match[1]!,
    number: match[2]!.toUpperCase(),
    subdivisions: Object.freeze(parseSubdivisions(match[3]!)),
  });
}

/**
 * Whether a section is the one that a pattern names, or a subdivision of it; attempts count.
 * Unknown when the section lacks its code, or stops short of the subdivision that the pattern asks for.
 */
export function sectionIs(section: Section, pattern: SectionPattern): Truth {
  const first = oneSectionIs(section, pattern);
  return section.others === undefined
    ? first
    : agreement(
        first,
        section.others.map((other) => oneSectionIs(other, pattern)),
      );
}

function oneSectionIs(section: Section, pattern: SectionPattern): Truth {
  if (section.number !== pattern.number) return NO;
  if (section.code !== undefined && section.code !== pattern.code) return NO;
  const shared = Math.min(section.subdivisions.length, pattern.subdivisions.length);
  for (let i = 0; i < shared; i++) if (section.subdivisions[i] !== pattern.subdivisions[i]) return NO;
  if (section.code === undefined || section.subdivisions.length < pattern.subdivisions.length) return UNKNOWN;
  return YES;
}

/** Whether a section is any of a list; a section that is not known may be any of them. */
export function sectionIsAny(section: Section | undefined, patterns: readonly SectionPattern[]): Truth {
  if (section === undefined) return UNKNOWN;
  const first = oneSectionIsAny(section, patterns);
  return section.others === undefined
    ? first
    : agreement(
        first,
        section.others.map((other) => oneSectionIsAny(other, patterns)),
      );
}

/** What is true of every section that a text joins is true, whichever of them is meant. */
function agreement(first: Truth, others: readonly Truth[]): Truth {
  return others.every((other) => other === first) ? first : UNKNOWN;
}

function oneSectionIsAny(section: Section, patterns: readonly SectionPattern[]): Truth {
  let result: Truth = NO;
  for (const pattern of patterns) {
    const match = oneSectionIs(section, pattern);
    if (match === YES) return YES;
    if (match === UNKNOWN) result = UNKNOWN;
  }
  return result;
}

/** `HS 11357(c)`, with lower-case letters as statutes print them; an attempt as `PC 664/HS 11357(c)`. */
export function formatSection(section: Section | SectionPattern): string {
  const subdivisions = section.subdivisions.map((part) => `(${part.toLowerCase()})`).join('');
  const number = section.number.replace(/[A-Z]+$/, (letters) => letters.toLowerCase());
  const name = `${section.code ?? '?'} ${number}${subdivisions}`;
  if (!('attempt' in section)) return name;
  const whole = section.attempt ? `PC 664/${name}` : name;
  return section.others === undefined ? whole : [whole, ...section.others.map(formatSection)].join(' or ');
}
