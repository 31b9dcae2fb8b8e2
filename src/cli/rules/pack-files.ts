import { existsSync, globSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readUnicodeFile } from '../../disk/unicode-file.ts';
import { packs } from '../../jurisdictions/packs.ts';
import { procedures } from '../../jurisdictions/procedures.ts';
import type { SourceFile } from '../../law/check/index.ts';
import { type Pack, readPackJson } from '../../law/index.ts';
import type { Procedure } from '../../procedure/index.ts';
import { listShipped, readShipped, shipped } from '../../program/shipped.ts';
import type { Problem } from '../../record/problem.ts';

type NotLoaded = { readonly ok: false; readonly problem: Problem };

export type LoadedPack = { readonly ok: true; readonly pack: Pack; readonly files: readonly SourceFile[] } | NotLoaded;

/** A pack, or what happens after its determinations: both are rules that `redress rules` shows and checks. */
export type LoadedRules =
  | LoadedPack
  | { readonly ok: true; readonly procedure: Procedure; readonly files: readonly SourceFile[] };

/** Where a built-in pack stands: `us-ca/prop-64` in the folder of its state, `us-zz` alone in its state's. */
function folderOf(id: string): string {
  const [state = '', ...name] = id.split('/');
  return ['src/jurisdictions', state, 'packs', ...name].join('/');
}

/** A pack by its name or file, as {@link loadRules} finds it; a procedure is none. */
export async function loadPack(name: string): Promise<LoadedPack> {
  const loaded = await loadRules(name);
  if (!loaded.ok || 'pack' in loaded) return loaded;
  return problem(`${name} is a procedure; this command needs a pack: ${packs.map(({ id }) => id).join(', ')}.`);
}

/**
 * A built-in pack or procedure by its name, or one of one's own by its file: `.ts` that exports it, or a pack's JSON
 * form.
 */
export async function loadRules(name: string): Promise<LoadedRules> {
  const called = ({ id }: { readonly id: string }) => id === name || id.endsWith(`/${name}`);
  const built = packs.find(called);
  if (built) return { ok: true, pack: built, files: shippedFiles(folderOf(built.id)) };
  const procedure = procedures.find(called);
  if (procedure) return { ok: true, procedure, files: procedureFiles(procedure) };
  const path = resolve(name);
  if (!existsSync(path) || !/\.(?:ts|js|json)$/.test(path)) {
    const names = [...packs, ...procedures].map(({ id }) => id).join(', ');
    return problem(
      `${name}: no such pack or procedure; there are ${names}, or name a .ts or .json file that holds one.`,
    );
  }
  const files = path.endsWith('.json')
    ? [{ path: name, text: readUnicodeFile(path) }]
    : // Its own file first: others beside it may use the same names for clauses of theirs.
      [...filesIn(dirname(path), process.cwd())].sort((a, b) => own(b, path) - own(a, path));
  if (path.endsWith('.json')) {
    const read = readPackJson(parse(files[0]!.text));
    return read.ok ? { ok: true, pack: read.pack, files } : problem(`${name} is no pack:`, read.problems);
  }
  let module: Record<string, unknown>;
  try {
    shareLanguage();
    module = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
  } catch (error) {
    // An author's slip, such as a date that is none or a name that is not there, in the words of the code that found it.
    return problem(`${name} cannot be read as a pack:`, [error instanceof Error ? error.message : String(error)]);
  }
  const pack = Object.values(module).find(isPack);
  if (pack) return { ok: true, pack, files };
  const after = Object.values(module).find(isProcedure);
  return after ? { ok: true, procedure: after, files } : problem(`${name}: exports no pack and no procedure.`);
}

/** The files of a built-in procedure: its folder, or its file alone, in its state's `procedures` folder. */
function procedureFiles({ id }: Procedure): readonly SourceFile[] {
  const [state = '', name = ''] = id.split('/');
  const folder = `src/jurisdictions/${state}/procedures`;
  const own = shippedFiles(`${folder}/${name}`);
  return own.length > 0 ? own : shippedFiles(folder).filter(({ path }) => path.endsWith(`/${name}.ts`));
}

const SHARED: Readonly<Record<string, string>> = {
  'redress/law': new URL('../../law/index.ts', import.meta.url).href,
  'redress/procedure': new URL('../../procedure/index.ts', import.meta.url).href,
  'redress/record': new URL('../../record/index.ts', import.meta.url).href,
};
let shared = false;

/** Packs that stand anywhere on the machine import the language as `redress/law` or `redress/procedure`; they mean this copy of it. */
function shareLanguage(): void {
  if (shared) return;
  shared = true;
  registerHooks({
    resolve: (specifier, context, next) =>
      Object.hasOwn(SHARED, specifier) ? { url: SHARED[specifier]!, shortCircuit: true } : next(specifier, context),
  });
}

function own(file: SourceFile, path: string): number {
  return resolve(file.path) === path ? 1 : 0;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isPack(value: unknown): value is Pack {
  return typeof value === 'object' && value !== null && 'policies' in value && 'scope' in value && 'gate' in value;
}

function isProcedure(value: unknown): value is Procedure {
  return typeof value === 'object' && value !== null && 'tracks' in value && 'clocks' in value && 'opens' in value;
}

/** The same of a built-in pack or procedure, by their paths from the root of the repository. */
function shippedFiles(folder: string): readonly SourceFile[] {
  const names = listShipped(shipped(folder)).filter(holdsClauses);
  return names.map((name) => {
    const path = `${folder}/${name}`;
    return { path, text: readShipped(shipped(path)).toString('utf8') };
  });
}

/** Whether clauses are written in a file: examples and tests of them are no clauses. */
function holdsClauses(file: string): boolean {
  return file.endsWith('.ts') && !/\.(?:examples|test)\.ts$|(?:^|\/)examples\.ts$/.test(file);
}

function filesIn(folder: string, base: string): readonly SourceFile[] {
  return globSync('**/*.ts', { cwd: folder })
    .filter(holdsClauses)
    .sort()
    .map((file) => ({ path: relative(base, join(folder, file)), text: readFileSync(join(folder, file), 'utf8') }));
}

function problem(message: string, details: readonly string[] = []): NotLoaded {
  return { ok: false, problem: { kind: 'usage', message, details } };
}
