import { z } from 'zod';
import type { ArchivedFile } from './archive.ts';

/** The last file of a backup: what else is in it. */
export const MANIFEST = 'backup.json';

/** Before the second, the keys of people were no file of their own. */
const FORMATS = ['redress-backup/1', 'redress-backup/2'] as const;

const schema = z.strictObject({
  format: z.enum(FORMATS),
  /** ISO 8601 in UTC: the moment that the database is of. */
  madeAt: z.string(),
  database: z.enum(['SQLite', 'PostgreSQL']),
  /** Whether the keys of people are in it, or in a file of their own. */
  keys: z.enum(['inside', 'apart']).default('inside'),
  files: z.array(z.strictObject({ path: z.string(), bytes: z.int().min(0), sha256: z.string() })),
  leftOut: z.strictObject({
    /** Runs and inputs that were at work or removed meanwhile, by their ids. */
    runs: z.array(z.string()),
    inputs: z.array(z.string()),
    /** How many files stayed where they lie, since they were named by their place and not uploaded. */
    elsewhere: z.int().min(0),
  }),
});

export type BackupManifest = z.infer<typeof schema>;

/** What the maker of a backup lists. */
export type Listing = Omit<BackupManifest, 'format' | 'files' | 'leftOut'> & {
  readonly files: readonly ArchivedFile[];
  readonly leftOut: Readonly<Record<'runs' | 'inputs', readonly string[]>> & { readonly elsewhere: number };
};

export function writeManifest(manifest: Listing): string {
  return `${JSON.stringify({ format: FORMATS[1], ...manifest })}\n`;
}

/** Reads what {@link writeManifest} wrote; undefined for anything else. */
export function readManifest(text: string): BackupManifest | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
