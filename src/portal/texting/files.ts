/**
 * Text messages leave as files, which an operator carries to the sender of the portal. A message is in one file: from
 * then on it is `sending`, and it is `sent` when the operator says that the sender has the file. If the file was not
 * given to the sender, the operator puts it back, and its messages wait again.
 */

import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { newId } from '../../database/id.ts';
import { partsOf } from '../../database/parts-of.ts';
import { type Message, messagesFile } from '../../texting/files.ts';
import { senderOf } from '../../texting/senders.ts';
import { composeText } from '../mail/compose.ts';
import { openContent } from '../mail/outbox.ts';
import { instant, type Portal } from '../portal.ts';
import { applicationsOfIds } from '../store/applications.ts';
import { note } from '../store/log.ts';
import type { Db } from '../store/open.ts';
import type { OutboxTable, TextFileTable } from '../store/schema.ts';
import { stoppedAmong, textedNumber } from './agreed.ts';

type Row = Selectable<OutboxTable>;

/** Messages of one file. */
const MOST = 2_000;
/** Rows that are opened or written together. */
const AT_ONCE = 200;

/** A file that was made and that the sender does not have yet, as far as the portal knows. */
export type OpenFile = Pick<TextFileTable, 'id' | 'made_at' | 'made_by' | 'downloaded_at'> & {
  readonly messages: number;
};

/** How text messages stand. */
export type TextLoad = Readonly<Record<'waiting' | 'sending' | 'sent' | 'failed', number>> & {
  readonly files: readonly OpenFile[];
};

/** How many messages wait, are in files, went and failed, and which files are open. */
export async function textLoad({ store }: Portal): Promise<TextLoad> {
  const rows = await store.db
    .selectFrom('outbox')
    .select((row) => ['state', row.fn.countAll().as('n')])
    .where('channel', '=', 'text')
    .groupBy('state')
    .execute();
  const count = (state: string) => Number(rows.find((row) => row.state === state)?.n ?? 0);
  const files = await store.db
    .selectFrom('text_files')
    .leftJoin('outbox', 'outbox.file_id', 'text_files.id')
    .select((row) => [
      'text_files.id',
      'text_files.made_at',
      'text_files.made_by',
      'text_files.downloaded_at',
      row.fn.count('outbox.id').as('n'),
    ])
    .where('text_files.state', '=', 'made')
    .groupBy(['text_files.id', 'text_files.made_at', 'text_files.made_by', 'text_files.downloaded_at'])
    .orderBy('text_files.made_at')
    .execute();
  return {
    waiting: count('waiting'),
    sending: count('sending'),
    sent: count('sent'),
    failed: count('failed'),
    files: files.map(({ n, ...file }) => ({ ...file, messages: Number(n) })),
  };
}

/** Puts what waits into a file. Returns how many messages are in it; none where nothing that waits may go. */
export async function makeTextFile(portal: Portal, who: string): Promise<number> {
  const { db } = portal.store;
  const due = await db
    .selectFrom('outbox')
    .selectAll()
    .where('channel', '=', 'text')
    .where('state', '=', 'waiting')
    .orderBy('created_at')
    .orderBy('id')
    .limit(MOST)
    .execute();
  const { going, dropped } = await sortOut(portal, due);
  const [id, at] = [newId(), instant(portal)];
  return db.transaction().execute(async (inner) => {
    await drop(inner, dropped, 'waiting');
    let taken = 0;
    const references = going.map(({ reference }) => reference);
    for (const some of partsOf(references, AT_ONCE)) {
      const changed = await inner
        .updateTable('outbox')
        .set({ state: 'sending', file_id: id })
        .where('id', 'in', some)
        .where('state', '=', 'waiting')
        .executeTakeFirst();
      taken += Number(changed.numUpdatedRows);
    }
    if (taken === 0) return 0;
    const file = {
      id,
      state: 'made',
      made_at: at,
      made_by: who,
      downloaded_at: null,
      digest: '',
      ended_at: null,
    } as const;
    await inner.insertInto('text_files').values(file).execute();
    await note(inner, { at, who, what: 'texts.made', about: id });
    return taken;
  });
}

/**
 * The text of an open file. Messages that must no longer be sent are taken out: those of applications that were
 * destroyed, and of people who have refused texts since. The operator gets the same file again until it is noted as
 * given to the sender.
 */
export async function downloadTextFile(portal: Portal, id: string, who: string): Promise<string | undefined> {
  const read = await readTextFile(portal, id);
  if (!read) return undefined;
  const at = instant(portal);
  return portal.store.db.transaction().execute(async (inner) => {
    const changed = await inner
      .updateTable('text_files')
      .set({ downloaded_at: at, digest: digestOf(read.text) })
      .where('id', '=', id)
      .where('state', '=', 'made')
      .executeTakeFirst();
    if (Number(changed.numUpdatedRows) === 0) return undefined;
    await drop(inner, read.dropped, 'sending');
    await note(inner, { at, who, what: 'texts.downloaded', about: id });
    return read.text;
  });
}

/** Why a file was not noted as given, or that it was. */
export type Given = 'given' | 'not-downloaded' | 'changed' | 'gone';

/**
 * Notes that the sender has a file: its messages went, and are never in another one.
 *
 * @param asDownloaded the operator says that the sender has the file as it was downloaded, though something in it must not
 * go since.
 */
export async function noteGiven(
  portal: Portal,
  id: string,
  { who, asDownloaded }: { readonly who: string; readonly asDownloaded: boolean },
): Promise<Given> {
  const read = await readTextFile(portal, id);
  if (!read) return 'gone';
  if (read.digest === '') return 'not-downloaded';
  if (read.digest !== digestOf(read.text) && !asDownloaded) return 'changed';
  return (await endFile(portal, id, { who, state: 'given' })) ? 'given' : 'gone';
}

/** Puts the messages of a file back that the sender was not given. Returns whether it was open. */
export function putBack(portal: Portal, id: string, who: string): Promise<boolean> {
  return endFile(portal, id, { who, state: 'put-back' });
}

async function endFile(
  portal: Portal,
  id: string,
  { who, state }: { readonly who: string; readonly state: 'given' | 'put-back' },
): Promise<boolean> {
  const at = instant(portal);
  return portal.store.db.transaction().execute(async (inner) => {
    const changed = await inner
      .updateTable('text_files')
      .set({ state, ended_at: at })
      .where('id', '=', id)
      .where('state', '=', 'made')
      .executeTakeFirst();
    if (Number(changed.numUpdatedRows) === 0) return false;
    await inner
      .updateTable('outbox')
      .set(state === 'given' ? { state: 'sent', ended_at: at } : { state: 'waiting', file_id: null })
      .where('file_id', '=', id)
      .where('state', '=', 'sending')
      .execute();
    await note(inner, { at, who, what: `texts.${state}`, about: id });
    return true;
  });
}

type ReadFile = Sorted & { readonly text: string; readonly digest: string };

async function readTextFile(portal: Portal, id: string): Promise<ReadFile | undefined> {
  const { db } = portal.store;
  const file = await db
    .selectFrom('text_files')
    .select('digest')
    .where('id', '=', id)
    .where('state', '=', 'made')
    .executeTakeFirst();
  const sender = senderOf(portal.pack.textMessages?.sender ?? '');
  if (!file || !sender) return undefined;
  const rows = await db
    .selectFrom('outbox')
    .selectAll()
    .where('file_id', '=', id)
    .where('state', '=', 'sending')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const sorted = await sortOut(portal, rows);
  return { ...sorted, text: messagesFile(sender, sorted.going), digest: file.digest };
}

type Sorted = { readonly going: readonly Message[]; readonly dropped: readonly string[] };

/** Messages as they go, and the ids of those that do not: the person takes no more texts, or the same text goes already. */
async function sortOut(portal: Portal, rows: readonly Row[]): Promise<Sorted> {
  const messages: (Message & { readonly same: string })[] = [];
  for (const some of partsOf(rows, AT_ONCE)) {
    messages.push(...(await messagesOf(portal, some)));
    await portal.free();
  }
  const stopped = new Set<string>();
  for (const some of partsOf(messages, AT_ONCE))
    for (const each of await stoppedAmong(
      portal,
      some.map(({ phone }) => phone),
    ))
      stopped.add(each);
  const seen = new Set<string>();
  const going = messages.filter(({ phone, same }) => {
    if (stopped.has(phone) || seen.has(same)) return false;
    seen.add(same);
    return true;
  });
  const kept = new Set(going.map(({ reference }) => reference));
  return { going, dropped: rows.map(({ id }) => id).filter((id) => !kept.has(id)) };
}

/** The messages of rows whose people still want them. */
async function messagesOf(portal: Portal, rows: readonly Row[]) {
  const ids = [...new Set(rows.flatMap(({ application_id }) => application_id ?? []))];
  const applications = await applicationsOfIds(portal, ids);
  return rows.flatMap((row) => {
    const application = applications.get(row.application_id ?? '');
    if (!application) return [];
    const content = openContent(application.key, row);
    // A message to the number of before is for that number; all others go to the one that holds now.
    const phone = content.to === '' ? textedNumber(portal, application.content) : content.to;
    if (phone === undefined) return [];
    const same = JSON.stringify([row.application_id, row.kind, phone]);
    return [{ phone, text: composeText(portal, row, content), reference: row.id, same }];
  });
}

async function drop(db: Db, ids: readonly string[], state: OutboxTable['state']): Promise<void> {
  for (const some of partsOf(ids, AT_ONCE))
    await db.deleteFrom('outbox').where('id', 'in', some).where('state', '=', state).execute();
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
