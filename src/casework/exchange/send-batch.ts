import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { ActRefused, untilUnmoved } from '../matters/move-many.ts';
import { refusalOf } from '../matters/refusals.ts';
import { sealOf } from '../matters/seal.ts';
import type { MatterRow } from '../matters/write.ts';
import { moveRecords } from './move-records.ts';
import { type BatchRow, holdsRecused } from './plan-batch.ts';
import { trackAct } from './track-acts.ts';

export type Sent = { readonly id: string; readonly records: number };

const AT_ONCE = 500;

/**
 * Notes that a sealed batch went to its receiver: each of its matters has then been reported. Stopped in the middle, it goes on
 * where it was. A record that a later order has overtaken meanwhile moves nothing, and no record of a test does.
 */
export async function markSent(context: Context, who: Who, id: string): Promise<Result<Sent>> {
  const batch = await context.db.selectFrom('batches').selectAll().where('id', '=', id).executeTakeFirst();
  if (!batch) return refuse(404, 'batch-missing');
  if (batch.state === 'open') return refuse(409, 'batch-not-sealed');
  if (await holdsRecused(context.db, who, id)) return refuse(403, 'run-recused');
  const at = now();
  if (batch.state === 'sealed') {
    await context.ledger.act(async (inner, note) => {
      await inner.updateTable('batches').set({ state: 'sending', sent_at: at }).where('id', '=', id).execute();
      note(who, { what: 'batch.send', about: id });
    });
  }
  try {
    // From where the part before ended: looking for the next from the start would read the batch over and over.
    for (let after: string | undefined = ''; after !== undefined; ) {
      const from: string = after;
      after = await untilUnmoved(() => sendSome(context, who, batch, from));
    }
  } catch (error) {
    // Somebody who keeps out of one of the matters since it began cannot say that it was sent: another clerk does.
    if (error instanceof ActRefused) return refusalOf(error.refusal);
    throw error;
  }
  await context.db
    .updateTable('batches')
    .set({ state: 'sent' })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .execute();
  return done({ id, records: batch.records });
}

/** Notes the next records behind one as sent; gives the last of them, or nothing where none is left. */
function sendSome(context: Context, who: Who, batch: BatchRow, after: string): Promise<string | undefined> {
  const seal = sealOf(context.workspace.folder);
  const actFor = (matter: MatterRow) => trackAct(matter, batch.track, 'send', { by: { who }, says: batch.id });
  return context.ledger.act(async (inner, note) => {
    const records = await inner
      .selectFrom('batch_records')
      .select(['record_id', 'matter', 'overtaken', 'mode'])
      .where('batch', '=', batch.id)
      .where('mode', '=', 'live')
      .where('sent', '=', 0)
      .where('record_id', '>', after)
      .orderBy('record_id')
      .limit(AT_ONCE)
      .execute();
    if (records.length === 0) return undefined;
    const digest = await moveRecords(inner, seal, who, { batch: batch.id, records, actFor, set: { sent: 1 } });
    note(who, { what: 'batch.sent', about: `${batch.id} ${records.length}`, digest });
    return records.at(-1)!.record_id;
  });
}
