import type { Transaction } from 'kysely';
import { type ClassResult, type Counts, judge } from '../../sampling/index.ts';
import type { Context } from '../context.ts';
import type { Tables } from '../store/schema.ts';
import { type AnsweredPlace, placesOf } from './defects.ts';
import { type LotRow, letGo, planOf } from './lot.ts';

/** How many places of a sample show a defect of each class. */
export function countsOf(places: readonly AnsweredPlace[]): Counts {
  return {
    A: places.filter(({ found }) => found === 'A').length,
    B: places.filter(({ found }) => found === 'B').length,
    C: places.filter(({ clerical }) => clerical).length,
  };
}

/** What the sample of a lot says, once every place of it is answered. */
export function resultOf(
  lot: LotRow,
): { readonly kept: boolean; readonly classes: readonly ClassResult[] } | undefined {
  if (lot.counts === null) return undefined;
  return judge({ lot: lot.size, sample: lot.sample }, planOf(lot), JSON.parse(lot.counts) as Counts);
}

/** How many places of its sample are answered, by lot; a lot without an answer is absent. */
export async function answeredByLot({ db }: Context): Promise<ReadonlyMap<string, number>> {
  const counts = await db
    .selectFrom('lot_answers')
    .select(({ fn }) => ['lot', fn.countAll<number | string>().as('n')])
    .where('number', '=', 1)
    .groupBy('lot')
    .execute();
  return new Map(counts.map(({ lot, n }) => [lot, Number(n)]));
}

/** How many places of a sample are answered. */
export async function answeredOf(inner: Pick<Transaction<Tables>, 'selectFrom'>, lot: string): Promise<number> {
  const { n } = await inner
    .selectFrom('lot_answers')
    .select(({ fn }) => fn.countAll<number | string>().as('n'))
    .where('lot', '=', lot)
    .where('number', '=', 1)
    .executeTakeFirstOrThrow();
  return Number(n);
}

/**
 * Judges a lot anew after an answer: it passes or fails as soon as every place has one, and second answers and what a
 * supervisor settles may still turn that, until somebody proposes it.
 */
export async function judgeLot(context: Context, inner: Transaction<Tables>, lot: LotRow): Promise<LotRow> {
  const isWhole = (await answeredOf(inner, lot.id)) === lot.sample;
  if (!isWhole && lot.state === 'drawn') return lot;
  const counts = isWhole ? JSON.stringify(countsOf(await placesOf(context, inner, lot.id))) : null;
  const result = resultOf({ ...lot, counts });
  const state = result === undefined ? 'drawn' : result.kept ? 'passed' : 'refused';
  await inner.updateTable('lots').set({ state, counts }).where('id', '=', lot.id).execute();
  if (state === 'refused' || (state === 'passed' && lot.kind === 'elusion')) await letGo(inner, lot.id);
  else if (lot.state === 'refused') await holdAgain(inner, lot.id);
  return { ...lot, state, counts };
}

/** A lot that failed by an answer that a supervisor has overturned holds its matters again. */
async function holdAgain(inner: Transaction<Tables>, id: string): Promise<void> {
  await inner
    .updateTable('matters')
    .set({ lot: id })
    .where('lot', 'is', null)
    .where('id', 'in', inner.selectFrom('lot_items').select('matter').where('lot', '=', id))
    .execute();
}
