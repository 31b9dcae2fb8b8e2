import { endsFelony, type Impact, type MeasuredBy, NO_IMPACT } from '../../decide/index.ts';
import { isRelief, type Outcome } from '../../law/language/index.ts';
import { addYears, type DeclaredLevels, isFelony, type Person } from '../../record/index.ts';

/** The convictions that a policy concerns, in the order of people and their counts. */
export type Items = {
  /** Where each person's convictions begin; one more than there are people. */
  readonly first: Uint32Array;
  /** Position of each among its person's counts. */
  readonly count: Uint32Array;
};

/**
 * What `impactOn` reads of people, as bits: worked out once for a day, so that a changed choice walks over numbers
 * alone. The figures are those of `impactOn`; a test and a benchmark compare the two.
 */
export type ImpactTable = {
  /** By person: what is so whatever is decided. */
  readonly people: Uint8Array;
  /** By item. */
  readonly items: Uint8Array;
  readonly levels: DeclaredLevels | undefined;
};

/** `left`: a conviction stays that no outcome can take away, since the policy does not decide it. */
const PERSON = { incomplete: 1, felony: 2, recent: 4, left: 8, felonyLeft: 16, recentLeft: 32 } as const;
const ITEM = { convicted: 1, felony: 2, recent: 4 } as const;

export function createImpactTable(
  people: readonly Person[],
  { first, count }: Items,
  { asOf, levels }: MeasuredBy,
): ImpactTable {
  const table = { people: new Uint8Array(people.length), items: new Uint8Array(count.length), levels };
  const sevenYearsAgo = addYears(asOf, -7);
  for (let at = 0; at < people.length; at++) {
    const { counts, incomplete } = people[at]!;
    let bits: number = incomplete ? PERSON.incomplete : 0;
    let item = first[at]!;
    for (let index = 0; index < counts.length; index++) {
      const { disposition, level, date } = counts[index]!;
      const own = item < first[at + 1]! && count[item] === index ? item++ : -1;
      if (disposition.kind !== 'convicted') continue;
      if (isFelony(level, levels)) bits |= PERSON.felony;
      if (date.first > sevenYearsAgo) bits |= PERSON.recent;
      const felony = level === undefined || isFelony(level, levels);
      const recent = date.last > sevenYearsAgo;
      if (own >= 0) table.items[own] = ITEM.convicted | (felony ? ITEM.felony : 0) | (recent ? ITEM.recent : 0);
      else bits |= PERSON.left | (felony ? PERSON.felonyLeft : 0) | (recent ? PERSON.recentLeft : 0);
    }
    table.people[at] = bits;
  }
  return table;
}

export type Helped = { readonly people: number; readonly relieved: number; readonly impact: Impact };

/** Adds up whom outcomes help; `outcomes` holds for each item the number of one of `list`. */
export function helpedBy({ first }: Items, table: ImpactTable, outcomes: Uint8Array, list: readonly Outcome[]): Helped {
  const clears = Uint8Array.from(list, ({ effect }) => (effect === 'clears' ? 1 : 0));
  const lowers = Uint8Array.from(list, (outcome) => (endsFelony(outcome, table.levels) ? 1 : 0));
  const relieves = Uint8Array.from(list, (outcome) => (isRelief(outcome) ? 1 : 0));
  let [people, relieved, noFelony, noConviction, noConvictionInLast7Years] = [0, 0, 0, 0, 0];
  for (let at = 0; at < table.people.length; at++) {
    const [from, to] = [first[at]!, first[at + 1]!];
    if (from === to) continue;
    people++;
    const bits = table.people[at]!;
    let left = bits & (PERSON.left | PERSON.felonyLeft | PERSON.recentLeft);
    let relief = 0;
    for (let item = from; item < to; item++) {
      const outcome = outcomes[item]!;
      relief |= relieves[outcome]!;
      const own = table.items[item]!;
      if (clears[outcome] === 1 || own === 0) continue;
      left |= PERSON.left;
      if ((own & ITEM.felony) !== 0 && lowers[outcome] === 0) left |= PERSON.felonyLeft;
      if ((own & ITEM.recent) !== 0) left |= PERSON.recentLeft;
    }
    if (relief === 0) continue;
    relieved++;
    if ((bits & PERSON.incomplete) !== 0) continue;
    if ((bits & PERSON.felony) !== 0 && (left & PERSON.felonyLeft) === 0) noFelony++;
    if ((left & PERSON.left) === 0) noConviction++;
    if ((bits & PERSON.recent) !== 0 && (left & PERSON.recentLeft) === 0) noConvictionInLast7Years++;
  }
  const impact = relieved === 0 ? NO_IMPACT : { noFelony, noConviction, noConvictionInLast7Years };
  return { people, relieved, impact };
}
