import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { startModule } from './module-thread.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-thread-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function moduleOf(name: string, text: string): URL {
  const path = join(folder, name);
  writeFileSync(path, text);
  return pathToFileURL(path);
}

it('gives a module its data, and has the cache of compiled code open before it is loaded', async () => {
  const entry = moduleOf(
    'entry.ts',
    `import { getCompileCacheDir } from 'node:module';
     import { parentPort, workerData } from 'node:worker_threads';
     const told: { readonly data: unknown; readonly cache: boolean } =
       { data: workerData, cache: getCompileCacheDir() !== undefined };
     parentPort!.postMessage(told);`,
  );
  const worker = startModule(entry, { workerData: { a: 1 } });
  const told = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  expect(told).toEqual({ data: { a: 1 }, cache: true });
  await worker.terminate();
});

it.each([
  ['throws', `throw Object.assign(new Error('no'), { code: 'ENOSPC' });`],
  ['cannot be read', 'let let = ;'],
])('tells of a module that %s', async (name, text) => {
  const worker = startModule(moduleOf(`${name.replaceAll(' ', '-')}.ts`, text));
  const error = await new Promise<NodeJS.ErrnoException>((resolve) => worker.once('error', resolve));
  expect(error).toBeInstanceOf(Error);
  if (name === 'throws') expect(error.code).toBe('ENOSPC');
});
