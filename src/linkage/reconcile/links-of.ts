import { getOrCreate } from '../../record/index.ts';
import type { Key } from '../decisions.ts';
import type { LinkRow } from '../open-folder.ts';

/** Which person of the state's file is which person of the court's list, as a folder of links says. */
export type WhoIsWho = {
  /** The group of keys that are one person, that key among them; a key without links is alone. */
  readonly group: (key: Key) => readonly Key[];
  /** Keys of other groups that may be the person of this key's group. */
  readonly inDoubt: (key: Key) => readonly Key[];
};

const nameOf = ({ source, key }: Key) => JSON.stringify([source, key]);

export function whoIsWho(persons: readonly (Key & { readonly person: string })[], links: readonly LinkRow[]): WhoIsWho {
  const groups = Map.groupBy(persons, ({ person }) => person);
  const groupOf = new Map([...groups.values()].flatMap((group) => group.map((key) => [nameOf(key), group] as const)));
  const group = (key: Key): readonly Key[] => groupOf.get(nameOf(key)) ?? [key];
  const doubts = new Map<string, Key[]>();
  const note = (a: Key, b: Key) => getOrCreate(doubts, nameOf(a), () => []).push(b);
  for (const { left, right, decision } of links) {
    if (decision !== 'open') continue;
    note(left, right);
    note(right, left);
  }
  return {
    group,
    inDoubt: (key) => {
      const own = group(key);
      const names = new Set(own.map(nameOf));
      const others = own.flatMap((each) => doubts.get(nameOf(each)) ?? []).flatMap(group);
      const distinct = new Map(others.map((other) => [nameOf(other), other]));
      return [...distinct].filter(([name]) => !names.has(name)).map(([, other]) => other);
    },
  };
}
