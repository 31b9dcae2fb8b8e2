import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** What a command took: seconds of processor and by the clock, and bytes of memory at most, in all of its processes together. */
export type Taken = {
  readonly cpu: number;
  readonly wall: number;
  /** What processes share, such as the program's own code, is counted for each. */
  readonly peak: number;
  /** What processes share is counted once. */
  readonly peakOnce: number;
};

const PROGRAM = join(import.meta.dirname, '../bin/redress.js');

/**
 * Runs a command of Redress in a process of its own; fails where it does. One that answers lines is asked those of `asks`, one after
 * another.
 */
export async function measured(args: readonly string[], asks?: readonly string[]): Promise<Taken> {
  // The shell counts what its children, and theirs, took of the processor.
  const line = `TIMEFORMAT='%U %S %R'; time "$0" "$@"`;
  const child = spawn('bash', ['-c', line, process.execPath, PROGRAM, ...args], {
    stdio: [asks ? 'pipe' : 'ignore', asks ? 'pipe' : 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr!.on('data', (piece: Buffer) => {
    said += piece;
  });
  let [peak, peakOnce] = [0, 0];
  const watching = setInterval(() => {
    const { each, once } = memoryBelow(child.pid!);
    peak = Math.max(peak, each);
    peakOnce = Math.max(peakOnce, once);
  }, 50);
  const closed = new Promise<number | null>((done) => child.once('close', done));
  if (asks) await ask(child.stdin!, child.stdout!, asks);
  const code = await closed;
  clearInterval(watching);
  if (code !== 0) throw new Error(`redress ${args[0]} ended with ${code}: ${said}`);
  const [user = 0, system = 0, wall = 0] = said.trim().split('\n').at(-1)!.split(' ').map(Number);
  return { cpu: user + system, wall, peak, peakOnce };
}

/** Asks each line once the one before is answered; fails where an answer is not that all is well. */
async function ask(to: Writable, from: Readable, lines: readonly string[]): Promise<void> {
  const answers = createInterface({ input: from })[Symbol.asyncIterator]();
  for (const line of lines) {
    to.write(`${line}\n`);
    const { value } = (await answers.next()) as { readonly value: string | undefined };
    if (value === undefined || (JSON.parse(value) as { readonly ok: boolean }).ok !== true)
      throw new Error(`${line} was answered with ${value ?? 'nothing'}`);
  }
  to.end();
}

/** Bytes in memory of a process and all that it started, and they. */
function memoryBelow(root: number): { readonly each: number; readonly once: number } {
  let [each, once] = [0, 0];
  for (const pid of processesBelow(root)) {
    const sums = read(`/proc/${pid}/smaps_rollup`) ?? '';
    const field = (name: string) => Number(new RegExp(`^${name}: +(\\d+)`, 'm').exec(sums)?.[1] ?? 0) * 1024;
    each += field('Rss');
    once += field('Pss');
  }
  return { each, once };
}

/** A process and all that it started, and they: those that are there. Each thread lists the processes that it started. */
function processesBelow(root: number): readonly number[] {
  const started = threadsOf(root).flatMap(
    (thread) => read(`/proc/${root}/task/${thread}/children`)?.match(/\d+/g) ?? [],
  );
  return [root, ...started.flatMap((pid) => processesBelow(Number(pid)))];
}

/** None where the process has ended meanwhile. */
function threadsOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** The fields of a process from the third on, which is its state, no number. */
function statOf(pid: number): readonly number[] | undefined {
  const stat = read(`/proc/${pid}/stat`);
  return stat
    ?.slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
}

/** What a process and all that it started, and they, have taken so far: seconds of processor, and MB in memory now. */
export function takenBelow(root: number): { readonly processor: number; readonly memory: number } {
  let [processor, memory] = [0, 0];
  for (const pid of processesBelow(root)) {
    // The last two are of children that have ended.
    for (const ticks of statOf(pid)?.slice(11, 15) ?? []) processor += ticks / 100;
    memory += Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`) ?? '')?.[1] ?? 0) / 1024;
  }
  return { processor, memory };
}

/** A file of a process that may have ended meanwhile. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
