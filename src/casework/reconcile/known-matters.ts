import type { UpdateColumn } from '../../exchange/index.ts';
import type { Procedure } from '../../procedure/index.ts';
import type { Context } from '../context.ts';
import { looseRef } from '../matters/identity.ts';
import { sealOf } from '../matters/seal.ts';
import { placeOfLine } from '../orders/record-order.ts';
import { openRows } from '../rows/open-rows.ts';
import { rowsFolder } from '../runs.ts';
import type { KnownMatter } from './classify.ts';
import type { SeenFacts } from './sight-visitor.ts';

/** A matter with the facts that it was decided on. */
export type Known = KnownMatter & { readonly before: Omit<SeenFacts, 'convicted' | 'later'> | undefined };

export type KnownMatters = {
  readonly byPerson: ReadonlyMap<string, readonly Known[]>;
  readonly byId: ReadonlyMap<string, Known>;
  /** Whether all the convictions that somebody had are among those for which an order stands. */
  readonly allOrdered: (person: string) => boolean;
};

/** Every matter of a procedure, with what its run shows of it and what was ordered. */
export async function knownMatters(context: Context, { id }: Procedure): Promise<KnownMatters> {
  const rows = await context.db
    .selectFrom('matters')
    .select(['id', 'person_ref', 'key_ref', 'fingerprint', 'run', 'conviction_row'])
    .where('procedure', '=', id)
    .orderBy('id')
    .execute();
  const ordered = await standingLines(context, id);
  const seal = sealOf(context.workspace.folder);
  const byPerson = new Map<string, Known[]>();
  const byId = new Map<string, Known>();
  const convictions = new Map<string, number>();
  for (const [run, own] of Map.groupBy(rows, (row) => row.run)) {
    const inRun = rowsOfRun(context, run);
    for (const { id: matter, person_ref, key_ref, fingerprint, conviction_row } of own) {
      const row = inRun?.get(conviction_row);
      const known: Known = {
        id: matter,
        fingerprint,
        key: key_ref,
        loose: row && looseRef(seal, row),
        ordered: ordered.get(matter),
        before: row && { section: row.section, level: row.level, date: row.date, cases: row.cases, county: row.county },
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

async function standingLines(
  context: Context,
  procedure: string,
): Promise<ReadonlyMap<string, KnownMatter['ordered']>> {
  const seal = sealOf(context.workspace.folder);
  const lines = await context.db
    .selectFrom('order_lines')
    .innerJoin('orders', 'orders.id', 'order_lines.order_id')
    .select([
      'order_lines.order_id',
      'order_lines.line',
      'order_lines.matter',
      'order_lines.action',
      'order_lines.sealed',
    ])
    .where('orders.procedure', '=', procedure)
    .where('orders.kind', '=', 'gives')
    .where('order_lines.state', '=', 'standing')
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
