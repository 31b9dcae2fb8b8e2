import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { processStart } from '../program/begin.ts';
import { programFolders } from '../program/shipped.ts';
import type { Reply } from './child.ts';

/** How much a confined process may take. */
export type Limits = {
  /** From its start to its answer. */
  readonly seconds: number;
  /** Of JavaScript values. */
  readonly heapMb: number;
  /** Of everything, with buffers; watched on Linux alone. */
  readonly memoryMb: number;
};

export type ConfinedResult<Output> =
  | { readonly ok: true; readonly output: Output }
  | { readonly ok: false; readonly kind: 'crashed' | 'took-too-long' | 'took-too-much-memory' };

/** A page of a rap sheet takes a hundredth of this; a busy machine may be many times slower. */
const USUAL: Limits = { seconds: 60, heapMb: 512, memoryMb: 1536 };
/** No answer is longer, in bytes: the text of the longest rap sheet is a thousandth of it. */
const LONGEST_ANSWER = 256 << 20;
/** Milliseconds between two looks at a process's memory. */
const WATCH = 100;

/**
 * Runs a script on an input in a process of its own, because what it reads comes from elsewhere (a PDF) and the library
 * that reads it may fail in every way: a promise that is rejected and awaited by no one, a loop without end, memory without
 * end. The process may read the program's own files and nothing else: it writes no file, starts no process and no thread,
 * inherits no variable of the environment, and ends with its one answer. One process serves one input, so that no
 * input can change what is read from the next.
 *
 * The script calls {@link answerOnce}. Input and output are JSON; the call never throws and never rejects.
 */
export async function runConfined<Output>(
  script: URL,
  input: unknown,
  limits: Partial<Limits> = {},
): Promise<ConfinedResult<Output>> {
  await takeTurn();
  try {
    return await runNow(script, input, limits);
  } finally {
    endTurn();
  }
}

/** Processes at work at once: many people may drop a file at one moment, and each may take its limit of memory. */
const MOST_AT_ONCE = 3;
const waiting: (() => void)[] = [];
let running = 0;

async function takeTurn(): Promise<void> {
  if (running >= MOST_AT_ONCE) return new Promise((resolve) => waiting.push(resolve));
  running++;
}

function endTurn(): void {
  const next = waiting.shift();
  // The turn goes to the call that has waited longest.
  if (next) next();
  else running--;
}

async function runNow<Output>(script: URL, input: unknown, limits: Partial<Limits>): Promise<ConfinedResult<Output>> {
  const { seconds, heapMb, memoryMb } = { ...USUAL, ...limits };
  const { program, args, env } = processStart(script, [
    '--permission',
    ...programFolders().map((folder) => `--allow-fs-read=${join(folder, '*')}`),
    '--no-warnings',
    `--max-old-space-size=${heapMb}`,
  ]);
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'], env, windowsHide: true });
  let kind: Exclude<ConfinedResult<Output>, { ok: true }>['kind'] = 'crashed';
  const stop = (why: typeof kind) => {
    kind = why;
    child.kill('SIGKILL');
  };
  const clock = setTimeout(stop, seconds * 1000, 'took-too-long' as const);
  const watch = watchMemory(child.pid, memoryMb, () => stop('took-too-much-memory'));
  const chunks: Buffer[] = [];
  let length = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > LONGEST_ANSWER) stop('took-too-much-memory');
    else chunks.push(chunk);
  });
  // A process that ends before it has read its input closes the pipe; that it ended is what counts.
  child.stdin.on('error', () => {});
  child.stdin.end(JSON.stringify(input));
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  clearTimeout(clock);
  clearInterval(watch);
  if (code !== 0) return { ok: false, kind };
  try {
    const reply = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Reply<Output>;
    return reply.done ? { ok: true, output: reply.output } : { ok: false, kind };
  } catch {
    return { ok: false, kind };
  }
}

/** Looks at the memory of a process now and then, since a limit on JavaScript values does not count buffers. */
function watchMemory(pid: number | undefined, memoryMb: number, onTooMuch: () => void): NodeJS.Timeout | undefined {
  if (process.platform !== 'linux' || pid === undefined) return undefined;
  return setInterval(() => {
    readFile(`/proc/${pid}/status`, 'utf8').then(
      (status) => {
        const kilobytes = Number(/VmRSS:\s*(\d+)/.exec(status)?.[1] ?? 0);
        if (kilobytes > memoryMb * 1024) onTooMuch();
      },
      // It has ended.
      () => {},
    );
  }, WATCH);
}
