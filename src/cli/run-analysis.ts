import { basename, dirname, extname, join, resolve } from 'node:path';
import { type Analysis, analyzeWith, type NamedChoice } from '../bulk/analyze.ts';
import type { AnalyzeRequest } from '../bulk/api.ts';
import type { Threads } from '../bulk/engine/threads/start-threads.ts';
import type { Engine } from '../bulk/engine-seam.ts';
import type { CountyPolicy } from '../decide/index.ts';
import type { Jurisdiction } from '../format/jurisdiction.ts';
import type { Problem } from '../record/problem.ts';
import { today } from './as-of.ts';
import type { AnalyzeOptions } from './commands/analyze.ts';
import { readCountyPolicies } from './county-policies.ts';
import { resultsOf } from './early-threads.ts';
import { loadEngine } from './engine.ts';
import { EXIT } from './exit-codes.ts';
import { gatherInputs, sheetsNote } from './gather-inputs.ts';
import { chooseJurisdiction, choosePack, choosePolicy } from './policy-choice.ts';
import { withProgress } from './progress.ts';
import { countiesView } from './terminal/counties-view.ts';
import { print } from './terminal/page.ts';
import { reportNotes, reportProblem } from './terminal/report-problem.ts';
import { summaryView } from './terminal/summary-view.ts';

/** Runs an analysis and shows its summary; a problem is reported and sets the exit code. */
export async function runAnalysis(files: readonly string[], options: AnalyzeOptions, threads?: Threads): Promise<void> {
  const state = await chooseJurisdiction(options.jurisdiction);
  if (!state.ok) return reportProblem(state.problem, options.json);
  const { jurisdiction } = state;
  const chosen = await chooseAll(jurisdiction, options);
  if (!chosen.ok) return reportProblem(chosen.problem, options.json);
  let counties: Readonly<Record<string, CountyPolicy>> = {};
  if (options.policies !== undefined) {
    const read = await readCountyPolicies(jurisdiction, options.policies, chosen.choices[0]!.pack);
    if (!read.ok) return reportProblem(read.problem, options.json);
    counties = read.counties;
  }
  const gathered = await gatherInputs(jurisdiction, files, dirname(resolve(options.out)), options);
  if (!gathered.ok) return reportProblem(gathered.problem, options.json);
  const note = sheetsNote(gathered.sheets, gathered.notUnderstood);
  if (note !== '' && !options.quiet) process.stderr.write(`${note}\n`);
  const request = {
    jurisdiction,
    inputs: gathered.inputs,
    county: options.county,
    counties,
    asOf: options.asOf ?? today(),
    out: options.out,
    overwrite: options.overwrite ?? false,
    quarantine: options.quarantine ?? false,
    results: resultsOf(options),
    workers: options.workers,
  };
  try {
    const beside = await besideOf(jurisdiction, gathered.inputs, chosen.choices, options);
    if (!beside.ok) return reportProblem(beside.problem, options.json);
    const loaded = await loadEngine(threads);
    const engine = beside.wrap(gathered.wrap?.(loaded) ?? loaded);
    if (chosen.choices.length === 1) await runOne(engine, { ...request, ...chosen.choices[0]! }, options);
    else {
      const { compareChoices } = await import('./compare-choices.ts');
      await compareChoices(engine, request, chosen.choices, options);
    }
  } finally {
    gathered.cleanUp();
  }
}

/** What convictions in files of other states answer of a run; nothing, and nothing is loaded, where there are none. */
async function besideOf(
  jurisdiction: Jurisdiction,
  inputs: readonly string[],
  choices: readonly NamedChoice[],
  options: AnalyzeOptions,
): Promise<WithBeside> {
  if (options.otherState === undefined && options.links === undefined) return { ok: true, wrap: (engine) => engine };
  const { otherStatesOf } = await import('./other-states.ts');
  const { correctingEngine } = await import('../casework/corrections/correcting-engine.ts');
  const found = await otherStatesOf({ jurisdiction, inputs, packs: choices.map(({ pack }) => pack) }, options);
  if (!found.ok) return found;
  if (!options.quiet) process.stderr.write(`${found.note}\n`);
  return { ok: true, wrap: (engine) => correctingEngine(engine, found.answers) };
}

type WithBeside =
  | { readonly ok: false; readonly problem: Problem }
  | { readonly ok: true; readonly wrap: (engine: Engine) => Engine };

/** One run with its progress bar and summary. */
async function runOne(engine: Engine, request: AnalyzeRequest, options: AnalyzeOptions): Promise<void> {
  const start = performance.now();
  const analysis = await withProgress(options, (hooks) => analyzeWith(engine, request, hooks));
  showAnalysis(analysis, request, options, start);
}

/** What a run says in the end: its summary, or its problem. `start` is when it began, as `performance.now` tells. */
export function showAnalysis(
  analysis: Analysis,
  request: Pick<AnalyzeRequest, 'pack' | 'out'>,
  options: Pick<AnalyzeOptions, 'json' | 'quiet'>,
  start: number,
): void {
  if (!analysis.ok) {
    reportProblem(analysis.problem, options.json);
    return;
  }
  const { summary, counties } = analysis;
  reportNotes(analysis.manifest);
  if (options.json) process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
  else if (!options.quiet) {
    const seconds = (performance.now() - start) / 1000;
    if (counties.length > 0) print(`${countiesView(counties, request.pack.effects)}\n`);
    print(summaryView(summary, { seconds, out: request.out }));
  }
  if (!summary.complete) process.exitCode = EXIT.incomplete;
}

type Choices =
  | { readonly ok: true; readonly choices: readonly NamedChoice[] }
  | { readonly ok: false; readonly problem: Problem };

/** Every pack with every policy that it has; a pack's default where none is named. */
export async function chooseAll(
  jurisdiction: Jurisdiction,
  {
    pack: packNames = [],
    policy: policyNames = [],
    set = [],
    reading = [],
  }: Pick<AnalyzeOptions, 'pack' | 'policy' | 'set' | 'reading'>,
): Promise<Choices> {
  const choices: NamedChoice[] = [];
  const named = packNames.length === 0 ? [undefined] : packNames;
  let refused: Problem | undefined;
  const used = new Set<string>();
  for (const packName of named) {
    const found = await choosePack(jurisdiction, packName);
    if (!found.ok) return found;
    const wanted = policyNames.length === 0 ? [undefined] : policyNames;
    for (const policyName of wanted) {
      const choice = await choosePolicy(jurisdiction, policyName, found.pack, { set, reading });
      if (!choice.ok) {
        refused ??= choice.problem;
        continue;
      }
      if (policyName !== undefined) used.add(policyName);
      const { ok: _, ...chosen } = choice;
      const { pack, policy } = chosen;
      const label =
        policyName === undefined || policyName === policy.id ? policy.id : basename(policyName, extname(policyName));
      choices.push({ ...chosen, name: named.length > 1 ? join(pack.id.split('/').at(-1)!, label) : label });
    }
  }
  const missing = policyNames.find((name) => !used.has(name));
  if (choices.length === 0 || missing !== undefined) {
    return { ok: false, problem: refused ?? { kind: 'usage', message: `--policy ${missing}: no pack has it.` } };
  }
  const twice = namedTwice(choices);
  if (twice === undefined) return { ok: true, choices };
  const message = `Two policies are named “${twice}”, and each writes into a folder of its name: rename one of their files.`;
  return { ok: false, problem: { kind: 'usage', message } };
}

/** A name that two choices have; some file systems take capitals and small letters for the same. */
function namedTwice(choices: readonly NamedChoice[]): string | undefined {
  const names = new Set<string>();
  return choices.find(({ name }) => {
    const folder = name.toLowerCase();
    if (names.has(folder)) return true;
    names.add(folder);
    return false;
  })?.name;
}
