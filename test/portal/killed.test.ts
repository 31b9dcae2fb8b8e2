import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { tries } from '../support/effort.ts';
import { simpleMail } from '../support/mailbox.ts';
import { apply, startHere, visitor } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-portal-killed-'));
let child: ChildProcess | undefined;
afterAll(() => {
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const KILLS = tries(3, 50);

/** Starts the portal as a process and gives its address. */
function serve(mailPort: number): Promise<string> {
  const script = join(import.meta.dirname, 'serve-apart.test-support.ts');
  const started = spawn(process.execPath, [script, join(folder, 'portal'), String(mailPort)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child = started;
  return new Promise((resolve, reject) => {
    started.stdout.once('data', (text: Buffer) => resolve(text.toString().trim()));
    started.once('exit', (code) => reject(new Error(`the portal ended with ${code}`)));
  });
}

/** Sends applications until the process is gone, and notes the codes of those that were thanked for. */
async function sendUntilGone(url: string, name: string, thanked: string[]): Promise<void> {
  for (let number = 0; ; number++) {
    try {
      thanked.push(await apply(visitor(url), ['alder', 'birch'], { email: `${name}-${number}@mail.example` }));
    } catch {
      return;
    }
  }
}

it(`loses no application and sends no message twice when it is killed ${KILLS} times`, async () => {
  const mail = await simpleMail();
  const thanked: string[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const url = await serve(mail.port);
    const sending = Promise.all(['a', 'b'].map((who) => sendUntilGone(url, `${who}${kill}`, thanked)));
    // Another moment each time: from the first pages to messages on their way.
    await new Promise((resolve) => setTimeout(resolve, 300 + ((kill * 437) % 2000)));
    // On a machine that is busy the moments above may all be too early for anybody to be thanked.
    if (kill === KILLS - 1) await expect.poll(() => thanked.length, { timeout: 60_000 }).toBeGreaterThan(0);
    const ended = new Promise((resolve) => child!.once('exit', resolve));
    child!.kill('SIGKILL');
    await ended;
    await sending;
  }
  const running = await startHere({
    folder: join(folder, 'portal'),
    mail: { host: mail.host, port: mail.port, secure: false, from: 'portal@front-door.example' },
  });
  const { db } = running.portal.store;
  for (let round = 0; round < 40; round++) {
    await running.work();
    const left = await db.selectFrom('outbox').select('id').where('state', '=', 'waiting').executeTakeFirst();
    if (!left) break;
  }
  expect(thanked.length).toBeGreaterThan(0);
  for (const code of thanked) expect((await visitor(running.url).get(`/en/my/${code}`)).status, code).toBe(200);
  const sent = await db.selectFrom('applications').select('id').where('state', '=', 'submitted').execute();
  expect(sent.length).toBeGreaterThanOrEqual(thanked.length);
  const referrals = await db.selectFrom('referrals').select('application_id').execute();
  expect(referrals.length, 'each reached both offices, or none').toBe(2 * sent.length);
  expect(new Set(mail.letters.map(({ id }) => id)).size, 'no message came twice').toBe(mail.letters.length);
  const outbox = await db.selectFrom('outbox').select(['id', 'state']).execute();
  expect(outbox.filter(({ state }) => state !== 'sent' && state !== 'uncertain')).toEqual([]);
  const arrived = new Set(mail.letters.map(({ id }) => id.slice(1, 17)));
  expect(
    outbox.filter(({ id, state }) => state === 'sent' && !arrived.has(id)),
    'what is called sent has arrived',
  ).toEqual([]);
  await running.end();
  await mail.close();
});
