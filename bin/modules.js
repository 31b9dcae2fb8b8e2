import { existsSync, lstatSync, mkdirSync } from 'node:fs';
import module from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * How a thread finds and keeps its modules, to be called before it loads the first of them; in plain JavaScript, so that
 * the translator of TypeScript is not loaded. A relative path is what it says: for each of some hundred Node would look
 * for symbolic links and for a package around it, which takes longer than all else about it. What is required, and not
 * imported, may lack its ending or name a folder, and is left to Node.
 */
export function prepareModules() {
  const cache = privateFolder(cacheFolders());
  if (cache !== undefined) module.enableCompileCache(cache);
  module.registerHooks({
    resolve: (specifier, context, next) =>
      /^\.\.?\/.*\.[jt]s$/.test(specifier) && context.conditions.includes('import')
        ? { url: new URL(specifier, context.parentURL).href, shortCircuit: true }
        : next(specifier, context),
  });
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
