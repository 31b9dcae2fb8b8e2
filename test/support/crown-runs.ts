import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Analysis, analyzeWith } from '../../src/bulk/analyze.ts';
import type { AnalyzeRequest } from '../../src/bulk/api.ts';
import { runEngine } from '../../src/bulk/engine/engine.ts';
import type { Tuning } from '../../src/bulk/engine/threads/tuning.ts';
import type { Engine } from '../../src/bulk/engine-seam.ts';
import { zenda } from '../../src/jurisdictions/us-zz/jurisdiction.ts';
import { parseIsoDay } from '../../src/record/index.ts';

export const fast =
  (tuning: Tuning): Engine =>
  (work, hooks) =>
    runEngine(work, hooks, tuning);

/** Runs over files of Zenda, each into a folder of its own within the one given. */
export function crownRuns(folder: string) {
  let runs = 0;
  const requestFor = (inputs: readonly string[], changes: Partial<AnalyzeRequest> = {}): AnalyzeRequest => {
    const policy = zenda.pack.policies[0]!;
    return {
      jurisdiction: zenda,
      inputs,
      county: 'STRELSAU',
      pack: zenda.pack,
      policy,
      options: policy.defaults,
      asOf: parseIsoDay('2020-07-01')!,
      out: join(folder, `out-${runs++}`),
      overwrite: false,
      quarantine: false,
      results: 'all',
      workers: undefined,
      ...changes,
    };
  };
  /** Every file that a run leaves, by its name; or the problem that it ended in. */
  const outcomeOf = async (engine: Engine, inputs: readonly string[], changes: Partial<AnalyzeRequest> = {}) => {
    const request = requestFor(inputs, changes);
    const analysis: Analysis = await analyzeWith(engine, request);
    if (!analysis.ok) return { problem: analysis.problem.message };
    return Object.fromEntries(
      readdirSync(request.out, { recursive: true, encoding: 'utf8' })
        .filter((name) => statSync(join(request.out, name)).isFile())
        .map((name) => [name, readFileSync(join(request.out, name), 'utf8')]),
    );
  };
  return { requestFor, outcomeOf };
}
