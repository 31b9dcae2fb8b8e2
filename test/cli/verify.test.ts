import { appendFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes.ts';
import { redressIn } from '../support/cli.ts';
import { temporaryFolder } from '../support/run.ts';

const folder = temporaryFolder();

const redress = (...args: readonly string[]) => redressIn(folder, ...args);

describe('verify over several choices that were compared', () => {
  const again = ['--inputs', 'county.csv', '--rerun'];
  const figures = join(folder, 'several/comparison.json');
  let written: Buffer;

  beforeAll(async () => {
    await redress('synth', '--county', 'San Joaquin', '--lines', '2000', '--seed', '5', '--out', 'county.csv');
    const policies = ['--policy', 'statute', '--policy', 'los-angeles', '--policy', 'dismiss-all'];
    const args = ['--county', 'San Joaquin', '--as-of', '2020-07-01', '--quiet', '--out', 'several'];
    expect((await redress('analyze', 'county.csv', ...policies, ...args)).status).toBe(EXIT.done);
    written = readFileSync(figures);
  });
  afterEach(() => writeFileSync(figures, written));

  it('checks the results of each and the tables, and runs all of it again', async () => {
    const { status, stdout } = await redress('verify', 'several', ...again);
    expect(status).toBe(EXIT.done);
    expect(stdout).toMatch(/as recorded +output +statute\/determinations\.csv/);
    expect(stdout).toMatch(/as recorded +output +dismiss-all\/Prop64_Results\.csv/);
    expect(stdout).toMatch(/as recorded +output +comparison_convictions\.csv/);
    expect(stdout.match(/ law /g)).toHaveLength(1);
    expect(stdout).toContain('every output is the same to the byte');
    expect((await redress('verify', 'several')).stdout).toMatch(/not recorded +output +comparison\.json/);
  });

  it('runs all of it again by the plain reference engine, to the same bytes', async () => {
    const { status, stdout } = await redress('verify', 'several', ...again, '--reference');
    expect(status).toBe(EXIT.done);
    expect(stdout).toContain('every output is the same to the byte');
    const alone = await redress('verify', 'several', '--reference');
    expect(alone).toMatchObject({ status: EXIT.usage });
    expect(alone.stderr).toContain('give --rerun as well');
  });

  it('says which files the reference engine cannot take', async () => {
    writeFileSync(join(folder, 'large.csv'), '');
    truncateSync(join(folder, 'large.csv'), 100_000_001);
    const manifest = readFileSync(join(folder, 'several/statute/manifest.json'), 'utf8');
    const { runAgain } = await import('../../src/casework/verify/run-again.ts');
    const before = {
      folder: join(folder, 'several/statute'),
      choices: [{ name: '', folder: join(folder, 'several/statute'), manifest: JSON.parse(manifest) }],
      tables: undefined,
    };
    const { referenceEngine } = await import('../../src/bulk/reference/engine.ts');
    const given = { within: folder, reference: true, engine: async () => referenceEngine, hooks: {} };
    const { said } = await runAgain(before, { ...given, inputs: [join(folder, 'large.csv')] });
    expect(said).toContain('takes inputs up to 100 MB, and these have 101 MB');
    writeFileSync(join(folder, 'packed.csv.gz'), gzipSync('x'));
    const packed = await runAgain(before, { ...given, inputs: [join(folder, 'packed.csv.gz')] });
    expect(packed.said).toContain('reads no packed files');
  });

  it('finds other figures by running again', async () => {
    writeFileSync(figures, written.toString().replace('"people"', '"persons"'));
    expect((await redress('verify', 'several')).status).toBe(EXIT.done);
    const { status, stdout } = await redress('verify', 'several', ...again);
    expect(status).toBe(EXIT.input);
    expect(stdout).toContain('these differ: comparison.json');
  });

  it('finds a changed table, and a file of one choice that is gone', async () => {
    appendFileSync(join(folder, 'several/comparison.csv'), 'x');
    rmSync(join(folder, 'several/los-angeles/Prop64_Results.csv'));
    const { status, stdout } = await redress('verify', 'several');
    expect(status).toBe(EXIT.input);
    expect(stdout).toMatch(/changed +output +comparison\.csv/);
    expect(stdout).toMatch(/missing +output +los-angeles\/Prop64_Results\.csv/);
    expect(stdout).toContain('NOT VERIFIED');
  });

  it('says in a sentence where figures cannot be read, or a choice is not whole', async () => {
    writeFileSync(figures, '{');
    expect(await redress('verify', 'several')).toMatchObject({ status: EXIT.input });
    expect((await redress('verify', 'several')).stderr).toContain('comparison.json cannot be read');
    writeFileSync(figures, written);
    rmSync(join(folder, 'several/statute/manifest.json'));
    expect((await redress('verify', 'several')).stderr).toContain('holds no manifest.json');
  });
});
