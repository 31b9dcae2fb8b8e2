import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
export const WEB_DIST = join(ROOT, 'web', 'dist');

/**
 * Builds the web app when it was never built or its sources are newer: so that `npm install` and one command are enough.
 * Takes some seconds, once.
 */
export async function buildWebIfStale(tell: (text: string) => void): Promise<void> {
  const index = join(WEB_DIST, 'index.html');
  if (existsSync(index) && statSync(index).mtimeMs > newestSource()) return;
  tell('Building the web app (only now and after an update) …\n');
  const { build } = await import('vite');
  // A test runner that asks for the build must not get React's development version.
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({ configFile: join(ROOT, 'web', 'vite.config.ts'), logLevel: 'error' });
  if (before === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = before;
}

function newestSource(): number {
  let newest = statSync(join(ROOT, 'package.json')).mtimeMs;
  for (const entry of readdirSync(join(ROOT, 'web'), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || path.startsWith(WEB_DIST)) continue;
    newest = Math.max(newest, statSync(path).mtimeMs);
  }
  return newest;
}
