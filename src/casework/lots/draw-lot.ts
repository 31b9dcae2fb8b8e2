import { partsOf } from '../../database/parts-of.ts';
import { drawPlaces, seedOf } from '../../sampling/index.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { refreshed } from './changed.ts';
import { isBlindTo } from './due.ts';
import { type LotRow, letGo, lockLot, planOf, UNSIGNED_STATES } from './lot.ts';

/**
 * Draws the sample of a lot: once, from its digest, the end of the log when it was frozen, and a number that another person
 * types now. Anybody who has these three can draw it again.
 *
 * @param number decimal digits
 */
export function drawLot(context: Context, who: Who, id: string, number: string): Promise<Result<null>> {
  return context.ledger.act(async (inner, note): Promise<Result<null>> => {
    const locked = await lockLot(inner, id);
    if (!locked) return refuse(404, 'lot-missing');
    const lot = await refreshed(context, inner, locked, (what, about) => note(who, { what, about }));
    if (lot.state === 'void') return refuse(409, 'lot-void');
    if (lot.state !== 'frozen') return refuse(409, 'lot-drawn-already');
    if (lot.created_by === who.account) return refuse(403, 'lot-other-person');
    const typed = BigInt(number).toString();
    const seed = seedOf({ digest: lot.digest, head: lot.head, number: typed });
    const places = drawPlaces(seed, { lot: lot.size, sample: lot.sample });
    const twice = Math.ceil((places.length * planOf(lot).again) / 100);
    const rows = places.map((place, each) => ({ lot: id, place, drawn: each + 1, again: each < twice ? 1 : 0 }));
    for (const part of partsOf(rows, 1000)) await inner.insertInto('lot_samples').values(part).execute();
    await inner
      .updateTable('lots')
      .set({ state: 'drawn', number: typed, seed, drawn_at: now(), drawn_by: who.account })
      .where('id', '=', id)
      .execute();
    note(who, { what: 'lot.draw', about: `${id} ${lot.sample} of ${lot.size}`, digest: seed });
    return done(null);
  });
}

/**
 * Gives a lot up: before its draw it is void, and its matters are free. After the draw it counts as one that failed, since
 * a lot that was given up and frozen again would be a second draw.
 */
export function giveLotUp(context: Context, who: Who, id: string): Promise<Result<null>> {
  return context.ledger.act(async (inner, note): Promise<Result<null>> => {
    const lot = await lockLot(inner, id);
    if (!lot) return refuse(404, 'lot-missing');
    if (lot.state !== 'frozen' && (await isBlindTo(inner, who, id))) return refuse(409, 'lot-still-blind');
    const state = endOf(lot);
    if (!state) return refuse(409, 'lot-other-state');
    await inner.updateTable('lots').set({ state, ended_why: 'given-up' }).where('id', '=', id).execute();
    await letGo(inner, id);
    note(who, { what: 'lot.give-up', about: id });
    return done(null);
  });
}

function endOf({ state }: LotRow): LotRow['state'] | undefined {
  if (state === 'frozen') return 'void';
  return UNSIGNED_STATES.includes(state) ? 'refused' : undefined;
}
