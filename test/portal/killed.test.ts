import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { tries } from '../support/effort.ts';
import { type Mailbox, simpleMail } from '../support/mailbox.ts';
import { apply, onEachPortal, PASSWORD, type Running, signIn, startHere, type Visitor, visitor } from './support.ts';

const root = mkdtempSync(join(tmpdir(), 'redress-portal-killed-'));
/** Where the portal of a test keeps what it has. */
type Place = { readonly folder: string; readonly database: string | undefined };
let child: ChildProcess | undefined;
afterAll(() => {
  child?.kill('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

/** Moments before a statement or a flush, by its nth time; `letter` is when the mail server has a text and has not said so. */
const MOMENTS = [
  // In the middle of a transfer: the office has changed, the figures and the message to the person have not.
  'update "figures"',
  // Written, but not yet on the disk.
  'fdatasync',
  'letter',
  // In the middle of an application that is sent: all rows but the message.
  'insert into "outbox"',
  // A message is about to be marked as on its way, or has just arrived and is not marked as sent.
  'update "outbox"',
  '^commit',
  '',
] as const;
const KILLS = tries(4, 50);

type Done = {
  readonly thanked: string[];
  readonly moved: string[];
  /** References of texts in files that the operator was told to be noted as given. */
  readonly texted: string[];
};

/** Starts the portal as a process and gives its address. */
async function serve({ folder, database }: Place, mailPort: number, moment?: string): Promise<string> {
  const script = join(import.meta.dirname, 'serve-apart.test-support.ts');
  const args = [script, folder, String(mailPort), database ?? '', ...(moment === undefined ? [] : [moment])];
  const started = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  child = started;
  return new Promise((resolve, reject) => {
    started.stdout.once('data', (text: Buffer) => resolve(text.toString().trim()));
    started.once('exit', (code) => reject(new Error(`the portal ended with ${code}`)));
  });
}

/** Does something over and over until the process is gone. */
async function untilGone(act: (number: number) => Promise<void>): Promise<void> {
  const gone = once(child!, 'exit').then(() => true);
  for (let number = 0; ; number++) {
    try {
      await act(number);
    } catch (error) {
      // The connection breaks a moment before this process learns of the end of the other.
      if (!(await Promise.race([gone, late()]))) throw error;
      return;
    }
  }
}

const late = () => new Promise<false>((resolve) => setTimeout(() => resolve(false), 2_000).unref());

/** Hands the latest unread application of an office to another one. */
async function transferOne(worker: Visitor, moved: string[]): Promise<void> {
  const inbox = await worker.get('/en/office?box=unread');
  const id = /\/en\/office\/a\/([0-9a-f]+)/.exec(inbox.html)?.[1];
  if (id === undefined) return;
  const { html } = await worker.get(`/en/office/a/${id}`);
  const seen = /name="seen" value="([^"]+)"/.exec(html)![1]!;
  const words = { office: 'hawthorn-help-desk', reason: 'It is theirs.', message: 'The help desk has it now.' };
  const after = await worker.post(`/en/office/a/${id}/transfer`, { seen, ...words });
  if (after.path === '/en/office') moved.push(id);
}

/** Puts the texts that wait into a file, and gives it to their sender. */
async function carryTexts(operator: Visitor, texted: string[]): Promise<void> {
  await operator.post('/en/operator/texts/make');
  const id = /texts\/download"><input type="hidden" name="id" value="([^"]+)"/.exec(
    (await operator.get('/en/operator')).html,
  )?.[1];
  if (id === undefined) return;
  const file = new TextDecoder().decode((await operator.fileBy('/en/operator/texts/download', { id })).bytes);
  const noted = await operator.post('/en/operator/texts/given', { id });
  if (!noted.text.includes('Noted: the sender has the file.')) return;
  texted.push(...[...file.matchAll(/,([0-9a-f]{16})$/gm)].map(([, reference]) => reference!));
}

/** One life of the portal: people apply, an office transfers and an operator carries texts, until the process ends. */
async function live(place: Place, mail: Mailbox, kill: number, { thanked, moved, texted }: Done): Promise<void> {
  // PostgreSQL flushes by itself.
  const moments = MOMENTS.filter((each) => place.database === undefined || each !== 'fdatasync');
  const moment = moments[kill % moments.length]!;
  const byMail = moment === 'letter';
  const url = await serve(place, mail.port, byMail ? undefined : `${moment}#${1 + ((kill * 3) % 11)}`);
  if (byMail) mail.onText = () => child!.kill('SIGKILL');
  const ended = once(child!, 'exit');
  const applying = ['a', 'b'].map((who) =>
    untilGone(async (number) => {
      const email = `${who}${kill}-${number}@mail.example`;
      const by = { email, 'contact-by': ['email', 'text'], phone: '2095550110' };
      thanked.push(await apply(visitor(url), ['alder', 'birch'], by));
    }),
  );
  const worker = visitor(url);
  const transferring = untilGone(async (number) => {
    if (number === 0) await worker.post('/en/office/sign-in', { name: 'lead', password: PASSWORD });
    await transferOne(worker, moved);
  });
  const operator = visitor(url);
  const carrying = untilGone(async (number) => {
    if (number === 0) await operator.post('/en/office/sign-in', { name: 'olga', password: PASSWORD });
    await carryTexts(operator, texted);
  });
  await Promise.all([...applying, transferring, carrying, ended]);
  expect(child!.signalCode, moment).toBe('SIGKILL');
  mail.onText = () => {};
}

async function sendAll({ work, portal }: Running): Promise<void> {
  for (let round = 0; round < 40; round++) {
    await work();
    const mail = portal.store.db.selectFrom('outbox').select('id').where('channel', '=', 'mail');
    const waiting = mail.where('state', '=', 'waiting');
    if (!(await waiting.executeTakeFirst())) return;
  }
}

/** What was thanked for is there, at both of its offices; a message arrived once, or is called uncertain. */
async function applicationsAreWhole({ url, portal }: Running, thanked: readonly string[]): Promise<void> {
  const { db } = portal.store;
  expect(thanked.length).toBeGreaterThan(0);
  for (const code of thanked) expect((await visitor(url).get(`/en/my/${code}`)).status, code).toBe(200);
  const sent = await db.selectFrom('applications').select('id').where('state', '=', 'submitted').execute();
  expect(sent.length).toBeGreaterThanOrEqual(thanked.length);
  const referrals = await db.selectFrom('referrals').select('application_id').execute();
  expect(referrals.length, 'each reached both offices, or none').toBe(2 * sent.length);
  const received = await db.selectFrom('outbox').select('channel').where('kind', '=', 'received').execute();
  for (const channel of ['mail', 'text'])
    expect(received.filter((each) => each.channel === channel).length, `a ${channel} for each`).toBe(sent.length);
}

async function mailCameOnce({ portal }: Running, mail: Mailbox): Promise<void> {
  expect(new Set(mail.letters.map(({ id }) => id)).size, 'no message came twice').toBe(mail.letters.length);
  const outbox = await portal.store.db
    .selectFrom('outbox')
    .select(['id', 'state'])
    .where('channel', '=', 'mail')
    .execute();
  expect(outbox.filter(({ state }) => state !== 'sent' && state !== 'uncertain')).toEqual([]);
  const arrived = new Set(mail.letters.map(({ id }) => id.slice(1, 17)));
  const missing = outbox.filter(({ id, state }) => state === 'sent' && !arrived.has(id));
  expect(missing, 'what is called sent has arrived').toEqual([]);
}

/** An application was handed over with its history, its figures and the message to the person, or with none of them. */
async function transfersAreWhole({ portal }: Running, moved: readonly string[]): Promise<void> {
  const { db } = portal.store;
  const referrals = await db.selectFrom('referrals').select(['id', 'office', 'status']).execute();
  const transfers = await db.selectFrom('events').select('referral_id').where('kind', '=', 'transfer').execute();
  const at = referrals.filter(({ office }) => office === 'hawthorn-help-desk').map(({ id }) => id);
  expect(transfers.map(({ referral_id }) => referral_id).sort()).toEqual([...at].sort());
  expect(referrals.filter(({ status }) => status === 'transferred').length).toBe(at.length);
  const counted = await db.selectFrom('figures').select('office').where('office', '=', 'hawthorn-help-desk').execute();
  expect(counted.length).toBe(at.length);
  const news = db.selectFrom('outbox').select('id').where('kind', '=', 'news');
  const told = await news.where('channel', '=', 'mail').execute();
  expect(told.length, 'a message for each').toBe(at.length);
  expect(
    moved.filter((id) => !at.includes(id)),
    'what an office was shown as done is done',
  ).toEqual([]);
}

/** The operator carries what the killed portals left, and the text of one more person, so that there always is one. */
async function carryTheRest({ url }: Running, { thanked, texted }: Done): Promise<void> {
  const by = { email: 'last@mail.example', 'contact-by': ['email', 'text'], phone: '2095550110' };
  thanked.push(await apply(visitor(url), ['alder', 'birch'], by));
  const operator = visitor(url);
  await operator.post('/en/office/sign-in', { name: 'olga', password: PASSWORD });
  for (let given = -1; given < texted.length; ) {
    given = texted.length;
    await carryTexts(operator, texted);
  }
}

/** Every text went in one file that was noted as given, and none waits. */
async function textsWentOnce({ portal }: Running, texted: readonly string[]): Promise<void> {
  expect(texted.length).toBeGreaterThan(0);
  expect(new Set(texted).size, 'no text is in two files that were given').toBe(texted.length);
  const rows = await portal.store.db
    .selectFrom('outbox')
    .select(['id', 'state'])
    .where('channel', '=', 'text')
    .execute();
  expect(rows.filter(({ state }) => state !== 'sent')).toEqual([]);
  const texts = new Set(rows.map(({ id }) => id));
  expect(texted.filter((id) => !texts.has(id))).toEqual([]);
}

onEachPortal('a portal that is killed', (database) => {
  it(`loses no application and no transfer, and sends no message twice, at ${KILLS} moments`, async () => {
    const url = await database();
    const place = { folder: join(root, url === undefined ? 'sqlite' : 'postgres'), database: url };
    const options = { folder: place.folder, ...(url && { database: url }) };
    const mail = await simpleMail();
    const done: Done = { thanked: [], moved: [], texted: [] };
    const first = await startHere(options);
    await signIn(first, { name: 'lead', role: 'lead', office: 'birch-defender' });
    await signIn(first, { name: 'olga', role: 'operator' });
    await first.end();
    for (let kill = 0; kill < KILLS; kill++) await live(place, mail, kill, done);
    const running = await startHere({
      ...options,
      mail: { host: mail.host, port: mail.port, secure: false, from: 'portal@front-door.example' },
    });
    await carryTheRest(running, done);
    await sendAll(running);
    await applicationsAreWhole(running, done.thanked);
    await mailCameOnce(running, mail);
    await transfersAreWhole(running, done.moved);
    await textsWentOnce(running, done.texted);
    await running.end();
    await mail.close();
  });
});
