import { hash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { isId } from '../../database/id.ts';
import type { Matter } from '../../procedure/index.ts';
import type { Context } from '../context.ts';
import { procedureFor } from '../matters/court.ts';
import type { MatterRow } from '../matters/write.ts';
import { rowsFolder } from '../rows/folder.ts';
import { openRows } from '../rows/open-rows.ts';
import type { Tables } from '../store/schema.ts';
import { lotRuleOf } from './rule.ts';

/** What a run's own row says of the conviction of a matter. */
export type DecidedRow = {
  readonly section: string;
  readonly level: string;
  readonly date: string;
  readonly county: string;
  readonly cases: string;
  readonly outcome: string;
  readonly clause: string;
  readonly reason: string;
  readonly missing: number;
  readonly floor: string;
  readonly raised: number;
  readonly open: number;
  readonly corrected: number;
};

const FIELDS = 'section, level, date, county, cases, outcome, clause, reason, missing, floor, raised, open, corrected';

/** Looks rows of runs up; each run is opened once. A run whose rows are gone gives none. */
export function rowLookup(
  context: Context,
): (matter: Pick<MatterRow, 'run' | 'conviction_row'>) => DecidedRow | undefined {
  const statements = new Map<string, ((id: number) => DecidedRow | undefined) | undefined>();
  return ({ run, conviction_row }) => {
    if (!statements.has(run)) {
      const rows = isId(run) ? openRows(rowsFolder(context, run)) : undefined;
      const one = rows?.database.prepare(`select ${FIELDS} from convictions where id = ?`);
      statements.set(run, one && ((id) => one.get(id) as DecidedRow | undefined));
    }
    return statements.get(run)?.(conviction_row);
  };
}

/**
 * The hash of all that a determination rests on and gives: the matter's own entries and state, and the row of its run. What
 * happens beside it does not change it: that somebody keeps out of the person, or begins a review that a lot may end.
 */
export function determinationHash(row: MatterRow, decided: DecidedRow | undefined): string {
  const { determination, facts, dates, settings } = JSON.parse(row.body) as Matter;
  const own = [
    row.fingerprint,
    row.procedure,
    row.version,
    row.county,
    row.outcome,
    row.clause,
    row.missing,
    row.flags,
  ];
  const state = isBeforeLot(row) ? 'open' : row.relief_state;
  const stands = [row.marks, state, row.relief, determination, facts, dates, settings];
  return hash('sha256', JSON.stringify([own, stands, decided ? Object.values(decided) : null]), 'hex');
}

/** Whether a matter stands where its procedure lets a lot be proposed. */
function isBeforeLot(row: MatterRow): boolean {
  const procedure = procedureFor(row);
  return (procedure && lotRuleOf(procedure))?.propose.from.includes(row.relief_state) === true;
}

/** Whether facts of a matter were corrected, or a correction taken back, since the run that its determination is of. */
export type Corrected = (matter: Pick<MatterRow, 'run' | 'person_ref' | 'key_ref'>) => boolean;

/** Corrections that the runs of some matters were not made with, or were made with and that hold no longer. */
export async function correctedSince(inner: Pick<Transaction<Tables>, 'selectFrom'>): Promise<Corrected> {
  const corrections = await inner
    .selectFrom('corrections')
    .select(['id', 'content', 'undone_at', 'person_ref', 'count_ref'])
    .where('content', 'is not', null)
    .execute();
  if (corrections.length === 0) return () => false;
  const runs = await inner
    .selectFrom('runs')
    .innerJoin('inputs', 'inputs.id', 'runs.input_id')
    .select(['runs.id', 'runs.corrections', 'inputs.content'])
    .execute();
  const byRun = new Map<string, ReadonlySet<string>>();
  for (const run of runs) {
    const used = new Set(JSON.parse(run.corrections) as readonly string[]);
    const moved = corrections.filter(
      ({ id, content, undone_at }) => content === run.content && used.has(id) !== (undone_at === null),
    );
    const refs = moved.map(({ person_ref, count_ref }) => count_ref ?? person_ref);
    if (refs.length > 0) byRun.set(run.id, new Set(refs));
  }
  return ({ run, person_ref, key_ref }) => {
    const refs = byRun.get(run);
    return refs !== undefined && (refs.has(person_ref) || refs.has(key_ref));
  };
}
