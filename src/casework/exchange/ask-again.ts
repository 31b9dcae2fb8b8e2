import type { Transaction } from 'kysely';
import { type Context, done, type Result, refuse, type Who } from '../context.ts';
import { ActRefused, untilUnmoved } from '../matters/move-many.ts';
import { refusalOf } from '../matters/refusals.ts';
import { sealOf } from '../matters/seal.ts';
import type { MatterRow } from '../matters/write.ts';
import type { Tables } from '../store/schema.ts';
import { moveRecords } from './move-records.ts';
import { trackAct } from './track-acts.ts';

type AskAgain = { readonly batch: string; readonly records: readonly string[]; readonly reason: string };

/**
 * Lets records that were not answered, or that are said to be applied and still show, go out once more. It is the only way by
 * which something is sent twice, and a supervisor's to choose.
 */
export async function askAgain(context: Context, who: Who, wanted: AskAgain): Promise<Result<number>> {
  try {
    return await askOnce(context, who, wanted);
  } catch (error) {
    if (error instanceof ActRefused) return refusalOf(error.refusal);
    throw error;
  }
}

function askOnce(context: Context, who: Who, { batch, records, reason }: AskAgain): Promise<Result<number>> {
  const seal = sealOf(context.workspace.folder);
  return untilUnmoved(() =>
    context.ledger.act(async (inner, note) => {
      const of = await inner.selectFrom('batches').selectAll().where('id', '=', batch).executeTakeFirst();
      if (!of) return refuse(404, 'batch-missing');
      if (await isOfTest(inner, batch, records)) return refuse(409, 'record-of-test');
      const asked = await inner
        .selectFrom('batch_records')
        .select(['record_id', 'matter', 'overtaken', 'mode'])
        .where('batch', '=', batch)
        .where('record_id', 'in', [...records])
        .where('resent', '=', 0)
        .where('overtaken', '=', 0)
        .where('state', '!=', 'refused')
        .execute();
      if (asked.length < new Set(records).size) return refuse(404, 'record-missing');
      const actFor = (matter: MatterRow) =>
        trackAct(matter, of.track, 'ask-again', { by: { who }, says: `${batch}: ${reason}` });
      const set = { state: 'refused', flag: 'file-refused', mended: 1 } as const;
      const digest = await moveRecords(inner, seal, who, { batch, records: asked, actFor, set });
      note(who, { what: 'record.ask-again', about: `${batch} ${asked.length}`, digest });
      return done(asked.length);
    }),
  );
}

async function isOfTest(inner: Transaction<Tables>, batch: string, records: readonly string[]): Promise<boolean> {
  const found = await inner
    .selectFrom('batch_records')
    .select('record_id')
    .where('batch', '=', batch)
    .where('record_id', 'in', [...records])
    .where('mode', '=', 'test')
    .executeTakeFirst();
  return found !== undefined;
}
