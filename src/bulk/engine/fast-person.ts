import type { Determination } from '../../decide/index.ts';
import {
  type Count,
  mergeDates,
  NO,
  type PartialDate,
  type Person,
  type SentencePart,
  UNKNOWN_DATE,
  YES,
} from '../../record/index.ts';
import { buildPerson } from '../../sources/ca-doj/build-person.ts';
import type { Row } from '../../sources/ca-doj/row.ts';
import { WORD } from '../scan/layout.ts';
import type { Meanings, Order, Outcome, Place, Sentence } from './meaning-types.ts';
import { dispositionOf, levelOf } from './outcomes.ts';
import { type RowOrigin, rowAt } from './row-reader.ts';

/** Where a person's rows are: worker and address of each in turn, and the line that each stands on. */
export type RowPlaces = {
  length: number;
  readonly workers: Int32Array;
  readonly addresses: Uint32Array;
  readonly sources: Int32Array;
  readonly lines: Uint32Array;
};

/** A count in the making. `place`, `outcome` and `sentences` are those of its lines while they differ in nothing else. */
type Draft = { -readonly [Key in keyof Count]: Count[Key] } & {
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
  // Neighbours mostly stand under one event.
  let [dateWorker, dateId, date] = [-1, -1, UNKNOWN_DATE];
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
      if (words[at + WORD.date] !== dateId || worker !== dateWorker) {
        date = meanings.freshDate(worker, at);
        dateId = words[at + WORD.date]!;
        dateWorker = worker;
      }
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
            meanings.freshDate(itsWorker, itsAt),
          ),
        );
      }
      addRow(counts[order.slot]!, meanings, worker, at, place, row);
    }
  }
  if (!sorted) counts.sort((a, b) => a.row - b.row);
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!;
    if (count.more === undefined && count.plain) continue;
    if (count.plain) count.sentence = sentenceOf(count, meanings, places);
    else if (!ask(count, meanings, places)) return undefined;
  }
  const { deceased, registered } = special ? buildPerson('', special) : NOTHING_SPECIAL;
  const birthDate = oneBirthDate
    ? meanings.freshBirthDate(firstWorker, places.addresses[0]!)
    : birthDateOf(meanings, places);
  return { id: '', names: NONE, birthDate, sex: '', race: '', counts, deceased, registered, incomplete };
}

/** Whether a line says that it is about no conviction, and nothing of any other. */
function isNoConviction(outcome: Outcome, place: Place): boolean {
  if (outcome.laterRelief !== undefined) return false;
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
    disposition: dispositionOf(outcome, place),
    sentence: (known.sentence[words[at + WORD.sentence]!] ?? meanings.sentence(worker, at)).parts,
    setAside: NO,
    laterRelief: NONE,
    revoked: outcome.revoked,
    conflicts: NONE,
    origin: NO_ORIGIN,
    origins: NONE,
    row,
    place,
    outcome,
    plain: outcome.laterRelief === undefined,
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
    if (outcome.revoked) count.revoked = true;
    if (outcome.laterRelief !== undefined) {
      count.setAside = YES;
      count.laterRelief = [...count.laterRelief, outcome.laterRelief];
    }
    return;
  }
  count.plain =
    outcome === count.outcome &&
    place.step === count.step &&
    place.county === count.county &&
    place.agency === count.agency &&
    isSameDate(meanings.freshDate(worker, at), count.date) &&
    meanings.offense(worker, at) === count.offense &&
    meanings.level(worker, at) === count.level;
}

function isSameDate(a: PartialDate, b: PartialDate): boolean {
  return a.first === b.first && a.last === b.last && a.precision === b.precision;
}

/** Leaves a count to `buildPerson`; false where it holds relief that speaks of another count, nobody knows of which. */
function ask(count: Draft, meanings: Meanings, places: RowPlaces): boolean {
  const rows = rowsOf(count).map((row) => rowRead(meanings, places, row));
  const built = buildPerson('', rows).counts[0]!;
  Object.assign(count, built);
  return built.laterRelief.length === 0 || built.disposition.kind === 'convicted';
}

function sentenceOf(count: Draft, meanings: Meanings, places: RowPlaces): readonly SentencePart[] {
  const sentences: Sentence[] = [];
  for (const row of rowsOf(count)) {
    const sentence = meanings.sentence(places.workers[row]!, places.addresses[row]!);
    if (sentence.parts.length > 0 && !sentences.includes(sentence)) sentences.push(sentence);
  }
  if (sentences.length === 1) return sentences[0]!.parts;
  // Parts are told apart by their number and text, which differently written lines may share.
  const parts = new Map(sentences.map((sentence) => [sentence.key, sentence.parts[0]!]));
  return [...parts.values()];
}

function rowsOf(count: Draft): readonly number[] {
  return count.more ? [count.row, ...count.more] : [count.row];
}

function rowRead(meanings: Meanings, places: RowPlaces, row: number): Row {
  return rowAt(meanings, places.workers[row]!, places.addresses[row]!, originAt(places, row));
}

function originAt(places: RowPlaces, row: number): RowOrigin {
  return { source: places.sources[row]!, line: places.lines[row]!, row };
}

function birthDateOf(meanings: Meanings, places: RowPlaces): PartialDate {
  const first = meanings.birthDate(places.workers[0]!, places.addresses[0]!);
  let dates: PartialDate[] | undefined;
  for (let row = 1; row < places.length; row++) {
    const date = meanings.birthDate(places.workers[row]!, places.addresses[row]!);
    if (date !== first) dates = dates ? [...dates, date] : [first, date];
  }
  return dates ? mergeDates(dates) : first;
}

/**
 * Adds to a person of `fastPerson` what results say and rules do not read, for as long as the rows are at hand.
 */
export function fillIn(person: Person, id: string, determinations: readonly Determination[], places: RowPlaces): void {
  (person as PersonDraft).id = id;
  for (const { conviction } of determinations) {
    const decided = conviction as Draft;
    if (decided.origin === NO_ORIGIN) decided.origin = originAt(places, decided.row);
  }
}

/**
 * `caseNumbers` for a conviction of the person that `fastPerson` built last, joined as a result gives them: those of
 * all counts of its court case, the ones left out too.
 */
export function caseNumbersIn(person: Person, conviction: Count, meanings: Meanings, places: RowPlaces): string {
  const decided = conviction as Draft;
  const numbers = new CaseNumbers(meanings, places);
  if (decided.case === undefined) {
    numbers.addOf(decided);
    return numbers.joined();
  }
  const counts = person.counts as readonly Draft[];
  let next = 0;
  for (let row = 0; row < places.length; row++) {
    if (next < counts.length && counts[next]!.row === row) {
      const count = counts[next++]!;
      if (count.case === decided.case && count.step === 'court') numbers.addOf(count);
      continue;
    }
    const worker = places.workers[row]!;
    const at = places.addresses[row]!;
    const order = meanings.order(worker, at);
    if (order.slot >= 0 || order.case !== decided.case || meanings.place(worker, at).step !== 'court') continue;
    numbers.add(row);
  }
  return numbers.joined();
}

/** Distinct case numbers in the order of their rows; mostly it is one, on all of them. */
class CaseNumbers {
  readonly #meanings: Meanings;
  readonly #places: RowPlaces;
  #first: string | undefined;
  #more: string[] | undefined;

  constructor(meanings: Meanings, places: RowPlaces) {
    this.#meanings = meanings;
    this.#places = places;
  }

  addOf({ row, more }: Draft): void {
    this.add(row);
    if (more !== undefined) for (let i = 0; i < more.length; i++) this.add(more[i]!);
  }

  add(row: number): void {
    const number = this.#meanings.caseNumber(this.#places.workers[row]!, this.#places.addresses[row]!);
    if (number === undefined || number === this.#first) return;
    if (this.#first === undefined) this.#first = number;
    else if (this.#more === undefined) this.#more = [number];
    else if (!this.#more.includes(number)) this.#more.push(number);
  }

  joined(): string {
    if (this.#first === undefined) return '';
    return this.#more === undefined ? this.#first : [this.#first, ...this.#more].join('; ');
  }
}
