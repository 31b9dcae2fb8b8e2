import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

/**
 * What documents take from `summary.json` and `manifest.json`. Written down here, and not borrowed from the room that
 * writes those files, so that a field that documents need and a run no longer writes is told at once.
 */
const figures = z.object({
  noFelony: z.int(),
  noConviction: z.int(),
  noConvictionInLast7Years: z.int(),
});

const summarySchema = z.object({
  complete: z.boolean(),
  county: z.string(),
  asOf: z.iso.date(),
  pack: z.object({ id: z.string(), version: z.string() }),
  policy: z.object({ id: z.string(), title: z.string(), options: z.record(z.string(), z.unknown()) }),
  lines: z.int(),
  linesSetAside: z.int(),
  people: z.int(),
  convictions: z.int(),
  convictionsDecided: z.int(),
  peopleDecided: z.int(),
  peopleWithRelief: z.int(),
  earliestConviction: z.iso.date().nullable(),
  alreadyRelieved: z.int(),
  byOutcome: z.array(z.object({ outcome: z.string(), determination: z.string(), convictions: z.int() })),
  bySection: z.array(
    z.object({
      section: z.string(),
      level: z.string(),
      determination: z.string(),
      reason: z.string(),
      outcome: z.string(),
      convictions: z.int(),
    }),
  ),
  missingFacts: z.array(z.object({ fact: z.string(), words: z.string(), found: z.string(), convictions: z.int() })),
  flags: z
    .array(z.object({ flag: z.string(), raised: z.int(), open: z.int(), fileMayShow: z.boolean() }))
    .optional()
    .describe('Absent in runs that recorded no flags'),
  impact: z.object({ chosen: figures, dismissAll: figures }),
});

export type RunSummary = z.infer<typeof summarySchema>;

const manifestSchema = z.object({
  /** Until engine 3 it had one name under every law pack, and was not recorded. */
  convictionsFile: z
    .string()
    .regex(/^[\w-]+_Results\.csv$/)
    .default('Prop64_Results.csv'),
  inputs: z.array(z.object({ name: z.string(), bytes: z.int(), sha256: z.string(), lines: z.int() })),
  outputs: z.array(z.object({ name: z.string(), bytes: z.int(), sha256: z.string(), lines: z.int() })),
});

export type RunManifest = z.infer<typeof manifestSchema>;

/** The convictions of a run; the state's lines of the same are in the file that its manifest names. */
export const DETERMINATIONS = 'determinations.csv';

export type ResultsFolder = {
  readonly path: string;
  readonly summary: RunSummary;
  readonly manifest: RunManifest;
  /** SHA-256 of `manifest.json`: names the run that documents are made from. */
  readonly runHash: string;
};

export type OpenedResults =
  | { readonly ok: true; readonly results: ResultsFolder }
  | { readonly ok: false; readonly message: string };

/** Opens the results of `redress analyze` and checks that its files are the ones that the run wrote. */
export async function openResults(path: string): Promise<OpenedResults> {
  const refuse = (message: string): OpenedResults => ({ ok: false, message });
  const manifestPath = join(path, 'manifest.json');
  if (!existsSync(manifestPath))
    return refuse(`${path} is not a folder of results (it has no manifest.json); name what \`redress analyze\` wrote.`);
  const manifestText = readFileSync(manifestPath);
  const manifest = readJson(manifestText.toString('utf8'), manifestSchema);
  const summaryPath = join(path, 'summary.json');
  const summary = existsSync(summaryPath) ? readJson(readFileSync(summaryPath, 'utf8'), summarySchema) : undefined;
  if (!manifest || !summary)
    return refuse(`${path} was written by another version of Redress; run \`redress analyze\` again.`);
  for (const name of ['summary.json', DETERMINATIONS, manifest.convictionsFile]) {
    const listed = manifest.outputs.find((output) => output.name === name);
    const file = join(path, name);
    if (!listed || !existsSync(file)) return refuse(`${path} lacks ${name}; run \`redress analyze\` again.`);
    if ((await hashFile(file)) !== listed.sha256)
      return refuse(
        `${name} in ${path} is not what the run wrote: it was changed since. Papers are only made from a run as it ` +
          'stands; run `redress analyze` again, and keep corrections in a list for --objections.',
      );
  }
  return {
    ok: true,
    results: { path, summary, manifest, runHash: createHash('sha256').update(manifestText).digest('hex') },
  };
}

function readJson<Schema extends z.ZodType>(source: string, schema: Schema): z.infer<Schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(source)).data;
  } catch {
    return undefined;
  }
}

/** SHA-256 of a file, streamed. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
