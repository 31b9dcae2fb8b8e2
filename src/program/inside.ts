import { createRequire, enableCompileCache, registerHooks } from 'node:module';
import { basename, join, posix } from 'node:path';
import { getAsset } from 'node:sea';
import { pathToFileURL } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { privateFolder } from '../../bin/modules.js';
import { RUN_MODULE } from './begin.ts';
import { cacheFolders, partsInside, unpacked } from './unpack.ts';

/**
 * The first code of the one file, and of each thread in it: makes the modules inside known to Node, under addresses
 * below the file's own, and begins with the first of them. It is built by itself and imports nothing but what Node brings.
 */
const ROOT = `${pathToFileURL(process.execPath).href}/`;

function prepare(): void {
  // Node tells of outdated calls in libraries only where they are no packages any more, as in here; no user can mend them.
  process.noDeprecation = true;
  const { addons } = partsInside();
  registerHooks({
    resolve: (specifier, context, next) => {
      if (Object.hasOwn(addons, specifier))
        return { url: pathToFileURL(addonOnDisk(addons[specifier]!)).href, shortCircuit: true };
      if (specifier.startsWith(ROOT)) return { url: specifier, shortCircuit: true };
      return /^\.\.?\//.test(specifier) && context.parentURL?.startsWith(ROOT)
        ? { url: new URL(specifier, context.parentURL).href, shortCircuit: true }
        : next(specifier, context);
    },
    load: (url, context, next) =>
      url.startsWith(ROOT)
        ? {
            format: formatOf(url),
            source: getAsset(decodeURIComponent(url.slice(ROOT.length)), 'utf8'),
            shortCircuit: true,
          }
        : next(url, context),
  });
  // A process that may write no file keeps no compiled code either.
  if (process.permission !== undefined) return;
  const cache = privateFolder(cacheFolders().map((folder) => join(folder, 'code')));
  if (cache !== undefined) enableCompileCache(cache);
}

/** An add-on with all that lies beside it, since it may load a library from there. */
function addonOnDisk(path: string): string {
  return join(unpacked(posix.dirname(path)), basename(path));
}

function formatOf(url: string): 'commonjs' | 'module' {
  return url.endsWith('.cjs') ? 'commonjs' : 'module';
}

/** Begins with the module that is asked for, which must be one inside, or with the command. */
function start(): void {
  // The first code of such a file can load nothing but what Node brings; a module inside it can.
  const load = createRequire(`${ROOT}first.cjs`)('./load.cjs') as (address: string) => Promise<unknown>;
  const [word, address] = process.argv.slice(2);
  if (word === RUN_MODULE && address?.startsWith(ROOT)) void load(address);
  else void load(`${ROOT}app/modules/cli.redress.js`);
}

prepare();
if (isMainThread) start();
