import { type ChildProcess, spawn } from 'node:child_process';
import { commandStart } from '../../program/begin.ts';
import type { Problem } from '../../record/problem.ts';

/** A step that a worker does: which, and of which range or group, from 0. */
export type WorkerStep = {
  readonly step: 'survey' | 'gather' | 'people' | 'part' | 'hash';
  readonly number: number;
  /** For a survey: line feeds of the file before the range, where they are known; the range is then decided on the way. */
  readonly linesBefore?: number | undefined;
};

export type StepOutcome = { readonly ok: true } | { readonly ok: false; readonly problem: Problem };

/** A step, or what it waits for until it can be given to a process. */
export type StepAsked = WorkerStep | (() => Promise<WorkerStep>);

/** Processes on this machine that do steps of one run. */
export type StepWorkers = {
  /** Does steps on whichever process is free; ends with the problem of the first that is refused. */
  readonly all: (steps: readonly StepAsked[], onDone: (step: WorkerStep) => void) => Promise<StepOutcome>;
  readonly stop: () => void;
};

/** How often a step is tried whose worker ends before it is done, as one does whom the system runs out of memory for. */
const TRIES = 3;

/**
 * Has a worker take less memory: V8's heap of what is new stays small, which costs no time, since little lives long in a range; and
 * the C library keeps one heap for all threads but the first, as `program/few-heaps.ts` says.
 */
function lean(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { NODE_OPTIONS = '', ...others } = env;
  return { MALLOC_ARENA_MAX: '2', ...others, NODE_OPTIONS: `--max-semi-space-size=8 ${NODE_OPTIONS}`.trim() };
}

/**
 * Starts processes when they are needed. Each does many steps, since a process takes about as long to start and to make
 * its code fast as a small range takes. One that ends before its step is done is replaced, and the step is done again.
 */
export function openStepWorkers(work: string, number: number, signal: AbortSignal | undefined): StepWorkers {
  const idle: ChildProcess[] = [];
  const running = new Set<ChildProcess>();
  const take = (): ChildProcess => {
    const known = idle.pop();
    if (known) return known;
    const { program, args } = commandStart(['cluster', 'worker', work]);
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env: lean(process.env) });
    running.add(child);
    child.once('exit', () => {
      running.delete(child);
      if (idle.includes(child)) idle.splice(idle.indexOf(child), 1);
    });
    return child;
  };
  const stop = () => {
    for (const child of running) child.kill('SIGKILL');
  };
  signal?.addEventListener('abort', stop, { once: true });

  const doStep = async (step: WorkerStep): Promise<StepOutcome> => {
    let how = '';
    for (let tries = 0; tries < TRIES; tries++) {
      signal?.throwIfAborted();
      const child = take();
      const done = await ask(child, step);
      if (typeof done !== 'string') {
        if (done.ok) idle.push(child);
        return done;
      }
      how = done;
    }
    signal?.throwIfAborted();
    return { ok: false, problem: { kind: 'output', message: endedEarly(step, how) } };
  };

  return {
    stop,
    all: async (steps, onDone) => {
      let next = 0;
      let refused: StepOutcome | undefined;
      const feed = async () => {
        while (next < steps.length && refused === undefined) {
          const asked = steps[next++]!;
          const step = typeof asked === 'function' ? await asked() : asked;
          const done = await doStep(step);
          if (done.ok) onDone(step);
          else refused ??= done;
        }
      };
      await Promise.all(Array.from({ length: Math.min(number, steps.length) }, feed));
      return refused ?? { ok: true };
    },
  };
}

function endedEarly({ step, number }: WorkerStep, how: string): string {
  return `a worker ended (${how}) each of the ${TRIES} times that it did ${step} ${number + 1}; if memory is short, use smaller ranges (--range) or fewer workers (--workers).`;
}

/** Gives a process a step; what it answers, or how it ended instead. */
function ask(child: ChildProcess, step: WorkerStep): Promise<StepOutcome | string> {
  return new Promise((resolve) => {
    const end = (code: number | null, by: string | null) => {
      child.off('message', answer);
      resolve(by ?? `exit code ${code}`);
    };
    const answer = (outcome: unknown) => {
      child.off('exit', end);
      resolve(outcome as StepOutcome);
    };
    child.once('message', answer);
    child.once('exit', end);
    child.send(step, (error) => {
      // One that is ending takes no step; its exit says how it ends.
      if (error && child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    });
  });
}
