import type { DatabaseSync } from 'node:sqlite';
import { wordsOfName } from '../name-words.ts';

/** Which people of a run somebody declared to keep out of. Pure but for the database of the rows, which it reads whole. */

/** What an account declared, as rows of runs are compared with it. */
export type Sought = {
  readonly account: string;
  /** By the plain number: the county, where one counts alone, and the declaration. */
  readonly cases: ReadonlyMap<string, readonly { readonly county: string; readonly conflict: string }[]>;
  readonly names: readonly { readonly words: readonly string[]; readonly conflict: string }[];
};

/** Somebody in a run whom a declaration fits, by the key that the file gives. */
export type Fitting = { readonly account: string; readonly key: string; readonly conflict: string };

/** Letters and digits alone: courts and files separate the parts of a number in many ways. */
export function plainNumber(text: string): string {
  return text.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The people of a run whom declarations fit: each once for an account, with one of its declarations. */
export function fittingIn(rows: DatabaseSync, all: readonly Sought[]): readonly Fitting[] {
  const found = new Map<string, Fitting>();
  const add = (each: Fitting) => found.set(JSON.stringify([each.account, each.key]), each);
  const byName = all.filter(({ names }) => names.length > 0);
  if (byName.length > 0)
    for (const row of rows.prepare('select key, name from people').iterate()) {
      const { key, name } = row as unknown as { readonly key: string; readonly name: string };
      const own = name.split(';').map((each) => new Set(wordsOfName(each)));
      for (const { account, names } of byName) {
        const fits = names.find(({ words }) => own.some((each) => words.every((word) => each.has(word))));
        if (fits) add({ account, key, conflict: fits.conflict });
      }
    }
  const byCase = all.filter(({ cases }) => cases.size > 0);
  if (byCase.length > 0)
    for (const row of rows
      .prepare('select p.key, c.cases, c.county from convictions c join people p on p.id = c.person_id')
      .iterate()) {
      const each = row as unknown as { readonly key: string; readonly cases: string; readonly county: string };
      for (const number of each.cases.split(';').map(plainNumber))
        for (const { account, cases } of byCase) {
          const fits = cases.get(number)?.find(({ county }) => county === '' || county === each.county.toUpperCase());
          if (fits) add({ account, key: each.key, conflict: fits.conflict });
        }
    }
  return [...found.values()];
}
