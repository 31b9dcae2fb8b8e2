import { type ChildProcess, spawn } from 'node:child_process';
import { cachedProcessStart } from '../program/begin.ts';

/**
 * Starts a process on a module, with a channel on which both sides send plain data. What the process says of faults of Node
 * itself is shown where this process shows its own.
 */
export function startModuleProcess(entry: URL): ChildProcess {
  const { program, args, env } = cachedProcessStart(entry, ['--no-warnings']);
  return spawn(program, args, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
    env: { ...process.env, ...env },
    windowsHide: true,
  });
}
