import type { BulkFormat, FormatReading } from '../../../format/bulk-format.ts';
import type { Row } from '../../../format/row.ts';
import { layoutOf } from '../../../format/scan-layout.ts';
import type { Person } from '../../../record/index.ts';
import type { SurveyedRow } from '../../inspect/survey.ts';
import { CHUNK, CHUNK_WORDS, type PeopleTask } from '../tasks/protocol.ts';
import { type EngineFormat, type OpenedRows, originAt, type RowPlaces } from './engine-format.ts';
import { plainEngineFormat } from './plain-rows.ts';

/** People from the rows that scanners kept of them, one at a time; whatever they are decided by. */
export type PersonRows = {
  readonly task: PeopleTask;
  readonly opened: OpenedRows;
  readonly reading: FormatReading;
  /** Builds a person; `everyCount` as `QuickPeople` takes it. */
  readonly build: (person: number, everyCount: boolean) => BuiltPerson;
  /** A person's rows as their lines give them. */
  readonly rows: (person: number) => readonly Row[];
  /**
   * The person as `FormatReading.buildPerson` makes one of all rows, with every fact that corrections and views of a
   * single person read.
   */
  readonly filed: (person: number) => Person;
  /** What a survey reads of the rows of the person built last, and a whole one of them by its place. */
  readonly surveyed: () => readonly SurveyedRow[];
  readonly rowAt: (place: number) => Row;
  /** Where the rows of the person built last are. */
  readonly places: () => RowPlaces;
  /** Names, sex and race of the person built last, as `FormatReading.buildPerson` gives them. */
  readonly identity: () => Pick<Person, 'names' | 'sex' | 'race'>;
  /** Tells where the lines of the person built last stand, one after another. */
  readonly eachLine: EachLine;
  /** The id of the person built last. */
  readonly subject: () => string;
};

/** The place of a line in the inputs. */
export type LinePlace = {
  /** Number of the file, from 0. */
  readonly source: number;
  /** From 1. */
  readonly line: number;
  /** Bytes of the file before it. */
  readonly offset: number;
};

/** Calls `see` for each line; an object for each would be most of what noting them takes. */
export type EachLine = (
  see: (source: LinePlace['source'], line: LinePlace['line'], offset: LinePlace['offset']) => void,
) => void;

export type BuiltPerson = {
  readonly person: Person;
  /** Whether what no rule reads is left out, to be filled in by `QuickPeople`. */
  readonly quick: boolean;
};

/** What a thread needs to make people of a format's rows; loaded when the first are asked for. */
export type LoadedFormat = {
  readonly format: BulkFormat;
  readonly reading: FormatReading;
  readonly engine: EngineFormat;
};

export async function loadFormat(format: BulkFormat): Promise<LoadedFormat> {
  const reading = await format.reading();
  if (format.tuned === undefined) return { format, reading, engine: plainEngineFormat(format, reading) };
  const tuned = (await import(format.tuned)) as { readonly engineFormat: EngineFormat };
  return { format, reading, engine: tuned.engineFormat };
}

export function createPersonRows(task: PeopleTask, { format, reading, engine }: LoadedFormat): PersonRows {
  const { chunks, starts, order, incomplete, origins } = task;
  const { rowWords, offsetWord } = layoutOf(format);
  const opened = engine.open(task.memories, task.encodings);
  const { quick } = opened;
  const findChunk = chunkFinder(chunks);
  let places = makePlaces(256);
  let serial = 0;

  const findRows = (person: number) => {
    const from = starts[person]!;
    const length = starts[person + 1]! - from;
    if (length > places.workers.length) places = makePlaces(length * 2);
    places.length = length;
    for (let i = 0; i < length; i++) {
      const row = order[from + i]!;
      const chunk = findChunk(row);
      const worker = chunks[chunk + CHUNK.worker]!;
      const at = chunks[chunk + CHUNK.rowsAt]! / 4 + (row - chunks[chunk + CHUNK.base]!) * rowWords;
      places.workers[i] = worker;
      places.addresses[i] = at;
      places.sources[i] = chunks[chunk + CHUNK.source]!;
      places.lineBases[i] = chunks[chunk + CHUNK.lineBase]!;
      places.chunkStarts[i] = chunks[chunk + CHUNK.firstHigh]! * 2 ** 32 + chunks[chunk + CHUNK.firstLow]!;
      if (origins) moveOrigin(row, i);
    }
  };

  /** Has a row stand where it does in the inputs of the run. */
  const moveOrigin = (row: number, place: number) => {
    if (origins!.kind === 'range') {
      places.sources[place] = origins!.source;
      return;
    }
    places.sources[place] = origins!.sources[row]!;
    const inChunk = opened.line(places.workers[place]!, places.addresses[place]!);
    places.lineBases[place] = origins!.lines[row]! - inChunk - 1;
  };

  const subject = () => opened.subject(places.workers[0]!, places.addresses[0]!);

  const rowAt = (place: number): Row =>
    opened.row(places.workers[place]!, places.addresses[place]!, originAt(opened, places, place));

  const readRows = (): readonly Row[] => {
    const rows: Row[] = [];
    for (let row = 0; row < places.length; row++) rows.push(rowAt(row));
    return rows;
  };

  const filed = (number: number): Person => {
    findRows(number);
    return reading.buildPerson(subject(), readRows(), incomplete[number] === 1);
  };

  return {
    task,
    opened,
    reading,
    rows: (number) => {
      findRows(number);
      return readRows();
    },
    filed,
    surveyed: () => quick?.surveyed(places) ?? readRows(),
    rowAt,
    places: () => places,
    identity: () => quick?.identity(places) ?? reading.buildPerson(subject(), readRows()),
    eachLine: (see) => eachLineOf(opened, places, offsetWord, see),
    subject,
    build: (number, everyCount) => {
      findRows(number);
      const uncertain = incomplete[number] === 1;
      const person = quick?.build(places, ++serial, uncertain, everyCount);
      return person
        ? { person, quick: true }
        : { person: reading.buildPerson(subject(), readRows(), uncertain), quick: false };
    },
  };
}

function eachLineOf(opened: OpenedRows, places: RowPlaces, offsetWord: number, see: Parameters<EachLine>[0]): void {
  const { length, workers, addresses, sources, lineBases, chunkStarts } = places;
  for (let row = 0; row < length; row++) {
    const [worker, at] = [workers[row]!, addresses[row]!];
    const offset = opened.words(worker)[at + offsetWord]!;
    see(sources[row]!, lineBases[row]! + opened.line(worker, at) + 1, chunkStarts[row]! + offset);
  }
}

/** Gives the place in the table of the chunk that holds a row; a person's rows mostly stand in the chunk before. */
function chunkFinder(chunks: Uint32Array): (row: number) => number {
  let current = 0;
  const holds = (place: number, row: number) => {
    const base = chunks[place + CHUNK.base]!;
    return row >= base && row < base + chunks[place + CHUNK.rows]!;
  };
  return (row) => {
    if (holds(current, row)) return current;
    let low = 0;
    let high = chunks.length / CHUNK_WORDS - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (chunks[middle * CHUNK_WORDS + CHUNK.base]! <= row) low = middle;
      else high = middle - 1;
    }
    current = low * CHUNK_WORDS;
    return current;
  };
}

function makePlaces(room: number): RowPlaces {
  return {
    length: 0,
    workers: new Int32Array(room),
    addresses: new Uint32Array(room),
    sources: new Int32Array(room),
    lineBases: new Float64Array(room),
    chunkStarts: new Float64Array(room),
  };
}
