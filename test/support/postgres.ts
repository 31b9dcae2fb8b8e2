import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/**
 * A throw-away cluster of PostgreSQL for the tests of one process: on a socket of its own, with no port, under a user
 * without rights, since PostgreSQL refuses to work for root. It ends when the process does, however that ends: a shell
 * beside it waits for the end of its input.
 */
export type Cluster = {
  /** Makes an empty database and gives its address. */
  readonly create: () => Promise<string>;
};

const PLACES = '/usr/lib/postgresql';

/** The folder of PostgreSQL's programs; undefined where it is not installed. */
function programs(): string | undefined {
  if (!existsSync(PLACES)) return undefined;
  const versions = readdirSync(PLACES).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(PLACES, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb')));
}

/** Whether tests on PostgreSQL can run; `.ci/run` sees to it that they do. */
export const HAS_POSTGRES = programs() !== undefined;

if (!HAS_POSTGRES && process.env.REDRESS_TEST_POSTGRES === 'required') {
  throw new Error('PostgreSQL is not installed: apt-get install postgresql');
}

let cluster: Promise<Cluster> | undefined;

export function postgres(): Promise<Cluster> {
  cluster ??= start();
  return cluster;
}

async function start(): Promise<Cluster> {
  const bin = programs()!;
  const owner = ownerOf();
  const folder = mkdtempSync(join(tmpdir(), 'redress-pg-'));
  chmodSync(folder, 0o700);
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid!);
  const data = join(folder, 'data');
  const options = {
    ...owner,
    cwd: folder,
    stdio: 'ignore',
    env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' },
  } as const;
  const made = ['-D', data, '-U', 'redress', '--auth=trust', '--no-sync', '--encoding=UTF8', '--locale=C.UTF-8'];
  execFileSync(join(bin, 'initdb'), made, options);
  const script = `"$1/postgres" -D "$2" -k "$3" -c listen_addresses= & pg=$!; read end; kill -QUIT $pg; wait $pg; rm -rf "$3"`;
  const child = spawn('/bin/sh', ['-c', script, 'sh', bin, data, folder], {
    ...options,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.unref();
  (child.stdin as unknown as { unref: () => void }).unref();
  const address = (name: string) => `postgres://redress@localhost/${name}?host=${encodeURIComponent(folder)}`;
  await answering(address('postgres'));
  let number = 0;
  return {
    create: async () => {
      const name = `redress_${++number}`;
      await ask(address('postgres'), `create database ${name}`);
      return address(name);
    },
  };
}

/** Who runs the cluster: who runs the tests, or somebody without rights where that is root. */
function ownerOf(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (of: string, user: string) => Number(execFileSync('id', [of, user], { encoding: 'utf8' }).trim());
  for (const user of ['postgres', 'nobody']) {
    try {
      return { uid: id('-u', user), gid: id('-g', user) };
    } catch {
      // Not every system has the first.
    }
  }
  throw new Error('there is no user under whom PostgreSQL could run');
}

async function ask(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await ask(url, 'select 1');
    } catch (error) {
      if (tries === 600) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
