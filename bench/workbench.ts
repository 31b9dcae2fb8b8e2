import { deepStrictEqual } from 'node:assert';
import { spawn } from 'node:child_process';
import { createReadStream, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import type { ChoiceRecord } from '../src/casework/choice.ts';
import type { CompareState, Figures, InputInfo, JobNews, Page, RunInfo } from '../src/server/api-types.ts';
import { times } from './clocked.ts';
import { DATA, invented } from './invented.ts';
import { takenBelow } from './measured.ts';

/**
 * How long somebody at the workbench waits for each step, through the server as a browser asks it:
 * `npm run bench:workbench -- --lines 1000000`. Each step is given by the clock and in processor time of the whole
 * server, which a busy machine does not change. Processes that the server starts count in all: what they share, such as
 * Node's own code, counts for each. Answers are checked: the figures against the result files, the list against the figures, the effect against the run.
 */
const { values } = parseArgs({ options: { lines: { type: 'string', default: '100000' } } });
const lines = Number(values.lines);
const file = invented(lines, true);
const workspace = join(DATA, 'workbench');
const CHOICE: ChoiceRecord = {
  packId: 'us-ca/prop-64',
  policyId: 'options-2019',
  options: { dismiss: ['11357'], subjectAgeThreshold: 50 },
  county: 'SAN JOAQUIN',
  asOf: '2020-07-01',
};

type Server = {
  readonly api: <Answer>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
  /** What a page hears of jobs, from now on. */
  readonly news: () => Promise<AsyncIterableIterator<JobNews>>;
  readonly pid: number;
  readonly stop: () => Promise<void>;
};

async function startServer(): Promise<Server> {
  const child = spawn(
    process.execPath,
    ['bin/redress.js', 'serve', '--port', '0', '--no-open', '--workspace', workspace],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let told = '';
  const link = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      told += data;
      const found = told.match(/http\S+#\S+/);
      if (found) resolve(found[0]);
    });
    child.once('exit', () => reject(new Error(told)));
  });
  const address = link.slice(0, link.indexOf('/start'));
  const opened = await fetch(`${address}/api/session/link`, {
    method: 'POST',
    headers: { 'x-redress': '1', 'content-type': 'application/json' },
    body: JSON.stringify({ token: link.split('#')[1] }),
  });
  const cookie = opened.headers.get('set-cookie')!.split(';')[0]!;
  return {
    pid: child.pid!,
    api: async (method, path, body, headers = { 'content-type': 'application/json' }) => {
      const init = { method, headers: { 'x-redress': '1', cookie, ...headers }, duplex: 'half' };
      const sent = body === undefined ? {} : { body: body instanceof ReadableStream ? body : JSON.stringify(body) };
      const response = await fetch(`${address}/api${path}`, { ...init, ...sent } as RequestInit);
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
      return (await response.json()) as never;
    },
    news: async () => newsIn(await fetch(`${address}/api/jobs/events`, { headers: { 'x-redress': '1', cookie } })),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function* newsIn({ body }: Response): AsyncIterableIterator<JobNews> {
  let text = '';
  for await (const piece of body!.pipeThrough(new TextDecoderStream())) {
    const lines = `${text}${piece}`.split('\n');
    text = lines.pop()!;
    for (const line of lines) if (line.startsWith('data: ')) yield JSON.parse(line.slice(6)) as JobNews;
  }
}

/** Reads news until a job is there to be looked at, or has ended. */
async function until(news: AsyncIterator<JobNews>, id: string, kind: 'shown' | 'ended'): Promise<void> {
  for (;;) {
    const { value, done } = await news.next();
    if (done) throw new Error('the stream of news has ended');
    if (value.kind === 'event' && value.id === id && [kind, 'ended'].includes(value.event.kind)) return;
  }
}

/** Memory is at rest after so many seconds: V8 gives back the pages of threads that have ended a while later. */
const REST = 25;

let server = await startServerAnew();

async function startServerAnew(): Promise<Server> {
  rmSync(workspace, { recursive: true, force: true });
  mkdirSync(workspace, { recursive: true });
  return startServer();
}

/** Milliseconds from one look at the memory to the next. */
const LOOK = 100;

async function step<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  const [start, before] = [performance.now(), takenBelow(server.pid)];
  let most = before.memory;
  const looks = setInterval(() => {
    most = Math.max(most, takenBelow(server.pid).memory);
  }, LOOK);
  const value = await work();
  const wall = (performance.now() - start) / 1000;
  clearInterval(looks);
  const now = takenBelow(server.pid);
  process.stdout.write(
    `${name.padEnd(44)} ${wall.toFixed(2).padStart(7)} s, processor ${(now.processor - before.processor).toFixed(2).padStart(7)} s, ` +
      `memory ${now.memory.toFixed(0).padStart(5)} MB, most ${Math.max(most, now.memory).toFixed(0).padStart(5)} MB\n`,
  );
  return value;
}

/** Asks until an answer is there. */
async function answered<Answer>(ask: () => Promise<Answer | undefined>): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** Says what the server holds when nobody asks anything of it. */
async function atRest(name: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, REST * 1000));
  process.stdout.write(
    `at rest, ${name.padEnd(35)} memory ${takenBelow(server.pid).memory.toFixed(0).padStart(5)} MB\n`,
  );
}

await atRest('nothing opened yet');

type EffectAnswer = { readonly state: string; readonly milliseconds: number; readonly chosen: EffectFigures };
type EffectFigures = {
  readonly convictions: number;
  readonly relieved: number;
  readonly outcomes: readonly { readonly id: string; readonly convictions: number }[];
};

const effectOf = (input: string, choice: ChoiceRecord) =>
  answered(async () => {
    const answer = await server.api<EffectAnswer>('POST', `/inputs/${input}/effect`, choice);
    return answer.state === 'ready' ? answer : undefined;
  });

const { id: input } = await server.api<{ id: string }>('POST', '/inputs', { origin: 'upload' });
await step('upload', () =>
  server.api('PUT', `/inputs/${input}/files`, Readable.toWeb(createReadStream(file)), {
    'x-file-name': 'invented.csv',
    'content-length': String(statSync(file).size),
  }),
);
await step('from the upload to the inspection', async () => {
  await server.api('POST', `/inputs/${input}/inspect`);
  const info = await answered(async () => {
    const found = await server.api<InputInfo>('GET', `/inputs/${input}`);
    if (found.state === 'refused') throw new Error(found.problem?.en);
    return found.state === 'ready' ? found : undefined;
  });
  deepStrictEqual(info.inspection!.counties[0]!.name, 'SAN JOAQUIN');
});
const effect = await step('from the inspection to the live effect', () => effectOf(input, CHOICE));

const news = await server.news();
const run = await step('from Run to the figures', async () => {
  const { id } = await server.api<{ id: string }>('POST', '/runs', {
    inputId: input,
    name: 'bench',
    choice: CHOICE,
    quarantine: true,
  });
  await until(news, id, 'shown');
  await server.api<Figures>('GET', `/runs/${id}/figures`);
  return id;
});
const info = await step('from the figures to the list', async () => {
  await until(news, run, 'ended');
  const found = await server.api<RunInfo>('GET', `/runs/${run}`);
  if (found.state !== 'done') throw new Error(found.problem?.en);
  return found;
});
await news.return!();
const page = (filter: object) =>
  server.api<Page>('POST', `/runs/${run}/convictions`, {
    filter,
    text: '',
    sort: { by: 'name', descending: false },
    from: 0,
    size: 50,
  });
await step('every figure against its rows, and a person', async () => {
  const figures = await server.api<Figures>('GET', `/runs/${run}/figures`);
  deepStrictEqual(figures.convictions, effect.chosen.convictions);
  deepStrictEqual(figures.relieved, effect.chosen.relieved);
  const all = await page({});
  deepStrictEqual([all.total, all.people], [figures.convictions, figures.people]);
  for (const { section, level, outcome, convictions } of figures.cells) {
    deepStrictEqual((await page({ section: [section], level: [level], outcome: [outcome] })).total, convictions);
  }
  const [first] = all.rows;
  const person = await server.api<{ history: { key: string } }>('GET', `/runs/${run}/people/${first!.person}`);
  deepStrictEqual(person.history.key, first!.key);
  process.stdout.write(`${info.summary!.lines} lines, ${figures.convictions} convictions, ${figures.people} people\n`);
});

const effects: number[] = [];
await step('25 changed options', async () => {
  for (const subjectAgeThreshold of [65, 60, 55, 50, 45, 40, 57]) await change({ subjectAgeThreshold });
  for (const yearsSinceConvictionThreshold of [15, 12, 10, 8, 5, 3]) await change({ yearsSinceConvictionThreshold });
  for (const yearsCrimeFreeThreshold of [10, 7, 5, 3, 1]) await change({ yearsCrimeFreeThreshold });
  for (const dismiss of [['11357'], ['11357', '11358'], ['11359'], ['11360'], ['11357']]) await change({ dismiss });
  await change({ subjectUnder21AtConviction: true });
  await change({ subjectHasOnlyProp64Charges: true });
});
async function change(options: ChoiceRecord['options']): Promise<void> {
  const choice = { ...CHOICE, options: { ...CHOICE.options, ...options } };
  const start = performance.now();
  await effectOf(input, choice);
  effects.push(performance.now() - start);
}
process.stdout.write(times('a changed option, clock', effects));

await step('compared with another policy', () =>
  answered(async () => {
    const answer = await server.api<CompareState>('POST', `/compare/${run}`, {
      kind: 'policy',
      policyId: 'dismiss-all',
      options: {},
    });
    if (answer.state !== 'ready') return undefined;
    deepStrictEqual(answer.left.figures.convictions, info.summary && effect.chosen.convictions);
    return answer;
  }),
);
await atRest('run open, people of the live effect kept');
await server.stop();
server = await startServer();
await step('after a restart: the list', () => page({}));
await atRest('run open after a restart');
await step('after a restart: the live effect', async () => {
  deepStrictEqual((await effectOf(input, CHOICE)).chosen, effect.chosen);
});
await atRest('people of the live effect kept after a restart');
await server.stop();
rmSync(workspace, { recursive: true, force: true });
