import type { Hooks } from '../../bulk/api.ts';
import type { ClusterRun } from '../../bulk/cluster/cluster-run.ts';
import type { Done } from '../../bulk/cluster/gather.ts';
import { type Joined, joinStep } from '../../bulk/cluster/join-parts.ts';
import { partStep } from '../../bulk/cluster/part.ts';
import { peopleStep } from '../../bulk/cluster/people.ts';
import type { KnownHash } from '../../bulk/cluster/read-inputs.ts';
import type { JoinedForecast } from './forecast-steps.ts';

/*
 * The steps that differ between a run that decides and one that forecasts; the code of forecasts is loaded only for those.
 */

export async function decidePeople(run: ClusterRun, group: number): Promise<Done> {
  return run.plan.forecast ? (await import('./forecast-steps.ts')).forecastPeople(run, group) : peopleStep(run, group);
}

export async function decidePart(run: ClusterRun, range: number): Promise<Done> {
  return run.plan.forecast ? (await import('./forecast-steps.ts')).forecastPart(run, range) : partStep(run, range);
}

/** What a run came to, by what was asked of it. */
export type RunJoined =
  | { readonly kind: 'results'; readonly joined: Joined }
  | { readonly kind: 'forecast'; readonly joined: JoinedForecast };

export async function joinRun(run: ClusterRun, hooks: Hooks, known?: readonly KnownHash[]): Promise<RunJoined> {
  return run.plan.forecast
    ? { kind: 'forecast', joined: await (await import('./forecast-steps.ts')).joinForecast(run, hooks) }
    : { kind: 'results', joined: await joinStep(run, hooks, known) };
}
