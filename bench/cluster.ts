/**
 * A run over ranges beside `redress analyze` of the same file, in one go: processor seconds and memory of all processes
 * together, and whether both left the same bytes.
 *
 *     node bench/cluster.ts [lines] [range] [workers] [all | convictions] [apart]
 *
 * With `apart`, another scheduler does the steps one by one, as Spark does: all ranges are surveyed by one process, and then decided
 * by one.
 *
 * The bars: at most 1.35 times the processor seconds of analyze, and for 24,000,000 lines less than 1 GB. Linux alone tells
 * what processes take (/proc).
 */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hashFile } from '../src/results/files/hash-file.ts';
import { measured, type Taken } from './measured.ts';

const [lines = '1000000', range = '512MB', workers = '2', results = 'all', how] = process.argv.slice(2);
const folder = resolve('bench/data/cluster');
mkdirSync(folder, { recursive: true });
const input = join(folder, `${lines}.dat`);
const [whole, ranges] = [join(folder, 'whole'), join(folder, 'ranges')];

if (!existsSync(input)) {
  await measured(['synth', '--county', 'SAN JOAQUIN', '--lines', lines, '--seed', '7', '--out', input]);
}
const choice = ['--county', 'SAN JOAQUIN', '--as-of', '2026-01-01', '--overwrite', '--quiet', '--results', results];
for (const out of [whole, ranges]) rmSync(out, { recursive: true, force: true });
// Whoever comes first reads the file from the disk; once before, and both find it in memory.
await hashFile(input);
const before = await measured(['analyze', input, ...choice, '--workers', workers, '--out', whole]);
const after = how === 'apart' ? await apart() : await together();
await sameBytes(whole, ranges);
await measured(['verify', ranges, '--inputs', input]);
tell('analyze', before);
tell(`ranges of ${range}`, after);
process.stdout.write(`${(after.cpu / before.cpu).toFixed(2)} times the processor seconds; every file is the same\n`);
for (const out of [whole, ranges]) rmSync(out, { recursive: true, force: true });

function together(): Promise<Taken> {
  return measured(['cluster', 'run', input, ...choice, '--range', range, '--workers', workers, '--out', ranges]);
}

async function apart(): Promise<Taken> {
  const work = join(folder, 'work');
  rmSync(work, { recursive: true, force: true });
  const decided = choice.filter((word) => word !== '--overwrite' && word !== '--quiet');
  const plan = await measured(['cluster', 'plan', input, ...decided, '--range', range, '--work', work]);
  const { length } = (JSON.parse(readFileSync(join(work, 'plan.json'), 'utf8')) as { ranges: readonly unknown[] })
    .ranges;
  const doAll = (step: string) => {
    const asked = Array.from({ length }, (_, number) => JSON.stringify({ step, number }));
    return measured(['cluster', 'worker', work, '--stdin'], asked);
  };
  const survey = await doAll('survey');
  const settle = await measured(['cluster', 'settle', work]);
  const part = await doAll('part');
  const joined = await measured(['cluster', 'join', work, '--out', ranges, '--quiet']);
  const steps = { plan, survey, settle, part, join: joined };
  for (const [step, taken] of Object.entries(steps)) tell(step, taken);
  rmSync(work, { recursive: true, force: true });
  const all = Object.values(steps);
  const sum = (of: 'cpu' | 'wall') => all.reduce((total, each) => total + each[of], 0);
  const most = (of: 'peak' | 'peakOnce') => Math.max(...all.map((each) => each[of]));
  return { cpu: sum('cpu'), wall: sum('wall'), peak: most('peak'), peakOnce: most('peakOnce') };
}

function tell(name: string, { cpu, wall, peak }: Taken): void {
  const took = `${cpu.toFixed(1)} processor seconds, ${wall.toFixed(1)} by the clock, ${Math.round(peak / 2 ** 20)} MB at most`;
  process.stdout.write(`${lines} lines, ${name}: ${took}\n`);
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
