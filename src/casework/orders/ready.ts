import { sql } from 'kysely';
import type { UpdateColumn } from '../../exchange/index.ts';
import { type Procedure, rowsOf } from '../../procedure/index.ts';
import { type Context, done, type Result, refuse, type Who } from '../context.ts';
import { isInStates, procedureOf, versionsOf } from '../matters/court.ts';
import { mattersOf } from '../matters/move-many.ts';
import { recusedRefs } from '../matters/recusal.ts';
import { openBlocks } from './blocks.ts';
import { factsFound, type LineFacts } from './line-facts.ts';

/** The matters of a procedure that wait for an order, whose relief is settled, and that the user may meet. */
function waiting(context: Context, who: Who, { id }: Procedure) {
  return context.db
    .selectFrom('matters')
    .where('procedure', '=', id)
    .where(isInStates(versionsOf(id), awaitingOrder))
    .where('relief', '!=', 'undetermined')
    .where('id', 'not in', openBlocks(context.db))
    .where('person_ref', 'not in', recusedRefs(context.db, who));
}

/** The states in which relief is due and a line of an order may be recorded. */
export function awaitingOrder(procedure: Procedure): readonly string[] {
  const states = rowsOf(procedure)
    .filter(({ track, row }) => track.id === 'relief' && row.needs.some(({ kind }) => kind === 'order-line'))
    .flatMap(({ row }) => row.from);
  return procedure.tracks
    .find((track) => track.id === 'relief')!
    .states.filter((state) => state.meaning === 'due' && states.includes(state.id))
    .map((state) => state.id);
}

export type CountyWanted = { readonly procedure: string; readonly county: string };

/** The matters of a county that wait for an order and whose relief is settled, in the order of their run. */
export async function readyForOrder(
  context: Context,
  who: Who,
  { procedure: id, county }: CountyWanted,
): Promise<Result<readonly string[]>> {
  const procedure = procedureOf(id);
  if (!procedure) return refuse(404, 'procedure-missing');
  const rows = await waiting(context, who, procedure)
    .select('id')
    .where('county', '=', county)
    .orderBy('run')
    .orderBy('conviction_row')
    .execute();
  return done(rows.map((row) => row.id));
}

/** A county with matters that wait for an order. */
export type CountyWaiting = CountyWanted & {
  readonly title: string;
  readonly matters: number;
  /** Of these: convictions that a court alone has. */
  readonly ofCourt: number;
};

export async function countiesWaiting(context: Context, who: Who): Promise<readonly CountyWaiting[]> {
  const known = await context.db.selectFrom('matters').select('procedure').distinct().orderBy('procedure').execute();
  const found: CountyWaiting[] = [];
  for (const { procedure: id } of known) {
    const procedure = procedureOf(id);
    if (!procedure) continue;
    const rows = await waiting(context, who, procedure)
      .select(['county', sql<number | string>`count(*)`.as('n'), sql<number | string>`count(taking)`.as('ofCourt')])
      .groupBy('county')
      .orderBy('county')
      .execute();
    const { title } = procedure;
    found.push(
      ...rows.map(({ county, n, ofCourt }) => {
        return { procedure: id, title, county, matters: Number(n), ofCourt: Number(ofCourt) };
      }),
    );
  }
  return found;
}

/** A matter that an order may be of, with what the schedule of the court says of it. */
export type ReadyLine = { readonly matter: string; readonly cells: LineFacts['cells'] };

export type ReadyLines = {
  /** The courts of the county that have convictions among them, those with the most first. */
  readonly courts: readonly { readonly court: string; readonly name: string; readonly lines: number }[];
  /** The court whose matters these are. */
  readonly court: string;
  /** Every matter of that court that waits, in the order of the run. */
  readonly matters: readonly string[];
  /** Some of them, with people and cases. */
  readonly lines: readonly ReadyLine[];
  /** Matters of the county that the results of their run give no line for; none can be ordered. */
  readonly lost: number;
};

export type ReadyWanted = CountyWanted & {
  /** The code of a court; null for the one with the most matters. */
  readonly court: string | null;
  readonly from: number;
  readonly size: number;
};

/** The matters of one court that wait for an order; that somebody saw people is noted. */
export async function readyLines(context: Context, who: Who, wanted: ReadyWanted): Promise<Result<ReadyLines>> {
  const ready = await readyForOrder(context, who, wanted);
  if (!ready.ok) return ready;
  const read = await linesOf(context, ready.value);
  if (!read.ok) return read;
  const all = read.value;
  const courts = [...Map.groupBy(all, codeOf)]
    .map(([court, own]) => ({ court, name: own[0]!.cells.court_name, lines: own.length }))
    .sort((a, b) => b.lines - a.lines || (a.court < b.court ? -1 : 1));
  const court = wanted.court ?? courts[0]?.court ?? '';
  const own = all.filter((line) => codeOf(line) === court);
  const { procedure, county, from, size } = wanted;
  await context.ledger.note(who, 'order.schedule', `${procedure} ${county} ${court} from ${from}`);
  return done({
    courts,
    court,
    matters: own.map(({ matter }) => matter),
    lines: own.slice(from, from + size),
    lost: ready.value.length - all.length,
  });
}

/**
 * The lines that were read last, by the matters that were asked for. To read them, the files of their runs are hashed and gone
 * through from end to end, which takes as long for a page as for all: page by page, a clerk waits for it once.
 * An order is recorded from the files alone.
 */
const readLast = new WeakMap<Context, { readonly of: string; readonly lines: readonly ReadyLine[] }>();

/** The lines of those matters that the results of their run have one for, in the order given. */
async function linesOf(context: Context, matters: readonly string[]): Promise<Result<readonly ReadyLine[]>> {
  const found = await mattersOf(context.db, matters);
  const rows = matters.flatMap((id) => found.get(id) ?? []);
  const of = JSON.stringify(rows.map(({ id, run, relief }) => [id, run, relief]));
  const before = readLast.get(context);
  if (before?.of === of) return done(before.lines);
  const facts = await factsFound(context, rows);
  if (!facts.ok) return facts;
  const lines = matters.flatMap((matter): ReadyLine[] => {
    const cells = facts.value.get(matter)?.cells;
    return cells ? [{ matter, cells }] : [];
  });
  readLast.set(context, { of, lines });
  return done(lines);
}

function codeOf({ cells }: ReadyLine): string {
  return cells['court_code' satisfies UpdateColumn];
}
