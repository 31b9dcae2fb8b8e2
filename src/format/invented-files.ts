/** Invented files that are wanted. */
export type InventedWanted = {
  /** A county by its name in capital letters, or `ALL`. */
  readonly county: string;
  /** Lines of the file, its header aside; of a set, those of its file of charges. */
  readonly lines: number;
  readonly seed: number;
  /** With what real files get wrong. */
  readonly dirty?: boolean;
  /** Whether the first line names the columns; true where this is missing, and always true in a set. */
  readonly header?: boolean;
};

/** A piece of an invented file: the next text of the file at this position among the names. */
export type InventedPiece = { readonly file: number; readonly text: string };

/** How files of invented people are made in the format of a state: the same seed gives the same bytes. */
export type InventedFiles = {
  readonly counties: readonly string[];
  /** The texts of the files in pieces, those of one file in order. Throws a `RangeError` that names what is out of range. */
  readonly invent: (wanted: InventedWanted) => Iterable<InventedPiece>;
};

/** The files of invented people that a state has, and those that the workbench makes to try things on. */
export type Invention = {
  /** The names of the files. Several are a set: a command writes it into one folder, under these names. */
  readonly names: readonly [string, ...string[]];
  readonly sample: {
    readonly county: string;
    readonly lines: number;
    readonly seed: number;
    /** About how many characters come out: enough for a bar that moves evenly. */
    readonly characters: number;
  };
  readonly files: () => Promise<InventedFiles>;
};
