import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis } from '../bulk/analyze.ts';
import type { AnalyzeRequest } from '../bulk/api.ts';
import { runLaboratory, writeComparison } from '../bulk/laboratory.ts';
import type { AnalyzeOptions, NamedChoice } from './commands/analyze.ts';
import { loadPeopleReader } from './engine.ts';
import { comparisonView } from './terminal/comparison-view.ts';
import { reportProblem } from './terminal/report-problem.ts';

type Request = Omit<AnalyzeRequest, 'pack' | 'policy' | 'options'>;
type RunOne = (request: AnalyzeRequest, options: AnalyzeOptions) => Promise<Analysis>;

/** Several choices over the same files: one results folder each, and what each does to whom against the first. */
export async function compareChoices(
  request: Request,
  choices: readonly NamedChoice[],
  options: AnalyzeOptions,
  runOne: RunOne,
): Promise<void> {
  const { out } = request;
  if (existsSync(out) && !request.overwrite) {
    return reportProblem(
      {
        kind: 'output',
        message: `${out} exists already; choose another folder with --out, or add --overwrite to replace it.`,
      },
      options.json,
    );
  }
  const names = choices.map(({ name }) => name);
  for (const { name, ...choice } of choices) {
    const own = { ...request, ...choice, out: join(out, name), overwrite: true };
    const analysis = await runOne(own, { ...options, json: false, quiet: true });
    if (!analysis.ok) return;
  }
  const county = request.county.trim().toUpperCase();
  const run = await runLaboratory(
    await loadPeopleReader(),
    request.inputs,
    choices.map(({ pack, policy, options: values }) => ({
      pack,
      policy,
      setting: { asOf: request.asOf, county, options: values },
    })),
    request.quarantine,
  );
  if (!run.ok) return reportProblem(run.problem, options.json);
  mkdirSync(out, { recursive: true });
  writeComparison(out, names, run);
  if (options.json) process.stdout.write(`${JSON.stringify(run.comparison, null, 2)}\n`);
  else if (!options.quiet)
    process.stdout.write(
      `${comparisonView(names, run.comparison)}\n\nResults: ${names.map((name) => join(out, name)).join(', ')}\n`,
    );
}
