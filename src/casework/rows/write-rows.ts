import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../database/sqlite.ts';
import {
  type ColumnId,
  type Columns,
  MARKS,
  NUMBER_COLUMNS,
  SORTS,
  type SortId,
  WORD_COLUMNS,
  type WordColumn,
  writeColumns,
} from './columns.ts';
import type { Figures } from './figures.ts';
import { splitTexts } from './growing.ts';
import { ROW_FILES } from './open-rows.ts';
import { byName, mapped, numberOf, ROW_TEXTS, type RowBatch } from './row-batch.ts';
import { ROWS_SCHEMA } from './schema.ts';

/** Writes the figures alone, which are shown while the list is filled; what lay in the folder before is removed. */
export function writeFigures(folder: string, figures: Figures): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, ROW_FILES.figures);
  writeFileSync(`${path}.part`, JSON.stringify(figures), { mode: 0o600 });
  renameSync(`${path}.part`, path);
}

/** Writes what the list of convictions is read from, beside the figures. `onProgress` hears of people. */
export function writeRows(
  folder: string,
  batches: readonly RowBatch[],
  onProgress: (done: number, total: number) => void = () => {},
): void {
  const all = joined(batches);
  const columns = { ...all, orders: ordersOf(all) };
  writeDatabase(join(folder, ROW_FILES.database), all, onProgress);
  writeFileSync(join(folder, ROW_FILES.texts), all.texts.search.join('\n'), { mode: 0o600 });
  const path = join(folder, ROW_FILES.columns);
  writeColumns(`${path}.part`, columns);
  renameSync(`${path}.part`, path);
}

/** A person of a batch: which batch, where in it, and where its rows and places begin there. */
type Place = { readonly batch: number; readonly person: number; readonly row: number; readonly place: number };

/** All rows in the order of the file, with everything that is written of them. */
type Joined = Omit<Columns, 'orders'> & {
  readonly dates: Float64Array;
  readonly texts: Readonly<Record<(typeof ROW_TEXTS)[number] | 'search', readonly string[]>>;
  /** In the order of the file: where each person stands, and the texts of the batches. */
  readonly people: readonly Place[];
  readonly names: readonly string[];
  readonly keys: readonly string[];
  readonly batches: readonly RowBatch[];
};

/** Puts batches that workers made, in whatever order they decided, into one set of columns in the order of the file. */
function joined(batches: readonly RowBatch[]): Joined {
  const people = inOrderOfFile(batches);
  const size = batches.reduce((sum, { rows }) => sum + rows, 0);
  const words = byName(WORD_COLUMNS, () => new Map<string, number>());
  // Words are numbered as rows in the order of the file meet them, whatever the order of the batches.
  const numbers = batches.map((batch) => byName(WORD_COLUMNS, (id) => new Int32Array(batch.words[id].length).fill(-1)));
  const wordNumber = (batch: number, id: WordColumn, word: number) => {
    const own = numbers[batch]![id];
    if (own[word] === -1) own[word] = numberOf(words[id], batches[batch]!.words[id][word]!);
    return own[word]!;
  };
  const values = byName([...WORD_COLUMNS, ...NUMBER_COLUMNS], () => new Uint32Array(size));
  const dates = new Float64Array(size);
  const split = batches.map(({ rowTexts, personTexts }) => ({
    ...mapped(rowTexts, splitTexts),
    people: mapped(personTexts, splitTexts),
  }));
  const texts = byName([...ROW_TEXTS, 'search' as const], (): string[] => []);
  let row = 0;
  for (const [number, { batch, person, row: first }] of people.entries()) {
    const own = batches[batch]!;
    const name = split[batch]!.people.name[person]!;
    const key = split[batch]!.people.key[person]!;
    const last = first + own.personNumbers.decided[person]!;
    for (let from = first; from < last; from++, row++) {
      for (const id of WORD_COLUMNS) values[id][row] = wordNumber(batch, id, own.values[id][from]!);
      for (const id of NUMBER_COLUMNS) values[id][row] = own.values[id][from]!;
      values.person[row] = number;
      dates[row] = own.dates[from]!;
      for (const id of ROW_TEXTS) texts[id].push(split[batch]![id][from]!);
      const { section, offense, cases } = texts;
      texts.search.push(searchable(`${name} ${key} ${cases[row]!} ${section[row]!} ${offense[row]!}`));
    }
  }
  return {
    size,
    words: mapped(words, (each) => [...each.keys()]),
    values,
    dates,
    texts,
    people,
    names: people.map(({ batch, person }) => split[batch]!.people.name[person]!),
    keys: people.map(({ batch, person }) => split[batch]!.people.key[person]!),
    batches,
  };
}

/** What a search looks through: one line a row, in small letters. */
function searchable(text: string): string {
  return oneLine(text).toLowerCase();
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function inOrderOfFile(batches: readonly RowBatch[]): readonly Place[] {
  const people: (Place & { readonly number: number })[] = [];
  for (const [batch, { numbers, personNumbers, placesOf }] of batches.entries()) {
    let [row, place] = [0, 0];
    for (const [person, number] of numbers.entries()) {
      people.push({ number, batch, person, row, place });
      row += personNumbers.decided[person]!;
      place += placesOf[person]!;
    }
  }
  return people.sort((a, b) => a.number - b.number);
}

/** Row numbers in each order that the table can be sorted in. */
function ordersOf({ size, words, values, dates, names }: Joined): Columns['orders'] {
  const byWord = (id: WordColumn) => {
    const rank = ranks(words[id]);
    return (row: number) => rank[values[id][row]!]!;
  };
  const name = ranks(names);
  const keys: Readonly<Record<SortId, (row: number) => number>> = {
    name: (row) => name[values.person[row]!]!,
    section: byWord('section'),
    level: byWord('level'),
    date: (row) => dates[row]!,
    county: byWord('county'),
    outcome: byWord('outcome'),
    reason: byWord('reason'),
    floor: byWord('floor'),
    file: () => 0,
  };
  return byName(SORTS, (id) => sorted(size, keys[id]));
}

/** The place of each text among all of them in order. */
function ranks(texts: readonly string[]): Uint32Array {
  const distinct = [...new Set(texts)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const place = new Map(distinct.map((text, index) => [text, index]));
  return Uint32Array.from(texts, (text) => place.get(text)!);
}

/** After every day there is; rows whose day is not known come last. */
const LAST_DAY = 2 ** 22;

/**
 * Rows by whole numbers that are below 2^22 either side of zero. Equal rows keep the order of the file, so that a page is
 * the same every time: the row is part of the number that is sorted by, which needs no function to compare.
 */
function sorted(size: number, key: (row: number) => number): Uint32Array {
  const keys = Float64Array.from({ length: size }, (_, row) => Math.min(key(row), LAST_DAY) * size + row).sort();
  return Uint32Array.from(keys, (each) => ((each % size) + size) % size);
}

function writeDatabase(path: string, all: Joined, onProgress: (done: number, total: number) => void): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
  const database = openDatabase(path);
  // Nothing reads it before it is whole, and it is made anew when it is not: no journal.
  database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; ${ROWS_SCHEMA}; begin`);
  const insertPerson = database.prepare(`insert into people values (${marks(13)})`);
  const insertRow = database.prepare(`insert into convictions values (${marks(19)})`);
  let row = 0;
  for (const [person, place] of all.people.entries()) {
    if (person % 1000 === 0) onProgress(person, all.people.length);
    insertPerson.run(...personCells(all, person, place, row));
    const last = row + all.batches[place.batch]!.personNumbers.decided[place.person]!;
    for (; row < last; row++) insertRow.run(...rowCells(all, row, person));
  }
  database.exec('commit');
  database.close();
}

/** The cells of a person; `row` is the first of their rows, which says the sex, race and age of all. */
function personCells({ words, values, batches, names, keys }: Joined, id: number, place: Place, row: number) {
  const { personNumbers, places, placesOf } = batches[place.batch]!;
  const number = (column: keyof RowBatch['personNumbers']) => personNumbers[column][place.person]!;
  const word = (column: WordColumn) => words[column][values[column][row]!]!;
  const own = places.subarray(place.place, place.place + placesOf[place.person]!);
  return [
    id,
    keys[id]!,
    names[id]!,
    word('sex'),
    word('race'),
    word('age'),
    number('convictions'),
    number('decided'),
    number('relief'),
    number('impact'),
    number('incomplete'),
    number('corrected'),
    new Uint8Array(own.buffer, own.byteOffset, own.byteLength),
  ];
}

function rowCells({ words, values, texts }: Joined, row: number, person: number) {
  const value = (column: ColumnId) => values[column][row]!;
  const word = (column: WordColumn) => words[column][value(column)]!;
  return [
    row,
    person,
    texts.key[row]!,
    texts.section[row]!,
    oneLine(texts.offense[row]!),
    word('level'),
    texts.date[row]!,
    value('year') || null,
    word('county'),
    texts.cases[row]!,
    word('outcome'),
    word('clause'),
    word('reason'),
    value('missing'),
    word('floor'),
    value('raised'),
    value('open'),
    value('marks') & MARKS.belowFloor ? 1 : 0,
    value('marks') & MARKS.corrected ? 1 : 0,
  ];
}

function marks(number: number): string {
  return new Array(number).fill('?').join(', ');
}
