import { expect, it } from 'vitest';
import { tickEvery } from './ticking.ts';

it('work that is under way when the server stops is waited for, and is not begun twice', async () => {
  const begun = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  let times = 0;
  const ticking = tickEvery(1, async () => {
    times++;
    begun.resolve();
    await end.promise;
  });
  await begun.promise;
  let isStopped = false;
  const stopped = ticking.stop().then(() => {
    isStopped = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(isStopped).toBe(false);
  end.resolve();
  await stopped;
  expect(times).toBe(1);
});
