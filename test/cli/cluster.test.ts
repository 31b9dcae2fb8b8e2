import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../src/sources/synthetic/prng.ts';
import { redressIn } from '../support/cli.ts';
import { runsOf, SEED } from '../support/effort.ts';
import { temporaryFolder } from '../support/run.ts';

/** `redress cluster`, step by step and at once, held to what `redress analyze` leaves. */

const folder = temporaryFolder();
const choice = ['--county', 'SAN JOAQUIN', '--as-of', '2026-01-01'];
const program = resolve('bin/redress.js');

async function done(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await redressIn(folder, ...args);
  expect([args.join(' '), stderr, status]).toEqual([
    args.join(' '),
    expect.not.stringContaining('redress: a fault'),
    0,
  ]);
  return stdout;
}

function filesOf(results: string): unknown {
  const names = readdirSync(join(folder, results), { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(folder, results, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, results, name), 'utf8')]));
}

/** Has parts get a manifest, which says what that of the joined results says, and by which any change of a byte is found. */
async function manifestOfParts(work: string, ranges: readonly string[]): Promise<void> {
  for (const range of ranges) await done('cluster', 'hash', work, '--range', range);
  await done('cluster', 'manifest', work);
  // Done once more, it is the same.
  await done('cluster', 'manifest', work);
  const parts = join(folder, work, 'parts');
  const told = JSON.parse(readFileSync(join(parts, 'manifest.json'), 'utf8'));
  const { inputs: _, outputs, ...whole } = JSON.parse(readFileSync(join(folder, 'whole/manifest.json'), 'utf8'));
  expect(told.choices).toMatchObject([{ manifest: whole }]);
  expect(readFileSync(join(parts, 'summary.json'), 'utf8')).toBe(
    readFileSync(join(folder, 'whole/summary.json'), 'utf8'),
  );
  const [, first] = outputs as { name: string; lines: number }[];
  const own = (told.choices[0].manifest.outputs as { name: string; lines: number }[]).filter(({ name }) =>
    name.endsWith(`/${first!.name}`),
  );
  expect([own.length, own.reduce((sum, { lines }) => sum + lines, 0)]).toEqual([ranges.length, first!.lines]);
  const verify = ['verify', `${work}/parts`, '--inputs', 'state.dat'] as const;
  expect(await done(...verify)).toContain('Verified');
  expect((await redressIn(folder, ...verify, '--rerun')).stderr).toMatch(/join\s+them/);
  for (const path of [join(parts, '00001/determinations.csv'), join(folder, 'state.dat')]) {
    const before = readFileSync(path);
    const changed = Buffer.from(before);
    changed[changed.length - 20]! ^= 1;
    writeFileSync(path, changed);
    const { status, stdout } = await redressIn(folder, ...verify);
    expect([status, stdout]).toEqual([3, expect.stringMatching(/^ {2}changed .*(determinations\.csv|state\.dat)$/m)]);
    writeFileSync(path, before);
  }
}

/** Starts a step in a process of its own and kills it after so many milliseconds. */
function killed(args: readonly string[], after: number): Promise<unknown> {
  const child = spawn(process.execPath, [program, 'cluster', ...args], { cwd: folder, stdio: 'ignore' });
  setTimeout(() => child.kill('SIGKILL'), after);
  return new Promise((ended) => child.once('exit', ended));
}

beforeAll(async () => {
  await done('synth', '--county', 'SAN JOAQUIN', '--lines', '1500', '--dirty', '--seed', '5', '--out', 'state.dat');
  await done('analyze', 'state.dat', ...choice, '--out', 'whole', '--quiet');
});

describe('a run over ranges', () => {
  it('step by step leaves what analyze leaves, though a step is killed and done again', async () => {
    const plan = JSON.parse(await done('cluster', 'plan', 'state.dat', ...choice, '--range', '350KB', '--json'));
    const ranges: readonly string[] = plan.ranges.map((_: unknown, at: number) => String(at + 1));
    expect(ranges.length).toBeGreaterThan(2);
    for (const range of ranges) await done('cluster', 'survey', 'cluster', '--range', range);
    const { gather, groups } = JSON.parse(await done('cluster', 'settle', 'cluster', '--json'));
    expect(gather.length).toBeGreaterThan(1);
    for (const range of gather) await done('cluster', 'gather', 'cluster', '--range', String(range));
    for (let group = 1; group <= groups; group++) await done('cluster', 'part', 'cluster', '--people', String(group));
    for (const range of ranges) {
      // Wherever it is killed, nothing stands under the name of the part that is not whole.
      await killed(['part', 'cluster', '--range', range], 300 + 200 * Number(range));
      await done('cluster', 'part', 'cluster', '--range', range);
    }
    expect(readdirSync(join(folder, 'cluster', 'parts')).sort()).toEqual(ranges.map((range) => range.padStart(5, '0')));
    await done('cluster', 'join', 'cluster', '--out', 'joined', '--quiet');
    expect(filesOf('joined')).toEqual(filesOf('whole'));
    expect(await done('verify', 'joined', '--inputs', 'state.dat')).toContain('Verified');
    await manifestOfParts('cluster', ranges);
  });

  it('leaves what analyze leaves though steps are killed at any moment, and nothing that is not whole', async () => {
    const range = ['--range', '350KB', '--work', 'kills'];
    const plan = JSON.parse(await done('cluster', 'plan', 'state.dat', ...choice, ...range, '--json'));
    const ranges: readonly string[] = plan.ranges.map((_: unknown, at: number) => String(at + 1));
    for (const each of ranges) await done('cluster', 'survey', 'kills', '--range', each);
    const { gather, groups } = JSON.parse(await done('cluster', 'settle', 'kills', '--json'));
    for (const each of gather) await done('cluster', 'gather', 'kills', '--range', String(each));
    for (let group = 1; group <= groups; group++) await done('cluster', 'part', 'kills', '--people', String(group));
    const parts = join(folder, 'kills/parts');
    const nameOf = (each: string) => each.padStart(5, '0');
    const random = createRandom(SEED, 'kills');
    for (let kill = 0; kill < runsOf(4, 100); kill++) {
      const each = ranges[kill % ranges.length]!;
      rmSync(join(parts, nameOf(each)), { recursive: true, force: true });
      await killed(['part', 'kills', '--range', each], random.below(1500));
      // What stands under the name of a part is whole: the file that tells of it is written last.
      const stands = existsSync(join(parts, nameOf(each)));
      expect(stands).toBe(existsSync(join(parts, nameOf(each), 'part.json')));
    }
    for (const each of ranges) await done('cluster', 'part', 'kills', '--range', each);
    expect(readdirSync(parts).sort()).toEqual(ranges.map(nameOf));
    await done('cluster', 'join', 'kills', '--out', 'after-kills', '--quiet');
    expect(filesOf('after-kills')).toEqual(filesOf('whole'));
  });

  it('at once leaves the same, though a worker is killed on the way, and no file of its steps', async () => {
    const args = ['run', 'state.dat', ...choice, '--range', '150KB', '--work', 'steps', '--out', 'at-once', '--quiet'];
    const run = spawn(process.execPath, [program, 'cluster', ...args], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    run.stderr.on('data', (piece: Buffer) => {
      said += piece;
    });
    const ended = new Promise<number | null>((end) => run.once('exit', end));
    while (run.exitCode === null && !existsSync(join(folder, 'steps', 'surveys', '00001.survey'))) {
      await new Promise((wait) => setTimeout(wait, 20));
    }
    for (const worker of childrenOf(run.pid!)) process.kill(worker, 'SIGKILL');
    expect([await ended, said]).toEqual([0, expect.not.stringContaining('a worker ended')]);
    expect(filesOf('at-once')).toEqual(filesOf('whole'));
    await done(
      'cluster',
      'run',
      'state.dat',
      ...choice,
      '--range',
      '500KB',
      '--workers',
      '1',
      '--out',
      'again',
      '--quiet',
    );
    expect(filesOf('again')).toEqual(filesOf('whole'));
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('compares several policies as analyze does', async () => {
    const several = ['--policy', 'statute', '--policy', 'dismiss-all', '--policy', 'san-francisco'];
    const told = await done('analyze', 'state.dat', ...choice, ...several, '--out', 'compared', '--json');
    const ranges = ['--range', '350KB', '--workers', '2', '--work', 'compared-work', '--out', 'compared-ranges'];
    expect(await done('cluster', 'run', 'state.dat', ...choice, ...several, ...ranges, '--json')).toBe(told);
    expect(filesOf('compared-ranges')).toEqual(filesOf('compared'));
    expect(await done('verify', 'compared-ranges', '--inputs', 'state.dat')).toContain('Verified');
    for (const part of readdirSync(join(folder, 'compared-work/parts'))) {
      await done('cluster', 'hash', 'compared-work', '--range', String(Number(part)));
    }
    await done('cluster', 'manifest', 'compared-work');
    const checked = await done('verify', 'compared-work/parts', '--inputs', 'state.dat');
    expect(checked).toContain('00002/san-francisco/determinations.csv');
    expect(checked).toContain('00002/comparison.csv');
    expect(checked).toContain('Verified');
  });

  it.each([
    ['of a county', ['--county', 'SAN JOAQUIN', '--month', '2027-03', '--months', '24']],
    ['of every county, with a reading', ['--county', 'ALL', '--reading', 'blank-disposition=no-conviction']],
    ['of a county that nobody has', ['--county', 'ALPINE', '--policy', 'dismiss-all']],
  ])('forecasts as forecast does: %s', async (name, asked) => {
    const lines = readFileSync(join(folder, 'state.dat'), 'utf8').trimEnd().split('\n');
    const broken = lines.flatMap((line, at) => (at % 301 === 50 ? [line, line.slice(0, 60)] : [line]));
    // Lines of the second half between those of the first, so that many people stand in several ranges.
    const [header, ...rest] = broken;
    const half = Math.ceil(rest.length / 2);
    const mixed = rest.slice(0, half).flatMap((line, at) => [line, ...rest.slice(half + at, half + at + 1)]);
    writeFileSync(join(folder, 'ahead.dat'), `${[header, ...mixed].join('\n')}\n`);
    const given = ['ahead.dat', '--as-of', '2026-01-01', '--quarantine', '--json', ...asked];
    const [whole, ranges] = [`${name}-whole`, `${name}-ranges`];
    const told = await redressIn(folder, 'forecast', ...given, '--out', whole);
    const cut = ['--range', '300KB', '--workers', '2', '--work', `${name}-work`];
    const ran = await redressIn(folder, 'cluster', 'run', '--forecast', ...given, ...cut, '--out', ranges);
    expect([ran.stdout, ran.stderr, ran.status]).toEqual([told.stdout, told.stderr, 5]);
    expect(filesOf(ranges)).toEqual(filesOf(whole));
    expect(readdirSync(join(folder, `${name}-work/people`)).length).toBeGreaterThan(0);
    const again = await redressIn(folder, 'forecast', ...given, '--since', ranges, '--out', `${name}-since`);
    expect([again.stderr, filesOf(`${name}-since`)]).toEqual([expect.stringMatching(/^0 of/), filesOf(whole)]);
  });

  it('refuses what ranges cannot do, and files of another run, in a sentence', async () => {
    const refused = async (...args: readonly string[]) => (await redressIn(folder, 'cluster', ...args)).stderr;
    const two = ['--policy', 'statute', '--policy', 'dismiss-all'];
    expect(await refused('table', 'state.dat', ...choice, ...two, '--out', 'other')).toMatch(
      /one law and\s+one policy/,
    );
    expect(await refused('run', 'state.dat', ...choice, '--forecast', ...two)).toMatch(/of one law and\s+one policy/);
    expect(await refused('run', 'state.dat', ...choice, '--months', '3')).toContain('--forecast');
    await done('cluster', 'plan', 'state.dat', ...choice, '--range', '1MB', '--work', 'twice');
    expect(await refused('plan', 'state.dat', ...choice, '--range', '500KB', '--work', 'twice')).toMatch(
      /holds the run \w+, and this\s+would be the run \w+/,
    );
    expect(await refused('survey', 'nowhere', '--range', '1')).toContain('holds no plan');
    expect(await refused('survey', 'twice', '--range', '9')).toMatch(/has \d+ ranges/);
    expect(await refused('part', 'twice')).toContain('either a range');
    const plan = join(folder, 'twice/plan.json');
    const planned = readFileSync(plan, 'utf8');
    writeFileSync(plan, planned.replace(/"program": \{[^}]*\}/, '"program": { "version": "0.0.9", "node": "24.1.0" }'));
    expect(await refused('survey', 'twice', '--range', '1')).toMatch(
      /made by redress 0\.0\.9 \(from its\s+sources\) with Node 24\.1\.0, and\s+this is redress \S+ \(from its\s+sources\)\s+with\s+Node/,
    );
    writeFileSync(plan, planned);
    expect(await refused('plan', 'state.dat', ...choice, '--work', 'third', '--out', 'whole')).toMatch(
      /whole\s.*exist|whole exists/s,
    );
    // The process of the tests has been started by another too, so this takes one of its own.
    const worker = spawnSync(process.execPath, [program, 'cluster', 'worker', 'twice'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([worker.stderr, worker.status]).toEqual([expect.stringContaining('cluster run'), 2]);
  });
});

describe('a worker that a scheduler starts', () => {
  it('does steps that it reads as lines, answers each with a line, and ends with who asked', async () => {
    await done('cluster', 'plan', 'state.dat', ...choice, '--range', '1MB', '--work', 'asked');
    const worker = spawn(process.execPath, [program, 'cluster', 'worker', 'asked', '--stdin'], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = new Promise((end) => worker.once('exit', end));
    const answers = createInterface({ input: worker.stdout })[Symbol.asyncIterator]();
    const ask = async (step: string, number: number) => {
      worker.stdin.write(`${JSON.stringify({ step, number })}\n`);
      return JSON.parse((await answers.next()).value!);
    };
    expect(await ask('survey', 0)).toEqual({ ok: true });
    const surveyed = join(folder, 'asked/surveys/00001.survey');
    const { mtimeMs } = statSync(surveyed);
    // Asked once more, it has nothing left to do.
    expect([await ask('survey', 0), statSync(surveyed).mtimeMs]).toEqual([{ ok: true }, mtimeMs]);
    expect(await ask('survey', 1)).toEqual({ ok: true });
    worker.stdin.end();
    expect(await ended).toBe(0);
    expect(readdirSync(join(folder, 'asked/surveys')).length).toBe(2);
  });

  it('decides some people of a table, though none of them is in the county', async () => {
    const { columns, person } = JSON.parse(await done('cluster', 'columns', '--json'));
    expect(columns).toContain(person);
    await done('synth', '--county', 'SAN JOAQUIN', '--lines', '40', '--seed', '1', '--out', 'away.dat');
    const elsewhere = ['away.dat', '--county', 'ALPINE', '--as-of', '2026-01-01', '--out', 'away'];
    expect((await redressIn(folder, 'analyze', ...elsewhere)).status).toBe(2);
    await done('cluster', 'table', ...elsewhere, '--json');
    expect(readFileSync(join(folder, 'away/determinations.csv'), 'utf8').trim().split('\n')).toHaveLength(1);
  });
});

/** The processes that a process has started, as Linux tells. */
function childrenOf(pid: number): readonly number[] {
  const path = `/proc/${pid}/task/${pid}/children`;
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split(' ').filter(Boolean).map(Number) : [];
}
