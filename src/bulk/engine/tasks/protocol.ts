/*
 * The messages between the coordinator and its workers.
 *
 * The idea: a worker does one task after another and answers each; what a task leaves behind in the worker (rows, tables,
 * an open hash) is there for the next. Messages hold numbers and addresses, since all look into the same memory.
 *
 * The invariant: a value here survives a structured clone. Functions do not, so a worker gets the URL of a module (`Setup`)
 * and loads the format from there. Memory that another worker fills is read only as far as its last answer said (`Seen`).
 *
 * If you add a task, also add it with its reply to `Ports` and what does it to `threads/perform.ts`; if it comes before others, say
 * so in its comment, since no type does.
 */
import type { Choice } from '../../../decide/index.ts';
import type { ComparedLines, LinesOfTables } from '../../../results/compare/compared-lines.ts';
import type { Tally } from '../../../results/tally.ts';
import type { SurveyCounts } from '../../inspect/survey.ts';
import type { ScanMemory, Seen } from '../../scan/keys.ts';
import type { MISFITS } from '../../scan/scanner.ts';
import type { Encoding } from '../../scan/texts.ts';
import type { OpenFile } from '../files/growing-file.ts';

/** The messages between the coordinator and its workers. Bytes are never sent: both look into shared memory. */

export type Setup = {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  /** The URL of the module whose default export is the format of the inputs. */
  readonly format: string;
};

/** What a worker does after scanning. */
export type LaterWork = 'decide' | 'emit';

/** Tells a worker what it will be asked for, so that it loads what it needs for it while there is nothing else to do. */
export type PrepareTask = { readonly kind: 'prepare'; readonly work: readonly LaterWork[] };

export type ScanTask = {
  readonly kind: 'scan';
  readonly fd: number;
  readonly source: number;
  readonly fileSize: number;
  /** Bytes of the file; the chunk is the records that start in them. */
  readonly start: number;
  readonly end: number;
  /** Whether a record is known to start at `start`, or the first one has to be guessed. */
  readonly exact: boolean;
  /**
   * The place in the worker's memory where the chunk stays until it is written; none where it is read again for that.
   */
  readonly slot: number | undefined;
};

/** A record that is no ordinary line; positions in the file, lines within the chunk from 0. */
export type RawFault = {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** Readable records of the chunk before it. */
  readonly before: number;
  readonly kind: Exclude<(typeof MISFITS)[number], 'line'>;
  /** How many fields it has, as far as that can be told. */
  readonly found: number;
};

export type ScanReply = Seen & {
  /** `unsure` when a guess led nowhere; `long` when a record, at line `lines`, is longer than any line of a history file. */
  readonly kind: 'scanned' | 'unsure' | 'long';
  /** Where the chunk's first record starts, and the first record of the next chunk. */
  readonly first: number;
  readonly next: number;
  readonly rowsAt: number;
  readonly rows: number;
  readonly lines: number;
  readonly faults: readonly RawFault[];
  readonly high: boolean;
  readonly validUtf8: boolean;
  /** For a chunk that stays in memory: the addresses of its first byte and of the notes on its records. */
  readonly kept: { readonly bytes: number; readonly records: number } | undefined;
};

/** Where the rows of a chunk lie, in a shared table. */
export const CHUNK_WORDS = 8;
/** `first` is where its first record begins in the file, in two words since files may be longer than 4 GB. */
export const CHUNK = {
  base: 0,
  worker: 1,
  rowsAt: 2,
  rows: 3,
  source: 4,
  lineBase: 5,
  firstLow: 6,
  firstHigh: 7,
} as const;

export type PeopleTask = {
  readonly kind: 'people';
  readonly memories: readonly ScanMemory[];
  readonly chunks: Uint32Array;
  /**
   * The rows of each person: those of person p are `order[starts[p]]` to `order[starts[p + 1] - 1]`, in input order.
   */
  readonly starts: Uint32Array;
  readonly order: Uint32Array;
  /** The person of every row; numbers begin at 1. */
  readonly personOfRow: Uint32Array;
  /** People with lines in more than two chunks: 1 for each such person, and the list of them. */
  readonly isSpread: Uint8Array;
  readonly spread: Uint32Array;
  /** 1 for each person whom an unreadable line may concern. */
  readonly incomplete: Uint8Array;
  readonly encodings: readonly Encoding[];
  /** Where each row is in the inputs of the run, where the workers scanned something else than those inputs. */
  readonly origins?: RowOrigins | undefined;
};

/** For a range: the number of its file. For gathered records: file and line, from 1, of each row. */
export type RowOrigins =
  | { readonly kind: 'range'; readonly source: number }
  | { readonly kind: 'gathered'; readonly sources: Uint32Array; readonly lines: Float64Array };

/** Begins to decide those people under one choice; another may follow. */
export type RunTask = {
  readonly kind: 'run';
  readonly choice: Choice;
  readonly dismissAll: Choice | undefined;
  /** The module of a witness and what that is given. */
  readonly witness: { readonly module: string; readonly settings: unknown } | undefined;
  /** Counts blocks of result cells handed out. */
  readonly nextBlock: Int32Array;
  /**
   * For each row: the result cells of people whose lines span more than two chunks, 0 for none; empty where there are
   * no such people.
   */
  readonly references: Uint32Array;
};

/** Asks for what the witness noted of everybody who was decided. */
export type WitnessedTask = { readonly kind: 'witnessed' };

/** People, from one number up to another, under several choices. */
export type CompareTask = {
  readonly kind: 'compare';
  readonly choices: readonly Choice[];
  readonly names: readonly string[];
  readonly from: number;
  readonly to: number;
  /** People who were compared elsewhere, by number, with their lines where there is something to say of them. */
  readonly elsewhere?: ReadonlyMap<number, LinesOfTables | undefined> | undefined;
};
export type CompareReply = ComparedLines;

/** Compares all people, and keeps the lines of each apart. */
export type CompareEachTask = Pick<CompareTask, 'choices' | 'names'> & {
  readonly kind: 'compare each';
  readonly people: number;
};
export type CompareEachReply = Pick<ComparedLines, 'comparison'> & {
  /** By the number of the person; of those alone of whom there is something to say. */
  readonly lines: ReadonlyMap<number, LinesOfTables>;
};

/** Begins to find out what there is to say of people, whatever becomes of them. */
export type SurveyTask = { readonly kind: 'survey'; readonly choice: Choice };

/** Looks at people, from one number up to another. */
export type SeeTask = { readonly kind: 'see'; readonly from: number; readonly to: number };

export type SurveyedTask = { readonly kind: 'surveyed' };

/** Loads a module that looks at people for a program above the engine; see `visit-task.ts`. */
export type VisitorTask = { readonly kind: 'visitor'; readonly module: string; readonly settings: unknown };

/** Shows it people, from one number up to another; what it says of them travels as it is. */
export type VisitTask = { readonly kind: 'visit'; readonly from: number; readonly to: number };

/** Asks it about all the people that this worker has shown it. */
export type AskTask = { readonly kind: 'ask'; readonly question: unknown };

/** People whose lines are spread, from one place in their list up to another. */
export type DecideTask = { readonly kind: 'decide'; readonly from: number; readonly to: number };

export type FinishTask = { readonly kind: 'finish' };
export type FinishReply = {
  readonly tally: Tally;
  /** Result cells of people whose lines are spread, in numbered blocks. */
  readonly blocks: readonly (readonly [number, SharedArrayBuffer])[];
};

/** Goes to a worker that decides: what it needs to lay down result cells. */
export type CellsTask = {
  readonly kind: 'cells';
  readonly blocks: readonly SharedArrayBuffer[];
  /** Whether lines without a determination are wanted too. */
  readonly all: boolean;
};

/** Decides the people of a chunk, and lays the result cells of its lines down in one of the worker's slots. */
export type StageTask = {
  readonly kind: 'stage';
  readonly slot: number;
  readonly rows: ChunkRows;
  /** For each worker, how far its scanner was when the worker last reported. */
  readonly seen: readonly (Seen | undefined)[];
};

/** The rows of a chunk: which memory holds them, where, how many, and the number of the first in the run. */
export type ChunkRows = {
  readonly worker: number;
  readonly rowsAt: number;
  readonly rows: number;
  readonly base: number;
};

/** Where the result cells of a chunk lie, in the memory of the worker that decided it. */
export type StageReply = {
  /** Address of the addresses, one for each row, 0 for nothing. */
  readonly pointers: number;
  /** The parts of memory that they point into: address and bytes of each. */
  readonly rooms: readonly (readonly [at: number, bytes: number])[];
};

/** Goes to a worker that turns chunks into bytes. */
export type OutputsTask = {
  readonly kind: 'outputs';
  /** The number of the worker itself, and the memories of all. */
  readonly worker: number;
  readonly memories: readonly WebAssembly.Memory[];
  /** Whether the two files that repeat every line are wanted. */
  readonly all: boolean;
};

/** Goes to the writer: begins the four files; undefined for files that are not wanted. */
export type FilesTask = {
  readonly kind: 'files';
  readonly files: readonly (OpenFile | undefined)[];
  readonly headers: readonly Uint8Array[];
  /** Of the workers, by their number. */
  readonly memories: readonly WebAssembly.Memory[];
};

export type EmitTask = {
  readonly kind: 'emit';
  readonly slot: number;
  readonly fd: number;
  readonly start: number;
  readonly end: number;
  readonly fileSize: number;
  readonly rows: ChunkRows;
  /** Which worker decided the chunk, and what it laid down. */
  readonly decider: number;
  readonly staged: StageReply;
  readonly faultStarts: readonly number[];
  readonly encoding: Encoding;
  /** What the scanner of this worker noted of the records, if this worker scanned the chunk and still holds it. */
  readonly kept: number | undefined;
};

/** The four files in order: all, condensed, convictions, determinations. */
export type EmitReply = {
  readonly at: readonly number[];
  readonly bytes: readonly number[];
  readonly decided: number;
};

/** Goes to the writer: the bytes that a worker made of the next chunk, by file. */
export type AppendTask = {
  readonly kind: 'append';
  readonly worker: number;
  readonly at: readonly number[];
  readonly bytes: readonly number[];
};

export type CloseTask = { readonly kind: 'close' };
/** By file; undefined for those that were not wanted. */
export type CloseReply = readonly ({ readonly bytes: number; readonly sha256: string } | undefined)[];

/** Goes to the writer: hashes the next part of a file, between two positions; parts follow one another. */
export type HashTask = { readonly kind: 'hash'; readonly fd: number; readonly from: number; readonly to: number };

/** Hashes a part of a file that is still in a worker's memory, once the writer knows the memories of the workers. */
export type HashKeptTask = {
  readonly kind: 'hash-kept';
  readonly worker: number;
  readonly at: number;
  readonly bytes: number;
};

/** Ends the hash that parts were added to. */
export type HashedTask = { readonly kind: 'hashed' };

/** Makes all of a worker's memory zero, as new memory is, for another worker to begin with; its own work is over. */
export type WipeTask = { readonly kind: 'wipe' };

/** The tasks of a worker, by kind, each with its reply. */
type Ports = {
  prepare: [task: PrepareTask, reply: undefined];
  wipe: [task: WipeTask, reply: undefined];
  scan: [task: ScanTask, reply: ScanReply];
  people: [task: PeopleTask, reply: undefined];
  run: [task: RunTask, reply: undefined];
  compare: [task: CompareTask, reply: CompareReply];
  'compare each': [task: CompareEachTask, reply: CompareEachReply];
  survey: [task: SurveyTask, reply: undefined];
  see: [task: SeeTask, reply: undefined];
  surveyed: [task: SurveyedTask, reply: SurveyCounts];
  visitor: [task: VisitorTask, reply: undefined];
  visit: [task: VisitTask, reply: unknown];
  ask: [task: AskTask, reply: unknown];
  decide: [task: DecideTask, reply: undefined];
  finish: [task: FinishTask, reply: FinishReply];
  witnessed: [task: WitnessedTask, reply: unknown];
  cells: [task: CellsTask, reply: undefined];
  stage: [task: StageTask, reply: StageReply];
  outputs: [task: OutputsTask, reply: undefined];
  emit: [task: EmitTask, reply: EmitReply];
  files: [task: FilesTask, reply: undefined];
  append: [task: AppendTask, reply: undefined];
  close: [task: CloseTask, reply: CloseReply];
  hash: [task: HashTask, reply: undefined];
  'hash-kept': [task: HashKeptTask, reply: undefined];
  hashed: [task: HashedTask, reply: string];
};

export type TaskKind = keyof Ports;

/** A task of a kind; of any kind where none is named. */
export type Task<Kind extends TaskKind = TaskKind> = {
  [Each in Kind]: { readonly kind: Each } & Ports[Each][0];
}[Kind];

export type Reply<Kind extends TaskKind> = Ports[Kind][1];

/** Does tasks: each is answered by the reply of its kind. */
export type Perform = <Kind extends TaskKind>(task: Task<Kind>) => Promise<Reply<Kind>>;

/** How a worker does each kind of task. */
export type Performing = {
  readonly [Kind in TaskKind]: (task: Task<Kind>) => Reply<Kind> | Promise<Reply<Kind>>;
};

/** A worker's failure as a value: errors lose their code on the way between threads. */
export type Failure = {
  readonly stage: 'read' | 'write' | 'bug';
  readonly code: string | undefined;
  readonly message: string;
  /** Where in the code it arose (`faultPlaces`). */
  readonly stack: string;
};

export type Request = { readonly id: number; readonly task: Task };
export type Response = { readonly id: number; readonly reply?: unknown; readonly failure?: Failure };
