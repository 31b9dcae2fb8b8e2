import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { CORRECTION_FILES } from '../../src/casework/corrections/correcting-engine.ts';
import { EXIT } from '../../src/cli/exit-codes.ts';
import { resultsNameFault } from '../../src/law/index.ts';
import { DATA_FILES } from '../../src/results/file-facts.ts';
import { redressIn } from '../support/cli.ts';
import { readTable, temporaryFolder } from '../support/run.ts';

const PROFILE = join(import.meta.dirname, '../../examples/county-profile.json');
const folder = temporaryFolder();

const redress = (...args: readonly string[]) => redressIn(folder, ...args);

const county = ['--county', 'San Joaquin', '--as-of', '2020-07-01', '--quiet'];
const conviction = (out: string, file: string) => readTable(join(folder, out, file));

beforeAll(async () => {
  await redress('synth', '--county', 'San Joaquin', '--lines', '3000', '--seed', '11', '--out', 'county.csv');
  expect(await redress('analyze', 'county.csv', '--pack', 'us-ca/prop-47', ...county, '--out', 'run')).toEqual({
    status: EXIT.done,
    stdout: '',
    stderr: '',
  });
});

describe('a run under another law than Proposition 64', () => {
  it('has its decided convictions in a file of its own name, which the manifest tells', () => {
    expect(readdirSync(join(folder, 'run')).sort()).toEqual([
      'All_Results.csv',
      'All_Results_Condensed.csv',
      'Prop47_Results.csv',
      'determinations.csv',
      'manifest.json',
      'summary.json',
    ]);
    const manifest = JSON.parse(readFileSync(join(folder, 'run/manifest.json'), 'utf8'));
    expect(manifest.convictionsFile).toBe('Prop47_Results.csv');
    expect(manifest.outputs.map(({ name }: { name: string }) => name)).toContain('Prop47_Results.csv');
    expect(conviction('run', 'Prop47_Results.csv').length).toBeGreaterThan(10);
  });

  it.each(['xlsx', 'parquet'])('is exported as %s', async (format) => {
    expect((await redress('export', 'run', '--format', format, '--out', 'tables')).status).toBe(EXIT.done);
    expect(existsSync(join(folder, `tables/convictions.${format}`))).toBe(true);
    if (format !== 'parquet') return;
    const rows = await parquetReadObjects({
      file: await asyncBufferFromFile(join(folder, 'tables/convictions.parquet')),
    });
    expect(rows.map(({ name }) => name)).toEqual(conviction('run', 'Prop47_Results.csv').map((row) => row.PRI_NAME));
  });

  it('is reported on', async () => {
    const made = await redress(
      'documents',
      'run',
      '--kind',
      'summary',
      '--profile',
      PROFILE,
      '--out',
      'papers',
      '--quiet',
    );
    expect(made).toMatchObject({ status: EXIT.done, stderr: '' });
    expect(readdirSync(join(folder, 'papers'), { recursive: true }).join()).toContain('summary.pdf');
  });

  it('is verified, run again', async () => {
    const { status, stdout } = await redress('verify', 'run', '--inputs', 'county.csv', '--rerun');
    expect(stdout).toMatch(/as recorded +output +Prop47_Results\.csv/);
    expect(stdout).toContain('every output is the same to the byte');
    expect(status).toBe(EXIT.done);
  });

  it('is not verified where the law here is another, even of the same version', async () => {
    cpSync(join(folder, 'run'), join(folder, 'edited'), { recursive: true });
    const path = join(folder, 'edited/manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...manifest, pack: { ...manifest.pack, sha256: '0'.repeat(64) } }));
    const { status, stdout } = await redress('verify', 'edited');
    expect(stdout).toMatch(/changed +law +us-ca\/prop-47/);
    expect(stdout).toContain('NOT VERIFIED: the files are as the run wrote them, but the law');
    expect(status).toBe(EXIT.input);
  });

  it('is split by county under that name', async () => {
    const args = ['--pack', 'prop-47', '--as-of', '2020-07-01', '--quiet', '--out', 'state'];
    expect((await redress('analyze', 'county.csv', '--county', 'ALL', ...args)).status).toBe(EXIT.done);
    const own = conviction('state', 'counties/san-joaquin/Prop47_Results.csv');
    expect(own).toHaveLength(conviction('state', 'counties/san-joaquin/determinations.csv').length);
    expect(existsSync(join(folder, 'state/counties/san-joaquin/Prop64_Results.csv'))).toBe(false);
  });
});

it('no pack can give it the name of another file of a run', () => {
  const names = Object.values({ ...DATA_FILES, ...CORRECTION_FILES }).filter((name) => name.endsWith('_Results.csv'));
  expect(names).toHaveLength(2);
  for (const name of names) expect(resultsNameFault({ id: name.replace('_Results.csv', '') })).toContain(name);
});

it('each of several packs in one command has its own name', async () => {
  const packs = ['--pack', 'prop-64', '--pack', 'prop-47', '--pack', '1203-4-family'];
  expect((await redress('analyze', 'county.csv', ...packs, ...county, '--out', 'several')).status).toBe(EXIT.done);
  for (const file of [
    'prop-64/statute/Prop64_Results.csv',
    'prop-47/statute/Prop47_Results.csv',
    '1203-4-family/statute/1203_4Family_Results.csv',
  ])
    expect(existsSync(join(folder, 'several', file)), file).toBe(true);
});

it('results from before packs had names of their own are read under the name they have', async () => {
  cpSync(join(folder, 'run'), join(folder, 'older'), { recursive: true });
  renameSync(join(folder, 'older/Prop47_Results.csv'), join(folder, 'older/Prop64_Results.csv'));
  const path = join(folder, 'older/manifest.json');
  const { convictionsFile: _, ...manifest } = JSON.parse(readFileSync(path, 'utf8').replaceAll('Prop47_', 'Prop64_'));
  writeFileSync(path, JSON.stringify({ ...manifest, redress: { engine: '2' } }));
  expect((await redress('export', 'older', '--format', 'parquet')).stdout).toContain('convictions');
  expect((await redress('documents', 'older', '--kind', 'summary', '--profile', PROFILE, '--quiet')).status).toBe(
    EXIT.done,
  );
  expect((await redress('verify', 'older', '--inputs', 'county.csv')).status).toBe(EXIT.done);
  const again = (await redress('verify', 'older', '--inputs', 'county.csv', '--rerun')).stdout;
  expect(again).toMatch(/engine is version \d+ here and was version 2 then/);
});

it('a manifest that names a file elsewhere is refused', async () => {
  cpSync(join(folder, 'run'), join(folder, 'strange'), { recursive: true });
  copyFileSync(join(folder, 'run/Prop47_Results.csv'), join(folder, 'Prop47_Results.csv'));
  const path = join(folder, 'strange/manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, convictionsFile: '../Prop47_Results.csv' }));
  expect(await redress('export', 'strange', '--format', 'parquet')).toMatchObject({ status: EXIT.input });
  expect((await redress('documents', 'strange', '--kind', 'summary', '--profile', PROFILE)).status).not.toBe(EXIT.done);
});
