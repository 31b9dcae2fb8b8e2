import type { BulkFormat } from '../../../format/bulk-format.ts';
import { layoutOf } from '../../../format/scan-layout.ts';
import { getOrCreate } from '../../../record/index.ts';
import { type CountyTexts, countCountyText, countyNotes, otherCountyIn } from '../../county-texts.ts';
import { type DateForms, dateNotes } from '../../date-forms.ts';
import type { PlaceholderCount } from '../../inspect/placeholders.ts';
import { findRewrittenIds, type RewrittenIds } from '../../rewritten-ids.ts';
import { type Keys, NOTHING_SEEN, readKeys } from '../../scan/keys.ts';
import type { Encoding } from '../../scan/texts.ts';
import { atOnce, inTurns } from './in-turns.ts';
import { findOddDates } from './odd-dates.ts';
import { findPlaceholders } from './placeholders.ts';
import type { Chunk } from './scan.ts';
import { createSubjects } from './subjects.ts';

/** Rows by person: those of person p are `order[starts[p]]` to `order[starts[p + 1] - 1]`, in input order. */
export type Grouping = {
  readonly starts: Uint32Array;
  readonly order: Uint32Array;
  /** The person of every row; numbers begin at 1. */
  readonly personOfRow: Uint32Array;
  /** People with lines in more than two chunks: 1 for each such person, and the list of them. */
  readonly isSpread: Uint8Array;
  readonly spread: Uint32Array;
};

/**
 * The same index while chunks still come in. It is valid as long as the rows of every person are next to each other:
 * everything is right for all people but the last, whose rows may still come.
 */
export type Together = Pick<Grouping, 'starts' | 'order' | 'personOfRow'> & {
  /** The first row of the last person, to whom more rows may belong. */
  readonly lastBegins: () => number;
  /**
   * Whether the rows of every person have been next to each other so far. False where an id cannot be read yet, or
   * where there are more rows than there is room for.
   */
  readonly holds: () => boolean;
};

export type PeopleIndex = {
  /** Takes up the rows of a chunk; chunks must come in input order. */
  readonly add: (chunk: Chunk) => void;
  /** Marks the end of all chunks; only now is it known how to read ids that are not ASCII. */
  readonly group: (encodingOf: (file: number) => Encoding) => Grouping;
  /** Ask for this before the first chunk is taken up. */
  readonly together: () => Together;
  readonly count: () => number;
  /** The person of an id, without its blanks; undefined when no person has it. */
  readonly personOf: (subject: string) => number | undefined;
  readonly personOfRow: (row: number) => number;
  /** Signs in the ids of people that a spreadsheet rewrote them. */
  readonly rewrittenIds: (encodingOf: (file: number) => Encoding) => RewrittenIds | undefined;
  /** The place of the first line with an id that is certainly there: its source, and its line, from 1. */
  readonly firstLine: (subject: string) => { readonly source: number; readonly line: number };
  /** Sentences about the dates of each source, found while this thread goes on to answer the workers. */
  readonly dateNotes: (encodingOf: (file: number) => Encoding) => Promise<ReadonlyMap<number, readonly string[]>>;
  /** The forms that those sentences are made of. */
  readonly dateForms: (encodingOf: (file: number) => Encoding) => ReadonlyMap<number, DateForms>;
  /** `digestOf` the id of each person, in the order of their first rows. */
  readonly digests: () => BigUint64Array<ArrayBuffer>;
  /** The id of the person of a row. */
  readonly subjectOfRow: (row: number, encodingOf: (file: number) => Encoding) => string;
  /** Ids that a spreadsheet may have rewritten, in the order of their first rows. */
  readonly suspects: () => readonly string[];
  /** The place of a row: its source, its line from 1, and the byte of its file at which it begins. */
  readonly placeOf: (row: number) => { readonly source: number; readonly line: number; readonly offset: number };
  /** The placeholders in the columns that rows are read from. */
  readonly placeholders: (encodingOf: (file: number) => Encoding) => readonly PlaceholderCount[];
  /** Sentences about the counties of each source. */
  readonly countyNotes: (encodingOf: (file: number) => Encoding) => ReadonlyMap<number, readonly string[]>;
  /** The texts that those sentences are made of. */
  readonly countyTexts: (encodingOf: (file: number) => Encoding) => ReadonlyMap<number, CountyTexts>;
  /** Every county that a row names. */
  readonly counties: (encodingOf: (file: number) => Encoding) => ReadonlySet<string>;
};

const NOBODY = 0;
/** Marks an identity whose text is not ASCII, until its encoding is known. */
const LATER = 0xffffffff;

/**
 * Maps every row to its person. A row holds the number of an identity (id, name, birth date as written) in its worker's
 * dictionary; identities become people here, as their chunks come in. `rowsExpected` may be wrong.
 */
export function createPeopleIndex(
  format: BulkFormat,
  memories: readonly WebAssembly.Memory[],
  rowsExpected: number,
): PeopleIndex {
  const layout = layoutOf(format);
  const { identity: identityGroup, county, word, rowWords } = layout;
  const identityWord = word[identityGroup]!;
  /** How far the county of a row is from its identity, in words. */
  const toCounty = word[county.group]! - identityWord;
  const subjects = createSubjects(layout.delimiter);
  /** For each worker and identity: the person from 1. */
  const known: Uint32Array[] = memories.map(() => new Uint32Array(1024));
  /** For each worker and place: 1 where a row has it. A chunk scanned from a wrong start may have left others. */
  const placesOf: Uint32Array[] = memories.map(() => new Uint32Array(1024));
  const keys: Keys[] = [];
  const chunks: Chunk[] = [];
  // Reserve generously: memory that nobody touches costs nothing, while a table that has to grow exists twice for a
  // while.
  let personOfRow = sharedWords(rowsExpected + 1);
  let rows = 0;
  let postponed = false;
  let last = NOBODY;
  let spread = false;
  let table: { readonly starts: Uint32Array; readonly order: Uint32Array } | undefined;

  const subjectOf = (worker: number, identity: number, encodingOf: (file: number) => Encoding): string =>
    format.readId(keys[worker]!.first(identityGroup, identity, encodingOf));

  const resolve = (worker: number, identity: number): number => {
    const own = keys[worker]!;
    // The id stands first, and most are plain.
    const [from, past] = own.placeOf(identityGroup, identity);
    const person = subjects.plainNumber(own.bytes(), from, past);
    if (person !== 0) return person;
    return own.isAscii(identityGroup, identity) ? subjects.number(subjectOf(worker, identity, () => 'utf-8')) : LATER;
  };

  const add = (chunk: Chunk): void => {
    chunks.push(chunk);
    keys[chunk.worker] ??= readKeys({ memory: memories[chunk.worker]!, ...NOTHING_SEEN }, layout);
    keys[chunk.worker]!.renew(chunk);
    const words = keys[chunk.worker]!.words();
    let people = known[chunk.worker]!;
    let places = placesOf[chunk.worker]!;
    while (rows + chunk.rows > personOfRow.length) personOfRow = grown(personOfRow, sharedWords);
    let at = chunk.rowsAt / 4 + identityWord;
    for (let i = 0; i < chunk.rows; i++, at += rowWords) {
      const identity = words[at]!;
      while (identity >= people.length) {
        people = grown(people, ownWords);
        known[chunk.worker] = people;
      }
      let person = people[identity]!;
      if (person === NOBODY) {
        person = resolve(chunk.worker, identity);
        people[identity] = person;
        if (person === LATER) postponed = true;
      }
      if (person !== last) {
        // People are numbered in the order in which they appear, so a new person has the next number.
        if (person !== last + 1) spread = true;
        // Other threads may be reading about complete people, so their entries must not change any more.
        else if (table && !spread) table.starts[last] = rows;
        last = person;
      }
      if (table) table.order[rows] = rows;
      personOfRow[rows++] = person;
      const place = words[at + toCounty]!;
      if (places[place] !== 1) {
        while (place >= places.length) {
          places = grown(places, ownWords);
          placesOf[chunk.worker] = places;
        }
        places[place] = 1;
      }
    }
    if (table && !spread) table.starts[last] = rows;
  };

  /** Finds the people of rows whose ids are not plain ASCII, once the encoding is known; later calls find nothing to do. */
  const resolvePostponed = (encodingOf: (file: number) => Encoding): void => {
    if (!postponed) return;
    postponed = false;
    let row = 0;
    for (const chunk of chunks) {
      const words = keys[chunk.worker]!.words();
      for (let i = 0; i < chunk.rows; i++, row++) {
        if (personOfRow[row] !== LATER) continue;
        const identity = words[chunk.rowsAt / 4 + i * rowWords + identityWord]!;
        personOfRow[row] = subjects.number(subjectOf(chunk.worker, identity, encodingOf));
      }
    }
    renumber();
  };

  /** Numbers people in the order of their first rows again, as they are where no person was postponed. */
  const renumber = (): void => {
    const numbers = new Uint32Array(subjects.size() + 1);
    let next = 0;
    for (let row = 0; row < rows; row++) {
      const person = personOfRow[row]!;
      if (numbers[person] === 0) numbers[person] = ++next;
      personOfRow[row] = numbers[person]!;
    }
    subjects.renumber(numbers);
  };

  /** Chunks follow one another as rows do, so a person's first and last row tell how far apart they are. */
  const findScattered = (starts: Uint32Array, order: Uint32Array, people: number) => {
    const isSpread = new Uint8Array(new SharedArrayBuffer(people));
    const list: number[] = [];
    const afterNext = new Uint32Array(chunks.length);
    chunks.forEach((_, index) => {
      const next = chunks[index + 1];
      afterNext[index] = next ? next.base + next.rows : rows;
    });
    let chunk = 0;
    for (let person = 0; person < people; person++) {
      const first = order[starts[person]!]!;
      // People are numbered in the order of their first rows.
      while (first >= chunks[chunk]!.base + chunks[chunk]!.rows) chunk++;
      if (order[starts[person + 1]! - 1]! < afterNext[chunk]!) continue;
      isSpread[person] = 1;
      list.push(person);
    }
    const spread = sharedWords(list.length);
    spread.set(list);
    return { isSpread, spread };
  };

  /** The chunk of a row, and where the row is in its worker's memory, in words. */
  const wordsOf = (row: number) => {
    let [low, high] = [0, chunks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (chunks[middle]!.base <= row) low = middle;
      else high = middle - 1;
    }
    const chunk = chunks[low]!;
    return { chunk, at: chunk.rowsAt / 4 + (row - chunk.base) * rowWords };
  };

  const placeOf = (row: number) => {
    const { chunk, at } = wordsOf(row);
    const words = keys[chunk.worker]!.words();
    const [line, offset] = [words[at + layout.lineWord]!, words[at + layout.offsetWord]!];
    return { source: chunk.source, line: chunk.lineBase + line + 1, offset: chunk.first + offset };
  };

  const group = (encodingOf: (file: number) => Encoding): Grouping => {
    resolvePostponed(encodingOf);
    const people = subjects.size();
    const starts = sharedWords(people + 1);
    const order = sharedWords(rows);
    // A counting sort: sizes, then where each person's rows begin, then the rows, in input order.
    for (let row = 0; row < rows; row++) starts[personOfRow[row]!]!++;
    for (let person = 1; person <= people; person++) starts[person]! += starts[person - 1]!;
    const next = starts.slice(0, people + 1);
    for (let row = 0; row < rows; row++) {
      const person = personOfRow[row]! - 1;
      order[next[person]!++] = row;
    }
    return { starts, order, personOfRow, ...findScattered(starts, order, people) };
  };

  /** Visits the text of the county's column in every place that a row has. */
  const eachPlace = (
    encodingOf: (file: number) => Encoding,
    visit: (cell: string, worker: number, place: number) => void,
  ): void => {
    placesOf.forEach((places, worker) => {
      places.forEach((used, place) => {
        if (used === 0) return;
        visit(keys[worker]!.fields(county.group, place, encodingOf)[county.field] ?? '', worker, place);
      });
    });
  };

  /** Nearly all texts in the column are counties, so the rows of a worker are looked at only if it has another text. */
  const countyTexts = (encodingOf: (file: number) => Encoding): ReadonlyMap<number, CountyTexts> => {
    const found = new Map<number, CountyTexts>();
    const others = memories.map(() => new Map<number, string>());
    eachPlace(encodingOf, (cell, worker, place) => {
      const text = otherCountyIn(format, cell);
      if (text !== undefined) others[worker]!.set(place, text);
    });
    for (const { worker, source, rowsAt, rows: inChunk } of chunks) {
      const texts = others[worker]!;
      if (texts.size === 0) continue;
      const words = keys[worker]!.words();
      for (let at = rowsAt / 4 + word[county.group]!, row = 0; row < inChunk; row++, at += rowWords) {
        const text = texts.get(words[at]!);
        if (text !== undefined)
          countCountyText(
            getOrCreate(found, source, (): CountyTexts => new Map()),
            text,
          );
      }
    }
    return found;
  };

  return {
    add,
    group,
    together: () => {
      const own = { starts: sharedWords(rowsExpected + 2), order: sharedWords(rowsExpected + 1), personOfRow };
      table = own;
      return {
        ...own,
        lastBegins: () => own.starts[last - 1] ?? 0,
        holds: () => !spread && own.personOfRow === personOfRow,
      };
    },
    count: subjects.size,
    personOf: (subject) => {
      const person = subjects.find(subject);
      return person === 0 ? undefined : person - 1;
    },
    personOfRow: (row) => personOfRow[row]! - 1,
    rewrittenIds: (encodingOf) => {
      resolvePostponed(encodingOf);
      return findRewrittenIds(subjects.suspects(), (id) => subjects.find(id) !== 0, format.columns);
    },
    firstLine: (subject) => placeOf(personOfRow.indexOf(subjects.find(subject))),
    placeOf,
    digests: subjects.digests,
    suspects: subjects.suspects,
    subjectOfRow: (row, encodingOf) => {
      const { chunk, at } = wordsOf(row);
      return subjectOf(chunk.worker, keys[chunk.worker]!.words()[at + identityWord]!, encodingOf);
    },
    dateForms: (encodingOf) => atOnce(findOddDates(format, keys, chunks, encodingOf)),
    dateNotes: async (encodingOf) => {
      const found = await inTurns(findOddDates(format, keys, chunks, encodingOf));
      return new Map([...found].map(([source, forms]) => [source, dateNotes(format, forms)]));
    },
    placeholders: (encodingOf) => findPlaceholders(format, keys, chunks, encodingOf),
    countyTexts,
    countyNotes: (encodingOf) =>
      new Map([...countyTexts(encodingOf)].map(([source, texts]) => [source, countyNotes(format, texts)])),
    counties: (encodingOf) => {
      const counties = new Set<string>();
      eachPlace(encodingOf, (cell) => {
        const name = format.readCounty(cell);
        if (name !== undefined) counties.add(name);
      });
      return counties;
    },
  };
}

const ownWords = (length: number): Uint32Array => new Uint32Array(length);

function sharedWords(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * 4));
}

function grown(table: Uint32Array, make: (length: number) => Uint32Array): Uint32Array {
  const larger = make(table.length * 2);
  larger.set(table);
  return larger;
}
