import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addComparisons } from '../../decide/index.ts';
import { attemptFile } from '../../disk/attempt.ts';
import { writeFigures } from '../../results/compare/comparison.ts';
import type { FileFacts } from '../../results/file-facts.ts';
import { hashFile } from '../../results/files/hash-file.ts';
import { writeJson } from '../../results/files/write-text.ts';
import { makeManifest } from '../../results/manifest.ts';
import { hashStretch, type PartsManifest, type Stretch } from '../../results/parts-manifest.ts';
import { type Summary, summarize } from '../../results/summary.ts';
import { mergeTallies } from '../../results/tally.ts';
import { type ClusterRun, comparedNames, runsOf } from './cluster-run.ts';
import type { Done } from './gather.ts';
import { openGroups, openParts } from './join-parts.ts';
import { otherInput } from './part.ts';
import { openPart } from './part-facts.ts';
import { numbered, type Refused } from './plan.ts';
import { refuse } from './refusals.ts';
import { openSettled, openSettledRange, type Settled } from './settle.ts';
import { openStep, type StepHead, writeStep } from './step-file.ts';

/*
 * A manifest for results that stay in parts: each range is hashed in a step of its own, what it read and what it wrote, and
 * one step puts that together. Joined results need none of it.
 */

/** The hashes of a range. */
type Hashes = StepHead & {
  /** The files of each choice, and of a comparison, named from the folder of all parts. */
  readonly choices: readonly (readonly FileFacts[])[];
  readonly tables: readonly FileFacts[];
  readonly stretch: Stretch;
};

/** Hashes what a range read and wrote. */
export async function hashStep(run: ClusterRun, range: number): Promise<Done> {
  const refused = refusalOf(run);
  if (refused) return refused;
  const opened = openSettledRange(run, range);
  if (!opened.ok) return opened;
  const part = openPart(run, range);
  if (!part.ok) return part;
  const changed = otherInput(run, opened.own);
  if (changed) return changed;
  const { source, surveyed } = opened.own;
  const { from, to } = surveyed;
  const folders = runsOf(run, numbered(range)).map(({ folder }) => folder);
  const choices: FileFacts[][] = [];
  for (const [choice, { outputs }] of part.part.choices.entries()) {
    choices.push(await hashed(run, folders[choice]!, outputs));
  }
  const head: Hashes = {
    run: run.plan.run,
    step: 'hash',
    number: range,
    choices,
    tables: await hashed(run, numbered(range), part.part.compared?.tables ?? []),
    stretch: { from, to, sha256: await hashStretch(run.plan.inputs[source]!.path, from, to) },
  };
  await writeStep(run.files.hashes(range), head);
  return { ok: true };
}

async function hashed({ files }: ClusterRun, folder: string, own: readonly FileFacts[]): Promise<FileFacts[]> {
  const facts: FileFacts[] = [];
  for (const { name: plain, lines } of own) {
    const name = join(folder, plain);
    const path = join(files.parts, name);
    facts.push({ name, bytes: statSync(path).size, sha256: await hashFile(path), lines });
  }
  return facts;
}

export type ManifestMade = Refused | { readonly ok: true; readonly summaries: readonly Summary[] };

/** Writes the manifest of the parts of a run, and the summary of each choice, into the folder of the parts. */
export async function manifestStep(run: ClusterRun): Promise<ManifestMade> {
  const refused = refusalOf(run);
  if (refused) return refused;
  const opened = openSettled(run);
  if (!opened.ok) return opened;
  const { settled } = opened;
  const parts = openParts(run, settled);
  if (!parts.ok) return parts;
  const groups = openGroups(run, settled);
  if (!groups.ok) return groups;
  const hashes: Hashes[] = [];
  for (const range of settled.ranges.keys()) {
    const own = openStep<Hashes>(run.files.hashes(range), run.plan, { step: 'hash', number: range });
    if (!own.ok) return own;
    own.close();
    hashes.push(own.head);
  }
  const decided = [...parts.parts, ...groups.groups];
  const folder = run.files.parts;
  const inputs = await inputsOf(run, settled, hashes);
  const summaries: Summary[] = [];
  const choices: PartsManifest['choices'][number][] = [];
  const { lines, setAside } = settled;
  const { results, quarantine, jurisdiction } = run.request;
  for (const [choice, engineRun] of runsOf(run, '').entries()) {
    const { decider, folder: name } = engineRun;
    const tally = mergeTallies(decided.map((each) => each.choices[choice]!.tally));
    const summary = summarize(tally, decider, { lines, setAside, inputs: settled.files });
    summaries.push(summary);
    const made = writeOver(folder, join(name, 'summary.json'), summary);
    const outputs = [...hashes.flatMap((each) => each.choices[choice]!), made];
    const facts = { lines, linesSetAside: setAside, people: tally.people, inputs: [], outputs };
    const manifest = makeManifest({ decider, format: jurisdiction.format.id, results, quarantine, ...facts });
    choices.push({ name: run.request.choices[choice]!.name, manifest });
  }
  const names = comparedNames(run);
  if (names) {
    const comparison = decided.map(({ compared }) => compared!.comparison).reduce(addComparisons);
    writeFigures(folder, names, { comparison, tables: [] });
  }
  const manifest: PartsManifest = { parts: 1, choices, tables: hashes.flatMap(({ tables }) => tables), inputs };
  await attemptFile(join(folder, 'manifest.json'), (path) =>
    writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`),
  );
  return { ok: true, summaries };
}

/** A file of figures, which an earlier attempt may have left. */
function writeOver(folder: string, name: string, value: unknown): FileFacts {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  rmSync(join(folder, name), { force: true });
  return writeJson(folder, name, value);
}

/** The inputs with the hashes of all of their bytes: what stands before and behind the ranges is hashed here. */
async function inputsOf(
  { plan }: ClusterRun,
  { files, ranges }: Settled,
  hashes: readonly Hashes[],
): Promise<PartsManifest['inputs']> {
  const inputs: PartsManifest['inputs'] = [];
  for (const [source, { path, name, bytes, dataStart }] of plan.inputs.entries()) {
    const own = [...ranges.keys()].filter((range) => ranges[range]!.source === source);
    const stretches = own.map((range) => hashes[range]!.stretch);
    const end = stretches.at(-1)?.to ?? dataStart;
    const piece = async (from: number, to: number) => ({ from, to, sha256: await hashStretch(path, from, to) });
    const { encoding, lines, notes } = files[source]!;
    const all = [await piece(0, dataStart), ...stretches, await piece(end, bytes)];
    const kept = all.filter(({ from, to }) => to > from);
    inputs.push({ name, bytes, lines, encoding, ...(notes.length > 0 && { notes: [...notes] }), stretches: kept });
  }
  return inputs;
}

function refusalOf({ plan }: ClusterRun): Refused | undefined {
  if (plan.forecast) return refuse('a forecast has no manifest; redress cluster join makes its files.');
  return plan.tables === undefined
    ? undefined
    : refuse('the results of tables get their manifest when they are joined: redress cluster join.');
}
