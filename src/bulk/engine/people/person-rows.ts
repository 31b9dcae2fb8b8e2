import { buildPerson, identityFrom } from '../../../jurisdictions/us-ca/doj/build-person.ts';
import type { Row } from '../../../jurisdictions/us-ca/doj/row.ts';
import type { Count, Person } from '../../../record/index.ts';
import { OFFSET_WORD, ROW_WORDS } from '../../scan/layout.ts';
import { CHUNK, CHUNK_WORDS, type PeopleTask } from '../tasks/protocol.ts';
import { caseNumbersIn } from './case-numbers.ts';
import { createMeanings } from './column-decoder.ts';
import type { Identity, Meanings } from './decoded.ts';
import { fastPerson, type RowPlaces, rowRead } from './fast-person.ts';

/** People from the rows that scanners kept of them, one at a time; whatever they are decided by. */
export type PersonRows = {
  readonly task: PeopleTask;
  readonly meanings: Meanings;
  /** Builds a person; `everyCount` as `fastPerson` takes it. */
  readonly build: (person: number, everyCount: boolean) => BuiltPerson;
  /** A person's rows as their lines give them. */
  readonly rows: (person: number) => readonly Row[];
  /** Where the rows of the person built last are. */
  readonly places: () => RowPlaces;
  /** Names, sex and race of the person built last, as `buildPerson` gives them. */
  readonly identity: () => Pick<Person, 'names' | 'sex' | 'race'>;
  /** `caseNumbers` of a conviction of the person built last, with every count and by `fastPerson`, joined by semicolons. */
  readonly caseNumbers: (person: Person, conviction: Count) => string;
  /** Where the lines of the person built last stand: their file, their line in it, and the byte at which they begin. */
  readonly lines: () => readonly LinePlace[];
  /** The `SUBJECT_ID` of the person built last. */
  readonly subject: () => string;
};

/** Where a line stands in the inputs. */
export type LinePlace = {
  /** Number of the file, from 0. */
  readonly source: number;
  /** From 1. */
  readonly line: number;
  /** Bytes of the file before it. */
  readonly offset: number;
};

export type BuiltPerson = {
  readonly person: Person;
  /** Whether `fastPerson` made it, so that what no rule reads is left out. */
  readonly fast: boolean;
};

export function createPersonRows(task: PeopleTask): PersonRows {
  const { chunks, starts, order, incomplete } = task;
  const meanings = createMeanings(task.memories, task.encodings);
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
      const at = chunks[chunk + CHUNK.rowsAt]! / 4 + (row - chunks[chunk + CHUNK.base]!) * ROW_WORDS;
      places.workers[i] = worker;
      places.addresses[i] = at;
      places.sources[i] = chunks[chunk + CHUNK.source]!;
      places.lineBases[i] = chunks[chunk + CHUNK.lineBase]!;
      places.chunkStarts[i] = chunks[chunk + CHUNK.firstHigh]! * 2 ** 32 + chunks[chunk + CHUNK.firstLow]!;
    }
  };

  const subject = () => meanings.subject(places.workers[0]!, places.addresses[0]!);

  const readRows = (): readonly Row[] => {
    const rows: Row[] = [];
    for (let row = 0; row < places.length; row++) {
      rows.push(rowRead(meanings, places, row));
    }
    return rows;
  };

  return {
    task,
    meanings,
    rows: (number) => {
      findRows(number);
      return readRows();
    },
    places: () => places,
    identity: () => identityOf(meanings, places),
    caseNumbers: (person, conviction) => caseNumbersIn(person, conviction, true, meanings, places),
    lines: () => linesOf(meanings, places),
    subject,
    build: (number, everyCount) => {
      findRows(number);
      const uncertain = incomplete[number] === 1;
      const fast = fastPerson(meanings, places, ++serial, uncertain, everyCount);
      return fast
        ? { person: fast, fast: true }
        : { person: buildPerson(subject(), readRows(), uncertain), fast: false };
    },
  };
}

function identityOf(meanings: Meanings, { length, workers, addresses }: RowPlaces) {
  const all: Identity[] = [];
  for (let row = 0; row < length; row++) {
    const identity = meanings.identity(workers[row]!, addresses[row]!);
    if (identity !== all.at(-1)) all.push(identity);
  }
  return identityFrom(all);
}

function linesOf(meanings: Meanings, { length, workers, addresses, sources, lineBases, chunkStarts }: RowPlaces) {
  return Array.from({ length }, (_, row): LinePlace => {
    const worker = workers[row]!;
    const at = addresses[row]!;
    const offset = meanings.known[worker]!.words[at + OFFSET_WORD]!;
    return {
      source: sources[row]!,
      line: lineBases[row]! + meanings.line(worker, at) + 1,
      offset: chunkStarts[row]! + offset,
    };
  });
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
    lineBases: new Uint32Array(room),
    chunkStarts: new Float64Array(room),
  };
}
