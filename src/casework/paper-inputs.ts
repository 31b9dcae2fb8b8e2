import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkList, formFieldsConfined, type ListKind } from '../documents/index.ts';
import { type Context, done, type Result, refuse, type Who } from './context.ts';
import { madeBy, mayEnd } from './rights.ts';
import { findRun } from './runs.ts';
import type { MadeBy } from './store/schema.ts';

/** What an office gives beside its profile before papers are made: lists for one run, and a court's own form. */

export const LISTS = ['objections', 'reviewed', 'addresses'] as const satisfies readonly ListKind[];

/** How many people or convictions each list that was given names; null for one that was not. */
export type GivenLists = Readonly<Record<ListKind, { readonly rows: number } | null>>;

export type PaperInputs = {
  readonly lists: GivenLists;
  readonly form: CourtForm | null;
};

/** A court's own form as PDF: its fields, and what of a case each takes, such as `{caseNumber}`. */
export type CourtForm = { readonly fields: readonly string[]; readonly map: Readonly<Record<string, string>> };

/** By whom a list or a form was given, in a file beside it: analysts replace and remove only what analysts gave. */
const byWhom = (path: string) => `${path}.role`;

function noteWho(path: string, who: Who): void {
  writeFileSync(byWhom(path), madeBy(who), { mode: 0o600 });
}

/** Whether somebody may replace or remove what was given; older versions noted no role, and the run's is taken then. */
function mayReplace(path: string, who: Who, run: { readonly created_role: MadeBy }): boolean {
  if (!existsSync(path)) return true;
  const noted = byWhom(path);
  return mayEnd(who, existsSync(noted) ? { created_role: readFileSync(noted, 'utf8') as MadeBy } : run);
}

function listsFolder(context: Context, run: string): string {
  return join(context.workspace.runFolder(run), 'paper-lists');
}

/** The paths of the lists that were given for a run. */
export function listPaths(context: Context, run: string): Readonly<Record<ListKind, string | undefined>> {
  const path = (kind: ListKind) => {
    const file = join(listsFolder(context, run), `${kind}.csv`);
    return existsSync(file) ? file : undefined;
  };
  return { objections: path('objections'), reviewed: path('reviewed'), addresses: path('addresses') };
}

export async function givenLists(context: Context, run: string): Promise<GivenLists> {
  const paths = listPaths(context, run);
  const rows = async (kind: ListKind) => {
    const path = paths[kind];
    const checked = path === undefined ? undefined : await checkList(kind, path);
    return checked?.ok ? { rows: checked.rows } : null;
  };
  return {
    objections: await rows('objections'),
    reviewed: await rows('reviewed'),
    addresses: await rows('addresses'),
  };
}

/** Keeps a list for the papers of a run, in place of the one before; one that cannot be read is refused. */
export async function keepList(
  context: Context,
  who: Who,
  { run, list, bytes }: { readonly run: string; readonly list: ListKind; readonly bytes: Uint8Array },
): Promise<Result<GivenLists>> {
  const found = await findRun(context, run);
  if (!found.ok) return found;
  const folder = listsFolder(context, run);
  const path = join(folder, `${list}.csv`);
  if (!mayReplace(path, who, found.value)) return refuse(403, 'list-not-yours');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const tried = join(folder, `${list}.tried`);
  writeFileSync(tried, bytes, { mode: 0o600 });
  try {
    const checked = await checkList(list, tried);
    if (!checked.ok) return refuse(400, { code: 'list-unusable', why: checked.message });
    await context.ledger.note(who, 'documents.list', `${run} ${list}`);
    renameSync(tried, path);
    noteWho(path, who);
  } finally {
    rmSync(tried, { force: true });
  }
  return done(await givenLists(context, run));
}

export async function dropList(
  context: Context,
  who: Who,
  { run, list }: { readonly run: string; readonly list: ListKind },
): Promise<Result<GivenLists>> {
  const found = await findRun(context, run);
  if (!found.ok) return found;
  const path = join(listsFolder(context, run), `${list}.csv`);
  if (!mayReplace(path, who, found.value)) return refuse(403, 'list-not-yours');
  await context.ledger.note(who, 'documents.list-drop', `${run} ${list}`);
  for (const each of [path, byWhom(path)]) rmSync(each, { force: true });
  return done(await givenLists(context, run));
}

/** Where the form of a county's court under a law is kept, for every run. */
function formFolder({ workspace }: Context, county: string, pack: string): string {
  const name = createHash('sha256').update(`${county} ${pack}`).digest('hex').slice(0, 16);
  return join(workspace.folder, 'forms', name);
}

/** The form of the court that a run's petitions go to, with the map of its fields; undefined until both are there. */
export async function formPaths(
  context: Context,
  run: string,
): Promise<{ readonly path: string; readonly map: string } | undefined> {
  const found = await findRun(context, run);
  if (!found.ok) return undefined;
  const folder = formFolder(context, found.value.county, found.value.pack_id);
  const [path, map] = [join(folder, 'form.pdf'), join(folder, 'form-map.json')];
  return existsSync(path) && existsSync(map) ? { path, map } : undefined;
}

export async function courtForm(context: Context, run: string): Promise<Result<CourtForm | null>> {
  const found = await findRun(context, run);
  if (!found.ok) return found;
  const folder = formFolder(context, found.value.county, found.value.pack_id);
  const path = join(folder, 'form.pdf');
  if (!existsSync(path)) return done(null);
  const read = await formFieldsConfined(readFileSync(path));
  if (!read.ok) return refuse(409, { code: 'form-unusable', why: read.message });
  const map = join(folder, 'form-map.json');
  const fields = existsSync(map) ? (JSON.parse(readFileSync(map, 'utf8')) as { fields: CourtForm['map'] }).fields : {};
  return done({ fields: read.fields, map: fields });
}

/** Keeps a court's form; the map of another form does not fit it and goes. */
export async function keepForm(
  context: Context,
  who: Who,
  run: string,
  bytes: Uint8Array,
): Promise<Result<CourtForm | null>> {
  const found = await findRun(context, run);
  if (!found.ok) return found;
  const folder = formFolder(context, found.value.county, found.value.pack_id);
  const path = join(folder, 'form.pdf');
  if (!mayReplace(path, who, found.value)) return refuse(403, 'form-not-yours');
  const read = await formFieldsConfined(bytes);
  if (!read.ok) return refuse(400, { code: 'form-unusable', why: read.message });
  await context.ledger.note(who, 'documents.form', run);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(path, bytes, { mode: 0o600 });
  noteWho(path, who);
  return done({ fields: read.fields, map: {} });
}

export async function mapForm(
  context: Context,
  who: Who,
  run: string,
  map: CourtForm['map'],
): Promise<Result<CourtForm | null>> {
  const form = await courtForm(context, run);
  if (!form.ok) return form;
  const found = await findRun(context, run);
  if (!found.ok) return found;
  if (form.value === null) return refuse(404, 'form-first');
  const known = new Set(form.value.fields);
  if (!Object.keys(map).every((name) => known.has(name))) return refuse(400, 'form-no-field');
  const folder = formFolder(context, found.value.county, found.value.pack_id);
  if (!mayReplace(join(folder, 'form.pdf'), who, found.value)) return refuse(403, 'form-not-yours');
  await context.ledger.note(who, 'documents.form-map', run);
  writeFileSync(join(folder, 'form-map.json'), `${JSON.stringify({ fields: map }, null, 2)}\n`, { mode: 0o600 });
  return done({ ...form.value, map });
}

export async function dropForm(context: Context, who: Who, run: string): Promise<Result<CourtForm | null>> {
  const found = await findRun(context, run);
  if (!found.ok) return found;
  const folder = formFolder(context, found.value.county, found.value.pack_id);
  if (!mayReplace(join(folder, 'form.pdf'), who, found.value)) return refuse(403, 'form-not-yours');
  await context.ledger.note(who, 'documents.form-drop', run);
  rmSync(folder, { recursive: true, force: true });
  return done(null);
}
