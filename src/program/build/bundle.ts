import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';

/** The program as modules of plain JavaScript that lie in one folder, by their names; and the first code of the one file. */
export type Bundle = { readonly modules: ReadonlyMap<string, string>; readonly inside: string };

/** Packages that are add-ons, or load one: they are found beside the program. */
export const ADDON_PACKAGES = /^@myriaddreamin\/typst-ts-node-compiler|^@duckdb\/node-bindings-/;

/** What loads, in the repository or the built program, a package that is only there when it is installed besides. */
const NEVER_THERE = ['pg-native', 'cloudflare:sockets', 'pg-cloudflare'];

const MAIN = 'src/cli/redress.ts';
const NAMED = /new URL\('(\.\.?\/[^']+\.ts)', import\.meta\.url\)/g;

/** The modules that are named to threads and processes, from the root of the repository. */
export function namedModules(root: string): readonly string[] {
  const files = globSync('src/**/*.ts', { cwd: root }).filter(
    (file) => !/\.(?:test|test-support)\.ts$|^src.program./.test(file),
  );
  const named = files.flatMap((file) => {
    const code = readFileSync(join(root, file), 'utf8');
    const others = [...code.matchAll(NAMED)].map(([, path]) => join(dirname(file), path!));
    return /\bmodule: import\.meta\.url/.test(code) ? [file, ...others] : others;
  });
  return [...new Set(named)].sort();
}

/** Bundles everything that the command can reach: its own modules, and the libraries. */
export async function bundle(root: string): Promise<Bundle> {
  const inputs = [MAIN, ...namedModules(root)];
  const built = await rolldown({
    input: Object.fromEntries(inputs.map((file) => [nameOf(file), join(root, file)])),
    cwd: root,
    platform: 'node',
    external: (id) => ADDON_PACKAGES.test(id) || NEVER_THERE.includes(id),
    plugins: [ownPlaces(root)],
    logLevel: 'warn',
  });
  const { output } = await built.generate({
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'shared-[name]-[hash].js',
    sourcemap: false,
  });
  const modules = new Map(
    output.map((each) => {
      if (each.type !== 'chunk') throw new Error(`the bundle has a file that is no module: ${each.fileName}`);
      return [each.fileName, each.code];
    }),
  );
  return { modules, inside: await bundleInside(root) };
}

/** The first code, as one script that asks for nothing but what Node brings. */
async function bundleInside(root: string): Promise<string> {
  const built = await rolldown({ input: join(root, 'src/program/inside.ts'), platform: 'node', logLevel: 'warn' });
  const { output } = await built.generate({ format: 'cjs', sourcemap: false, codeSplitting: false });
  return output[0].code;
}

/** What a module is called in the bundle: `src/bulk/join/worker.ts` is `bulk.join.worker`. */
function nameOf(file: string): string {
  return file
    .replaceAll(sep, '/')
    .replace(/^src\//, '')
    .replace(/\.ts$/, '')
    .replaceAll('/', '.');
}

/**
 * Keeps what modules say of places true: in the bundle, all lie in one folder under other names. Libraries that sources
 * load late are bundled too, but for add-ons.
 */
function ownPlaces(root: string): Plugin {
  const here = (file: string) => `new URL('./${nameOf(file)}.js', import.meta.url)`;
  return {
    name: 'own-places',
    transform(code, id) {
      const file = relative(root, id);
      if (!file.startsWith(`src${sep}`) || file.startsWith(`src${sep}program${sep}`)) return null;
      return code
        .replace(NAMED, (_, path: string) => here(join(dirname(file), path)))
        .replace(/\bmodule: import\.meta\.url/g, `module: ${here(file)}.href`)
        .replace(/createRequire\(import\.meta\.url\)\('([^']+)'\)/g, (whole, name: string) =>
          ADDON_PACKAGES.test(name) ? whole : `require('${name}')`,
        );
    },
  };
}
