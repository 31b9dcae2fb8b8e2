import type { RowPlaces } from '../../../bulk/engine/people/engine-format.ts';
import type { Count, Person } from '../../../record/index.ts';
import type { ColumnDecoder } from './decoded.ts';
import type { Draft } from './fast-person.ts';

/**
 * `caseNumbers` for a conviction of the person that `fastPerson` built last, joined as a result gives them: those of
 * all counts of its court case, and of those left out unless the person was built with `everyCount`.
 */
export function caseNumbersIn(
  person: Person,
  conviction: Count,
  everyCount: boolean,
  decoder: ColumnDecoder,
  places: RowPlaces,
): string {
  const decided = conviction as Draft;
  const numbers = new CaseNumbers(decoder, places);
  const counts = person.counts as readonly Draft[];
  if (decided.case === undefined) numbers.addOf(decided);
  else if (everyCount) {
    for (let i = 0; i < counts.length; i++) if (isOfCase(counts[i]!, decided)) numbers.addOf(counts[i]!);
  } else {
    let next = 0;
    for (let row = 0; row < places.length; row++) {
      if (next < counts.length && counts[next]!.row === row) {
        const count = counts[next++]!;
        if (isOfCase(count, decided)) numbers.addOf(count);
        continue;
      }
      const worker = places.workers[row]!;
      const at = places.addresses[row]!;
      const order = decoder.order(worker, at);
      if (order.slot >= 0 || order.case !== decided.case || decoder.place(worker, at).step !== 'court') continue;
      numbers.add(row);
    }
  }
  return numbers.joined();
}

function isOfCase(count: Draft, decided: Draft): boolean {
  return count.case === decided.case && count.step === 'court';
}

/** Distinct case numbers in the order of their rows; mostly it is one, on all of them. */
class CaseNumbers {
  readonly #decoder: ColumnDecoder;
  readonly #places: RowPlaces;
  #first: string | undefined;
  #more: string[] | undefined;

  constructor(decoder: ColumnDecoder, places: RowPlaces) {
    this.#decoder = decoder;
    this.#places = places;
  }

  addOf({ row, more }: Draft): void {
    this.add(row);
    if (more !== undefined) for (let i = 0; i < more.length; i++) this.add(more[i]!);
  }

  add(row: number): void {
    const number = this.#decoder.caseNumber(this.#places.workers[row]!, this.#places.addresses[row]!);
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
