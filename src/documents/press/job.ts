/** The kinds of paper that a run gives. */
export const KINDS = ['summary', 'motion', 'order', 'petition', 'notice', 'update', 'remedies'] as const;

export type Kind = (typeof KINDS)[number];

/** One paper of a job: what its template is given, and the name it has as a file of its own. */
export type Paper = {
  /** File name without folder, for separate files. */
  readonly file: string;
  /** Title of the PDF, for separate files. */
  readonly title: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** How it is named in warnings: never a person's name. */
  readonly label: string;
};

/** What one worker prints at a time: one volume of papers, or several papers as files of their own. */
export type PressJob = {
  /** Names the job in the ledger; the same whenever the same work is planned. */
  readonly id: string;
  readonly kind: Kind;
  readonly template: string;
  /** What every paper has in common: profile, date. */
  readonly shared: Readonly<Record<string, unknown>>;
  readonly papers: readonly Paper[];
  /** The folder in the output folder, and for a volume its name without `.pdf` and its title. */
  readonly folder: string;
  readonly volume: { readonly file: string; readonly title: string; readonly limit: number } | undefined;
  /**
   * How many pages a paper has whose page numbers are not counted (`counted: false` in its data); undefined where
   * a template numbers no pages.
   */
  readonly uncountedPages: number | undefined;
};

/** A file as it was written. */
export type WrittenFile = {
  readonly kind: Kind;
  /** Path in the output folder, with `/`. */
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly pages: number;
  /** How many papers it holds. */
  readonly papers: number;
};

/** Characters of a paper that no font can show. */
export type LostCharacters = { readonly label: string; readonly characters: readonly string[] };

export type JobResult = {
  readonly files: readonly WrittenFile[];
  readonly lost: readonly LostCharacters[];
  /** The files, of those, that wait for the disk and for their names. */
  readonly unnamed: readonly string[];
};
