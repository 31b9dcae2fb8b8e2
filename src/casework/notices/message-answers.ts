import type { Selectable, Transaction } from 'kysely';
import { partsOf } from '../../database/parts-of.ts';
import { getOrCreate } from '../../record/index.ts';
import { dialed } from '../../texting/dialed.ts';
import { type AnswerRow, readAnswerRows } from '../../texting/files.ts';
import type { Fate } from '../../texting/sender.ts';
import { senderOf } from '../../texting/senders.ts';
import { type Context, done, type Result, refuse, type Who } from '../context.ts';
import { untilUnmoved } from '../matters/move-many.ts';
import { recusedRefs } from '../matters/recusal.ts';
import { KeyDestroyed, type Seal, sealOf } from '../matters/seal.ts';
import type { NoticeTable } from '../store/notices-schema.ts';
import type { Tables } from '../store/schema.ts';
import { type OfficeWords, officeWords } from './assess.ts';
import { linesOfContact } from './contacts.ts';
import { moveNotices } from './history.ts';
import { returnToLetter } from './instead.ts';
import { stopPeople } from './stops.ts';

/** Why a row of a sender's file changed nothing. */
export type UnknownRow = {
  readonly line: number;
  /**
   * `status`: a word that the profile does not know; `reference`, `phone`: no message or person of this workspace; `not-sent`: the
   * message was not handed over; `contradicts`: another file said otherwise before.
   */
  readonly why: 'status' | 'reference' | 'phone' | 'not-sent' | 'contradicts';
};

export type MessageAnswers = {
  readonly delivered: number;
  /** Did not arrive: their numbers are used no more, and their letters are due. */
  readonly failed: number;
  /** Want no more text messages. This is kept for ever. */
  readonly stopped: number;
  /** Rows that say that nothing is known yet. */
  readonly waits: number;
  /** Rows that a file before had said already. */
  readonly before: number;
  readonly unknown: readonly UnknownRow[];
};

type Known = AnswerRow & { readonly fate: Exclude<Fate, 'start'> };
type Notice = Selectable<NoticeTable>;
type Inner = Transaction<Tables>;
type Counted = 'delivered' | 'failed' | 'stopped' | 'waits' | 'before';

const AT_ONCE = 500;

/**
 * Takes in what a sender says became of text messages, and who wants none any more. Rows are taken a few hundred at a time: where
 * it is broken off, the same file goes on, and what was taken changes nothing again. A row that changes nothing is named.
 */
export async function takeMessageAnswers(
  context: Context,
  who: Who,
  { sender: id, bytes }: { readonly sender: string; readonly bytes: Uint8Array },
): Promise<Result<MessageAnswers>> {
  const sender = senderOf(id);
  if (!sender) return refuse(404, 'message-sender-unknown');
  const rows = readAnswerRows(bytes, sender);
  if (!rows)
    return refuse(422, { code: 'message-answers-malformed', columns: Object.values(sender.answers).join(', ') });
  const tally: Record<Counted, number> = { delivered: 0, failed: 0, stopped: 0, waits: 0, before: 0 };
  const unknown: UnknownRow[] = [];
  const known: Known[] = [];
  for (const row of rows) {
    const { fate } = row;
    // Here a person who wanted no more texts is never texted again, whatever a file says.
    if (fate === undefined || fate === 'start') unknown.push({ line: row.line, why: 'status' });
    else if (fate === 'waits') tally.waits++;
    else known.push({ ...row, fate });
  }
  const people = await peopleByPhone(context, known);
  if (await holdsRecused(context, who, known, people)) return refuse(403, 'run-recused');
  for (const part of partsOf(known, AT_ONCE)) {
    const taken = await takeSome(context, who, part, people);
    if (!taken.ok) return taken;
    for (const { line, became } of taken.value)
      if (became in tally) tally[became as Counted]++;
      else unknown.push({ line, why: became as UnknownRow['why'] });
  }
  return done({ ...tally, unknown: unknown.sort((a, b) => a.line - b.line) });
}

/** Who has a number, of those that want no more texts: a reply comes from a number, and names no message of ours. */
async function peopleByPhone(
  { db, workspace }: Context,
  rows: readonly Known[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const wanted = new Set(rows.filter(({ fate }) => fate === 'stop').flatMap(({ phone }) => dialed(phone) ?? []));
  const found = new Map<string, string[]>();
  if (wanted.size === 0) return found;
  const seal = sealOf(workspace.folder);
  const contacts = await db.selectFrom('notice_contacts').selectAll().where('channel', '=', 'text').execute();
  for (const contact of contacts) {
    const phone = phoneOf(seal, contact);
    if (phone !== undefined && wanted.has(phone)) getOrCreate(found, phone, () => []).push(contact.person_ref);
  }
  return found;
}

/** Undefined where the person's key was destroyed: no message goes to the number again, and the answers of others count. */
function phoneOf(seal: Seal, contact: Parameters<typeof linesOfContact>[1]): string | undefined {
  try {
    return dialed(linesOfContact(seal, contact)[0] ?? '');
  } catch (error) {
    if (error instanceof KeyDestroyed) return undefined;
    throw error;
  }
}

async function holdsRecused(
  { db }: Context,
  who: Who,
  rows: readonly Known[],
  people: ReadonlyMap<string, readonly string[]>,
): Promise<boolean> {
  const recused = await recusedRefs(db, who).execute();
  const refs = new Set(recused.map(({ person_ref }) => person_ref));
  if (refs.size === 0) return false;
  if ([...people.values()].flat().some((each) => refs.has(each))) return true;
  const named = await noticesNamed(db, rows);
  return [...named.values()].some(({ person_ref }) => refs.has(person_ref));
}

async function noticesNamed(
  db: Pick<Inner, 'selectFrom'>,
  rows: readonly Known[],
): Promise<ReadonlyMap<string, Notice>> {
  const references = [...new Set(rows.map(({ reference }) => reference).filter((each) => each !== ''))];
  const found = new Map<string, Notice>();
  for (const part of partsOf(references, AT_ONCE)) {
    const some = await db
      .selectFrom('notices')
      .selectAll()
      .where('channel', '=', 'text')
      .where('message', 'in', part)
      .execute();
    for (const row of some) found.set(row.message!, row);
  }
  return found;
}

type Taken = { readonly line: number; readonly became: Counted | UnknownRow['why'] };

async function takeSome(
  context: Context,
  who: Who,
  rows: readonly Known[],
  people: ReadonlyMap<string, readonly string[]>,
): Promise<Result<readonly Taken[]>> {
  const seal = sealOf(context.workspace.folder);
  const offices = new Map<string, OfficeWords>();
  for (const notice of (await noticesNamed(context.db, rows)).values()) {
    const words = offices.has(keyOf(notice)) ? undefined : await officeWords(context, notice);
    if (words && !words.ok) return words;
    if (words) offices.set(keyOf(notice), words.value);
  }
  return untilUnmoved(() =>
    context.ledger.act(async (inner, note) => {
      const taken: Taken[] = [];
      for (const row of rows) {
        const notice = (await noticesNamed(inner, [row])).get(row.reference);
        const became = notice
          ? await takeOne(inner, who, { row, notice, words: offices.get(keyOf(notice))!, seal })
          : await takeReply(inner, row, people);
        taken.push({ line: row.line, became });
      }
      const changed = taken.filter(({ became }) => ['delivered', 'failed', 'stopped'].includes(became)).length;
      if (changed > 0) note(who, { what: 'notice.text.answers', about: String(changed) });
      return done(taken);
    }),
  );
}

function keyOf({ procedure, county }: Pick<Notice, 'procedure' | 'county'>): string {
  return JSON.stringify([procedure, county]);
}

type One = { readonly row: Known; readonly notice: Notice; readonly words: OfficeWords; readonly seal: Seal };

const DELIVERED = 'delivered';

async function takeOne(inner: Inner, who: Who, { row, notice, words, seal }: One): Promise<Taken['became']> {
  if (row.fate === 'stop') return stop(inner, [notice.person_ref], `notice ${notice.id}`);
  if (notice.state === 'bounced') return row.fate === 'failed' ? 'before' : 'contradicts';
  if (notice.state !== 'sent') return 'not-sent';
  if (notice.why === DELIVERED) return row.fate === 'delivered' ? 'before' : 'contradicts';
  if (row.fate === 'delivered') {
    await moveNotices(inner, who, [notice.id], { state: 'sent', why: DELIVERED });
    return 'delivered';
  }
  await returnToLetter(inner, who, { row: notice, why: 'not-delivered', isBad: true, words, seal });
  return 'failed';
}

/** A row without a message of ours: only that somebody wants none any more can be known by the number. */
async function takeReply(
  inner: Inner,
  { phone, fate }: Known,
  people: ReadonlyMap<string, readonly string[]>,
): Promise<Taken['became']> {
  if (fate !== 'stop' || phone === '') return 'reference';
  const found = people.get(dialed(phone) ?? '');
  return found ? stop(inner, found, 'reply') : 'phone';
}

async function stop(inner: Inner, people: readonly string[], source: string): Promise<'stopped' | 'before'> {
  const kept = await inner
    .selectFrom('notice_stops')
    .select('person_ref')
    .where('person_ref', 'in', people)
    .where('channel', '=', 'text')
    .execute();
  await stopPeople(inner, people, { why: 'asked-not-to', channel: 'text', source });
  return kept.length < new Set(people).size ? 'stopped' : 'before';
}
