/*
 * Builds most people without reading what their lines say.
 *
 * The idea: a row in the scanner's memory is a number for each group of columns, and the column decoder has found out once
 * what each number means. So a count is put together from objects that are there already; texts, names and case numbers,
 * which no rule reads, are filled in for the few people who have a determination.
 *
 * The invariant: the person is the one that `buildPerson` gives, in all that rules and results read. Whatever raises a
 * question (a line without an order, a step of an unknown kind, lines of a count that differ in more than the part of the
 * sentence) is handed to `buildPerson`, for the count or for the whole person. When in doubt, hand it over.
 *
 * If you change what `buildPerson` makes of a row, also change `draftOf` and `addRow` here, or have them hand such rows over;
 * `fast-person.test.ts` compares both on dirty lines. If you read another column, also add it to a group in
 * `../doj/groups.ts` and to `column-decoder.ts`. Counts that surely are no convictions are left out only where no rule reads
 * them (`readsEveryCount`): a rule that does must say so.
 */
import { originAt, type RowOrigin, type RowPlaces } from '../../../bulk/engine/people/engine-format.ts';
import {
  type Count,
  changesConviction,
  exactDate,
  mayUndoConviction,
  mergeDates,
  NO,
  type PartialDate,
  type Person,
  type SentencePart,
  speaksOfConviction,
  UNKNOWN_DATE,
  YES,
} from '../../../record/index.ts';
import { buildPerson, mayRegister } from '../doj/build-person.ts';
import { deriveLevel } from '../doj/derived-level.ts';
import { WORD } from '../doj/groups.ts';
import { earliestOffense, possibleBirth } from '../doj/possible-birth.ts';
import type { Row } from '../doj/row.ts';
import { type ColumnDecoder, NO_DAY, type Order, type Outcome, type Place, type Sentence } from './decoded.ts';
import { dispositionOf, levelOf } from './outcomes.ts';
import { rowAt } from './row-reader.ts';

/** A count in the making. `place`, `outcome` and `sentences` are those of its lines while they differ in nothing else. */
export type Draft = { -readonly [Key in keyof Count]: Count[Key] } & {
  readonly row: number;
  readonly place: Place;
  readonly outcome: Outcome;
  plain: boolean;
  more: number[] | undefined;
};

type PersonDraft = { -readonly [Key in keyof Person]: Person[Key] };

const NONE: readonly never[] = Object.freeze([]);
const NO_ORIGIN: RowOrigin = Object.freeze({ source: -1, line: -1, row: -1 });

/**
 * The person that `buildPerson` would give (tested), for the many whose lines raise few questions: every line has an
 * order and a known kind of step. Counts whose lines differ in nothing but the part of the sentence are put together
 * here; the others, and what registrations and deaths say, are left to `buildPerson` with just the rows that they take.
 * Undefined where the lines have to be seen together.
 *
 * What no rule reads (id, names, case numbers, origins) is left out; `fillIn` adds it where there is something to say.
 * So are, unless `everyCount`, the counts of a single line that surely are no convictions.
 */
export function fastPerson(
  decoder: ColumnDecoder,
  places: RowPlaces,
  serial: number,
  incomplete: boolean,
  everyCount: boolean,
): Person | undefined {
  const counts: Draft[] = [];
  let special: Row[] | undefined;
  let earliestArrest = Infinity;
  let sorted = true;
  let [oneBirthDate, oneIdentity] = [true, true];
  const days = daysOf(decoder, places);
  // Neighbors mostly stand under one event.
  let lastDay = NO_DAY;
  let date = UNKNOWN_DATE;
  const firstWorker = places.workers[0]!;
  const firstIdentity = decoder.tables[firstWorker]!.words[places.addresses[0]! + WORD.identity]!;
  const firstBirth = decoder.tables[firstWorker]!.words[places.addresses[0]! + WORD.birth]!;
  for (let row = 0; row < places.length; row++) {
    const worker = places.workers[row]!;
    const at = places.addresses[row]!;
    const known = decoder.tables[worker]!;
    const { words } = known;
    if (words[at + WORD.birth]! !== firstBirth || worker !== firstWorker) oneBirthDate = false;
    if (words[at + WORD.identity]! !== firstIdentity || worker !== firstWorker) oneIdentity = false;
    const place = known.place[words[at + WORD.place]!] ?? decoder.place(worker, at);
    const order = known.order[words[at + WORD.order]!] ?? decoder.order(worker, at);
    const { step } = place;
    if (step === 'unknown' || order.order === undefined) return undefined;
    if (step === 'deceased' || mayRegister(step)) {
      special ??= [];
      special.push(rowRead(decoder, places, row));
    }
    if (step === 'arrest') {
      const day = days[row]!;
      earliestArrest = Math.min(earliestArrest, day === NO_DAY ? decoder.date(worker, at).last : day);
    }
    if (order.seen !== serial) {
      order.seen = serial;
      const outcome = known.outcome[words[at + WORD.outcome]!] ?? decoder.outcome(worker, at);
      if (!everyCount && isNoConviction(outcome, place)) {
        order.slot = ~row;
        continue;
      }
      order.slot = counts.length;
      const day = days[row]!;
      if (day === NO_DAY) date = decoder.date(worker, at);
      else if (day !== lastDay) date = exactDate(day);
      lastDay = day;
      counts.push(draftOf(decoder, worker, at, row, place, order, outcome, date));
    } else {
      if (order.slot < 0) {
        // It has a second line after all, and may be more than its first said.
        const first = ~order.slot;
        const [itsWorker, itsAt] = [places.workers[first]!, places.addresses[first]!];
        order.slot = counts.length;
        sorted = false;
        counts.push(
          draftOf(
            decoder,
            itsWorker,
            itsAt,
            first,
            decoder.place(itsWorker, itsAt),
            order,
            decoder.outcome(itsWorker, itsAt),
            decoder.date(itsWorker, itsAt),
          ),
        );
      }
      addRow(counts[order.slot]!, decoder, worker, at, place, row);
    }
  }
  // Lines with several numbers or names may be those of several people.
  if (!oneIdentity && !haveOneName(decoder, places)) return undefined;
  if (!sorted) counts.sort((a, b) => a.row - b.row);
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!;
    if (count.plain && count.derivedLevel === undefined && count.outcome.levelIsOfCharge) deriveLevel(count, true);
    if (count.more === undefined && count.plain) continue;
    const sentence = count.plain ? sentenceOf(count, decoder, places) : undefined;
    if (sentence) count.sentence = sentence;
    else if (!ask(count, decoder, places)) return undefined;
  }
  const { deceased, registered } = special ? buildPerson('', special) : NOTHING_SPECIAL;
  const written = oneBirthDate ? decoder.birthDate(firstWorker, places.addresses[0]!) : birthDateOf(decoder, places);
  // The ages of all lines may say it.
  if (written.precision === 'unknown') return undefined;
  // So may an arrest, and those that are no convictions are left out here.
  if (earliestArrest < earliestOffense(written)) return undefined;
  const birthDate = possibleBirth(written, counts);
  return { id: '', names: NONE, birthDate, sex: '', race: '', counts, deceased, registered, incomplete };
}

/** The days of a person's rows, used again for the next person. */
let daysOfRows = new Int32Array(256);

/**
 * The day of each row, NO_DAY where it is not known. All at once, since what takes time is fetching from memory, and
 * one need not wait for another.
 */
function daysOf(decoder: ColumnDecoder, { length, workers, addresses }: RowPlaces): Int32Array {
  if (length > daysOfRows.length) daysOfRows = new Int32Array(length * 2);
  for (let row = 0; row < length; row++) {
    const { words, days } = decoder.tables[workers[row]!]!;
    daysOfRows[row] = days[words[addresses[row]! + WORD.date]!]!;
  }
  return daysOfRows;
}

/** Whether a line says that it is about no conviction, and nothing of any other. */
function isNoConviction(outcome: Outcome, place: Place): boolean {
  if (outcome.ofConviction) return false;
  const { kind } = dispositionOf(outcome, place);
  return kind === 'other' || kind === 'none';
}

function draftOf(
  decoder: ColumnDecoder,
  worker: number,
  at: number,
  row: number,
  place: Place,
  order: Order,
  outcome: Outcome,
  date: PartialDate,
): Draft {
  const known = decoder.tables[worker]!;
  const { words } = known;
  const charge = known.charge[words[at + WORD.offense]!] ?? decoder.charge(worker, at);
  return {
    order: order.order,
    cycle: order.cycle,
    case: order.case,
    step: place.step,
    date,
    county: place.county,
    agency: place.agency,
    caseNumbers: NONE,
    offense: charge.fixed ?? decoder.offense(worker, at),
    level: levelOf(outcome, charge),
    derivedLevel: undefined,
    // Here from the start, so that counts with and without it are of one shape.
    statuteLevel: undefined,
    disposition: dispositionOf(outcome, place),
    sentence: (known.sentence[words[at + WORD.sentence]!] ?? decoder.sentence(worker, at)).parts,
    setAside: NO,
    later: NONE,
    revoked: outcome.revoked,
    conflicts: NONE,
    origin: NO_ORIGIN,
    origins: NONE,
    row,
    place,
    outcome,
    plain: !outcome.ofConviction,
    more: undefined,
  };
}

function haveOneName(decoder: ColumnDecoder, places: RowPlaces): boolean {
  const { cii, name } = decoder.identity(places.workers[0]!, places.addresses[0]!);
  for (let row = 1; row < places.length; row++) {
    const other = decoder.identity(places.workers[row]!, places.addresses[row]!);
    if (other.cii !== cii || other.name !== name) return false;
  }
  return true;
}

const NOTHING_SPECIAL = { deceased: NO, registered: NO } as const;

/**
 * Takes up a further line of a count. A conviction's lines that are no convictions themselves (probation revoked, set
 * aside) only add what they report; lines that say the same add parts of the sentence.
 */
function addRow(count: Draft, decoder: ColumnDecoder, worker: number, at: number, place: Place, row: number): void {
  count.more ??= [];
  count.more.push(row);
  if (!count.plain) return;
  const outcome = decoder.outcome(worker, at);
  const { kind } = dispositionOf(outcome, place);
  if (count.disposition.kind === 'convicted' && kind === 'other') {
    const later = outcome.later!;
    // Whether there is a conviction at all is for `buildPerson` to weigh.
    if (mayUndoConviction(later.kind)) {
      count.plain = false;
      return;
    }
    if (outcome.revoked) count.revoked = true;
    if (changesConviction(later.kind)) count.setAside = YES;
    count.later = [...count.later, { ...later, date: decoder.date(worker, at) }];
    return;
  }
  count.plain =
    outcome === count.outcome &&
    place.step === count.step &&
    place.county === count.county &&
    place.agency === count.agency &&
    isSameDate(decoder.date(worker, at), count.date) &&
    decoder.offense(worker, at) === count.offense &&
    decoder.level(worker, at) === count.level;
}

function isSameDate(a: PartialDate, b: PartialDate): boolean {
  return a.first === b.first && a.last === b.last && a.precision === b.precision && a.derived === b.derived;
}

/** Leaves a count to `buildPerson`; false where it holds relief for another count and the rows do not say for which one. */
function ask(count: Draft, decoder: ColumnDecoder, places: RowPlaces): boolean {
  const rows = rowsOf(count).map((row) => rowRead(decoder, places, row));
  const built = buildPerson('', rows).counts[0]!;
  Object.assign(count, built);
  return !rows.some((row) => row.later !== undefined && speaksOfConviction(row.later.kind)) || hasConviction(rows);
}

function hasConviction(rows: readonly Row[]): boolean {
  return rows.some((row) => row.disposition.kind === 'convicted');
}

/** The parts that the lines of a plain count give; undefined where a line leaves one open, which `buildPerson` weighs. */
function sentenceOf(count: Draft, decoder: ColumnDecoder, places: RowPlaces): readonly SentencePart[] | undefined {
  const more: readonly number[] = count.more ?? NONE;
  let first: Sentence | undefined;
  let others: Sentence[] | undefined;
  let blank = false;
  for (let i = -1; i < more.length; i++) {
    const each = i < 0 ? count.row : more[i]!;
    const worker = places.workers[each]!;
    const at = places.addresses[each]!;
    const sentence = decoder.sentence(worker, at);
    if (sentence.parts.length === 0) {
      // A later line need not give a part; a line of the conviction, or a numbered one, should.
      blank ||= sentence.order !== '' || decoder.outcome(worker, at) === count.outcome;
      continue;
    }
    if (sentence === first) continue;
    if (first === undefined) first = sentence;
    else if (others === undefined) others = [sentence];
    else if (!others.includes(sentence)) others.push(sentence);
  }
  if (first === undefined) return NONE;
  if (blank) return undefined;
  if (others === undefined) return first.parts;
  const all = [first, ...others];
  if (all.some(({ order }) => order === '')) return undefined;
  const [second] = others;
  if (others.length === 1 && second!.key !== first.key) return [first.parts[0]!, second!.parts[0]!];
  // Parts are told apart by their number and text, which differently written lines may share.
  const parts = new Map(all.map((sentence) => [sentence.key, sentence.parts[0]!]));
  return [...parts.values()];
}

function rowsOf(count: Draft): readonly number[] {
  return count.more ? [count.row, ...count.more] : [count.row];
}

function rowRead(decoder: ColumnDecoder, places: RowPlaces, row: number): Row {
  return rowAt(decoder, places.workers[row]!, places.addresses[row]!, originAt(decoder, places, row));
}

function birthDateOf(decoder: ColumnDecoder, places: RowPlaces): PartialDate {
  const first = decoder.birthDate(places.workers[0]!, places.addresses[0]!);
  let dates: PartialDate[] | undefined;
  for (let row = 1; row < places.length; row++) {
    const date = decoder.birthDate(places.workers[row]!, places.addresses[row]!);
    if (!isSameDate(date, first)) dates = dates ? [...dates, date] : [first, date];
  }
  return dates ? mergeDates(dates) : first;
}

/**
 * Adds to a person of `fastPerson`, and to a conviction that was decided, what results say and rules do not read, for as
 * long as the rows are at hand.
 */
export function fillIn(person: Person, id: string, conviction: Count, decoder: ColumnDecoder, places: RowPlaces): void {
  (person as PersonDraft).id = id;
  const decided = conviction as Draft;
  if (decided.origin === NO_ORIGIN) decided.origin = originAt(decoder, places, decided.row);
}
