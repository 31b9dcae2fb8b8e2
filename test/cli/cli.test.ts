import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes.ts';
import { redressIn } from '../support/cli.ts';
import { FIXTURES } from '../support/run.ts';

const main = join(import.meta.dirname, '../../bin/redress.js');
const folder = mkdtempSync(join(tmpdir(), 'redress-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function redress(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** A command in this process, where it does not matter that it is one of its own. */
const here = (...args: readonly string[]) => redressIn(folder, ...args);

const sample = ['--county', 'Sacramento', '--policy', `${FIXTURES}eligibility_options.json`, '--as-of', '2019-11-11'];

it('hands over to the Node that was installed with it where another cannot run it', () => {
  const older = spawnSync(process.execPath, ['--no-experimental-strip-types', main, 'rules', 'list'], {
    encoding: 'utf8',
  });
  expect({ status: older.status, stderr: older.stderr }).toEqual({ status: EXIT.done, stderr: '' });
  expect(older.stdout).toContain('us-ca/prop-64');
});

describe('redress analyze', () => {
  it('writes the results and shows the summary in plain text', () => {
    const { status, stdout, stderr } = redress('analyze', `${FIXTURES}input.csv`, ...sample, '--out', 'plain');
    expect({ status, stderr }).toEqual({ status: EXIT.done, stderr: '' });
    expect(stdout).toContain('Sacramento under The options table of 2019, as of 2019-11-11');
    expect(stdout).toMatch(/Eligible for Dismissal +17\n/);
    expect(stdout).toMatch(/no felony left +5 +5\n/);
    // No colors and no progress bar where the output is not a terminal.
    expect(stdout).not.toContain('\u001b');
    expect(readdirSync(join(folder, 'plain')).sort()).toEqual([
      'All_Results.csv',
      'All_Results_Condensed.csv',
      'Prop64_Results.csv',
      'determinations.csv',
      'manifest.json',
      'summary.json',
    ]);
  });

  it('prints the summary file itself with --json, and nothing with --quiet', async () => {
    const json = await here('analyze', `${FIXTURES}input.csv`, ...sample, '--out', 'json', '--json');
    expect(JSON.parse(json.stdout)).toEqual(JSON.parse(readFileSync(join(folder, 'json/summary.json'), 'utf8')));
    const quiet = await here('analyze', `${FIXTURES}input.csv`, ...sample, '--out', 'quiet', '--quiet');
    expect(quiet).toEqual({ status: EXIT.done, stdout: '', stderr: '' });
  });

  it('writes the same bytes every time', async () => {
    await here('analyze', `${FIXTURES}input.csv`, ...sample, '--out', 'once', '--quiet');
    await here('analyze', `${FIXTURES}input.csv`, ...sample, '--out', 'again', '--quiet', '--workers', '2');
    for (const name of readdirSync(join(folder, 'once')))
      expect(readFileSync(join(folder, 'again', name))).toEqual(readFileSync(join(folder, 'once', name)));
  });

  it.each<[string, string[], number, RegExp]>([
    ['a broken file', [`${FIXTURES}bad.csv`, ...sample], EXIT.input, /^redress: bad\.csv, line 1: found 94 fields/],
    ['a file that is not there', ['none.csv', ...sample], EXIT.input, /none\.csv: there is no such file/],
    [
      'a county that is not there',
      [`${FIXTURES}input.csv`, '--county', 'Alpine', '--policy', 'dismiss-all'],
      EXIT.usage,
      /No line is of ALPINE; the counties in the input are: SACRAMENTO, YOLO/,
    ],
    ['a date that is not one', [`${FIXTURES}input.csv`, ...sample, '--as-of', '2019-02-29'], EXIT.usage, /YYYY-MM-DD/],
    [
      'an unknown policy',
      [`${FIXTURES}input.csv`, '--county', 'Yolo', '--policy', 'nicest'],
      EXIT.usage,
      /no built-in policy of that name; those are: .*dismiss-all/,
    ],
    [
      'two policies of one name',
      [`${FIXTURES}input.csv`, ...sample, '--policy', `${FIXTURES}eligibility_options.json`],
      EXIT.usage,
      /^redress: Two policies are named “eligibility_options”, and each writes into a folder of its name: rename one/,
    ],
    ['no county', [`${FIXTURES}input.csv`], EXIT.usage, /--county/],
  ])('refuses %s', async (_, args, code, message) => {
    const { status, stdout, stderr } = await here('analyze', ...args, '--out', 'refused');
    expect(status).toBe(code);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(join(folder, 'refused'))).toBe(false);
  });

  it.each<[string, unknown, RegExp]>([
    [
      'an unknown key',
      { baselineEligibility: { dismiss: [] }, additionalRelief: { subjectAge: 50 } },
      /subjectAge is not a key that options files have in additionalRelief/,
    ],
    [
      'an age out of range',
      { baselineEligibility: {}, additionalRelief: { subjectAgeThreshold: 39 } },
      /additionalRelief\.subjectAgeThreshold: must be 0 \(off\) or a whole number from 40 to 65/,
    ],
    ['an unknown section', { baselineEligibility: { dismiss: ['11361'] } }, /baselineEligibility\.dismiss\.0/],
    ['a missing part', {}, /baselineEligibility/],
  ])('refuses an options file with %s', async (_, json, message) => {
    writeFileSync(join(folder, 'options.json'), JSON.stringify(json));
    const args = [
      'analyze',
      `${FIXTURES}input.csv`,
      '--county',
      'Sacramento',
      '--policy',
      'options.json',
      '--out',
      'o',
    ];
    const { status, stderr } = await here(...args);
    expect(status).toBe(EXIT.usage);
    expect(stderr).toMatch(message);
  });

  it('refuses an options file that is not JSON', async () => {
    writeFileSync(join(folder, 'broken.json'), '{ "baseline');
    const args = ['analyze', `${FIXTURES}input.csv`, '--county', 'Sacramento', '--policy', 'broken.json', '--out', 'o'];
    expect((await here(...args)).stderr).toMatch(
      /broken\.json, line 1: the file is not JSON: a quotation mark opens a text/,
    );
  });

  it('leaves nothing that looks finished when it is interrupted', async () => {
    await here('synth', '--county', 'San Joaquin', '--lines', '30000', '--seed', '5', '--out', 'large.csv');
    const { env } = process;
    const own = join(folder, 'interrupted');
    for (const delay of [150, 400, 800]) {
      const child = spawn(
        process.execPath,
        [
          main,
          'analyze',
          'large.csv',
          '--county',
          'San Joaquin',
          '--policy',
          'dismiss-all',
          '--as-of',
          '2020-07-01',
          '--out',
          own,
        ],
        { cwd: folder, env },
      );
      // It may end by itself before it is killed.
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await new Promise((resolve) => setTimeout(resolve, delay));
      child.kill('SIGKILL');
      await ended;
      if (existsSync(own)) expect(readdirSync(own)).toContain('manifest.json');
    }
    const again = redress(
      'analyze',
      'large.csv',
      '--county',
      'San Joaquin',
      '--policy',
      'dismiss-all',
      '--as-of',
      '2020-07-01',
      '--out',
      own,
      '--overwrite',
      '--quiet',
    );
    expect(again).toEqual({ status: EXIT.done, stdout: '', stderr: '' });
    expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('says by its exit code that lines were set aside', async () => {
    const text = readFileSync(`${FIXTURES}input.csv`, 'utf8');
    writeFileSync(join(folder, 'torn.csv'), `${text}a,b,c\n`);
    const { status, stdout } = await here('analyze', 'torn.csv', ...sample, '--out', 'torn', '--quarantine');
    expect(status).toBe(EXIT.incomplete);
    expect(stdout).toContain('INCOMPLETE');
  });
});

describe('redress explain', () => {
  it('shows the history, every clause in turn, and what is missing', async () => {
    const { status, stdout } = await here('explain', `${FIXTURES}input.csv`, ...sample, '--person', '90675321');
    expect(status).toBe(EXIT.done);
    expect(stdout).toContain('Born 1970-05-14');
    expect(stdout).toContain('HS 11359');
    expect(stdout).toContain('Conviction occurred 10 or more years ago');
    expect(stdout).toContain('long-ago');
    expect(stdout).toContain('County policy under H&S 11361.9');
    expect(stdout).toMatch(/date of conviction: 2004-04-11/);
  });

  it('says when no person has the number', async () => {
    const { status, stderr } = await here('explain', `${FIXTURES}input.csv`, ...sample, '--person', '1');
    expect(status).toBe(EXIT.usage);
    expect(stderr).toContain('No line of the input has that SUBJECT_ID');
  });
});

describe('redress synth', () => {
  it('writes the same bytes for the same seed, and other people for another', async () => {
    const write = async (seed: string, out: string) =>
      (await here('synth', '--county', 'Yolo', '--lines', '2000', '--seed', seed, '--dirty', '--out', out)).status;
    expect([await write('1', 'a.csv'), await write('1', 'b.csv'), await write('2', 'c.csv')]).toEqual([0, 0, 0]);
    const [a, b, c] = ['a.csv', 'b.csv', 'c.csv'].map((name) => readFileSync(join(folder, name)));
    expect(b).toEqual(a);
    expect(c).not.toEqual(a);
    expect((await here('synth', '--county', 'Yolo', '--lines', '10', '--out', 'a.csv')).status).toBe(EXIT.output);
  });
});

describe('redress', () => {
  it('lists its commands and exit codes', async () => {
    const { status, stdout } = await here('--help');
    expect(status).toBe(EXIT.done);
    for (const word of ['analyze', 'explain', 'synth', 'Exit codes']) expect(stdout).toContain(word);
  });
});
