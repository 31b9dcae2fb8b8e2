import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { JobEnd, JobEvent } from './job.ts';
import { createJobs, type Jobs } from './jobs.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-jobs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
function worker(body: string): URL {
  const path = join(folder, `worker-${made++}.mjs`);
  writeFileSync(path, `import { parentPort } from 'node:worker_threads';\n${body}`);
  return pathToFileURL(path);
}

const QUICK = worker(`parentPort.postMessage({ kind: 'inspected' });`);
const STUCK = worker(`parentPort.postMessage({ kind: 'progress', progress: {} }); for (;;);`);

type Followed = {
  readonly ends: Map<string, JobEnd[]>;
  readonly started: string[];
  readonly told: [string, JobEvent][];
};

function open(): Followed & {
  readonly jobs: Jobs;
  readonly add: (id: string, worker: URL, of?: readonly string[], apart?: boolean) => boolean;
} {
  const jobs = createJobs();
  const ends = new Map<string, JobEnd[]>();
  const started: string[] = [];
  const told: [string, JobEvent][] = [];
  jobs.follow((id, event) => told.push([id, event]));
  const add = (id: string, worker: URL, of: readonly string[] = [], apart = false) =>
    jobs.add(id, {
      worker,
      apart,
      task: null,
      of,
      goesOn: () => false,
      onStart: () => void started.push(id),
      onMessage: () => {},
      onEnd: async (how) => {
        // As the database does, the end takes a moment: that is when a second word may come.
        await new Promise((resolve) => setTimeout(resolve, 20));
        ends.set(id, [...(ends.get(id) ?? []), how]);
      },
    });
  return { jobs, ends, started, told, add };
}

const ended = (jobs: Jobs, id: string) => expect.poll(() => jobs.isActive(id), { timeout: 600_000 }).toBe(false);

describe('the line of jobs', () => {
  it('takes one after the other, each told from its place in line to its end', async () => {
    const { jobs, add, ends, told } = open();
    add('a', QUICK);
    add('b', QUICK);
    await ended(jobs, 'b');
    expect([...ends]).toEqual([
      ['a', ['done']],
      ['b', ['done']],
    ]);
    expect(told.map(([id, { kind }]) => `${id} ${kind}`)).toEqual([
      'a queued',
      'a started',
      'b queued',
      'a ended',
      'b started',
      'b ended',
    ]);
  });

  it('takes up no job that is in it already', async () => {
    const { jobs, add, ends } = open();
    expect(add('a', QUICK)).toBe(true);
    expect(add('a', QUICK)).toBe(false);
    await ended(jobs, 'a');
    expect(ends.get('a')).toEqual(['done']);
    expect(add('a', QUICK)).toBe(true);
    await ended(jobs, 'a');
  });

  it('ends with a run whatever works on it, at work or in line, and nothing else', async () => {
    const { jobs, add, ends } = open();
    add('papers', STUCK, ['run']);
    add('petition', QUICK, ['run']);
    add('other', QUICK, ['other run']);
    expect(jobs.worksOn('petition')).toEqual(['run']);
    await jobs.endAllOf('run');
    expect([...ends].filter(([id]) => id !== 'other').sort()).toEqual([
      ['papers', ['cancelled']],
      ['petition', ['cancelled']],
    ]);
    await ended(jobs, 'other');
    expect(ends.get('other')).toEqual(['done']);
  });

  it('keeps the others in line when one that waits is cancelled twice', async () => {
    const { jobs, add, ends } = open();
    add('a', STUCK);
    add('b', QUICK);
    add('c', QUICK);
    expect(jobs.cancel('b')).toBe(true);
    expect(jobs.cancel('b')).toBe(true);
    await ended(jobs, 'b');
    expect(ends.get('b')).toEqual(['cancelled']);
    jobs.cancel('a');
    await ended(jobs, 'c');
    expect(ends.get('a')).toEqual(['cancelled']);
    expect(ends.get('c')).toEqual(['done']);
    expect(jobs.cancel('c')).toBe(false);
  });

  it('goes on after a worker that failed, one that says nothing and one that there is not', async () => {
    const { jobs, add, ends } = open();
    add('thrown', worker(`throw new Error('no');`));
    add('silent', worker('process.exit(3);'));
    add('absent', pathToFileURL(join(folder, 'absent.mjs')));
    add('last', QUICK);
    await ended(jobs, 'last');
    expect([...ends]).toEqual([
      ['thrown', ['crashed']],
      ['silent', ['done']],
      ['absent', ['crashed']],
      ['last', ['done']],
    ]);
  });

  it('goes on after an outcome or an end that could not be noted', async () => {
    const { jobs, add, ends } = open();
    jobs.add('a', {
      worker: QUICK,
      task: null,
      of: [],
      goesOn: () => false,
      onMessage: () => Promise.reject(new Error('the disk is full')),
      onEnd: (how) => {
        ends.set('a', [how]);
        throw new Error('still full');
      },
    });
    add('b', QUICK);
    await ended(jobs, 'b');
    expect(ends.get('a')).toEqual(['crashed']);
    expect(ends.get('b')).toEqual(['done']);
  });

  it('says that the disk was full where a worker failed by that', async () => {
    const { jobs, add, ends } = open();
    add('a', worker(`throw Object.assign(new Error('x'), { code: 'ENOSPC' });`));
    await ended(jobs, 'a');
    expect(ends.get('a')).toEqual(['no-room']);
  });

  it('stops what is at work and what waits, and has noted both when it says so', async () => {
    const { jobs, add, ends, started } = open();
    add('a', STUCK);
    add('b', QUICK);
    await expect.poll(() => jobs.active().get('a')?.kind, { timeout: 10_000 }).toBe('progress');
    await jobs.stopAll();
    expect([...ends].sort()).toEqual([
      ['a', ['stopped']],
      ['b', ['stopped']],
    ]);
    expect(started).toEqual(['a']);
    expect(add('c', QUICK)).toBe(false);
    await jobs.stopAll();
  });

  it('tells when a job is gone, at once where there is none', async () => {
    const { jobs, add, ends } = open();
    await jobs.gone('a');
    add('a', QUICK);
    await jobs.gone('a');
    expect(ends.get('a')).toEqual(['done']);
    expect(add('a', QUICK)).toBe(true);
    await jobs.gone('a');
  });

  it('stops when its worker had ended already', async () => {
    const { jobs, add } = open();
    add('a', QUICK);
    await ended(jobs, 'a');
    await jobs.stopAll();
  });

  it('gives a process of its own the task, and passes on what both say in its order', async () => {
    const { jobs } = open();
    const ECHO = worker(`
      import { workerData } from 'node:worker_threads';
      parentPort.postMessage({ kind: 'part', of: workerData });
      parentPort.once('message', (message) => {
        parentPort.postMessage({ kind: 'heard', message, by: process.pid });
        setInterval(() => {}, 1000);
      });
    `);
    const said: unknown[] = [];
    const own = new Map([['a', new Uint8Array([1, 2])]]);
    jobs.add('a', {
      worker: ECHO,
      apart: true,
      task: own,
      of: [],
      goesOn: ({ kind }) => kind === 'part',
      isPart: ({ kind }) => kind === 'part',
      onMessage: (message) => void said.push(message),
      onEnd: (how, settled) => void said.push(how, settled),
    });
    await ended(jobs, 'a');
    expect(said).toEqual([
      { kind: 'part', of: own },
      { kind: 'heard', message: 'taken', by: expect.any(Number) },
      'done',
      true,
    ]);
    expect((said[1] as { by: number }).by).not.toBe(process.pid);
  });

  it('says of a process of its own how it ended: of itself, by a fault, for want of room or memory, or killed', async () => {
    const { jobs, add, ends } = open();
    const apart = (id: string, body: string) => add(id, worker(body), [], true);
    apart('silent', 'process.exit(3);');
    apart('thrown', `throw new Error('no');`);
    apart('full', `throw Object.assign(new Error('x'), { code: 'ENOSPC' });`);
    apart('killed', `process.kill(process.pid, 'SIGKILL');`);
    add('absent', pathToFileURL(join(folder, 'absent.mjs')), [], true);
    add('last', QUICK, [], true);
    await ended(jobs, 'last');
    expect([...ends]).toEqual([
      ['silent', ['done']],
      ['thrown', ['crashed']],
      ['full', ['no-room']],
      ['killed', ['no-memory']],
      ['absent', ['crashed']],
      ['last', ['done']],
    ]);
  });

  it('ends a process of its own that is cancelled or stopped, whatever it does', async () => {
    const { jobs, add, ends } = open();
    add('cancelled', STUCK, [], true);
    add('stopped', STUCK, [], true);
    jobs.cancel('cancelled');
    await ended(jobs, 'cancelled');
    await expect.poll(() => jobs.active().get('stopped')?.kind, { timeout: 60_000 }).toBe('progress');
    await jobs.stopAll();
    expect([...ends]).toEqual([
      ['cancelled', ['cancelled']],
      ['stopped', ['stopped']],
    ]);
  });

  it('leaves no process behind a server that is killed', async () => {
    const alive = join(folder, 'alive');
    const BUSY = worker(`
      import { writeFileSync } from 'node:fs';
      writeFileSync(${JSON.stringify(alive)}, String(process.pid));
      for (;;);
    `);
    const server = join(folder, 'server.mjs');
    writeFileSync(
      server,
      `const { startJobProcess } = await import(${JSON.stringify(new URL('./job-worker.ts', import.meta.url).href)});
      startJobProcess(new URL(${JSON.stringify(BUSY.href)}), null, { said() {}, failed() {}, gone() {} });`,
    );
    const child = spawn(process.execPath, ['--no-warnings', server], { stdio: 'ignore' });
    await expect.poll(() => existsSync(alive) && readFileSync(alive, 'utf8'), { timeout: 60_000 }).toMatch(/\d/);
    const pid = Number(readFileSync(alive, 'utf8'));
    child.kill('SIGKILL');
    await expect.poll(() => isRunning(pid), { timeout: 60_000 }).toBe(false);
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
