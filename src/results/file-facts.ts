export type FileFacts = {
  /** Without its folder. */
  readonly name: string;
  readonly bytes: number;
  /** Of the bytes on disk, in hexadecimal. */
  readonly sha256: string;
  /** Lines of data, a header aside. */
  readonly lines: number;
};

export type InputFacts = FileFacts & {
  readonly encoding: 'utf-8' | 'windows-1252';
  /** What a person should know of the file before trusting its results; sentences. */
  readonly notes: readonly string[];
};

/**
 * The data files of a run, beside the state's lines of the convictions that were decided, whose name is the pack's
 * (`convictionsFileOf`). The two that repeat every line are left out where only convictions are asked for.
 */
export const DATA_FILES = {
  all: 'All_Results.csv',
  condensed: 'All_Results_Condensed.csv',
  determinations: 'determinations.csv',
  problems: 'problems.csv',
} as const;
