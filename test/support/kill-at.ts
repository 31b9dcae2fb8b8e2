import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded before anything else into a process (`--import`): the process kills itself on entry of the call number KILL_AT
 * that changes the disk, and otherwise says in the file CALLS_SEEN how many such calls there were.
 */
let calls = 0;
const last = Number(process.env.KILL_AT);

function killing<Call extends (...args: never[]) => unknown>(call: Call): Call {
  return ((...args: Parameters<Call>) => {
    if (++calls === last) process.kill(process.pid, 'SIGKILL');
    return call(...args);
  }) as Call;
}

if (isMainThread) {
  const { openSync, writeFileSync } = fs;
  const changing = ['write', 'writev', 'writeSync', 'writevSync', 'mkdirSync', 'renameSync', 'linkSync'] as const;
  for (const name of [...changing, 'fsyncSync', 'rmSync', 'closeSync', 'writeFileSync'] as const)
    Object.assign(fs, { [name]: killing(fs[name] as never) });
  const opening = killing(openSync);
  fs.openSync = ((...args: Parameters<typeof openSync>) =>
    (args[1] === undefined || args[1] === 'r' ? openSync : opening)(...args)) as typeof openSync;
  syncBuiltinESMExports();
  process.on('exit', () => writeFileSync(process.env.CALLS_SEEN!, String(calls)));
}
