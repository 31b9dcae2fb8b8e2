import { ladderOf, type Pack, type Policy } from '../../law/language/index.ts';

/** The titles of the clauses that a choice goes through, by their ids. */
export type ClauseTitles = ReadonlyMap<string, string>;

export function clauseTitles(pack: Pack, policy: Policy): ClauseTitles {
  return new Map(ladderOf(pack, policy).map(({ id, title }) => [id, title]));
}
