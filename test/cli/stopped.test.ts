import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes.ts';
import { redressIn } from '../support/cli.ts';
import { tries } from '../support/effort.ts';
import { temporaryFolder } from '../support/run.ts';

const folder = temporaryFolder();
const main = join(import.meta.dirname, '../../bin/redress.js');
const killer = new URL('../support/kill-at.ts', import.meta.url).href;
const COUNTY = ['--county', 'San Joaquin', '--policy', 'statute', '--as-of', '2020-07-01', '--quiet'];
const input = join(folder, 'county.csv');

const analysis = (out: string) => ['analyze', input, ...COUNTY, '--out', out];

/** What stands in a folder of results, by name. */
function contents(out: string): Readonly<Record<string, string>> {
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(out, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(out, name), 'latin1')]));
}

let golden: Readonly<Record<string, string>>;
beforeAll(async () => {
  const lines = ['--lines', '2000', '--seed', '5', '--dirty'];
  expect((await redressIn(folder, 'synth', '--county', 'San Joaquin', ...lines, '--out', input)).status).toBe(0);
  expect((await redressIn(folder, ...analysis('golden'))).status).toBe(EXIT.done);
  golden = contents(join(folder, 'golden'));
});

describe('a run that is killed', () => {
  const runUntil = (out: string, call: number) =>
    spawnSync(process.execPath, ['--import', killer, main, ...analysis(out)], {
      encoding: 'utf8',
      env: { ...process.env, KILL_AT: String(call), CALLS_SEEN: join(folder, 'calls') },
    });

  it('at any call that changes the disk leaves whole results or none, and gives the same results when it is run again', async () => {
    expect(runUntil(join(folder, 'whole'), -1).status).toBe(EXIT.done);
    const calls = Number(readFileSync(join(folder, 'calls'), 'utf8'));
    expect(calls).toBeGreaterThan(20);
    const points = tries(6, calls);
    for (let point = 1; point <= points; point++) {
      const own = join(folder, `killed-${point}`);
      mkdirSync(own);
      const out = join(own, 'results');
      const call = Math.ceil((calls * point) / (points + 1));
      expect(runUntil(out, call).signal, `call ${call}`).toBe('SIGKILL');
      if (existsSync(out)) expect(contents(out), `call ${call}`).toEqual(golden);
      expect((await redressIn(folder, ...analysis(out), '--overwrite')).status, `call ${call}`).toBe(EXIT.done);
      expect(contents(out), `call ${call}`).toEqual(golden);
      expect(readdirSync(own), `call ${call}`).toEqual(['results']);
    }
  });
});

describe('a disk that takes no more', () => {
  const check = ({ status, stderr }: SpawnSyncReturns<string>, own: string) => {
    expect({ status, stderr }).toEqual({ status: EXIT.output, stderr: expect.stringMatching(/^redress: [^\n]+\n$/) });
    expect(stderr).toContain('Nothing was kept');
    expect(readdirSync(own)).toEqual([]);
  };

  // Blocks of 512 bytes that a file may have: the system refuses to write more, wherever in the run it is.
  it.skipIf(process.platform === 'win32').each([0, 8, 200, 1000])(
    'at %i blocks ends the run in a sentence',
    (blocks) => {
      const own = join(folder, `blocks-${blocks}`);
      mkdirSync(own);
      const command = `ulimit -f ${blocks}; exec "$0" "$@"`;
      const args = ['-c', command, process.execPath, main, ...analysis(join(own, 'results'))];
      check(spawnSync('sh', args, { encoding: 'utf8' }), own);
    },
  );

  const small = join(folder, 'small');
  const onSmallDisk = (kilobytes: number, ...args: readonly string[]) => {
    mkdirSync(small, { recursive: true });
    // The disk is there for this process alone, so what it holds in the end is looked at from within.
    const command = `mount -t tmpfs -o size=${kilobytes}k none "$1" && shift && "$@"; end=$?; ls -A "${small}"; exit $end`;
    return spawnSync('unshare', ['-rm', 'sh', '-c', command, 'sh', small, ...args], { encoding: 'utf8' });
  };
  const mounts = process.platform === 'linux' && onSmallDisk(64, 'true').status === 0;

  it.skipIf(!mounts).each([16, 256, 1024])('of %i kB ends the run in a sentence', (kilobytes) => {
    const run = onSmallDisk(kilobytes, process.execPath, main, ...analysis(join(small, 'results')));
    expect(run.stderr).toContain('the disk is full');
    expect(run.stdout).toBe('');
    check(run, small);
  });
});

it('runs in a row keep no memory and no file', () => {
  const runs = tries(8, 40);
  const engine = JSON.stringify(new URL('../../src/cli/run-command.ts', import.meta.url).href);
  const code = `
    import { readdirSync } from 'node:fs';
    const { runCommand } = await import(${engine});
    const seen = [];
    for (let run = 0; run < ${runs}; run++) {
      await runCommand([...${JSON.stringify(analysis('again'))}, '--overwrite', '--workers', '2']);
      for (let turn = 0; turn < 3; turn++) { gc(); await new Promise((resolve) => setImmediate(resolve)); }
      const { heapUsed, external, arrayBuffers } = process.memoryUsage();
      const files = process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0;
      seen.push([heapUsed + external + arrayBuffers, files]);
    }
    process.stdout.write(JSON.stringify(seen));`;
  const script = join(folder, 'again.mjs');
  writeFileSync(script, code);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', script], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(EXIT.done);
  const seen = JSON.parse(stdout) as readonly (readonly [bytes: number, files: number])[];
  // The first runs still load and compile; what is kept of each later one would show some hundred kilobytes each time.
  const [early, late] = [seen[3]!, seen.at(-1)!];
  expect(late[0] - early[0]).toBeLessThan((runs - 4) * 100_000);
  expect(late[1]).toBeLessThanOrEqual(early[1]);
});
