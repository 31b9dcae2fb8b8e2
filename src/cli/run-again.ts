import { readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { analyzeSeveral, analyzeWith, type NamedChoice } from '../bulk/analyze.ts';
import type { AnalyzeRequest, Hooks } from '../bulk/api.ts';
import type { Engine } from '../bulk/engine-seam.ts';
import { CORRECTION_FILES, correctingEngine } from '../casework/corrections/correcting-engine.ts';
import type { FactCorrection } from '../casework/corrections/correction.ts';
import { temporaryFolder } from '../disk/temporary.ts';
import { jurisdictionOf } from '../jurisdictions/index.ts';
import { MAPPING_FILES, mappedIn } from '../mapping/mapped-engine.ts';
import { parseIsoDay } from '../record/index.ts';
import { COMPARISON_FILES } from '../results/compare/comparison.ts';
import type { FileFacts } from '../results/file-facts.ts';
import { hashFile } from '../results/files/hash-file.ts';
import type { Manifest } from '../results/manifest.ts';
import { loadEngine } from './engine.ts';
import { gatherMapped } from './gather-mapped.ts';
import { choiceOf, countiesOf } from './recorded-choice.ts';
import { progressBar } from './terminal/progress-bar.ts';

/** What a run left before: of one choice, or of several that were compared and have names. */
export type RunBefore = {
  readonly folder: string;
  readonly choices: readonly { readonly name: string; readonly folder: string; readonly manifest: Manifest }[];
  /** The tables of the comparison; undefined where there was none. */
  readonly tables: readonly FileFacts[] | undefined;
};

export const SAME = 'every output is the same to the byte';

/** Does a run again from its inputs and says, in words, whether it wrote the same. */
export async function runAgain({ folder, choices, tables }: RunBefore, inputs: readonly string[]): Promise<string> {
  const again: NamedChoice[] = [];
  for (const { name, manifest } of choices) {
    const choice = choiceOf(manifest);
    if (typeof choice === 'string') return choice;
    again.push({ ...choice, name });
  }
  const { folder: first, manifest } = choices[0]!;
  const corrections = correctionsOf(first, manifest);
  if (!corrections) return `${CORRECTION_FILES.list} cannot be read, so the corrections of the run are not known`;
  // On the disk of the results, since what is written holds the same people.
  const temporary = temporaryFolder(dirname(resolve(folder)));
  const bar = await progressBar(true);
  try {
    const out = join(temporary, 'results');
    const jurisdiction = await jurisdictionOf(manifest.format?.split('/')[0]);
    if (!jurisdiction) return `this Redress cannot read files of the format ${manifest.format}`;
    const mapped = mappedIn(first, manifest.outputs) ? join(first, MAPPING_FILES.mapping) : undefined;
    const gathered =
      mapped === undefined ? undefined : await gatherMapped(jurisdiction, inputs, temporary, { mapping: mapped });
    if (gathered?.ok === false) return gathered.problem.message;
    const request = {
      jurisdiction,
      inputs: gathered?.inputs ?? inputs,
      county: manifest.county,
      counties: countiesOf(manifest, again[0]!.pack),
      asOf: parseIsoDay(manifest.asOf)!,
      out,
      overwrite: false,
      quarantine: manifest.quarantine,
      results: manifest.results,
      workers: undefined,
    };
    const loaded = await loadEngine();
    const engine = correctingEngine(gathered?.wrap?.(loaded) ?? loaded, corrections);
    const written = await write(engine, request, again, tables !== undefined, { onProgress: bar.update });
    if (typeof written === 'string') return written;
    const different = choices.flatMap(({ name, manifest: before }, number) =>
      differing(before.outputs, written.outputs[number]!).map((file) => join(name, file)),
    );
    if (tables) {
      different.push(...differing(tables, written.tables));
      const { figures } = COMPARISON_FILES;
      if ((await hashFile(join(folder, figures))) !== (await hashFile(join(out, figures)))) different.push(figures);
    }
    return different.length === 0 ? SAME : `these differ: ${different.join(', ')}`;
  } finally {
    bar.stop();
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Writes the results once more; gives the files of each choice and the tables, or what went wrong. */
async function write(
  engine: Engine,
  request: Omit<AnalyzeRequest, 'pack' | 'policy' | 'options' | 'readings'>,
  choices: readonly NamedChoice[],
  compared: boolean,
  hooks: Hooks,
) {
  if (!compared) {
    const analysis = await analyzeWith(engine, { ...request, ...choices[0]! }, hooks);
    return analysis.ok ? { outputs: [analysis.manifest.outputs], tables: [] } : analysis.problem.message;
  }
  const made = await analyzeSeveral(engine, request, choices, hooks);
  return made.ok
    ? { outputs: made.choices.map(({ manifest }) => manifest.outputs), tables: made.comparison.tables }
    : made.problem.message;
}

type Hashed = { readonly name: string; readonly sha256: string };

/** The names of files that are not what they were. */
function differing(before: readonly Hashed[], after: readonly Hashed[]): readonly string[] {
  return before
    .filter((file) => after.find(({ name }) => name === file.name)?.sha256 !== file.sha256)
    .map(({ name }) => name);
}

/** The corrections that a run of the workbench was made with; undefined when their file is not what it was. */
function correctionsOf(folder: string, manifest: Manifest): readonly FactCorrection[] | undefined {
  if (manifest.corrections === undefined) return [];
  try {
    return JSON.parse(readFileSync(join(folder, CORRECTION_FILES.list), 'utf8')) as FactCorrection[];
  } catch {
    return undefined;
  }
}
