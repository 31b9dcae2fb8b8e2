import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import type { LotTable } from '../store/lots-schema.ts';
import type { Tables } from '../store/schema.ts';
import { type AnswerRow, type Found, finalClass, questionOf } from './answers.ts';

type Inner = Pick<Transaction<Tables>, 'selectFrom'>;

/** A place of a sample with its answers, in their order. */
export type AnsweredPlace = {
  readonly lot: string;
  readonly place: number;
  readonly drawn: number;
  readonly again: number;
  readonly matter: string;
  readonly run: string;
  readonly settled: string | null;
  readonly settledBy: string | null;
  readonly answers: readonly AnswerRow[];
  /** The kind of defect; blank where nothing is wrong, or before the first answer. */
  readonly found: Found;
  readonly clerical: boolean;
};

/** The places of the samples of one lot, or of all, in the order of the draw. */
export async function placesOf(context: Context, inner: Inner, lot?: string): Promise<readonly AnsweredPlace[]> {
  let places = inner
    .selectFrom('lot_samples as sample')
    .innerJoin('lot_items as item', (join) =>
      join.onRef('item.lot', '=', 'sample.lot').onRef('item.place', '=', 'sample.place'),
    )
    .innerJoin('lots', 'lots.id', 'sample.lot')
    .innerJoin('matters as matter', 'matter.id', 'item.matter')
    .select(['sample.lot', 'sample.place', 'sample.drawn', 'sample.again', 'sample.settled', 'sample.settled_by'])
    .select(['item.matter', 'item.run', 'matter.outcome', 'lots.kind']);
  let answers = inner.selectFrom('lot_answers').selectAll().orderBy('number');
  if (lot !== undefined) {
    places = places.where('sample.lot', '=', lot);
    answers = answers.where('lot', '=', lot);
  }
  const byPlace = Map.groupBy(await answers.execute(), (each) => `${each.lot} ${each.place}`);
  const rows = await places.orderBy('sample.lot').orderBy('sample.drawn').execute();
  return rows.map((row) => {
    const own = byPlace.get(`${row.lot} ${row.place}`) ?? [];
    const question = questionOf(context, row.kind as LotTable['kind'], row);
    return {
      ...row,
      settledBy: row.settled_by,
      answers: own,
      found: finalClass(own, row, question),
      clerical: own.some(({ clerical }) => clerical === 1),
    };
  });
}

/** Matters that a sample found to be a defect, with the run whose determination it was. */
export async function knownDefects(context: Context, inner: Inner): Promise<ReadonlyMap<string, string>> {
  const all = await placesOf(context, inner);
  return new Map(all.filter(({ found }) => found !== '').map(({ matter, run }) => [matter, run]));
}
