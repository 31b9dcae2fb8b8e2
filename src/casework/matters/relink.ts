import type { Transaction } from 'kysely';
import { indexOf } from '../../procedure/index.ts';
import type { Context, Who } from '../context.ts';
import { now } from '../context.ts';
import { placeOfBlock, placeOfDecision } from '../orders/blocks.ts';
import type { MatterBlockTable } from '../store/orders-schema.ts';
import type { Tables } from '../store/schema.ts';
import { procedureFor } from './court.ts';
import { mattersOf } from './move-many.ts';
import type { Decided, Known } from './open-plan.ts';
import { type Seal, sealOf } from './seal.ts';
import type { MatterRow } from './write.ts';

/**
 * Shows matters by their rows in a later run. Where that run decides as the matter says, the matter has its missing facts and
 * flags from it. Where it decides otherwise, the matter keeps what it says and is blocked until somebody has looked: a later
 * run may know more, or may have been made by another policy.
 */

/** The class of a block for which a later run is the reason. */
export const DECIDED_OTHERWISE = 'decided-otherwise';

/** The decisions of a blocked matter, as they are sealed with the block. */
export type TwoDecisions = { readonly before: Decided; readonly after: Decided };

export async function relink(context: Context, who: Who, run: string, part: readonly Known[]): Promise<void> {
  const seal = sealOf(context.workspace.folder);
  await context.ledger.act(async (inner, note) => {
    const ids = part.map(({ id }) => id);
    const [rows, contents, blocks] = [
      await mattersOf(inner, ids),
      await contentsOfRuns(inner),
      await blocksOf(inner, ids),
    ];
    const changed: Otherwise[] = [];
    for (const { id, row, person, decided } of part) {
      const matter = rows.get(id)!;
      const isSame = matter.outcome === decided.outcome && matter.clause === decided.clause;
      const sameFiles = contents.get(run) === contents.get(matter.run);
      const isOpen = blocks.get(id)?.some(({ looked_at }) => looked_at === null) === true;
      if (isSame && isOpen) await settle(inner, seal, { matter, run, holds: 'agreed' });
      else if (!isSame && canChange(matter, sameFiles)) changed.push({ run, matter, decided });
      const { missing, flags } = decided;
      await inner
        .updateTable('matters')
        .set({ run, conviction_row: row, person_row: person, ...(isSame && { missing, flags }) })
        .where('id', '=', id)
        .execute();
    }
    const blocked = await block(inner, seal, changed, blocks);
    note(who, { what: 'matters.link', about: `${run} ${part.length}` });
    if (blocked > 0) note(who, { what: 'matters.changed', about: `${run} ${blocked}` });
  });
}

async function contentsOfRuns(inner: Transaction<Tables>): Promise<ReadonlyMap<string, string | null>> {
  const rows = await inner
    .selectFrom('runs')
    .innerJoin('inputs', 'inputs.id', 'runs.input_id')
    .select(['runs.id', 'inputs.content'])
    .execute();
  return new Map(rows.map(({ id, content }) => [id, content]));
}

type Kept = Pick<MatterBlockTable, 'matter' | 'reconciliation' | 'seen' | 'looked_at'>;

async function blocksOf(
  inner: Transaction<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Kept[]>> {
  const rows = await inner
    .selectFrom('matter_blocks')
    .select(['matter', 'reconciliation', 'seen', 'looked_at'])
    .where('class', '=', DECIDED_OTHERWISE)
    .where('matter', 'in', [...ids])
    .execute();
  return Map.groupBy(rows, ({ matter }) => matter);
}

/**
 * Whether another decision can still matter: the court has not decided, or its order was not told to those who keep the records.
 * A later file shows what an order has changed and is decided otherwise for that; so an order counts only where the same
 * files are decided otherwise.
 */
function canChange(matter: MatterRow, sameFiles: boolean): boolean {
  const procedure = procedureFor(matter);
  const state =
    procedure &&
    indexOf(procedure)
      .tracks.get('relief')
      ?.states.find(({ id }) => id === matter.relief_state);
  if (!state) return false;
  if (state.meaning === 'given') return sameFiles && matter.court_state === 'due' && matter.repository_state === 'due';
  return (state.meaning === 'none' || state.meaning === 'due') && state.kind !== 'final';
}

type Otherwise = { readonly run: string; readonly matter: MatterRow; readonly decided: Decided };

/** Blocks matters, but for those for which somebody has looked at this very change. Gives how many. */
async function block(
  inner: Transaction<Tables>,
  seal: Seal,
  changed: readonly Otherwise[],
  blocks: ReadonlyMap<string, readonly Kept[]>,
): Promise<number> {
  const rows: MatterBlockTable[] = [];
  for (const { run, matter, decided } of changed) {
    const { outcome, clause, missing, flags } = matter;
    const seen = seal.ref(DECIDED_OTHERWISE, outcome, clause, decided.outcome, decided.clause);
    const before = blocks.get(matter.id) ?? [];
    if (before.some((each) => each.seen === seen || each.reconciliation === run)) continue;
    if (before.some(({ looked_at }) => looked_at === null))
      await settle(inner, seal, { matter, run, holds: 'overtaken' });
    const both: TwoDecisions = { before: { outcome, clause, missing, flags }, after: decided };
    rows.push({
      matter: matter.id,
      reconciliation: run,
      at: now(),
      class: DECIDED_OTHERWISE,
      seen,
      sealed: seal.closeFor(matter.person_ref, JSON.stringify(both), placeOfBlock(matter.id, run)),
      looked_at: null,
      looked_by: null,
      decision: null,
      was_run: matter.run,
      was_row: matter.conviction_row,
      holds: null,
    });
  }
  if (rows.length > 0) await inner.insertInto('matter_blocks').values(rows).execute();
  return rows.length;
}

/** Ends the open block of a matter that a still later run has answered. */
async function settle(
  inner: Transaction<Tables>,
  seal: Seal,
  {
    matter: { id: matter, person_ref },
    run,
    holds,
  }: { readonly matter: MatterRow; readonly run: string; readonly holds: 'agreed' | 'overtaken' },
): Promise<void> {
  const open = await inner
    .selectFrom('matter_blocks')
    .select('reconciliation')
    .where('matter', '=', matter)
    .where('class', '=', DECIDED_OTHERWISE)
    .where('looked_at', 'is', null)
    .execute();
  for (const { reconciliation } of open)
    await inner
      .updateTable('matter_blocks')
      .set({
        looked_at: now(),
        looked_by: 'redress',
        decision: seal.closeFor(person_ref, `run ${run}`, placeOfDecision(matter, reconciliation)),
        holds,
      })
      .where('matter', '=', matter)
      .where('reconciliation', '=', reconciliation)
      .execute();
}
