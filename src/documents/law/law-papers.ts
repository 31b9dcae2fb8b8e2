import type { Pack } from '../../law/index.ts';
import type { Kind } from '../press/job.ts';
import type { DecidedConviction } from '../results/convictions.ts';

import type { StateColumns } from './state-columns.ts';

/**
 * What a court is asked to order for one count: `clear`, the level that a conviction is lowered to, or the effect that the
 * law pack declares.
 */
export type Relief = 'clear' | (string & {});

export type Language = 'en' | 'es';

/** How the papers of a state write sections; each takes a text and gives it back where nothing is to be changed. */
export type Cites = {
  /** A section as the state's files are read: `HS 11357(c)` as `H&S § 11357(c)`. */
  readonly section: (section: string) => string;
  /** A group of sections in a table of figures: `HS 11357` as `H&S 11357`. */
  readonly group: (group: string) => string;
  /** A section that a county chose in an option: `11357(c)` as `H&S 11357(c)`. */
  readonly chosen: (section: string) => string;
};

/** Sections as the state's files and options have them. */
export const AS_READ: Cites = { section: (text) => text, group: (text) => text, chosen: (text) => text };

/** What papers say of one relief under one law. */
export type ReliefWords = {
  /** In tables: `Dismiss and seal`. */
  readonly table: string;
  /** The statute that it rests on, as update lists cite it. */
  readonly statute: string;
  /** In the title of a paper, before "CONVICTION": `DISMISS AND SEAL`. */
  readonly title: string;
  /** After "be", of one count and of several: `redesignated as a misdemeanor`, `redesignated as misdemeanors`. */
  readonly ordered: { readonly one: string; readonly many: string };
  /** An order for a whole county, of the counts that its schedule marks with `table`. */
  readonly countyOrder: string;
  /** In update lists; empty where no conviction is left. */
  readonly levelAfter: string;
  /** What update lists ask for while the profile names no reason of a dismissal; undefined for a relief that is none. */
  readonly reasonAsked: string | undefined;
  /** In letters: what the court did, and what that means for the person. */
  readonly letter: Readonly<Record<Language, { readonly done: string; readonly means: string }>>;
};

/** What motions, orders and applications say of the law: whole sentences and paragraphs, for the templates to set. */
export type CourtWords = {
  /** The court, where the county's profile does not name it: line 8 of a pleading. */
  readonly courtName: string;
  /** Below the title in a caption: the sections that the paper rests on. */
  readonly caption: string;
  /** The statute by which the prosecution reviewed, for the grounds of a motion. */
  readonly reviewCite: string;
  readonly motion: {
    /** After the sentence by which the prosecution moves the court. */
    readonly opening: string;
    readonly law: string;
    readonly prayer: string;
  };
  readonly order: {
    /** Before and after how many counts of this case. */
    readonly recital: readonly [before: string, after: string];
    readonly finding: string;
    readonly clerk: string;
  };
  readonly countyOrder: {
    /** Before and after how many counts of how many cases. */
    readonly recital: readonly [before: string, after: string];
    readonly finding: string;
    readonly clerk: string;
  };
  readonly petition: {
    readonly title: string;
    readonly orderTitle: string;
    readonly footer: string;
    readonly orderFooter: string;
    readonly completed: string;
    readonly serving: string;
    readonly noticeToProsecution: string;
    /** Of the proof that a copy was served on the prosecution; undefined where the law asks for none. */
    readonly proof?: { readonly title: string; readonly footer: string };
    readonly report: string;
  };
};

/** What the report says of the law. */
export type ReportWords = {
  readonly subject: string;
  /** The same within a title. */
  readonly titleSubject: string;
  /** After "N convictions": `under the four sections that …`. */
  readonly reach: string;
  readonly clears: string;
  readonly cleared: string;
  readonly missing: string;
};

/** What a letter says of a law, beside what it says of each relief. */
export type LetterWords = {
  /** After "changed … on your record". */
  readonly law: string;
  /** What the change does not do: a word or two in bold, and the sentences after it. */
  readonly limits: readonly { readonly head: string; readonly text: string }[];
  /** How a person checks the state's record. */
  readonly check: string;
};

/** A doubt about one count that only this law raises. */
export type LawDoubt =
  | { readonly code: 'convicted-since-act'; readonly act: string }
  | { readonly code: 'minor-to-misdemeanor' }
  | { readonly code: 'may-be-serving' };

/** One law's papers: which kinds are written for it, and every word in them that is about the law. */
export type LawPapers = {
  /** The law pack. */
  readonly pack: string;
  /** As a sentence names it. */
  readonly name: string;
  readonly cites: Cites;
  readonly kinds: readonly Kind[];
  /** The folder of the templates of papers that are filed and sent; the report and the schedule need none of their own. */
  readonly templates?: string;
  /** In the order in which titles name them. An effect that the pack declares is asked of a court where it stands here. */
  readonly reliefs: Readonly<Record<string, ReliefWords>>;
  readonly report: ReportWords;
  readonly court?: CourtWords;
  /** What letters say of the law; a law without it has none. */
  readonly letter?: Readonly<Record<Language, LetterWords>>;
  /** What an application says of its counts (`Counts 1 and 2`), by the person who may ask for them; a `check` is for the person to tick. */
  readonly petitionSays?: Readonly<
    Record<'prosecution' | 'petition', (counts: string) => { readonly text: string; readonly check: boolean }>
  >;
  /** Remedies of other laws, for convictions that this one does not reach. */
  readonly otherRemedies?: { readonly none: string; readonly petition: string };
  readonly doubts?: (conviction: DecidedConviction, relief: Relief) => readonly LawDoubt[];
};

/** The laws that a run may have been decided by, handed in by the command and the workbench. */
export type Laws = {
  readonly packs: readonly Pack[];
  /** How papers cite sections, by state; a state that is missing cites them as its files do. */
  readonly cites: Readonly<Record<string, Cites>>;
  /** The papers of those laws for which somebody has written what is filed and sent. */
  readonly papers: readonly LawPapers[];
  /** Where results hold what papers say, by the format of the run's files; runs before formats had names have none. */
  readonly columnsOf: (format: string | undefined) => StateColumns | undefined;
};
