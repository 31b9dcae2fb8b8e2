import type { Bilingual } from './state-words.ts';

/** A question of a law in plain words, with what stands beside it on paper: boxes to tick, or a line to write on. */
export type PlainQuestion = {
  /** How the ids of the questions begin (`questionId`) that these words are for. */
  readonly begins: string;
  readonly takes: 'yes-no' | 'words';
  /** Who can answer: the person, or somebody who reads the court's file. */
  readonly by: 'person' | 'lawyer';
  readonly words: Bilingual;
};

/** A name for what a law gives in a few plain words, and what it does. */
export type PlainLaw = { readonly pack: string; readonly name: Bilingual; readonly does: Bilingual };

/** Why a law says what it says of a conviction, for the clauses of a law pack that say the same. */
export type PlainReason = { readonly pack: string; readonly clauses: readonly string[]; readonly words: Bilingual };

/** A warning in plain words: of a kind, and of those of the kind the one whose message says something. The first that fits is meant. */
export type PlainWarning = { readonly kind: string; readonly says?: string; readonly words: Bilingual };

/** What a state's laws say to a person about their own record, at the level of a school reader. */
export type PlainWords = {
  readonly laws: readonly PlainLaw[];
  /** What an outcome may bring, by its id. */
  readonly outcomes: Readonly<Record<string, Bilingual>>;
  readonly reasons: readonly PlainReason[];
  readonly questions: readonly PlainQuestion[];
  /** What is missing where the record leaves a law undecided, by the id of the fact. */
  readonly facts: Readonly<Record<string, Bilingual>>;
  /** What a rap sheet's reader warns of. */
  readonly warnings: readonly PlainWarning[];
  /** What a person does next, in order. */
  readonly steps: readonly Bilingual[];
  /** What relief does not change. */
  readonly limits: readonly Bilingual[];
};
