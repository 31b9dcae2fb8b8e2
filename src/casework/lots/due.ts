import { type RawBuilder, sql, type Transaction } from 'kysely';
import { may } from '../access/permissions.ts';
import type { Who } from '../context.ts';
import { recusedRefs } from '../matters/recusal.ts';
import type { Tables } from '../store/schema.ts';
import type { LotRow } from './lot.ts';

type Inner = Pick<Transaction<Tables>, 'selectFrom'>;

/** Lots whose samples take answers, unless they were given up. */
export const ANSWERABLE: readonly LotRow['state'][] = ['drawn', 'passed', 'refused'];

export type Turn = 'first' | 'second';

/** Places that a reviewer may answer for the first time, or for the second, whoever is looking at them now. */
export function duePlaces(inner: Inner, who: Who, turn: Turn) {
  return inner
    .selectFrom('lot_samples as sample')
    .innerJoin('lot_items as item', (join) =>
      join.onRef('item.lot', '=', 'sample.lot').onRef('item.place', '=', 'sample.place'),
    )
    .innerJoin('matters as matter', 'matter.id', 'item.matter')
    .where('matter.person_ref', 'not in', recusedRefs(inner, who))
    .where(turn === 'first' ? sql<boolean>`not ${answered(sql`1 = 1`)}` : secondDue(who));
}

/** Whether the place of the statement has an answer of which something holds. */
function answered(holds: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from lot_answers a where a.lot = sample.lot and a.place = sample.place and ${holds})`;
}

/** Places that another reviewer has answered alone, and that were drawn for a second answer or show a defect. */
function secondDue({ account }: Who): RawBuilder<boolean> {
  return sql<boolean>`${answered(sql`a.number = 1 and a.reviewer <> ${account}`)} and not ${answered(sql`a.number = 2`)}
    and (sample.again = 1 or ${answered(sql`a.class <> ''`)})`;
}

/**
 * The lots of which somebody is told nothing that could lead an answer: not what was determined, nor what others answered,
 * nor what the sample shows. They are those that this person may still answer a place of. Who froze a lot has seen what
 * its matters share and answers none of it.
 *
 * @param lot only this one
 */
export async function blindLots(inner: Inner, who: Who, lot?: string): Promise<ReadonlySet<string>> {
  if (!may(who, 'lots.answer')) return new Set();
  let lots = inner.selectFrom('lots').select('id').where('created_by', '<>', who.account);
  if (lot !== undefined) lots = lots.where('id', '=', lot);
  const found = await lots
    .where((row) =>
      row.or([
        row('state', '=', 'frozen'),
        row.and([
          row('state', 'in', ANSWERABLE),
          row('ended_why', 'is', null),
          row.or(
            (['first', 'second'] as const).map((turn) =>
              row('id', 'in', duePlaces(inner, who, turn).select('sample.lot')),
            ),
          ),
        ]),
      ]),
    )
    .execute();
  return new Set(found.map(({ id }) => id));
}

/** Whether a lot is hidden from somebody; see {@link blindLots}. */
export async function isBlindTo(inner: Inner, who: Who, lot: string): Promise<boolean> {
  return (await blindLots(inner, who, lot)).has(lot);
}
