import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { isRecused, recusedRefs } from '../matters/recusal.ts';
import { sealOf } from '../matters/seal.ts';
import type { MatterBlockTable } from '../store/orders-schema.ts';
import { placeOfBlock } from './keep-sightings.ts';
import type { SeenFacts } from './sight-visitor.ts';

export type BlockInfo = Pick<MatterBlockTable, 'matter' | 'reconciliation' | 'at' | 'class'> & {
  readonly county: string;
};

/** Matters whose facts changed before an order and that nobody has looked at; those that who asks keeps out of are left out. */
export async function listBlocks({ db }: Context, who: Who): Promise<readonly BlockInfo[]> {
  return db
    .selectFrom('matter_blocks')
    .innerJoin('matters', 'matters.id', 'matter_blocks.matter')
    .select([
      'matter_blocks.matter',
      'matter_blocks.reconciliation',
      'matter_blocks.at',
      'matter_blocks.class',
      'matters.county',
    ])
    .where('matter_blocks.looked_at', 'is', null)
    .where('matters.person_ref', 'not in', recusedRefs(db, who))
    .orderBy('matter_blocks.at')
    .orderBy('matter_blocks.matter')
    .execute();
}

/** What a matter was decided on, and what the file shows now; it names nobody. */
export type BlockView = {
  readonly class: string;
  readonly before: Omit<SeenFacts, 'convicted' | 'later'> | null;
  readonly after: SeenFacts | null;
};

export async function openBlock(context: Context, who: Who, matter: string): Promise<Result<BlockView>> {
  const found = await openOne(context, who, matter);
  if (!found.ok) return found;
  const { reconciliation, class: seen, sealed } = found.value;
  await context.ledger.note(who, 'reconcile.view', matter);
  const facts = sealOf(context.workspace.folder).open(sealed, placeOfBlock(matter, reconciliation));
  return done({ class: seen, ...(JSON.parse(facts) as Omit<BlockView, 'class'>) });
}

async function openOne(context: Context, who: Who, matter: string): Promise<Result<MatterBlockTable>> {
  const row = await context.db.selectFrom('matters').select('person_ref').where('id', '=', matter).executeTakeFirst();
  if (!row) return refuse(404, 'matter-missing');
  if (await isRecused(context.db, who.account, row.person_ref)) return refuse(403, 'matter-recused');
  const block = await context.db
    .selectFrom('matter_blocks')
    .selectAll()
    .where('matter', '=', matter)
    .where('looked_at', 'is', null)
    .executeTakeFirst();
  return block ? done(block) : refuse(404, 'block-missing');
}

/**
 * An attorney has looked: the matter goes on as it was decided. Whoever finds that it should not go on ends it by the acts of
 * its procedure, which are open all the time.
 */
export async function decideBlock(context: Context, who: Who, matter: string, reason: string): Promise<Result<null>> {
  const found = await openOne(context, who, matter);
  if (!found.ok) return found;
  const { reconciliation } = found.value;
  const sealed = sealOf(context.workspace.folder).close(reason, `decision ${matter} ${reconciliation}`);
  return context.ledger.act(async (inner, note) => {
    const changed = await inner
      .updateTable('matter_blocks')
      .set({ looked_at: now(), looked_by: who.account, decision: sealed })
      .where('matter', '=', matter)
      .where('reconciliation', '=', reconciliation)
      .where('looked_at', 'is', null)
      .executeTakeFirst();
    if (Number(changed.numUpdatedRows) === 0) return refuse(404, 'block-missing');
    note(who, { what: 'reconcile.decide', about: matter });
    return done(null);
  });
}
