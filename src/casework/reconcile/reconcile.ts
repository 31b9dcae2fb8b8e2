/**
 * Holds a later file of the state against what was decided and ordered. What shows the relief becomes visible, what still
 * shows a conviction that was reported is listed with its days, and a matter that waits for its order and whose facts changed
 * is blocked until an attorney looks. Done twice it changes nothing.
 */

import { sql } from 'kysely';
import { newId } from '../../database/id.ts';
import { partsOf } from '../../database/parts-of.ts';
import { loadedChoice } from '../choice-record.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { procedureOf } from '../matters/court.ts';
import { untilUnmoved } from '../matters/move-many.ts';
import { choiceRecordOf, findRun } from '../runs.ts';
import { stateIdOf } from '../states.ts';
import { visitRun } from '../visit-run.ts';
import { classify, type Sighting } from './classify.ts';
import { keepSightings, type Looking } from './keep-sightings.ts';
import { type KnownMatters, knownMatters } from './known-matters.ts';
import type { SeenPerson, SightSettings } from './sight-visitor.ts';

export type ReconcileWanted = { readonly run: string; readonly procedure: string };

export type Reconciled = {
  readonly id: string;
  readonly matters: number;
  /** Matters by what the file shows of them. */
  readonly classes: Readonly<Record<string, number>>;
  readonly renumbered: number;
  /** Matters that wait for an order and that an attorney has to look at. */
  readonly blocked: number;
  /** Matters whose person has died by the file: their letters are held. */
  readonly died: number;
};

export async function reconcile(context: Context, who: Who, wanted: ReconcileWanted): Promise<Result<Reconciled>> {
  const found = await findRun(context, wanted.run);
  if (!found.ok) return found;
  const run = found.value;
  const procedure = procedureOf(wanted.procedure);
  if (!procedure) return refuse(404, 'procedure-missing');
  if (run.state !== 'done') return refuse(409, 'run-not-finished');
  if (stateIdOf(procedure.id) !== stateIdOf(run.pack_id)) return refuse(400, 'law-other-state');
  const matters = await knownMatters(context, procedure);
  const settings: SightSettings = {
    folder: context.workspace.folder,
    choice: await loadedChoice(choiceRecordOf(run)),
    people: [...matters.byPerson.keys()],
  };
  const people = new Map<string, SeenPerson>();
  const read = await visitRun(context, run, {
    module: new URL('./sight-visitor.ts', import.meta.url),
    settings,
    onSeen: (part) => {
      for (const person of part as readonly SeenPerson[]) people.set(person.ref, person);
    },
  });
  if (!read) return refuse(409, 'reconcile-failed');
  return keep(context, who, wanted, { procedure, matters, people });
}

const AT_ONCE = 500;

type Found = Pick<Looking, 'procedure'> & {
  readonly matters: KnownMatters;
  readonly people: ReadonlyMap<string, SeenPerson>;
};

async function keep(
  context: Context,
  who: Who,
  { run, procedure: id }: ReconcileWanted,
  { procedure, matters, people }: Found,
): Promise<Result<Reconciled>> {
  const looking: Looking = { context, who, id: newId(), at: now(), procedure, matters, people };
  await context.ledger.act(async (inner, note) => {
    await inner
      .insertInto('reconciliations')
      .values({ id: looking.id, run, procedure: id, at: looking.at, who: who.account, state: 'looking', counts: '{}' })
      .execute();
    note(who, { what: 'reconcile.begin', about: `${looking.id} ${run}` });
  });
  const sightings: Sighting[] = [];
  for (const [ref, own] of matters.byPerson) sightings.push(...classify(own, people.get(ref), matters.allOrdered(ref)));
  for (const some of partsOf(sightings, AT_ONCE)) await untilUnmoved(() => keepSightings(looking, some));
  const report = await reportOf(looking, sightings);
  await context.db
    .updateTable('reconciliations')
    .set({ state: 'done', counts: JSON.stringify(report) })
    .where('id', '=', looking.id)
    .execute();
  return done(report);
}

async function reportOf(
  { context, id, matters, people }: Looking,
  sightings: readonly Sighting[],
): Promise<Reconciled> {
  const classes: Record<string, number> = {};
  for (const sighting of sightings) classes[sighting.class] = (classes[sighting.class] ?? 0) + 1;
  const blocked = await context.db
    .selectFrom('matter_blocks')
    .select(sql<number | string>`count(*)`.as('n'))
    .where('reconciliation', '=', id)
    .executeTakeFirstOrThrow();
  const died = [...people.values()].filter(({ deceased }) => deceased);
  return {
    id,
    matters: sightings.length,
    classes,
    renumbered: sightings.filter(({ renumberedTo }) => renumberedTo !== undefined).length,
    blocked: Number(blocked.n),
    died: died.reduce((sum, { ref }) => sum + (matters.byPerson.get(ref)?.length ?? 0), 0),
  };
}
