import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Selectable } from 'kysely';
import { newId } from '../database/id.ts';
import { JURISDICTION_IDS } from '../jurisdictions/index.ts';
import { parseIsoDay } from '../record/index.ts';
import { type Problem, saidBy } from '../record/problem.ts';
import { inEveryLanguage, keepSaid, readSaid, type Sentences } from '../say/say.ts';
import { type Context, done, now, type Result, refuse, type Who } from './context.ts';
import type { Inspection } from './history/inspect.ts';
import type { LineSource } from './history/lines-of.ts';
import { peopleFileIn } from './history/people-file.ts';
import { isMapping } from './history/recognize.ts';
import { inspectJob, READING_ENDS } from './jobs/inspect-job.ts';
import type { JobEnd, NewJob, TaskOf } from './jobs/job.ts';
import { DRAFT_NAME, LOOK_NAME } from './mapping/names.ts';
import { madeBy, mayEnd } from './rights.ts';
import { stateIdOf } from './states.ts';
import type { InputTable } from './store/schema.ts';

export type InputFile = { readonly name: string; readonly path: string; readonly bytes: number };

/** Files that an analyst gave, as the browser knows them: without paths. */
export type InputInfo = {
  readonly id: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly state: InputTable['state'];
  readonly origin: InputTable['origin'];
  /** The state whose files they are; blank until they are read where none was named. */
  readonly jurisdiction: string;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  readonly inspection: Inspection | null;
  readonly problem: Sentences | null;
  /** Whether files that were named rather than uploaded are still there. */
  readonly missingFiles: boolean;
};

export function inputInfo(row: Selectable<InputTable>): InputInfo {
  const files = filesOf(row);
  return {
    id: row.id,
    createdAt: row.created_at,
    createdBy: row.created_by,
    state: row.state,
    origin: row.origin,
    jurisdiction: jurisdictionOfInput(row),
    files: files.map(({ name, bytes }) => ({ name, bytes })),
    inspection: row.inspection === null ? null : readInspection(row.inspection),
    problem: row.problem === null ? null : inEveryLanguage(readSaid(row.problem)),
    missingFiles: row.state === 'ready' && files.some(({ path }) => !existsSync(path)),
  };
}

/** Files that were read before other states were offered are those of the first. */
function jurisdictionOfInput({ state, format }: Pick<Selectable<InputTable>, 'state' | 'format'>): string {
  return stateIdOf(format === '' && state === 'ready' ? JURISDICTION_IDS[0]! : format);
}

/** Reads an inspection that was kept as JSON; older versions kept what is wrong with a line in English alone, and no placeholders. */
function readInspection(kept: string): Inspection {
  const { placeholders = [], ...read } = JSON.parse(kept) as Inspection;
  const first = read.unreadable.first.map(({ problem, ...at }) => ({
    ...at,
    problem: typeof problem === 'string' ? inEveryLanguage({ code: 'text', text: problem }) : problem,
  }));
  return { ...read, placeholders, unreadable: { ...read.unreadable, first } };
}

/** The files that have been read and are here, newest first. */
export async function listInputs({ db }: Context): Promise<readonly InputInfo[]> {
  const rows = await db
    .selectFrom('inputs')
    .selectAll()
    .where('state', '=', 'ready')
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map(inputInfo);
}

export function filesOf(row: Pick<Selectable<InputTable>, 'files'>): readonly InputFile[] {
  return JSON.parse(row.files) as InputFile[];
}

/**
 * How the lines of the files are read again: the path and encoding of each. Lies beside the files that were uploaded,
 * none of which may take its name. Older workspaces have it under the second name.
 */
const [SOURCES_NAME, OLD_SOURCES_NAME] = ['sources.json', 'index.bin.sources.json'];
/** The lines that were made of a set of files, beside the files and to be read again one by one. */
const JOINED_NAME = 'joined.lines';
/** The lines that were made of tables by a mapping; for all that comes after, the input is this file. */
const MAPPED_NAME = 'mapped-tables.csv';
export const KEPT_NAMES: readonly string[] = [
  SOURCES_NAME,
  OLD_SOURCES_NAME,
  JOINED_NAME,
  MAPPED_NAME,
  DRAFT_NAME,
  LOOK_NAME,
  'index.bin',
];

/** Reads how the files of an input are read again. */
export function sourcesOf(context: Context, input: string): readonly LineSource[] {
  const path = (name: string) => join(context.workspace.inputFolder(input), name);
  const kept = existsSync(path(SOURCES_NAME)) ? SOURCES_NAME : OLD_SOURCES_NAME;
  return JSON.parse(readFileSync(path(kept), 'utf8')) as readonly LineSource[];
}

/** How long files that were given and never run may lie. */
const ABANDONED_AFTER = 24 * 60 * 60_000;

/** Removes files that are no longer of use: those that were refused or broken off, and those left unused for a day. */
export async function sweepInputs(context: Context): Promise<void> {
  const unused = await context.db
    .selectFrom('inputs')
    .select(['id', 'state', 'created_at'])
    .where('id', 'not in', context.db.selectFrom('runs').select('input_id'))
    .execute();
  const limit = new Date(Date.now() - ABANDONED_AFTER).toISOString();
  for (const { id, state, created_at } of unused) {
    // What is being read has its job within a moment; only what was refused is of no use at once.
    if (context.jobs.isActive(id) || (state !== 'refused' && created_at > limit)) continue;
    await removeInput(context, id, REDRESS);
  }
}

/** What the program does by itself. */
const REDRESS: Who = { account: 'redress', roles: ['supervisor'] };

/** Where files come from, and whose they are: a state by its id, else it is known by their headers. */
export type NewInput = { readonly origin: InputTable['origin']; readonly jurisdiction?: string | undefined };

export async function createInput(context: Context, who: Who, wanted: NewInput): Promise<Result<string>> {
  const { origin, jurisdiction: named = '' } = wanted;
  const state = named === '' ? context.states[0]! : context.states.find(({ id }) => id === named);
  if (!state) return refuse(400, { code: 'state-not-offered', state: named });
  if (origin === 'invented' && !state.invention)
    return refuse(400, { code: 'state-invents-nothing', state: state.title });
  await sweepInputs(context);
  const id = newId();
  mkdirSync(context.workspace.inputFolder(id), { recursive: true, mode: 0o700 });
  const row: InputTable = {
    id,
    created_at: now(),
    created_by: who.account,
    created_role: madeBy(who),
    state: 'open',
    origin,
    format: named,
    files: '[]',
    inspection: null,
    content: null,
    problem: null,
  };
  return context.ledger.act(async (inner, note) => {
    await inner.insertInto('inputs').values(row).execute();
    note(who, { what: 'input.create', about: id });
    return done(id);
  });
}

export async function findInput(context: Context, id: string): Promise<Result<Selectable<InputTable>>> {
  const row = await context.db.selectFrom('inputs').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? done(row) : refuse(404, 'input-missing');
}

export async function addFile(context: Context, who: Who, id: string, file: InputFile): Promise<Result<null>> {
  return context.ledger.act(async (inner, note) => {
    // The statement locks the row until the file is added: of two files that arrive at once, neither is lost.
    const row = await inner
      .updateTable('inputs')
      .set((each) => ({ files: each.ref('files') }))
      .where('id', '=', id)
      .returning(['state', 'files'])
      .executeTakeFirst();
    if (!row) return refuse(404, 'input-missing');
    if (row.state !== 'open') return refuse(409, 'input-read-start-again');
    const files = JSON.stringify([...filesOf(row), file]);
    await inner.updateTable('inputs').set({ files }).where('id', '=', id).execute();
    note(who, { what: 'input.add-file', about: id });
    return done(null);
  });
}

/** Reads the files once, in a thread of its own; what they hold is with the input when the job has ended. */
export async function inspectInput(context: Context, who: Who, id: string): Promise<Result<null>> {
  const found = await findInput(context, id);
  if (!found.ok) return found;
  const { origin, state } = found.value;
  if (state === 'inspecting' || state === 'ready') return done(null);
  const folder = context.workspace.inputFolder(id);
  const states = statesFor(context, found.value);
  const invent = origin === 'invented';
  const invented = () =>
    (states[0]!.invention?.names ?? []).map((name) => ({ name, path: join(folder, name), bytes: 0 }));
  const draft = { name: DRAFT_NAME, path: join(folder, DRAFT_NAME), bytes: 0 };
  const given = [...filesOf(found.value), ...(state === 'mapping' ? [draft] : [])];
  const files = invent ? invented() : given;
  if (files.length === 0) return refuse(400, 'choose-file-first');
  // One statement looks and takes: two tabs that ask at once start one reading.
  const taken = await context.ledger.act(async (inner, note) => {
    const changed = await inner
      .updateTable('inputs')
      .set({ state: 'inspecting', problem: null, files: JSON.stringify(files) })
      .where('id', '=', id)
      .where('state', 'in', ['open', 'refused', 'mapping'])
      .executeTakeFirst();
    if (Number(changed.numUpdatedRows) === 0) return false;
    note(who, { what: 'input.read', about: id });
    return true;
  });
  if (!taken) return done(null);
  const mapped = files.some(({ name }) => isMapping(name)) ? join(folder, MAPPED_NAME) : undefined;
  const read = mapped === undefined ? files : [{ name: MAPPED_NAME, path: mapped, bytes: 0 }];
  const task: TaskOf<typeof inspectJob> = {
    ...(mapped !== undefined && { mapped }),
    paths: files.map(({ path }) => path),
    states: states.map((each) => each.id),
    sources: join(folder, SOURCES_NAME),
    joined: join(folder, JOINED_NAME),
    people: peopleFileIn(folder, []),
    asOf: parseIsoDay(now().slice(0, 10))!,
    invent,
  };
  const reading = readingOf(context, id);
  const job = inspectJob.make(task, {
    of: [id],
    on: {
      problem: reading.problem,
      inspected: async ({ inspection, content, format }) => {
        const known = read.map((file, position) => ({ ...file, bytes: inspection.files[position]!.bytes }));
        const found = { inspection: JSON.stringify(inspection), files: JSON.stringify(known), content, format };
        await reading.become({ state: 'ready', ...found });
      },
    },
    onEnd: reading.onEnd,
  });
  await reading.begin(job);
  return done(null);
}

/** How every job that reads the files of an input begins, and what becomes of the input by it. */
export function readingOf({ db, jobs }: Context, id: string) {
  const become = async (values: Partial<InputTable>): Promise<void> => {
    await db.updateTable('inputs').set(values).where('id', '=', id).execute();
  };
  return {
    become,
    problem: ({ problem }: { readonly problem: Problem }) =>
      become({ state: 'refused', problem: keepSaid(saidBy(problem)) }),
    onEnd: async (how: JobEnd, settled: boolean): Promise<void> => {
      if (!settled) await become({ state: 'refused', problem: keepSaid(READING_ENDS[how]) });
    },
    begin: async (job: NewJob): Promise<void> => {
      // What read the files before has noted its outcome, and its thread may be on its way out still.
      await jobs.gone(id);
      jobs.add(id, job);
    },
  };
}

/** The states whose files an input may be: the one that was named, or the first for invented files, else any offered. */
function statesFor({ states }: Context, { format, origin }: Pick<Selectable<InputTable>, 'format' | 'origin'>) {
  const named = states.filter(({ id }) => id === stateIdOf(format));
  if (named.length > 0) return named;
  return origin === 'invented' ? states.slice(0, 1) : states;
}

/**
 * Removes files that no run uses, with all that was read from them and all that was corrected in them. The folder goes
 * first: on a full disk, that makes the room in which the rest is noted.
 */
export async function removeInput(context: Context, id: string, who: Who): Promise<Result<null>> {
  const { db } = context;
  const found = await findInput(context, id);
  if (!found.ok) return found;
  if (!mayEnd(who, found.value)) return refuse(403, 'input-not-yours');
  const used = await db.selectFrom('runs').select('id').where('input_id', '=', id).executeTakeFirst();
  if (used) return refuse(409, 'input-used');
  await context.jobs.endAllOf(id);
  rmSync(context.workspace.inputFolder(id), { recursive: true, force: true });
  await context.ledger.act(async (inner, note) => {
    await inner.deleteFrom('inputs').where('id', '=', id).execute();
    // The same files may have been given twice; what was corrected in them stays while they are there.
    await inner
      .deleteFrom('corrections')
      .where('content', '=', found.value.content)
      .where('content', 'not in', inner.selectFrom('inputs').select('content').where('content', 'is not', null))
      .execute();
    note(who, { what: 'input.delete', about: id });
  });
  context.workspace.forget();
  return done(null);
}
