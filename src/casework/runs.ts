import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Selectable } from 'kysely';
import { isId, newId } from '../database/id.ts';
import { runHashOf } from '../documents/results/results-folder.ts';
import { saidBy } from '../record/problem.ts';
import type { Summary } from '../results/summary.ts';
import { inEveryLanguage, keepSaid, readSaid, type Sentences } from '../say/say.ts';
import { may } from './access/permissions.ts';
import { type ChoiceRecord, choiceOf, packOf } from './choice.ts';
import { type Context, done, now, type Result, refuse, type Who } from './context.ts';
import { type CorrectionInfo, correctionsInForce, listCorrections } from './corrections/store.ts';
import { filesOf, findInput, removeInput, sweepInputs } from './inputs.ts';
import { inspectJob } from './jobs/inspect-job.ts';
import type { JobEnd } from './jobs/job.ts';
import { type RunTask, runJob } from './jobs/run-job.ts';
import { spreadToRun } from './matters/conflicts.ts';
import { madeBy, mayEnd } from './rights.ts';
import { rowsFolder } from './rows/folder.ts';
import { forgetRows } from './rows/open-rows.ts';

import { formatIdOf, stateIdOf } from './states.ts';
import { isAtWork, type RunState, statesBefore } from './store/run-state.ts';
import type { RunTable } from './store/schema.ts';

/** What lists of runs show of a summary; the whole summary is a file of the run. */
type Outline = Pick<
  Summary,
  'people' | 'lines' | 'linesSetAside' | 'complete' | 'unit' | 'convictionsDecided' | 'peopleWithRelief'
>;

/** A run as the browser knows it. */
export type RunInfo = {
  readonly id: string;
  readonly inputId: string;
  readonly name: string;
  /** What somebody wrote about it last. */
  readonly note: { readonly text: string; readonly by: string; readonly at: string } | null;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly finishedAt: string | null;
  readonly state: RunState;
  /** The format of its files, such as `us-zz/crown`: the state and which of its formats. */
  readonly format: string;
  readonly choice: ChoiceRecord;
  readonly policyTitle: string;
  readonly files: readonly string[];
  readonly invented: boolean;
  readonly summary: Outline | null;
  /** How the file was read where it is silent; only of a run that is shown by itself, and of engine 5 or later. */
  readonly readings?: Summary['readings'];
  /** What to know of the input files, by their places from 1; English sentences. */
  readonly notes?: Summary['notes'];
  readonly corrections: number;
  /** How many of them are answers from files of other states. */
  readonly elsewhere: number;
  /** Corrections of these files that were made or undone since, so that the run does not hold them as they are now. */
  readonly correctionsSince: number;
  readonly problem: Sentences | null;
  /** Whether who asks may delete it: not where another made it, or where matters rest on it. */
  readonly deletable: 'yes' | 'not-yours' | 'matters';
  /** SHA-256 of its manifest, which papers made from it bear; only of a run that is shown by itself and has its files. */
  readonly manifestHash?: string;
};

export function resultsFolder(context: Context, run: string): string {
  return join(context.workspace.runFolder(run), 'results');
}

/** Where the rows of a run lie. */
export function choiceRecordOf(row: Selectable<RunTable>): ChoiceRecord {
  return {
    packId: row.pack_id,
    policyId: row.policy_id,
    options: JSON.parse(row.options) as ChoiceRecord['options'],
    readings: JSON.parse(row.readings) as Record<string, string>,
    county: row.county,
    asOf: row.as_of,
  };
}

export async function listRuns(context: Context, who: Who): Promise<readonly RunInfo[]> {
  const rows = await context.db.selectFrom('runs').selectAll().orderBy('created_at', 'desc').execute();
  const inputs = await context.db.selectFrom('inputs').select(['id', 'files', 'origin', 'content']).execute();
  const byId = new Map(inputs.map((input) => [input.id, input]));
  const inForce = Map.groupBy(await listCorrections(context), ({ content }) => content);
  const withMatters = await runsWithMatters(context);
  return rows.map((row) => {
    const input = byId.get(row.input_id);
    const info = runInfo(row, input, inForce.get(input?.content ?? null) ?? []);
    return { ...info, deletable: deletable(who, row, withMatters) };
  });
}

/** The runs on which matters rest, from the counts of matters, which are few where matters are millions. */
async function runsWithMatters({ db }: Context): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('matter_counts')
    .select('run')
    .groupBy('run')
    .having(({ fn }) => fn.sum('n'), '>', 0)
    .execute();
  return new Set(rows.map(({ run }) => run));
}

function deletable(who: Who, row: Selectable<RunTable>, withMatters: ReadonlySet<string>): RunInfo['deletable'] {
  if (!may(who, 'runs.end') || !mayEnd(who, row)) return 'not-yours';
  return withMatters.has(row.id) ? 'matters' : 'yes';
}

function runInfo(
  row: Selectable<RunTable>,
  input: { readonly files: string; readonly origin: string } | undefined,
  corrections: readonly CorrectionInfo[],
): Omit<RunInfo, 'deletable'> {
  const inRun = JSON.parse(row.corrections) as string[];
  const used = new Set(inRun);
  const inForce = corrections.filter(({ undoneAt }) => undoneAt === null).map(({ id }) => id);
  const policy = packOf(row.pack_id)?.policies.find(({ id }) => id === row.policy_id);
  return {
    id: row.id,
    inputId: row.input_id,
    name: row.name,
    note: row.note === null ? null : { text: row.note, by: row.note_by!, at: row.note_at! },
    createdAt: row.created_at,
    createdBy: row.created_by,
    finishedAt: row.finished_at,
    state: row.state,
    format: row.format,
    choice: choiceRecordOf(row),
    policyTitle: policy?.title ?? row.policy_id,
    files: input ? filesOf(input).map(({ name }) => name) : [],
    invented: input?.origin === 'invented',
    summary: row.summary === null ? null : outlineOf(JSON.parse(row.summary) as Summary),
    corrections: inRun.length,
    elsewhere: corrections.filter(({ id, fact }) => fact === 'answer' && used.has(id)).length,
    correctionsSince: new Set(inForce).symmetricDifference(used).size,
    problem: row.problem === null ? null : inEveryLanguage(readSaid(row.problem)),
  };
}

function outlineOf({ people, lines, linesSetAside, complete, unit, ...more }: Summary): Outline {
  const { convictionsDecided, peopleWithRelief } = more;
  return { people, lines, linesSetAside, complete, convictionsDecided, peopleWithRelief, ...(unit && { unit }) };
}

export async function findRun(context: Context, id: string): Promise<Result<Selectable<RunTable>>> {
  const row = await context.db.selectFrom('runs').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? done(row) : refuse(404, 'run-missing');
}

export async function showRun(context: Context, id: string, who: Who): Promise<Result<RunInfo>> {
  const found = await findRun(context, id);
  if (!found.ok) return found;
  const input = await context.db
    .selectFrom('inputs')
    .select(['files', 'origin', 'content'])
    .where('id', '=', found.value.input_id)
    .executeTakeFirst();
  const corrections = input?.content ? await listCorrections(context, { content: input.content }) : [];
  const { summary } = found.value;
  const { readings, notes } = summary === null ? {} : (JSON.parse(summary) as Partial<Summary>);
  const folder = resultsFolder(context, id);
  const isWritten = found.value.state === 'done' && existsSync(join(folder, 'manifest.json'));
  return done({
    ...runInfo(found.value, input, corrections),
    deletable: deletable(who, found.value, await runsWithMatters(context)),
    ...(readings && { readings }),
    ...(notes && { notes }),
    ...(isWritten && { manifestHash: runHashOf(folder) }),
  });
}

export type NewRun = {
  readonly inputId: string;
  readonly name: string;
  readonly choice: ChoiceRecord;
  readonly quarantine: boolean;
};

export async function startRun(context: Context, who: Who, wanted: NewRun): Promise<Result<string>> {
  const input = await findInput(context, wanted.inputId);
  if (!input.ok) return input;
  if (input.value.state !== 'ready') return refuse(409, 'input-not-read');
  const choice = choiceOf(wanted.choice);
  if (!choice.ok) return refuse(400, choice.said);
  const { setting, policy, pack } = choice.choice;
  const format = await formatIdOf(input.value.format);
  if (stateIdOf(pack.id) !== stateIdOf(format)) return refuse(400, 'law-other-state');
  const id = newId();
  const row: RunTable = {
    id,
    input_id: wanted.inputId,
    name: await nameOf(context, wanted.name, `${setting.county}, ${policy.title}`),
    note: null,
    note_by: null,
    note_at: null,
    created_at: now(),
    created_by: who.account,
    created_role: madeBy(who),
    finished_at: null,
    state: 'queued',
    format,
    county: setting.county,
    pack_id: pack.id,
    policy_id: policy.id,
    options: JSON.stringify(setting.options),
    readings: JSON.stringify(setting.readings ?? {}),
    as_of: wanted.choice.asOf,
    quarantine: wanted.quarantine ? 1 : 0,
    summary: null,
    corrections: '[]',
    problem: null,
  };
  await context.ledger.act(async (inner, note) => {
    await inner.insertInto('runs').values(row).execute();
    note(who, { what: 'run.start', about: id });
  });
  const launched = await launch(context, id);
  return launched.ok ? done(id) : launched;
}

/** Gives a run another name; the usual one where the name is blank. */
export async function renameRun(context: Context, id: string, given: string, who: Who): Promise<Result<null>> {
  const found = await findRun(context, id);
  if (!found.ok) return found;
  const { county, pack_id, policy_id } = found.value;
  const policy = packOf(pack_id)?.policies.find((each) => each.id === policy_id);
  const name = await nameOf(context, given, `${county}, ${policy?.title ?? policy_id}`, id);
  await context.ledger.act(async (inner, note) => {
    await inner.updateTable('runs').set({ name }).where('id', '=', id).execute();
    note(who, { what: 'run.rename', about: id });
  });
  return done(null);
}

/** Writes the note about a run in place of the one before; a blank one takes it away. The log does not repeat it. */
export async function writeRunNote(context: Context, id: string, given: string, who: Who): Promise<Result<null>> {
  const found = await findRun(context, id);
  if (!found.ok) return found;
  const text = given.trim();
  const values =
    text === '' ? { note: null, note_by: null, note_at: null } : { note: text, note_by: who.account, note_at: now() };
  await context.ledger.act(async (inner, note) => {
    await inner.updateTable('runs').set(values).where('id', '=', id).execute();
    note(who, { what: 'run.note', about: id });
  });
  return done(null);
}

/** The name that was given, else one that no other run has: runs of one county and policy are told apart by a number. */
async function nameOf({ db }: Context, given: string, usual: string, own = ''): Promise<string> {
  const name = given.trim().slice(0, 120);
  if (name !== '') return name;
  const rows = await db.selectFrom('runs').select('name').where('id', '!=', own).execute();
  const taken = new Set(rows.map((row) => row.name));
  for (let number = 2, free = usual; ; number++) {
    if (!taken.has(free)) return free;
    free = `${usual} (${number})`;
  }
}

/** Starts again a run that was interrupted, cancelled or failed, with the corrections that are in force now. */
export async function resumeRun(context: Context, id: string, who: Who): Promise<Result<null>> {
  const found = await findRun(context, id);
  if (!found.ok) return found;
  if (found.value.state === 'done') return refuse(409, 'run-finished');
  // One statement looks and takes: of two tabs that ask at once, one is refused.
  const taken = await context.ledger.act(async (inner, note) => {
    const changed = await inner
      .updateTable('runs')
      .set({ state: 'queued', problem: null, finished_at: null })
      .where('id', '=', id)
      .where('state', 'in', statesBefore('queued'))
      .executeTakeFirst();
    if (Number(changed.numUpdatedRows) === 0) return false;
    note(who, { what: 'run.resume', about: id });
    return true;
  });
  if (!taken) return refuse(409, 'run-at-work');
  // Its outcome was noted, and its thread may be on its way out still.
  await context.jobs.gone(id);
  return launch(context, id);
}

async function launch(context: Context, id: string): Promise<Result<null>> {
  const run = await context.db.selectFrom('runs').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const input = await context.db
    .selectFrom('inputs')
    .selectAll()
    .where('id', '=', run.input_id)
    .executeTakeFirstOrThrow();
  const corrections = await correctionsInForce(context, input.content ?? '');
  forgetRows(context.workspace.runFolder(id));
  rmSync(rowsFolder(context, id), { recursive: true, force: true });
  const own = context.db.updateTable('runs').where('id', '=', id);
  await own.set({ corrections: JSON.stringify(corrections.map((each) => each.id)) }).execute();
  const become = async (state: RunState, values: Partial<RunTable> = {}): Promise<void> => {
    await own
      .set({ ...values, state })
      .where('state', 'in', statesBefore(state))
      .execute();
  };
  const task: RunTask = {
    inputs: filesOf(input).map(({ path }) => path),
    choice: choiceRecordOf(run),
    quarantine: run.quarantine === 1,
    out: resultsFolder(context, id),
    folder: rowsFolder(context, id),
    corrections,
  };
  const job = runJob.make(task, {
    of: [id],
    onStart: () => become('running'),
    on: {
      problem: ({ problem }) =>
        become(problem.kind === 'cancelled' ? 'cancelled' : 'failed', {
          // The words for results that were not written name a folder of the server and an option of the command.
          problem: problem.kind === 'output' ? keepSaid('run-not-written') : keepSaid(saidBy(problem)),
          finished_at: now(),
        }),
      analyzed: ({ agrees, summary }) =>
        become('loading', { summary: JSON.stringify(summary), problem: agrees ? null : keepSaid('run-disagrees') }),
      finished: async () => {
        // Nobody sees a run before what people declared to keep out of is hidden in it.
        await spreadToRun(context, id);
        await become('done', { finished_at: now() });
      },
    },
    onEnd: async (how, settled) => {
      cleanUnfinished(context, id);
      if (settled) return;
      await become(stateAfter(how), { problem: keepSaid(runJob.ends[how]), summary: null, finished_at: now() });
      rmSync(resultsFolder(context, id), { recursive: true, force: true });
      rmSync(rowsFolder(context, id), { recursive: true, force: true });
    },
  });
  const added = context.jobs.add(runJob.id(id), job);
  return added ? done(null) : refuse(409, 'run-at-work');
}

/** What becomes of a run whose worker ended without a last word. */
function stateAfter(how: JobEnd): RunState {
  if (how === 'cancelled') return 'cancelled';
  return how === 'stopped' ? 'interrupted' : 'failed';
}

/** A thread that was stopped could not remove what it had begun to write. */
function cleanUnfinished(context: Context, id: string): void {
  const folder = context.workspace.runFolder(id);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name.startsWith('.results.unfinished-')) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/**
 * Removes a run with its data, and the files that were given for it when no other run uses them. The folder goes first:
 * on a full disk, that makes the room in which the rest is noted.
 */
export async function deleteRun(context: Context, id: string, who: Who): Promise<Result<null>> {
  const found = await findRun(context, id);
  if (!found.ok) return found;
  if (!mayEnd(who, found.value)) return refuse(403, 'run-not-yours');
  if (isAtWork(found.value.state)) return refuse(409, 'run-cancel-first');
  const matter = await context.db.selectFrom('matters').select('id').where('run', '=', id).executeTakeFirst();
  if (matter) return refuse(409, 'run-has-matters');
  await context.jobs.endAllOf(id);
  forgetRows(context.workspace.runFolder(id));
  rmSync(context.workspace.runFolder(id), { recursive: true, force: true });
  await context.ledger.act(async (inner, note) => {
    await inner.deleteFrom('runs').where('id', '=', id).execute();
    note(who, { what: 'run.delete', about: id });
  });
  context.workspace.forget();
  // Another run may use the files, or they may be the operator's: then they stay.
  await removeInput(context, found.value.input_id, who);
  return done(null);
}

/** What a server that was killed left in the middle of its work, said as such when it starts again. */
export async function markInterrupted(context: Context): Promise<void> {
  const left = await context.db
    .selectFrom('runs')
    .select('id')
    .where('state', 'in', statesBefore('interrupted'))
    .execute();
  for (const { id } of left) {
    cleanUnfinished(context, id);
    await context.db
      .updateTable('runs')
      .set({ state: 'interrupted', problem: keepSaid(runJob.ends.stopped) })
      .where('id', '=', id)
      .execute();
  }
  await context.db
    .updateTable('inputs')
    .set({ state: 'refused', problem: keepSaid(inspectJob.ends.stopped) })
    .where('state', 'in', ['inspecting', 'open'])
    .execute();
  await sweepInputs(context);
  await sweepFolders(context);
}

/** Removes what a server that was killed left on the disk and no row knows: half uploads, and folders half deleted. */
async function sweepFolders({ db, workspace: { folder } }: Context): Promise<void> {
  for (const kind of ['inputs', 'runs'] as const) {
    const known = new Set((await db.selectFrom(kind).select('id').execute()).map(({ id }) => id));
    for (const name of readdirSync(join(folder, kind))) {
      const path = join(folder, kind, name);
      // Only what has the form of an id was made here.
      if (isId(name) && !known.has(name)) rmSync(path, { recursive: true, force: true });
      else if (kind === 'inputs' && isId(name)) sweepParts(path);
    }
  }
}

function sweepParts(folder: string): void {
  for (const name of readdirSync(folder)) if (name.endsWith('.part')) rmSync(join(folder, name), { force: true });
}
