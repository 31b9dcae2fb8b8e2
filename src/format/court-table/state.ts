import type { DeclaredLevels, Ending, LaterKind, Section, SentencePart, Truth } from '../../record/index.ts';

/**
 * How a charge ended. Without a conviction: in one of the ways that rules tell apart, or in one that the word does not say
 * (`other`). `unknown` may be a conviction, `pending` has not ended.
 */
export type CourtVerdict = 'convicted' | Ending | 'other' | 'pending' | 'unknown';

/** What says of a charge in every state that it ended without a conviction, and not how. */
export const NOT_CONVICTED = 'NOT CONVICTED';

/** What one state says of the court table that its courts fill: its words, in capital letters. */
export type CourtTable = {
  readonly readSection: (text: string) => Section | undefined;
  /** A citation that `readSection` takes, as an example. */
  readonly citation: string;
  /** Left out where they are felony, misdemeanor and infraction. */
  readonly levels?: DeclaredLevels;
  /** The ids of levels by the words of LEVEL. A word that is not here leaves the level unknown. */
  readonly levelWords: Readonly<Record<string, string>>;
  /** Verdicts by the words of DISPOSITION. A word that is not here, or a blank, may be a conviction. */
  readonly verdicts: Readonly<Record<string, CourtVerdict>>;
  /** What the words of CHANGED say was done to a conviction. Words that are not here may say anything. */
  readonly changes: Readonly<Record<string, LaterKind>>;
  /** What sentences are, by the state's own words for them (`CONDITIONAL DISCHARGE`); `fine` is one without custody or supervision. */
  readonly sentences?: Readonly<Record<string, SentencePart['kind']>>;
  /** Whether the table has a column for the last release. */
  readonly releases?: boolean;
  /** Whether it has one for the date of the offense. */
  readonly offenseDates?: boolean;
  /**
   * The key (`assumptionKey`) of the question whether a charge is pending. A pending charge of the table answers it with
   * yes; a table without one leaves it open, since other courts are not in it.
   */
  readonly pendingCharge?: string;
  /**
   * Answers that DESCRIPTION gives to what the state's law asks and no column says, by the keys of those questions; none
   * where the words say nothing of it.
   */
  readonly answers?: (description: string) => Readonly<Record<string, Truth>>;
};
