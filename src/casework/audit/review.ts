import { hash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { newId } from '../../database/id.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { sealOf } from '../matters/seal.ts';
import type { Tables } from '../store/schema.ts';
import { findOdd, LOOKS, type LogRow, type Oddity, type OfficeHours, USUAL_HOURS } from './odd.ts';
import { ownNames } from './own-name.ts';

/**
 * The weekly review of the log: what is odd in the rows since the last review, and that somebody looked at it and said what
 * it was. The parts that are reviewed follow each other without gaps.
 */
export type LogReview = {
  /** The rows that are to be reviewed; `to` below `from` where there are none. */
  readonly from: number;
  readonly to: number;
  readonly oddities: readonly Oddity[];
  /** Whether who asks stands in what is odd themselves: then somebody else signs. */
  readonly isOwn: boolean;
  /** Days since the last review, or since the log began. */
  readonly days: number;
  readonly past: readonly PastReview[];
};

export type PastReview = {
  readonly from: number;
  readonly to: number;
  readonly at: string;
  readonly who: string;
  readonly oddities: number;
  readonly note: string;
};

const DAY = 86_400_000;
/** Days before, by which it is judged how many people somebody usually opens. */
const BEFORE = 28;
const MOST_NOTE = 4000;
const PAST = 12;

const placeOfReview = (id: string) => `log review ${id}`;

type Span = { readonly from: number; readonly to: number };

export async function openReview(context: Context, who: Who, hours: OfficeHours = USUAL_HOURS): Promise<LogReview> {
  const { db, workspace } = context;
  const { from, to, since } = await nextSpan(db);
  const oddities = await oddIn(context, { from, to }, hours);
  const rows = await db.selectFrom('log_reviews').selectAll().orderBy('to_seq', 'desc').limit(PAST).execute();
  const seal = sealOf(workspace.folder);
  return {
    from,
    to,
    oddities,
    isOwn: oddities.some((each) => each.who === who.account),
    days: since === undefined ? 0 : Math.floor((Date.now() - Date.parse(since)) / DAY),
    past: rows.map((row) => ({
      from: row.from_seq,
      to: row.to_seq,
      at: row.at,
      who: row.who,
      oddities: (JSON.parse(row.findings) as readonly unknown[]).length,
      note: seal.open(row.sealed, placeOfReview(row.id)),
    })),
  };
}

/** The rows since the last review. Rows that were cut off before one was made are gone. */
async function nextSpan(db: Kysely<Tables>): Promise<Span & { readonly since: string | undefined }> {
  const last = await db
    .selectFrom('log_reviews')
    .select(['to_seq', 'at'])
    .orderBy('to_seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const first = await db.selectFrom('audit').select(['seq', 'at']).orderBy('seq').limit(1).executeTakeFirst();
  const head = await db.selectFrom('audit').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  const from = Math.max((last?.to_seq ?? 0) + 1, first?.seq ?? 1);
  return { from, to: head?.seq ?? 0, since: last?.at ?? first?.at };
}

async function oddIn(context: Context, span: Span, hours: OfficeHours): Promise<readonly Oddity[]> {
  return findOdd(rowsOf(context.db, span), {
    hours,
    isOwnName: ownNames(context),
    before: await openedBefore(context.db, span),
  });
}

async function* rowsOf(db: Kysely<Tables>, { from, to }: Span): AsyncGenerator<LogRow> {
  for (let next = from; next <= to; ) {
    const rows = await db
      .selectFrom('audit')
      .select(['seq', 'at', 'who', 'what', 'about', 'outcome'])
      .where('seq', '>=', next)
      .where('seq', '<=', to)
      .orderBy('seq')
      .limit(1000)
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    next = last.seq + 1;
  }
}

/** How many different people each account opened on each of the days before a part of the log. */
async function openedBefore(db: Kysely<Tables>, { from }: Span): Promise<ReadonlyMap<string, readonly number[]>> {
  const first = await db.selectFrom('audit').select('at').where('seq', '=', from).executeTakeFirst();
  const since = new Date(Date.parse(first?.at ?? now()) - BEFORE * DAY).toISOString();
  const rows = await db
    .selectFrom('audit')
    .select(['who', 'at', 'about'])
    .where('seq', '<', from)
    .where('at', '>=', since)
    .where('what', 'in', LOOKS)
    .where('outcome', '=', 'done')
    .execute();
  const days = new Map<string, Map<string, Set<string>>>();
  for (const { who, at, about } of rows) {
    const own = days.get(who) ?? new Map<string, Set<string>>();
    days.set(who, own);
    const day = own.get(at.slice(0, 10)) ?? new Set<string>();
    own.set(at.slice(0, 10), day);
    day.add(about);
  }
  return new Map([...days].map(([who, own]) => [who, [...own.values()].map(({ size }) => size)]));
}

/** Signs that the rows up to one were looked at, with what was found out about what is odd in them. */
export async function signReview(
  context: Context,
  who: Who,
  { to, note: said }: { readonly to: number; readonly note: string },
  hours: OfficeHours = USUAL_HOURS,
): Promise<Result<null>> {
  const text = said.trim();
  const { from, to: end } = await nextSpan(context.db);
  if (to < from || to > end) return refuse(409, 'review-nothing');
  const oddities = await oddIn(context, { from, to }, hours);
  if (text.length > MOST_NOTE || (oddities.length > 0 && text === '')) return refuse(400, 'review-note');
  if (oddities.some((each) => each.who === who.account)) return refuse(409, 'review-own');
  const id = newId();
  const findings = JSON.stringify(oddities);
  const sealed = sealOf(context.workspace.folder).close(text, placeOfReview(id));
  return context.ledger.act(async (inner, note): Promise<Result<null>> => {
    const made = await inner
      .insertInto('log_reviews')
      .values({ id, from_seq: from, to_seq: to, at: now(), who: who.account, findings, sealed })
      // Of two people who sign the same rows at the same time, one does.
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (Number(made.numInsertedOrUpdatedRows) === 0) return refuse(409, 'review-nothing');
    note(who, {
      what: 'log.review',
      about: `${id} rows ${from} to ${to} odd ${oddities.length}`,
      digest: hash('sha256', findings, 'hex'),
    });
    return done(null);
  });
}
