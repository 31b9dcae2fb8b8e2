import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PeopleFileError } from '../read-people.ts';

const schema = z.object({
  format: z.literal('redress-courts/2'),
  /** What the links call the two files. */
  state: z.string(),
  court: z.string(),
  /** SHA-256 of the `links.csv` that says who is who. */
  links: z.string(),
  pack: z.string(),
  policy: z.string(),
  county: z.string(),
  asOf: z.string(),
});

/** `about.json`: what a reconciliation was made of. It names no person. */
export type About = z.infer<typeof schema>;

/** @throws PeopleFileError where the folder is none of a reconciliation. */
export function readAbout(folder: string): About {
  const path = join(folder, 'about.json');
  try {
    const read = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (read.success) return read.data;
  } catch (error) {
    if (!(error instanceof SyntaxError) && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  throw new PeopleFileError(`${path} is missing or of another version; run redress reconcile-courts again.`);
}

/** SHA-256 of the `links.csv` of a folder, by which links are known again. */
export async function linksDigest(folder: string): Promise<string> {
  const sum = createHash('sha256');
  for await (const bytes of createReadStream(join(folder, 'links.csv'))) sum.update(bytes as Uint8Array);
  return sum.digest('hex');
}
