import type { Decider } from '../decide/index.ts';
import type { AnalyzeRequest, Hooks, Problem } from './api.ts';
import type { Tally } from './results/tally.ts';

/**
 * What an engine does: read the inputs, decide every person, and write the data files of a run into a folder. The
 * plain reference and the fast engine both do it, and their files are equal to the byte.
 */
export type Engine = (work: EngineWork, hooks: Hooks) => Promise<EngineResult>;

export type EngineWork = {
  readonly request: AnalyzeRequest;
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
      readonly tally: Tally;
      /** Readable lines, headers aside. */
      readonly lines: number;
      readonly linesSetAside: number;
      readonly inputs: readonly InputFacts[];
      readonly outputs: readonly FileFacts[];
      /** How many corrections were laid over the inputs; undefined where none was. */
      readonly corrections?: number;
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
};

/** The data files of a run. The two that repeat every line are left out where only convictions are asked for. */
export const DATA_FILES = {
  all: 'All_Results.csv',
  condensed: 'All_Results_Condensed.csv',
  prop64: 'Prop64_Results.csv',
  determinations: 'determinations.csv',
  problems: 'problems.csv',
} as const;
