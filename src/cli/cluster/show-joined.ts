import type { ClusterRequest } from '../../bulk/cluster/cluster-run.ts';
import type { AnalyzeOptions } from '../commands/analyze.ts';
import { showAnalysis } from '../run-analysis.ts';
import { reportProblem } from '../terminal/report-problem.ts';
import type { RunJoined } from './decide-steps.ts';

/** What a run over ranges says in the end, as `analyze` or `forecast` says it; `start` is when it began, as `performance.now` tells. */
export async function showJoined(
  { kind, joined }: RunJoined,
  { choices, out, asOf }: Pick<ClusterRequest, 'choices' | 'out' | 'asOf'>,
  options: Pick<AnalyzeOptions, 'json' | 'quiet'>,
  start: number,
): Promise<void> {
  if (!joined.ok) return reportProblem(joined.problem, options.json);
  if (kind === 'forecast') {
    const { showForecast } = await import('../commands/forecast.ts');
    return showForecast(joined, { asOf, out, unit: choices[0]!.pack.unit }, options);
  }
  const { comparison } = joined;
  if (comparison) {
    const { showComparison } = await import('../compare-choices.ts');
    return showComparison({ choices: joined.choices, comparison }, { choices, out }, options);
  }
  showAnalysis({ ok: true, ...joined.choices[0]! }, { pack: choices[0]!.pack, out }, options, start);
}
