import type { Determination } from '../../../decide/index.ts';
import { buildPerson } from '../../../jurisdictions/us-ca/doj/build-person.ts';
import { deriveLevel } from '../../../jurisdictions/us-ca/doj/derived-level.ts';
import { possibleBirth } from '../../../jurisdictions/us-ca/doj/possible-birth.ts';
import type { Row } from '../../../jurisdictions/us-ca/doj/row.ts';
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
import { WORD } from '../../scan/layout.ts';
import { dispositionOf, levelOf } from '../cells/outcomes.ts';
import { type Meanings, NO_DAY, type Order, type Outcome, type Place, type Sentence } from './decoded.ts';
import { type RowOrigin, rowAt } from './row-reader.ts';

/**
 * Where a person's rows are: worker and address of each in turn, its source, the lines before its chunk, and where in
 * the file the chunk begins.
 */
export type RowPlaces = {
  length: number;
  readonly workers: Int32Array;
  readonly addresses: Uint32Array;
  readonly sources: Int32Array;
  readonly lineBases: Uint32Array;
  readonly chunkStarts: Float64Array;
};

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
  meanings: Meanings,
  places: RowPlaces,
  serial: number,
  incomplete: boolean,
  everyCount: boolean,
): Person | undefined {
  const counts: Draft[] = [];
  let special: Row[] | undefined;
  let sorted = true;
  let oneBirthDate = true;
  const days = daysOf(meanings, places);
  // Neighbours mostly stand under one event.
  let lastDay = NO_DAY;
  let date = UNKNOWN_DATE;
  const firstWorker = places.workers[0]!;
  const firstBirth = meanings.known[firstWorker]!.words[places.addresses[0]! + WORD.birth]!;
  for (let row = 0; row < places.length; row++) {
    const worker = places.workers[row]!;
    const at = places.addresses[row]!;
    const known = meanings.known[worker]!;
    const { words } = known;
    if (words[at + WORD.birth]! !== firstBirth || worker !== firstWorker) oneBirthDate = false;
    const place = known.place[words[at + WORD.place]!] ?? meanings.place(worker, at);
    const order = known.order[words[at + WORD.order]!] ?? meanings.order(worker, at);
    const { step } = place;
    if (step === 'unknown' || order.order === undefined) return undefined;
    if (step === 'deceased' || step === 'registration') {
      special ??= [];
      special.push(rowRead(meanings, places, row));
    }
    if (order.seen !== serial) {
      order.seen = serial;
      const outcome = known.outcome[words[at + WORD.outcome]!] ?? meanings.outcome(worker, at);
      if (!everyCount && isNoConviction(outcome, place)) {
        order.slot = ~row;
        continue;
      }
      order.slot = counts.length;
      const day = days[row]!;
      if (day === NO_DAY) date = meanings.date(worker, at);
      else if (day !== lastDay) date = exactDate(day);
      lastDay = day;
      counts.push(draftOf(meanings, worker, at, row, place, order, outcome, date));
    } else {
      if (order.slot < 0) {
        // It has a second line after all, and may be more than its first said.
        const first = ~order.slot;
        const [itsWorker, itsAt] = [places.workers[first]!, places.addresses[first]!];
        order.slot = counts.length;
        sorted = false;
        counts.push(
          draftOf(
            meanings,
            itsWorker,
            itsAt,
            first,
            meanings.place(itsWorker, itsAt),
            order,
            meanings.outcome(itsWorker, itsAt),
            meanings.date(itsWorker, itsAt),
          ),
        );
      }
      addRow(counts[order.slot]!, meanings, worker, at, place, row);
    }
  }
  if (!sorted) counts.sort((a, b) => a.row - b.row);
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!;
    if (count.plain && count.derivedLevel === undefined && count.outcome.levelIsOfCharge) deriveLevel(count, true);
    if (count.more === undefined && count.plain) continue;
    const sentence = count.plain ? sentenceOf(count, meanings, places) : undefined;
    if (sentence) count.sentence = sentence;
    else if (!ask(count, meanings, places)) return undefined;
  }
  const { deceased, registered } = special ? buildPerson('', special) : NOTHING_SPECIAL;
  const written = oneBirthDate ? meanings.birthDate(firstWorker, places.addresses[0]!) : birthDateOf(meanings, places);
  const birthDate = possibleBirth(written, counts);
  return { id: '', names: NONE, birthDate, sex: '', race: '', counts, deceased, registered, incomplete };
}

/** The days of a person's rows, used again for the next person. */
let daysOfRows = new Int32Array(256);

/**
 * The day of each row, NO_DAY where it is not known. All at once, since what takes time is fetching from memory, and
 * one need not wait for another.
 */
function daysOf(meanings: Meanings, { length, workers, addresses }: RowPlaces): Int32Array {
  if (length > daysOfRows.length) daysOfRows = new Int32Array(length * 2);
  for (let row = 0; row < length; row++) {
    const { words, days } = meanings.known[workers[row]!]!;
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
  meanings: Meanings,
  worker: number,
  at: number,
  row: number,
  place: Place,
  order: Order,
  outcome: Outcome,
  date: PartialDate,
): Draft {
  const known = meanings.known[worker]!;
  const { words } = known;
  const charge = known.charge[words[at + WORD.offense]!] ?? meanings.charge(worker, at);
  return {
    order: order.order,
    cycle: order.cycle,
    case: order.case,
    step: place.step,
    date,
    county: place.county,
    agency: place.agency,
    caseNumbers: NONE,
    offense: charge.fixed ?? meanings.offense(worker, at),
    level: levelOf(outcome, charge),
    derivedLevel: undefined,
    disposition: dispositionOf(outcome, place),
    sentence: (known.sentence[words[at + WORD.sentence]!] ?? meanings.sentence(worker, at)).parts,
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

const NOTHING_SPECIAL = { deceased: NO, registered: NO } as const;

/**
 * Takes up a further line of a count. A conviction's lines that are no convictions themselves (probation revoked, set
 * aside) only add what they report; lines that say the same add parts of the sentence.
 */
function addRow(count: Draft, meanings: Meanings, worker: number, at: number, place: Place, row: number): void {
  count.more ??= [];
  count.more.push(row);
  if (!count.plain) return;
  const outcome = meanings.outcome(worker, at);
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
    count.later = [...count.later, { ...later, date: meanings.date(worker, at) }];
    return;
  }
  count.plain =
    outcome === count.outcome &&
    place.step === count.step &&
    place.county === count.county &&
    place.agency === count.agency &&
    isSameDate(meanings.date(worker, at), count.date) &&
    meanings.offense(worker, at) === count.offense &&
    meanings.level(worker, at) === count.level;
}

function isSameDate(a: PartialDate, b: PartialDate): boolean {
  return a.first === b.first && a.last === b.last && a.precision === b.precision && a.derived === b.derived;
}

/** Leaves a count to `buildPerson`; false where it holds relief that speaks of another count, nobody knows of which. */
function ask(count: Draft, meanings: Meanings, places: RowPlaces): boolean {
  const rows = rowsOf(count).map((row) => rowRead(meanings, places, row));
  const built = buildPerson('', rows).counts[0]!;
  Object.assign(count, built);
  return !rows.some((row) => row.later !== undefined && speaksOfConviction(row.later.kind)) || hasConviction(rows);
}

function hasConviction(rows: readonly Row[]): boolean {
  return rows.some((row) => row.disposition.kind === 'convicted');
}

/** The parts that the lines of a plain count give; undefined where a line leaves one open, which `buildPerson` weighs. */
function sentenceOf(count: Draft, meanings: Meanings, places: RowPlaces): readonly SentencePart[] | undefined {
  const more: readonly number[] = count.more ?? NONE;
  let first: Sentence | undefined;
  let others: Sentence[] | undefined;
  let blank = false;
  for (let i = -1; i < more.length; i++) {
    const each = i < 0 ? count.row : more[i]!;
    const worker = places.workers[each]!;
    const at = places.addresses[each]!;
    const sentence = meanings.sentence(worker, at);
    if (sentence.parts.length === 0) {
      // A later line need not give a part; a line of the conviction, or a numbered one, should.
      blank ||= sentence.order !== '' || meanings.outcome(worker, at) === count.outcome;
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

export function rowRead(meanings: Meanings, places: RowPlaces, row: number): Row {
  return rowAt(meanings, places.workers[row]!, places.addresses[row]!, originAt(meanings, places, row));
}

function originAt(meanings: Meanings, places: RowPlaces, row: number): RowOrigin {
  const line = meanings.line(places.workers[row]!, places.addresses[row]!);
  return { source: places.sources[row]!, line: places.lineBases[row]! + line + 1, row };
}

function birthDateOf(meanings: Meanings, places: RowPlaces): PartialDate {
  const first = meanings.birthDate(places.workers[0]!, places.addresses[0]!);
  let dates: PartialDate[] | undefined;
  for (let row = 1; row < places.length; row++) {
    const date = meanings.birthDate(places.workers[row]!, places.addresses[row]!);
    if (!isSameDate(date, first)) dates = dates ? [...dates, date] : [first, date];
  }
  return dates ? mergeDates(dates) : first;
}

/**
 * Adds to a person of `fastPerson` what results say and rules do not read, for as long as the rows are at hand.
 */
export function fillIn(
  person: Person,
  id: string,
  determinations: readonly Determination[],
  meanings: Meanings,
  places: RowPlaces,
): void {
  (person as PersonDraft).id = id;
  for (const { conviction } of determinations) {
    const decided = conviction as Draft;
    if (decided.origin === NO_ORIGIN) decided.origin = originAt(meanings, places, decided.row);
  }
}
