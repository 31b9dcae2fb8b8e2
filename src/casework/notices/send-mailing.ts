import { rmSync } from 'node:fs';
import { partsOf } from '../../database/parts-of.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { untilUnmoved } from '../matters/move-many.ts';
import { sealOf } from '../matters/seal.ts';
import { officeWords } from './assess.ts';
import { moveNotices } from './history.ts';
import { mailingFolder } from './make-letters.ts';
import { mustNotGo } from './pull-out.ts';
import { mailingHoldsRecused } from './recused.ts';
import { moveTracks } from './tracks.ts';

/**
 * Notes that the letters of a mailing went to the post. While a letter that must not go any longer is among them, this is
 * refused: `pullOut` names it first. The files are removed: from now on the letters and their codes are on paper alone.
 */
export async function markMailed(
  context: Context,
  who: Who & { readonly steppedUp: boolean },
  id: string,
): Promise<Result<{ readonly id: string; readonly letters: number }>> {
  const seal = sealOf(context.workspace.folder);
  const known = await context.db.selectFrom('notice_mailings').selectAll().where('id', '=', id).executeTakeFirst();
  if (!known) return refuse(404, 'notice-mailing-missing');
  const words = await officeWords(context, known);
  if (!words.ok) return words;
  const marked = await untilUnmoved(() =>
    context.ledger.act(async (inner, note): Promise<Result<{ readonly id: string; readonly letters: number }>> => {
      const mailing = await inner
        .selectFrom('notice_mailings')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      if (!who.steppedUp) return refuse(403, 'notice-step-up');
      if (mailing.state !== 'made') return refuse(409, 'notice-mailing-state');
      if (await mailingHoldsRecused(inner, who, id)) return refuse(403, 'run-recused');
      if ((await mustNotGo(inner, words.value, id)).length > 0) return refuse(409, 'notice-mailing-pull');
      const rows = await inner
        .selectFrom('notices')
        .select('id')
        .where('mailing', '=', id)
        .where('state', '=', 'made')
        .execute();
      const ids = rows.map((row) => row.id);
      const at = now();
      await moveNotices(inner, who, ids, { state: 'sent', set: { sent_at: at } });
      for (const part of partsOf(ids, 500))
        await inner
          .updateTable('notices')
          .set((each) => ({ attempts: each('attempts', '+', 1) }))
          .where('id', 'in', part)
          .execute();
      await inner
        .updateTable('notice_mailings')
        .set({ state: 'sent', sent_at: at, sent_by: who.account })
        .where('id', '=', id)
        .execute();
      const digest = await moveTracks(inner, seal, who, { notices: ids, row: 'notice-send', says: `mailing ${id}` });
      note(who, { what: 'mailing.sent', about: `${id} ${ids.length}`, digest });
      return done({ id, letters: ids.length });
    }),
  );
  if (marked.ok) rmSync(mailingFolder(context, id), { recursive: true, force: true });
  return marked;
}
