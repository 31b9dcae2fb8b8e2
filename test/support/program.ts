import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ProviderSettings } from '../../src/server/sign-in/provider-settings.ts';
import type { StartOptions } from '../../src/server/start.ts';
import type { Said } from './cli.ts';

const named = process.env.REDRESS_TEST_PROGRAM;

/** The one file through which browser tests and their commands go (`npm run test:program:web`); undefined for the sources. */
export const PROGRAM: string | undefined = named === undefined ? undefined : resolve(named);

/** A computer without Node: an empty home, shared by all that a process of tests starts, and a path without programs. */
let home: string | undefined;
function emptyComputer(): NodeJS.ProcessEnv {
  if (home === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'redress-home-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    home = made;
  }
  return { HOME: home, PATH: join(home, 'nothing') };
}

/** Runs a command of the one file in a folder. */
export async function commandOfProgram(program: string, folder: string, args: readonly string[]): Promise<Said> {
  const child = spawn(program, args, { cwd: folder, env: emptyComputer(), stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr] = [child.stdout, child.stderr].map((stream) => {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    return () => Buffer.concat(parts).toString('utf8');
  }) as [() => string, () => string];
  const [status] = (await once(child, 'close')) as [number];
  return { status, stdout: stdout(), stderr: stderr() };
}

export type Served = {
  readonly url: string;
  /** The address that opens the workbench once. */
  readonly link: string;
  readonly pid: number;
  /** Ends it as a person does, or in the middle of whatever it does, and waits until it is gone. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
};

type ServeOptions = Partial<Omit<StartOptions, 'onLink'>> & Pick<StartOptions, 'workspace'>;

/** Has the one file serve a workspace. */
export async function serveByProgram(program: string, options: ServeOptions): Promise<Served> {
  const child = spawn(program, ['serve', ...wordsOf(options)], {
    env: emptyComputer(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  let said = '';
  const link = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      const found = /http\S+\/start#\S+/.exec(said)?.[0];
      if (found !== undefined && said.includes('Ctrl+C')) resolve(found);
    });
    child.once('exit', () => reject(new Error(`the program ended before it served: ${said}`)));
  });
  const end: Served['end'] = async (signal) => {
    child.kill(signal);
    await gone;
  };
  return { url: new URL(link).origin, link, pid: child.pid!, end };
}

function wordsOf({
  workspace,
  host,
  port = 0,
  allow = [],
  maxUpload,
  invented,
  provider,
  mail,
}: ServeOptions): string[] {
  return [
    ...['--no-open', '--workspace', workspace, '--port', String(port)],
    ...(host === undefined ? [] : ['--host', host]),
    ...(allow.length === 0 ? [] : ['--allow', ...allow]),
    ...(maxUpload === undefined ? [] : ['--max-upload', String(maxUpload / 2 ** 30)]),
    ...(invented ? ['--invented'] : []),
    ...(mail === undefined
      ? []
      : ['--smtp', `${mail.host}:${mail.port}`, '--from', mail.from, '--returns-to', mail.returns]),
    ...(provider === undefined ? [] : ['--identity-provider', describedIn(`${workspace}-provider`, provider)]),
  ];
}

/** The description of an identity provider as an operator writes it, with the secret in a file beside it. */
function describedIn(folder: string, { clientSecret, ...provider }: ProviderSettings): string {
  mkdirSync(folder);
  if (clientSecret !== undefined) writeFileSync(join(folder, 'secret'), clientSecret, { mode: 0o600 });
  const described = { ...provider, ...(clientSecret !== undefined && { clientSecretFile: 'secret' }) };
  writeFileSync(join(folder, 'provider.json'), JSON.stringify(described));
  return join(folder, 'provider.json');
}
