import type { Jurisdiction } from '../format/jurisdiction.ts';
import { JURISDICTION_IDS, jurisdictionOf } from '../jurisdictions/index.ts';

/** The states that say what the kinds of offense are in them, and the titles of those that have laws here and do not. */
export type StatesToCompare = { readonly compared: readonly Jurisdiction[]; readonly others: readonly string[] };

/** All states but invented ones, in the order of their ids. */
export async function statesToCompare(): Promise<StatesToCompare> {
  const all = (await Promise.all(JURISDICTION_IDS.map(jurisdictionOf))) as readonly Jurisdiction[];
  const { compared = [], others = [] } = Object.groupBy(
    all.filter(({ invented }) => !invented),
    ({ kinds }) => (kinds ? 'compared' : 'others'),
  );
  const withLaws = await Promise.all(
    others.map(async (state) => ((await state.packs()).length > 0 ? [state.title] : [])),
  );
  return { compared, others: withLaws.flat() };
}
