import { basename, extname, join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { analyzeWith, type NamedChoice } from '../../bulk/analyze.ts';
import type { AnalyzeRequest, Problem } from '../../bulk/api.ts';
import { ALL_COUNTIES, type CountyPolicy } from '../../decide/index.ts';
import type { Day } from '../../record/index.ts';
import { parseAsOf, today } from '../as-of.ts';
import { readCountyPolicies } from '../county-policies.ts';
import { loadEngine } from '../engine.ts';
import { EXIT } from '../exit-codes.ts';
import { gatherInputs, sheetsNote } from '../gather-inputs.ts';
import { choosePack, choosePolicy } from '../policy-choice.ts';
import { withProgress } from '../progress.ts';
import { countiesView } from '../terminal/counties-view.ts';
import { reportProblem } from '../terminal/report-problem.ts';
import { summaryView } from '../terminal/summary-view.ts';

export type AnalyzeOptions = {
  readonly county: string;
  readonly pack?: readonly string[];
  readonly policy?: readonly string[];
  readonly policies?: string;
  readonly set?: readonly string[];
  readonly asOf?: Day;
  readonly out: string;
  readonly overwrite?: boolean;
  readonly quarantine?: boolean;
  readonly results?: 'all' | 'convictions';
  readonly workers?: number;
  readonly json?: boolean;
  readonly quiet?: boolean;
};

export function analyzeCommand(): Command {
  const repeated = (value: string, before: readonly string[] = []) => [...before, value];
  return new Command('analyze')
    .description("Decide a county's convictions from the state's bulk history file and write the results")
    .argument('<file...>', 'the file or files that the state sent, or rap sheets, or folders of them')
    .requiredOption('--county <name>', 'whose convictions are decided, such as "SAN JOAQUIN"; ALL for every county')
    .option('--pack <name>', 'the law (default: us-ca/prop-64); may be given again', repeated)
    .option(
      '--policy <file or name>',
      "the county's options file, or a built-in policy (default: statute); may be given again to compare",
      repeated,
    )
    .option('--set <key=value>', 'a choice that a built-in policy leaves open; may be given again', repeated)
    .option('--policies <folder or table>', 'with --county ALL: the policy of each county that has one of its own')
    .option('--as-of <date>', 'the date on which ages and years are measured (default: today)', parseAsOf)
    .option('--out <folder>', 'where the results go', 'results')
    .option('--overwrite', 'replace an existing results folder')
    .option('--quarantine', 'set unreadable lines aside and send whomever they may concern to hand review')
    .addOption(
      new Option(
        '--results <kind>',
        'all result files, or only the convictions that were decided (default: all; convictions with --county ALL)',
      ).choices(['all', 'convictions']),
    )
    .option('--workers <number>', 'how many workers (default: one a core)', parseWorkers)
    .option('--json', 'print the summary as JSON')
    .option('--quiet', 'print nothing when all is well')
    .action(runAnalysis);
}

/** Runs an analysis and shows its summary; a problem is reported and sets the exit code. */
export async function runAnalysis(files: readonly string[], options: AnalyzeOptions): Promise<void> {
  const chosen = chooseAll(options);
  if (!chosen.ok) return reportProblem(chosen.problem, options.json);
  const statewide = options.county.trim().toUpperCase() === ALL_COUNTIES;
  let counties: Readonly<Record<string, CountyPolicy>> = {};
  if (options.policies !== undefined) {
    const read = readCountyPolicies(options.policies, chosen.choices[0]!.pack);
    if (!read.ok) return reportProblem(read.problem, options.json);
    counties = read.counties;
  }
  const gathered = await gatherInputs(files);
  if (!gathered.ok) return reportProblem(gathered.problem, options.json);
  const note = sheetsNote(gathered.sheets, gathered.notUnderstood);
  if (note !== '' && !options.quiet) process.stderr.write(`${note}\n`);
  const request = {
    inputs: gathered.inputs,
    county: options.county,
    counties,
    asOf: options.asOf ?? today(),
    out: options.out,
    overwrite: options.overwrite ?? false,
    quarantine: options.quarantine ?? false,
    results: options.results ?? (statewide ? ('convictions' as const) : ('all' as const)),
    workers: options.workers,
  };
  try {
    if (chosen.choices.length === 1) await runOne({ ...request, ...chosen.choices[0]! }, options);
    else {
      const { compareChoices } = await import('../compare-choices.ts');
      await compareChoices(request, chosen.choices, options);
    }
  } finally {
    gathered.cleanUp();
  }
}

/** One run with its progress bar and summary. */
async function runOne(request: AnalyzeRequest, options: AnalyzeOptions): Promise<void> {
  const start = performance.now();
  const engine = await loadEngine();
  const analysis = await withProgress(options, (hooks) => analyzeWith(engine, request, hooks));
  if (!analysis.ok) return reportProblem(analysis.problem, options.json);
  const { summary, counties } = analysis;
  if (options.json) process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
  else if (!options.quiet) {
    const seconds = (performance.now() - start) / 1000;
    if (counties.length > 0) process.stdout.write(`${countiesView(counties)}\n\n`);
    process.stdout.write(`${summaryView(summary, { seconds, out: request.out })}\n`);
  }
  if (!summary.complete) process.exitCode = EXIT.incomplete;
}

type Choices =
  | { readonly ok: true; readonly choices: readonly NamedChoice[] }
  | { readonly ok: false; readonly problem: Problem };

/** Every pack with every policy that it has; a pack's default where none is named. */
function chooseAll({ pack: packNames = [], policy: policyNames = [], set = [] }: AnalyzeOptions): Choices {
  const choices: NamedChoice[] = [];
  const named = packNames.length === 0 ? [undefined] : packNames;
  let refused: Problem | undefined;
  const used = new Set<string>();
  for (const packName of named) {
    const found = choosePack(packName);
    if (!found.ok) return found;
    const wanted = policyNames.length === 0 ? [undefined] : policyNames;
    for (const policyName of wanted) {
      const choice = choosePolicy(policyName, found.pack, set);
      if (!choice.ok) {
        refused ??= choice.problem;
        continue;
      }
      if (policyName !== undefined) used.add(policyName);
      const { pack, policy, options } = choice;
      const label =
        policyName === undefined || policyName === policy.id ? policy.id : basename(policyName, extname(policyName));
      choices.push({ pack, policy, options, name: named.length > 1 ? join(pack.id.split('/').at(-1)!, label) : label });
    }
  }
  const missing = policyNames.find((name) => !used.has(name));
  if (choices.length === 0 || missing !== undefined) {
    return { ok: false, problem: refused ?? { kind: 'usage', message: `--policy ${missing}: no pack has it.` } };
  }
  return { ok: true, choices };
}

function parseWorkers(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 256)
    throw new InvalidArgumentError('write a whole number from 1 to 256.');
  return number;
}
