import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * How a thread finds and keeps its modules, to be called before it loads the first of them; in plain JavaScript, so that
 * the translator of TypeScript is not loaded. A relative path is what it says: for each of some hundred Node would look
 * for symbolic links and for a package around it, which takes longer than all else about it. What is required, and not
 * imported, may lack its ending or name a folder, and is left to Node.
 *
 * @param {{ readonly livesLong?: boolean }} how whether the thread lives long: then translated text is kept and no
 * compiled code, all of which Node would hold in memory as long as the thread lives.
 */
export function prepareModules({ livesLong = false } = {}) {
  const cache = privateFolder(cacheFolders());
  if (cache !== undefined && !livesLong) module.enableCompileCache(cache);
  module.registerHooks({
    ...(cache !== undefined && livesLong ? { load: loadTranslated(join(cache, `text-${process.version}`)) } : {}),
    resolve: (specifier, context, next) =>
      /^\.\.?\/.*\.[jt]s$/.test(specifier) && context.conditions.includes('import')
        ? { url: new URL(specifier, context.parentURL).href, shortCircuit: true }
        : next(specifier, context),
  });
}

/**
 * Takes modules of TypeScript from texts that were translated before. A text goes by what its module says: packages give all
 * their files one date, so that an update may change a number of a law and neither the size nor the date of its file.
 *
 * @param {string} folder
 */
function loadTranslated(folder) {
  // Loaded here alone, since every thread loads this module.
  const { createHash } = process.getBuiltinModule('node:crypto');
  /** @type {import('node:module').LoadHookSync} */
  return (url, context, next) => {
    if (!/^file:.*\.ts$/.test(url)) return next(url, context);
    const text = readFileSync(fileURLToPath(url), 'utf8');
    const kept = join(folder, createHash('sha256').update(text).digest('hex'));
    const source = wholeText(kept) ?? keep(kept, translate(text));
    return { format: 'module', source, shortCircuit: true };
  };
}

/** Translates as Node itself does. It warns that it may be called otherwise one day, which is nothing to a user. */
function translate(text) {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return module.stripTypeScriptTypes(text);
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** The last line of a kept text: a machine that lost power may have left a file with its name and without its content. */
const WHOLE = '\n// whole\n';

/** A text that was kept, where all of it is there. */
function wholeText(path) {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return text.endsWith(WHOLE) ? text : undefined;
}

/** Keeps a text where that can be done; what cannot be kept is translated again the next time. */
function keep(path, text) {
  try {
    makeFolder(dirname(path));
    const part = `${path}.${process.pid}`;
    writeFileSync(part, text + WHOLE, { mode: 0o600 });
    renameSync(part, path);
  } catch {
    // A full disk, or a folder that has become read-only.
  }
  return text;
}

/** Where compiled modules may be kept: with the program, or else with the person who runs it. */
function cacheFolders() {
  const program = fileURLToPath(new URL('../node_modules', import.meta.url));
  const folders = existsSync(program) ? [join(program, '.cache', 'redress-code')] : [];
  try {
    return [...folders, join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'redress-code')];
  } catch {
    // A user without a home folder.
    return folders;
  }
}

/**
 * The first of some folders that is this user's alone, made where it is missing; undefined when there is none, and then
 * nothing is kept. Node runs what it finds in the cache and does not ask who wrote it: a folder that another user could
 * fill, such as one in the machine's temporary folder, would let that user's code run in this process.
 *
 * @param {readonly string[]} folders
 * @returns {string | undefined}
 */
export function privateFolder(folders) {
  // Windows has no owner and mode to look at; its folders of users and programs are closed to others as they are.
  if (process.getuid === undefined) return folders[0];
  return folders.find((folder) => {
    try {
      makeFolder(folder);
      return isOwn(folder) && isSafeAbove(folder);
    } catch {
      // Nothing can be written there, or the name is taken by something else: another place, or none, will do.
      return false;
    }
  });
}

/**
 * Makes a folder with those above it, each once: where the system says of a folder's parent that it is not there though
 * it is (homes that are mounted when they are used, /proc), Node's own making of several tries for ever.
 */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  mkdirSync(folder, { mode: 0o700 });
}

/** Whether a folder is this user's and closed to all others, and no link to elsewhere. */
function isOwn(folder) {
  const { mode, uid } = lstatSync(folder);
  return lstatSync(folder).isDirectory() && uid === process.getuid() && (mode & 0o077) === 0;
}

/** Whether no other user can put another folder in the place of one: anyone who may write to a folder above it can. */
function isSafeAbove(folder) {
  const above = dirname(folder);
  if (above === folder) return true;
  const { mode, uid } = lstatSync(above);
  const STICKY = 0o1000;
  const isClosed = (mode & 0o022) === 0 || (mode & STICKY) !== 0;
  return (uid === 0 || uid === process.getuid()) && isClosed && isSafeAbove(above);
}
