import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { procedureOf } from '../matters/court.ts';
import { ActRefused, allMoved, mattersOf, untilUnmoved, writeMany } from '../matters/move-many.ts';
import { refusalOf } from '../matters/refusals.ts';
import { sealOf } from '../matters/seal.ts';
import { trackAct } from './track-acts.ts';

export type AskAgain = { readonly batch: string; readonly records: readonly string[]; readonly reason: string };

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
      const rows = await inner
        .selectFrom('batch_records')
        .select(['record_id', 'matter'])
        .where('batch', '=', batch)
        .where('record_id', 'in', [...records])
        .where('resent', '=', 0)
        .where('overtaken', '=', 0)
        .where('state', '!=', 'refused')
        .execute();
      if (rows.length < new Set(records).size) return refuse(404, 'record-missing');
      const act = trackAct(procedureOf(of.procedure)!, of.track, 'ask-again', {
        by: { who },
        says: `${batch}: ${reason}`,
      });
      const matters = await mattersOf(
        inner,
        rows.map(({ matter }) => matter),
      );
      const written = allMoved(matters.values(), { at: now(), account: who.account }, () => (act ? [act] : []));
      const digest = await writeMany(inner, seal, written);
      await inner
        .updateTable('batch_records')
        .set({ state: 'refused', flag: 'file-refused', mended: 1 })
        .where('batch', '=', batch)
        .where(
          'record_id',
          'in',
          rows.map(({ record_id }) => record_id),
        )
        .execute();
      note(who, { what: 'record.ask-again', about: `${batch} ${rows.length}`, digest });
      return done(rows.length);
    }),
  );
}
