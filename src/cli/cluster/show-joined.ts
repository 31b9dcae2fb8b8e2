import type { ClusterRequest } from '../../bulk/cluster/cluster-run.ts';
import type { Joined } from '../../bulk/cluster/join-parts.ts';
import type { AnalyzeOptions } from '../commands/analyze.ts';
import { showAnalysis } from '../run-analysis.ts';
import { reportProblem } from '../terminal/report-problem.ts';

/** What a run over ranges says in the end, as `analyze` says it; `start` is when it began, as `performance.now` tells. */
export async function showJoined(
  joined: Joined,
  { choices, out }: Pick<ClusterRequest, 'choices' | 'out'>,
  options: Pick<AnalyzeOptions, 'json' | 'quiet'>,
  start: number,
): Promise<void> {
  if (!joined.ok) return reportProblem(joined.problem, options.json);
  const { comparison } = joined;
  if (comparison) {
    const { showComparison } = await import('../compare-choices.ts');
    return showComparison({ choices: joined.choices, comparison }, { choices, out }, options);
  }
  showAnalysis({ ok: true, ...joined.choices[0]! }, { pack: choices[0]!.pack, out }, options, start);
}
