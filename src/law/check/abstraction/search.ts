import { NO, type Truth, UNKNOWN, YES } from '../../../record/index.ts';
import { type Formula, openAtom } from './formula.ts';
import type { Column, Draft, Space, Variable } from './space.ts';

/** Whether what is looked for is there: for sure, surely not, or not to be said before more is chosen. */
export type Test = (values: Uint8Array, more: Uint8Array) => Truth;

/** What a search asks about: ladders whose first open atom is chosen next, and atoms that are to stay open. */
export type Agenda = { readonly ladders: readonly (readonly Formula[])[]; readonly skip: ReadonlySet<number> };

/**
 * Looks through a whole space for a history for which a test holds; undefined is a proof that there is none.
 *
 * The search is a decision tree over atoms. It chooses only the atoms that the ladders ask for, one at a time and in
 * their order. A variable keeps the combinations that agree with what was chosen of its atoms, as one range of an array
 * of their numbers: choosing an atom splits the range in two. So all combinations that differ in nothing that was asked
 * are visited together, and most of the space is never looked at.
 */
export function search(space: Space, { ladders, skip }: Agenda, test: Test): Draft | undefined {
  const size = 1 + Math.max(-1, ...space.variables.flatMap(({ columns }) => columns.map(({ atom }) => atom)));
  const values = new Uint8Array(size).fill(UNKNOWN);
  const more = new Uint8Array(size).fill(UNKNOWN);
  const choices = space.variables.map(startOf);
  const places = new Map(
    choices.flatMap((choice) => choice.variable.columns.map((column) => [column.atom, { choice, column }] as const)),
  );
  // What a search leaves open is chosen all the same where other atoms of its variable have been.
  const left = { has: (atom: number) => skip.has(atom) && places.get(atom)?.choice.asked === 0 };

  const visit = (): boolean => {
    const result = test(values, more);
    if (result !== UNKNOWN) return result === YES;
    const open = nextOpen(ladders, { values, more, skip: left });
    const place = open && places.get(open.atom);
    if (!open || !place) return false;
    return descend(place, open);
  };

  const descend = ({ choice, column }: Place, { atom, plane }: Open): boolean => {
    const { from, to } = choice;
    const both = column.values === column.withMore;
    const middle = partition(choice, column.row, plane === more ? column.withMore : column.values);
    choice.asked++;
    for (const [value, start, end] of [[NO, from, middle] as const, [YES, middle, to] as const]) {
      if (start === end) continue;
      choice.from = start;
      choice.to = end;
      plane[atom] = value;
      if (both) values[atom] = more[atom] = value;
      if (visit()) return true;
    }
    choice.asked--;
    choice.from = from;
    choice.to = to;
    plane[atom] = UNKNOWN;
    if (both) values[atom] = more[atom] = UNKNOWN;
    return false;
  };

  return visit() ? choices.reduce(applied, space.start) : undefined;
}

/** The combinations of a variable that are left: a range of `order`. */
type Choice = { readonly variable: Variable; readonly order: Uint32Array; from: number; to: number; asked: number };
type Place = { readonly choice: Choice; readonly column: Column };
/** An atom to be chosen, and where: as the record is, or with one more conviction. */
type Open = { readonly atom: number; readonly plane: Uint8Array };

function startOf(variable: Variable): Choice {
  const order = Uint32Array.from({ length: variable.size }, (_, i) => i);
  return { variable, order, from: 0, to: variable.size, asked: 0 };
}

/** Puts the combinations of a range for which an atom is false before the others; returns where those begin. */
function partition({ order, from, to }: Choice, row: Uint32Array, values: Uint8Array): number {
  let middle = from;
  for (let i = from; i < to; i++) {
    const combination = order[i]!;
    if (values[row[combination]!] !== NO) continue;
    order[i] = order[middle]!;
    order[middle++] = combination;
  }
  return middle;
}

/** Puts a variable's first combination that is left into a history: it needs the fewest other counts. */
function applied(draft: Draft, { variable, order, from, to, asked }: Choice): Draft {
  return asked === 0
    ? draft
    : variable.apply(
        draft,
        order.subarray(from, to).reduce((a, b) => Math.min(a, b)),
      );
}

function nextOpen(
  ladders: Agenda['ladders'],
  { values, more, skip }: { values: Uint8Array; more: Uint8Array; skip: Pick<ReadonlySet<number>, 'has'> },
): Open | undefined {
  for (const ladder of ladders) {
    for (const plane of [values, more]) {
      const atom = openAtom(ladder, plane, skip);
      if (atom !== undefined) return { atom, plane };
    }
  }
  return undefined;
}
