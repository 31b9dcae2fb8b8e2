import { Command } from 'commander';
import { checkFiles, checkLaws, hasItsInputs, holds, openBefore } from '../../casework/verify/check-run.ts';
import { type RunAgain, type RunBefore, runAgain } from '../../casework/verify/run-again.ts';
import { placeBeside } from '../../disk/temporary.ts';
import { openPartsManifest, type PartsManifest, verifyStretches } from '../../results/parts-manifest.ts';
import { type FileCheck, verifyOutputs } from '../../results/verify.ts';
import { loadEngine } from '../engine.ts';
import { EXIT } from '../exit-codes.ts';
import { gatherMapped } from '../gather-mapped.ts';
import { memoryOption } from '../mapping-option.ts';
import { PAINT, print } from '../terminal/page.ts';
import { progressBar } from '../terminal/progress-bar.ts';
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
  const opened = openBefore(folder);
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

const inWords = ({ outcome, said }: RunAgain): string => (outcome === 'not-run' ? `not run: ${said}` : said);

/** Says what was checked, and whether all of it holds. */
function tell(
  files: readonly FileCheck[],
  laws: readonly FileCheck[],
  again: RunAgain | undefined,
  options: Options,
): void {
  const asWritten = files.every(holds) && (again === undefined || again.outcome === 'same');
  const sameLaw = laws.every(holds);
  const sound = asWritten && sameLaw;
  const checks = [...files, ...laws];
  if (options.json)
    process.stdout.write(
      `${JSON.stringify({ sound, checks, again: again && inWords(again), details: again?.details }, null, 2)}\n`,
    );
  else {
    for (const { name, role, state } of checks) print(`  ${state.padEnd(12)} ${role.padEnd(7)} ${name}`);
    if (again !== undefined)
      print([`  run again: ${inWords(again)}`, ...again.details.map((each) => `    ${each}`)].join('\n'));
    const paint = sound ? PAINT.good : PAINT.bad;
    print(paint(asWritten && !sameLaw ? OTHER_LAW : verdict(sound, options)));
  }
  if (!sound) process.exitCode = EXIT.input;
}

/** Does the run again where its inputs are those that it had. */
async function rerun(before: RunBefore, files: readonly FileCheck[], options: Options): Promise<RunAgain> {
  const { inputs, memory, reference = false } = options;
  if (!hasItsInputs(files)) return { outcome: 'not-run', said: 'the inputs are not those of the run', details: [] };
  const bar = await progressBar(true);
  try {
    return await runAgain(before, {
      inputs: inputs!,
      within: placeBeside(before.folder),
      reference,
      engine: async () =>
        reference ? (await import('../../bulk/reference/engine.ts')).referenceEngine : await loadEngine(),
      hooks: { onProgress: bar.update },
      gatherMapped: (jurisdiction, { files: tables, within, mapping }) =>
        gatherMapped(jurisdiction, tables, within, { mapping, ...(memory !== undefined && { memory }) }),
    });
  } finally {
    bar.stop();
  }
}

const OTHER_LAW =
  'NOT VERIFIED: the files are as the run wrote them, but the law in this copy of Redress is not the one they were decided under.';

function verdict(sound: boolean, options: Options): string {
  if (!sound) return 'NOT VERIFIED: see above.';
  if (options.rerun) return 'Verified: these results come from these inputs and this law.';
  if (options.inputs) return 'Verified: inputs and outputs are those that the manifest records.';
  return 'Verified: the outputs are those that the run wrote. Name the inputs with --inputs to check them too.';
}
