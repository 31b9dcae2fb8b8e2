import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Selectable } from 'kysely';
import { runApart } from '../../confined/apart.ts';
import { writeWholeFile } from '../../disk/whole-file.ts';
import { type Edit, editMapping } from '../../mapping/edit.ts';
import { parseMapping } from '../../mapping/read.ts';
import { type MappingView, viewOf } from '../../mapping/view.ts';
import { type Problem, saidBy } from '../../record/problem.ts';
import { inEveryLanguage, type Sentences } from '../../say/say.ts';
import { type Context, done, type Result, refuse, type Who } from '../context.ts';
import { isMapping } from '../history/recognize.ts';
import { filesOf, findInput, type InputFile, readingOf } from '../inputs.ts';
import { proposeJob } from '../jobs/propose-job.ts';
import type { InputTable } from '../store/schema.ts';
import type { KeptLook, LookWanted } from './look-apart.ts';
import { DRAFT_NAME, LOOK_NAME } from './names.ts';
import type { Tried, TryWanted } from './try-apart.ts';

/** A mapping that is being written beside the tables that it is for. */
export type Draft = {
  readonly text: string;
  /** The state whose law the tables are read for, by its id; blank where the mapping names none that is offered. */
  readonly state: string;
  /** Null where the text is no mapping that can be read; then `problem` says why. */
  readonly view: MappingView | null;
  readonly problem: Sentences | null;
};

/**
 * Begins the mapping of files that were given: looks at the tables in a job, and proposes a mapping for a state or, where none
 * is named, takes the one that is among the files. Where none is named and the tables were looked at before, the draft of
 * then goes on.
 */
export async function beginMapping(context: Context, who: Who, id: string, state: string): Promise<Result<null>> {
  const found = await findInput(context, id);
  if (!found.ok) return found;
  const folder = context.workspace.inputFolder(id);
  const kept = lookIn(folder);
  const given = filesOf(found.value);
  const tables =
    found.value.state === 'ready' ? filesAt(kept?.paths ?? []) : given.filter(({ path }) => !isMapping(path));
  const own = given.find(({ path }) => isMapping(path));
  const refused = await cannotBegin(context, found.value, state);
  if (refused) return refused;
  if (tables.length === 0) return refuse(409, 'mapping-no-tables');
  const goesOn = state === '' && kept !== undefined;
  if (state === '' && !goesOn && !own) return refuse(400, 'mapping-for-state');
  const begun = await context.ledger.act(async (inner, note) => {
    const next = { state: goesOn ? 'mapping' : 'inspecting', problem: null, files: JSON.stringify(tables) } as const;
    const { numUpdatedRows } = await inner
      .updateTable('inputs')
      .set(next)
      .where('id', '=', id)
      .where('state', '=', found.value.state)
      .executeTakeFirstOrThrow();
    if (Number(numUpdatedRows) > 0) note(who, { what: 'input.map', about: id });
    return Number(numUpdatedRows) > 0;
  });
  const paths = [...tables, ...(state === '' && own ? [own] : [])].map(({ path }) => path);
  if (begun && !goesOn) await addJob(context, id, { paths, state, folder });
  return done(null);
}

async function cannotBegin(context: Context, { id, state, origin }: Selectable<InputTable>, named: string) {
  if (state === 'inspecting' || origin === 'invented') return refuse(409, 'input-read');
  if (named !== '' && !context.states.some((each) => each.id === named && each.tables))
    return refuse(400, { code: 'state-not-offered', state: named });
  const used = await context.db.selectFrom('runs').select('id').where('input_id', '=', id).executeTakeFirst();
  return used ? refuse(409, 'mapping-used') : undefined;
}

function filesAt(paths: readonly string[]): readonly InputFile[] {
  return paths.map((path) => ({ name: basename(path), path, bytes: statSync(path).size }));
}

function addJob(context: Context, id: string, wanted: LookWanted): Promise<void> {
  const reading = readingOf(context, id);
  const job = proposeJob.make(wanted, {
    of: [id],
    on: { problem: reading.problem, looked: () => reading.become({ state: 'mapping' }) },
    onEnd: reading.onEnd,
  });
  return reading.begin(job);
}

/** The mapping that is being written, beside what stands in its tables. */
export async function readDraft(context: Context, id: string): Promise<Result<Draft>> {
  const at = await draftAt(context, id);
  return at.ok ? done(await draftOf(context, readFileSync(at.value.path, 'utf8'), at.value.look)) : at;
}

/**
 * Changes the mapping that is being written, from a text of it: by one choice, or to that text as it is. A text that is no
 * mapping is kept too, since somebody is typing it.
 */
export async function editDraft(
  context: Context,
  id: string,
  { text, edit }: { readonly text: string; readonly edit: Edit | null },
): Promise<Result<Draft>> {
  const at = await draftAt(context, id);
  if (!at.ok) return at;
  const { path, look } = at.value;
  const made = edit ? editMapping(text, edit, look.tables, DRAFT_NAME) : { ok: true as const, text };
  if (!made.ok) return done({ ...(await draftOf(context, text, look)), problem: sentencesOf(made.problem) });
  writeWholeFile(path, made.text, true);
  return done(await draftOf(context, made.text, look));
}

/** What is wrong with the mapping that is being written, and what comes of its examples. */
export async function tryDraft(context: Context, id: string, text: string): Promise<Result<Tried>> {
  const at = await draftAt(context, id);
  if (!at.ok) return at;
  const { state } = await draftOf(context, text, at.value.look);
  if (state === '') return refuse(409, 'mapping-for-state');
  const wanted: TryWanted = { text, state, folder: context.workspace.inputFolder(id) };
  const tried = await runApart<Tried>(new URL('./try-apart-child.ts', import.meta.url), wanted);
  return tried ? done(tried) : refuse(422, 'reading-broke-off');
}

async function draftAt(context: Context, id: string) {
  const found = await findInput(context, id);
  if (!found.ok) return found;
  const folder = context.workspace.inputFolder(id);
  const look = lookIn(folder);
  if (found.value.state !== 'mapping' || !look) return refuse(409, 'mapping-not-begun');
  return done({ path: join(folder, DRAFT_NAME), look });
}

function lookIn(folder: string): KeptLook | undefined {
  const path = join(folder, LOOK_NAME);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as KeptLook) : undefined;
}

async function draftOf({ states }: Context, text: string, { tables }: KeptLook): Promise<Draft> {
  const read = parseMapping(text, DRAFT_NAME);
  if (!read.ok) return { text, state: '', view: null, problem: sentencesOf(read.problem) };
  const state = states.find(({ id }) => id === read.mapping.jurisdiction);
  const levels = (await state?.tables?.())?.levels ?? [];
  // Without a state no name is said to be none of its counties.
  const isCounty = (name: string) =>
    state === undefined || state.format.counties.has(state.format.readCounty(name) ?? '');
  const view = viewOf(text, read.mapping, tables, { levels, isCounty });
  return { text, state: state?.id ?? '', view, problem: null };
}

function sentencesOf(problem: Problem): Sentences {
  return inEveryLanguage(saidBy(problem));
}
