/**
 * Finds the person whose record an application is about. A record belongs to the person who applied where three things
 * agree that have nothing to do with each other: a name, the day of birth, and the number of a case. Where fewer agree,
 * or they agree for more than one person, somebody at the office is asked. A name alone, or a day of birth alone, finds
 * no one.
 */
import type { ApplicationRecord } from '../../exchange/index.ts';
import { caseKey, type Day, nameWords, type PartialDate, parseIsoDay } from '../../record/index.ts';

/** An application as it is compared. */
export type Applicant = {
  readonly code: string;
  /** Each name that the person gave, as words that a recorded name must all have. */
  readonly names: readonly (readonly string[])[];
  /** Words of family names: one of them alone is part of an agreement. */
  readonly family: ReadonlySet<string>;
  readonly born: Day;
  readonly cases: ReadonlySet<string>;
};

/** What a record says of its person, as far as it is compared. */
export type Recorded = {
  readonly names: readonly string[];
  readonly birthDate: PartialDate;
  readonly cases: readonly string[];
  readonly died: boolean;
  /** Whether lines of the record may be another person's, or lines of this person are missing. */
  readonly incomplete: boolean;
};

/** What of an application and a record agrees. */
export type Evidence = {
  /** `open`: the record gives no whole day, and the day given is among those that it can be. */
  readonly born: 'same' | 'open' | 'other';
  /** `part`: a word of a family name, as where somebody has two family names and a court wrote down one. */
  readonly name: 'same' | 'part' | 'other';
  readonly case: boolean;
  readonly died: boolean;
  readonly incomplete: boolean;
};

/** Why a person at the office is asked. */
export type Doubt =
  | 'several'
  | 'no-case-number'
  | 'other-birth-date'
  | 'other-name'
  | 'incomplete'
  | 'died'
  /** Somebody said before that no record is the person's, and what is compared has changed. */
  | 'decided-before';

export type Verdict =
  | { readonly kind: 'match'; readonly at: number }
  | { readonly kind: 'question'; readonly why: Doubt }
  | { readonly kind: 'none' };

/** Letters and digits that a case number needs to tell anything. */
const SHORTEST_CASE = 4;

export function applicantOf(record: ApplicationRecord): Applicant {
  const [first = ''] = nameWords(record.first_name);
  const others = record.other_names.split(';').map(nameWords);
  const named = [[first, ...nameWords(record.last_name)], ...others.map((words) => withFirst(first, words))];
  const names = named.filter((words) => words.length > 1 && words.every((word) => word !== ''));
  return {
    code: record.application,
    names,
    family: new Set(names.flatMap((words) => words.slice(1)).filter((word) => word.length > 1)),
    born: parseIsoDay(record.birth_date)!,
    cases: new Set(record.case_numbers.split(';').map(caseKey).filter(isTelling)),
  };
}

/** One word alone, such as a name of before a marriage, counts beside the first name only. */
function withFirst(first: string, words: readonly string[]): readonly string[] {
  return words.length === 1 ? [first, words[0]!] : words;
}

function isTelling(key: string): boolean {
  return key.length >= SHORTEST_CASE && /\d/.test(key);
}

/** Whether one of the names of a record has all words of a name that the person gave, or a word of a family name. */
function nameOf({ names, family }: Applicant, recorded: readonly string[]): Evidence['name'] {
  const all = recorded.map((each) => new Set(nameWords(each)));
  if (all.some((words) => names.some((given) => given.every((word) => words.has(word))))) return 'same';
  return all.some((words) => !words.isDisjointFrom(family)) ? 'part' : 'other';
}

/** What agrees; undefined where it is so little that the record is not even asked about. */
export function evidenceFor(applicant: Applicant, recorded: Recorded): Evidence | undefined {
  const { birthDate, died, incomplete } = recorded;
  const within = birthDate.first <= applicant.born && applicant.born <= birthDate.last;
  const born = birthDate.precision === 'day' ? (within ? 'same' : 'other') : within ? 'open' : 'other';
  const name = nameOf(applicant, recorded.names);
  const sameCase = recorded.cases.some((number) => applicant.cases.has(caseKey(number)));
  // That a birth date is not known at all agrees with every day, and so says nothing.
  const bornSays = born === 'same' || (born === 'open' && birthDate.precision !== 'unknown');
  const enough =
    name === 'same'
      ? bornSays || sameCase
      : name === 'part'
        ? born === 'same' || sameCase
        : born === 'same' && sameCase;
  return enough ? { born, name, case: sameCase, died, incomplete } : undefined;
}

/** What the records that came close come to. */
export function verdictOf(found: readonly Evidence[]): Verdict {
  if (found.length === 0) return { kind: 'none' };
  const whole = found.flatMap((each, at) => (each.born === 'same' && each.name === 'same' && each.case ? [at] : []));
  // A second record of the same name and day of birth may be the same person's under another number, or another person's.
  const close = found.filter(({ born, name }) => name === 'same' && born !== 'other');
  if (close.length > 1) return { kind: 'question', why: 'several' };
  const at = whole[0];
  if (at === undefined) return { kind: 'question', why: found.length > 1 ? 'several' : doubtOf(found[0]!) };
  if (found[at]!.died) return { kind: 'question', why: 'died' };
  return found[at]!.incomplete ? { kind: 'question', why: 'incomplete' } : { kind: 'match', at };
}

function doubtOf({ born, name }: Evidence): Doubt {
  if (born !== 'same') return 'other-birth-date';
  return name === 'same' ? 'no-case-number' : 'other-name';
}
