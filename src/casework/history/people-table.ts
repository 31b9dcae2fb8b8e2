import type { AssumedCount } from '../../law/index.ts';
import {
  arrestOrder,
  type Count,
  type Level,
  mayBeArrest,
  type PartialDate,
  type Person,
  type Truth,
} from '../../record/index.ts';

/*
 * Histories as plain numbers: what rules read of every person, small enough to be kept beside the files and read back in a
 * fraction of the time of scanning them.
 *
 * The idea: a file of a million lines has a few thousand distinct offenses, dates and sentences. Each is a value with a
 * number; a person is three numbers, and each of their counts thirteen. Names, ids, case numbers and what else no rule reads are
 * left out, so the table identifies no person.
 *
 * The invariant: a decider decides a person of the table as it decides the person who was added, under every law and policy;
 * `people-table.test.ts` compares both. If you let a rule read another fact of a count, also add it here and raise
 * `TABLE_VERSION`.
 */

/** Raised when a table of before can no longer be read, or would say something else. */
export const TABLE_VERSION = 2;

/** Some people as numbers; those stand for values of the table that made the block. */
export type PeopleBlock = { readonly people: number; readonly words: Int32Array };

/** Of a person: how many counts, birth date, marks. Of a count: see `addCount`. */
const PERSON_WORDS = 3;
const COUNT_WORDS = 13;
const NOT_KNOWN = -1;

export type PeopleTable = {
  readonly add: (person: Person) => void;
  /** The people added since the block before. */
  readonly block: () => PeopleBlock;
  /** What the numbers of all blocks stand for; plain data. */
  readonly values: () => readonly unknown[];
};

export function createPeopleTable(): PeopleTable {
  const values = createValues();
  let words = new Int32Array(1 << 12);
  let [length, people] = [0, 0];

  const addCount = (count: Count, rank: number) => {
    words[length++] = count.cycle ?? NOT_KNOWN;
    words[length++] = count.case ?? NOT_KNOWN;
    words[length++] = count.setAside | (count.revoked ? 4 : 0);
    words[length++] = values.plain(count.step);
    words[length++] = values.date(count.date);
    words[length++] = values.plain(count.county);
    words[length++] = values.offense(count.offense);
    words[length++] = values.levels(count);
    words[length++] = values.disposition(count.disposition);
    words[length++] = values.sentence(count.sentence);
    words[length++] = values.later(count.later);
    words[length++] = values.rare(count);
    words[length++] = rank;
  };

  return {
    add: (person) => {
      const needed = length + PERSON_WORDS + person.counts.length * COUNT_WORDS;
      if (needed > words.length) {
        const longer = new Int32Array(needed * 2);
        longer.set(words.subarray(0, length));
        words = longer;
      }
      people++;
      words[length++] = person.counts.length;
      words[length++] = values.date(person.birthDate);
      words[length++] = person.deceased | (person.registered << 2) | (person.incomplete ? 16 : 0);
      const ranks = arrestRanks(person.counts);
      for (const count of person.counts) addCount(count, ranks?.get(count) ?? NOT_KNOWN);
    },
    block: () => {
      const block = { people, words: words.slice(0, length) };
      [length, people] = [0, 0];
      return block;
    },
    values: values.all,
  };
}

/**
 * Where each arrest stands among those of its person. Of lines of one arrest the first in this order stands for it, and the
 * order itself, a number of the state's, is not kept.
 */
function arrestRanks(counts: readonly Count[]): ReadonlyMap<Count, number> | undefined {
  const arrests = counts.filter(mayBeArrest);
  if (arrests.length < 2) return undefined;
  const orders = [...new Set(arrests.map(arrestOrder))].sort((a, b) => (a < b ? -1 : 1));
  return new Map(arrests.map((count) => [count, orders.indexOf(arrestOrder(count))]));
}

/** Facts that files of some states alone have. */
type Rare = Pick<AssumedCount, 'completed' | 'released' | 'offended' | 'datedBy' | 'assumed'>;

type Levels = readonly [level: Level | undefined, derived: Count['derivedLevel'], statute: Level | undefined];

const NONE: readonly never[] = Object.freeze([]);

/** Numbers for equal values. What readers share among counts is known again as the very object, before its text is made. */
function createValues() {
  const all: unknown[] = [];
  const numbers = new Map<unknown, number>();
  const days = new Map<number, number>();
  const numberOf = (key: unknown, make: () => unknown): number => {
    let number = numbers.get(key);
    if (number === undefined) {
      number = all.length;
      numbers.set(key, number);
      all.push(make());
    }
    return number;
  };
  const shared = <Value extends object>(value: Value, keyOf: (value: Value) => string, make: () => unknown): number => {
    const known = numbers.get(value);
    if (known !== undefined) return known;
    const number = numberOf(keyOf(value), make);
    numbers.set(value, number);
    return number;
  };
  return {
    all: () => all,
    plain: (value: string | undefined) => numberOf(`t${value === undefined ? '' : `+${value}`}`, () => value),
    date: (date: PartialDate) => {
      if (date.precision !== 'day' || date.derived !== undefined) return numberOf(dateKey(date), () => ({ ...date }));
      const { first } = date;
      let number = days.get(first);
      if (number === undefined) {
        number = all.length;
        days.set(first, number);
        all.push({ first, last: first, precision: 'day' });
      }
      return number;
    },
    offense: (offense: Count['offense']) => shared(offense, offenseKey, () => structuredClone(offense)),
    levels: ({ level, derivedLevel, statuteLevel }: Count) =>
      numberOf(`l${level}|${derivedLevel}|${statuteLevel}`, (): Levels => [level, derivedLevel, statuteLevel]),
    rare: ({ completed, released, offended, datedBy, assumed }: Rare) => {
      if (!completed && !released && !offended && !datedBy && !assumed) return NOT_KNOWN;
      const dates = [completed, released, offended].map((date) => (date === undefined ? '' : dateKey(date)));
      return numberOf(
        `f${dates.join('|')}|${datedBy ?? ''}|${assumed ? JSON.stringify(assumed) : ''}`,
        (): Rare => ({
          ...(completed !== undefined && { completed: { ...completed } }),
          ...(released !== undefined && { released: { ...released } }),
          ...(offended !== undefined && { offended: { ...offended } }),
          ...(datedBy !== undefined && { datedBy }),
          ...(assumed !== undefined && { assumed: { ...assumed } }),
        }),
      );
    },
    // Rules ask whether there is a text, never what it says.
    disposition: (disposition: Count['disposition']) =>
      shared(
        disposition,
        ({ kind, text, placeholder, ending }) =>
          `p${kind}${text === '' ? '' : '+'}${placeholder ?? ''}|${ending ?? ''}`,
        () => ({ ...disposition, text: disposition.text === '' ? '' : '+' }),
      ),
    sentence: (sentence: Count['sentence']) =>
      sentence.length === 0
        ? numberOf(NONE, () => [])
        : numberOf(`s${JSON.stringify(sentence)}`, () => structuredClone(sentence)),
    later: (later: Count['later']) =>
      later.length === 0
        ? numberOf(NONE, () => [])
        : numberOf(`r${later.map((each) => `${each.kind}${each.text}${dateKey(each.date)}`).join('|')}`, () =>
            structuredClone(later),
          ),
  };
}

function dateKey({ precision, first, last, derived, refused }: PartialDate): string {
  return `d${precision}${derived ?? ''}${refused ? '!' : ''}${first}/${last}`;
}

function offenseKey(offense: Count['offense']): string {
  return `o${JSON.stringify(offense)}`;
}

const NOWHERE = Object.freeze({ source: 0, line: 0 });

/** The people of a block. `wanted` says which of their counts are kept; all where it is missing. */
export function readPeople(
  { people, words }: PeopleBlock,
  values: readonly unknown[],
  wanted?: (count: Count) => boolean,
): readonly Person[] {
  const read: Person[] = [];
  let at = 0;
  for (let person = 0; person < people; person++) {
    const length = words[at]!;
    const marks = words[at + 2]!;
    const birthDate = values[words[at + 1]!] as PartialDate;
    at += PERSON_WORDS;
    const counts: Count[] = [];
    for (let i = 0; i < length; i++, at += COUNT_WORDS) {
      const count = readCount(words, at, values);
      if (wanted === undefined || wanted(count)) counts.push(count);
    }
    read.push({
      id: '',
      names: NONE,
      birthDate,
      sex: '',
      race: '',
      counts,
      deceased: (marks & 3) as Truth,
      registered: ((marks >> 2) & 3) as Truth,
      incomplete: (marks & 16) !== 0,
    });
  }
  return read;
}

/**
 * A count as rules read it. A county in memory has hundreds of thousands, so what no rule reads is no part of each: it is the
 * same for all.
 */
class TableCount implements Count {
  readonly order: Count['order'];
  readonly cycle: Count['cycle'];
  readonly case: Count['case'];
  readonly step: Count['step'];
  readonly date: Count['date'];
  readonly county: Count['county'];
  declare readonly agency: Count['agency'];
  declare readonly caseNumbers: Count['caseNumbers'];
  readonly offense: Count['offense'];
  readonly level: Count['level'];
  readonly derivedLevel: Count['derivedLevel'];
  readonly statuteLevel: Count['statuteLevel'];
  readonly disposition: Count['disposition'];
  readonly sentence: Count['sentence'];
  readonly setAside: Count['setAside'];
  readonly later: Count['later'];
  readonly revoked: Count['revoked'];
  readonly conflicts: Count['conflicts'];
  declare readonly origin: Count['origin'];
  declare readonly origins: Count['origins'];

  constructor(words: Int32Array, at: number, values: readonly unknown[]) {
    const [level, derivedLevel, statuteLevel] = values[words[at + 7]!] as Levels;
    const marks = words[at + 2]!;
    const rank = known(words[at + 12]!);
    this.order = rank === undefined ? undefined : orderOf(rank);
    this.cycle = known(words[at]!);
    this.case = known(words[at + 1]!);
    this.step = values[words[at + 3]!] as Count['step'];
    this.date = values[words[at + 4]!] as PartialDate;
    this.county = values[words[at + 5]!] as string | undefined;
    this.offense = values[words[at + 6]!] as Count['offense'];
    this.level = level;
    this.derivedLevel = derivedLevel;
    this.statuteLevel = statuteLevel;
    this.disposition = values[words[at + 8]!] as Count['disposition'];
    this.sentence = values[words[at + 9]!] as Count['sentence'];
    this.setAside = (marks & 3) as Truth;
    this.later = values[words[at + 10]!] as Count['later'];
    this.revoked = (marks & 4) !== 0;
    this.conflicts = NONE;
  }
}

Object.assign(TableCount.prototype, {
  agency: '',
  caseNumbers: NONE,
  origin: NOWHERE,
  origins: NONE,
} satisfies Pick<Count, 'agency' | 'caseNumbers' | 'origin' | 'origins'>);

function readCount(words: Int32Array, at: number, values: readonly unknown[]): Count {
  const count = new TableCount(words, at, values);
  const rare = known(words[at + 11]!);
  return rare === undefined ? count : Object.assign(count, values[rare] as Rare);
}

/** One text for each rank: a county in memory has a million arrests, and most of them are among the first. */
const orders: string[] = [];

function orderOf(rank: number): string {
  for (let next = orders.length; next <= rank; next++) orders.push(String(next).padStart(6, '0'));
  return orders[rank]!;
}

function known(number: number): number | undefined {
  return number === NOT_KNOWN ? undefined : number;
}
