import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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

/** Runs a command of Redress in a process of its own; fails where it does. */
export async function measured(args: readonly string[]): Promise<Taken> {
  // The shell counts what its children, and theirs, took of the processor.
  const line = `TIMEFORMAT='%U %S %R'; time "$0" "$@"`;
  const child = spawn('bash', ['-c', line, process.execPath, PROGRAM, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => {
    said += piece;
  });
  let [peak, peakOnce] = [0, 0];
  const watching = setInterval(() => {
    const { each, once } = memoryBelow(child.pid!);
    peak = Math.max(peak, each);
    peakOnce = Math.max(peakOnce, once);
  }, 50);
  const code = await new Promise<number | null>((done) => child.once('close', done));
  clearInterval(watching);
  if (code !== 0) throw new Error(`redress ${args[0]} ended with ${code}: ${said}`);
  const [user = 0, system = 0, wall = 0] = said.trim().split('\n').at(-1)!.split(' ').map(Number);
  return { cpu: user + system, wall, peak, peakOnce };
}

/** Bytes in memory of a process and all that it started, and they. */
function memoryBelow(root: number): { readonly each: number; readonly once: number } {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? read(`/proc/${name}/stat`) : undefined;
    if (stat !== undefined) parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const isBelow = (pid: number): boolean => pid === root || (parents.has(pid) && isBelow(parents.get(pid)!));
  let [each, once] = [0, 0];
  for (const pid of parents.keys()) {
    if (!isBelow(pid)) continue;
    const sums = read(`/proc/${pid}/smaps_rollup`) ?? '';
    const field = (name: string) => Number(new RegExp(`^${name}: +(\\d+)`, 'm').exec(sums)?.[1] ?? 0) * 1024;
    each += field('Rss');
    once += field('Pss');
  }
  return { each, once };
}

/** A file of a process that may have ended meanwhile. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
