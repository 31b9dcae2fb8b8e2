import { runCommand } from '../../src/cli/run-command.ts';
import { commandOfProgram, PROGRAM } from './program.ts';

/** What a command said, and its exit code. */
export type Said = { readonly status: number; readonly stdout: string; readonly stderr: string };

/**
 * Runs a command in this process, in a folder. It has the exit code and the words that `redress` has in a process of its
 * own, without the second that another process takes to start; what a process does with signals, pipes and its own
 * beginning is tested with real ones. Where the one file is tested, it is the one file that runs it.
 */
export async function redressIn(folder: string, ...args: readonly string[]): Promise<Said> {
  if (PROGRAM !== undefined) return commandOfProgram(PROGRAM, folder, args);
  const before = { folder: process.cwd(), code: process.exitCode };
  const [stdout, stderr] = [listenTo(process.stdout), listenTo(process.stderr)];
  process.chdir(folder);
  process.exitCode = undefined;
  try {
    await runCommand(args);
    return { status: Number(process.exitCode ?? 0), stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    stdout.stop();
    stderr.stop();
    process.exitCode = before.code;
    process.chdir(before.folder);
  }
}

/** Keeps what is written to a stream from being shown. */
function listenTo(stream: NodeJS.WriteStream) {
  const { write } = stream;
  let text = '';
  stream.write = (chunk: string | Uint8Array, ...rest: readonly unknown[]) => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    const done = rest.at(-1);
    if (typeof done === 'function') queueMicrotask(() => done());
    return true;
  };
  return {
    text: () => text,
    stop: () => {
      stream.write = write;
    },
  };
}
