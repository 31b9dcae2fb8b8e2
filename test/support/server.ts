import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import { synthesize } from '../../src/jurisdictions/us-ca/synthetic/index.ts';
import { type Started, type StartOptions, startServer } from '../../src/server/start.ts';
import { PROGRAM, serveByProgram } from './program.ts';

export type Server = Extract<Started, { ok: true }>;

/** Passwords that cost next to nothing to hash. What they cost in an office is tested by itself. */
export const CHEAP_PASSWORDS = { N: 2, r: 1, p: 1 };

/** A server in this process; what matters is given by the test. */
export async function serveHere(options: Partial<StartOptions> & Pick<StartOptions, 'workspace'>): Promise<Server> {
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    allow: [],
    maxUpload: 64 << 20,
    operator: 'analyst',
    passwordCost: CHEAP_PASSWORDS,
    onLink: () => {},
    ...options,
  });
  if (!server.ok) throw new Error(server.message);
  return server;
}

export type ServerApart = {
  readonly url: string;
  /** The address that opens the workbench once. */
  readonly link: string;
  readonly pid: number;
  /** Ends it in the middle of whatever it does, and waits until it is gone. */
  readonly kill: () => Promise<void>;
};

/** A server in a process of its own, which can be killed; where the one file is tested, the one file. */
export async function serveApart(
  options: Partial<Omit<StartOptions, 'onLink'>> & Pick<StartOptions, 'workspace'>,
): Promise<ServerApart> {
  if (PROGRAM !== undefined) {
    const { end, ...served } = await serveByProgram(PROGRAM, options);
    return { ...served, kill: () => end('SIGKILL') };
  }
  const child = spawn(process.execPath, [join(import.meta.dirname, 'serve-apart.ts'), JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const said = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(line.toString()));
    child.once('exit', () => reject(new Error('the server ended before it served')));
  });
  return {
    ...(JSON.parse(said) as { url: string; link: string }),
    pid: child.pid!,
    kill: () => {
      child.kill('SIGKILL');
      return gone;
    },
  };
}

export type Answer = { readonly status: number; readonly body: Record<string, unknown> };

/** Somebody who is signed in and asks without a browser. */
export type Client = {
  readonly call: (method: string, path: string, body?: unknown) => Promise<Answer>;
  readonly send: (input: string, name: string, content: string) => Promise<Answer>;
  readonly cookie: string;
};

/** Somebody who asks without a browser, with a cookie or without one yet. */
export function clientOf(url: string, cookie?: string): Client {
  const headers: Record<string, string> = { 'x-redress': '1', ...(cookie !== undefined && { cookie }) };
  const ask = async (method: string, path: string, body: string | null, more: Record<string, string>) => {
    const response = await fetch(`${url}/api${path}`, { method, headers: { ...headers, ...more }, body });
    const given = response.headers.get('set-cookie');
    if (given) headers.cookie = given.split(';')[0]!;
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return {
    call: (method, path, body) =>
      ask(method, path, body === undefined ? null : JSON.stringify(body), { 'content-type': 'application/json' }),
    send: (input, name, content) => ask('PUT', `/inputs/${input}/files`, content, { 'x-file-name': name }),
    get cookie() {
      return headers.cookie ?? '';
    },
  };
}

export const PASSWORD = 'lantern orchard violin mosaic';
export const FIRST_PASSWORD = 'of whoever makes accounts';

/**
 * Makes an account and has its owner choose {@link PASSWORD} in place of the first password, as they must before anything else
 * opens. Gives its owner, signed in.
 */
export async function owned(
  url: string,
  name: string,
  make: (account: { readonly name: string; readonly password: string }) => Promise<unknown>,
): Promise<Client> {
  await make({ name, password: FIRST_PASSWORD });
  return chooseOwn(url, name);
}

/** The owner of an account with the first password of {@link owned}, once they chose {@link PASSWORD} in place of it. */
export async function chooseOwn(url: string, name: string): Promise<Client> {
  const owner = clientOf(url);
  const opened = await owner.call('POST', '/session/password', { name, password: FIRST_PASSWORD });
  expect([name, opened.status]).toEqual([name, 200]);
  const chosen = await owner.call('PUT', '/own/password', { password: FIRST_PASSWORD, next: PASSWORD });
  expect([name, chosen.status]).toEqual([name, 200]);
  return owner;
}

/** Signs in by the one-time link. */
export async function signIn(url: string, link: string): Promise<Client> {
  const client = clientOf(url);
  expect((await client.call('POST', '/session/link', { token: link.split('#')[1] })).status).toBe(200);
  return client;
}

/** The lines of an invented county, and a choice for it. */
export const county = (lines: number, seed: number) => [...synthesize({ county: 'SAN JOAQUIN', lines, seed })].join('');
export const CHOICE = {
  packId: 'us-ca/prop-64',
  policyId: 'options-2019',
  options: {},
  county: 'SAN JOAQUIN',
  asOf: '2020-07-01',
};

/** Asks for the files of an input to be read, and waits until they are. */
export async function inspected({ call }: Client, input: string): Promise<void> {
  // Two tabs that ask for the same start one reading.
  const asked = await Promise.all([1, 2].map(() => call('POST', `/inputs/${input}/inspect`)));
  expect(asked.map(({ status }) => status)).toEqual([200, 200]);
  await expect.poll(async () => (await call('GET', `/inputs/${input}`)).body.state, { timeout: 600_000 }).toBe('ready');
}

/** Begins a run, which may have to wait for its turn. */
export async function startRun({ call }: Client, inputId: string, name: string, choice = CHOICE): Promise<string> {
  const { status, body } = await call('POST', '/runs', { inputId, name, choice, quarantine: false });
  expect(status).toBe(200);
  return String(body.id);
}

export async function runOf({ call }: Client, run: string): Promise<Answer['body']> {
  return (await call('GET', `/runs/${run}`)).body;
}

/** Waits until a run is at work, or done. A run that fails does not change any more, so its reason ends the wait. */
export async function runBecomes(client: Client, run: string, state: 'running' | 'done'): Promise<void> {
  await vi.waitUntil(
    async () => {
      const { state: now, problem } = await runOf(client, run);
      if (now === 'failed') {
        const said = `The run failed: ${JSON.stringify(problem)}`;
        process.stderr.write(`${said}\n`);
        throw new Error(said);
      }
      return now === state;
    },
    { timeout: 600_000, interval: 50 },
  );
}

/** A server on a workspace of its own for the tests of a file, and somebody who is signed in; both are there once tests run. */
export function workbenchFor(what: string): { readonly server: () => Server; readonly client: () => Client } {
  const folder = mkdtempSync(join(tmpdir(), `redress-${what}-`));
  let server: Server;
  let client: Client;
  beforeAll(async () => {
    server = await serveHere({ workspace: folder });
    client = await signIn(server.url, server.link());
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return { server: () => server, client: () => client };
}
