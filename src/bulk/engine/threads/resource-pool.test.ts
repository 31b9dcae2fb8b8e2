import { describe, expect, it } from 'vitest';
import { poolOf } from './resource-pool.ts';

describe('lending', () => {
  it('gives what is free at once, and what comes back to the first that waits', async () => {
    const lending = poolOf(['a']);
    expect(await lending.take()).toBe('a');
    const taken: string[] = [];
    const waiting = ['first', 'second'].map((who) => lending.take().then((thing) => taken.push(`${who} ${thing}`)));
    lending.giveBack('a');
    lending.giveBack('b');
    await Promise.all(waiting);
    expect(taken).toEqual(['first a', 'second b']);
  });

  it('passes over a request that cannot use an item', async () => {
    const lending = poolOf([1]);
    expect(await lending.take()).toBe(1);
    const even = lending.take((number) => number % 2 === 0);
    const any = lending.take();
    lending.giveBack(3);
    expect(await any).toBe(3);
    lending.giveBack(4);
    expect(await even).toBe(4);
  });

  it('fails every waiting and later request once nothing comes any more', async () => {
    const lending = poolOf<string>([]);
    const waiting = lending.take();
    lending.fail(new Error('the disk is full'));
    await expect(waiting).rejects.toThrow('the disk is full');
    await expect(lending.take()).rejects.toThrow('the disk is full');
  });
});
