import type { Transaction } from 'kysely';
import { type Context, done, type Result, refuse, type Who } from '../context.ts';
import { isRecused } from '../matters/recusal.ts';
import { sealOf } from '../matters/seal.ts';
import type { MatterRow } from '../matters/write.ts';
import type { Tables } from '../store/schema.ts';
import { type TakingRow, type TakingView, takingView } from './takings.ts';

/** On what a matter of a conviction that a court alone has rests, and whether the state's file has it by now. */
export type CourtOrigin = Pick<
  TakingView,
  'id' | 'state' | 'pack' | 'authority' | 'at' | 'who' | 'second_at' | 'second_by'
> & { readonly inState: InState | null };

/** What the newest list with a conviction says of it where it found it in the state's file. */
export type InState = {
  /** The list, and when it was opened. */
  readonly list: string;
  readonly at: string;
  /** Whether both files say the same of it. */
  readonly agrees: boolean;
};

export async function courtOriginOf(
  { db, workspace }: Context,
  { taking }: Pick<MatterRow, 'taking'>,
): Promise<CourtOrigin | null> {
  const row = await takingRow(db, taking);
  if (!row) return null;
  const { id, state, pack, authority, at, who, second_at, second_by } = takingView(sealOf(workspace.folder), row);
  return { id, state, pack, authority, at, who, second_at, second_by, inState: await inStateOf(db, row) };
}

type Reading = Pick<Transaction<Tables>, 'selectFrom'>;

async function takingRow(db: Reading, taking: string | null): Promise<TakingRow | undefined> {
  if (taking === null) return undefined;
  return db.selectFrom('court_takings').selectAll().where('id', '=', taking).executeTakeFirst();
}

async function inStateOf(db: Reading, { conviction_ref }: TakingRow): Promise<InState | null> {
  const newest = await db
    .selectFrom('court_rows')
    .innerJoin('court_lists', 'court_lists.id', 'court_rows.court_list')
    .select(['court_lists.id', 'court_lists.created_at', 'court_rows.list'])
    .where('court_rows.conviction_ref', '=', conviction_ref)
    .where('court_lists.state', '=', 'ready')
    .orderBy('court_lists.created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!newest || newest.list === 'court-only') return null;
  return { list: newest.id, at: newest.created_at, agrees: newest.list === 'both-agree' };
}

/** The conviction of a matter as the court's list had it, and what was decided of it; that somebody looked is noted. */
export type CourtSide = Pick<TakingView, 'facts' | 'decided' | 'outcome'>;

export async function courtSide(context: Context, who: Who, matter: string): Promise<Result<CourtSide>> {
  const of = await context.db
    .selectFrom('matters')
    .select(['taking', 'person_ref'])
    .where('id', '=', matter)
    .executeTakeFirst();
  const row = of && (await takingRow(context.db, of.taking));
  if (!row) return refuse(404, 'matter-missing');
  if (await isRecused(context.db, who.account, row.person_ref)) return refuse(403, 'matter-recused');
  await context.ledger.note(who, 'matter.conviction', matter);
  const { facts, decided, outcome } = takingView(sealOf(context.workspace.folder), row);
  return done({ facts, decided, outcome });
}
