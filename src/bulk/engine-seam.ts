import type { Decider } from '../decide/index.ts';
import type { BulkFormat } from '../format/bulk-format.ts';
import type { Problem } from '../record/problem.ts';
import type { ComparedPeople } from '../results/compare/comparison.ts';
import type { FileFacts, InputFacts } from '../results/file-facts.ts';
import type { Tally } from '../results/tally.ts';
import type { AnalyzeRequest, Hooks, WitnessHook } from './api.ts';
import type { JoinedSet } from './join/join.ts';

/**
 * What an engine does: read the inputs once, decide every person under one choice or several, and write the data files
 * of each into a folder. The plain reference and the fast engine both do it, and their files are equal to the byte.
 */
export type Engine = (work: EngineWork, hooks: Hooks) => Promise<EngineResult>;

export type EngineWork = {
  /** The format of the inputs. */
  readonly format: BulkFormat;
  readonly inputs: readonly string[];
  /** Where the inputs are lines that were made of a set of files: what is known of those. */
  readonly joined?: JoinedSet | undefined;
  readonly quarantine: boolean;
  readonly results: AnalyzeRequest['results'];
  readonly workers: number | undefined;
  readonly runs: readonly EngineRun[];
  /** Where the choices are compared with the first, the folder for the tables of it and what the runs are called there. */
  readonly compare: { readonly folder: string; readonly names: readonly string[] } | undefined;
  /** Where only a range of the inputs is decided; the data files then have no headers. */
  readonly range?: RangeWork | undefined;
  /** Whether the inputs contain only some people of a larger table; a county that they lack is then no mistake. */
  readonly isShare?: boolean;
};

/** A run of whole records within one of the inputs, and what is known from the rest of the inputs about its people. */
export type RangeWork = {
  /** Number of the file among the inputs. */
  readonly source: number;
  /** Bytes of the file; records start at both, or the text ends at the second. */
  readonly from: number;
  readonly to: number;
  /** Line feeds of the file before it. */
  readonly linesBefore: number;
  /** Of the file. */
  readonly encoding: 'utf-8' | 'windows-1252';
  /** Ids of people whom unreadable lines of any range may concern. */
  readonly concerned: readonly string[];
  /** The result cells of people who also have lines in other ranges, and were decided elsewhere. */
  readonly decided: DecidedRows | undefined;
};

/** Rows of people who were decided elsewhere. */
export type DecidedRows = {
  /** Numbers of readable records of the range, from 0; all of the people's. */
  readonly rows: Uint32Array;
  /** Of each of them: where its result cells are (`engine/cells/result-cells.ts`), 0 for none. */
  readonly references: Uint32Array;
  readonly blocks: readonly SharedArrayBuffer[];
};

export type EngineRun = {
  readonly decider: Decider;
  /** Decides what figures are compared with: the policy of the law that gives most. Undefined for a law without one. */
  readonly dismissAll: Decider | undefined;
  readonly witness?: WitnessHook | undefined;
  /** Where the data files are to be written; made already, empty, and moved into place when all is well. */
  readonly folder: string;
  /** Whether the data files begin with data, as parts of files do. */
  readonly headless?: boolean;
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
