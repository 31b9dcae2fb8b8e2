import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { tries } from '../../test/support/effort.ts';
import {
  CHEAP_PASSWORDS,
  type Client,
  county,
  inspected,
  runBecomes,
  runOf,
  type ServerApart,
  serveApart,
  signIn,
  startRun,
} from '../../test/support/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-killed-'));
let stopLast = async (): Promise<void> => {};
afterAll(async () => {
  await stopLast();
  rmSync(folder, { recursive: true, force: true });
});

/** At how many moments of a run its server is killed. */
const MOMENTS = tries(2, 24);

type Opened = { readonly server: ServerApart; readonly client: Client };

async function open(workspace: string): Promise<Opened> {
  const server = await serveApart({ workspace, passwordCost: CHEAP_PASSWORDS });
  return { server, client: await signIn(server.url, server.link) };
}

/** The files of a run with their hashes, but for the manifest, which says when the run was. */
function resultsOf(workspace: string, run: string): readonly (readonly [string, string])[] {
  const results = join(workspace, 'runs', run, 'results');
  const files = readdirSync(results).filter((name) => name !== 'manifest.json');
  return files.sort().map((name) => [
    name,
    createHash('sha256')
      .update(readFileSync(join(results, name)))
      .digest('hex'),
  ]);
}

/**
 * Tried once more when it fails: on another machine a run that was left alone once failed here, for a reason that is not
 * known. What failed is printed by `runBecomes`, whether or not the second try passes.
 */
it(`a server that is killed in the middle of a run, at ${MOMENTS} moments, takes it up again to the same results`, {
  retry: 1,
}, async () => {
  const workspace = mkdtempSync(join(folder, 'workspace-'));
  // Made before anything is asked: a connection that is kept open does not wait for it.
  const text = county(tries(10_000, 60_000), 7);
  let { server, client } = await open(workspace);
  stopLast = () => server.kill();
  const inputId = String((await client.call('POST', '/inputs', { origin: 'upload' })).body.id);
  expect((await client.send(inputId, 'county.csv', text)).status).toBe(200);
  await inspected(client, inputId);
  const golden = await startRun(client, inputId, 'whole');
  const begun = performance.now();
  await runBecomes(client, golden, 'done');
  const usual = performance.now() - begun;
  const whole = resultsOf(workspace, golden);
  expect(whole.length).toBeGreaterThan(3);
  for (let moment = 0; moment < MOMENTS; moment++) {
    const run = await startRun(client, inputId, `killed ${moment}`);
    await new Promise((resolve) => setTimeout(resolve, (usual * moment) / MOMENTS));
    await server.kill();
    ({ server, client } = await open(workspace));
    const { state } = await runOf(client, run);
    // A kill may come after the end of the run.
    expect(['interrupted', 'done']).toContain(state);
    if (state === 'interrupted') expect((await client.call('POST', `/runs/${run}/resume`)).status).toBe(200);
    await runBecomes(client, run, 'done');
    expect(resultsOf(workspace, run)).toEqual(whole);
    expect(readdirSync(join(workspace, 'runs', run)).filter((name) => name.includes('unfinished'))).toEqual([]);
  }
});
