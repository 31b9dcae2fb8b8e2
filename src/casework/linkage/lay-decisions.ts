import type { Selectable, Transaction } from 'kysely';
import { type Patch, pairName, type Standing, settle, standingOf } from '../../linkage/decisions.ts';
import type { LinkageActTable } from '../store/linkage-schema.ts';
import type { Tables } from '../store/schema.ts';
import type { LinkageRow } from './pairs-for.ts';

type Inner = Pick<Transaction<Tables>, 'selectFrom' | 'updateTable'>;

type ActRow = Selectable<LinkageActTable>;

/** The keys of a pair stand only sealed; its keyed hash tells it apart as well. */
const keysOf = ({ pair_ref }: ActRow) => ({ left: { source: '', key: pair_ref }, right: { source: '', key: '' } });

/** Acts as decisions, whose pairs are told apart by their keyed hashes. */
export function patchesOf(acts: readonly ActRow[]): readonly Patch[] {
  return acts.map((act): Patch => {
    const base = { number: act.number, when: act.at, who: act.who, model: '', ...keysOf(act) };
    return act.act === 'decide'
      ? { ...base, kind: 'decide', decision: act.decision! }
      : { ...base, kind: 'undo', undoes: act.undoes! };
  });
}

const nameOf = (pair: string) => pairName({ source: '', key: pair }, { source: '', key: '' });

/** What stands of the acts about each pair, by its keyed hash. */
export function standingByPair(acts: readonly ActRow[]): (pair: string) => readonly Standing[] {
  const standing = standingOf(patchesOf(acts));
  return (pair) => standing.get(nameOf(pair)) ?? [];
}

export function actsOf(inner: Pick<Transaction<Tables>, 'selectFrom'>, series: string, pair?: string) {
  const all = inner.selectFrom('linkage_acts').selectAll().where('series', '=', series).orderBy('number');
  return (pair === undefined ? all : all.where('pair_ref', '=', pair)).execute();
}

/** Writes what reviewers say, of one pair or of all that they decided, beside what the links say. */
export async function layDecisions(
  inner: Inner,
  { series, reviewers }: Pick<LinkageRow, 'series' | 'reviewers'>,
  pair?: string,
): Promise<void> {
  const acts = await actsOf(inner, series, pair);
  const standing = standingByPair(acts);
  const settled = settle(patchesOf(acts), reviewers);
  const linkages = inner.selectFrom('linkages').select('id').where('series', '=', series);
  for (const ref of new Set(acts.map(({ pair_ref }) => pair_ref))) {
    const said = standing(ref);
    const decision = settled.get(nameOf(ref))?.decision;
    await inner
      .updateTable('linkage_pairs')
      .set((row) => ({
        state: decision ?? row.ref('decision'),
        answers: said.length,
        differs:
          new Set(said.flatMap((each) => (each.decision === 'cannot-tell' ? [] : [each.decision]))).size > 1 ? 1 : 0,
      }))
      .where('pair_ref', '=', ref)
      .where('linkage', 'in', linkages)
      .execute();
  }
}
