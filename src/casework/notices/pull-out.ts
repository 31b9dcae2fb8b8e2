import type { Selectable, Transaction } from 'kysely';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { sealOf } from '../matters/seal.ts';
import type { NoticeTable } from '../store/notices-schema.ts';
import type { Tables } from '../store/schema.ts';
import { isStillSo, mattersTold, type OfficeWords, officeWords } from './assess.ts';
import { moveNotices } from './history.ts';
import { type NoticeContent, placeOfNotice } from './make-letters.ts';
import { mailingHoldsRecused } from './recused.ts';

/** A printed letter that must not go, by the place that its name has in the mailing's own list. */
export type PulledOut = { readonly notice: string; readonly name: string; readonly why: string };

/**
 * Looks once more at printed letters that have not gone: of people who died since, whose order was replaced or taken back, or
 * who asked for none. Those are withdrawn or held, and a person takes them out of the pile; the list has names, and
 * that somebody saw it is noted.
 */
export async function pullOut(context: Context, who: Who, mailing: string): Promise<Result<readonly PulledOut[]>> {
  const known = await context.db.selectFrom('notice_mailings').selectAll().where('id', '=', mailing).executeTakeFirst();
  if (!known) return refuse(404, 'notice-mailing-missing');
  if (await mailingHoldsRecused(context.db, who, mailing)) return refuse(403, 'run-recused');
  const words = await officeWords(context, known);
  if (!words.ok) return words;
  const seal = sealOf(context.workspace.folder);
  return context.ledger.act(async (inner, note) => {
    const out: PulledOut[] = [];
    for (const { row, isSo, why } of await mustNotGo(inner, words.value, mailing)) {
      const { name } = JSON.parse(seal.open(row.sealed!, placeOfNotice(row.id))) as NoticeContent;
      await moveNotices(inner, who, [row.id], { state: isSo ? 'held' : 'withdrawn', why, set: { mailing: null } });
      await inner
        .updateTable('notice_codes')
        .set({ ended_at: now() })
        .where('notice', '=', row.id)
        .where('ended_at', 'is', null)
        .execute();
      out.push({ notice: row.id, name, why });
    }
    note(who, { what: 'mailing.pull', about: `${mailing} ${out.length}` });
    return done(out);
  });
}

type MustNotGo = { readonly row: Selectable<NoticeTable>; readonly isSo: boolean; readonly why: string };

/** The printed letters of a mailing that must not go any longer; `isSo`: what the letter says still holds. */
export async function mustNotGo(
  inner: Transaction<Tables>,
  words: OfficeWords,
  mailing: string,
): Promise<readonly MustNotGo[]> {
  const rows = await inner
    .selectFrom('notices')
    .selectAll()
    .where('mailing', '=', mailing)
    .where('state', '=', 'made')
    .execute();
  const told = await mattersTold(
    inner,
    rows.map(({ id }) => id),
  );
  const people = rows.map(({ person_ref }) => person_ref);
  const stops = await inner
    .selectFrom('notice_stops')
    .selectAll()
    .where('person_ref', 'in', ['', ...people])
    .execute();
  return rows.flatMap((row): readonly MustNotGo[] => {
    const rule = words.rules.get(row.rule);
    const matters = told.get(row.id) ?? [];
    const stop = stops.find((each) => each.person_ref === row.person_ref && ['', 'letter'].includes(each.channel));
    const isSo = rule !== undefined && matters.every(({ matter }) => isStillSo(rule, row, matter));
    const isHeld = matters.length > 0 && matters.every(({ held }) => held);
    if (isSo && !stop && !isHeld) return [];
    return [{ row, isSo, why: stop?.why ?? (isSo ? 'matter-held' : 'no-longer-so') }];
  });
}
