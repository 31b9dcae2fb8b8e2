import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { CHOICE, county, inspected, runBecomes, serveHere, signIn, startRun } from '../../test/support/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-other-pack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a run of the workbench under another law has its files by that law\u2019s name, gives its tables, and offers its papers', async () => {
  const server = await serveHere({ workspace: folder });
  try {
    const client = await signIn(server.url, server.link());
    const { call } = client;
    const input = String((await call('POST', '/inputs', { origin: 'upload' })).body.id);
    await client.send(input, 'county.csv', county(2000, 9));
    await inspected(client, input);
    const choice = { ...CHOICE, packId: 'us-ca/prop-47', policyId: 'statute' };
    const run = await startRun(client, input, 'Thefts', choice);
    await runBecomes(client, run, 'done');
    const names = async () =>
      ((await call('GET', `/runs/${run}/files`)).body as unknown as { name: string }[]).map(({ name }) => name);
    expect(await names()).toContain('Prop47_Results.csv');
    expect(await names()).not.toContain('Prop64_Results.csv');
    expect((await call('POST', `/runs/${run}/tables`, { format: 'parquet' })).status).toBe(200);
    const state = async () => (await call('GET', `/runs/${run}/tables`)).body;
    await expect.poll(async () => (await state()).active, { timeout: 600_000 }).toBe(false);
    expect((await state()).problem).toBeNull();
    expect(await names()).toContain('export/convictions.parquet');
    // Papers that are filed or sent are written for Proposition 64 alone.
    expect((await call('GET', `/runs/${run}/documents`)).body.kinds).toEqual(['summary']);
  } finally {
    await server.stop();
  }
});
