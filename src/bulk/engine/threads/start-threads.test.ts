import { expect, it } from 'vitest';
import { dojFormat } from '../../../jurisdictions/us-ca/doj/format.ts';
import { startThreads } from './start-threads.ts';

const END = { kind: 'hashed' } as const;
/** Of nothing. */
const HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

it('gives out threads that work, and more than were started where more are taken', async () => {
  const threads = startThreads(dojFormat.module, 1, () => ['decide', 'emit']);
  const taken = [threads.take(), threads.take()];
  await threads.stop();
  for (const thread of taken) expect(await thread.call(END)).toBe(HASH);
  for (const thread of taken) await thread.stop(new Error('closed'));
  await expect(taken[0]!.call(END)).rejects.toThrow('closed');
});

it('stops the threads that were never taken', async () => {
  const threads = startThreads(dojFormat.module, 2);
  const taken = threads.take();
  await threads.stop();
  expect(await taken.call(END)).toBe(HASH);
  await taken.stop(new Error('closed'));
});
