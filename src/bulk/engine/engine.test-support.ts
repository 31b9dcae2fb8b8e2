import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prop64, readOptionsFile } from '../../jurisdictions/packs.ts';
import { california } from '../../jurisdictions/us-ca/jurisdiction.ts';
import { parseIsoDay } from '../../record/index.ts';
import { synthesize } from '../../sources/synthetic/index.ts';
import { type Analysis, analyzeWith } from '../analyze.ts';
import type { AnalyzeRequest, Hooks } from '../api.ts';
import type { Engine } from '../engine-seam.ts';
import { referenceEngine } from '../reference/engine.ts';
import { runEngine } from './engine.ts';
import type { Tuning } from './threads/tuning.ts';

export const FIXTURES = new URL('../../../test/fixtures/ca-doj/', import.meta.url).pathname;

/** A folder for one test file's inputs and results; removed by `close`. */
export function openScratch() {
  const folder = mkdtempSync(join(tmpdir(), 'redress-engine-'));
  let number = 0;
  return {
    write: (bytes: string | Uint8Array): string => {
      const path = join(folder, `input-${number++}.csv`);
      writeFileSync(path, bytes);
      return path;
    },
    out: (): string => join(folder, `out-${number++}`),
    makeFolder: (): string => {
      const path = join(folder, `folder-${number++}`);
      mkdirSync(path);
      return path;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export function synthetic(lines: number, seed: number, dirty: boolean): string {
  return [...synthesize({ county: 'SAN JOAQUIN', lines, seed, dirty })].join('');
}

const options = readOptionsFile(JSON.parse(readFileSync(join(FIXTURES, 'eligibility_options.json'), 'utf8')));

export function requestFor(
  inputs: readonly string[],
  out: string,
  changes: Partial<AnalyzeRequest> = {},
): AnalyzeRequest {
  if (!options.ok) throw new Error('the sample options are not readable');
  return {
    jurisdiction: california,
    inputs,
    county: 'SAN JOAQUIN',
    pack: prop64,
    policy: prop64.policies.find(({ id }) => id === 'options-2019')!,
    options: options.options,
    asOf: parseIsoDay('2020-07-01')!,
    out,
    overwrite: false,
    quarantine: false,
    results: 'all',
    workers: undefined,
    ...changes,
  };
}

export function fast(tuning: Tuning): Engine {
  return (work, hooks) => runEngine(work, hooks, tuning);
}

/** Everything that a run leaves: its files' contents, or the problem that it ended in. */
export async function outcomeOf(
  engine: Engine,
  inputs: readonly string[],
  out: string,
  changes: Partial<AnalyzeRequest> = {},
  hooks: Hooks = {},
): Promise<unknown> {
  const analysis: Analysis = await analyzeWith(engine, requestFor(inputs, out, changes), hooks);
  if (!analysis.ok) return analysis.problem;
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(out, name)).isFile(),
  );
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(out, name), 'utf8')]));
}

export { referenceEngine };
