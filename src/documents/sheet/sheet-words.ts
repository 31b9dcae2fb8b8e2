import type { Outcome } from '../../law/index.ts';
import type { Cites, Language } from '../law/law-papers.ts';

/** A sentence in each language of a person's print. */
export type Both = Readonly<Record<Language, string>>;

/** What papers made from one person's rap sheet say of one law. */
export type SheetLaw = {
  /** The law pack. */
  readonly pack: string;
  /** A name for the relief in a few plain words for the person, and what it does. */
  readonly plain: { readonly name: Both; readonly does: Both };
  /** Undefined for a law that asks for no petition. */
  readonly petition?: {
    /** Title of the paper, by the sections that its counts go by. */
    readonly title: (routes: readonly string[]) => string;
    readonly orderTitle: (routes: readonly string[]) => string;
    /** In the column "Relief asked for". */
    readonly asks: (outcome: Outcome, route: string | null) => string;
    /** The official forms for the same, as a note names them. */
    readonly forms: string;
  };
};

/** A question in plain words, with what stands beside it on paper: boxes to tick, or a line to write on. */
export type PlainQuestion = { readonly begins: string; readonly takes: 'yes-no' | 'words'; readonly words: Both };

/** What one jurisdiction's papers from a rap sheet say: the laws, the court, and what a person should know. */
export type SheetWords = {
  readonly cites: Cites;
  /** The other party in a caption. */
  readonly people: string;
  readonly court: string;
  /** A proposed order's sentence to the clerk. */
  readonly clerk: string;
  readonly laws: readonly SheetLaw[];
  /** Questions that a person can answer, by how their ids begin; all others are for a lawyer. */
  readonly questions: readonly PlainQuestion[];
  /** What a person does next, in order. */
  readonly steps: readonly Both[];
  /** What relief does not change. */
  readonly limits: readonly Both[];
};
