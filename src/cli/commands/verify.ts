import { join } from 'node:path';
import { Command } from 'commander';
import { packs } from '../../jurisdictions/packs.ts';
import { mappedIn } from '../../mapping/mapped-engine.ts';
import { COMPARISON_FILES } from '../../results/compare/comparison.ts';
import type { Manifest } from '../../results/manifest.ts';
import { isComparison, openComparison, openResults } from '../../results/open-results.ts';
import { openPartsManifest, type PartsManifest, verifyStretches } from '../../results/parts-manifest.ts';
import { type FileCheck, verifyInputs, verifyLaw, verifyOutputs } from '../../results/verify.ts';
import { EXIT } from '../exit-codes.ts';
import { memoryOption } from '../mapping-option.ts';
import { type RunAgain, type RunBefore, runAgain, SAME } from '../run-again.ts';
import { PAINT, print } from '../terminal/page.ts';
import { reportProblem } from '../terminal/report-problem.ts';

type Options = {
  readonly inputs?: string[];
  readonly rerun?: boolean;
  readonly reference?: boolean;
  readonly memory?: number;
  readonly json?: boolean;
};

export function verifyCommand(): Command {
  return new Command('verify')
    .argument('<results>', 'a results folder, of one choice or of several that were compared, or parts with a manifest')
    .option('--inputs <file...>', 'the inputs of the run, in their order, to be checked as well')
    .option('--rerun', 'do the whole run again from the inputs and compare every output')
    .option(
      '--reference',
      'with --rerun: do it by the plain reference engine, which reads lines and builds people by other code; inputs up to 100 MB',
    )
    .option(...memoryOption('with --rerun: how much memory tables of another system may take'))
    .option('--json', 'print the checks as JSON')
    .action(run);
}

async function run(folder: string, options: Options): Promise<void> {
  const parts = openPartsManifest(folder);
  if (parts) return verifyParts(folder, parts, options);
  const opened = open(folder);
  if (!opened.ok) return reportProblem(opened.problem, options.json);
  const { before } = opened;
  if (options.rerun && !options.inputs)
    return reportProblem({ kind: 'usage', message: '--rerun needs the inputs of the run: name them with --inputs.' });
  if (options.reference && !options.rerun)
    return reportProblem({ kind: 'usage', message: '--reference says how a run is done again: give --rerun as well.' });
  const files = await checkFiles(before, options.inputs);
  const laws = checkLaws(before);
  const again = options.rerun ? await rerun(before, files, options) : undefined;
  tell(files, laws, again, options);
}

/** Checks results that were left in parts; they are done again by no `--rerun`, since that makes joined ones. */
async function verifyParts(folder: string, manifest: PartsManifest, options: Options): Promise<void> {
  if (options.rerun) {
    const message = 'results in parts are not done again; join them (redress cluster join), and give that folder.';
    return reportProblem({ kind: 'usage', message }, options.json);
  }
  const { choices, tables } = manifest;
  const outputs = [...choices.flatMap((choice) => choice.manifest.outputs), ...tables];
  const files = [...(await verifyOutputs(folder, outputs))];
  if (options.inputs) files.push(...(await verifyStretches(options.inputs, manifest)));
  tell(files, checkLaws({ choices }), undefined, options);
}

/** Says what was checked, and whether all of it holds. */
function tell(
  files: readonly FileCheck[],
  laws: readonly FileCheck[],
  again: RunAgain | undefined,
  options: Options,
): void {
  const asWritten = files.every(holds) && (again === undefined || again.said === SAME);
  const sameLaw = laws.every(holds);
  const sound = asWritten && sameLaw;
  const checks = [...files, ...laws];
  if (options.json)
    process.stdout.write(
      `${JSON.stringify({ sound, checks, again: again?.said, details: again?.details }, null, 2)}\n`,
    );
  else {
    for (const { name, role, state } of checks) print(`  ${state.padEnd(12)} ${role.padEnd(7)} ${name}`);
    if (again !== undefined)
      print([`  run again: ${again.said}`, ...again.details.map((each) => `    ${each}`)].join('\n'));
    const paint = sound ? PAINT.good : PAINT.bad;
    print(paint(asWritten && !sameLaw ? OTHER_LAW : verdict(sound, options)));
  }
  if (!sound) process.exitCode = EXIT.input;
}

/** Does the run again where its inputs are those that it had. */
async function rerun(before: RunBefore, files: readonly FileCheck[], options: Options): Promise<RunAgain> {
  const { inputs, memory, reference } = options;
  return files.some(({ role, state }) => role === 'input' && state !== 'as recorded')
    ? { said: 'not run: the inputs are not those of the run', details: [] }
    : runAgain(before, {
        inputs: inputs!,
        ...(memory !== undefined && { memory }),
        ...(reference !== undefined && { reference }),
      });
}

/** Whether nothing speaks against it: what was not recorded cannot be told. */
function holds({ state }: FileCheck): boolean {
  return state === 'as recorded' || state === 'not recorded';
}

function open(folder: string) {
  if (isComparison(folder)) {
    const opened = openComparison(folder);
    return opened.ok ? ({ ok: true, before: opened satisfies RunBefore } as const) : opened;
  }
  const opened = openResults(folder);
  if (!opened.ok) return opened;
  const before: RunBefore = { folder, choices: [{ ...opened, name: '' }], tables: undefined };
  return { ok: true, before } as const;
}

/** Every output and, where they are named, the inputs, which all choices share. */
async function checkFiles(
  { folder, choices, tables }: RunBefore,
  inputs: readonly string[] | undefined,
): Promise<readonly FileCheck[]> {
  const checks: FileCheck[] = [];
  for (const { name, folder: own, manifest } of choices) {
    const outputs = await verifyOutputs(own, manifest.outputs);
    checks.push(...outputs.map((check) => ({ ...check, name: join(name, check.name) })));
  }
  if (tables) {
    checks.push(...(await verifyOutputs(folder, tables)));
    // It holds the hashes of the tables, and nothing holds its own; doing the run again tells.
    checks.push({ name: COMPARISON_FILES.figures, role: 'output', state: 'not recorded' });
  }
  // The file that mapped tables became is not kept: the tables themselves are checked.
  const { folder: first, manifest } = choices[0]!;
  if (inputs) checks.push(...(await verifyInputs(inputs, mappedIn(first, manifest.outputs) ?? manifest)));
  return checks;
}

/** Each law once. */
function checkLaws({
  choices,
}: {
  readonly choices: readonly { readonly manifest: Manifest }[];
}): readonly FileCheck[] {
  const laws = choices.map(({ manifest }) => verifyLaw(packs, manifest));
  return laws.filter(({ name }, i) => laws.findIndex((each) => each.name === name) === i);
}

const OTHER_LAW =
  'NOT VERIFIED: the files are as the run wrote them, but the law in this copy of Redress is not the one they were decided under.';

function verdict(sound: boolean, options: Options): string {
  if (!sound) return 'NOT VERIFIED: see above.';
  if (options.rerun) return 'Verified: these results come from these inputs and this law.';
  if (options.inputs) return 'Verified: inputs and outputs are those that the manifest records.';
  return 'Verified: the outputs are those that the run wrote. Name the inputs with --inputs to check them too.';
}
