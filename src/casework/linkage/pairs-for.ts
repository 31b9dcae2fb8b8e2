import { type Selectable, sql, type Transaction } from 'kysely';
import type { Who } from '../context.ts';
import { recusedRefs } from '../matters/recusal.ts';
import type { LinkageTable } from '../store/linkage-schema.ts';
import type { Tables } from '../store/schema.ts';

type Reading = Pick<Transaction<Tables>, 'selectFrom'>;

export type LinkageRow = Selectable<LinkageTable>;

export function linkageOf(db: Reading, id: string): Promise<LinkageRow | undefined> {
  return db.selectFrom('linkages').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A pair that two reviewers could not settle goes to a third; what three leave in doubt stays in doubt. */
export const beyond = (reviewers: number) => reviewers + 1;

/** The pairs that a reviewer can decide now. */
export function pairsFor(inner: Reading, who: Who, { id, series, reviewers }: LinkageRow) {
  return inner
    .selectFrom('linkage_pairs')
    .where('linkage', '=', id)
    .where('state', '=', 'open')
    .where('answers', '<', beyond(reviewers))
    .where('left_ref', 'not in', recusedRefs(inner, who))
    .where('right_ref', 'not in', recusedRefs(inner, who))
    .where(sql<boolean>`not exists (select 1 from linkage_acts a where a.series = ${series} and a.who = ${who.account}
      and a.pair_ref = linkage_pairs.pair_ref and a.act = 'decide' and not exists (
        select 1 from linkage_acts u where u.series = a.series and u.undoes = a.number))`);
}
