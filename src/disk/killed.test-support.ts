import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { argv, pid, stdout } from 'node:process';

/**
 * A process that replaces a folder of results, or a file, and is killed on entry of the n-th call that changes the disk:
 * `node killed.test-support.ts folder|file <path> <n>`. Prints how many such calls there were, when it was not killed.
 */
const [, , what, path = '', last] = argv;
let calls = 0;

function killing<Args extends readonly unknown[], Result>(call: (...args: Args) => Result) {
  return (...args: Args): Result => {
    if (++calls === Number(last)) process.kill(pid, 'SIGKILL');
    return call(...args);
  };
}

const { openSync, rmSync, unlinkSync, rmdirSync } = fs;
const unlink = killing(unlinkSync);
const rmdir = killing(rmdirSync);
/** Removes one name after another, as the system does it, so that a kill may come in between. */
function remove(target: string): void {
  const stat = fs.lstatSync(target, { throwIfNoEntry: false });
  if (stat?.isDirectory()) {
    for (const name of fs.readdirSync(target)) remove(join(target, name));
    rmdir(target);
  } else if (stat) unlink(target);
}
Object.assign(fs, {
  openSync: (...args: Parameters<typeof openSync>) => (args[1] === 'r' ? openSync : killing(openSync))(...args),
  writeSync: killing(fs.writeSync),
  writeFileSync: killing(fs.writeFileSync),
  fsyncSync: killing(fs.fsyncSync),
  mkdirSync: killing(fs.mkdirSync),
  renameSync: killing(fs.renameSync),
  linkSync: killing(fs.linkSync),
  rmSync: (...args: Parameters<typeof rmSync>) => remove(String(args[0])),
});
syncBuiltinESMExports();

if (what === 'folder') {
  const { beginWholeFolder } = await import('./whole-folder.ts');
  const begun = beginWholeFolder(path, () => undefined);
  if (begun.kind !== 'begun') throw new Error(begun.kind);
  const { folder } = begun;
  for (const name of ['one', 'two']) fs.writeFileSync(join(folder.path, name), 'new');
  fs.mkdirSync(join(folder.path, 'within'));
  fs.writeFileSync(join(folder.path, 'within', 'three'), 'new');
  folder.commit();
  folder.abandon();
} else {
  const { writeWholeFile } = await import('./whole-file.ts');
  writeWholeFile(path, 'new new new', what === 'replaced file');
}
stdout.write(String(calls));
