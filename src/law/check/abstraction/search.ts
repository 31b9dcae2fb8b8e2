import { type Truth, UNKNOWN, YES } from '../../../record/index.ts';
import { atomsIn, type Formula, openAtom } from './formula.ts';
import type { Draft, Entry, Space, Variable } from './space.ts';
import { truthKey } from './truth-key.ts';

/** Whether what is looked for is there: for sure, surely not, or not to be said before more is chosen. */
export type Test = (values: Uint8Array, more: Uint8Array) => Truth;

/** What a search asks about: ladders whose first open atom is chosen next, and atoms that are to stay open. */
export type Agenda = { readonly ladders: readonly (readonly Formula[])[]; readonly skip: ReadonlySet<number> };

/**
 * Looks through a whole space for a history for which a test holds; undefined is a proof that there is none. Only what
 * the ladders ask for is chosen, in the order in which they ask, so that most of the space is never looked at.
 */
export function search(space: Space, { ladders, skip }: Agenda, test: Test): Draft | undefined {
  const size = 1 + Math.max(-1, ...space.variables.flatMap((variable) => variable.atoms));
  const values = new Uint8Array(size).fill(UNKNOWN);
  const more = new Uint8Array(size).fill(UNKNOWN);
  const interest = atomsIn(ladders.flat());
  const owner = new Map(
    space.variables.flatMap((variable) => {
      const reduced: Variable = { atoms: variable.atoms, entries: distinct(variable, interest) };
      return variable.atoms.map((atom) => [atom, reduced] as const);
    }),
  );
  const chosen: Entry[] = [];
  const visit = (): boolean => {
    const result = test(values, more);
    if (result !== UNKNOWN) return result === YES;
    const atom = nextAtom(ladders, values, more, skip);
    const variable = atom === undefined ? undefined : owner.get(atom);
    if (!variable) return false;
    for (const entry of variable.entries) {
      variable.atoms.forEach((each, i) => {
        values[each] = entry.values[i]!;
        more[each] = (entry.withMore ?? entry.values)[i]!;
      });
      chosen.push(entry);
      if (visit()) return true;
      chosen.pop();
    }
    for (const each of variable.atoms) values[each] = more[each] = UNKNOWN;
    return false;
  };
  return visit() ? chosen.reduce((draft, entry) => entry.apply(draft), space.start) : undefined;
}

function nextAtom(
  ladders: Agenda['ladders'],
  values: Uint8Array,
  more: Uint8Array,
  skip: ReadonlySet<number>,
): number | undefined {
  for (const ladder of ladders) {
    const atom = openAtom(ladder, values, skip) ?? openAtom(ladder, more, skip);
    if (atom !== undefined) return atom;
  }
  return undefined;
}

/** Entries that differ in what is of interest; the others say nothing new. */
function distinct({ atoms, entries }: Variable, interest: ReadonlySet<number>): readonly Entry[] {
  const kept = new Map<string, Entry>();
  const places = atoms.flatMap((atom, i) => (interest.has(atom) ? [i] : []));
  for (const entry of entries) {
    const key = truthKey(entry.values, places) + (entry.withMore ? truthKey(entry.withMore, places) : '');
    if (!kept.has(key)) kept.set(key, entry);
  }
  return [...kept.values()];
}
