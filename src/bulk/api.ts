import type { CountyPolicy } from '../decide/index.ts';
import type { Jurisdiction } from '../format/jurisdiction.ts';
import type { FileReadings, OptionValues, Pack, Policy } from '../law/language/index.ts';
import type { Day } from '../record/index.ts';

/** One analysis: which files, whose convictions, decided how, and where the results go. */
export type AnalyzeRequest = {
  /** The state that the files come from: it brings their format, and the choice that every other is compared with. */
  readonly jurisdiction: Pick<Jurisdiction, 'format' | 'most'>;
  /** Paths of the files, in the order that the results keep. */
  readonly inputs: readonly string[];
  /** Matched without regard to case; `ALL` decides every county's convictions in one pass. */
  readonly county: string;
  /** With `ALL`: the policies of counties that have one of their own; `policy` decides all others. */
  readonly counties?: Readonly<Record<string, CountyPolicy>>;
  readonly pack: Pack;
  readonly policy: Policy;
  readonly options: OptionValues;
  /** How the file is read, where somebody chose a reading; otherwise the policy says it. */
  readonly readings?: FileReadings;
  readonly asOf: Day;
  /** The folder that the results become; it must not exist unless `overwrite`. */
  readonly out: string;
  readonly overwrite: boolean;
  /** Sets unreadable lines aside in problems.csv instead of refusing the file. */
  readonly quarantine: boolean;
  /** `convictions` leaves out the two files that repeat every input line. */
  readonly results: 'all' | 'convictions';
  /** How many workers; undefined for one a core. */
  readonly workers: number | undefined;
};

/** The present step of an analysis, for a progress bar that tells the truth. */
export type Progress = {
  /** `analyzing` is all of it at once: reading, deciding and writing, for as long as one pass is enough. */
  readonly stage: 'analyzing' | 'reading' | 'deciding' | 'writing' | 'finishing';
  /** Bytes of input dealt with in this stage, and in all. */
  readonly done: number;
  readonly total: number;
};

export type Hooks = {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  /** Sees every person with a determination while the fast engine decides, so that no person has to be decided again. */
  readonly witness?: WitnessHook;
};

/** A module that the engine's workers load and tell of what they decide; see `tasks/witness.ts`. */
export type WitnessHook = {
  readonly module: URL;
  readonly settings: unknown;
  /** Takes what each worker's witness gives once everybody is decided; called once in a run that produces results. */
  readonly take: (given: readonly unknown[]) => void;
};
