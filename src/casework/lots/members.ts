import type { Transaction } from 'kysely';
import { guardTruth, type Matter, type Procedure } from '../../procedure/index.ts';
import { YES } from '../../record/index.ts';
import { type Context, now, type Who } from '../context.ts';
import { procedureOf } from '../matters/court.ts';
import { type QueueFilter, queueOf } from '../matters/queue-filter.ts';
import type { MatterRow } from '../matters/write.ts';
import { openBlocks } from '../orders/blocks.ts';
import type { LotTable } from '../store/lots-schema.ts';
import type { Tables } from '../store/schema.ts';
import { correctedSince, type DecidedRow, rowLookup } from './determination.ts';
import { MIXED, type Stratum } from './lot.ts';
import { lotRuleOf } from './rule.ts';

/** Which matters of a queue can be in a lot. */
export type LotWanted = {
  readonly kind: LotTable['kind'];
  readonly procedure: string;
  readonly filter: QueueFilter;
};

/** A matter that can be in a lot, with the row of its run. */
export type Candidate = { readonly row: MatterRow; readonly decided: DecidedRow | undefined };

type Inner = Transaction<Tables>;

/**
 * The matters of a queue that can be in a lot now: settled by the law alone and as the run left them, without a raised
 * flag, a missing fact or a correction since, with no lease on them and in no other lot. What a sample has found to be
 * a defect is for one person to look at by itself, and stays out until a later run has decided it.
 */
export async function candidatesOf(
  context: Context,
  inner: Inner,
  who: Who,
  wanted: LotWanted,
): Promise<readonly Candidate[]> {
  const procedure = procedureOf(wanted.procedure);
  if (!procedure) return [];
  const isPlain = plainFor(wanted.kind, procedure);
  if (!isPlain) return [];
  const at = now();
  const rows = await queueOf(inner, who, { ...wanted.filter, procedure: wanted.procedure })
    .selectAll()
    .where('lot', 'is', null)
    .where('missing', '=', 0)
    // What a court alone has rests on an authority of its own, entry by entry, and no run decided it.
    .where('taking', 'is', null)
    .where((row) =>
      row.or([row('lease_until', 'is', null), row('lease_until', '<=', at), row('lease_by', '=', who.account)]),
    )
    .where('id', 'not in', openBlocks(inner))
    .orderBy('id')
    .execute();
  const corrected = await correctedSince(inner);
  const lookup = rowLookup(context);
  return (rows as readonly MatterRow[])
    .filter((row) => isPlain(row) && !corrected(row))
    .map((row) => ({ row, decided: lookup(row) }))
    .filter(({ row, decided }) => isAsDecided(row, decided));
}

/** Whether the run's row still says what the matter was opened with, and raises no flag. */
function isAsDecided(row: MatterRow, decided: DecidedRow | undefined): boolean {
  if (!decided) return row.flags === 0;
  return decided.raised === 0 && decided.outcome === row.outcome && decided.clause === row.clause;
}

function plainFor(kind: LotTable['kind'], procedure: Procedure): ((row: MatterRow) => boolean) | undefined {
  if (kind === 'elusion') return (row) => (JSON.parse(row.body) as Matter).determination.kind === 'none';
  const rule = lotRuleOf(procedure);
  return (
    rule &&
    ((row) => {
      // A lot is accepted by one rule: a matter of a former version is decided by itself.
      if (row.version !== procedure.version || !rule.propose.from.includes(row.relief_state)) return false;
      const matter = JSON.parse(row.body) as Matter;
      return matter.determination.kind === 'relief' && guardTruth(rule.propose.when, matter) === YES;
    })
  );
}

/** What a matter shares with those of its lot. */
export function stratumOfCandidate({ row, decided }: Candidate): Stratum {
  const { county, outcome, clause } = row;
  return {
    county,
    outcome,
    clause,
    level: decided?.level ?? MIXED,
    open: (decided?.open ?? 0) & ~(decided?.raised ?? 0),
  };
}

export const keyOfStratum = ({ county, outcome, clause, level, open }: Stratum): string =>
  JSON.stringify([county, outcome, clause, level, open]);

/** What all of some matters have in common; blank or 0 where they differ. */
export function commonStratum(all: readonly Stratum[]): Stratum {
  const same = (column: 'county' | 'outcome' | 'clause' | 'level') => {
    const first = all[0]?.[column] ?? MIXED;
    return all.every((each) => each[column] === first) ? first : MIXED;
  };
  return {
    county: same('county'),
    outcome: same('outcome'),
    clause: same('clause'),
    level: same('level'),
    open: all.reduce((bits, each) => bits | each.open, 0),
  };
}

/** A stratum of a queue, with how many matters a lot of it would have. */
export type StratumCount = { readonly stratum: Stratum; readonly run: string; readonly n: number };

export function strataOf(candidates: readonly Candidate[]): readonly StratumCount[] {
  const groups = Map.groupBy(candidates, (each) => keyOfStratum(stratumOfCandidate(each)));
  return [...groups.values()]
    .map((all) => ({ stratum: stratumOfCandidate(all[0]!), run: all[0]!.row.run, n: all.length }))
    .sort((a, b) => b.n - a.n || (keyOfStratum(a.stratum) < keyOfStratum(b.stratum) ? -1 : 1));
}
