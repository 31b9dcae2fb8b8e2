import type { Decider } from '../decide/index.ts';
import type { BulkFormat } from '../format/bulk-format.ts';
import type { Problem } from '../record/problem.ts';
import type { LinesOfTables } from '../results/compare/compared-lines.ts';
import type { ComparedPeople } from '../results/compare/comparison.ts';
import type { FileFacts, InputFacts } from '../results/file-facts.ts';
import type { Tally } from '../results/tally.ts';
import type { AnalyzeRequest, Hooks, WitnessHook } from './api.ts';
import type { JoinedSet } from './join/join.ts';

/**
 * The interface of an engine: it reads the inputs once, decides every person under one choice or several, and writes
 * the data files of each choice into a folder. The plain reference and the fast engine both implement it, and their
 * files are equal to the byte. If you add a data file, both have to write it.
 */
export type Engine = (work: EngineWork, hooks: Hooks) => Promise<EngineResult>;

export type EngineWork = {
  /** The format of the inputs. */
  readonly format: BulkFormat;
  readonly inputs: readonly string[];
  /** What is known of a set of files, if the inputs are lines that were made of one. */
  readonly joined?: JoinedSet | undefined;
  readonly quarantine: boolean;
  readonly results: AnalyzeRequest['results'];
  readonly workers: number | undefined;
  readonly runs: readonly EngineRun[];
  /**
   * If the choices are compared with the first: the folder for the tables of the comparison, and the names of the runs
   * in them.
   */
  readonly compare: { readonly folder: string; readonly names: readonly string[] } | undefined;
  /** The range of the inputs to decide, if only a range is decided; the data files then have no headers. */
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
  /** What they end in under each run of the work. */
  readonly runs: readonly DecidedCells[];
  /**
   * Where choices are compared: the lines about those of the people whose first record stands in the range, by the row of
   * that record.
   */
  readonly compared: ReadonlyMap<number, LinesOfTables>;
  /** Where people are shown to a visitor: what it returned of such people, by that row too. */
  readonly seen: ReadonlyMap<number, unknown>;
};

/** The result cells of rows that were decided elsewhere. */
export type DecidedCells = {
  /** For each of these records, the reference to its result cells (`engine/cells/result-cells.ts`); 0 for none. */
  readonly references: Uint32Array;
  readonly blocks: readonly SharedArrayBuffer[];
};

export type EngineRun = {
  readonly decider: Decider;
  /** Decides what figures are compared with: the policy of the law that gives most. Undefined for a law without one. */
  readonly dismissAll: Decider | undefined;
  readonly witness?: WitnessHook | undefined;
  /**
   * The folder for the data files: it exists already and is empty, and is moved into place when the run has succeeded.
   */
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
