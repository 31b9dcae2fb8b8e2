import { buildReadingIfStale, buildWebIfStale } from '../../src/server/build-web.ts';
import { buildProgram, OUT } from './support.ts';

/** Builds the pages where they are not built or older than their sources, and then the one file that is tried. */
export default async function buildOnce(): Promise<void> {
  const tell = (text: string) => void process.stdout.write(text);
  for (const build of [buildWebIfStale, buildReadingIfStale]) {
    const built = await build(tell);
    if (!built.ok) throw new Error(built.message);
  }
  buildProgram(OUT);
}
