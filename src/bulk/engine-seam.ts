import type { Comparison, Decider } from '../decide/index.ts';
import type { AnalyzeRequest, Hooks, Problem } from './api.ts';
import type { Tally } from './results/tally.ts';

/**
 * What an engine does: read the inputs once, decide every person under one choice or several, and write the data files
 * of each into a folder. The plain reference and the fast engine both do it, and their files are equal to the byte.
 */
export type Engine = (work: EngineWork, hooks: Hooks) => Promise<EngineResult>;

export type EngineWork = {
  readonly inputs: readonly string[];
  readonly quarantine: boolean;
  readonly results: AnalyzeRequest['results'];
  readonly workers: number | undefined;
  readonly runs: readonly EngineRun[];
  /** Where the choices are compared with the first, the folder for the tables of it and what the runs are called there. */
  readonly compare: { readonly folder: string; readonly names: readonly string[] } | undefined;
};

export type EngineRun = {
  readonly decider: Decider;
  /** The decider of the comparison in which every section is dismissed. */
  readonly dismissAll: Decider;
  /** Where the data files are to be written; made already, empty, and moved into place when all is well. */
  readonly folder: string;
};

export type EngineResult =
  | { readonly ok: false; readonly problem: Problem }
  | {
      readonly ok: true;
      /** Readable lines, headers aside. */
      readonly lines: number;
      readonly linesSetAside: number;
      readonly inputs: readonly InputFacts[];
      /** In the order of the work's runs. */
      readonly runs: readonly MadeRun[];
      readonly comparison: ComparedPeople | undefined;
      /** How many corrections were laid over the inputs; undefined where none was. */
      readonly corrections?: number;
    };

export type MadeRun = { readonly tally: Tally; readonly outputs: readonly FileFacts[] };

/** What several choices do to the same people, each against the first. */
export type ComparedPeople = {
  readonly comparison: Comparison;
  /**
   * The tables written: everyone who fares otherwise than under the first choice, and each of their convictions that does,
   * in the order in which the inputs first name them.
   */
  readonly tables: readonly FileFacts[];
};

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
