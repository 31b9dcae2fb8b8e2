/**
 * The rap sheet that a person sends with an application. The portal keeps its text without Social Security numbers, and
 * what the laws give its convictions, both sealed with the application. It does not keep the file.
 */
import { seal, unseal } from '../../database/sealed-text.ts';
import type { SheetView } from '../../reading/sheet-view.ts';
import { readSheetApart, type SheetFault, type SheetRead } from '../../sheets/read-apart.ts';
import { addWorkingDays } from '../clocks/working-days.ts';
import { instant, type Portal, today } from '../portal.ts';
import type { Application } from '../store/applications.ts';
import { addEvent } from '../store/events.ts';
import { note } from '../store/log.ts';
import type { Db } from '../store/open.ts';

/** Bytes that the file of a rap sheet may have. */
export const LARGEST_SHEET = 20 << 20;

export type KeptSheet = {
  /** When the person sent it. */
  readonly at: string;
  readonly text: string;
  readonly leftOut: readonly number[];
  readonly view: SheetView;
};

const place = (id: string) => `sheet ${id}`;

/** The rap sheet of an application; undefined where none was sent. */
export async function sheetOf(db: Db, { id, key }: Pick<Application, 'id' | 'key'>): Promise<KeptSheet | undefined> {
  const row = await db.selectFrom('sheets').selectAll().where('application_id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  return { at: row.at, ...(JSON.parse(unseal(key, place(id), row.sealed)) as Omit<KeptSheet, 'at'>) };
}

/** Whether a rap sheet goes with an application. */
export async function hasSheet(db: Db, { id }: Pick<Application, 'id'>): Promise<boolean> {
  const row = await db.selectFrom('sheets').select('at').where('application_id', '=', id).executeTakeFirst();
  return row !== undefined;
}

async function keep(db: Db, { id, key }: Application, { at, ...content }: KeptSheet): Promise<void> {
  const row = { at, sealed: seal(key, place(id), JSON.stringify(content)) };
  await db
    .insertInto('sheets')
    .values({ application_id: id, ...row })
    .onConflict((conflict) => conflict.column('application_id').doUpdateSet(row))
    .execute();
}

/** `gone`: the application was taken back or destroyed while the file was read. */
export type TakenSheet = 'kept' | 'gone' | SheetFault;

/** Reads a file that the person chose, and keeps it in the place of one that was sent before. */
export async function takeSheet(portal: Portal, application: Application, bytes: Uint8Array): Promise<TakenSheet> {
  const state = portal.pack.records;
  if (state === undefined) return 'gone';
  const read = await readSheetApart(state, today(portal), { kind: 'file', bytes });
  if (!read.ok) return read.fault;
  return (await changeSheet(portal, application, read)) ? 'kept' : 'gone';
}

/** Takes the sheet away again; what an office read of it before, it has read. */
export function dropSheet(portal: Portal, application: Application): Promise<boolean> {
  return changeSheet(portal, application, undefined);
}

/** Writes or removes a sheet. Where the application was sent, its offices have to look at that. */
async function changeSheet(
  portal: Portal,
  application: Application,
  read: (SheetRead & { readonly ok: true }) | undefined,
): Promise<boolean> {
  const { id } = application;
  const at = instant(portal);
  return portal.store.db.transaction().execute(async (inner) => {
    // The reading took seconds, in which the application may have been sent, taken back or destroyed.
    const row = await inner.selectFrom('applications').select('state').where('id', '=', id).executeTakeFirst();
    if (row === undefined || row.state === 'withdrawn') return false;
    if (read) await keep(inner, application, { at, text: read.text, leftOut: read.leftOut, view: read.view });
    else await inner.deleteFrom('sheets').where('application_id', '=', id).execute();
    if (row.state === 'submitted') await tellOffices(portal, inner, application, read !== undefined);
    await note(inner, { at, who: 'person', what: read ? 'application.sheet' : 'application.sheet-removed', about: id });
    return true;
  });
}

async function tellOffices(portal: Portal, db: Db, application: Application, sent: boolean): Promise<void> {
  const at = instant(portal);
  const open = db.updateTable('referrals').where('application_id', '=', application.id).where('closed', '=', 0);
  await open.set({ unread: 1, updated_at: at }).execute();
  // An office that asked for something has the next turn.
  const due = addWorkingDays(portal.pack, portal.now(), portal.pack.clocks.firstAnswer);
  if (sent)
    await open
      .where('waiting', '=', 'person')
      .set({ waiting: 'office', waiting_since: at, due_at: due, reminded: 0 })
      .execute();
  const kind = sent ? 'sheet' : 'sheet-removed';
  await addEvent(db, application, { at, who: 'person', kind, about: '', shown: true, details: {} });
}

/** Decides a kept sheet again by the laws of today. Returns whether it still is there. */
export async function readSheetAgain(portal: Portal, application: Application): Promise<boolean> {
  const state = portal.pack.records;
  const kept = await sheetOf(portal.store.db, application);
  if (!kept || state === undefined) return false;
  const read = await readSheetApart(state, today(portal), { kind: 'text', text: kept.text, leftOut: kept.leftOut });
  if (!read.ok) return false;
  return portal.store.db.transaction().execute(async (inner) => {
    const now = await sheetOf(inner, application);
    if (now?.at !== kept.at) return false;
    await keep(inner, application, { ...kept, view: read.view });
    return true;
  });
}
