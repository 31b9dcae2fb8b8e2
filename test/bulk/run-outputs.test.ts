import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyzeWith, runFor } from '../../src/bulk/analyze.ts';
import { fastEngine } from '../../src/bulk/engine/engine.ts';
import { referenceEngine } from '../../src/bulk/reference/engine.ts';
import { ALL_COUNTIES } from '../../src/decide/index.ts';
import { writeText } from '../../src/results/files/write-text.ts';
import { readCsvLines } from '../../src/results/open-results.ts';
import { type RunOutput, writeRunOutputs } from '../../src/results/run-outputs.ts';
import { startTally } from '../../src/results/tally.ts';
import { verifyOutputs } from '../../src/results/verify.ts';
import { FIXTURES, requestFor, temporaryFolder } from '../support/run.ts';

/** The example of CONTRIBUTING.md: how many convictions stand under each clause. */
const byClause: RunOutput = async ({ folder }) => {
  const counts = new Map<string, number>();
  let clause: number | undefined;
  for await (const fields of readCsvLines(join(folder, 'determinations.csv'))) {
    if (clause === undefined) clause = fields.indexOf('clause');
    else counts.set(fields[clause]!, (counts.get(fields[clause]!) ?? 0) + 1);
  }
  const rows = [...counts].sort().map(([name, convictions]) => `${name},${convictions}\n`);
  return { files: [writeText(folder, 'clauses.csv', `clause,convictions\n${rows.join('')}`, rows.length)] };
};

const folder = temporaryFolder();

describe('an output that follows the data files', () => {
  it('counts what the run decided, and its file can be verified', async () => {
    const out = join(folder, 'results');
    const request = requestFor({ inputs: [`${FIXTURES}input.csv`], out });
    const analysis = await analyzeWith(fastEngine, request);
    if (!analysis.ok) throw new Error('the samples are sound');
    const { decider } = runFor(request, { ...request, folder: out });
    const { summary } = analysis;
    const nothing = async () => ({ files: [] });
    const run = {
      folder: out,
      decider,
      tally: startTally(decider, undefined, { sectionGroup: () => undefined }).tally(),
      summary,
    };
    const { files } = await writeRunOutputs(run, [nothing, byClause]);
    expect(files).toMatchObject([{ name: 'clauses.csv' }]);
    expect(await verifyOutputs(out, files)).toMatchObject([{ state: 'as recorded' }]);
    const counts = readFileSync(join(out, 'clauses.csv'), 'utf8').trim().split('\n').slice(1);
    expect(counts).toHaveLength(files[0]!.lines);
    expect(counts.reduce((all, line) => all + Number(line.split(',')[1]), 0)).toBe(summary.convictionsDecided);
  });

  it('stands in the manifest after the data files', async () => {
    const out = join(folder, 'statewide');
    const request = requestFor({ inputs: [`${FIXTURES}input.csv`], out, county: ALL_COUNTIES });
    const analysis = await analyzeWith(referenceEngine, request);
    if (!analysis.ok) throw new Error('the samples are sound');
    const names = analysis.manifest.outputs.map(({ name }) => name);
    expect(names.slice(-2)).toEqual(['counties.csv', 'summary.json']);
    expect(analysis.counties.length).toBe(names.filter((name) => name.startsWith('counties/')).length / 3);
  });
});
