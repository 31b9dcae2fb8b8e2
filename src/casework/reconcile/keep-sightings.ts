import type { Transaction } from 'kysely';
import { indexOf, type Procedure } from '../../procedure/index.ts';
import type { Context, Who } from '../context.ts';
import { trackAct } from '../exchange/track-acts.ts';
import { procedureFor } from '../matters/court.ts';
import { allMoved, mattersOf, type WantedAct, writeMany } from '../matters/move-many.ts';
import { peopleOf } from '../matters/people-of.ts';
import { DECIDED_OTHERWISE } from '../matters/relink.ts';
import { sealOf } from '../matters/seal.ts';
import type { MatterRow } from '../matters/write.ts';
import { stopPeople } from '../notices/stops.ts';
import { holdFor, meaningOf } from '../orders/acts.ts';
import { placeOfBlock } from '../orders/blocks.ts';
import type { MatterBlockTable, SightingTable } from '../store/orders-schema.ts';
import type { Tables } from '../store/schema.ts';
import type { SightClass, Sighting } from './classify.ts';
import type { BlockFacts, KnownMatters } from './known-matters.ts';
import type { SeenPerson } from './sight-visitor.ts';

/** One look at a later file, while it is being put on record. */
export type Looking = {
  readonly context: Context;
  readonly who: Who;
  readonly id: string;
  readonly at: string;
  readonly procedure: Procedure;
  readonly matters: KnownMatters;
  readonly people: ReadonlyMap<string, SeenPerson>;
};

/** Puts some sightings on record, with what they do to their matters, in one transaction. */
export function keepSightings(looking: Looking, sightings: readonly Sighting[]): Promise<void> {
  const { context, who, id } = looking;
  const seal = sealOf(context.workspace.folder);
  return context.ledger.act(async (inner, note) => {
    const ids = sightings.map(({ matter }) => matter);
    const rows = await mattersOf(inner, ids);
    const since = await reportedSince(inner, ids);
    const byMatter = new Map(sightings.map((sighting) => [sighting.matter, sighting]));
    const moves = allMoved(rows.values(), { at: looking.at, account: who.account }, (row) =>
      actsFor(looking, row, byMatter.get(row.id)!),
    );
    const digest = await writeMany(inner, seal, moves);
    const died = [...rows.values()].map((row) => row.person_ref).filter((ref) => looking.people.get(ref)?.deceased);
    await stopPeople(inner, died, { why: 'deceased', channel: '', source: id });
    for (const { matter, renumberedTo } of sightings) {
      if (renumberedTo === undefined) continue;
      await inner.updateTable('matters').set({ key_ref: renumberedTo }).where('id', '=', matter).execute();
    }
    const kept = sightings.map((sighting) => sightingRow(looking, rows.get(sighting.matter)!, sighting, since));
    await inner.insertInto('sightings').values(kept).execute();
    await keepBlocks(
      inner,
      looking,
      sightings.filter((sighting) => blocks(looking, rows.get(sighting.matter)!, sighting)),
    );
    note(who, { what: 'reconcile.see', about: `${id} ${sightings.length}`, digest });
  });
}

/** What a later file shows of a conviction that follows its order. */
export const SHOWN: readonly SightClass[] = ['shows-relief', 'gone'];

/** The procedure as a matter is under it; the current version where Redress carries that one no longer. */
function versionUnder({ procedure }: Pick<Looking, 'procedure'>, row: MatterRow): Procedure {
  return procedureFor(row) ?? procedure;
}

/** What a sighting does to the tracks of its matter: seen, still there, or a letter that is held since the person died. */
function actsFor(looking: Looking, row: MatterRow, sighting: Sighting): readonly WantedAct[] {
  const { id, people } = looking;
  const procedure = versionUnder(looking, row);
  const meaning = meaningOf(procedure, row.relief_state);
  const by = { source: `reconciliation ${id}` };
  const acts: (WantedAct | undefined)[] = [];
  // Relief that was undone is visible once the conviction shows again.
  const visible =
    meaning === 'given' ? SHOWN.includes(sighting.class) : meaning === 'undone' && sighting.class === 'still';
  if (visible) acts.push(trackAct(row, 'repository', 'see', { by, says: id }));
  if (meaning === 'given' && sighting.class === 'still')
    acts.push(trackAct(row, 'repository', 'still', { by, says: id }));
  if (people.get(row.person_ref)?.deceased)
    acts.push(holdFor(procedure, by.source, "the state's file says that the person died"));
  return acts.filter((act) => act !== undefined);
}

/** Whether a matter waits for its order and the file shows other facts than it was decided on. */
function blocks(looking: Looking, row: MatterRow, sighting: Sighting): boolean {
  if (sighting.class === 'still') return false;
  const state = indexOf(versionUnder(looking, row))
    .tracks.get('relief')
    ?.states.find((each) => each.id === row.relief_state);
  const isOpen = state?.meaning === 'none' || state?.meaning === 'due';
  return isOpen && state.kind !== 'final';
}

async function reportedSince(
  inner: Transaction<Tables>,
  matters: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await inner
    .selectFrom('batch_records')
    .innerJoin('batches', 'batches.id', 'batch_records.batch')
    .select(['batch_records.matter', (each) => each.fn.min('batches.sent_at').as('since')])
    .where('batch_records.track', '=', 'repository')
    .where('batch_records.overtaken', '=', 0)
    .where('batches.mode', '=', 'live')
    .where('batches.sent_at', 'is not', null)
    .where('batch_records.matter', 'in', [...matters])
    .groupBy('batch_records.matter')
    .execute();
  return new Map(rows.map(({ matter, since }) => [matter, since!]));
}

const DAY = 86_400_000;

function sightingRow(
  looking: Looking,
  row: MatterRow,
  { class: seen, renumberedTo }: Sighting,
  since: ReadonlyMap<string, string>,
): SightingTable {
  const sent = since.get(row.id);
  return {
    reconciliation: looking.id,
    matter: row.id,
    county: row.county,
    class: seen,
    ordered: meaningOf(versionUnder(looking, row), row.relief_state) === 'given' ? 1 : 0,
    days: sent === undefined ? null : Math.floor((Date.parse(looking.at) - Date.parse(sent)) / DAY),
    renumbered: renumberedTo === undefined ? 0 : 1,
  };
}

/** Blocks matters, but for those that are blocked already and those whose very change an attorney has looked at. */
async function keepBlocks(inner: Transaction<Tables>, looking: Looking, sightings: readonly Sighting[]): Promise<void> {
  if (sightings.length === 0) return;
  const seal = sealOf(looking.context.workspace.folder);
  const people = await peopleOf(
    inner,
    sightings.map(({ matter }) => matter),
  );
  const before = await inner
    .selectFrom('matter_blocks')
    .select(['matter', 'seen', 'looked_at'])
    .where('class', '!=', DECIDED_OTHERWISE)
    .where(
      'matter',
      'in',
      sightings.map(({ matter }) => matter),
    )
    .execute();
  const blocks = Map.groupBy(before, ({ matter }) => matter);
  const rows = sightings.flatMap(({ matter, class: seen, after }): MatterBlockTable[] => {
    const facts: BlockFacts = { before: looking.matters.byId.get(matter)?.before ?? null, after: after ?? null };
    const now_ = seal.ref('seen', seen, JSON.stringify(after ?? null));
    if (blocks.get(matter)?.some((each) => each.looked_at === null || each.seen === now_)) return [];
    const sealed = seal.closeFor(people.get(matter)!, JSON.stringify(facts), placeOfBlock(matter, looking.id));
    const open = { looked_at: null, looked_by: null, decision: null, was_run: null, was_row: null, holds: null };
    return [{ matter, reconciliation: looking.id, at: looking.at, class: seen, seen: now_, sealed, ...open }];
  });
  if (rows.length > 0) await inner.insertInto('matter_blocks').values(rows).execute();
}
