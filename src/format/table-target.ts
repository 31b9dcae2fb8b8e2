/**
 * How the lines of a format are written from facts that a mapping found in foreign tables. A state brings it as data, so that
 * the code that reads foreign tables knows no state.
 */

/** How a charge ended, in the words of mappings. `unknown` may be a conviction. */
export const DISPOSITION_WORDS = [
  'convicted',
  'dismissed',
  'dismissed-with-prejudice',
  'nolle-prosequi',
  'acquitted',
  'no-conviction',
  'pending',
  'unknown',
] as const;
export type DispositionWord = (typeof DISPOSITION_WORDS)[number];

/** What was done to a conviction later. `unknown` may be anything. */
export const CHANGE_WORDS = ['none', 'expunged', 'sealed', 'pardoned', 'vacated', 'set-aside', 'unknown'] as const;
export type ChangeWord = (typeof CHANGE_WORDS)[number];

export const ANSWER_WORDS = ['yes', 'no', 'unknown'] as const;
export const SENTENCE_KIND_WORDS = ['prison', 'jail', 'probation', 'fine', 'none', 'unknown'] as const;
export const UNIT_WORDS = ['days', 'months', 'years', 'unknown'] as const;

/** What is known of one charge and one part of its sentence. Dates are `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, `?` for a text that is no date, or blank. */
export const LINE_FACTS = [
  'person',
  'name',
  'birth',
  'sex',
  'race',
  'died',
  'registered',
  'county',
  'court',
  'case',
  'count',
  'section',
  'description',
  'level',
  'disposition',
  'date',
  'changed',
  'changedOn',
  'completed',
  'released',
  'offended',
  'kind',
  'length',
  'unit',
  /** The charges of a person by case, those of a case, and the parts of a sentence, numbered from 1; blank without a case. */
  'caseRank',
  'countRank',
  'partRank',
] as const;
export type LineFact = (typeof LINE_FACTS)[number];

/** A cell of a line: facts and texts, one after the other. It is blank where a fact that it needs is blank. */
export type TargetPart =
  | { readonly text: string }
  | {
      readonly fact: LineFact;
      /** What the format writes for each word; any other word, and a blank, is written as `otherwise` (blank). */
      readonly words?: Readonly<Record<string, string>>;
      readonly otherwise?: string;
      /** `YYYYMMDD`, with 00 for what is not known. */
      readonly compact?: true;
      /** Three digits; above 999 the whole cell is blank. */
      readonly threeDigits?: true;
      /** Whether the rest of the cell stands where this fact is blank. */
      readonly optional?: true;
    };

/** One line that is written; where `when` is given, one a person for whom a fact is one of some words. */
export type TargetLine = {
  readonly when?: { readonly fact: LineFact; readonly is: readonly string[] };
  readonly cells: Readonly<Record<string, readonly TargetPart[]>>;
};

export type TableTarget = {
  /** The ids of levels that the state's law knows. */
  readonly levels: readonly string[];
  /** The first has a line for each charge and part of a sentence; the others add lines of a person. */
  readonly lines: readonly TargetLine[];
};
