import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { analyzeWith } from '../../bulk/analyze.ts';
import { openResults } from '../../bulk/compare/read-results.ts';
import { type FileCheck, verifyInputs, verifyLaw, verifyOutputs } from '../../bulk/compare/verify.ts';
import { ENGINE_VERSION, type Manifest } from '../../bulk/results/manifest.ts';
import { CORRECTION_FILES, correctingEngine } from '../../casework/corrections/correcting-engine.ts';
import type { FactCorrection } from '../../casework/corrections/correction.ts';
import type { HistoryIndex } from '../../casework/history/index-file.ts';
import { inspectFiles } from '../../casework/history/inspect.ts';
import type { CountyPolicy } from '../../decide/index.ts';
import { type Pack, packs } from '../../law/index.ts';
import { parseIsoDay } from '../../record/index.ts';
import { loadEngine } from '../engine.ts';
import { EXIT } from '../exit-codes.ts';
import { progressBar } from '../terminal/progress-bar.ts';
import { reportProblem } from '../terminal/report-problem.ts';

type Options = { readonly inputs?: string[]; readonly rerun?: boolean; readonly json?: boolean };

export function verifyCommand(): Command {
  return new Command('verify')
    .description('Check that results are what a run wrote, and come from these inputs and this law')
    .argument('<results>', 'a results folder')
    .option('--inputs <file...>', 'the inputs of the run, in their order, to be checked as well')
    .option('--rerun', 'do the whole run again from the inputs and compare every output')
    .option('--json', 'print the checks as JSON')
    .action(run);
}

async function run(folder: string, options: Options): Promise<void> {
  const results = openResults(folder);
  if (!results.ok) return reportProblem(results.problem, options.json);
  const { manifest } = results;
  if (options.rerun && !options.inputs)
    return reportProblem({ kind: 'usage', message: '--rerun needs the inputs of the run: name them with --inputs.' });
  const checks: FileCheck[] = [...(await verifyOutputs(folder, manifest))];
  if (options.inputs) checks.push(...(await verifyInputs(options.inputs, manifest)));
  const law = verifyLaw(packs, manifest);
  let again: string | undefined;
  if (options.rerun) {
    if (checks.some((check) => check.role === 'input' && check.state !== 'as recorded'))
      again = 'not run: the inputs are not those of the run';
    else again = await rerun(folder, manifest, options.inputs!);
  }
  const files = checks.every((check) => check.state === 'as recorded') && (again === undefined || again === SAME);
  const sameLaw = law.state === 'as recorded' || law.state === 'not recorded';
  const sound = files && sameLaw;
  if (options.json) process.stdout.write(`${JSON.stringify({ sound, checks: [...checks, law], again }, null, 2)}\n`);
  else {
    for (const { name, role, state } of [...checks, law])
      process.stdout.write(`  ${state.padEnd(12)} ${role.padEnd(7)} ${name}\n`);
    if (again !== undefined) process.stdout.write(`  run again: ${again}\n`);
    process.stdout.write(`${files && !sameLaw ? OTHER_LAW : verdict(sound, options)}\n`);
  }
  if (!sound) process.exitCode = EXIT.input;
}

const OTHER_LAW =
  'NOT VERIFIED: the files are as the run wrote them, but the law in this copy of Redress is not the one they were decided under.';
const SAME = 'every output is the same to the byte';

/** Does the run again and says whether it wrote the same. */
async function rerun(folder: string, manifest: Manifest, inputs: readonly string[]): Promise<string> {
  const pack = packs.find(({ id }) => id === manifest.pack.id);
  const policy = pack?.policies.find(({ id }) => id === manifest.policy.id);
  if (!pack || !policy) return `this Redress has no policy ${manifest.policy.id} under ${manifest.pack.id}`;
  if (pack.version !== manifest.pack.version)
    return `the law is version ${pack.version} here and was version ${manifest.pack.version} then`;
  if (manifest.redress.engine !== ENGINE_VERSION)
    return `the engine is version ${ENGINE_VERSION} here and was version ${manifest.redress.engine} then, and they do not write the same`;
  const corrections = correctionsOf(folder, manifest);
  if (!corrections) return `${CORRECTION_FILES.list} cannot be read, so the corrections of the run are not known`;
  const temporary = mkdtempSync(join(tmpdir(), 'redress-verify-'));
  const bar = await progressBar(true);
  try {
    const analysis = await analyzeWith(
      correctingEngine(await loadEngine(), corrections, () => indexOf(inputs)),
      {
        inputs,
        county: manifest.county,
        counties: countiesOf(manifest, pack),
        pack,
        policy,
        options: manifest.policy.options as typeof policy.defaults,
        asOf: parseIsoDay(manifest.asOf)!,
        out: join(temporary, 'results'),
        overwrite: false,
        quarantine: manifest.quarantine,
        results: manifest.results,
        workers: undefined,
      },
      { onProgress: bar.update },
    );
    if (!analysis.ok) return analysis.problem.message;
    const different = manifest.outputs.filter(
      (file) => analysis.manifest.outputs.find(({ name }) => name === file.name)?.sha256 !== file.sha256,
    );
    return different.length === 0 ? SAME : `these differ: ${different.map(({ name }) => name).join(', ')}`;
  } finally {
    bar.stop();
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** The corrections that a run of the workbench was made with; undefined when their file is not what it was. */
function correctionsOf(folder: string, manifest: Manifest): readonly FactCorrection[] | undefined {
  if (manifest.corrections === undefined) return [];
  try {
    return JSON.parse(readFileSync(join(folder, CORRECTION_FILES.list), 'utf8')) as FactCorrection[];
  } catch {
    return undefined;
  }
}

function indexOf(inputs: readonly string[]): HistoryIndex {
  const inspected = inspectFiles(inputs);
  // The engine has read the same files to their end by then.
  if (!inspected.ok) throw new Error('files that were read a moment ago cannot be read');
  return inspected.index;
}

function verdict(sound: boolean, options: Options): string {
  if (!sound) return 'NOT VERIFIED: see above.';
  if (options.rerun) return 'Verified: these results come from these inputs and this law.';
  if (options.inputs) return 'Verified: inputs and outputs are those that the manifest records.';
  return 'Verified: the outputs are those that the run wrote. Name the inputs with --inputs to check them too.';
}

/** The policies of counties that a statewide run was made under. */
function countiesOf(manifest: Manifest, pack: Pack): Readonly<Record<string, CountyPolicy>> {
  return Object.fromEntries(
    Object.entries(manifest.counties ?? {}).flatMap(([county, { id, options }]) => {
      const policy = pack.policies.find((each) => each.id === id);
      return policy ? [[county, { policy, options: options as CountyPolicy['options'] }]] : [];
    }),
  );
}
