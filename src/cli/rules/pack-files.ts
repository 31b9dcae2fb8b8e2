import { existsSync, globSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readUnicodeFile } from '../../disk/unicode-file.ts';
import { packs } from '../../jurisdictions/packs.ts';
import type { SourceFile } from '../../law/check/index.ts';
import { type Pack, readPackJson } from '../../law/index.ts';
import type { Problem } from '../../record/problem.ts';

export type LoadedPack =
  | { readonly ok: true; readonly pack: Pack; readonly files: readonly SourceFile[] }
  | { readonly ok: false; readonly problem: Problem };

const ROOT = resolve(import.meta.dirname, '../../..');

/** Where a built-in pack stands: `us-ca/prop-64` in the folder of its state, `us-zz` alone in its state's. */
function folderOf(id: string): string {
  const [state = '', ...name] = id.split('/');
  return join(ROOT, 'src/jurisdictions', state, 'packs', ...name);
}

/** A built-in pack by its name, or a pack of one's own by its file (`.ts` that exports it, or its JSON form). */
export async function loadPack(name: string): Promise<LoadedPack> {
  const built = packs.find(({ id }) => id === name || id.endsWith(`/${name}`));
  if (built) return { ok: true, pack: built, files: filesIn(folderOf(built.id), ROOT) };
  const path = resolve(name);
  if (!existsSync(path) || !/\.(?:ts|js|json)$/.test(path)) {
    const names = packs.map(({ id }) => id).join(', ');
    return problem(`${name}: no such pack; there are ${names}, or name a .ts or .json file that holds one.`);
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
  return pack ? { ok: true, pack, files } : problem(`${name}: exports no pack.`);
}

let shared = false;

/** Packs that stand anywhere on the machine import the language as `redress/law`; they mean this copy of it. */
function shareLanguage(): void {
  if (shared) return;
  shared = true;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'redress/law' || specifier === 'redress/record'
        ? {
            url: pathToFileURL(join(ROOT, 'src', specifier.slice('redress/'.length), 'index.ts')).href,
            shortCircuit: true,
          }
        : next(specifier, context),
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

/** The files in which clauses are written: examples and tests of them are no clauses. */
function filesIn(folder: string, base: string): readonly SourceFile[] {
  return globSync('**/*.ts', { cwd: folder })
    .filter((file) => !/\.(?:examples|test)\.ts$|(?:^|\/)examples\.ts$/.test(file))
    .sort()
    .map((file) => ({ path: relative(base, join(folder, file)), text: readFileSync(join(folder, file), 'utf8') }));
}

function problem(message: string, details: readonly string[] = []): LoadedPack {
  return { ok: false, problem: { kind: 'usage', message, details } };
}
