import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { redressIn } from '../support/cli.ts';
import { courtLine, fileOf } from '../support/doj.ts';
import { temporaryFolder } from '../support/run.ts';
import { linkTwoStates, rowsIn, writeTwoStates } from '../support/two-states.ts';

const folder = temporaryFolder();
const redress = (...args: readonly string[]) => redressIn(folder, ...args);

const rows = (name: string) => rowsIn(folder, name);
const linked = (...args: readonly [out: string, other: string, open?: readonly string[]]) =>
  linkTwoStates(folder, ...args);
const analyze = (...args: readonly string[]) =>
  redress(...['analyze', 'va.csv', '--jurisdiction', 'us-va', '--county', 'ALL', '--as-of', '2026-07-02'], ...args);
const BESIDE = ['--other-state', 'us-ny:ny.csv', '--links', 'links'] as const;

beforeAll(async () => {
  writeTwoStates(folder);
  // Two reviewers say of all but the last person that both files mean the same one.
  await linked('links', 'ny.csv', ['V5']);
});

describe('a run beside the file of another state', () => {
  it('has a conviction there bar the sealing in the seven years alone, where people said that it is the same person', async () => {
    const said = await analyze(...BESIDE, '--out', 'results');
    expect(said.stderr).toContain('Convictions in other states answered 1 question about 1 person');
    const outcomes = rows('results/determinations.csv').map((line) => line.split(','));
    expect(outcomes.map((cells) => [cells[0], cells[9], cells[10]])).toEqual([
      ['V1', 'not-automatic', 'again-elsewhere'],
      ...['V2', 'V3', 'V4', 'V5'].map((person) => [person, 'sealable', 'sealable']),
    ]);
    const [answer] = JSON.parse(readFileSync(join(folder, 'results/corrections.json'), 'utf8'));
    expect(answer).toMatchObject({ person: 'V1', conviction: 'GC1-1', fact: 'answer' });
    expect(answer.document).toMatch(/^ny\.csv \(us-ny, SHA-256 [0-9a-f]{64}\), line 2$/);
    expect(rows('results/counties.csv')[0]).toContain('HENRICO,statute,5,0,0,4,1,5,4');
  });

  it('is verified and explained without the other file', async () => {
    const verified = await redress('verify', 'results', '--inputs', 'va.csv', '--rerun');
    expect(verified.stdout).toContain('every output is the same to the byte');
    const explained = await redress(
      ...['explain', 'va.csv', '--jurisdiction', 'us-va', '--county', 'HENRICO', '--as-of', '2026-07-02'],
      ...['--person', 'V1', '--corrections', 'results/corrections.json'],
    );
    const text = explained.stdout.replace(/\s+/g, ' ');
    expect(text).toContain('Laid over the file by the run:');
    expect(text).toContain('line 2');
    expect(text).toContain('answered yes: the person was convicted outside Virginia in the seven years');
  });

  it("reads a file in another state's own form", async () => {
    const line = { PRI_NAME: 'MORROW,PAUL', PRI_DOB: '19750505', STP_EVENT_DATE: '20150610' };
    writeFileSync(join(folder, 'ca.dat'), fileOf([courtLine(line)]));
    await linked('links-ca', 'us-ca:ca.dat');
    await analyze('--other-state', 'us-ca:ca.dat', '--links', 'links-ca', '--out', 'beside-ca');
    const barred = rows('beside-ca/determinations.csv').filter((each) => each.includes('again-elsewhere'));
    expect(barred.map((each) => each.split(',')[0])).toEqual(['V2']);
  });

  it('takes nothing from links that the model alone decided', async () => {
    const links = readFileSync(join(folder, 'links/links.csv'), 'utf8');
    writeFileSync(join(folder, 'links/links.csv'), links.replaceAll(',same,person,', ',same,model,'));
    const said = await analyze(...BESIDE, '--out', 'by-model');
    writeFileSync(join(folder, 'links/links.csv'), links);
    expect(said.stderr).toContain('answered 0 questions about 0 people');
    expect(said.stderr).toContain('4 people are linked by the model alone');
    expect(rows('by-model/determinations.csv').every((line) => line.includes('sealable,sealable'))).toBe(true);
  });

  it.each([
    [['--other-state', 'us-ny:ny.csv'], /--other-state takes --links/],
    [['--links', 'links'], /--links takes --other-state/],
    [['--other-state', 'ny.csv', '--links', 'links'], /name the state first/],
    [['--other-state', 'us-va:va.csv', '--links', 'links'], /that is the state of the run/],
    [['--other-state', 'us-ny:other.csv', '--links', 'links'], /The links name no file "other"/],
    [['--other-state', 'us-ny:ny.csv', '--links', 'nowhere'], /holds no links/],
    [[...BESIDE, '--results', 'convictions'], /leave --results convictions out/],
    [[...BESIDE, '--pack', '392-12'], /us-va\/392-12 does not say that convictions in other states count/],
  ] as const)('says what is wrong with %j', async (args, message) => {
    const said = await analyze(...args, '--out', 'refused');
    expect(said.status).toBeGreaterThan(0);
    expect(said.stderr).toMatch(message);
  });
});

describe('a forecast beside the file of another state', () => {
  const COMMON = ['va.csv', '--jurisdiction', 'us-va', '--county', 'ALL'] as const;
  const forecast = (...args: readonly string[]) => redress('forecast', ...COMMON, '--as-of', '2018-01-01', ...args);
  const linesOf = (out: string) => rows(`${out}/forecast.csv`);

  beforeAll(async () => {
    expect((await forecast('--out', 'without')).status).toBe(0);
    const said = await forecast(...BESIDE, '--out', 'beside');
    expect(said.stderr).toContain('Convictions in other states answered 1 question about 1 person');
  });

  it('tells whom a conviction there bars, and says the same of everybody else to the byte', () => {
    const [barred, ...others] = linesOf('beside');
    const [opens, ...same] = linesOf('without');
    expect(others).toEqual(same);
    expect(opens).toContain('V1,GC1-1,Va. Code 18.2-96,class-1-misdemeanor,2012-03-01,HENRICO,opens,2026-07-01,');
    expect(barred).toContain(',HENRICO,never,,,not-automatic,again-elsewhere,');
  });

  it.each(['2018-01-01', '2019-03-02', '2026-07-01', '2031-01-01'])('agrees with a run as of %s', async (day) => {
    const out = `later-${day}`;
    await redress('analyze', ...COMMON, ...BESIDE, '--as-of', day, '--quiet', '--out', out);
    const decided = rows(`${out}/determinations.csv`).map((line) => line.split(','));
    for (const [at, line] of linesOf('beside').entries()) {
      const [person, count, , , , , kind, first] = line.split(',');
      const [who, which, , , , , , , , outcome] = decided[at]!;
      expect([who, which]).toEqual([person, count]);
      expect([person, outcome === 'sealable']).toEqual([person, kind !== 'never' && first! <= day]);
    }
  });

  it('keeps the lines on which it rests, and replaces a forecast that has them', async () => {
    const kept = readFileSync(join(folder, 'beside/corrections.json'), 'utf8');
    expect(JSON.parse(kept)[0].document).toMatch(/^ny\.csv \(us-ny, SHA-256 [0-9a-f]{64}\), line 2$/);
    const before = readFileSync(join(folder, 'beside/forecast.csv'), 'utf8');
    expect((await forecast(...BESIDE, '--out', 'beside', '--overwrite')).status).toBe(0);
    expect(readFileSync(join(folder, 'beside/forecast.csv'), 'utf8')).toBe(before);
    expect((await redress('forecast', ...COMMON, '--links', 'links')).stderr).toContain('--links takes --other-state');
  });
});
