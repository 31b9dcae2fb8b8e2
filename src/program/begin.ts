import { isSea } from 'node:sea';
import { fileURLToPath } from 'node:url';

/** The first word of a command that has the one file run a module inside it and nothing else. */
export const RUN_MODULE = '--run-module-inside';

/** The first code of a thread, as text, and the words that it takes off the end of `process.argv`. */
export type ThreadStart = { readonly code: string; readonly argv: readonly string[] };

/**
 * How a thread begins that loads a module. From sources, the text opens the cache of compiled modules first
 * (`bin/modules.js`): loading even one TypeScript file before that takes longer than all else that it loads. In the one
 * file, it first makes the modules inside it known.
 */
export function threadStart(entry: URL): ThreadStart {
  return isSea()
    ? { code: BOOT_INSIDE, argv: [entry.href] }
    : { code: BOOT, argv: [fileURLToPath(new URL('../../bin/modules.js', import.meta.url)), entry.href] };
}

const BOOT = `
  const [modules, entry] = process.argv.splice(-2);
  require(modules).prepareModules();
  import(entry).then(() => setTimeout(require('node:module').flushCompileCache, 0));
`;

const BOOT_INSIDE = `
  const [entry] = process.argv.splice(-1);
  new Function('require', require('node:sea').getAsset('inside.cjs', 'utf8'))(require);
  import(entry).then(() => setTimeout(require('node:module').flushCompileCache, 0));
`;

/** How a process of its own begins that runs a module under flags of Node; `program` is what to start. */
export type ProcessStart = {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
};

/** The one file takes flags of Node by the environment alone. */
export function processStart(entry: URL, flags: readonly string[]): ProcessStart {
  const program = process.execPath;
  return isSea()
    ? { program, args: [RUN_MODULE, entry.href], env: { NODE_OPTIONS: flags.join(' ') } }
    : { program, args: [...flags, fileURLToPath(entry)], env: {} };
}

/** The same for a process that may write files: from sources, it opens the cache of compiled modules first, as a thread does. */
export function cachedProcessStart(entry: URL, flags: readonly string[]): ProcessStart {
  const cached = isSea() ? [] : ['--import', new URL('../../bin/prepared.js', import.meta.url).href];
  return processStart(entry, [...flags, ...cached]);
}

/** How the command itself begins as a process of its own, with these words behind it. */
export function commandStart(words: readonly string[]): Pick<ProcessStart, 'program' | 'args'> {
  const program = process.execPath;
  if (isSea()) return { program, args: words };
  const main = import.meta.url.endsWith('.ts') ? '../../bin/redress.js' : './cli.redress.js';
  return { program, args: [...process.execArgv, fileURLToPath(new URL(main, import.meta.url)), ...words] };
}
