/**
 * The portal under load: 100,000 applications are there, then 50 people a second go from the counties to the thanks page.
 * Reports the times of pages, the processor seconds of the thread that answers (which a busy machine stretches less than
 * the clock) and the memory of the process, and then those of an office's pages and exports. Checks first that what was
 * sent is there.
 *
 * npm run bench:portal -- [stored] [people a second] [seconds] [address of an empty PostgreSQL database]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { sendInventedApplications } from '../src/portal/invented-applications.ts';
import { readPack } from '../src/portal/pack/check.ts';
import { INVENTED_PACK } from '../src/portal/pack/invented.ts';
import { type StartedPortal, startPortal } from '../src/portal/start.ts';

type Job = { readonly url: string; readonly rate: number; readonly seconds: number };
type Report = {
  readonly times: readonly number[];
  readonly sent: number;
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

/** One person from the counties to the thanks page; the times of its pages in milliseconds. */
async function one({ url }: Job, number: string, times: number[]): Promise<string> {
  const timed = async (path: string, form?: Form, cookie?: string) => {
    const from = performance.now();
    const reply = await ask(url + path, form, cookie);
    times.push(performance.now() - from);
    return reply;
  };
  await timed('/en/apply');
  const begun = await timed('/en/apply', { counties: 'birch', start: number.padEnd(24, 'x') });
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
  '/en/office?box=all&page=40',
  '/en/office/export.csv',
  '/en/office/casework.json',
];

/** Times pages of an office that has its share of all that is stored, one after another, with the most memory of each. */
async function timeOffice({ url, accounts }: StartedPortal & { readonly ok: true }): Promise<void> {
  const account = { name: 'lead', role: 'lead', office: OFFICE, email: 'lead@office.example' } as const;
  const invited = await accounts.invite('bench', account);
  if (invited.kind !== 'invited') throw new Error(invited.why);
  const { cookie } = await ask(`${url}/en/invitation/${invited.token}`, {
    password: 'seven lanterns over quiet harbor',
  });
  for (const path of OFFICE_PAGES) {
    const times: number[] = [];
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
    console.log(`${path}: median ${middle} ms, p95 ${late} ms, memory at most ${memory} MB`);
  }
}

/** Begins people at a steady rate, whether or not those before have been answered. */
async function load(job: Job): Promise<Report> {
  const times: number[] = [];
  const people: Promise<string>[] = [];
  const from = performance.now();
  for (let number = 0; number < job.rate * job.seconds; number++) {
    const at = from + (number * 1000) / job.rate;
    const wait = at - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    people.push(
      one(job, `load-${number}-${process.pid}`, times).catch(
        (error: NodeJS.ErrnoException) => error.code ?? error.name,
      ),
    );
  }
  const ends = Map.groupBy(await Promise.all(people), (end) => end);
  const { [SENT]: sent = 0, ...failed } = Object.fromEntries([...ends].map(([end, each]) => [end, each.length]));
  return { times, sent, failed };
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
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { url: started.url, rate, seconds } satisfies Job,
  });
  const report = await new Promise<Report>((resolve, reject) => worker.once('message', resolve).once('error', reject));
  clearInterval(watch);
  const { user, system } = process.threadCpuUsage(processor);
  const { n } = await db
    .selectFrom('applications')
    .select((row) => row.fn.countAll().as('n'))
    .where('state', '=', 'submitted')
    .executeTakeFirstOrThrow();
  if (Number(n) !== stored + report.sent)
    throw new Error(`${report.sent} were thanked for, ${Number(n) - stored} are there`);
  const sorted = [...report.times].sort((a, b) => a - b);
  const share = (part: number) => Math.round(sorted[Math.floor(sorted.length * part)]!);
  console.log(
    `${report.sent} applications sent, failed ${JSON.stringify(report.failed)}; ${sorted.length} pages: median ${share(0.5)} ms, p95 ${share(0.95)} ms, p99 ${share(0.99)} ms`,
  );
  const processed = (user + system) / 1e6;
  console.log(
    `the thread that answers: ${processed.toFixed(1)} processor seconds, ${((processed * 1000) / sorted.length).toFixed(2)} ms a page`,
  );
  const tenth = (at: number) => memory[Math.floor((memory.length - 1) * at)];
  console.log(`memory in MB, from the first person to the last: ${[0, 0.25, 0.5, 0.75, 1].map(tenth).join(', ')}`);
  await db.updateTable('referrals').set({ accepted_at: '2026-11-28' }).where('office', '=', OFFICE).execute();
  await timeOffice(started);
  await started.stop();
  rmSync(folder, { recursive: true, force: true });
}

if (isMainThread) await main();
else parentPort!.postMessage(await load(workerData as Job));
