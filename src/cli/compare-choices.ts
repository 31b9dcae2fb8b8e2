import { join } from 'node:path';
import { type Analyses, analyzeSeveral, type NamedChoice } from '../bulk/analyze.ts';
import type { AnalyzeRequest } from '../bulk/api.ts';
import type { Engine } from '../bulk/engine-seam.ts';
import type { AnalyzeOptions } from './commands/analyze.ts';
import { EXIT } from './exit-codes.ts';
import { withProgress } from './progress.ts';
import { clauseTitles } from './terminal/clause-titles.ts';
import { comparisonView } from './terminal/comparison-view.ts';
import { columnsOf, print } from './terminal/page.ts';
import { reportNotes, reportProblem } from './terminal/report-problem.ts';

/** Several choices over the same files: one results folder each, and what each does to whom against the first. */
export async function compareChoices(
  engine: Engine,
  request: Omit<AnalyzeRequest, 'pack' | 'policy' | 'options'>,
  choices: readonly NamedChoice[],
  options: AnalyzeOptions,
): Promise<void> {
  const made = await withProgress(options, (hooks) => analyzeSeveral(engine, request, choices, hooks));
  if (!made.ok) reportProblem(made.problem, options.json);
  else showComparison(made, { choices, out: request.out }, options);
}

/** What a run of several choices says in the end: the comparison. */
export function showComparison(
  made: Omit<Analyses & { readonly ok: true }, 'ok'>,
  { choices, out }: { readonly choices: readonly NamedChoice[]; readonly out: string },
  options: Pick<AnalyzeOptions, 'json' | 'quiet'>,
): void {
  reportNotes(made.choices[0]!.manifest);
  const names = choices.map(({ name }) => name);
  const { comparison } = made.comparison;
  if (options.json) process.stdout.write(`${JSON.stringify(comparison, null, 2)}\n`);
  else if (!options.quiet) {
    const titles = choices.map(({ pack, policy }) => clauseTitles(pack, policy));
    print(comparisonView(names, comparison, { width: columnsOf(), titles }));
    print(`\nResults: ${names.map((name) => join(out, name)).join(', ')}`);
  }
  if (made.choices.some(({ summary }) => !summary.complete)) process.exitCode = EXIT.incomplete;
}
