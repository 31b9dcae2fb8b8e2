import { type Choice, createDecider, readsEveryCount } from '../../decide/index.ts';
import type { Condition } from '../../law/language/index.ts';
import { buildPerson } from '../../sources/ca-doj/build-person.ts';
import { RESULT_COLUMNS } from '../../sources/ca-doj/columns.ts';
import type { Row } from '../../sources/ca-doj/row.ts';
import { csvLine } from '../results/csv.ts';
import { possibleOther } from '../results/possible-other.ts';
import { caseNumbers, recordFacts } from '../results/record-facts.ts';
import { emptyTally, type Tally, tallyPerson } from '../results/tally.ts';
import { LINE_WORD, ROW_WORDS } from '../scan/layout.ts';
import { caseNumbersIn, fastPerson, fillIn, type RowPlaces } from './fast-person.ts';
import { createMeanings } from './meanings.ts';
import { CHUNK, CHUNK_WORDS, type PeopleTask } from './protocol.ts';
import { createResultTexts } from './result-text.ts';
import { type RowOrigin, rowAt } from './row-reader.ts';

/** What a line ends in: the cells of the result columns, and the line for programs (empty without a determination). */
export type Suffix = { readonly cells: string; readonly machine: string };

export type PersonDecider = {
  /**
   * Decides a person; `visit` gets every row (by its place among the person's) that carries a determination. The
   * figures count the person only where `counted`, since one whose lines cross chunks is decided in each of them.
   */
  readonly decide: (person: number, counted: boolean, visit: (row: number, suffix: Suffix) => void) => void;
  /** What a row without a determination ends in, by worker and address; undefined for nothing but empty cells. */
  readonly suffixWithout: (worker: number, at: number) => Suffix | undefined;
  /** The rows of the person decided last. */
  readonly places: () => RowPlaces;
  readonly tally: Tally;
};

/** People from the rows that scanners kept of them, decided one at a time. */
export function createPersonDecider(task: PeopleTask): PersonDecider {
  const { chunks, starts, order, incomplete, memories } = task;
  const meanings = createMeanings(memories, task.encodings);
  const words = memories.map(({ memory }) => new Uint32Array(memory.buffer));
  const decider = createDecider(cheapFirst(task.choice));
  const dismissAll = createDecider(cheapFirst(task.dismissAll));
  const everyCount = readsEveryCount(task.choice) || readsEveryCount(task.dismissAll);
  const { asOf } = decider.choice.setting;
  const tally = emptyTally();
  const texts = createResultTexts(asOf);
  const findChunk = chunkFinder(chunks);
  /** Suffixes of lines without a determination are few texts, often repeated. */
  const otherSuffixes = new Map<string, Suffix>();
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
      places.lines[i] = chunks[chunk + CHUNK.lineBase]! + words[worker]![at + LINE_WORD]! + 1;
    }
  };

  const slowPerson = (uncertain: boolean) => {
    const rows: Row[] = [];
    for (let row = 0; row < places.length; row++) {
      const origin: RowOrigin = { source: places.sources[row]!, line: places.lines[row]!, row };
      rows.push(rowAt(meanings, places.workers[row]!, places.addresses[row]!, origin));
    }
    return buildPerson(meanings.identity(places.workers[0]!, places.addresses[0]!).subject, rows, uncertain);
  };

  const otherAt = (worker: number, at: number): string => {
    if (!meanings.hasComment(worker, at)) return '';
    const { others, text } = meanings.charge(worker, at);
    const comment = meanings.comment(worker, at);
    let other = others.get(comment);
    if (other === undefined) {
      other = possibleOther(text, comment);
      others.set(comment, other);
    }
    return other;
  };

  return {
    tally,
    places: () => places,
    suffixWithout: (worker, at) => {
      const other = otherAt(worker, at);
      if (other === '') return undefined;
      let suffix = otherSuffixes.get(other);
      if (suffix === undefined) {
        suffix = { cells: csvLine(EMPTY_CELLS.with(POSSIBLE_OTHER, other)), machine: '' };
        otherSuffixes.set(other, suffix);
      }
      return suffix;
    },
    decide: (number, counted, visit) => {
      findRows(number);
      const uncertain = incomplete[number] === 1;
      const fast = fastPerson(meanings, places, ++serial, uncertain, everyCount);
      const person = fast ?? slowPerson(uncertain);
      const determinations = decider.decide(person);
      if (counted) tallyPerson(tally, person, determinations, asOf, dismissAll);
      if (determinations.length === 0) return;
      if (fast) fillIn(fast, determinations, meanings, places);
      const facts = recordFacts(person);
      for (const determination of determinations) {
        const { row } = determination.conviction.origin as RowOrigin;
        const other = otherAt(places.workers[row]!, places.addresses[row]!);
        const numbers = fast
          ? caseNumbersIn(fast, determination.conviction, meanings, places)
          : caseNumbers(person, determination.conviction);
        visit(row, texts.of(person, facts, determination, other, numbers));
      }
    },
  };
}

/**
 * The same choice with what places a count under the law tried in another order, which makes no difference to the
 * outcome: most counts are no convictions, or another county's, and that is sooner seen than which section they are of.
 */
function cheapFirst(choice: Choice): Choice {
  const { pack, policy } = choice;
  const sorted = (scope: readonly Condition[]) => scope.toSorted((a, b) => cost(a) - cost(b));
  return {
    ...choice,
    pack: { ...pack, scope: sorted(pack.scope) },
    policy: policy.scope ? { ...policy, scope: sorted(policy.scope) } : policy,
  };
}

function cost({ kind }: Condition): number {
  return kind === 'convicted' ? 0 : kind === 'county' ? 1 : 2;
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

const POSSIBLE_OTHER = RESULT_COLUMNS.indexOf('Possible Other P64 Charges');
const EMPTY_CELLS: readonly string[] = RESULT_COLUMNS.map(() => '');

function makePlaces(room: number): RowPlaces {
  return {
    length: 0,
    workers: new Int32Array(room),
    addresses: new Uint32Array(room),
    sources: new Int32Array(room),
    lines: new Uint32Array(room),
  };
}
