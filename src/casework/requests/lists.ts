import { type Selectable, sql, type Transaction } from 'kysely';
import type { RecordHolder } from '../../format/record-holders.ts';
import { parseIsoDay } from '../../record/index.ts';
import { inEveryLanguage, type Said, type Sentences } from '../../say/say.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { recusedRefs } from '../matters/recusal.ts';
import { type Seal, sealOf } from '../matters/seal.ts';
import type { RequestLineState, RequestListTable } from '../store/requests-schema.ts';
import type { Tables } from '../store/schema.ts';
import { type LineBody, placeOfRequest } from './lines.ts';
import { holderNamed } from './people.ts';
import { digestOf, writeSheet } from './sheet.ts';

/** A list with how far its lines came; it holds no name but that of the holder. */
export type RequestInfo = {
  readonly id: string;
  readonly state: string;
  readonly holder: string;
  /** As the state calls the holder; its id where this Redress no longer knows it. */
  readonly title: RecordHolder['title'];
  readonly county: string;
  readonly stands: RequestListTable['state'];
  readonly lines: number;
  readonly matters: number;
  readonly states: Readonly<Partial<Record<RequestLineState, number>>>;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly sentOn: string | null;
  readonly sentTo: string | null;
};

type ListRow = Selectable<RequestListTable>;

/** Where it stands to whom a list went. */
function placeOfReceiver(list: string): string {
  return `request list ${list}`;
}

/** All lists, newest first. */
export async function listRequests(context: Context): Promise<readonly RequestInfo[]> {
  const rows = await context.db
    .selectFrom('request_lists')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return Promise.all(rows.map((row) => infoOf(context, row)));
}

async function infoOf({ db, workspace }: Context, row: ListRow): Promise<RequestInfo> {
  const states = await db
    .selectFrom('request_lines')
    .select(['state', sql<number | string>`count(*)`.as('n')])
    .where('list', '=', row.id)
    .groupBy('state')
    .execute();
  const { n } = await db
    .selectFrom('request_matters')
    .select(sql<number | string>`count(distinct matter)`.as('n'))
    .where('list', '=', row.id)
    .executeTakeFirstOrThrow();
  const holder = await holderNamed({ state: row.state_id, holder: row.holder });
  return {
    id: row.id,
    state: row.state_id,
    holder: row.holder,
    title: holder?.title ?? { en: row.holder, es: row.holder },
    county: row.county,
    stands: row.state,
    lines: row.lines,
    matters: Number(n),
    states: Object.fromEntries(states.map((each) => [each.state, Number(each.n)])),
    createdAt: row.created_at,
    createdBy: row.created_by,
    sentOn: row.sent_on,
    sentTo: row.sent_to === null ? null : sealOf(workspace.folder).open(row.sent_to, placeOfReceiver(row.id)),
  };
}

/** A file of answers that was taken in, with what of it was not taken over. */
export type RequestFile = {
  readonly hash: string;
  readonly at: string;
  readonly who: string;
  readonly taken: number;
  readonly rejects: readonly Sentences[];
};

/** An answer that waits for a second person; it names a person by the number that the state's file gives. */
export type AnswerView = {
  readonly line: number;
  readonly person: string;
  readonly conviction: string | null;
  readonly fact: string;
  readonly question: string;
  readonly was: string;
  readonly answer: string;
  readonly remark: string;
  readonly takenBy: string;
};

export type RequestView = { readonly list: RequestInfo; readonly files: readonly RequestFile[] };

export async function showRequest(context: Context, id: string): Promise<Result<RequestView>> {
  const row = await context.db.selectFrom('request_lists').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return refuse(404, 'request-missing');
  const files = await context.db
    .selectFrom('request_files')
    .selectAll()
    .where('list', '=', id)
    .orderBy('at')
    .orderBy('hash')
    .execute();
  return done({
    list: await infoOf(context, row),
    files: files.map(({ hash, at, who, taken, rejects }) => ({
      hash,
      at,
      who,
      taken,
      rejects: (JSON.parse(rejects) as Said[]).map(inEveryLanguage),
    })),
  });
}

/** What an answer says, as it is sealed. */
export type KeptAnswer = { readonly value: string; readonly remark: string };

export function placeOfReply(list: string, line: number): string {
  return `request answer ${list} ${line}`;
}

/**
 * The answers that wait for a second person, without those about people whom who asks keeps out of; the look is noted.
 */
export async function answersWaiting(context: Context, who: Who, id: string): Promise<readonly AnswerView[]> {
  await context.ledger.note(who, 'request.answers', id);
  const seal = sealOf(context.workspace.folder);
  const rows = await context.db
    .selectFrom('request_lines')
    .selectAll()
    .where('list', '=', id)
    .where('state', '=', 'answered')
    .where('person_ref', 'not in', recusedRefs(context.db, who))
    .orderBy('line')
    .execute();
  return rows.map((row) => {
    const { person, conviction, was, cells } = bodyOf(seal, row);
    const { value, remark } = JSON.parse(seal.open(row.answer!, placeOfReply(id, row.line))) as KeptAnswer;
    const of = { line: row.line, fact: row.fact, takenBy: row.taken_by ?? '' };
    return { ...of, person, conviction, was, question: cells.question, answer: value, remark };
  });
}

/**
 * Locks a list until the transaction ends, so that no other transaction takes answers in or settles them meanwhile;
 * undefined where there is none.
 */
export function lockRequest(inner: Transaction<Tables>, id: string): Promise<ListRow | undefined> {
  return inner
    .updateTable('request_lists')
    .set((row) => ({ lines: row.ref('lines') }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
}

export function bodyOf(seal: Seal, { list, line, sealed }: { list: string; line: number; sealed: string }): LineBody {
  return JSON.parse(seal.open(sealed, placeOfRequest(list, line))) as LineBody;
}

/**
 * Whether a list holds somebody whom an account keeps out of: a colleague then takes it out, sends it and takes answers
 * in.
 */
export async function requestHoldsRecused(
  db: Pick<Transaction<Tables>, 'selectFrom'>,
  who: Who,
  id: string,
): Promise<boolean> {
  const found = await db
    .selectFrom('request_lines')
    .select('line')
    .where('list', '=', id)
    .where('person_ref', 'in', recusedRefs(db, who))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** The file of a list, made from what is sealed: always the same bytes. That it is taken out is noted. */
export async function fileOfRequest(
  context: Context,
  who: Who,
  id: string,
): Promise<Result<{ readonly name: string; readonly text: string }>> {
  const list = await context.db.selectFrom('request_lists').selectAll().where('id', '=', id).executeTakeFirst();
  if (!list) return refuse(404, 'request-missing');
  if (await requestHoldsRecused(context.db, who, id)) return refuse(403, 'run-recused');
  const seal = sealOf(context.workspace.folder);
  const rows = await context.db
    .selectFrom('request_lines')
    .select(['list', 'line', 'sealed'])
    .where('list', '=', id)
    .orderBy('line')
    .execute();
  const lines = rows.map((row) => {
    const { cells, answerWith } = bodyOf(seal, row);
    return { line: row.line, cells, answerWith };
  });
  if (digestOf(id, lines) !== list.digest) throw new Error('the lines of a request list are not what was sealed');
  await context.ledger.note(who, 'request.file', id);
  return done({ name: `request-${id}.csv`, text: writeSheet(id, lines, list.digest) });
}

export type SentWanted = { readonly id: string; readonly on: string; readonly to: string };

/** Notes that a list went to its holder: on which day, and to whom. */
export async function markRequestSent(context: Context, who: Who, { id, on, to }: SentWanted): Promise<Result<null>> {
  const at = now();
  if (parseIsoDay(on) === undefined || on > at.slice(0, 10) || to.trim() === '')
    return refuse(422, 'request-sent-malformed');
  const seal = sealOf(context.workspace.folder);
  return context.ledger.act(async (inner, note) => {
    if (await requestHoldsRecused(inner, who, id)) return refuse(403, 'run-recused');
    const sent = {
      sent_on: on,
      sent_to: seal.close(to.trim(), placeOfReceiver(id)),
      sent_at: at,
      sent_by: who.account,
    };
    const changed = await inner
      .updateTable('request_lists')
      .set({ state: 'sent', ...sent })
      .where('id', '=', id)
      .where('state', '=', 'made')
      .executeTakeFirst();
    if (Number(changed.numUpdatedRows) === 0) return refuse(409, 'request-not-made');
    note(who, { what: 'request.send', about: `${id} ${on}` });
    return done(null);
  });
}

/** Closes a list: what is not answered may be asked again, by another. Answers that wait for a reviewer still do. */
export async function closeRequest(
  context: Context,
  who: Who,
  id: string,
): Promise<Result<{ readonly withdrawn: number }>> {
  return context.ledger.act(async (inner, note) => {
    if (await requestHoldsRecused(inner, who, id)) return refuse(403, 'run-recused');
    const at = now();
    const closed = await inner
      .updateTable('request_lists')
      .set({ state: 'closed', closed_at: at, closed_by: who.account })
      .where('id', '=', id)
      .where('state', '!=', 'closed')
      .executeTakeFirst();
    if (Number(closed.numUpdatedRows) === 0) return refuse(409, 'request-not-open');
    const changed = await inner
      .updateTable('request_lines')
      .set({ state: 'withdrawn', settled_at: at, settled_by: who.account })
      .where('list', '=', id)
      .where('state', '=', 'asked')
      .executeTakeFirst();
    const withdrawn = Number(changed.numUpdatedRows);
    note(who, { what: 'request.close', about: `${id} ${withdrawn}` });
    return done({ withdrawn });
  });
}
