import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const fileSchema = z.object({
  name: z.string(),
  bytes: z.int().nonnegative(),
  sha256,
  lines: z.int().nonnegative(),
});

const policySchema = z.object({
  id: z.string(),
  options: z.record(z.string(), z.unknown()),
  readings: z.record(z.string(), z.string()).optional(),
});

/**
 * `manifest.json`: everything that the results depend on, and a hash of each, so that anyone can check that these
 * results come from these inputs and this law. Holds no clock and no path: the same run writes the same manifest.
 */
export const manifestSchema = z.object({
  redress: z.object({ engine: z.string() }),
  /** With the fingerprint of the law as data, which older runs have not. */
  pack: z.object({ id: z.string(), version: z.string(), sha256: sha256.optional() }),
  /** The format of the inputs, such as `us-ca/doj`. Older runs have none: theirs was California's file. */
  format: z.string().optional(),
  /** The readings of the file where it leaves something open; runs of engine 4 and earlier did not record them. */
  policy: policySchema,
  county: z.string(),
  /** With every county decided at once: those that have a policy of their own. */
  counties: z.record(z.string(), policySchema).optional(),
  asOf: z.iso.date(),
  results: z.enum(['all', 'convictions']),
  /** Which of the outputs holds the state's lines of the decided convictions; until engine 3 it had one name under every pack. */
  convictionsFile: z
    .string()
    .regex(/^[\w-]+_Results\.csv$/)
    .default('Prop64_Results.csv'),
  complete: z.boolean(),
  quarantine: z.boolean(),
  lines: z.int().nonnegative(),
  linesSetAside: z.int().nonnegative(),
  people: z.int().nonnegative(),
  /** Sentences, if there are any, on what to know about a file before trusting the results. */
  inputs: z.array(
    fileSchema.extend({ encoding: z.enum(['utf-8', 'windows-1252']), notes: z.array(z.string()).optional() }),
  ),
  outputs: z.array(fileSchema),
  /** Facts that an analyst put right, laid over the inputs: how many; `corrections.json` among the outputs lists them. */
  corrections: z.int().positive().optional(),
});

export type Manifest = z.infer<typeof manifestSchema>;
