import { readFileSync } from 'node:fs';
import { analyzeWith } from '../src/bulk/analyze.ts';
import { fastEngine } from '../src/bulk/engine/engine.ts';
import { referenceEngine } from '../src/bulk/reference/engine.ts';
import { prop64, readOptionsFile } from '../src/law/index.ts';
import { parseIsoDay } from '../src/record/index.ts';

/**
 * One analysis in a process of its own: `run-once.ts <engine> <inputs> <out> <results> [workers]`, inputs with commas
 * between them; prints what it took.
 */
const [engine, inputs, out, results, workers] = process.argv.slice(2) as [
  string,
  string,
  string,
  'all' | 'convictions',
  string?,
];
const options = readOptionsFile(JSON.parse(readFileSync('test/fixtures/ca-doj/eligibility_options.json', 'utf8')));
if (!options.ok) throw new Error('the sample options are not readable');

const analysis = await analyzeWith(engine === 'reference' ? referenceEngine : fastEngine, {
  inputs: inputs.split(','),
  county: 'SAN JOAQUIN',
  pack: prop64,
  policy: prop64.policies.find(({ id }) => id === 'options-2019')!,
  options: options.options,
  asOf: parseIsoDay('2020-07-01')!,
  out,
  overwrite: true,
  quarantine: false,
  results,
  workers: workers === undefined ? undefined : Number(workers),
});
if (!analysis.ok) throw new Error(analysis.problem.message);
const { manifest } = analysis;
process.stdout.write(
  JSON.stringify({
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    lines: manifest.lines,
    people: manifest.people,
    hashes: manifest.outputs.map(({ name, sha256 }) => `${name} ${sha256}`).sort(),
    outBytes: manifest.outputs.reduce((sum, file) => sum + file.bytes, 0),
  }),
);
