import { getOrCreate } from './history.ts';
import { NO, type Truth, UNKNOWN, YES } from './truth.ts';

/**
 * One section of a statute code as a charge names it, such as `HS 11357(c)`.
 */
export type Section = {
  /** Code as its state's grammar names it (`HS`, `720 ILCS`); undefined when the text names none. */
  readonly code: string | undefined;
  /** Number as the law writes it, with its letters: `11357`, `11357.5`, `288a`. Empty in a charge known by its aim alone. */
  readonly number: string;
  /** Subdivisions outermost first, upper case: `['A', '3', 'C']`. */
  readonly subdivisions: readonly string[];
  /** An attempt of the section. */
  readonly attempt: boolean;
  /** The section that makes it an attempt, as it is printed before the other: `PC 664`. */
  readonly attemptBy?: string | undefined;
  /** For a conspiracy or an accessory charge: the offense that it was about. */
  readonly aim?: Aim | undefined;
  /** The part of the source text that names the section, as written. */
  readonly text: string;
  /** Further sections that the same text may mean (`484/666 PC`); which of them is meant is not known. */
  readonly others?: readonly Section[] | undefined;
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

/** A section, or a section and its subdivisions, that a list of law names; matched by {@link sectionInList}. */
export type SectionPattern = {
  readonly code: string;
  readonly number: string;
  readonly subdivisions: readonly string[];
};

/** The code is all but the last word: `HS 11357(c)`, `720 ILCS 570/402(c)`, `Va. Code 18.2-250.1`. */
const CITATION = /^([^\s/][^/]*?) (\*|[^\s()]*\d[^\s()]*)((?:\([A-Za-z0-9]+\))*)$/;

/** In place of a number: every section of the code (`VC *`). */
export const WHOLE_CODE = '*';

/** Whether a number is the one of a pattern, or begins as it does where the pattern ends in a star (`566.*`, a chapter). */
export function isNumberOf({ number: wanted }: SectionPattern, number: string): boolean {
  return number === wanted || (wanted.endsWith(WHOLE_CODE) && number.startsWith(wanted.slice(0, -1)));
}

/** A pattern from its citation: `PC 286(c)(1)`, `RSMo 566.*` for a chapter, `VC *` for every section of a code; throws on a text that is not one, since lists of law are code. */
export function sectionPattern(text: string): SectionPattern {
  const match = CITATION.exec(text);
  // A number without its code, or before it ("286 PC"), would be a list that nothing is in.
  if (!match || /^\d[\d.]*$/.test(match[1]!)) throw new Error(`not a section: ${text}`);
  const subdivisions = [...match[3]!.matchAll(/[A-Za-z0-9]+/g)].map(([part]) => part.toUpperCase());
  return Object.freeze({ code: match[1]!, number: match[2]!, subdivisions: Object.freeze(subdivisions) });
}

const WORDS = { attempt: 'attempts', conspiracy: 'conspiracies', accessory: 'accessories' } as const;

/**
 * The section of a citation in the form of {@link formatSection}: `HS 11357(c)`, `? 11357` where the code is not known,
 * `attempt HS 11357`, `conspiracy PC 187`. Undefined for any other text.
 */
export function citedSection(text: string): Section | undefined {
  const [, word, rest = ''] = /^(attempt|conspiracy|accessory) (.+)$/.exec(text) ?? [];
  if (word !== undefined) {
    const about = citedSection(rest);
    if (about === undefined) return undefined;
    const as = WORDS[word as keyof typeof WORDS];
    return as === 'attempts' ? { ...about, attempt: true, text } : aimedAt(as, about);
  }
  const match = CITATION.exec(text);
  if (!match) return undefined;
  const { code, ...pattern } = sectionPattern(text);
  return { ...pattern, code: code === '?' ? undefined : code, attempt: false, text };
}

/** A conspiracy or an accessory charge that is about a section, under whatever section it was charged. */
export function aimedAt(as: Aim['as'], section: Section): Section {
  return { code: undefined, number: '', subdivisions: [], attempt: false, aim: { as, section }, text: '' };
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
  for (const pattern of patterns.length < MANY ? patterns : patternsFor(section.number, patterns)) {
    const match = matchesOne(section, pattern);
    if (match === YES) return YES;
    if (match === UNKNOWN) result = UNKNOWN;
  }
  return result;
}

/** A list of so many patterns is looked up by number: superstrikes are a hundred, and most sections are none of them. */
const MANY = 8;

type ByNumber = {
  readonly exact: ReadonlyMap<string, readonly SectionPattern[]>;
  /** Chapters and whole codes. */
  readonly others: readonly SectionPattern[];
};

const byNumber = new WeakMap<readonly SectionPattern[], ByNumber>();

/** The patterns of a list that a section of a number may match; the order of a list decides nothing. */
function patternsFor(number: string, patterns: readonly SectionPattern[]): readonly SectionPattern[] {
  const { exact, others } = getOrCreate(byNumber, patterns, () => indexed(patterns));
  const own = exact.get(number);
  return own === undefined ? others : [...own, ...others];
}

function indexed(patterns: readonly SectionPattern[]): ByNumber {
  const exact = new Map<string, SectionPattern[]>();
  const others: SectionPattern[] = [];
  for (const pattern of patterns) {
    const { number } = pattern;
    if (number.endsWith(WHOLE_CODE)) others.push(pattern);
    else getOrCreate(exact, number, () => []).push(pattern);
  }
  return { exact, others };
}

function matchesOne(section: Section, pattern: SectionPattern): Truth {
  // A charge that is known by its aim alone stands under no section of its own, whatever code a list names whole.
  if (section.number === '' || !isNumberOf(pattern, section.number)) return NO;
  if (section.code !== undefined && section.code !== pattern.code) return NO;
  const shared = Math.min(section.subdivisions.length, pattern.subdivisions.length);
  for (let i = 0; i < shared; i++) if (section.subdivisions[i] !== pattern.subdivisions[i]) return NO;
  if (section.code === undefined || section.subdivisions.length < pattern.subdivisions.length) return UNKNOWN;
  return YES;
}

/** `HS 11357(c)`, with lower-case subdivisions as statutes print them; an attempt as `PC 664/HS 11357(c)`. */
export function formatSection(section: Section | SectionPattern): string {
  const subdivisions = section.subdivisions.map((part) => `(${part.toLowerCase()})`).join('');
  if (section.number === WHOLE_CODE) return `any section of ${section.code}`;
  if (section.number.endsWith(WHOLE_CODE)) return `any section of ${section.code} ${section.number.slice(0, -1)}`;
  const name = `${section.code ?? '?'} ${section.number}${subdivisions}`;
  if (!('attempt' in section)) return name;
  const { aim, attempt, attemptBy, others = [] } = section;
  const charge = aim === undefined ? name : aimText(section.number === '' ? undefined : name, aim);
  const whole = !attempt ? charge : attemptBy === undefined ? `attempt ${charge}` : `${attemptBy}/${charge}`;
  return [whole, ...others.map(formatSection)].join(' or ');
}

/** `PC 182/PC 187`; `conspiracy PC 187` where no section is known that the charge stands under. */
function aimText(name: string | undefined, { as, section }: Aim): string {
  const about = section === undefined ? '' : formatSection(section);
  if (name === undefined) return `${as === 'conspiracies' ? 'conspiracy' : 'accessory'} ${about || '?'}`;
  return about === '' ? name : `${name}/${about}`;
}
