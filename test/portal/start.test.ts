import { networkInterfaces } from 'node:os';
import { expect, it } from 'vitest';
import { startHere } from './support.ts';

const HAS_IPV6 = Object.values(networkInterfaces()).some((each) => each?.some(({ address }) => address === '::1'));

it.skipIf(!HAS_IPV6)('opens at an address of the sixth version of IP', async () => {
  const portal = await startHere({ host: '::1' });
  try {
    expect(new URL(portal.url).hostname).toBe('[::1]');
    expect((await fetch(`${portal.url}/healthz`)).status).toBe(200);
  } finally {
    await portal.end();
  }
});

it('says why it cannot open where another server listens', async () => {
  const first = await startHere();
  try {
    const { port } = new URL(first.url);
    await expect(startHere({ port: Number(port) })).rejects.toThrow(`Port ${port} is in use`);
  } finally {
    await first.end();
  }
});
