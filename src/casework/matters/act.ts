import type { Transaction } from 'kysely';
import {
  advance,
  apply,
  type Court,
  type Given,
  indexOf,
  type Matter,
  type MatterEvent,
  type Procedure,
  wouldBeLate,
} from '../../procedure/index.ts';
import { roleFor } from '../access/roles.ts';
import { drawDecision } from '../checks/draw.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { entryStands } from '../linkage/takings.ts';
import { blockedOf } from '../orders/blocks.ts';
import type { Tables } from '../store/schema.ts';
import { courtOf, procedureFor } from './court.ts';
import { recusedRefs } from './recusal.ts';
import { refusalOf } from './refusals.ts';
import { sealOf } from './seal.ts';
import { type MatterRow, writeEvents } from './write.ts';

/**
 * An act in a matter. What time did to the matter comes first, then the act; events, row and the log's row stand in one
 * transaction, and the log's row holds the hash of the last event. The table of the procedure says who may do what. It
 * also forbids one person to do both halves of an act, whatever roles that person has.
 */
export type ActWanted = {
  readonly act: string;
  readonly given: Given;
  /** An act without needs that is done before it. */
  readonly first?: string;
  /** How many events the matter had when it was looked at. */
  readonly seq: number;
  /** The second person of an act that two do at once: signs in beside the first. */
  readonly second?: { readonly account: string; readonly roles: Who['roles'] };
  /** Whether who asks has signed in within the last minutes. */
  readonly steppedUp: boolean;
};

export type Acted = {
  readonly seq: number;
  /** `late`: kept on record, without effect. */
  readonly kind: 'done' | 'late';
};

type Step = { readonly event: MatterEvent; readonly who: string };

/** Does an act, and an act without needs before it where one is wanted: both or neither. */
export function actOn(context: Context, who: Who, id: string, wanted: ActWanted): Promise<Result<Acted>> {
  const acts = wanted.first === undefined ? [wanted.act] : [wanted.first, wanted.act];
  return change(context, who, { id, seq: wanted.seq, what: acts.map((act) => `matter.${act}`) }, (standing) => {
    let { matter } = standing;
    const events: MatterEvent[] = [];
    for (const act of acts) {
      const given = act === wanted.act ? wanted.given : {};
      const acted = actIn({ ...standing, matter }, who, { ...wanted, act, given });
      if (!acted.ok) return acted;
      matter = acted.value.matter;
      events.push(acted.value.event);
    }
    return done({ events, matter });
  });
}

function actIn(
  { court, matter, at, row }: Standing & { readonly row: MatterRow },
  who: Who,
  wanted: ActWanted,
): Result<{ readonly event: MatterEvent; readonly matter: Matter }> {
  const placed = indexOf(court.procedure).rows.get(wanted.act);
  if (!placed) return refusalOf({ code: 'unknown-act', about: wanted.act });
  const holder = otherHolder(row, who);
  // Any clerk may record what a court did; only the person who holds the matter may decide it.
  if (holder !== undefined && (placed.row.pair || placed.row.undo === 'until-signed'))
    return refuse(409, { code: 'matter-held', account: holder });
  const role = roleFor(who.roles, placed.row.by);
  if (role === undefined) return refusalOf({ code: 'wrong-role', about: wanted.act });
  const secondBy = placed.row.pair?.half === 'both' ? placed.row.pair.secondBy : [];
  const second = wanted.second && {
    person: wanted.second.account,
    role: roleFor(wanted.second.roles, secondBy) ?? '',
  };
  const event = {
    kind: 'act',
    act: wanted.act,
    at,
    by: { kind: 'person', person: who.account, role },
    ...(second ? { second } : {}),
    given: wanted.given,
    steppedUp: wanted.steppedUp,
  } as const;
  const result = apply(court, matter, event);
  if (result.ok) return done({ event, matter: result.matter });
  if (!wouldBeLate(court, matter, event)) return refusalOf(result.refusal);
  const { steppedUp: _, second: __, ...rest } = event;
  const late: MatterEvent = { ...rest, kind: 'late' };
  const kept = apply(court, matter, late);
  return kept.ok ? done({ event: late, matter: kept.matter }) : refusalOf(result.refusal);
}

/** Who else holds a matter now. */
function otherHolder({ lease_by, lease_until }: MatterRow, who: Who): string | undefined {
  const isHeld = lease_by !== null && lease_until !== null && lease_until > now();
  return isHeld && lease_by !== who.account ? lease_by : undefined;
}

/** Takes back one's own last act, before anything else happened. */
export function takeBack(
  context: Context,
  who: Who,
  id: string,
  wanted: { readonly seq: number; readonly reason: string },
): Promise<Result<Acted>> {
  return change(context, who, { id, seq: wanted.seq, what: ['matter.take-back'] }, ({ court, matter, at }) => {
    const event = { kind: 'taken-back', person: who.account, reason: wanted.reason, at } as const;
    const result = apply(court, matter, event);
    return result.ok ? done({ events: [event], matter: result.matter }) : refusalOf(result.refusal);
  });
}

type Standing = { readonly court: Court; readonly matter: Matter; readonly at: string };
type Change = Result<{ readonly events: readonly MatterEvent[]; readonly matter: Matter }>;

/**
 * Changes a matter by events, usually one: what time did to it comes first, then they, and all are written with a row of the log
 * for each. Refused where the matter has moved on since it was looked at, or the user is recused from the person.
 */
export async function change(
  context: Context,
  who: Who,
  { id, seq, what }: { readonly id: string; readonly seq: number; readonly what: readonly string[] },
  make: (standing: Standing & { readonly row: MatterRow }) => Change,
): Promise<Result<Acted>> {
  const seal = sealOf(context.workspace.folder);
  const result = await context.ledger.act(async (inner, note): Promise<Result<Acted> | 'moved-on'> => {
    const found = await rowAndRecusal(inner, id, who);
    if (!found) return refuse(404, 'matter-missing');
    const { row } = found;
    if (found.isRecused) return refuse(403, 'matter-recused');
    if (row.seq !== seq) return 'moved-on';
    if (!(await entryStands(inner, row.taking))) return refuse(409, 'matter-no-authority');
    if (what.some((each) => makesPaper(row, each)) && (await blockedOf(inner, [id])).size > 0)
      return refuse(409, 'matter-blocked');
    const standing = standingOf(row, now());
    if (!standing) return refuse(409, 'procedure-missing');
    const changed = make({ ...standing, row });
    if (!changed.ok) return changed;
    const { events, matter } = changed.value;
    const last = events.at(-1)!;
    const steps: readonly Step[] = [
      ...standing.events.map((event) => ({ event, who: LAW })),
      ...events.map((event) => ({ event, who: who.account })),
    ];
    const digest = await writeEvents(inner, seal, { row, matter, events: steps });
    if (digest === undefined) return 'moved-on';
    await drawDecision(inner, seal, { row, event: last, seq: matter.seq });
    for (const each of what) note(who, { what: each, about: id, digest });
    return done({ seq: matter.seq, kind: last.kind === 'late' ? 'late' : 'done' });
  });
  return result === 'moved-on' ? refuse(409, { code: 'matter-moved-on', account: await lastBy(context, id) }) : result;
}

/** Whether an act calls for a paper: none is made while the state's file shows other facts than were decided on. */
function makesPaper(row: MatterRow, what: string): boolean {
  const known = procedureFor(row);
  return known !== undefined && (indexOf(known).rows.get(what.replace(/^matter\./, ''))?.row.makes ?? []).length > 0;
}

/** Under whose name the ends of clocks are kept. */
const LAW = 'law';

/** A matter as it stands at an instant, and the ends of clocks that are not on record yet. */
export function standingOf(
  row: MatterRow,
  at: string,
): (Standing & { readonly events: readonly MatterEvent[]; readonly procedure: Procedure }) | undefined {
  const procedure = procedureFor(row);
  if (!procedure) return undefined;
  const court = courtOf(procedure);
  const matter = JSON.parse(row.body) as Matter;
  // The clock of the machine may have been put back; no event goes before the last one.
  const instant = at > matter.at ? at : matter.at;
  const advanced = advance(court, matter, instant);
  return { court, procedure, matter: advanced.matter, events: advanced.events, at: instant };
}

export function rowOf(inner: Pick<Transaction<Tables>, 'selectFrom'>, id: string): Promise<MatterRow | undefined> {
  return inner.selectFrom('matters').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A matter, and whether the user keeps out of its person: in one statement, since every decision asks it. */
async function rowAndRecusal(
  inner: Transaction<Tables>,
  id: string,
  who: Who,
): Promise<{ readonly row: MatterRow; readonly isRecused: boolean } | undefined> {
  const found = await inner
    .selectFrom('matters')
    .selectAll()
    .select((each) => each('person_ref', 'in', recusedRefs(inner, who)).as('recused'))
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) return undefined;
  const { recused, ...row } = found;
  return { row, isRecused: Boolean(recused) };
}

async function lastBy({ db }: Context, id: string): Promise<string> {
  const last = await db
    .selectFrom('case_events')
    .select('who')
    .where('matter', '=', id)
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  return last?.who ?? '';
}

const AT_ONCE = 200;

/**
 * Puts on record what time did to the matters: the ends of clocks that have run out. Done twice, or after a week, it does
 * the same. A matter that cannot be moved, since its procedure is not carried any longer, is passed over, and keeps no other
 * one waiting. Gives how many matters it moved.
 */
export async function tickMatters(context: Context, at: string = now()): Promise<number> {
  let moved = 0;
  let due = await dueBehind(context, at, undefined);
  while (due.length > 0) {
    moved += await tickSome(context, at, due);
    due = await dueBehind(context, at, due.at(-1));
  }
  return moved;
}

/** The next matters with a clock that has run out, in the order of their ends, behind one of them. */
function dueBehind({ db }: Context, at: string, last: MatterRow | undefined): Promise<readonly MatterRow[]> {
  const due = db.selectFrom('matters').selectAll().where('due_at', '<=', at);
  const rest = last
    ? due.where((row) =>
        row.or([row('due_at', '>', last.due_at), row.and([row('due_at', '=', last.due_at), row('id', '>', last.id)])]),
      )
    : due;
  return rest.orderBy('due_at').orderBy('id').limit(AT_ONCE).execute();
}

async function tickSome(context: Context, at: string, due: readonly MatterRow[]): Promise<number> {
  const seal = sealOf(context.workspace.folder);
  let written = 0;
  await context.ledger.act(async (inner, note) => {
    for (const row of due) {
      const standing = standingOf(row, at);
      if (!standing || standing.events.length === 0) continue;
      const events = standing.events.map((event) => ({ event, who: LAW }));
      const digest = await writeEvents(inner, seal, { row, matter: standing.matter, events });
      if (digest === undefined) continue;
      note({ account: 'redress' }, { what: 'matter.clock', about: row.id, digest });
      written++;
    }
  });
  return written;
}
