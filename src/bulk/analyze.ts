import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createDecider, type Decider } from '../decide/index.ts';
import { countyAsked } from '../format/county-asked.ts';
import type { Jurisdiction } from '../format/jurisdiction.ts';
import { policyOf, readingsUnder, type Setting } from '../law/language/index.ts';
import { type Problem, problemOf } from '../record/problem.ts';
import type { ComparedPeople } from '../results/compare/comparison.ts';
import { writeFigures } from '../results/compare/comparison.ts';
import { caughtFailure, type OutputFolder, openOutputFolder } from '../results/files/output-folder.ts';
import { writeJson } from '../results/files/write-text.ts';
import { type Manifest, makeManifest } from '../results/manifest.ts';
import { writeRunOutputs } from '../results/run-outputs.ts';
import { type Summary, summarize } from '../results/summary.ts';
import type { AnalyzeRequest, Hooks } from './api.ts';
import type { Engine, EngineResult, EngineRun, EngineWork } from './engine-seam.ts';
import { prepareInputs } from './join/join.ts';

/** The results of one choice. */
export type Findings = {
  readonly summary: Summary;
  readonly manifest: Manifest;
  /** The summary of each county, if the run decided every county. */
  readonly counties: readonly Summary[];
};

type Failure = { readonly ok: false; readonly problem: Problem };

export type Analysis = ({ readonly ok: true } & Findings) | Failure;

export type Analyses =
  | {
      readonly ok: true;
      readonly choices: readonly Findings[];
      readonly comparison: ComparedPeople;
    }
  | Failure;

/**
 * Runs one analysis with an engine: results appear under their name only when all of them are whole. Expected failures
 * come back as a problem, and then nothing is left behind.
 */
export async function analyzeWith(engine: Engine, request: AnalyzeRequest, hooks: Hooks = {}): Promise<Analysis> {
  return inFolder(request, hooks, async (folder) => {
    const made = await analyze(engine, request, [{ ...request, folder: folder.path }], undefined, hooks);
    return made.ok ? { ok: true, ...made.choices[0]! } : made;
  });
}

/** Another pack, policy or options for the same people, and the name of its folder among the results. */
export type NamedChoice = Pick<AnalyzeRequest, ChoiceKey> & { readonly name: string };

export type ChoiceKey = 'pack' | 'policy' | 'options' | 'readings';

/**
 * Runs several choices in one pass over the inputs: it writes a results folder for each, and compares what each gives
 * every person with the first.
 */
export async function analyzeSeveral(
  engine: Engine,
  request: Omit<AnalyzeRequest, ChoiceKey>,
  choices: readonly NamedChoice[],
  hooks: Hooks = {},
): Promise<Analyses> {
  return inFolder(request, hooks, async (folder) => {
    const runs = choices.map((choice) => ({ ...choice, folder: join(folder.path, choice.name) }));
    for (const run of runs) mkdirSync(run.folder, { recursive: true });
    const names = choices.map(({ name }) => name);
    const made = await analyze(engine, request, runs, { folder: folder.path, names }, hooks);
    if (!made.ok) return made;
    const comparison = made.comparison!;
    writeFigures(folder.path, names, comparison);
    return { ok: true, choices: made.choices, comparison };
  });
}

export type RunPlan = Pick<AnalyzeRequest, ChoiceKey> & { readonly folder: string };
type Common = Omit<AnalyzeRequest, ChoiceKey>;

async function analyze(
  engine: Engine,
  common: Common,
  plans: readonly RunPlan[],
  compare: EngineWork['compare'],
  hooks: Hooks,
) {
  const { inputs, quarantine, results, workers, jurisdiction } = common;
  const runs = plans.map((plan) => ({ ...runFor(common, plan), witness: hooks.witness }));
  const { format } = jurisdiction;
  const prepared = await prepareInputs(format, inputs, { quarantine, within: plans[0]!.folder, workers }, hooks);
  if (!prepared.ok) return prepared;
  const { joined } = prepared;
  try {
    const work = { format, inputs: prepared.inputs, joined, quarantine, results, workers, runs, compare };
    const result = await engine(work, hooks);
    if (!result.ok) return result;
    prepared.cleanUp();
    const choices: Findings[] = [];
    for (let i = 0; i < runs.length; i++) choices.push(await writeFindings(common, runs[i]!, result, i));
    return { ok: true, choices, comparison: result.comparison } as const;
  } finally {
    prepared.cleanUp();
  }
}

export function runFor(common: Common, plan: RunPlan): EngineRun {
  const { pack, policy, options, readings, folder } = plan;
  const { asOf, counties = {} } = common;
  const county = countyAsked(common.jurisdiction.format, common.county);
  return {
    decider: createDecider({
      pack,
      policy,
      setting: { asOf, county, options, ...(readings ? { readings } : {}) },
      counties,
    }),
    dismissAll: mostUnder(plan, common.jurisdiction, { asOf, county }),
    folder,
  };
}

/** Decides by the policy of the law that gives most; undefined for a law for which the state names none. */
function mostUnder(
  { pack, policy, readings }: RunPlan,
  { most }: Pick<Jurisdiction, 'most'>,
  at: Pick<Setting, 'asOf' | 'county'>,
): Decider | undefined {
  if (most?.pack.id !== pack.id) return undefined;
  const mostPolicy = policyOf(most.pack, most.policy);
  if (!mostPolicy) throw new Error(`${most.pack.id} has no policy ${most.policy}`);
  // Both are of one reading of the file.
  const setting = { ...at, options: mostPolicy.defaults, readings: readingsUnder(policy, readings) };
  return createDecider({ pack: most.pack, policy: mostPolicy, setting });
}

/** Writes what follows the data files of a run, and last the manifest. */
async function writeFindings(
  { jurisdiction, results, quarantine }: Common,
  { decider, folder }: EngineRun,
  { lines, linesSetAside, inputs, runs, corrections }: EngineResult & { ok: true },
  number: number,
): Promise<Findings> {
  const { tally, outputs } = runs[number]!;
  const summary = summarize(tally, decider, { lines, setAside: linesSetAside, inputs });
  const added = await writeRunOutputs({ folder, decider, tally, summary });
  const manifest = makeManifest({
    decider,
    format: jurisdiction.format.id,
    results,
    quarantine,
    lines,
    linesSetAside,
    people: tally.people,
    inputs,
    outputs: [...outputs, ...added.files],
    ...(corrections === undefined ? {} : { corrections }),
  });
  writeJson(folder, 'manifest.json', manifest);
  return { summary, manifest, counties: added.counties };
}

/** Makes results in a folder that gets its name only when they are complete, and is removed when they are not. */
async function inFolder<Made extends { readonly ok: boolean }>(
  { out, overwrite, inputs }: Pick<AnalyzeRequest, 'out' | 'overwrite' | 'inputs'>,
  hooks: Hooks,
  make: (folder: OutputFolder) => Promise<Made | Failure>,
): Promise<Made | Failure> {
  const opened = openOutputFolder(out, overwrite, inputs);
  if (!opened.ok) return opened;
  const { folder } = opened;
  try {
    const made = await make(folder);
    const problem = made.ok ? folder.commit() : undefined;
    return problem === undefined ? made : { ok: false, problem };
  } catch (error) {
    if (hooks.signal?.aborted) {
      return { ok: false, problem: problemOf('cancelled', 'run-cancelled') };
    }
    return { ok: false, problem: caughtFailure(out, error) };
  } finally {
    folder.abandon();
  }
}
