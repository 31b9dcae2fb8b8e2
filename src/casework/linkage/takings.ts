import type { Selectable, Transaction } from 'kysely';
import { newId } from '../../database/id.ts';
import type { About } from '../../linkage/reconcile/about.ts';
import { isDecided } from '../../linkage/reconcile/outside.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { convictionRef } from '../matters/identity.ts';
import { recusedRefs } from '../matters/recusal.ts';
import { type Seal, sealOf } from '../matters/seal.ts';
import type { CourtTakingTable } from '../store/linkage-schema.ts';
import type { Tables } from '../store/schema.ts';
import { type Facts, factsOf, openCourtRow } from './court-row.ts';
import { rowsOf } from './court-rows-for.ts';

/**
 * The register of convictions that a court alone has and the office takes up. No law that Redress carries says by which authority
 * an office acts on a conviction that the state's file lacks, so a person enters the one on which they rely, and a second person
 * confirms it. Entries are never removed, save with everything of a person; they outlive the list that they were made from.
 */
export type TakingView = Pick<
  CourtTakingTable,
  'id' | 'pack' | 'county' | 'state' | 'at' | 'who' | 'second_at' | 'second_by' | 'ended_at' | 'ended_by'
> & {
  /** The conviction as the court's list had it, and the outcome that the law at hand would give. */
  readonly facts: Facts;
  readonly outcome: string;
  readonly authority: Authority;
  /** Why it was taken back; null while it stands. */
  readonly endedWhy: string | null;
};

/** On what somebody relies: an order, a rule or an opinion, the court that it is of, and its day (`YYYY-MM-DD`). */
export type Authority = { readonly text: string; readonly court: string; readonly date: string };

type Body = { readonly facts: Facts; readonly outcome: string; readonly authority: Authority };
type Inner = Pick<Transaction<Tables>, 'selectFrom'>;
type Row = Selectable<CourtTakingTable>;

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
    const facts = factsOf('court-only', openCourtRow(seal, row).fields);
    const conviction_ref = refOf(seal, facts);
    if (await standingOf(inner, conviction_ref)) return refuse(409, 'courts-taken');
    const body: Body = { facts, outcome: row.outcome, authority: given };
    const taking: CourtTakingTable = {
      ...{ id, conviction_ref, person_ref: row.person_ref, county: row.county },
      ...{ pack: (JSON.parse(of.about) as About).pack, state: 'proposed', at: now(), who: who.account },
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

/** What a conviction is, whatever list shows it. */
function refOf(seal: Seal, facts: Facts): string {
  const { person = '', county = '', case: cases = '', section = '', level = '', date = '' } = facts;
  return convictionRef(seal, { person, county, cases, section, level, date });
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
    const row = await seenBy(inner, who).where('id', '=', id).executeTakeFirst();
    if (!row) return refuse(404, 'courts-taking-missing');
    if (row.who === who.account) return refuse(403, 'retention-same-person');
    const taken = { state: 'taken', second_at: now(), second_by: who.account } as const;
    return changed(await change(inner, id, ['proposed'], taken), () =>
      note(who, { what: 'courts.confirm', about: id }),
    );
  });
}

/** Takes an entry back, proposed or confirmed, with a reason: the conviction may then be entered anew. */
export async function withdrawTaking(
  context: Context,
  who: Who,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<null>> {
  const why = reason.trim();
  if (why === '' || why.length > MOST.text) return refuse(400, 'courts-no-reason');
  return context.ledger.act(async (inner, note) => {
    const row = await seenBy(inner, who).where('id', '=', id).executeTakeFirst();
    if (!row) return refuse(404, 'courts-taking-missing');
    const ended_sealed = sealOf(context.workspace.folder).closeFor(row.person_ref, why, placeOf(id, 'ending'));
    const ended = { state: 'withdrawn', ended_at: now(), ended_by: who.account, ended_sealed } as const;
    return changed(await change(inner, id, STANDING, ended), () => note(who, { what: 'courts.withdraw', about: id }));
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
function seenBy(inner: Inner, who: Who) {
  return inner.selectFrom('court_takings').selectAll().where('person_ref', 'not in', recusedRefs(inner, who));
}

const PAGE = 50;

/** The register, the newest entries first; `before` is the place of the last that was shown. */
export async function listTakings(
  context: Context,
  who: Who,
  { state, from }: { readonly state: Row['state']; readonly from: number },
): Promise<Result<{ readonly rows: readonly TakingView[]; readonly more: boolean }>> {
  const found = await seenBy(context.db, who)
    .where('state', '=', state)
    .orderBy('at', 'desc')
    .orderBy('id')
    .offset(from)
    .limit(PAGE + 1)
    .execute();
  await context.ledger.note(who, 'courts.register', state);
  const seal = sealOf(context.workspace.folder);
  return done({ rows: found.slice(0, PAGE).map((row) => viewOf(seal, row)), more: found.length > PAGE });
}

/** The entry of a conviction that stands, or the last that stood; null where there is none. */
export async function takingOf({ db, workspace }: Context, facts: Facts): Promise<TakingView | null> {
  const seal = sealOf(workspace.folder);
  const ref = refOf(seal, facts);
  const last = db.selectFrom('court_takings').selectAll().where('conviction_ref', '=', ref).orderBy('at', 'desc');
  const row = (await standingOf(db, ref)) ?? (await last.limit(1).executeTakeFirst());
  return row ? viewOf(seal, row) : null;
}

function viewOf(seal: Seal, { sealed, ended_sealed, conviction_ref: _, person_ref: __, ...row }: Row): TakingView {
  const { facts, outcome, authority } = JSON.parse(seal.open(sealed, placeOf(row.id, 'body'))) as Body;
  const endedWhy = ended_sealed === null ? null : seal.open(ended_sealed, placeOf(row.id, 'ending'));
  return { ...row, facts, outcome, authority, endedWhy };
}
