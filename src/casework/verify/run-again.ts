import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { analyzeSeveral, analyzeWith } from '../../bulk/analyze.ts';
import type { Hooks } from '../../bulk/api.ts';
import { readHead } from '../../bulk/engine/files/sources.ts';
import { compressionOf } from '../../bulk/engine/files/streams.ts';
import type { Engine } from '../../bulk/engine-seam.ts';
import { temporaryFolder } from '../../disk/temporary.ts';
import type { Jurisdiction } from '../../format/jurisdiction.ts';
import { MAPPING_FILES, mappedIn } from '../../mapping/mapped-engine.ts';
import type { Problem } from '../../record/problem.ts';
import { COMPARISON_FILES } from '../../results/compare/comparison.ts';
import type { FileFacts } from '../../results/file-facts.ts';
import { hashFile } from '../../results/files/hash-file.ts';
import { caughtFailure } from '../../results/files/output-folder.ts';
import type { Manifest } from '../../results/manifest.ts';
import { CORRECTION_FILES, correctingEngine } from '../corrections/correcting-engine.ts';
import type { Correction } from '../corrections/correction.ts';
import { type RecordedChoice, type RecordedRequest, requestOf } from './recorded-request.ts';

/** What a run left before: of one choice, or of several that were compared and have names. */
export type RunBefore = {
  readonly folder: string;
  readonly choices: readonly (RecordedChoice & { readonly folder: string })[];
  /** The tables of the comparison; undefined where there was none. */
  readonly tables: readonly FileFacts[] | undefined;
};

/** What came of a run that was to be done again, the same in words, and what is to be told of what stands in the way. */
export type RunAgain = {
  readonly outcome: 'same' | 'different' | 'not-run';
  readonly said: string;
  readonly details: readonly string[];
};

/** What a run is done again from, and how. */
export type Given = {
  readonly inputs: readonly string[];
  /** The folder in which it writes what it compares, in a folder of its own that it removes. */
  readonly within: string;
  /** Whether the plain reference engine does it, with everything in memory, in place of the fast one. */
  readonly reference?: boolean;
  readonly engine: () => Promise<Engine>;
  readonly hooks: Hooks;
  /** Turns tables of another system into the state's form by the mapping of the run; where it is absent, such a run is not done again. */
  readonly gatherMapped?: (
    jurisdiction: Jurisdiction,
    given: { readonly files: readonly string[]; readonly within: string; readonly mapping: string },
  ) => Promise<MappedAgain>;
};

/** Tables in the state's form, and the engine that adds to results what their mapping keeps. */
type MappedAgain =
  | { readonly ok: true; readonly inputs: readonly string[]; readonly wrap?: (engine: Engine) => Engine }
  | { readonly ok: false; readonly problem: Problem };

/** Does a run again from its inputs and says, in words, whether it wrote the same. */
export async function runAgain(before: RunBefore, given: Given): Promise<RunAgain> {
  const { within } = given;
  let temporary: string;
  try {
    temporary = temporaryFolder(within);
  } catch (error) {
    return notRun(caughtFailure(within, error));
  }
  try {
    return await runIn(temporary, before, given);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

const notRun = ({ message, details = [] }: Pick<Problem, 'message' | 'details'>): RunAgain => ({
  outcome: 'not-run',
  said: message,
  details,
});
const SAME: RunAgain = { outcome: 'same', said: 'every output is the same to the byte', details: [] };

async function runIn(
  temporary: string,
  { folder, choices, tables }: RunBefore,
  { inputs, engine: load, hooks, gatherMapped, reference = false }: Given,
): Promise<RunAgain> {
  const recorded = await requestOf(choices);
  if (typeof recorded === 'string') return notRun({ message: recorded });
  const { folder: first, manifest } = choices[0]!;
  const corrections = correctionsOf(first, manifest);
  if (!corrections)
    return notRun({ message: `${CORRECTION_FILES.list} cannot be read, so the corrections of the run are not known` });
  const mapping = mappedIn(first, manifest.outputs) ? join(first, MAPPING_FILES.mapping) : undefined;
  if (mapping !== undefined && !gatherMapped) return notRun({ message: MAPPED_BY_COMMAND });
  const gathered =
    mapping === undefined
      ? undefined
      : await gatherMapped!(recorded.jurisdiction, { files: inputs, within: temporary, mapping });
  if (gathered?.ok === false) return notRun(gathered.problem);
  const request = { ...recorded, inputs: gathered?.inputs ?? inputs, out: join(temporary, 'results') };
  if (reference) {
    const problem = notForReference(request.inputs);
    if (problem !== undefined) return notRun({ message: problem });
  }
  const loaded = await load();
  const engine = correctingEngine(gathered?.wrap?.(loaded) ?? loaded, corrections);
  const written = await write(engine, request, { compared: tables !== undefined, hooks });
  if ('problem' in written) return notRun(written.problem);
  const different = choices.flatMap(({ name, manifest: before }, number) =>
    differing(before.outputs, written.outputs[number]!).map((file) => join(name, file)),
  );
  if (tables) {
    different.push(...differing(tables, written.tables));
    const { figures } = COMPARISON_FILES;
    if ((await hashFile(join(folder, figures))) !== (await hashFile(join(request.out, figures))))
      different.push(figures);
  }
  return different.length === 0
    ? SAME
    : { outcome: 'different', said: `these differ: ${different.join(', ')}`, details: [] };
}

const MAPPED_BY_COMMAND =
  'its tables are of another system; `redress verify --inputs … --rerun` reads them through their mapping again';

/** What the reference engine takes: it holds all lines and people at once, in about twenty times the bytes of the files. */
const REFERENCE_MEGABYTES = 100;

/** Why the reference engine cannot read some files, in words; undefined where it can. The engine itself reports a file that is missing. */
function notForReference(paths: readonly string[]): string | undefined {
  const there = paths.filter((path) => existsSync(path));
  const bytes = there.reduce((sum, path) => sum + statSync(path).size, 0);
  if (bytes > REFERENCE_MEGABYTES * 1e6)
    return `the reference engine holds everything in memory and takes inputs up to ${REFERENCE_MEGABYTES} MB, and these have ${Math.ceil(bytes / 1e6)} MB; without --reference the run is done again by the fast engine`;
  return there.some(isPacked)
    ? 'the reference engine reads no packed files; without --reference the run is done again by the fast engine'
    : undefined;
}

function isPacked(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    return compressionOf(readHead(file)(0, 4)) !== undefined;
  } finally {
    closeSync(file);
  }
}

/** Writes the results once more; gives the files of each choice and the tables, or what went wrong. */
async function write(
  engine: Engine,
  { choices, ...request }: RecordedRequest & { readonly inputs: readonly string[]; readonly out: string },
  { compared, hooks }: { readonly compared: boolean; readonly hooks: Hooks },
) {
  if (!compared) {
    const analysis = await analyzeWith(engine, { ...request, ...choices[0]! }, hooks);
    return analysis.ok ? { outputs: [analysis.manifest.outputs], tables: [] } : { problem: analysis.problem };
  }
  const made = await analyzeSeveral(engine, request, choices, hooks);
  return made.ok
    ? { outputs: made.choices.map(({ manifest }) => manifest.outputs), tables: made.comparison.tables }
    : { problem: made.problem };
}

type Hashed = { readonly name: string; readonly sha256: string };

/** The names of files that are not what they were. */
function differing(before: readonly Hashed[], after: readonly Hashed[]): readonly string[] {
  return before
    .filter((file) => after.find(({ name }) => name === file.name)?.sha256 !== file.sha256)
    .map(({ name }) => name);
}

/** What was laid over the files of a run, corrections and answers; undefined when their file is not what it was. */
function correctionsOf(folder: string, manifest: Manifest): readonly Correction[] | undefined {
  if (manifest.corrections === undefined) return [];
  try {
    return JSON.parse(readFileSync(join(folder, CORRECTION_FILES.list), 'utf8')) as Correction[];
  } catch {
    return undefined;
  }
}
