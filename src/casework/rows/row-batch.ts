import { type ColumnId, NUMBER_COLUMNS, WORD_COLUMNS, type WordColumn } from './columns.ts';

/** What a row of a conviction gives to the columns that are filtered and sorted by. */
export type ColumnRow = { readonly [Column in WordColumn]: string } & {
  readonly [Column in (typeof NUMBER_COLUMNS)[number]]: number;
};

/** What the table of convictions shows of a row besides. */
export const ROW_TEXTS = ['key', 'section', 'offense', 'date', 'cases'] as const;
export type RowTexts = { readonly [Text in (typeof ROW_TEXTS)[number]]: string };

export const PERSON_TEXTS = ['key', 'name'] as const;
export const PERSON_NUMBERS = ['convictions', 'decided', 'relief', 'impact', 'incomplete', 'corrected'] as const;
export type PersonRow = {
  /** In the order of the file, from 0. */
  readonly number: number;
} & { readonly [Text in (typeof PERSON_TEXTS)[number]]: string } & {
  readonly [Column in (typeof PERSON_NUMBERS)[number]]: number;
} & {
  /** Where the person's lines stand: four numbers a line, as `packPlaces` has them. */
  readonly places: Float64Array;
};

/** Texts one behind the other, and where each ends: they travel between threads as one. */
export type Texts = { readonly all: string; readonly ends: Uint32Array };

/**
 * Rows of some people as plain columns: what a worker makes of a batch of them. In the column `person`, people are
 * numbered from 0 within the batch; `numbers` says which people of the file they are.
 */
export type RowBatch = {
  readonly people: number;
  readonly rows: number;
  readonly numbers: Uint32Array;
  readonly personTexts: Readonly<Record<(typeof PERSON_TEXTS)[number], Texts>>;
  readonly personNumbers: Readonly<Record<(typeof PERSON_NUMBERS)[number], Uint32Array>>;
  /** How many numbers of `places` are each person's. */
  readonly placesOf: Uint32Array;
  readonly places: Float64Array;
  readonly words: Readonly<Record<WordColumn, readonly string[]>>;
  readonly values: Readonly<Record<ColumnId, Uint32Array>>;
  /** Day of the conviction by which rows are sorted; infinite where it is not known. */
  readonly dates: Float64Array;
  readonly rowTexts: Readonly<Record<(typeof ROW_TEXTS)[number], Texts>>;
  /** What a search looks through, without line feeds. */
  readonly search: Texts;
};

export type BatchBuilder = {
  readonly people: () => number;
  readonly person: (person: PersonRow) => void;
  /** Adds a row of the person added last. */
  readonly row: (row: Omit<ColumnRow, 'person'>, texts: RowTexts, date: number, search: string) => void;
  readonly finish: () => RowBatch;
};

export function batchBuilder(): BatchBuilder {
  const words = byName(WORD_COLUMNS, () => new Map<string, number>());
  const values = byName([...WORD_COLUMNS, ...NUMBER_COLUMNS], (): number[] => []);
  const rowTexts = byName(ROW_TEXTS, textBuilder);
  const personTexts = byName(PERSON_TEXTS, textBuilder);
  const personNumbers = byName(PERSON_NUMBERS, (): number[] => []);
  const dates: number[] = [];
  const places: Float64Array[] = [];
  const numbers: number[] = [];
  const search = textBuilder();
  return {
    people: () => numbers.length,
    person: (person) => {
      for (const id of PERSON_TEXTS) personTexts[id].add(person[id]);
      for (const id of PERSON_NUMBERS) personNumbers[id].push(person[id]);
      numbers.push(person.number);
      places.push(person.places);
    },
    row: (row, texts, date, searched) => {
      for (const id of WORD_COLUMNS) values[id].push(numberOf(words[id], row[id]));
      for (const id of NUMBER_COLUMNS) values[id].push(id === 'person' ? places.length - 1 : row[id] >>> 0);
      for (const id of ROW_TEXTS) rowTexts[id].add(texts[id]);
      dates.push(date);
      search.add(searched);
    },
    finish: () => ({
      people: places.length,
      rows: dates.length,
      numbers: Uint32Array.from(numbers),
      personTexts: mapped(personTexts, (each) => each.finish()),
      personNumbers: mapped(personNumbers, (each) => Uint32Array.from(each)),
      placesOf: Uint32Array.from(places, ({ length }) => length),
      places: joined(places),
      words: mapped(words, (each) => [...each.keys()]),
      values: mapped(values, (each) => Uint32Array.from(each)),
      dates: Float64Array.from(dates),
      rowTexts: mapped(rowTexts, (each) => each.finish()),
      search: search.finish(),
    }),
  };
}

/** The texts themselves. */
export function splitTexts({ all, ends }: Texts): readonly string[] {
  return Array.from(ends, (end, at) => all.slice(at === 0 ? 0 : ends[at - 1], end));
}

/** The number of a word in the order in which words are first met. */
export function numberOf(words: Map<string, number>, word: string): number {
  let number = words.get(word);
  if (number === undefined) {
    number = words.size;
    words.set(word, number);
  }
  return number;
}

function textBuilder(): { readonly add: (text: string) => void; readonly finish: () => Texts } {
  let all = '';
  const ends: number[] = [];
  return {
    add: (text) => {
      all += text;
      ends.push(all.length);
    },
    finish: () => ({ all, ends: Uint32Array.from(ends) }),
  };
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export function byName<Name extends string, Value>(
  names: readonly Name[],
  make: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>;
}

export function mapped<Name extends string, From, To>(
  values: Readonly<Record<Name, From>>,
  map: (value: From) => To,
): Record<Name, To> {
  return Object.fromEntries(Object.entries<From>(values).map(([name, value]) => [name, map(value)])) as Record<
    Name,
    To
  >;
}
