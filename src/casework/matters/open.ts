import type { Insertable } from 'kysely';
import { insertMany } from '../../database/insert-many.ts';
import { partsOf } from '../../database/parts-of.ts';
import { apply } from '../../procedure/index.ts';
import { inEveryLanguage, type PlainCode, type Sentences } from '../../say/say.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { listCorrections } from '../corrections/store.ts';
import { openMattersJob } from '../jobs/open-matters-job.ts';
import { placesOfRun } from '../person/filed-run.ts';
import { rowsFolder } from '../rows/folder.ts';
import { openRows } from '../rows/open-rows.ts';
import { findRun } from '../runs.ts';
import { stateIdOf } from '../states.ts';
import type { CaseEventTable, MatterTable } from '../store/schema.ts';
import { courtOf, procedureOf, proceduresOf } from './court.ts';
import { personRef } from './identity.ts';
import { type Made, type Opening, type OpenWanted, openedEvent } from './open-plan.ts';
import { refusalOf } from './refusals.ts';
import { relink } from './relink.ts';
import { sealOf } from './seal.ts';

/**
 * Opens matters of a finished run, as a job: a worker works out what is to be written, in parts, and this thread writes
 * each part with its row in the log. A part that was written stays when the job is cancelled or the server ends; opening
 * again goes on where it ended, since what is open already is known again.
 */

/** How the opening of the matters of a run under one procedure stands. */
export type OpeningState = {
  readonly job: string;
  readonly active: boolean;
  /** What the last opening since the server started came to. */
  readonly opening: Opening | null;
  readonly problem: Sentences | null;
  /** Matters under the procedure that show rows of this run. */
  readonly matters: number;
};

/** A procedure that matters of a run can be opened under, with what the office enters for it. */
export type RunProcedure = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly dates: readonly { readonly id: string; readonly title: string }[];
  readonly settings: readonly {
    readonly id: string;
    readonly ask: string;
    readonly value:
      | { readonly kind: 'confirm' }
      | { readonly kind: 'number'; readonly least: number; readonly most: number };
  }[];
  readonly state: OpeningState;
};

type Ended =
  | { readonly kind: 'opened'; readonly opening: Opening }
  | { readonly kind: 'failed'; readonly code: PlainCode };

/** How the last opening under a procedure ended, by its job and run. */
const ended = new Map<string, Ended>();

const endKey = (run: string, procedure: string) => `${openMattersJob.id(procedure)} ${run}`;

/** The procedures of a run's state, and how opening under each of them stands. */
export async function runProcedures(context: Context, run: string): Promise<Result<readonly RunProcedure[]>> {
  const found = await findRun(context, run);
  if (!found.ok) return found;
  const counts = await context.db
    .selectFrom('matters')
    .select(['procedure', ({ fn }) => fn.countAll<number | string>().as('n')])
    .where('run', '=', run)
    .groupBy('procedure')
    .execute();
  const byProcedure = new Map(counts.map(({ procedure, n }) => [procedure, Number(n)]));
  return done(
    proceduresOf(found.value.pack_id).map(({ id, title, summary, dates, settings }) => ({
      id,
      title,
      summary,
      dates,
      settings: settings.map(({ id: setting, ask, value }) => ({ id: setting, ask, value })),
      state: stateOf(context, run, id, byProcedure.get(id) ?? 0),
    })),
  );
}

function stateOf(context: Context, run: string, procedure: string, matters: number): OpeningState {
  const job = openMattersJob.id(procedure);
  const end = ended.get(endKey(run, procedure));
  return {
    job,
    active: context.jobs.isActive(job) && context.jobs.worksOn(job).includes(run),
    opening: end?.kind === 'opened' ? end.opening : null,
    problem: end?.kind === 'failed' ? inEveryLanguage({ code: end.code }) : null,
    matters,
  };
}

/**
 * Begins to open the matters of a run; gives the job. What the procedure refuses is refused before anything is written.
 *
 * @param people those whose matters are opened, as keyed hashes, where they applied; everybody's where it is absent.
 */
export async function openMatters(
  context: Context,
  who: Who,
  wanted: OpenWanted,
  people?: readonly string[],
): Promise<Result<{ readonly job: string }>> {
  const found = await findRun(context, wanted.run);
  if (!found.ok) return found;
  if (found.value.state !== 'done') return refuse(409, 'run-not-finished');
  const procedure = procedureOf(wanted.procedure);
  if (!procedure) return refuse(404, 'procedure-missing');
  if (stateIdOf(procedure.id) !== stateIdOf(found.value.pack_id)) return refuse(400, 'law-other-state');
  if (!openRows(rowsFolder(context, wanted.run))) return refuse(409, 'run-no-results');
  const at = now();
  const tried = apply(courtOf(procedure), undefined, openedEvent(procedure, wanted, { kind: 'none' }, at));
  if (!tried.ok) return refusalOf(tried.refusal);
  const job = openMattersJob.id(procedure.id);
  if (context.jobs.isActive(job)) return refuse(409, 'matters-at-work');
  const before = await context.db
    .selectFrom('matters')
    .select(['id', 'key_ref', 'fingerprint'])
    .where('procedure', '=', procedure.id)
    // What a court alone has is no row of a run.
    .where('origin', '!=', 'court')
    .execute();
  const key = endKey(wanted.run, procedure.id);
  ended.delete(key);
  const { folder } = context.workspace;
  const places = await placesOfRun(context, wanted.run);
  const task = {
    folder,
    rows: rowsFolder(context, wanted.run),
    ...(places.ok && { places: places.value }),
    wanted,
    account: who.account,
    at,
    before,
    sameNumber: await correctedMatters(context, found.value, procedure.id),
    ...(people && { people }),
  };
  const added = context.jobs.add(
    job,
    openMattersJob.make(task, {
      of: [wanted.run],
      by: who.account,
      on: {
        linked: ({ part }) => relink(context, who, wanted.run, part),
        made: ({ part, digest }) => write(context, who, wanted, { part, digest }),
        opened: ({ opening }) => {
          ended.set(key, { kind: 'opened', opening });
        },
      },
      onEnd: (how, settled) => {
        if (how !== 'done' || !settled) ended.set(key, { kind: 'failed', code: openMattersJob.ends[how] });
      },
    }),
  );
  return added ? done({ job }) : refuse(409, 'matters-at-work');
}

/** The matters of people with corrected facts, undone ones too, that show rows of runs over the same files as a run. */
async function correctedMatters(
  { db, workspace }: Context,
  run: { readonly input_id: string },
  procedure: string,
): Promise<readonly string[]> {
  const input = await db.selectFrom('inputs').select('content').where('id', '=', run.input_id).executeTakeFirst();
  if (!input?.content) return [];
  const seal = sealOf(workspace.folder);
  const corrected = await listCorrections({ db, workspace }, { content: input.content });
  const people = [...new Set(corrected.map(({ person }) => personRef(seal, person)))];
  const ids: string[] = [];
  for (const some of partsOf(people, 500)) {
    const rows = await db
      .selectFrom('matters')
      .innerJoin('runs', 'runs.id', 'matters.run')
      .innerJoin('inputs', 'inputs.id', 'runs.input_id')
      .select('matters.id')
      .where('matters.procedure', '=', procedure)
      .where('inputs.content', '=', input.content)
      .where('matters.person_ref', 'in', some)
      .execute();
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}

type Part = { readonly part: readonly Made[]; readonly digest: string };

async function write(context: Context, who: Who, wanted: OpenWanted, { part, digest }: Part): Promise<void> {
  await context.ledger.act(async (inner, note) => {
    const matters: readonly Insertable<MatterTable>[] = part.map(({ row }) => row);
    await insertMany(inner, 'matters', matters);
    const events: readonly CaseEventTable[] = part.map(({ event }) => event);
    await insertMany(inner, 'case_events', events);
    note(who, { what: 'matters.open', about: `${wanted.run} ${wanted.procedure} ${part.length}`, digest });
  });
}
