import type { UpdateColumn } from '../../exchange/index.ts';
import type { Procedure } from '../../procedure/index.ts';
import type { Context } from '../context.ts';
import { looseRef } from '../matters/identity.ts';
import { DECIDED_OTHERWISE } from '../matters/relink.ts';
import { sealOf } from '../matters/seal.ts';
import { openShown, type Shown, shownIn } from '../matters/shown.ts';
import { placeOfBlock } from '../orders/blocks.ts';
import { placeOfLine } from '../orders/record-order.ts';
import { filedRun } from '../person/filed-run.ts';
import { rowsFolder } from '../rows/folder.ts';
import { openRows } from '../rows/open-rows.ts';
import { beyond, type KnownMatter } from './classify.ts';
import { linesThatStand } from './reported.ts';
import type { SeenFacts } from './sight-visitor.ts';

/** What stands on both sides of a block, as it is sealed with it. */
export type BlockFacts = { readonly before: FactsBefore | null; readonly after: SeenFacts | null };

/** What a matter was decided on; later lines only where they are known. */
export type FactsBefore = Omit<SeenFacts, keyof Shown> & Partial<Shown>;

/** A matter with the facts that it was decided on. */
export type Known = KnownMatter & { readonly before: FactsBefore | undefined };

export type KnownMatters = {
  readonly byPerson: ReadonlyMap<string, readonly Known[]>;
  readonly byId: ReadonlyMap<string, Known>;
  /** Whether all the convictions that somebody had are among those for which an order stands. */
  readonly allOrdered: (person: string) => boolean;
};

/** Every matter of a procedure but those of convictions that a court alone has, with what its run shows of it and what was ordered. */
export async function knownMatters(context: Context, { id }: Procedure): Promise<KnownMatters> {
  const rows = await context.db
    .selectFrom('matters')
    .select(['id', 'person_ref', 'key_ref', 'fingerprint', 'run', 'conviction_row', 'shown'])
    .where('procedure', '=', id)
    // The state's file never had what a court alone has, so that it lacks it says nothing.
    .where('taking', 'is', null)
    .orderBy('id')
    .execute();
  const ordered = await standingLines(context, id);
  const stoodOf = await stoodIn(context, id);
  const seal = sealOf(context.workspace.folder);
  const byPerson = new Map<string, Known[]>();
  const byId = new Map<string, Known>();
  const convictions = new Map<string, number>();
  for (const [run, own] of Map.groupBy(rows, (row) => row.run)) {
    const inRun = rowsOfRun(context, run);
    for (const { id: matter, person_ref, key_ref, fingerprint, conviction_row, shown } of own) {
      const row = inRun?.get(conviction_row);
      const stood = stoodOf(matter, shown);
      const known: Known = {
        id: matter,
        fingerprint,
        key: key_ref,
        loose: row && looseRef(seal, row),
        stood,
        ordered: ordered.get(matter),
        before: row && factsIn(row, stood),
      };
      byId.set(matter, known);
      const ofPerson = byPerson.get(person_ref);
      if (ofPerson) ofPerson.push(known);
      else byPerson.set(person_ref, [known]);
      if (row) convictions.set(person_ref, row.convictions);
    }
  }
  return {
    byPerson,
    byId,
    allOrdered: (person) => {
      const standing = (byPerson.get(person) ?? []).filter((matter) => matter.ordered !== undefined);
      return standing.length > 0 && standing.length === convictions.get(person);
    },
  };
}

function factsIn({ section, level, date, cases, county }: RunRow, stood: Shown | undefined): FactsBefore {
  return { section, level, date, cases, county, ...stood };
}

/** Gives what stood in the file before anything that an order of ours could have done, by matter and what it keeps of it. */
async function stoodIn(context: Context, procedure: string) {
  const seal = sealOf(context.workspace.folder);
  const read = await readInRuns(context, procedure);
  const seen = await seenBeforeOrders(context, procedure);
  return (matter: string, shown: string | null): Shown | undefined => {
    const opened = shown === null ? read.get(matter) : openShown(seal, { id: matter, shown });
    const later = seen.get(matter);
    if (!opened || !later) return opened;
    return { ...opened, later: [...opened.later, ...beyond(later, opened.later)] };
  };
}

/**
 * What was shown of matters that do not keep it, read from their runs again. A run that was made after a matter was opened
 * is not the one that it was opened on, and may show what was ordered since.
 */
async function readInRuns(context: Context, procedure: string): Promise<ReadonlyMap<string, Shown>> {
  const rows = await context.db
    .selectFrom('matters')
    .innerJoin('runs', 'runs.id', 'matters.run')
    .innerJoin('case_events', 'case_events.matter', 'matters.id')
    .select(['matters.id', 'matters.run', 'matters.conviction_row', 'matters.person_row'])
    .where('matters.procedure', '=', procedure)
    .where('matters.shown', 'is', null)
    .where('case_events.seq', '=', 1)
    .whereRef('runs.created_at', '<=', 'case_events.at')
    .orderBy('matters.person_row')
    .execute();
  const found = new Map<string, Shown>();
  for (const [run, own] of Map.groupBy(rows, (row) => row.run)) {
    const filed = await filedRun(context, run);
    if (!filed.ok) continue;
    const shown = shownIn(filed.value);
    const keyOf = filed.value.rows.database.prepare('select key from convictions where id = ?');
    for (const { id, conviction_row, person_row } of own) {
      const row = keyOf.get(conviction_row) as { readonly key: string } | undefined;
      const each = row && shown(person_row, row.key);
      if (each) found.set(id, each);
    }
  }
  return found;
}

/** The later lines that a look saw of matters before the day on which their order was signed: it did not do those. */
async function seenBeforeOrders(context: Context, procedure: string): Promise<ReadonlyMap<string, Shown['later']>> {
  const seal = sealOf(context.workspace.folder);
  const blocks = await linesThatStand(context, procedure)
    .innerJoin('matter_blocks', 'matter_blocks.matter', 'order_lines.matter')
    .select(['matter_blocks.matter', 'matter_blocks.reconciliation', 'matter_blocks.sealed'])
    .where('matter_blocks.class', '!=', DECIDED_OTHERWISE)
    .whereRef('matter_blocks.at', '<', 'orders.signed')
    .orderBy('matter_blocks.at')
    .execute();
  return new Map(
    blocks.map(({ matter, reconciliation, sealed }) => {
      const { after } = JSON.parse(seal.open(sealed, placeOfBlock(matter, reconciliation))) as BlockFacts;
      return [matter, after?.later ?? []];
    }),
  );
}

async function standingLines(
  context: Context,
  procedure: string,
): Promise<ReadonlyMap<string, KnownMatter['ordered']>> {
  const seal = sealOf(context.workspace.folder);
  const lines = await linesThatStand(context, procedure)
    .select([
      'order_lines.order_id',
      'order_lines.line',
      'order_lines.matter',
      'order_lines.action',
      'order_lines.sealed',
    ])
    .execute();
  return new Map(
    lines.map(({ order_id, line, matter, action, sealed }) => {
      // Only a lowered level has to be known; opening every line would take seconds for nothing.
      const levelAfter = action === 'reduce' ? levelIn(seal.open(sealed, placeOfLine(order_id, line))) : '';
      return [matter, { action, levelAfter }];
    }),
  );
}

function levelIn(cells: string): string {
  return (JSON.parse(cells) as Readonly<Record<UpdateColumn, string>>).level_after;
}

type RunRow = {
  readonly id: number;
  readonly person: string;
  readonly convictions: number;
  readonly section: string;
  readonly level: string;
  readonly date: string;
  readonly cases: string;
  readonly county: string;
};

function rowsOfRun(context: Context, run: string): ReadonlyMap<number, RunRow> | undefined {
  const rows = openRows(rowsFolder(context, run));
  if (!rows) return undefined;
  const all = rows.database
    .prepare(
      `select c.id, p.key as person, p.convictions, c.section, c.level, c.date, c.cases, c.county
         from convictions c join people p on p.id = c.person_id`,
    )
    .all() as unknown as readonly RunRow[];
  return new Map(all.map((row) => [row.id, row]));
}
