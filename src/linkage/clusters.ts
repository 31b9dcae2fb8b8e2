import { getOrCreate } from '../record/index.ts';
import { areOneSlipApart } from './slip.ts';
import { WHY } from './whys.ts';

/** Two entities that are one person, and by what. */
export type Edge = { readonly left: number; readonly right: number };

/** What a check of a group of entities reads of each of them. */
export type Facts = {
  readonly births: readonly string[];
  readonly suffixes: readonly string[];
};

/** Groups of entities that edges connect. Each entity without an edge is its own group and is left out. */
export function componentsOf(edges: readonly Edge[]): readonly (readonly number[])[] {
  const parent = new Map<number, number>();
  const rootOf = (of: number): number => {
    let root = of;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    for (let at = of; at !== root; ) {
      const next = parent.get(at)!;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { left, right } of edges) {
    const [a, b] = [rootOf(left), rootOf(right)];
    const [low, high] = a < b ? [a, b] : [b, a];
    parent.set(low, low);
    parent.set(high, low);
  }
  const groups = new Map<number, number[]>();
  for (const of of [...parent.keys()].sort((a, b) => a - b)) getOrCreate(groups, rootOf(of), () => []).push(of);
  return [...groups.values()];
}

/**
 * Why a person has to look before the entities of one group can count as one person; undefined where nothing speaks
 * against it.
 */
export function doubtOf(facts: readonly Facts[]): string | undefined {
  const births = [...new Set(facts.flatMap((each) => each.births))];
  for (let i = 0; i < births.length; i++)
    for (let j = i + 1; j < births.length; j++) if (!birthsFit(births[i]!, births[j]!)) return WHY.births;
  if (new Set(facts.flatMap((each) => each.suffixes)).size > 1) return WHY.groupSuffixes;
  return undefined;
}

/** Whether two dates of birth (`YYYYMMDD`) are equal or one mistake in writing apart, as the levels of a comparison tell it. */
export function birthsFit(a: string, b: string): boolean {
  const [ya, ma, da] = [a.slice(0, 4), a.slice(4, 6), a.slice(6)];
  const [yb, mb, db] = [b.slice(0, 4), b.slice(4, 6), b.slice(6)];
  // January 1 stands for a day that is not known.
  const vague = `${ma}${da}` === '0101' || `${mb}${db}` === '0101';
  if (ya === yb) return vague || ma === mb || da === db || (ma === db && da === mb);
  if (ma === mb && da === db && [1, 10].includes(Math.abs(Number(ya) - Number(yb)))) return true;
  return areOneSlipApart(a, b);
}
