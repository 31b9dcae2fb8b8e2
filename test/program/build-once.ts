import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildReadingIfStale, buildWebIfStale } from '../../src/server/build-web.ts';

/** Builds the pages where they are not built or older than their sources, and then the one file for this machine. */
export default async function buildOnce(): Promise<void> {
  const tell = (text: string) => void process.stdout.write(text);
  for (const build of [buildWebIfStale, buildReadingIfStale]) {
    const built = await build(tell);
    if (!built.ok) throw new Error(built.message);
  }
  const script = join(import.meta.dirname, '../../src/program/build/build.ts');
  execFileSync(process.execPath, [script], { stdio: ['ignore', 'inherit', 'inherit'] });
}
