import type { Relation } from './section.ts';

/**
 * How the criminal-history files of one state write sections of law: plain data that a pack author can write and check.
 * {@link createSectionReader} reads texts by it.
 */
export type SectionGrammar = {
  readonly id: string;
  /** Codes as results print them (`HS`, `720 ILCS`, `Va. Code`), each with the other spellings that files use. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
  /**
   * Regular expressions of section numbers, the longest form first. Letters are read in either case and kept small,
   * but for those in a group named `upper`.
   */
  readonly numbers: readonly string[];
  /**
   * What letters behind a number are (`288A`, `11357C`): part of the number, a subdivision without its brackets, or part
   * of numbers of at most so many digits. Left out where the regular expressions say it all.
   */
  readonly letters?: 'number' | 'subdivision' | { readonly numberUpTo: number };
  /**
   * Numbers with letters of their own which files also write in brackets, `653f` for `653(F)(B)`. Only numbers that have no
   * subdivision of that letter without it: `288(A)` is PC 288(a), since PC 288a is another section.
   */
  readonly letterInBrackets?: readonly string[];
  /** Words before a subdivision: `subd` for `152.025, subd. 2`. */
  readonly subdivisionWords?: readonly string[];
  /** Regular expressions of words that may stand before a section, such as `COUNT 2` and `CONVICTED OF`. */
  readonly lead?: readonly string[];
  /** Charges that are about another section, each with its own section and with the words that say the same. */
  readonly about?: { readonly [Kind in Relation]?: AboutForm };
  /** Numbers that files print otherwise than the law, each with the citations that it may mean. */
  readonly printed?: Readonly<Record<string, readonly string[]>>;
  /** Texts of files with the citation that is read from them, and texts that name no section. A test runs them. */
  readonly examples: {
    readonly read: Readonly<Record<string, string>>;
    readonly refused: readonly string[];
  };
};

/** A section that is about another (`664/187 PC`), and words that stand for it. */
export type AboutForm = {
  readonly section: string;
  /** Regular expressions of words before the section: `ATT`. */
  readonly before?: readonly string[];
  /** Of words at the beginning of its description, which leave open whether the charge is of that kind. */
  readonly after?: readonly string[];
  /** Whether files write the number onto the other: `66411359`. */
  readonly glued?: boolean;
};
