import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fileSchema, manifestSchema } from './manifest-schema.ts';
import type { FileCheck } from './verify.ts';

/*
 * `manifest.json` of results that were left in parts, since no disk holds them joined or no core is to join them: the same
 * facts as of joined results. Hashes are of the parts, and of stretches of the inputs, because the hash of a whole file
 * cannot be made of those of its parts.
 */

const stretchSchema = z.object({
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const partsManifestSchema = z.object({
  /** The version of this form. */
  parts: z.literal(1),
  /** What was decided, under each choice; the outputs are named from the folder of the parts, and inputs stand below. */
  choices: z.array(z.object({ name: z.string(), manifest: manifestSchema })).nonempty(),
  /** Parts of the tables in which choices are compared. */
  tables: z.array(fileSchema),
  inputs: z.array(
    fileSchema.omit({ sha256: true }).extend({
      encoding: z.enum(['utf-8', 'windows-1252']),
      notes: z.array(z.string()).optional(),
      /** One behind the other, from the first byte to the last. */
      stretches: z.array(stretchSchema),
    }),
  ),
});

export type PartsManifest = z.infer<typeof partsManifestSchema>;
export type Stretch = z.infer<typeof stretchSchema>;

/** The manifest of a folder of parts; undefined where the folder is none. */
export function openPartsManifest(folder: string): PartsManifest | undefined {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) return undefined;
  try {
    return partsManifestSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Whether the files given are the inputs that the run read, stretch by stretch, in the order in which it read them. */
export async function verifyStretches(
  paths: readonly string[],
  { inputs }: Pick<PartsManifest, 'inputs'>,
): Promise<readonly FileCheck[]> {
  const checks: FileCheck[] = [];
  for (const [at, { name, bytes, stretches }] of inputs.entries()) {
    const path = paths[at];
    const is = (state: FileCheck['state']) => checks.push({ name, role: 'input', state });
    if (path === undefined || !existsSync(path)) is('missing');
    else is((await isSame(path, bytes, stretches)) ? 'as recorded' : 'changed');
  }
  return checks;
}

async function isSame(path: string, bytes: number, stretches: readonly Stretch[]): Promise<boolean> {
  if (statSync(path).size !== bytes) return false;
  let end = 0;
  for (const { from, to, sha256 } of stretches) {
    if (from !== end || (await hashStretch(path, from, to)) !== sha256) return false;
    end = to;
  }
  return end === bytes;
}

/** SHA-256 of some bytes of a file. */
export async function hashStretch(path: string, from: number, to: number): Promise<string> {
  const hash = createHash('sha256');
  if (to > from) {
    const bytes = createReadStream(path, { start: from, end: to - 1, highWaterMark: 1 << 22 });
    for await (const chunk of bytes) hash.update(chunk as Buffer);
  }
  return hash.digest('hex');
}
