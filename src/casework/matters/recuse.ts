import type { Transaction } from 'kysely';
import { apply } from '../../procedure/index.ts';
import type { By, Note } from '../audit/ledger.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import type { Tables } from '../store/schema.ts';
import { rowOf, standingOf } from './act.ts';
import { type Seal, sealOf } from './seal.ts';
import { writeEvents } from './write.ts';

/** Where the reason of a recusal stands: it opens in no other place. */
export function placeOfRecusal(account: string, person: string): string {
  return `recusal ${account} ${person}`;
}

/** Somebody keeps out of all that concerns the person of a matter: it is on record in each of that person's matters. */
export async function recuse(context: Context, who: Who, id: string, reason: string): Promise<Result<null>> {
  const seal = sealOf(context.workspace.folder);
  return context.ledger.act(async (inner, note) => {
    const row = await rowOf(inner, id);
    if (!row) return refuse(404, 'matter-missing');
    await stepBack({ inner, note, seal }, who, { person: row.person_ref, reason });
    return done(null);
  });
}

type Act = { readonly inner: Transaction<Tables>; readonly note: Note; readonly seal: Seal };

type SteppedBack =
  | { readonly person: string; readonly reason: string }
  /** By what the account declared before. */
  | { readonly person: string; readonly conflict: string };

/** Puts on record that somebody keeps out of a person, named by the keyed hash, and takes that person's matters from them. */
export async function stepBack({ inner, note, seal }: Act, who: By, stepped: SteppedBack): Promise<void> {
  const person_ref = stepped.person;
  const [reason, conflict] = 'reason' in stepped ? [stepped.reason, null] : ['', stepped.conflict];
  const sealed = seal.closeFor(person_ref, reason, placeOfRecusal(who.account, person_ref));
  const made = await inner
    .insertInto('recusals')
    .values({ account: who.account, person_ref, at: now(), sealed, conflict })
    .onConflict((each) => each.doNothing())
    .executeTakeFirst();
  // A run that ends and a declaration may meet the same person at the same time.
  if (conflict !== null && Number(made.numInsertedOrUpdatedRows ?? 0) === 0) return;
  // The statement locks the matters of the person, so that none moves meanwhile.
  const all = await inner
    .updateTable('matters')
    .set((each) => ({ lease_by: each.ref('lease_by') }))
    .where('person_ref', '=', person_ref)
    .returningAll()
    .execute();
  for (const each of all) {
    const standing = standingOf(each, now());
    // A matter whose procedure is no longer carried takes no event; the recusal itself holds for it all the same.
    if (!standing) continue;
    const event = { kind: 'recused', person: who.account, at: standing.at } as const;
    const result = apply(standing.court, standing.matter, event);
    if (!result.ok) throw new Error(`a recusal was refused: ${result.refusal.code}`);
    const events = [...standing.events.map((ended) => ({ event: ended, who: 'law' })), { event, who: who.account }];
    const digest = await writeEvents(inner, seal, { row: each, matter: result.matter, events });
    if (digest === undefined) throw new Error('a matter moved while somebody stepped back from it');
    note(who, { what: 'matter.recuse', about: each.id, digest });
  }
  // What they held, or had been given or returned, is free for a colleague.
  for (const [column, freed] of [
    ['lease_by', { lease_by: null, lease_until: null }],
    ['assigned_to', { assigned_to: null }],
    ['returned_to', { returned_to: null }],
  ] as const)
    await inner
      .updateTable('matters')
      .set(freed)
      .where('person_ref', '=', person_ref)
      .where(column, '=', who.account)
      .execute();
}
