import type { EachLine } from '../../bulk/engine/people/person-rows.ts';
import { type ColumnId, NUMBER_COLUMNS, WORD_COLUMNS, type WordColumn } from './columns.ts';
import { GrowingTexts, growingDoubles, growingWords, type Texts } from './growing.ts';
import { addPlaces } from './places.ts';

/** What a row of a conviction gives to the columns that are filtered and sorted by. */
export type ColumnRow = { readonly [Column in WordColumn]: string } & {
  readonly [Column in (typeof NUMBER_COLUMNS)[number]]: number;
};

/** What the table of convictions shows of a row besides; `offense` as the file has it. */
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
  /** Tells where the person's lines stand. */
  readonly eachLine: EachLine;
};

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
  /** How many numbers of `places` (see `addPlaces`) are each person's. */
  readonly placesOf: Uint32Array;
  readonly places: Float64Array;
  readonly words: Readonly<Record<WordColumn, readonly string[]>>;
  readonly values: Readonly<Record<ColumnId, Uint32Array>>;
  /** Day of the conviction by which rows are sorted; infinite where it is not known. */
  readonly dates: Float64Array;
  readonly rowTexts: Readonly<Record<(typeof ROW_TEXTS)[number], Texts>>;
};

export type BatchBuilder = {
  readonly people: () => number;
  readonly person: (person: PersonRow) => void;
  /** Adds a row of the person added last. */
  readonly row: (row: Omit<ColumnRow, 'person'>, texts: RowTexts, date: number) => void;
  readonly finish: () => RowBatch;
};

export function batchBuilder(): BatchBuilder {
  const words = byName(WORD_COLUMNS, () => new Map<string, number>());
  const values = byName([...WORD_COLUMNS, ...NUMBER_COLUMNS], growingWords);
  const rowTexts = byName(ROW_TEXTS, () => new GrowingTexts());
  // Looked up by name once, and not for each row.
  const wordColumns = WORD_COLUMNS.map((id) => ({ id, column: values[id], words: words[id] }));
  const numberColumns = NUMBER_COLUMNS.filter((id) => id !== 'person').map((id) => ({ id, column: values[id] }));
  const textColumns = ROW_TEXTS.map((id) => ({ id, column: rowTexts[id] }));
  const personTexts = byName(PERSON_TEXTS, () => new GrowingTexts());
  const personNumbers = byName(PERSON_NUMBERS, growingWords);
  const numbers = growingWords();
  const dates = growingDoubles();
  const placesOf = growingWords();
  const places = growingDoubles();
  return {
    people: () => numbers.size,
    person: (person) => {
      for (const id of PERSON_TEXTS) personTexts[id].add(person[id]);
      for (const id of PERSON_NUMBERS) personNumbers[id].push(person[id]);
      numbers.push(person.number);
      placesOf.push(addPlaces(places, person.eachLine));
    },
    row: (row, texts, date) => {
      for (const each of wordColumns) each.column.push(numberOf(each.words, row[each.id]));
      for (const { id, column } of numberColumns) column.push(row[id]);
      values.person.push(numbers.size - 1);
      for (const { id, column } of textColumns) column.add(texts[id]);
      dates.push(date);
    },
    finish: () => ({
      people: numbers.size,
      rows: dates.size,
      numbers: numbers.finish(),
      personTexts: mapped(personTexts, (each) => each.finish()),
      personNumbers: mapped(personNumbers, (each) => each.finish()),
      placesOf: placesOf.finish(),
      places: places.finish(),
      words: mapped(words, (each) => [...each.keys()]),
      values: mapped(values, (each) => each.finish()),
      dates: dates.finish(),
      rowTexts: mapped(rowTexts, (each) => each.finish()),
    }),
  };
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
