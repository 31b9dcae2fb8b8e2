/**
 * A run over ranges beside `redress analyze` of the same file, in one go: processor seconds and memory of all processes
 * together, and whether both left the same bytes.
 *
 *     node bench/cluster.ts [lines] [range] [workers] [all | convictions]
 *
 * The bars: at most 1.35 times the processor seconds of analyze, and for 24,000,000 lines less than 1 GB. Linux alone tells
 * what processes take (/proc).
 */

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hashFile } from '../src/results/files/hash-file.ts';

const [lines = '1000000', range = '512MB', workers = '2', results = 'all'] = process.argv.slice(2);
const folder = resolve('bench/data/cluster');
mkdirSync(folder, { recursive: true });
const program = resolve('bin/redress.js');
const input = join(folder, `${lines}.dat`);
const [whole, ranges] = [join(folder, 'whole'), join(folder, 'ranges')];

/** Bytes of a page of memory, as Linux counts them. */
const PAGE = 4096;

type Taken = { readonly cpu: number; readonly wall: number; readonly peak: number };

if (!existsSync(input)) {
  await measured(['synth', '--county', 'SAN JOAQUIN', '--lines', lines, '--seed', '7', '--out', input]);
}
const choice = ['--county', 'SAN JOAQUIN', '--as-of', '2026-01-01', '--overwrite', '--quiet', '--results', results];
for (const out of [whole, ranges]) rmSync(out, { recursive: true, force: true });
// Whoever comes first reads the file from the disk; once before, and both find it in memory.
await hashFile(input);
const before = await measured(['analyze', input, ...choice, '--workers', workers, '--out', whole]);
const own = ['--range', range, '--workers', workers, '--out', ranges];
const after = await measured(['cluster', 'run', input, ...choice, ...own]);
await sameBytes(whole, ranges);
await measured(['verify', ranges, '--inputs', input]);
tell('analyze', before);
tell(`cluster run, ranges of ${range}`, after);
process.stdout.write(`${(after.cpu / before.cpu).toFixed(2)} times the processor seconds; every file is the same\n`);
for (const out of [whole, ranges]) rmSync(out, { recursive: true, force: true });

function tell(name: string, { cpu, wall, peak }: Taken): void {
  const took = `${cpu.toFixed(1)} processor seconds, ${wall.toFixed(1)} by the clock, ${Math.round(peak / 2 ** 20)} MB at most`;
  process.stdout.write(`${lines} lines, ${name}: ${took}\n`);
}

/** Runs a command in a process of its own; fails where it does. */
async function measured(args: readonly string[]): Promise<Taken> {
  // The shell counts what its children, and theirs, took of the processor.
  const line = `TIMEFORMAT='%U %S %R'; time "$0" "$@"`;
  const child = spawn('bash', ['-c', line, process.execPath, program, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => {
    said += piece;
  });
  let peak = 0;
  const watching = setInterval(() => {
    peak = Math.max(peak, memoryBelow(child.pid!));
  }, 50);
  const code = await new Promise<number | null>((done) => child.once('close', done));
  clearInterval(watching);
  if (code !== 0) throw new Error(`redress ${args[0]} ended with ${code}: ${said}`);
  const [user = 0, system = 0, wall = 0] = said.trim().split('\n').at(-1)!.split(' ').map(Number);
  return { cpu: user + system, wall, peak };
}

/** Bytes in memory of a process and all that it started, and they. What several share is counted for each. */
function memoryBelow(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? read(`/proc/${name}/stat`) : undefined;
    if (stat !== undefined) parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const isBelow = (pid: number): boolean => pid === root || (parents.has(pid) && isBelow(parents.get(pid)!));
  let bytes = 0;
  for (const pid of parents.keys()) {
    if (isBelow(pid)) bytes += Number(read(`/proc/${pid}/statm`)?.split(' ')[1] ?? 0) * PAGE;
  }
  return bytes;
}

/** A file of a process that may have ended meanwhile. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

async function sameBytes(one: string, other: string): Promise<void> {
  const names = filesIn(one);
  if (names.join() !== filesIn(other).join()) throw new Error('the results have other files');
  for (const name of names) {
    const [a, b] = await Promise.all([hashFile(join(one, name)), hashFile(join(other, name))]);
    if (a !== b) throw new Error(`${name} is not the same`);
  }
}

function filesIn(results: string): readonly string[] {
  const names = readdirSync(results, { recursive: true, encoding: 'utf8' }).sort();
  return names.filter((name) => statSync(join(results, name)).isFile());
}
