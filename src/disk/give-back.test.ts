import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/**
 * What a thread holds, in megabytes, after work that leaves much behind, and once it has rested; `job` says what the process does with a
 * job meanwhile.
 */
function megabytes(rests: boolean, job = ''): readonly number[] {
  const module = JSON.stringify(new URL('./give-back.ts', import.meta.url).href);
  const thread = `
    import { giveBackAtRest } from ${module};
    const held = () => Math.round(process.memoryUsage().heapTotal / 2 ** 20);
    const rest = ${rests} ? giveBackAtRest(200) : { worked: () => {} };
    let kept = Array.from({ length: 400_000 }, (_, each) => ({ each, text: 'invented ' + each }));
    rest.worked();
    const [before, many] = [held(), kept.length];
    kept = undefined;
    setTimeout(() => console.log(JSON.stringify([before, held(), many])), 1500);
  `;
  const code = `
    import { announceJobs, jobBegins } from ${module};
    import { Worker } from 'node:worker_threads';
    announceJobs();
    ${job}
    new Worker(new URL(${JSON.stringify(`data:text/javascript,${encodeURIComponent(thread)}`)}));
  `;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }));
}

describe('memory', () => {
  it('goes back once a thread has been without work for a while, and stays held without that', () => {
    const [before, after] = megabytes(true);
    expect(after!).toBeLessThan(before! / 2);
    const [held, still] = megabytes(false);
    expect(still!).toBeGreaterThan(held! / 2);
  });

  it('waits for jobs that are at work, from which a collection would take the processor', () => {
    const [before, after] = megabytes(true, 'jobBegins();');
    expect(after!).toBeGreaterThan(before! / 2);
    const [held, gone] = megabytes(true, 'setTimeout(jobBegins(), 400);');
    expect(gone!).toBeLessThan(held! / 2);
  });
});
