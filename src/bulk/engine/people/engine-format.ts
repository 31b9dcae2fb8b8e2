import type { Determination, FlaggedDetermination } from '../../../decide/index.ts';
import type { Row } from '../../../format/row.ts';
import type { Count, Day, Origin, Person } from '../../../record/index.ts';
import type { SurveyedRow } from '../../inspect/survey.ts';
import type { ScanMemory, Seen } from '../../scan/keys.ts';
import type { Encoding } from '../../scan/texts.ts';
import type { ResultCells } from '../cells/result-cells.ts';

/**
 * How the engine reads the rows of a format once the scanner has found them. `plainEngineFormat` works for every
 * format, through the format's `FormatReading`. A format may supply a hand-tuned one (`BulkFormat.tuned`), which must
 * give the same people and the same bytes; the reference engine checks that in tests.
 */
export type EngineFormat = {
  /** Opens the rows that scanners keep, by worker. */
  readonly open: (memories: readonly ScanMemory[], encodings: readonly Encoding[]) => OpenedRows;
};

/** All take a worker and the address of a row (in words) in its memory. */
export type OpenedRows = {
  /** The memory of a worker, as words. */
  readonly words: (worker: number) => Uint32Array;
  readonly row: (worker: number, at: number, origin: RowOrigin) => Row;
  /** From 0 within the chunk. */
  readonly line: (worker: number, at: number) => number;
  /** The id of the row's person. */
  readonly subject: (worker: number, at: number) => string;
  /** Call this when scanners may have kept more keys; `seen` says for each worker how far it is. */
  readonly renew: (seen: readonly (Seen | undefined)[]) => void;
  /** Builds people without reading all that their lines say; missing where the format has no such way. */
  readonly quick?: QuickPeople;
  /** What results say of lines. */
  readonly cells: (asOf: Day) => LineCells;
};

export type QuickPeople = {
  /**
   * Builds the person of those rows without the facts that no rule reads; undefined where the rows have to be read in
   * full. `serial` differs for each person. Unless `everyCount` is true, it may leave out counts that are certainly no
   * convictions.
   */
  readonly build: (places: RowPlaces, serial: number, incomplete: boolean, everyCount: boolean) => Person | undefined;
  /**
   * Adds facts that results contain and no rule reads to a person and a decided conviction, while the rows are at hand.
   */
  readonly fillIn: (person: Person, id: string, conviction: Count, places: RowPlaces) => void;
  /** The facts that a survey reads of the rows at those places, equal to those of rows read in full. */
  readonly surveyed: (places: RowPlaces) => readonly SurveyedRow[];
  /** Names, sex and race of the person whose rows are at those places. */
  readonly identity: (places: RowPlaces) => Pick<Person, 'names' | 'sex' | 'race'>;
  /** The case numbers of a conviction, joined as results give them. */
  readonly caseNumbers: (
    person: Person,
    conviction: Determination['conviction'],
    everyCount: boolean,
    places: RowPlaces,
  ) => string;
};

export type LineCells = {
  /**
   * Which word of a row tells whether `without` has anything to say: it is 0 where `without` says nothing; -1 where
   * `without` never says anything.
   */
  readonly watched: number;
  /** The cells of a row without a determination; undefined for nothing but empty ones. */
  readonly without: (worker: number, at: number) => ResultCells | undefined;
  /**
   * The cells of a row with a determination, valid until the next ones are asked for. `convictions` are those of the
   * person; `numbers` are the case numbers that `QuickPeople` gave, undefined for a person who was read in full.
   */
  readonly ofPerson: (person: Person, convictions: Person['counts']) => PersonCells;
};

export type PersonCells = (
  determination: FlaggedDetermination,
  numbers: string | undefined,
  worker: number,
  at: number,
) => ResultCells;

/**
 * Where a person's rows are: worker and address of each in turn, its source, the lines before its chunk, and where in
 * the file the chunk begins.
 */
export type RowPlaces = {
  length: number;
  readonly workers: Int32Array;
  readonly addresses: Uint32Array;
  readonly sources: Int32Array;
  readonly lineBases: Float64Array;
  readonly chunkStarts: Float64Array;
};

/** The origin of a row that also knows which of its person's rows it is. */
export type RowOrigin = Origin & { readonly row: number };

export function originAt({ line }: Pick<OpenedRows, 'line'>, places: RowPlaces, row: number): RowOrigin {
  const inChunk = line(places.workers[row]!, places.addresses[row]!);
  return { source: places.sources[row]!, line: places.lineBases[row]! + inChunk + 1, row };
}
