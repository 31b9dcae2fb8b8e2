import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Manifest } from '../src/results/manifest.ts';
import { DATA, invented } from './invented.ts';

/**
 * The benchmark of whole runs: `npm run bench`, `npm run bench -- --lines 100000,1000000,6200000 --rounds 5`.
 * First the engine's files are compared with the reference's; only then is anything timed, and what is compared is
 * timed in turns. Every time is that of a whole process, its start included.
 *
 * `--check 1000000` compares whole millions, clean and dirty, with 1, 2 and 8 workers (the reference takes minutes);
 * `--lines none` does nothing else.
 */
const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '100000,1000000' },
    rounds: { type: 'string', default: '5' },
    check: { type: 'string', default: '20000' },
    rest: { type: 'string', default: '15' },
  },
});

type Ran = { readonly ms: number; readonly said: string };

function timed(command: string, args: readonly string[]): Ran {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 24 });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stderr}`);
  return { ms: performance.now() - start, said: stdout };
}

// The reference needs more room than Node gives by itself.
const script = (name: string, ...args: readonly string[]) =>
  timed(process.execPath, ['--max-old-space-size=16000', join('bench', name), ...args]);

/** The command as people run it; gives the most memory that it took, and the processor time of all its threads. */
function analyze(input: string, out: string, results: 'all' | 'convictions') {
  const { ms, said } = timed(process.execPath, [
    '--import',
    './bench/peak.js',
    'bin/redress.js',
    'analyze',
    input,
    ...['--county', 'SAN JOAQUIN', '--policy', 'test/fixtures/ca-doj/eligibility_options.json'],
    ...['--as-of', '2020-07-01', '--results', results, '--out', out, '--quiet'],
  ]);
  return { ms, ...(JSON.parse(said) as { peakMb: number; processorSeconds: number }) };
}

/** Reads a file from its first byte to its last. */
function readThrough(path: string): void {
  const fd = openSync(path, 'r');
  const buffer = Buffer.allocUnsafeSlow(1 << 20);
  while (readSync(fd, buffer) > 0);
  closeSync(fd);
}

/**
 * What nothing that reads all and writes all can do without: reading the input once, and `cp` of the same outputs. Where
 * the disk has no room for all copies, each is removed before the next is made, outside of the time.
 */
function floor(input: string, files: readonly string[]): number {
  let start = performance.now();
  readThrough(input);
  let ms = performance.now() - start;
  const copies = join(DATA, 'copies');
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const { bavail, bsize } = statfsSync(DATA);
  for (const some of bavail * bsize > bytes * 1.1 ? [files] : files.map((file) => [file])) {
    mkdirSync(copies);
    start = performance.now();
    timed('cp', [...some, copies]);
    ms += performance.now() - start;
    rmSync(copies, { recursive: true });
  }
  return ms;
}

/**
 * The floor twice. A virtual machine may give memory that is free for some seconds back to its host, and pays for
 * getting it again: 7 GB were copied in 14 s after a rest, and in 3 s where files of that size had just been removed.
 * So it is taken after a rest, and again at once. The outputs are read before, since the engine leaves none in the cache.
 */
async function floors(input: string, outputs: string): Promise<{ readonly rested: number; readonly atOnce: number }> {
  const files = readdirSync(outputs).map((name) => join(outputs, name));
  files.forEach(readThrough);
  await rest();
  return { rested: floor(input, files), atOnce: floor(input, files) };
}

/** Long enough for a host to take back what is free. */
const rest = () => setTimeout(Number(values.rest) * 1000);

/** The reference holds a file as one text, so that many lines come in files of this many. */
const CHECKED_FILE = 100_000;

/**
 * Compares all files, by their hashes, on clean and on dirty people: each file alone, which one pass may be enough for,
 * and all of them together, which needs two.
 */
function checkAnswers(lines: number): void {
  for (const dirty of [false, true]) {
    const files = Math.ceil(lines / CHECKED_FILE);
    const inputs = Array.from({ length: files }, (_, i) => invented(Math.min(lines, CHECKED_FILE), dirty, i + 1));
    for (const input of files > 1 ? [...inputs, inputs.join()] : inputs) {
      const hashes = (engine: string, workers: string) =>
        script('run-once.ts', engine, input, join(DATA, 'check'), workers).said;
      const plain = hashes('reference', '1');
      for (const workers of ['1', '2', '8']) {
        if (hashes('fast', workers) !== plain) throw new Error(`with ${workers} workers the engine wrote otherwise`);
      }
    }
    process.stdout.write(
      `the same files as the reference's to the byte, on 1, 2 and 8 workers: ${lines.toLocaleString('en-US')} ${dirty ? 'dirty' : 'clean'} lines\n`,
    );
  }
  rmSync(join(DATA, 'check'), { recursive: true });
}

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;
const seconds = (ms: number) => (ms / 1000).toFixed(2);

async function measure(lines: number, rounds: number) {
  const input = invented(lines, false);
  const out = join(DATA, 'out');
  const convictions = join(DATA, 'out-convictions');
  analyze(input, out, 'all');
  const { people, outputs } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;
  const times = {
    rested: [] as number[],
    atOnce: [] as number[],
    all: [] as number[],
    convictions: [] as number[],
    loop: [] as number[],
    indexOf: [] as number[],
  };
  const processor = { all: [] as number[], convictions: [] as number[] };
  let peakMb = 0;
  for (let round = 0; round < rounds; round++) {
    const { rested, atOnce } = await floors(input, out);
    times.rested.push(rested);
    times.atOnce.push(atOnce);
    rmSync(out, { recursive: true });
    await rest();
    const all = analyze(input, out, 'all');
    times.all.push(all.ms);
    processor.all.push(all.processorSeconds);
    peakMb = Math.max(peakMb, all.peakMb);
    times.loop.push(script('line-counter.ts', input, 'loop').ms);
    times.indexOf.push(script('line-counter.ts', input, 'indexOf').ms);
    rmSync(convictions, { recursive: true, force: true });
    const some = analyze(input, convictions, 'convictions');
    times.convictions.push(some.ms);
    processor.convictions.push(some.processorSeconds);
  }
  const ratios = {
    allToRested: median(times.all.map((ms, i) => ms / times.rested[i]!)),
    allToAtOnce: median(times.all.map((ms, i) => ms / times.atOnce[i]!)),
    convictionsToLoop: median(times.convictions.map((ms, i) => ms / times.loop[i]!)),
    convictionsToIndexOf: median(times.convictions.map((ms, i) => ms / times.indexOf[i]!)),
  };
  rmSync(out, { recursive: true });
  rmSync(convictions, { recursive: true });
  return {
    lines,
    people,
    inBytes: statSync(input).size,
    outBytes: outputs.reduce((sum, file) => sum + file.bytes, 0),
    rounds,
    peakMb,
    medians: mapValues(times, median),
    processorSeconds: mapValues(processor, median),
    ratios,
  };
}

function mapValues<Value, Result>(
  record: Record<string, Value>,
  change: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

type Measured = Awaited<ReturnType<typeof measure>>;
type Kept = Measured & { readonly node: string; readonly cores: number };

/** Every measurement, a line each. */
const KEPT = 'bench/results.jsonl';

function table(results: readonly Measured[]): string {
  const head = [
    'lines',
    'rounds',
    'in',
    'out',
    'analyze',
    'peak',
    'floor, rested',
    'ratio',
    'floor, at once',
    'ratio',
    'counter',
    '--results convictions',
    'ratio',
  ];
  const rows = results.map(({ lines, rounds, inBytes, outBytes, medians, ratios, peakMb }) => [
    lines.toLocaleString('en-US'),
    String(rounds),
    `${(inBytes / 1e6).toFixed(0)} MB`,
    `${(outBytes / 1e6).toFixed(0)} MB`,
    `${seconds(medians.all!)} s`,
    `${peakMb} MB`,
    `${seconds(medians.rested!)} s`,
    ratios.allToRested.toFixed(2),
    `${seconds(medians.atOnce!)} s`,
    ratios.allToAtOnce.toFixed(2),
    `${seconds(medians.loop!)} s (indexOf ${seconds(medians.indexOf!)})`,
    `${seconds(medians.convictions!)} s`,
    `${ratios.convictionsToLoop.toFixed(2)} (indexOf ${ratios.convictionsToIndexOf.toFixed(2)})`,
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

checkAnswers(Number(values.check));
if (values.lines === 'none') process.exit();
for (const lines of values.lines.split(',').map(Number)) {
  const measured = { ...(await measure(lines, Number(values.rounds))), node: process.version, cores: cpus().length };
  appendFileSync(KEPT, `${JSON.stringify(measured)}\n`);
  process.stdout.write(`${JSON.stringify(measured)}\n`);
}
// Of every size what was measured last, against both floors.
const bySize = new Map<number, Kept>();
for (const line of readFileSync(KEPT, 'utf8').trim().split('\n')) {
  const kept = JSON.parse(line) as Kept;
  if (kept.ratios.allToRested !== undefined) bySize.set(kept.lines, kept);
}
// What other benchmarks measured stands below.
const [others = ''] = readFileSync('bench/results.md', 'utf8').match(/\n## [\s\S]*$/) ?? [];
writeFileSync(
  'bench/results.md',
  `# Whole runs

Made by \`npm run bench -- --lines 100000,1000000\` and with other sizes, on ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}:
what was measured last of each size. Medians; ratios are medians of the ratios of neighboring runs. The floor is
reading the input once and \`cp\` of the same output files: after a rest, in which a virtual machine gives free memory
back to its host and has to get it again (as before the engine's own runs), and once more at once, while memory that the
copies just removed took is still at hand. The counter counts line feeds on all cores, letter by letter
or by \`indexOf\`. Every time is that of a whole command, its start included. All measurements: \`results.jsonl\`.

${table([...bySize.values()].sort((x, y) => x.lines - y.lines))}
${others}`,
);
process.stdout.write(readFileSync('bench/results.md', 'utf8'));
