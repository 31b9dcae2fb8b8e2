import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Analysis } from '../../src/bulk/analyze.ts';
import { analyzeWith } from '../../src/bulk/analyze.ts';
import type { AnalyzeRequest } from '../../src/bulk/api.ts';
import type { Engine } from '../../src/bulk/engine-seam.ts';
import { splitRecords } from '../../src/csv/records.ts';
import { prop64, readOptionsFile } from '../../src/jurisdictions/packs.ts';
import { california } from '../../src/jurisdictions/us-ca/jurisdiction.ts';
import { optionsTable } from '../../src/jurisdictions/us-ca/packs/prop-64/options-table.ts';
import { parseIsoDay } from '../../src/record/index.ts';

/** A temporary folder that is gone when the test file is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'redress-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const FIXTURES = new URL('../fixtures/ca-doj/', import.meta.url).pathname;

const sampleOptions = readOptionsFile(JSON.parse(readFileSync(`${FIXTURES}eligibility_options.json`, 'utf8')));
if (!sampleOptions.ok) throw new Error('the sample options file must be sound');

/** The request of the samples; what matters is given by the test. */
export function requestFor(request: Partial<AnalyzeRequest> & Pick<AnalyzeRequest, 'inputs' | 'out'>): AnalyzeRequest {
  return {
    jurisdiction: california,
    county: 'SACRAMENTO',
    pack: prop64,
    policy: optionsTable,
    options: sampleOptions.ok ? sampleOptions.options : {},
    asOf: parseIsoDay('2019-11-11')!,
    overwrite: false,
    quarantine: false,
    results: 'all',
    workers: undefined,
    ...request,
  };
}

let runs = 0;

/** Runs an engine over texts written to files, in a folder of its own. */
export async function runOn(
  engine: Engine,
  folder: string,
  texts: readonly (string | Uint8Array)[],
  request: Partial<AnalyzeRequest> = {},
): Promise<{ readonly analysis: Analysis; readonly out: string }> {
  const own = join(folder, `run-${runs++}`);
  mkdirSync(own);
  const inputs = texts.map((text, index) => {
    const path = join(own, `part-${index + 1}.csv`);
    writeFileSync(path, text);
    return path;
  });
  const out = join(own, 'results');
  const analysis = await analyzeWith(engine, requestFor({ county: 'SAN JOAQUIN', ...request, inputs, out }));
  return { analysis, out };
}

/** The rows of a result file as objects by column. */
export function readTable(path: string): readonly Record<string, string>[] {
  const { records } = splitRecords(readFileSync(path, 'utf8'));
  const [header, ...rows] = records.map((record) => record.fields);
  return rows.map((row) => Object.fromEntries(header!.map((name, index) => [name, row[index]!])));
}
