import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ClusterRequest } from '../../bulk/cluster/cluster-run.ts';
import { type ClusterPlan, filesOf, planRun } from '../../bulk/cluster/plan.ts';
import { attemptFile } from '../../disk/attempt.ts';
import type { Jurisdiction } from '../../format/jurisdiction.ts';
import type { Problem } from '../../record/problem.ts';
import { today } from '../as-of.ts';
import { MONTHS } from '../commands/forecast.ts';
import { readCountyPolicies } from '../county-policies.ts';
import { resultsOf } from '../early-threads.ts';
import { gatherInputs } from '../gather-inputs.ts';
import { chooseJurisdiction } from '../policy-choice.ts';
import { chooseAll } from '../run-analysis.ts';
import { readPlan } from './open-run.ts';
import type { PlanOptions } from './plan-options.ts';
import { writing } from './writing.ts';

export type MadePlan =
  | { readonly ok: true; readonly plan: ClusterPlan }
  | { readonly ok: false; readonly problem: Problem };

/** Plans a run over ranges and writes the plan into its folder; what `analyze` can do and ranges cannot is refused. */
export async function makePlan(files: readonly string[], options: PlanOptions, work: string): Promise<MadePlan> {
  const { plan: path, tables } = filesOf(resolve(work));
  const stands = existsSync(path) ? readPlan(work) : undefined;
  if (typeof stands === 'string') return refuse(stands);
  // No lines of tables are put into the folder of a run that has others.
  if (stands && stands.tables === undefined && options.mapping !== undefined) {
    return refuse(`${work} holds the run ${stands.run}, which reads no mapped tables; name another folder.`);
  }
  const planned = await writing(() => planOf(files, options, tables));
  if (!planned.ok) return planned;
  const { plan } = planned;
  if (stands && stands.run !== plan.run) {
    return refuse(
      `${work} holds the run ${stands.run}, and this would be the run ${plan.run}; name another folder, or remove that one.`,
    );
  }
  if (stands) return { ok: true, plan: stands };
  try {
    await attemptFile(path, (own) => writeFileSync(own, `${JSON.stringify(plan, null, 2)}\n`, { mode: 0o600 }));
  } catch (error) {
    if (typeof (error as { code?: unknown }).code !== 'string') throw error;
    const message = `the plan cannot be written to ${work} (${(error as { code: string }).code}).`;
    return { ok: false, problem: { kind: 'output', message } };
  }
  return { ok: true, plan };
}

async function planOf(files: readonly string[], options: PlanOptions, tables: string): Promise<MadePlan> {
  const asked = await requestFor(files, options, tables);
  if (!asked.ok) return asked;
  const { request } = asked;
  const ahead = forecastOf(request, options);
  if (!ahead.ok) return ahead;
  const { forecast } = ahead;
  return planRun(request, options.range, {
    ...(asked.tables !== undefined && { tables: asked.tables }),
    ...(forecast && { forecast }),
  });
}

type Ahead = ReturnType<typeof refuse> | { readonly ok: true; readonly forecast: ClusterPlan['forecast'] };

/** How a forecast looks ahead, where one is asked for. */
function forecastOf({ choices }: ClusterRequest, options: PlanOptions): Ahead {
  const { forecast = false, months, month } = options;
  if (!forecast) {
    return months === undefined && month === undefined
      ? { ok: true, forecast: undefined }
      : refuse('--months and --month say how far a forecast looks ahead; add --forecast.');
  }
  if (choices.length > 1) return refuse('a forecast is of one law and one policy; do it once for each.');
  const other = ['policies', 'results'].find((name) => options[name as 'policies' | 'results'] !== undefined);
  if (other !== undefined) return refuse(`a forecast has no --${other}; leave it out.`);
  const { readings } = choices[0]!;
  const told = { ...(month !== undefined && { month }), ...(readings && { readings: { ...readings } }) };
  return { ok: true, forecast: { months: months ?? MONTHS, ...told } };
}

export type Asked =
  | { readonly ok: true; readonly request: ClusterRequest; readonly tables: string | undefined }
  | { readonly ok: false; readonly problem: Problem };

/** What the options ask for. The lines of tables are made in the folder `tables`, where there are any. */
export async function requestFor(
  files: readonly string[],
  options: Omit<PlanOptions, 'range'>,
  tables?: string,
): Promise<Asked> {
  const state = await chooseJurisdiction(options.jurisdiction);
  if (!state.ok) return state;
  const { jurisdiction } = state;
  const chosen = await chooseAll(jurisdiction, options);
  if (!chosen.ok) return chosen;
  const { choices } = chosen;
  const counties =
    options.policies === undefined
      ? undefined
      : await readCountyPolicies(jurisdiction, options.policies, choices[0]!.pack);
  if (counties?.ok === false) return counties;
  const areTables = options.mapping !== undefined || jurisdiction.format.files !== undefined;
  const lines =
    tables !== undefined && areTables
      ? await (await import('./lines-of-tables.ts')).makeLines(jurisdiction, files, options, tables)
      : await plainInputs(jurisdiction, files);
  if (!lines.ok) return lines;
  const request = {
    choices,
    jurisdiction,
    inputs: lines.inputs,
    county: options.county,
    counties: counties?.counties ?? {},
    asOf: options.asOf ?? today(),
    out: '',
    overwrite: false,
    quarantine: options.quarantine ?? false,
    results: resultsOf(options),
    workers: undefined,
  };
  return { ok: true, request, tables: lines.tables };
}

async function plainInputs(jurisdiction: Jurisdiction, files: readonly string[]) {
  const gathered = await gatherInputs(jurisdiction, files, '.');
  if (!gathered.ok) return gathered;
  gathered.cleanUp();
  if (gathered.sheets > 0) return refuse('rap sheets cannot be cut into ranges; use redress analyze for them.');
  return { ok: true, inputs: gathered.inputs, tables: undefined } as const;
}

function refuse(message: string): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { kind: 'usage', message } };
}
