import { readFileSync } from 'node:fs';
import { analyzeWith } from '../src/bulk/analyze.ts';
import { fastEngine } from '../src/bulk/engine/engine.ts';
import { referenceEngine } from '../src/bulk/reference/engine.ts';
import { prop64, readOptionsFile } from '../src/jurisdictions/packs.ts';
import { california } from '../src/jurisdictions/us-ca/jurisdiction.ts';
import { parseIsoDay } from '../src/record/index.ts';

/**
 * One analysis in a process of its own: `run-once.ts <engine> <inputs> <out> <workers>`, inputs with commas between
 * them; prints the hashes of its files.
 */
const [engine, inputs, out, workers] = process.argv.slice(2) as [string, string, string, string];
const options = readOptionsFile(JSON.parse(readFileSync('test/fixtures/ca-doj/eligibility_options.json', 'utf8')));
if (!options.ok) throw new Error('the sample options are not readable');

const analysis = await analyzeWith(engine === 'reference' ? referenceEngine : fastEngine, {
  jurisdiction: california,
  inputs: inputs.split(','),
  county: 'SAN JOAQUIN',
  pack: prop64,
  policy: prop64.policies.find(({ id }) => id === 'options-2019')!,
  options: options.options,
  asOf: parseIsoDay('2020-07-01')!,
  out,
  overwrite: true,
  quarantine: false,
  results: 'all',
  workers: Number(workers),
});
if (!analysis.ok) throw new Error(analysis.problem.message);
const { outputs } = analysis.manifest;
process.stdout.write(JSON.stringify(outputs.map(({ name, sha256 }) => `${name} ${sha256}`).sort()));
