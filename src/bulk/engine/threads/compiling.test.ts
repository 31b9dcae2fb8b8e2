import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** Runs in a process of its own: V8's flags are the whole process's, and other tests may have changed them before. */
const SCRIPT = `
  import { cachedDataVersionTag } from 'node:v8';
  import { spareLastCompiler } from ${JSON.stringify(new URL('./compiling.ts', import.meta.url).href)};
  const tags = [cachedDataVersionTag()];
  for (const bytes of [2 ** 29 + 2 ** 20, 2 ** 23]) {
    spareLastCompiler(bytes);
    tags.push(cachedDataVersionTag());
  }
  process.stdout.write(JSON.stringify(tags));
`;

it('changes the compilers of a short run, and of no long one', () => {
  const [before, long, short] = JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', SCRIPT], { encoding: 'utf8' }),
  ) as number[];
  expect(long).toBe(before);
  expect(short).not.toBe(before);
});
