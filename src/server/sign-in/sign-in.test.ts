import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { owned, type Server, serveHere } from '../../../test/support/server.ts';
import { createGuesses } from '../../credentials/guesses.ts';
import { weakness } from './strength.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-sign-in-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [NAME, PASSWORD] = ['rivera', 'lantern orchard violin mosaic'];

let server: Server;
let number = 0;
const workspace = () => join(folder, `w${number}`);

type Said = { readonly status: number; readonly cookie: string; readonly body: Record<string, unknown> };

async function ask(method: string, path: string, body?: unknown, cookie = ''): Promise<Said> {
  const response = await fetch(`${server.url}/api${path}`, {
    method,
    headers: { 'x-redress': '1', 'content-type': 'application/json', cookie },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const own = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { status: response.status, cookie: own, body: (await response.json()) as Record<string, unknown> };
}

const openLink = async () => (await ask('POST', '/session/link', { token: server.link().split('#')[1] })).cookie;
const signIn = (name = NAME, password = PASSWORD) => ask('POST', '/session/password', { name, password });

/** What the database says, read beside the server. */
function rows(query: string): Record<string, unknown>[] {
  const database = new DatabaseSync(join(workspace(), 'workspace.sqlite'), { readOnly: true });
  try {
    return database.prepare(query).all() as Record<string, unknown>[];
  } finally {
    database.close();
  }
}

/** An account whose owner has chosen their own password. */
async function make(name: string, roles: readonly string[]): Promise<void> {
  const owner = await owned(server.url, name, async (account) =>
    expect((await ask('POST', '/accounts', { ...account, roles }, chief)).status).toBe(200),
  );
  await owner.call('POST', '/session/end');
}

let chief: string;
beforeEach(async () => {
  number++;
  server = await serveHere({ workspace: workspace(), host: '0.0.0.0', operator: 'chief' });
  chief = await openLink();
  await make(NAME, ['analyst']);
});
afterEach(() => server.stop());

describe('a session', () => {
  it('never outlives its account, and never has more rights, though the account goes while the password is checked', async () => {
    // Only a password that takes its time to check leaves room for the account to go meanwhile.
    await server.stop();
    server = await serveHere({
      workspace: workspace(),
      host: '0.0.0.0',
      operator: 'chief',
      passwordCost: { N: 2 ** 14, r: 8, p: 1 },
    });
    chief = await openLink();
    await ask('DELETE', `/accounts/${NAME}`, undefined, chief);
    await ask('POST', '/accounts', { name: NAME, password: PASSWORD, roles: ['analyst'] }, chief);
    const roles = new Set<string>();
    for (let turn = 0; turn < 3; turn++) {
      const signing = signIn();
      await ask('DELETE', `/accounts/${NAME}`, undefined, chief);
      const { status, cookie } = await signing;
      expect([200, 400]).toContain(status);
      const session = await ask('GET', '/session', undefined, cookie);
      roles.add(JSON.stringify(session.body.roles));
      expect((await ask('GET', '/accounts', undefined, cookie)).status).toBe(401);
      expect(rows("select * from sessions where kind = 'account'")).toEqual([]);
      await ask('POST', '/accounts', { name: NAME, password: PASSWORD, roles: ['analyst'] }, chief);
    }
    expect([...roles]).toEqual(['[]']);
  });

  it('of an account that was removed and made anew with another role is over', async () => {
    const { cookie } = await signIn();
    expect((await ask('GET', '/runs', undefined, cookie)).status).toBe(200);
    const database = new DatabaseSync(join(workspace(), 'workspace.sqlite'));
    database.exec(`update accounts set roles = '["auditor"]'`);
    database.close();
    expect((await ask('GET', '/runs', undefined, cookie)).status).toBe(401);
  });

  it('of somebody with a removed account’s name finds none of its saved views', async () => {
    const first = await signIn();
    const view = {
      name: 'Felonies',
      packId: 'us-ca/prop-64',
      per: 'conviction',
      filter: { level: ['felony'] },
      sort: 'date',
      down: true,
      columns: ['name'],
    };
    expect((await ask('POST', '/views', view, first.cookie)).status).toBe(200);
    await ask('DELETE', `/accounts/${NAME}`, undefined, chief);
    expect(rows('select * from views')).toEqual([]);
  });

  it('of the operator at this machine keeps its rights whatever accounts there are, and no account takes the operator’s name', async () => {
    const wanted = { name: 'Chief', password: PASSWORD, roles: ['analyst'] };
    expect((await ask('POST', '/accounts', wanted, chief)).status).toBe(409);
    // A workspace may have been begun under another operator.
    const database = new DatabaseSync(join(workspace(), 'workspace.sqlite'));
    database.exec("insert into accounts (name, secret, roles, created_at) values ('chief', 'x', '[]', '2020')");
    database.close();
    expect((await ask('GET', '/session', undefined, chief)).body.may).toContain('accounts.make');
    expect((await ask('GET', '/accounts', undefined, chief)).status).toBe(200);
    expect((await ask('DELETE', '/accounts/chief', undefined, chief)).status).toBe(200);
    expect((await ask('GET', '/accounts', undefined, chief)).status).toBe(200);
  });

  it('is listed, and can be ended by its owner and the operator alone', async () => {
    const [first, second] = [await signIn(), await signIn()];
    await make('lee', ['analyst']);
    const lee = (await signIn('lee')).cookie;
    const listed = async (cookie: string) =>
      (await ask('GET', '/own/sessions', undefined, cookie)).body as unknown as { id: string; current: boolean }[];
    expect(await listed(first.cookie)).toHaveLength(2);
    expect(await listed(chief)).toHaveLength(4);
    const other = (await listed(first.cookie)).find(({ current }) => !current)!;
    expect((await ask('DELETE', `/own/sessions/${other.id}`, undefined, lee)).status).toBe(404);
    expect((await ask('DELETE', `/own/sessions/${other.id}`, undefined, first.cookie)).status).toBe(200);
    expect((await ask('GET', '/runs', undefined, second.cookie)).status).toBe(401);
    expect((await ask('GET', '/runs', undefined, first.cookie)).status).toBe(200);
  });

  it('that nothing was asked in for half an hour is over', async () => {
    const { cookie } = await signIn();
    const database = new DatabaseSync(join(workspace(), 'workspace.sqlite'));
    const unseen = (minutes: number) =>
      database.exec(`update sessions set seen_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-${minutes} minutes')`);
    unseen(29);
    expect((await ask('GET', '/session', undefined, cookie)).body.account).toBe(NAME);
    unseen(31);
    database.close();
    // The page's own question every minute has not kept it open.
    expect((await ask('GET', '/session', undefined, cookie)).body.account).toBeNull();
    expect((await ask('GET', '/runs', undefined, cookie)).status).toBe(401);
  });

  it('that was shown too long ago takes files away only where they were never given in full', async () => {
    const { cookie } = await signIn();
    const { db } = server.casework;
    const given = (await ask('POST', '/inputs', { origin: 'upload' }, cookie)).body.id as string;
    const begun = (await ask('POST', '/inputs', { origin: 'upload' }, cookie)).body.id as string;
    await db.updateTable('inputs').set({ state: 'ready' }).where('id', '=', given).execute();
    await db.updateTable('sessions').set({ stepped_at: '2020-01-01T00:00:00.000Z' }).execute();
    const remove = (id: string) => ask('DELETE', `/inputs/${id}`, undefined, cookie);
    expect(await remove(given)).toMatchObject({ status: 403, body: { again: 'go-on' } });
    expect((await remove(begun)).status).toBe(200);
    expect((await ask('POST', '/own/step-up', { password: PASSWORD }, cookie)).status).toBe(200);
    expect((await remove(given)).status).toBe(200);
  });

  it('takes its stream of progress with it', async () => {
    const { cookie } = await signIn();
    const heard = await new Promise<{ text: () => string; ended: Promise<void> }>((resolve, reject) => {
      const call = request(`${server.url}/api/jobs/events`, { headers: { cookie } }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => {
          text += chunk;
        });
        const ended = new Promise<void>((end) => response.once('close', end));
        resolve({ text: () => text, ended });
      });
      call.once('error', reject).end();
    });
    await expect.poll(heard.text).toContain('"active"');
    await ask('DELETE', `/accounts/${NAME}`, undefined, chief);
    const { id } = (await ask('POST', '/inputs', { origin: 'invented' }, chief)).body as { id: string };
    await ask('POST', `/inputs/${id}/inspect`, undefined, chief);
    await heard.ended;
    expect(heard.text()).not.toContain(id);
  });
});

describe('passwords', () => {
  it('are counted before they are looked at: of forty at once, the right one among them, five are', async () => {
    const guesses = Array.from({ length: 39 }, (_, each) => signIn(NAME, `wrong guess number ${each}`));
    const answers = await Promise.all([...guesses, signIn()]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 400)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(35);
    expect((await signIn()).status).toBe(429);
  });

  it('are counted for each name and each address, and forgotten when they were right or after a quarter of an hour', async () => {
    let time = 0;
    const guesses = createGuesses(() => time);
    const wrong = async (name: string, address: string) => {
      const guess = await guesses.take(name, address);
      await guess?.end(false);
      return guess !== undefined;
    };
    for (let each = 0; each < 20; each++) expect(await wrong(`name${each}`, '10.0.0.1')).toBe(true);
    expect(await wrong('another', '10.0.0.1')).toBe(false);
    expect(await wrong('another', '10.0.0.2')).toBe(true);
    for (let each = 0; each < 30; each++) expect(await wrong(`proxied${each}`, '::ffff:127.0.0.1')).toBe(true);
    for (let each = 0; each < 9; each++) {
      const right = await guesses.take('right', '10.0.0.3');
      expect(right).toBeDefined();
      await right!.end(true);
    }
    time = 15 * 60_000 + 1;
    expect(await wrong('another', '10.0.0.1')).toBe(true);
  });

  it('are looked at one at a time for one name', async () => {
    const guesses = createGuesses();
    const [first, second] = [await guesses.take('a', ''), await guesses.take('a', '')];
    await first!.turn;
    let begun = false;
    void second!.turn.then(() => {
      begun = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(begun).toBe(false);
    await first!.end(false);
    await second!.turn;
    await second!.end(false);
  });

  it('stay locked though the server is started again, and an administrator unlocks the name', async () => {
    for (let each = 0; each < 5; each++) await signIn(NAME, `wrong guess number ${each}`);
    await server.stop();
    server = await serveHere({ workspace: workspace(), host: '0.0.0.0', operator: 'chief' });
    chief = await openLink();
    expect((await signIn()).status).toBe(429);
    const listed = async () =>
      (await ask('GET', '/accounts', undefined, chief)).body as unknown as { locked: boolean }[];
    expect((await listed())[0]!.locked).toBe(true);
    expect((await ask('POST', `/accounts/${NAME}/unlock`, {}, chief)).status).toBe(200);
    expect((await listed())[0]!.locked).toBe(false);
    expect((await signIn()).status).toBe(200);
    const [row] = rows("select who, about from audit where what = 'account.unlock'");
    expect(row).toEqual({ who: 'chief', about: NAME });
  });

  it('that are easy to guess are refused', async () => {
    for (const weak of [
      'short',
      'password1234',
      'aaaaaaaaaaaa',
      'qwertyuiop12',
      'redressredress',
      'rivera-rivera',
      '123456789012',
      'iloveyou2024!',
    ]) {
      expect(await weakness(weak, NAME), weak).toMatchObject({ ok: false });
    }
    for (const good of [PASSWORD, 'correct horse battery staple', 'Kf9!xq27Lmzw', `${PASSWORD} `.repeat(12)]) {
      expect(await weakness(good, NAME), good).toBeUndefined();
    }
  });

  it('are changed with the old one alone, and that ends the other sessions', async () => {
    const [one, two] = [await signIn(), await signIn()];
    const next = 'gravel tulip harbor fiction';
    const change = (password: string, to: string) => ask('PUT', '/own/password', { password, next: to }, one.cookie);
    expect((await change('wrong', next)).status).toBe(400);
    expect((await change(PASSWORD, 'password1234')).status).toBe(400);
    expect((await change(PASSWORD, next)).status).toBe(200);
    expect((await ask('GET', '/runs', undefined, one.cookie)).status).toBe(200);
    expect((await ask('GET', '/runs', undefined, two.cookie)).status).toBe(401);
    expect((await signIn()).status).toBe(400);
    expect((await signIn(NAME, next)).status).toBe(200);
  });
});

describe('before anybody has signed in', () => {
  it('a body larger than a sign-in is refused, announced or not', async () => {
    const send = (headers: Record<string, string | number>, bytes: number) =>
      new Promise<number | string>((resolve) => {
        const call = request(
          `${server.url}/api/session/password`,
          { method: 'POST', headers: { 'x-redress': '1', 'content-type': 'application/json', ...headers } },
          (response) => resolve(response.resume().statusCode ?? 0),
        );
        call.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
        call.write(Buffer.alloc(bytes, ' '));
        call.end();
      });
    expect([413, 'ECONNRESET', 'EPIPE']).toContain(await send({ 'content-length': 1 << 20 }, 1 << 20));
    expect([413, 'ECONNRESET', 'EPIPE']).toContain(await send({}, 1 << 20));
  });
});

describe('roles', () => {
  it('are given by an administrator, never to the own account, and end the sessions of before', async () => {
    await make('lead', ['administrator']);
    const administrator = (await signIn('lead')).cookie;
    const { cookie } = await signIn();
    const give = (by: string, name: string, roles: readonly string[]) =>
      ask('PUT', `/accounts/${name}/roles`, { roles }, by);
    expect((await give(cookie, NAME, ['supervisor'])).status).toBe(403);
    expect((await give(administrator, 'lead', ['administrator', 'supervisor'])).status).toBe(403);
    expect((await give(administrator, 'nobody', ['analyst'])).status).toBe(404);
    expect((await give(administrator, NAME, [])).status).toBe(400);
    expect((await give(administrator, NAME, ['chief'])).status).toBe(400);
    expect((await give(administrator, NAME, ['attorney', 'analyst'])).status).toBe(200);
    expect((await ask('GET', '/runs', undefined, cookie)).status).toBe(401);
    // The one that signs waits for a second person.
    expect((await ask('GET', '/session', undefined, (await signIn()).cookie)).body.roles).toEqual(['analyst']);
    expect((await ask('POST', `/accounts/${NAME}/approval`, { approve: true }, chief)).status).toBe(200);
    const again = await ask('GET', '/session', undefined, (await signIn()).cookie);
    expect(again.body.roles).toEqual(['analyst', 'attorney']);
  });
});

describe('the log', () => {
  it('says who signed in, who failed to, who signed out, and is read by auditors alone', async () => {
    const { cookie } = await signIn();
    await signIn(NAME, 'a wrong one');
    await signIn('hunter2 hunter2', 'a password typed as a name');
    expect((await ask('GET', '/log', undefined, cookie)).status).toBe(403);
    expect((await ask('POST', '/log/export', undefined, cookie)).status).toBe(403);
    await ask('POST', '/session/end', undefined, cookie);
    const { lines } = (await ask('GET', '/log', undefined, chief)).body as { lines: { who: string; what: string }[] };
    const said = lines.map(({ who, what }) => `${who} ${what}`).reverse();
    expect(said).toEqual([
      'chief link.open',
      'chief account.create',
      'rivera sign-in',
      'rivera account.password',
      'rivera sign-out',
      'rivera sign-in',
      'rivera sign-in.failed',
      'unknown name sign-in.failed',
      'rivera log.see',
      'rivera log.see',
      'rivera sign-out',
    ]);
    expect(JSON.stringify(rows('select * from audit'))).not.toContain('hunter2');
  });
});
