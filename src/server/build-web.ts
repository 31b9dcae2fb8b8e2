import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
export const WEB_DIST = join(ROOT, 'web', 'dist');

/**
 * Builds the web app when it was never built or its sources are newer: so that `npm install` and one command are enough.
 * Takes some seconds, once.
 */
export async function buildWebIfStale(tell: (text: string) => void): Promise<Built> {
  const index = join(WEB_DIST, 'index.html');
  if (existsSync(index) && statSync(index).mtimeMs > newestSource()) return { ok: true };
  const refusal = refusalToWrite(existsSync(index));
  if (refusal) return refusal;
  tell('Building the web app (only now and after an update) …\n');
  return (await runBuild())
    ? { ok: true }
    : { ok: false, message: 'The web app could not be built; npm run build:web says why.' };
}

/** Builds in a process of its own: the server would keep the several hundred megabytes that a build takes. */
function runBuild(): Promise<boolean> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const args = [vite, 'build', '--config', join(ROOT, 'web', 'vite.config.ts'), '--logLevel', 'error'];
  // A test runner that asks for the build must not get React's development version.
  const env = { ...process.env, NODE_ENV: 'production' };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'], env });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

export type Built = { readonly ok: true } | { readonly ok: false; readonly message: string };

/** What to say where this account may not write the web app: one that is built serves, be it older than its sources. */
export function refusalToWrite(isBuilt: boolean, web = join(ROOT, 'web')): Built | undefined {
  try {
    accessSync(existsSync(join(web, 'dist')) ? join(web, 'dist') : web, constants.W_OK);
    return undefined;
  } catch {
    if (isBuilt) return { ok: true };
    const message =
      'The web app is not built yet, and this account may not write to the folder of Redress; run npm run build:web there once with the account that installed it.';
    return { ok: false, message };
  }
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
