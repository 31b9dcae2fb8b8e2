import { flushCompileCache } from 'node:module';
import { type FromJobProcess, startJobThread, type ToJobProcess } from './job-worker.ts';

/** A process of one job: it starts the job's worker as its thread, and passes on what the worker and the server say. */

// The process is stopped after the worker's last word, so what it compiled is kept before that begins.
flushCompileCache();

// Whoever stops the server from a terminal reaches this process too; the server says how its jobs end.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
// A worker whose server is gone writes nothing more: the next server finds nobody in the folders of the job.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));

const tell = (message: FromJobProcess, onSent: () => void = () => {}) => process.send!(message, onSent);

process.once('message', ({ module, task }: ToJobProcess) => {
  const { say } = startJobThread(new URL(module), task, {
    said: (message) => tell({ kind: 'said', message }),
    failed: (failure) => tell({ kind: 'failed', failure }),
    gone: () => tell({ kind: 'ended' }, () => process.exit()),
  });
  process.on('message', say);
});
