import { hash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { roleFor } from '../access/roles.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { procedureOf } from '../matters/court.ts';
import { mattersOf, movedBy, untilUnmoved, type WantedAct, writeMany } from '../matters/move-many.ts';
import { refusalOf } from '../matters/refusals.ts';
import { sealOf } from '../matters/seal.ts';
import type { Written } from '../matters/write.ts';
import type { Tables } from '../store/schema.ts';
import { type FrozenMember, refreshed, sameAsFrozen } from './changed.ts';
import { isBlindTo } from './due.ts';
import { resultOf } from './judge-lot.ts';
import { digestHolds, type LotRow, letGo, lockLot, lotOf } from './lot.ts';
import { lotRuleOf } from './rule.ts';

type Inner = Transaction<Tables>;

/** The first half: somebody whose role the procedure names proposes a lot whose sample kept the plan. */
export function proposeLot(context: Context, who: Who, id: string): Promise<Result<null>> {
  return context.ledger.act(async (inner, note): Promise<Result<null>> => {
    const locked = await lockLot(inner, id);
    if (!locked) return refuse(404, 'lot-missing');
    if (await isBlindTo(inner, who, id)) return refuse(409, 'lot-still-blind');
    const lot = await refreshed(context, inner, locked, (what, about) => note(who, { what, about }));
    const wrong = notSignable(lot, 'passed');
    if (wrong) return wrong;
    const role = roleFor(who.roles, ruleFor(lot).propose.by);
    if (role === undefined) return refuse(403, 'lot-propose-role');
    if (await keepsOut(inner, who, id)) return refuse(403, 'lot-recused');
    await inner
      .updateTable('lots')
      .set({ state: 'proposed', proposed_at: now(), proposed_by: who.account, proposed_role: role })
      .where('id', '=', id)
      .execute();
    note(who, { what: 'lot.propose', about: id, digest: lot.digest });
    return done(null);
  });
}

/** Why a lot cannot be proposed or signed as it stands. */
function notSignable(lot: LotRow, state: 'passed' | 'proposed'): Result<null> | undefined {
  if (lot.kind === 'elusion') return refuse(409, 'lot-elusion');
  if (lot.state === 'void') return refuse(409, 'lot-void');
  if (lot.state === 'frozen') return refuse(409, 'lot-not-drawn');
  if (lot.state === 'drawn') return refuse(422, 'lot-not-answered');
  const kept = resultOf(lot)?.kept === true;
  if (lot.state === 'refused' || !kept) return refuse(422, 'lot-refused');
  return lot.state === state ? undefined : refuse(409, 'lot-other-state');
}

function ruleFor(lot: LotRow) {
  return lotRuleOf(procedureOf(lot.procedure)!)!;
}

/** Whether somebody keeps out of a person who has a matter in the lot. */
async function keepsOut(inner: Inner, { account }: Who, lot: string): Promise<boolean> {
  const found = await inner
    .selectFrom('lot_items as item')
    .innerJoin('matters as matter', 'matter.id', 'item.matter')
    .innerJoin('recusals', 'recusals.person_ref', 'matter.person_ref')
    .select('item.matter')
    .where('item.lot', '=', lot)
    .where('recusals.account', '=', account)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Who signs, and whether the password was given just before. */
export type Signer = Who & { readonly steppedUp: boolean };

/** What the signature asks for, by the ids of the procedure's needs. */
export type SignGiven = Readonly<Record<string, string>>;

const AT_ONCE = 1000;

export type Accepted = {
  readonly moved: number;
  /** Matters that changed between the signature and their turn; they stay where they were. */
  readonly left: number;
};

/**
 * The second half: another person signs, and every matter of the lot is moved. The signature is on record at once with
 * the digest of the set; the matters follow a thousand at a time, each part whole together with the mark of how far it
 * came. A server that was stopped goes on there.
 */
export async function signLot(context: Context, who: Signer, id: string, given: SignGiven): Promise<Result<Accepted>> {
  const signed = await context.ledger.act(async (inner, note): Promise<Result<null>> => {
    const locked = await lockLot(inner, id);
    if (!locked) return refuse(404, 'lot-missing');
    if (await isBlindTo(inner, who, id)) return refuse(409, 'lot-still-blind');
    const lot = await refreshed(context, inner, locked, (what, about) => note(who, { what, about }));
    const wrong = notSignable(lot, 'proposed') ?? (await mayNotSign(inner, who, lot));
    if (wrong) return wrong;
    if (!(await digestHolds(inner, lot))) throw new Error(`lot ${id} is not what was frozen`);
    const role = roleFor(who.roles, ruleFor(lot).sign.by)!;
    const signature = {
      signed_at: now(),
      signed_by: who.account,
      signed_role: role,
      signed_given: JSON.stringify(given),
    };
    const tried = await tryFirst(inner, { ...lot, ...signature });
    if (tried) return tried;
    await inner
      .updateTable('lots')
      .set({ state: 'accepting', ...signature })
      .where('id', '=', id)
      .execute();
    note(who, { what: 'lot.sign', about: `${id} ${lot.size}`, digest: lot.digest });
    return done(null);
  });
  return signed.ok ? continueLot(context, id) : signed;
}

/** The second person is neither who proposed the lot nor one who answered its sample. */
async function mayNotSign(inner: Inner, who: Signer, lot: LotRow): Promise<Result<null> | undefined> {
  if (roleFor(who.roles, ruleFor(lot).sign.by) === undefined) return refuse(403, 'lot-sign-role');
  if (lot.proposed_by === who.account) return refuse(403, 'lot-other-person');
  const own = await inner
    .selectFrom('lot_answers')
    .select('place')
    .where('lot', '=', lot.id)
    .where('reviewer', '=', who.account)
    .limit(1)
    .executeTakeFirst();
  if (own) return refuse(403, 'lot-own-answer');
  if (await keepsOut(inner, who, lot.id)) return refuse(403, 'lot-recused');
  return who.steppedUp ? undefined : refuse(403, 'lot-step-up');
}

/** What the procedure refuses of the first matter, such as a bar number that is missing, it would refuse of all. */
async function tryFirst(inner: Inner, lot: LotRow): Promise<Result<null> | undefined> {
  const first = await inner
    .selectFrom('matters')
    .selectAll()
    .where('id', 'in', inner.selectFrom('lot_items').select('matter').where('lot', '=', lot.id).where('place', '=', 1))
    .executeTakeFirstOrThrow();
  const moved = movedBy(first, now(), lot.signed_by!, actsOf(lot));
  return moved.ok ? undefined : refusalOf(moved.refusal);
}

/** The two halves as each matter gets them. */
function actsOf(lot: LotRow): readonly WantedAct[] {
  const { propose, sign } = ruleFor(lot);
  const { found, sample, size } = { ...lot, found: resultOf(lot)?.classes[0]?.found ?? 0 };
  const words = `lot ${lot.id} of ${size} matters: ${sample} were drawn and answered, ${found} of them a defect; digest ${lot.digest}`;
  return [
    {
      act: propose.id,
      by: { kind: 'person', person: lot.proposed_by!, role: lot.proposed_role! },
      given: Object.fromEntries(propose.needs.map(({ id }) => [id, words])),
    },
    {
      act: sign.id,
      by: { kind: 'person', person: lot.signed_by!, role: lot.signed_role! },
      given: JSON.parse(lot.signed_given!) as SignGiven,
      steppedUp: true,
    },
  ];
}

/**
 * Moves what a signed lot has left to move; done twice, or after the server was killed, the result is the same.
 *
 * @param atOnce matters of one transaction
 */
export async function continueLot(context: Context, id: string, atOnce = AT_ONCE): Promise<Result<Accepted>> {
  const lot = await lotOf(context.db, id);
  if (!lot) return refuse(404, 'lot-missing');
  if (lot.state === 'accepting') while ((await untilUnmoved(() => acceptSome(context, id, atOnce))) > 0);
  const after = (await lotOf(context.db, id))!;
  return after.state === 'accepted' ? done({ moved: after.moved, left: after.left }) : refuse(409, 'lot-other-state');
}

/** Goes on with the lots whose acceptance was broken off when the server ended. */
export async function resumeLots(context: Context): Promise<void> {
  const lots = await context.db.selectFrom('lots').select('id').where('state', '=', 'accepting').execute();
  for (const { id } of lots) await continueLot(context, id);
}

async function acceptSome(context: Context, id: string, atOnce: number): Promise<number> {
  return context.ledger.act(async (inner, note) => {
    const lot = await lockLot(inner, id);
    if (lot?.state !== 'accepting') return 0;
    const items = await inner
      .selectFrom('lot_items')
      .select(['place', 'matter', 'determination', 'seq', 'run', 'conviction_row'])
      .where('lot', '=', id)
      .where('place', '>', lot.cursor)
      .orderBy('place')
      .limit(atOnce)
      .execute();
    if (items.length === 0) {
      await inner.updateTable('lots').set({ state: 'accepted' }).where('id', '=', id).execute();
      await letGo(inner, id);
      note(
        { account: lot.signed_by! },
        { what: 'lot.accept', about: `${id} ${lot.moved} ${lot.left}`, digest: lot.events },
      );
      return 0;
    }
    const part = await movePart(context, inner, lot, items);
    const left = lot.left + part.left;
    const events = hash('sha256', lot.events + part.digest, 'hex');
    await inner
      .updateTable('lots')
      .set({ cursor: items.at(-1)!.place, moved: lot.moved + items.length - part.left, left, events })
      .where('id', '=', id)
      .execute();
    return items.length;
  });
}

type Item = FrozenMember & { readonly place: number; readonly matter: string };

async function movePart(
  context: Context,
  inner: Inner,
  lot: LotRow,
  items: readonly Item[],
): Promise<{ readonly left: number; readonly digest: string }> {
  const [at, acts] = [now(), actsOf(lot)];
  const matters = await mattersOf(
    inner,
    items.map(({ matter }) => matter),
  );
  const isSame = await sameAsFrozen(context, inner);
  const written: Written[] = [];
  let left = 0;
  for (const item of items) {
    const row = matters.get(item.matter)!;
    const moved = isSame(row, item) ? movedBy(row, at, lot.signed_by!, acts) : undefined;
    if (moved?.ok) {
      written.push(moved.written);
      continue;
    }
    left++;
    await inner
      .updateTable('lot_items')
      .set({ state: 'left', code: moved?.refusal.code ?? 'changed' })
      .where('lot', '=', lot.id)
      .where('place', '=', item.place)
      .execute();
  }
  return { left, digest: await writeMany(inner, sealOf(context.workspace.folder), written) };
}
