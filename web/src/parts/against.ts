import type { CompareWith, OptionValues, PackView, RunInfo, ScenarioInfo } from '../../../src/server/api-types.ts';

/** What a run is compared with, as an address names it. */
export type Against = {
  /** Another run. */
  readonly right?: string | undefined;
  readonly policy?: string | undefined;
  readonly scenario?: string | undefined;
  /** Own choices under the policy, in place of its own. */
  readonly options?: OptionValues | undefined;
};

/** The parts of an address that say what is compared; undefined where nothing is. */
export function againstOf({ right, policy, scenario, options }: Against): Against | undefined {
  if (right !== undefined) return { right };
  if (scenario !== undefined) return { scenario };
  if (policy !== undefined) return { policy, ...(options ? { options } : {}) };
  return undefined;
}

/** The same as the server is asked; undefined for a scenario that is gone. */
export function withOf(against: Against | undefined, scenarios: readonly ScenarioInfo[]): CompareWith | undefined {
  if (against === undefined) return undefined;
  const { right, policy, scenario, options = {} } = against;
  if (right !== undefined) return { kind: 'run', run: right };
  const kept = scenarios.find(({ id }) => id === scenario);
  if (kept) return { kind: 'policy', policyId: kept.policyId, options: kept.options, readings: kept.readings };
  return policy === undefined ? undefined : { kind: 'policy', policyId: policy, options };
}

/** What of a choice is read, told apart from whatever else an address may hold. */
export function readAgainst(value: unknown): Against | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { right, policy, scenario, options } = value as Record<string, unknown>;
  const text = (each: unknown) => (typeof each === 'string' ? each : undefined);
  return againstOf({
    right: text(right),
    policy: text(policy),
    scenario: text(scenario),
    options: typeof options === 'object' && options !== null ? (options as OptionValues) : undefined,
  });
}

type Known = {
  readonly runs: readonly RunInfo[];
  readonly pack: PackView | undefined;
  readonly scenarios: readonly ScenarioInfo[];
  /** Says that the choices are not the policy's own. */
  readonly own: (policy: string) => string;
};

/** How a side is called: by the run, the scenario, or the policy. */
export function nameOfAgainst({ right, policy, scenario, options }: Against, known: Known): string {
  if (right !== undefined) return known.runs.find(({ id }) => id === right)?.name ?? right;
  const kept = known.scenarios.find(({ id }) => id === scenario);
  if (kept) return kept.name;
  const title = known.pack?.policies.find(({ id }) => id === policy)?.title ?? policy ?? '';
  return options ? known.own(title) : title;
}
