import { type MatterEvent, rebuild } from '../../procedure/index.ts';
import type { Context } from '../context.ts';
import { countsHold } from './counts.ts';
import { courtOf, versionsOf } from './court.ts';
import { columnsOf, eventHash } from './fold.ts';
import { KeyDestroyed, sealOf } from './seal.ts';
import { placeOf } from './write.ts';

/** A matter whose row is not what its events come to, or whose events are not as they were written. */
export type MatterFault = {
  readonly matter: string;
  readonly kind: 'event-changed' | 'event-missing' | 'refused' | 'row-differs' | 'unknown-procedure' | 'counts-differ';
};

/** Where matters are kept. */
type Kept = Pick<Context, 'db'> & { readonly workspace: Pick<Context['workspace'], 'folder'> };

export type CheckedMatters = {
  readonly matters: number;
  /** Matters of people whose keys were destroyed: nothing in them can be read, or looked at here. */
  readonly closed: number;
  readonly faults: readonly MatterFault[];
};

/** Builds every matter anew from its events and holds it against its row; gives where they differ. */
export async function checkMatters(context: Kept): Promise<CheckedMatters> {
  const faults: MatterFault[] = [];
  let closed = 0;
  const ids = await context.db.selectFrom('matters').select('id').orderBy('id').execute();
  for (const { id } of ids) {
    const kind = await faultOf(context, id);
    if (kind === 'closed') closed++;
    else if (kind) faults.push({ matter: id, kind });
  }
  // The counts are of all matters: none of them is at fault.
  if (!(await countsHold(context.db))) faults.push({ matter: '', kind: 'counts-differ' });
  return { matters: ids.length, closed, faults };
}

async function faultOf({ db, workspace }: Kept, id: string): Promise<MatterFault['kind'] | 'closed' | undefined> {
  const seal = sealOf(workspace.folder);
  const row = await db.selectFrom('matters').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const versions = versionsOf(row.procedure);
  if (!versions.some(({ version }) => version === row.version)) return 'unknown-procedure';
  const kept = await db.selectFrom('case_events').selectAll().where('matter', '=', id).orderBy('seq').execute();
  let before = '';
  const events: MatterEvent[] = [];
  for (const [place, { hash, ...each }] of kept.entries()) {
    if (each.seq !== place + 1) return 'event-missing';
    try {
      const inner = seal.inner(each.sealed, placeOf(id, each.seq));
      if (hash !== eventHash(before, { ...each, sealed: inner })) return 'event-changed';
      before = hash;
      events.push(JSON.parse(seal.open(each.sealed, placeOf(id, each.seq))) as MatterEvent);
    } catch (error) {
      return error instanceof KeyDestroyed ? 'closed' : 'event-changed';
    }
  }
  const rebuilt = rebuild(versions.map(courtOf), events);
  if (!rebuilt.ok) return 'refused';
  const columns = columnsOf(rebuilt.matter);
  const same = Object.entries(columns).every(([name, value]) => row[name as keyof typeof columns] === value);
  return same && row.hash === before ? undefined : 'row-differs';
}
