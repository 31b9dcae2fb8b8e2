import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/run.ts';
import { fromSources, hashesIn, newComputer } from './support.ts';

/* The program for the machines of a cluster, which have no Node: packed by the sources, and by the one file. */

const CHOICE = ['--county', 'Fresno', '--as-of', '2020-07-01'];

function unpacked(archive: string): string {
  const folder = join(temporaryFolder(), 'unpacked');
  mkdirSync(folder);
  execFileSync('tar', ['-xzf', archive, '-C', folder]);
  return folder;
}

test('an archive that sources pack does a run without Node to the same bytes, and none of another program', () => {
  const { folder, env, redress: oneFile } = newComputer();
  const packed = fromSources(folder, 'cluster', 'pack', '--out', 'sources.tar.gz');
  expect([packed.stderr, packed.status]).toEqual(['', 0]);
  const program = unpacked(join(folder, 'sources.tar.gz'));
  const redress = (...args: readonly string[]) =>
    spawnSync(join(program, 'redress'), args, {
      cwd: folder,
      env: { ...env, PATH: '/bin:/usr/bin' },
      encoding: 'utf8',
    });
  expect(oneFile('synth', '--county', 'Fresno', '--lines', '2000', '--seed', '3', '--out', 'state.dat').status).toBe(0);
  expect(oneFile('analyze', 'state.dat', ...CHOICE, '--quiet', '--out', 'whole').status).toBe(0);
  const run = redress('cluster', 'run', 'state.dat', ...CHOICE, '--range', '300KB', '--quiet', '--out', 'joined');
  expect([run.stderr, run.status]).toEqual(['', 0]);
  expect(hashesIn(join(folder, 'joined'))).toEqual(hashesIn(join(folder, 'whole')));

  expect(redress('cluster', 'plan', 'state.dat', ...CHOICE, '--work', 'work').status).toBe(0);
  const other = oneFile('cluster', 'survey', 'work', '--range', '1');
  const { program: hash } = JSON.parse(readFileSync(join(program, 'versions.json'), 'utf8'));
  expect(other.status).toBe(3);
  expect(other.stderr.match(/program [0-9a-f]{12}/g)).toEqual([
    `program ${hash.slice(0, 12)}`,
    expect.not.stringContaining(hash.slice(0, 12)),
  ]);
  expect(existsSync(join(folder, 'work/surveys'))).toBe(false);
  expect(redress('cluster', 'pack', '--out', 'again.tar.gz').stderr).toContain('was unpacked from an archive');
});

test('the one file packs itself, and is the same program', () => {
  const { folder, env, redress } = newComputer();
  expect(redress('cluster', 'pack', '--out', 'own.tar.gz')).toMatchObject({ status: 0, stderr: '' });
  expect(redress('cluster', 'pack', '--out', 'own.tar.gz').stderr).toContain('--overwrite');
  expect(redress('cluster', 'pack', '--out', 'arm.tar.gz', '--platform', 'linux-arm64').status).toBe(2);
  const program = unpacked(join(folder, 'own.tar.gz'));
  const versions = JSON.parse(readFileSync(join(program, 'versions.json'), 'utf8'));
  const own = spawnSync(join(program, 'redress'), ['--version'], { env, encoding: 'utf8' });
  expect([own.stdout, versions.platform]).toEqual([redress('--version').stdout, 'linux-x64']);
  expect(own.stdout).toContain(versions.program);
  rmSync(program, { recursive: true });
});
