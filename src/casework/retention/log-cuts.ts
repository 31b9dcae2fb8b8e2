/**
 * Cutting the log at its old end: one person proposes it, another signs it, and the operator runs it while no server works on the
 * workspace. What is cut ends with a checkpoint, so that a person who kept a copy of it can compare the cut with it for ever.
 */
import { sql, type Transaction } from 'kysely';
import { newId } from '../../database/id.ts';
import { textSignerOf } from '../audit/checkpoint.ts';
import { cutsOf, digestOfCut, type LogCut, textOfCut } from '../audit/cut.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import type { LogCutAskTable } from '../store/retention-schema.ts';
import type { Tables } from '../store/schema.ts';
import { heldPeople } from './holds.ts';
import { peopleOfRun } from './people-of-run.ts';
import { listRules, monthsAfter } from './rules.ts';
import { compact } from './run-purge.ts';

type Stepped = Who & { readonly steppedUp: boolean };
type Inner = Transaction<Tables>;
type Due = Pick<LogCutAskTable, 'seq' | 'hash' | 'at' | 'rows'>;

/** What of the log falls due on a day. */
export type LogPlan = {
  readonly asOf: string;
  /** Rows of the log, and the number of the first: 1 where nothing was ever cut off. */
  readonly rows: number;
  readonly first: number;
  /** The rule of the office; null where there is none, and then nothing falls due. */
  readonly rule: { readonly months: number; readonly authority: string } | null;
  /** Rows from this time on may be about somebody whom a legal hold keeps; blank where nothing is held. */
  readonly heldFrom: string;
  /** What a cut would remove, up to which row; null where nothing falls due. */
  readonly due: Due | null;
};

export async function planLogCut(context: Context, asOf: string): Promise<LogPlan> {
  const { db } = context;
  const cut = (await cutsOf(db)).at(-1)?.seq ?? 0;
  const { seq = 0 } = (await db.selectFrom('audit_head').select('seq').executeTakeFirst()) ?? {};
  const rule = (await listRules(context)).find(({ record }) => record === 'log') ?? null;
  const heldFrom = await heldSince(context);
  const due = rule ? await dueRows(context, cut, { months: rule.months, asOf, heldFrom }) : null;
  const { months = 0, authority = '' } = rule ?? {};
  return { asOf, rows: seq - cut, first: cut + 1, rule: rule && { months, authority }, heldFrom, due };
}

type Bounds = { readonly months: number; readonly asOf: string; readonly heldFrom: string };

/** The rows up to the latest checkpoint all of which are old enough. */
async function dueRows({ db }: Context, cut: number, { months, asOf, heldFrom }: Bounds): Promise<Due | null> {
  const checkpoints = await db
    .selectFrom('checkpoints')
    .selectAll()
    .where('seq', '>', cut)
    .orderBy('seq', 'desc')
    .execute();
  for (const { seq, hash, at: made } of checkpoints) {
    if (monthsAfter(made, months) > asOf || (heldFrom !== '' && made >= heldFrom)) continue;
    // A clock that was set back makes a row older than one before it: the latest of all counts.
    const { at } = await db
      .selectFrom('audit')
      .select((row) => row.fn.max('at').as('at'))
      .where('seq', '<=', seq)
      .executeTakeFirstOrThrow();
    if (monthsAfter(at, months) <= asOf && (heldFrom === '' || at < heldFrom))
      return { seq, hash, at, rows: seq - cut };
  }
  return null;
}

/**
 * From when on rows may be about somebody whom a legal hold keeps: since the first file that shows the person was given, or
 * the first act in a matter of theirs. Before everything where no run is left that shows them.
 */
async function heldSince(context: Context): Promise<string> {
  const { db } = context;
  const held = await heldPeople(db);
  if (held.size === 0) return '';
  const runs = await db
    .selectFrom('runs')
    .innerJoin('inputs', 'inputs.id', 'runs.input_id')
    .select(['runs.id', 'inputs.created_at'])
    .execute();
  const seen = new Set<string>();
  const times: string[] = [];
  for (const { id, created_at } of runs) {
    const people = peopleOfRun(context, id);
    const shown = [...held].filter((ref) => people?.has(ref));
    if (shown.length > 0) times.push(created_at);
    for (const ref of shown) seen.add(ref);
  }
  if (seen.size < held.size) return '0000';
  const first = await db
    .selectFrom('case_events')
    .innerJoin('matters', 'matters.id', 'case_events.matter')
    .select((row) => row.fn.min('case_events.at').as('at'))
    .where('matters.person_ref', 'in', [...held])
    .executeTakeFirst();
  return [...times, ...(first?.at ? [first.at] : [])].sort()[0]!;
}

/** Proposes to cut off all that falls due today. One cut is open at a time. */
export async function proposeLogCut(context: Context, who: Stepped): Promise<Result<{ readonly id: string }>> {
  if (!who.steppedUp) return refuse(403, 'retention-step-up');
  const { due, rule, heldFrom, asOf } = await planLogCut(context, now().slice(0, 10));
  if (!due || !rule) return refuse(409, 'purge-nothing-due');
  const id = newId();
  return context.ledger.act(async (inner, note) => {
    const open = await inner
      .selectFrom('log_cut_asks')
      .select('id')
      .where('state', 'in', ['proposed', 'signed'])
      .executeTakeFirst();
    if (open) return refuse(409, 'log-cut-open');
    const proposed = { proposed_by: who.account, proposed_at: now() };
    await inner
      .insertInto('log_cut_asks')
      .values({
        ...{ id, state: 'proposed', ...due, ...rule, ...proposed, as_of: asOf, held_from: heldFrom },
        ...{ signed_by: null, signed_at: null, ended_at: null },
      })
      .execute();
    note(who, { what: 'log.cut-propose', about: `${id} ${due.seq}`, digest: due.hash });
    return done({ id });
  });
}

/** Signs a cut that another person proposed. */
export async function signLogCut(context: Context, who: Stepped, id: string): Promise<Result<null>> {
  if (!who.steppedUp) return refuse(403, 'retention-step-up');
  const found = await askOf(context.db, id);
  if (!found) return refuse(404, 'log-cut-missing');
  if (!(await isStillDue(context, found))) return refuse(409, 'log-cut-changed');
  return context.ledger.act(async (inner, note) => {
    const ask = (await askOf(inner, id))!;
    if (ask.state !== 'proposed') return refuse(409, 'log-cut-state');
    if (ask.proposed_by === who.account) return refuse(403, 'retention-same-person');
    await setAsk(inner, id, { state: 'signed', signed_by: who.account, signed_at: now() });
    note(who, { what: 'log.cut-sign', about: `${id} ${ask.seq}`, digest: ask.hash });
    return done(null);
  });
}

/** Withdraws a cut that was not run. */
export async function withdrawLogCut(context: Context, who: Who, id: string): Promise<Result<null>> {
  return context.ledger.act(async (inner, note) => {
    const ask = await askOf(inner, id);
    if (!ask) return refuse(404, 'log-cut-missing');
    if (ask.state !== 'proposed' && ask.state !== 'signed') return refuse(409, 'log-cut-state');
    await setAsk(inner, id, { state: 'withdrawn', ended_at: now() });
    note(who, { what: 'log.cut-withdraw', about: id });
    return done(null);
  });
}

/** Runs the cut that was signed: the record of it, the removal and the row about both stand in one transaction. */
export async function runLogCut(context: Context, who: Who): Promise<Result<LogCut>> {
  const ask = await context.db.selectFrom('log_cut_asks').selectAll().where('state', '=', 'signed').executeTakeFirst();
  if (!ask) return refuse(404, 'log-cut-none-signed');
  if (!(await isStillDue(context, ask))) return refuse(409, 'log-cut-changed');
  const signText = textSignerOf(context.workspace.folder);
  const { id, state: _, ended_at: __, signed_by, signed_at, ...rest } = ask;
  const ran = await context.ledger.act(async (inner, note) => {
    const before = (await cutsOf(inner)).at(-1);
    const who_ = { signed_by: signed_by!, signed_at: signed_at!, cut_by: who.account, cut_at: now() };
    const unsigned = { ...rest, ...who_, before: before ? digestOfCut(before) : '' };
    const cut: LogCut = { ...unsigned, signature: signText(textOfCut(unsigned)) };
    await inner.insertInto('log_cuts').values(cut).execute();
    await inner.deleteFrom('audit').where('seq', '<=', cut.seq).execute();
    await setAsk(inner, id, { state: 'done', ended_at: now() });
    note(who, { what: 'log.cut', about: `${id} ${cut.seq} ${cut.rows}`, digest: digestOfCut(cut) });
    return cut;
  });
  await compact(context);
  return done(ran);
}

/** Whether what was proposed may still be cut off: a rule may have been changed, or a hold placed, since. */
async function isStillDue(context: Context, { seq, months, as_of }: LogCutAskTable): Promise<boolean> {
  const { due, rule } = await planLogCut(context, as_of);
  return due !== null && rule !== null && rule.months <= months && seq <= due.seq;
}

function askOf(db: Pick<Inner, 'selectFrom'>, id: string): Promise<LogCutAskTable | undefined> {
  return db.selectFrom('log_cut_asks').selectAll().where('id', '=', id).executeTakeFirst();
}

async function setAsk(inner: Inner, id: string, set: Partial<LogCutAskTable>): Promise<void> {
  await inner.updateTable('log_cut_asks').set(set).where('id', '=', id).execute();
}

/** The latest proposal, whatever became of it, and every cut. */
export async function listLogCuts({ db }: Pick<Context, 'db'>): Promise<{
  readonly ask: LogCutAskTable | null;
  readonly cuts: readonly LogCut[];
}> {
  const ask = await db
    .selectFrom('log_cut_asks')
    .selectAll()
    .orderBy(sql`case when state in ('proposed', 'signed') then 0 else 1 end`)
    .orderBy('proposed_at', 'desc')
    .executeTakeFirst();
  return { ask: ask ?? null, cuts: await cutsOf(db) };
}
