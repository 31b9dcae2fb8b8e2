/**
 * The portal under load: 100,000 applications are there, then 50 people a second go from the counties to the thanks page.
 * Reports the times of pages, the processor seconds of the thread that answers (which a busy machine stretches less than
 * the clock) and the memory of the process; the people come from a process of their own. Then those of the pages of an
 * office and the operator, and of people who apply while a lead exports everything. Checks first that each application
 * that was thanked for is stored once, with one referral and one message.
 *
 * npm run bench:portal -- [stored] [people a second] [seconds] [address of an empty PostgreSQL database]
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { sendInventedApplications } from '../src/portal/invented-applications.ts';
import { readPack } from '../src/portal/pack/check.ts';
import { INVENTED_PACK } from '../src/portal/pack/invented.ts';
import { type StartedPortal, startPortal } from '../src/portal/start.ts';
import { tokenHash } from '../src/portal/store/open.ts';
import type { PortalTables } from '../src/portal/store/schema.ts';

type Job = { readonly url: string; readonly rate: number; readonly seconds: number };
type Report = {
  readonly times: readonly number[];
  /** The keys of the forms of everybody who came to the thanks page. */
  readonly sent: readonly string[];
  /** Why people did not come to the thanks page, and how many each. */
  readonly failed: Readonly<Record<string, number>>;
};

const agent = new Agent({ keepAlive: true, maxSockets: 400 });

type Reply = { readonly status: number; readonly to: string; readonly cookie: string };

type Form = ConstructorParameters<typeof URLSearchParams>[0];

function ask(url: string, form?: Form, cookie = ''): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const body = form && new URLSearchParams(form).toString();
    const headers = {
      cookie,
      ...(body !== undefined && {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
      }),
    };
    const asked = request(url, { agent, method: body === undefined ? 'GET' : 'POST', headers }, (answer) => {
      answer.resume();
      answer.on('end', () => {
        const { location = '', 'set-cookie': set = [] } = answer.headers;
        resolve({ status: answer.statusCode!, to: location, cookie: set[0]?.split(';')[0] ?? cookie });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const FORM = {
  'first-name': 'Load',
  'last-name': 'Tester',
  'birth-date.year': '1980',
  'birth-date.month': '1',
  'birth-date.day': '2',
  'contact-by': 'email',
  phone: '5550100000',
  'on-probation': 'no',
  'charges-pending': 'no',
  'monthly-income': '1000',
  'household-size': '1',
  'owns-home': 'no',
};

const SENT = 'sent';

const startKey = (number: string) => number.padEnd(24, 'x');

/** One person from the counties to the thanks page; the times of its pages in milliseconds. */
async function one({ url }: Job, number: string, times: number[]): Promise<string> {
  const timed = async (path: string, form?: Form, cookie?: string) => {
    const from = performance.now();
    const reply = await ask(url + path, form, cookie);
    times.push(performance.now() - from);
    return reply;
  };
  await timed('/en/apply');
  const begun = await timed('/en/apply', { counties: 'birch', start: startKey(number) });
  const page = begun.to.replace('/form', '');
  await timed(begun.to, undefined, begun.cookie);
  await timed(`${page}/form`, { ...FORM, email: `${number}@mail.example` }, begun.cookie);
  await timed(`${page}/review`, undefined, begun.cookie);
  const agreed = [
    ['consent', 'share'],
    ['consent', 'not-client'],
  ];
  const sent = await timed(`${page}/review`, agreed, begun.cookie);
  return sent.to.endsWith('/thanks') ? SENT : `${sent.status} ${sent.to.replace(/\/my\/[^/]+/, '')}`;
}

const OFFICE = 'birch-defender';
/** What people at an office do all day, and what a lead takes along. */
const OFFICE_PAGES = [
  '/en/office',
  '/en/office?box=office',
  '/en/office?box=late',
  '/en/office?box=all&page=40',
  // What no row has is looked for in all of them.
  '/en/office?box=all&status=denied&county=birch',
  '/en/office?box=office&need=reach&days=30',
  '/en/office/export.csv',
  '/en/office/casework.json',
];

type Started = StartedPortal & { readonly ok: true };

/** Makes an account and signs it in; gives the cookie. */
async function signIn({ url, accounts }: Started, role: 'lead' | 'operator', office: string | null): Promise<string> {
  const name = `${role}${(await accounts.list()).length}`;
  const invited = await accounts.invite('bench', { name, role, office, email: `${role}@office.example` });
  if (invited.kind !== 'invited') throw new Error(invited.why);
  const password = 'seven lanterns over quiet harbor';
  return (await ask(`${url}/en/invitation/${invited.token}`, { password })).cookie;
}

/** Times pages of an office that has its share of all that is stored, and those of the operator, one after another. */
async function timePages(started: Started): Promise<void> {
  const lead = await signIn(started, 'lead', OFFICE);
  for (const path of OFFICE_PAGES) await timePage(started.url, path, lead);
  const operator = await signIn(started, 'operator', null);
  for (const path of ['/en/operator', '/en/operator/log']) await timePage(started.url, path, operator);
}

/** Times one page, asked for again and again, with the processor time and the most memory of it. */
async function timePage(url: string, path: string, cookie: string): Promise<void> {
  const times: number[] = [];
  const processor = process.threadCpuUsage();
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  for (let each = 0; each < (path.includes('.') ? 2 : 40); each++) {
    const from = performance.now();
    const { status } = await ask(url + path, undefined, cookie);
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    times.push(performance.now() - from);
  }
  clearInterval(watch);
  const sorted = times.sort((a, b) => a - b);
  const [middle, late] = [0.5, 0.95].map((part) => Math.round(sorted[Math.floor(sorted.length * part)]!));
  const memory = Math.round(Math.max(most, process.memoryUsage().rss) / 2 ** 20);
  const { user, system } = process.threadCpuUsage(processor);
  const own = ((user + system) / 1000 / times.length).toFixed(1);
  console.log(`${path}: median ${middle} ms, p95 ${late} ms, processor ${own} ms, memory at most ${memory} MB`);
}

/** Begins people at a steady rate, whether or not those before have been answered. */
async function load(job: Job): Promise<Report> {
  const times: number[] = [];
  const people: Promise<string>[] = [];
  const sent: string[] = [];
  const from = performance.now();
  for (let number = 0; number < job.rate * job.seconds; number++) {
    const at = from + (number * 1000) / job.rate;
    const wait = at - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const name = `load-${number}-${process.pid}`;
    const end = one(job, name, times).catch((error: NodeJS.ErrnoException) => error.code ?? error.name);
    people.push(end);
    void end.then((how) => how === SENT && sent.push(startKey(name)));
  }
  const ends = Map.groupBy(await Promise.all(people), (end) => end);
  const { [SENT]: _, ...failed } = Object.fromEntries([...ends].map(([end, each]) => [end, each.length]));
  return { times, sent, failed };
}

/** Looks whether each form that was thanked for is one application, with one referral and one message to its person. */
async function checkStored(db: Kysely<PortalTables>, sent: readonly string[]): Promise<void> {
  for (const key of sent) {
    const rows = await db
      .selectFrom('applications')
      .select(['state', 'counties'])
      .select((row) =>
        (['referrals', 'outbox'] as const).map((table) =>
          row
            .selectFrom(table)
            .select((each) => each.fn.countAll().as('n'))
            .whereRef(`${table}.application_id`, '=', 'applications.id')
            .as(table),
        ),
      )
      .where('start_key', '=', tokenHash(key))
      .execute();
    const found = rows.map(({ state, referrals, outbox }) => `${state} ${referrals} ${outbox}`).join();
    if (found !== 'submitted 1 1') throw new Error(`a form that was thanked for is stored as “${found}”`);
  }
}

/** The people of a job, in a process of their own. */
function comeFromOutside(job: Job): Promise<Report> {
  const people = fork(new URL(import.meta.url), { serialization: 'advanced' });
  people.send(job);
  return new Promise((resolve, reject) =>
    people.once('message', (told) => resolve(told as Report)).once('error', reject),
  );
}

function tellReport(what: string, { times, sent, failed }: Report): void {
  const sorted = [...times].sort((a, b) => a - b);
  const share = (part: number) => Math.round(sorted[Math.floor(sorted.length * part)]!);
  console.log(
    `${sent.length} applications sent and ${what}, failed ${JSON.stringify(failed)}; ${sorted.length} pages: median ${share(0.5)} ms, p95 ${share(0.95)} ms, p99 ${share(0.99)} ms, the longest ${share(0.999999)} ms`,
  );
}

/** People who apply while a lead exports everything, again and again; and how long an export then takes. */
async function exportMeanwhile(started: Started, rate: number): Promise<void> {
  const lead = await signIn(started, 'lead', OFFICE);
  let over = false;
  const taken: number[] = [];
  const exporting = (async () => {
    while (!over) {
      const from = performance.now();
      await ask(`${started.url}/en/office/export.json`, undefined, lead);
      taken.push((performance.now() - from) / 1000);
    }
  })();
  const report = await comeFromOutside({ url: started.url, rate, seconds: 10 });
  over = true;
  await exporting;
  tellReport('answered while a lead exported', report);
  console.log(`exports meanwhile: ${taken.map((each) => each.toFixed(1)).join(', ')} s`);
}

async function main(): Promise<void> {
  const [stored = 100_000, rate = 50, seconds = 60] = process.argv.slice(2, 5).map(Number);
  const database = process.argv[5];
  const read = readPack(INVENTED_PACK);
  if (!read.ok) throw new Error('the invented pack does not hold');
  const folder = mkdtempSync(join(tmpdir(), 'redress-bench-portal-'));
  const started = await startPortal({
    pack: read.pack,
    folder,
    host: '127.0.0.1',
    port: 0,
    ...(database !== undefined && { database }),
  });
  if (!started.ok) throw new Error(started.message);
  const { db } = started.portal.store;
  const before = performance.now();
  await sendInventedApplications(started.portal, stored);
  console.log(`${stored} applications stored in ${Math.round((performance.now() - before) / 1000)} s`);
  const memory: number[] = [];
  const watch = setInterval(() => memory.push(Math.round(process.memoryUsage().rss / 2 ** 20)), 2_000);
  const processor = process.threadCpuUsage();
  const report = await comeFromOutside({ url: started.url, rate, seconds });
  clearInterval(watch);
  const { user, system } = process.threadCpuUsage(processor);
  await checkStored(db, report.sent);
  tellReport('stored once each', report);
  const processed = (user + system) / 1e6;
  console.log(
    `the thread that answers: ${processed.toFixed(1)} processor seconds, ${((processed * 1000) / report.times.length).toFixed(2)} ms a page`,
  );
  const tenth = (at: number) => memory[Math.floor((memory.length - 1) * at)];
  console.log(`memory in MB, from the first person to the last: ${[0, 0.25, 0.5, 0.75, 1].map(tenth).join(', ')}`);
  await db.updateTable('referrals').set({ accepted_at: '2026-11-28' }).where('office', '=', OFFICE).execute();
  await timePages(started);
  await exportMeanwhile(started, rate);
  await started.stop();
  rmSync(folder, { recursive: true, force: true });
}

if (process.send) process.once('message', async (job) => process.send!(await load(job as Job), () => process.exit()));
else await main();
