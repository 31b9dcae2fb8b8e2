/** An invented file that is wanted. */
export type InventedWanted = {
  /** A county by its name in capital letters, or `ALL`. */
  readonly county: string;
  /** Lines of the file, its header aside. */
  readonly lines: number;
  readonly seed: number;
  /** With what real files get wrong. */
  readonly dirty?: boolean;
  /** Whether the first line names the columns; true where this is missing. */
  readonly header?: boolean;
};

/** How files of invented people are made in the format of a state: the same seed gives the same bytes. */
export type InventedFiles = {
  readonly counties: readonly string[];
  /** The text of the file in pieces. */
  readonly invent: (wanted: InventedWanted) => Iterable<string>;
};
