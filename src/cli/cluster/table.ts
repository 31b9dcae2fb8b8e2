import { analyzeWith } from '../../bulk/analyze.ts';
import { runEngine } from '../../bulk/engine/engine.ts';
import { chooseJurisdiction } from '../policy-choice.ts';
import { showAnalysis } from '../run-analysis.ts';
import { print } from '../terminal/page.ts';
import { reportProblem } from '../terminal/report-problem.ts';
import { requestFor } from './make-plan.ts';
import type { PlanOptions } from './plan-options.ts';

/*
 * What a scheduler needs for a table that has no order on disk: it brings the lines of a person together, and each task has
 * its people decided here as a file of their own.
 */

/** Tells the columns that the lines of a table must have. */
export async function columns(options: { readonly jurisdiction?: string; readonly json?: boolean }): Promise<void> {
  const state = await chooseJurisdiction(options.jurisdiction);
  if (!state.ok) return reportProblem(state.problem, options.json);
  const { columns, person, county } = state.jurisdiction.format;
  if (options.json) process.stdout.write(`${JSON.stringify({ columns, person, county }, null, 2)}\n`);
  else print(columns.join('\n'));
}

type TableOptions = Omit<PlanOptions, 'range'> & { readonly out: string; readonly json?: boolean };

/** Decides people who are whole, of a table that has more. */
export async function table(files: readonly string[], options: TableOptions): Promise<void> {
  const start = performance.now();
  const asked = await requestFor(files, options);
  if (!asked.ok) return reportProblem(asked.problem, options.json);
  const { choices, ...common } = asked.request;
  const [choice, ...others] = choices;
  if (!choice || others.length > 0) {
    const message = 'the people of a table are decided under one law and one policy; do it once for each.';
    return reportProblem({ kind: 'usage', message }, options.json);
  }
  const request = { ...common, ...choice, out: options.out };
  const made = await analyzeWith(
    (work, hooks) => runEngine({ ...work, isShare: true }, hooks, { here: true }),
    request,
  );
  showAnalysis(made, request, { ...options, quiet: true }, start);
}
