/**
 * A delivery of several files that belong together: one of people, one of their cases, one of the charges. They are
 * joined by keys to lines of the format, one a charge, before the engine reads them. What a joined line holds is said by
 * the names of columns: each column of the format that a file has is taken from it.
 */
export type FileSet = {
  readonly person: TableOfSet;
  readonly case: TableOfSet;
  readonly charge: TableOfSet;
  /** The columns of the format that name the file and the line that a joined line came from. */
  readonly origin: { readonly file: string; readonly line: string };
};

/** One kind of file of a set. It is known by its header, which it must have. */
export type TableOfSet = {
  /** What a sentence calls a line of it: "person", "case". */
  readonly title: string;
  /** The columns, as its header has them, in order. */
  readonly columns: readonly string[];
  /** The column that no two lines share; `charge` needs none. */
  readonly key?: string;
  /** The column with the key of the line of the file above that a line belongs to. */
  readonly parent?: string;
};
