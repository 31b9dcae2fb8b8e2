import type { Ending, LaterKind, Level, Relation, SectionPattern, SentencePart, StepType } from '../../record/index.ts';

/**
 * The language of conditions: plain, frozen data, so that one text of law can be run, compiled, checked, rendered and
 * sent elsewhere as JSON. Build it with the functions of build.ts.
 */
export type Condition =
  | { readonly kind: 'always' }
  | { readonly kind: 'never' }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  /** Holds where its condition surely holds, and fails where the record leaves it open: see decision 021. */
  | { readonly kind: 'shown'; readonly of: Condition }
  | { readonly kind: 'level'; readonly of: Subject; readonly is: readonly Level[] }
  | { readonly kind: 'section'; readonly of: Subject; readonly in: SectionList }
  | { readonly kind: 'county'; readonly of: Subject }
  | { readonly kind: 'convicted'; readonly of: Subject }
  | { readonly kind: 'open'; readonly of: Subject }
  | { readonly kind: 'ended'; readonly of: Subject; readonly is: readonly Ending[] }
  | { readonly kind: 'set-aside'; readonly of: Subject }
  | { readonly kind: 'relief'; readonly of: Subject; readonly is: readonly LaterKind[] }
  | { readonly kind: 'revoked'; readonly of: Subject }
  | { readonly kind: 'attempt'; readonly of: Subject }
  | { readonly kind: 'step'; readonly of: Subject; readonly is: readonly StepType[] }
  | { readonly kind: 'sentenced'; readonly of: Subject; readonly to: readonly SentencePart['kind'][] }
  | { readonly kind: 'unrecorded'; readonly of: Subject; readonly fact: string; readonly says: string }
  | { readonly kind: 'before'; readonly left: DateTerm; readonly right: DateTerm; readonly orOn: boolean }
  | { readonly kind: 'deceased' }
  | { readonly kind: 'registered' }
  | { readonly kind: 'same'; readonly part: 'case' | 'cycle'; readonly of: Subject; readonly as: Subject }
  | { readonly kind: 'another'; readonly of: Subject; readonly than: Subject }
  | {
      readonly kind: 'some' | 'every';
      readonly over: 'convictions' | 'counts';
      readonly bind: Subject;
      readonly where: Condition;
    }
  | {
      readonly kind: 'at-least';
      readonly number: NumberTerm;
      /** Cases are counted, each once, whatever number of its convictions the condition holds for. */
      readonly per?: 'case' | undefined;
      readonly over: 'convictions' | 'counts';
      readonly bind: Subject;
      readonly where: Condition;
    }
  | { readonly kind: 'option-on'; readonly key: string }
  | { readonly kind: 'option-has'; readonly key: string; readonly value: string };

/**
 * Which count a condition speaks of: 0 is the one being decided, a conviction, a charge or the line that stands for an arrest; 1 and
 * 2 are bound by quantifiers.
 */
export type Subject = 0 | 1 | 2;

/** A named list of sections, with the source it was taken from. */
export type SectionList = {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly sections: readonly SectionPattern[];
  /** Which charges about these sections the list means; attempts alone where it does not say. */
  readonly including?: readonly Relation[];
};

export type DateTerm =
  | { readonly kind: 'date-of'; readonly of: Subject }
  | { readonly kind: 'offense-date'; readonly of: Subject }
  /** A pack has one reading of how parts of a sentence run; they add up where it says nothing. */
  | { readonly kind: 'sentence-end'; readonly of: Subject; readonly run?: 'overlapping' | undefined }
  /** The last release from incarceration for a count; its date where there was no incarceration. */
  | { readonly kind: 'release'; readonly of: Subject }
  | { readonly kind: 'birth' }
  | { readonly kind: 'as-of' }
  | { readonly kind: 'day'; readonly iso: string }
  | {
      readonly kind: 'shift';
      readonly date: DateTerm;
      readonly by: NumberTerm;
      readonly unit: SpanUnit;
      readonly sign: 1 | -1;
    };

/** Calendar units: a year after 29 February is 1 March in a common year. */
export type SpanUnit = 'years' | 'months' | 'days';

export type NumberTerm =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'option-number'; readonly key: string };

/** What a county chose: the values that option conditions read. */
export type OptionValues = Readonly<Record<string, boolean | number | string | readonly string[]>>;
