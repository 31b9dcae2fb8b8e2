import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { IS_BUILT, shipped } from '../program/shipped.ts';

const ROOT = shipped('');
export const WEB_DIST = shipped('web/dist');
export const READING_DIST = shipped('web/dist-reading');

/** Something that is built for browsers. */
type App = {
  /** In a sentence: "Building … (only now …". */
  readonly title: string;
  readonly script: string;
  readonly config: string;
  readonly dist: string;
  /** Folders of what it is built from. */
  readonly sources: readonly string[];
};

const WORKBENCH: App = {
  title: 'the web app',
  script: 'build:web',
  config: join(ROOT, 'web', 'vite.config.ts'),
  dist: WEB_DIST,
  sources: [join(ROOT, 'web')],
};

const READING: App = {
  title: 'the page that reads a record',
  script: 'build:reading',
  config: join(ROOT, 'web', 'reading', 'vite.config.ts'),
  dist: READING_DIST,
  sources: [
    join(ROOT, 'web', 'reading'),
    join(ROOT, 'web', 'build'),
    ...['decide', 'format', 'jurisdictions', 'law', 'reading', 'record', 'say', 'sources'].map((room) =>
      join(ROOT, 'src', room),
    ),
  ],
};

/**
 * Builds the web app when it was never built or its sources are newer: so that `npm install` and one command are enough.
 * Takes some seconds, once.
 */
export function buildWebIfStale(tell: (text: string) => void): Promise<Built> {
  return buildIfStale(WORKBENCH, tell);
}

/** The same for the page on which a person reads their own record. */
export function buildReadingIfStale(tell: (text: string) => void): Promise<Built> {
  return buildIfStale(READING, tell);
}

async function buildIfStale(app: App, tell: (text: string) => void): Promise<Built> {
  if (IS_BUILT) return { ok: true };
  const { title, script, dist } = app;
  const index = join(dist, 'index.html');
  if (existsSync(index) && statSync(index).mtimeMs > newestSource(app)) return { ok: true };
  const refusal = refusalToWrite(existsSync(index));
  if (refusal) return refusal;
  tell(`Building ${title} (only now and after an update) …\n`);
  return (await runBuild(app))
    ? { ok: true }
    : { ok: false, message: `${title.replace(/^t/, 'T')} could not be built; npm run ${script} says why.` };
}

/** Builds in a process of its own: the server would keep the several hundred megabytes that a build takes. */
function runBuild({ config }: App): Promise<boolean> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const args = [vite, 'build', '--config', config, '--logLevel', 'error'];
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

function newestSource({ sources }: App): number {
  let newest = statSync(join(ROOT, 'package.json')).mtimeMs;
  for (const folder of sources) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      // What is built begins with `web/dist`.
      if (!entry.isFile() || path.startsWith(WEB_DIST)) continue;
      newest = Math.max(newest, statSync(path).mtimeMs);
    }
  }
  return newest;
}
