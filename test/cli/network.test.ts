import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes.ts';
import { FIXTURES, temporaryFolder } from '../support/run.ts';

const folder = temporaryFolder();
const seen = join(folder, 'seen');
afterEach(() => rmSync(seen, { force: true }));

const watcher = join(import.meta.dirname, '../support/watch-network.ts');
const program = new URL('../../src/cli/run-command.ts', import.meta.url).href;
const root = join(import.meta.dirname, '../..');

/** Runs code in a process whose network is watched; what it tried, undefined where it tried nothing. */
function watched(code: string) {
  const script = join(folder, 'watched.mjs');
  writeFileSync(script, code);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: `--require ${watcher}`, NETWORK_SEEN: seen },
  });
  return { status, said: stdout + stderr, tried: existsSync(seen) ? readFileSync(seen, 'utf8') : undefined };
}

const sheet = join(root, 'test/fixtures/rap-sheets/skywalker_rap_sheet_shorter.txt');
const county = ['--county', 'Sacramento', '--as-of', '2019-11-11'];
const profile = join(root, 'examples/county-profile.json');

const COMMANDS: readonly (readonly string[])[] = [
  ['synth', '--county', 'Sacramento', '--lines', '300', '--seed', '5', '--out', 'county.csv'],
  ['inspect', 'county.csv'],
  ['forecast', 'county.csv', ...county, '--pack', '1203-4-family'],
  ['analyze', 'county.csv', ...county, '--workers', '2', '--out', 'run'],
  ['analyze', 'county.csv', ...county, '--policy', 'statute', '--policy', 'dismiss-all', '--out', 'several'],
  ['explain', `${FIXTURES}input.csv`, ...county, '--person', '90675321'],
  ['diff', 'run', 'several/statute'],
  ['verify', 'run', '--inputs', 'county.csv', '--rerun'],
  ['export', 'run', '--format', 'parquet'],
  ['documents', 'run', '--kind', 'summary,motion', '--profile', profile],
  ['read', sheet],
  ['read', sheet, '--remedies'],
  ['deidentify', sheet, '--key-file', 'key', '--new-key', '--out', 'copy.txt'],
  ['rules', 'list'],
  ['rules', 'check', 'us-zz'],
  ['compare-2019', `${FIXTURES}input.expected.csv`, 'run'],
];

it('no command asks for anything from the network, in any of its threads and processes', () => {
  const { status, said, tried } = watched(`
    const { runCommand } = await import(${JSON.stringify(program)});
    const ends = [];
    for (const args of ${JSON.stringify(COMMANDS)}) {
      process.exitCode = undefined;
      await runCommand(args);
      ends.push(args[0] + ' ' + (process.exitCode ?? 0));
    }
    process.stderr.write('\\nENDS ' + ends.join(', ') + '\\n');
    process.exitCode = 0;`);
  expect({ status, tried }, said).toEqual({ status: 0, tried: undefined });
  const ends = /ENDS (.*)/.exec(said)![1]!.split(', ');
  // The last compares results of another file: a command that ends in a refusal asks for nothing either.
  expect(ends.slice(0, -1)).toEqual(COMMANDS.slice(0, -1).map(([name]) => `${name} ${EXIT.done}`));
});

it('the watch itself sees a socket, a name, a datagram and what a thread does', () => {
  const { tried = '' } = watched(`
    import { connect } from 'node:net';
    import { lookup } from 'node:dns';
    import { createSocket } from 'node:dgram';
    import { Worker } from 'node:worker_threads';
    connect(9, '127.0.0.1').on('error', () => {});
    lookup('localhost', () => {});
    createSocket('udp4').close();
    new Worker("require('node:net').connect(9, '127.0.0.1').on('error', () => {})", { eval: true });`);
  expect(tried.trim().split('\n').sort()).toEqual(['datagram', 'lookup', 'socket', 'socket']);
});
