import type { Transaction } from 'kysely';
import { newId } from '../../database/id.ts';
import { lotDigest, type Plan, sampleSize } from '../../sampling/index.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { procedureOf } from '../matters/court.ts';
import { wordsOfRuns } from '../matters/run-words.ts';
import type { Tables } from '../store/schema.ts';
import { changedMembers } from './changed.ts';
import { knownDefects } from './defects.ts';
import { determinationHash } from './determination.ts';
import { blindLots } from './due.ts';
import type { LotRow, Stratum } from './lot.ts';
import {
  type Candidate,
  candidatesOf,
  commonStratum,
  keyOfStratum,
  type LotWanted,
  type StratumCount,
  strataOf,
  stratumOfCandidate,
} from './members.ts';
import { lotRuleOf } from './rule.ts';
import { type StratumView, stratumView } from './view.ts';

/** A lot to be frozen: which matters, and the plan by which its sample will be judged. */
export type FreezeWanted = LotWanted & {
  /** One of {@link strata}; an elusion sample may take all strata together, with null. */
  readonly stratum: Stratum | null;
  readonly plan: Plan;
};

type Inner = Transaction<Tables>;

/** The strata of a queue of which a lot can be made, the largest first. */
export async function strata(context: Context, who: Who, wanted: LotWanted): Promise<Result<readonly StratumCount[]>> {
  const procedure = procedureOf(wanted.procedure);
  if (!procedure) return refuse(404, 'procedure-missing');
  if (wanted.kind === 'acceptance' && !lotRuleOf(procedure)) return refuse(409, 'lot-no-rule');
  return done(
    await context.db.transaction().execute(async (inner) => strataOf(await freeOf(context, inner, who, wanted))),
  );
}

/** A stratum as a screen shows it. */
export type StratumChoice = { readonly stratum: Stratum; readonly shown: StratumView; readonly n: number };

/** {@link strata} in the words of their runs. */
export async function strataViews(
  context: Context,
  who: Who,
  wanted: LotWanted,
): Promise<Result<readonly StratumChoice[]>> {
  const found = await strata(context, who, wanted);
  if (!found.ok) return found;
  const words = await wordsOfRuns(context, found.value);
  return done(
    found.value.map(({ stratum, run, n }) => ({ stratum, shown: stratumView(context, words, stratum, run), n })),
  );
}

async function freeOf(context: Context, inner: Inner, who: Who, wanted: LotWanted): Promise<readonly Candidate[]> {
  const candidates = await candidatesOf(context, inner, who, wanted);
  const defects = await knownDefects(context, inner);
  const hidden = await hiddenMatters(inner, who);
  return candidates.filter(({ row }) => defects.get(row.id) !== row.run && !hidden.has(row.id));
}

/** Matters of lots that are hidden from somebody. A lot that failed lets its matters go, and so would tell that it did. */
async function hiddenMatters(inner: Inner, who: Who): Promise<ReadonlySet<string>> {
  const lots = [...(await blindLots(inner, who))];
  if (lots.length === 0) return new Set();
  const items = await inner.selectFrom('lot_items').select('matter').where('lot', 'in', lots).execute();
  return new Set(items.map(({ matter }) => matter));
}

/**
 * Freezes a lot with its plan. Nothing of its sample is known yet: the seed also needs a number that another person types.
 * Refused where its matters were in a lot that failed and nothing of that lot has changed since.
 */
export function freezeLot(context: Context, who: Who, wanted: FreezeWanted): Promise<Result<string>> {
  return context.ledger.act(async (inner, note): Promise<Result<string>> => {
    const refused = planRefusal(wanted);
    if (refused) return refused;
    const all = await freeOf(context, inner, who, wanted);
    const key = wanted.stratum && keyOfStratum(wanted.stratum);
    const chosen = all.filter((each) => key === null || keyOfStratum(stratumOfCandidate(each)) === key);
    if (chosen.length === 0) return refuse(409, 'lot-empty');
    const sample = sampleSize(chosen.length, wanted.plan);
    if (sample === undefined) return refuse(422, { code: 'lot-plan-impossible', convictions: chosen.length });
    const ids = chosen.map(({ row }) => row.id);
    if (await isStillRefused(context, inner, ids)) return refuse(409, 'lot-refused-unchanged');
    const lot = await write(inner, who, { wanted, chosen, sample });
    note(who, { what: 'lot.freeze', about: `${lot.id} ${lot.size}`, digest: lot.digest });
    return done(lot.id);
  });
}

function planRefusal({ kind, procedure: id, stratum, plan }: FreezeWanted): Result<string> | undefined {
  const procedure = procedureOf(id);
  if (!procedure) return refuse(404, 'procedure-missing');
  if (kind === 'acceptance' && !lotRuleOf(procedure)) return refuse(409, 'lot-no-rule');
  if (kind === 'acceptance' && stratum === null) return refuse(422, 'lot-one-stratum');
  if (plan.limits[kind === 'acceptance' ? 'A' : 'B'] === undefined) return refuse(422, 'lot-plan-no-limit');
  return undefined;
}

/** Whether some matters were in a lot that failed, and nothing in that lot has changed since. */
async function isStillRefused(context: Context, inner: Inner, ids: readonly string[]): Promise<boolean> {
  const wanted = new Set(ids);
  const refused = await inner.selectFrom('lots').select('id').where('state', '=', 'refused').execute();
  for (const { id } of refused) {
    const items = await inner.selectFrom('lot_items').select('matter').where('lot', '=', id).execute();
    if (!items.some(({ matter }) => wanted.has(matter))) continue;
    if ((await changedMembers(context, inner, id)).length === 0) return true;
  }
  return false;
}

type Frozen = { readonly wanted: FreezeWanted; readonly chosen: readonly Candidate[]; readonly sample: number };

const AT_ONCE = 1000;

async function write(inner: Inner, who: Who, { wanted, chosen, sample }: Frozen): Promise<LotRow> {
  const id = newId();
  // The ids come sorted: a place in the lot is a place in the sorted list of its digest.
  const members = [...chosen]
    .sort((a, b) => (a.row.id < b.row.id ? -1 : 1))
    .map(({ row, decided }) => ({ row, id: row.id, determination: determinationHash(row, decided) }));
  const head = await inner
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .where('id', '=', 1)
    .executeTakeFirstOrThrow();
  const lot = await inner
    .insertInto('lots')
    .values({
      id,
      kind: wanted.kind,
      procedure: wanted.procedure,
      stratum: JSON.stringify(wanted.stratum ?? commonStratum(chosen.map(stratumOfCandidate))),
      size: members.length,
      digest: lotDigest(members),
      head_seq: head.seq,
      head: head.hash,
      plan: JSON.stringify(wanted.plan),
      sample,
      state: 'frozen',
      created_at: now(),
      created_by: who.account,
      hidden: 1,
      cursor: 0,
      moved: 0,
      left: 0,
      events: '',
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  for (let from = 0; from < members.length; from += AT_ONCE) {
    const part = members.slice(from, from + AT_ONCE);
    const items = part.map(({ row, determination }, each) => ({
      lot: id,
      place: from + each + 1,
      matter: row.id,
      determination,
      seq: row.seq,
      run: row.run,
      conviction_row: row.conviction_row,
      state: 'in' as const,
      code: null,
    }));
    await inner.insertInto('lot_items').values(items).execute();
    const ids = part.map((member) => member.id);
    await inner.updateTable('matters').set({ lot: id }).where('id', 'in', ids).execute();
  }
  return lot;
}
