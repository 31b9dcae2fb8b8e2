import { NO, type Truth, UNKNOWN } from '../../../record/index.ts';
import type { Draft, Entry, Space } from './space.ts';

/** Whether what is looked for is there: for sure, surely not, or not to be said before more is chosen. */
export type Test = (values: Uint8Array, more: Uint8Array) => Truth;

/**
 * Looks through a whole space for a history for which a test holds; undefined is a proof that there is none. Variables
 * that bring no atom of interest are left at their start; those with few combinations are chosen first.
 */
export function search(space: Space, interest: ReadonlySet<number>, test: Test, chooseAll = false): Draft | undefined {
  const size = 1 + Math.max(-1, ...space.variables.flatMap((variable) => variable.atoms));
  const values = new Uint8Array(size).fill(UNKNOWN);
  const more = new Uint8Array(size).fill(UNKNOWN);
  const variables = space.variables
    .map((variable) => ({ atoms: variable.atoms, entries: distinct(variable.atoms, variable.entries, interest) }))
    .filter(({ atoms }) => atoms.some((atom) => interest.has(atom)))
    .sort((a, b) => a.entries.length - b.entries.length);
  const chosen: Entry[] = [];
  const visit = (depth: number): boolean => {
    const result = test(values, more);
    if (result === NO) return false;
    if (result !== UNKNOWN && !(chooseAll && depth < variables.length)) return true;
    const variable = variables[depth];
    if (!variable) return result !== UNKNOWN;
    for (const entry of variable.entries) {
      variable.atoms.forEach((atom, i) => {
        values[atom] = entry.values[i]!;
        more[atom] = (entry.withMore ?? entry.values)[i]!;
      });
      chosen[depth] = entry;
      if (visit(depth + 1)) return true;
    }
    for (const atom of variable.atoms) values[atom] = more[atom] = UNKNOWN;
    chosen.length = depth;
    return false;
  };
  if (!visit(0)) return undefined;
  return chosen.reduce((draft, entry) => entry.apply(draft), space.start);
}

/** Entries that differ in what is of interest; the others say nothing new. */
function distinct(
  atoms: readonly number[],
  entries: readonly Entry[],
  interest: ReadonlySet<number>,
): readonly Entry[] {
  const kept = new Map<string, Entry>();
  const places = atoms.flatMap((atom, i) => (interest.has(atom) ? [i] : []));
  for (const entry of entries) {
    const key = places.map((i) => `${entry.values[i]}${entry.withMore?.[i] ?? ''}`).join();
    if (!kept.has(key)) kept.set(key, entry);
  }
  return [...kept.values()];
}
