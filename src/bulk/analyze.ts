import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDecider } from '../decide/index.ts';
import { prop64 } from '../law/index.ts';
import type { AnalyzeRequest, Hooks, Problem } from './api.ts';
import type { Engine, FileFacts } from './engine-seam.ts';
import { type Manifest, makeManifest } from './results/manifest.ts';
import { openOutputFolder, outputFailure } from './results/output-folder.ts';
import { isStatewide, splitCounties } from './results/split-counties.ts';
import { type Summary, summarize } from './results/summary.ts';

export type Analysis =
  | {
      readonly ok: true;
      readonly summary: Summary;
      readonly manifest: Manifest;
      /** Where every county was decided: the summary of each. */
      readonly counties: readonly Summary[];
    }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Runs one analysis with an engine: results appear under their name only when all of them are whole. Expected failures
 * come back as a problem, and then nothing is left behind.
 */
export async function analyzeWith(engine: Engine, request: AnalyzeRequest, hooks: Hooks = {}): Promise<Analysis> {
  const { pack, policy, asOf, options } = request;
  const county = request.county.trim().toUpperCase().replace(/\s+/g, ' ');
  const counties = request.counties ?? {};
  const decider = createDecider({ pack, policy, setting: { asOf, county, options }, counties });
  const dismissAllPolicy = prop64.policies.find(({ id }) => id === 'dismiss-all')!;
  const dismissAll = createDecider({
    pack: prop64,
    policy: dismissAllPolicy,
    setting: { asOf, county, options: dismissAllPolicy.defaults },
  });
  const opened = openOutputFolder(request.out, request.overwrite);
  if (!opened.ok) return opened;
  const { folder } = opened;
  try {
    const result = await engine({ request, decider, dismissAll, folder: folder.path }, hooks);
    if (!result.ok) {
      folder.abandon();
      return result;
    }
    const { tally, lines, linesSetAside, inputs, corrections } = result;
    const summary = summarize(tally, decider, { lines, setAside: linesSetAside });
    const split = isStatewide(county) ? await splitCounties(folder.path, tally, decider) : undefined;
    const outputs = [...result.outputs, ...(split?.files ?? []), writeJson(folder.path, 'summary.json', summary)];
    const manifest = makeManifest({
      decider,
      results: request.results,
      quarantine: request.quarantine,
      lines,
      linesSetAside,
      people: tally.people,
      inputs,
      outputs,
      ...(corrections === undefined ? {} : { corrections }),
    });
    writeJson(folder.path, 'manifest.json', manifest);
    folder.commit();
    return { ok: true, summary, manifest, counties: split?.summaries ?? [] };
  } catch (error) {
    folder.abandon();
    if (hooks.signal?.aborted) {
      return { ok: false, problem: { kind: 'cancelled', message: 'The analysis was cancelled; nothing was kept.' } };
    }
    if (typeof (error as { code?: unknown }).code !== 'string') throw error;
    return { ok: false, problem: { kind: 'output', message: outputFailure(request.out, error) } };
  }
}

function writeJson(folder: string, name: string, value: unknown): FileFacts {
  const bytes = Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
  writeFileSync(join(folder, name), bytes, { flag: 'wx' });
  return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), lines: 0 };
}
