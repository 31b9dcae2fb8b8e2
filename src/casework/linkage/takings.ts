import type { Selectable, Transaction } from 'kysely';
import { newId } from '../../database/id.ts';
import type { About } from '../../linkage/reconcile/about.ts';
import { isDecided } from '../../linkage/reconcile/outside.ts';
import { indexOf } from '../../procedure/index.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { procedureFor } from '../matters/court.ts';
import { recusedRefs } from '../matters/recusal.ts';
import { type Seal, sealOf } from '../matters/seal.ts';
import type { CourtTakingTable } from '../store/linkage-schema.ts';
import type { Tables } from '../store/schema.ts';
import { convictionOfRow, type Facts, factsOf, openCourtRow } from './court-row.ts';
import { rowsOf } from './court-rows-for.ts';

/**
 * The register of convictions that a court alone has and the office takes up. No law that Redress carries says by which authority
 * an office acts on a conviction that the state's file lacks, so a person enters the one on which they rely, and a second person
 * confirms it. Entries are never removed, save with everything of a person; they outlive the list that they were made from.
 */
export type TakingView = Pick<
  CourtTakingTable,
  'id' | 'pack' | 'policy' | 'county' | 'state' | 'at' | 'who' | 'second_at' | 'second_by' | 'ended_at' | 'ended_by'
> & {
  /** The conviction as the court's list had it, and the outcome that the law at hand would give. */
  readonly facts: Facts;
  readonly outcome: string;
  /** What else was decided of it, as `decided.csv` has it; null in entries of before it was kept. */
  readonly decided: Facts | null;
  readonly authority: Authority;
  /** Why it was taken back; null while it stands. */
  readonly endedWhy: string | null;
};

/** On what somebody relies: an order, a rule or an opinion, the court that it is of, and its day (`YYYY-MM-DD`). */
export type Authority = { readonly text: string; readonly court: string; readonly date: string };

type Body = Pick<TakingView, 'facts' | 'outcome' | 'authority'> & Partial<Pick<TakingView, 'decided'>>;
type Inner = Pick<Transaction<Tables>, 'selectFrom'>;
export type TakingRow = Selectable<CourtTakingTable>;
type Row = TakingRow;

const STANDING = ['proposed', 'taken'] as const;
const MOST = { text: 2000, court: 200 };

const placeOf = (id: string, what: 'body' | 'ending') => `court taking ${id} ${what}`;

/** Enters a conviction that the court alone has as taken up, once a second person confirms it. */
export async function takeUp(
  context: Context,
  who: Who,
  { list, place, authority }: { readonly list: string; readonly place: number; readonly authority: Authority },
): Promise<Result<{ readonly id: string }>> {
  const given = { ...authority, text: authority.text.trim(), court: authority.court.trim() };
  if (!isAuthority(given)) return refuse(400, 'courts-no-authority');
  const id = newId();
  return context.ledger.act(async (inner, note) => {
    const row = await rowsOf(inner, who, list, 'court-only').where('place', '=', place).executeTakeFirst();
    const of = await inner.selectFrom('court_lists').select('about').where('id', '=', list).executeTakeFirst();
    if (!row || !of) return refuse(404, 'courts-row-missing');
    if (!isDecided(row.outcome)) return refuse(409, 'courts-outside');
    const seal = sealOf(context.workspace.folder);
    const opened = openCourtRow(seal, row);
    const facts = factsOf('court-only', opened.fields);
    const conviction_ref = convictionOfRow(seal, 'court-only', facts);
    if (await standingOf(inner, conviction_ref)) return refuse(409, 'courts-taken');
    const decided = opened.decided && factsOf('decided', opened.decided);
    const body: Body = { facts, outcome: row.outcome, decided, authority: given };
    const { pack, policy } = JSON.parse(of.about) as About;
    const taking: CourtTakingTable = {
      ...{ id, conviction_ref, person_ref: row.person_ref, county: row.county },
      ...{ pack, policy, state: 'proposed', at: now(), who: who.account },
      ...{ second_at: null, second_by: null, ended_at: null, ended_by: null, ended_sealed: null },
      sealed: seal.closeFor(row.person_ref, JSON.stringify(body), placeOf(id, 'body')),
    };
    await inner.insertInto('court_takings').values(taking).execute();
    note(who, { what: 'courts.take', about: id });
    return done({ id });
  });
}

function isAuthority({ text, court, date }: Authority): boolean {
  const fits = text !== '' && text.length <= MOST.text && court !== '' && court.length <= MOST.court;
  return fits && date <= now().slice(0, 10);
}

function standingOf(inner: Inner, conviction: string): Promise<Row | undefined> {
  return inner
    .selectFrom('court_takings')
    .selectAll()
    .where('conviction_ref', '=', conviction)
    .where('state', 'in', STANDING)
    .executeTakeFirst();
}

/** Confirms what another person proposed: the office has taken the conviction up. */
export async function confirmTaking(context: Context, who: Who, id: string): Promise<Result<null>> {
  return context.ledger.act(async (inner, note) => {
    const row = await takingsSeenBy(inner, who).where('id', '=', id).executeTakeFirst();
    if (!row) return refuse(404, 'courts-taking-missing');
    if (row.who === who.account) return refuse(403, 'retention-same-person');
    const taken = { state: 'taken', second_at: now(), second_by: who.account } as const;
    return changed(await change(inner, id, ['proposed'], taken), () =>
      note(who, { what: 'courts.confirm', about: id }),
    );
  });
}

/**
 * Takes an entry back, proposed or confirmed, with a reason: the conviction may then be entered anew. One on which a matter rests
 * stays until that has ended.
 */
export async function withdrawTaking(
  context: Context,
  who: Who,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<null>> {
  const why = reason.trim();
  if (why === '' || why.length > MOST.text) return refuse(400, 'courts-no-reason');
  return context.ledger.act(async (inner, note) => {
    const row = await takingsSeenBy(inner, who).where('id', '=', id).executeTakeFirst();
    if (!row) return refuse(404, 'courts-taking-missing');
    if (await restsOn(inner, id)) return refuse(409, 'courts-has-matter');
    const ended_sealed = sealOf(context.workspace.folder).closeFor(row.person_ref, why, placeOf(id, 'ending'));
    const ended = { state: 'withdrawn', ended_at: now(), ended_by: who.account, ended_sealed } as const;
    return changed(await change(inner, id, STANDING, ended), () => note(who, { what: 'courts.withdraw', about: id }));
  });
}

/** Whether a matter rests on an entry: one that is not ended without relief, or whose relief was not undone. */
async function restsOn(inner: Inner, taking: string): Promise<boolean> {
  const rows = await inner
    .selectFrom('matters')
    .select(['procedure', 'version', 'relief_state'])
    .where('taking', '=', taking)
    .execute();
  return rows.some((row) => {
    const procedure = procedureFor(row);
    const relief = procedure && indexOf(procedure).tracks.get('relief');
    const state = relief?.states.find(({ id }) => id === row.relief_state);
    const isOver = state?.meaning === 'refused' || state?.meaning === 'undone' || state?.kind === 'final';
    return state?.meaning === 'given' || !isOver;
  });
}

type Change = Partial<
  Pick<CourtTakingTable, 'state' | 'second_at' | 'second_by' | 'ended_at' | 'ended_by' | 'ended_sealed'>
>;

/** Changes an entry if it still stands where somebody saw it, and says whether it did. */
async function change(
  inner: Pick<Transaction<Tables>, 'updateTable'>,
  id: string,
  from: readonly Row['state'][],
  to: Change,
): Promise<boolean> {
  const { numUpdatedRows } = await inner
    .updateTable('court_takings')
    .set(to)
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function changed(is: boolean, andThen: () => void): Result<null> {
  if (!is) return refuse(409, 'courts-taking-changed');
  andThen();
  return done(null);
}

/** Entries about people whom somebody does not keep out of. */
export function takingsSeenBy(inner: Inner, who: Who) {
  return inner.selectFrom('court_takings').selectAll().where('person_ref', 'not in', recusedRefs(inner, who));
}

const PAGE = 50;

/** The register, the newest entries first; `before` is the place of the last that was shown. */
export async function listTakings(
  context: Context,
  who: Who,
  { state, from }: { readonly state: Row['state']; readonly from: number },
): Promise<Result<{ readonly rows: readonly TakingView[]; readonly more: boolean }>> {
  const found = await takingsSeenBy(context.db, who)
    .where('state', '=', state)
    .orderBy('at', 'desc')
    .orderBy('id')
    .offset(from)
    .limit(PAGE + 1)
    .execute();
  await context.ledger.note(who, 'courts.register', state);
  const seal = sealOf(context.workspace.folder);
  return done({ rows: found.slice(0, PAGE).map((row) => takingView(seal, row)), more: found.length > PAGE });
}

/** Whether the entry by which a matter was opened stands; matters without one rest on no entry. */
export async function entryStands(inner: Inner, taking: string | null): Promise<boolean> {
  if (taking === null) return true;
  const row = await inner.selectFrom('court_takings').select('state').where('id', '=', taking).executeTakeFirst();
  return row?.state === 'taken';
}

/** The entry of a conviction that stands, or the last that stood; null where there is none. */
export async function takingOf({ db, workspace }: Context, facts: Facts): Promise<TakingView | null> {
  const seal = sealOf(workspace.folder);
  const ref = convictionOfRow(seal, 'court-only', facts);
  const last = db.selectFrom('court_takings').selectAll().where('conviction_ref', '=', ref).orderBy('at', 'desc');
  const row = (await standingOf(db, ref)) ?? (await last.limit(1).executeTakeFirst());
  return row ? takingView(seal, row) : null;
}

/** An entry with what it is sealed with. */
export function takingView(
  seal: Seal,
  { sealed, ended_sealed, conviction_ref: _, person_ref: __, ...row }: Row,
): TakingView {
  const { facts, outcome, authority, decided = null } = JSON.parse(seal.open(sealed, placeOf(row.id, 'body'))) as Body;
  const endedWhy = ended_sealed === null ? null : seal.open(ended_sealed, placeOf(row.id, 'ending'));
  return { ...row, facts, outcome, decided, authority, endedWhy };
}
