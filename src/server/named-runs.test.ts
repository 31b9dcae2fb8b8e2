import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { courtLine, fileOf } from '../../test/support/doj.ts';
import { CHOICE, type Client, inspected, runBecomes, serveHere, signIn, startRun } from '../../test/support/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-named-'));
let server: Awaited<ReturnType<typeof serveHere>>;
let client: Client;
let input: string;

beforeAll(async () => {
  server = await serveHere({ workspace: folder });
  client = await signIn(server.url, server.link());
  input = String((await client.call('POST', '/inputs', { origin: 'upload' })).body.id);
  await client.send(
    input,
    'state.csv',
    fileOf([
      courtLine({}),
      courtLine({ SUBJECT_ID: '2', STP_ORI_CNTY_NAME: 'ALPINE', OFFENSE_DESCR: '459 PC-BURGLARY' }),
    ]),
  );
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const nameOf = async (run: string) => (await client.call('GET', `/runs/${run}`)).body.name;

it('a run is renamed, and gets its usual name back where the new one is blank', async () => {
  await inspected(client, input);
  const run = await startRun(client, input, 'first try');
  await runBecomes(client, run, 'done');
  expect((await client.call('POST', `/runs/${run}/name`, { name: '  For the board  ' })).status).toBe(200);
  expect(await nameOf(run)).toBe('For the board');
  expect((await client.call('POST', `/runs/${run}/name`, { name: ' ' })).status).toBe(200);
  const usual = await nameOf(run);
  expect(usual).toMatch(new RegExp(`^${CHOICE.county}, `));
  // The same once more: its own name does not stand in its way.
  await client.call('POST', `/runs/${run}/name`, { name: '' });
  expect(await nameOf(run)).toBe(usual);
  expect((await client.call('POST', '/runs/0000000000000000/name', { name: 'x' })).status).toBe(404);
  const { lines } = (await client.call('GET', '/log')).body as unknown as { lines: readonly { what: string }[] };
  expect(lines.filter(({ what }) => what === 'run.rename')).toHaveLength(3);
  expect(JSON.stringify(lines)).not.toContain('For the board');
});

it('a run says what its papers know it by, and how much it decided', async () => {
  await inspected(client, input);
  const [here, elsewhere] = [CHOICE, { ...CHOICE, county: 'ALPINE' }];
  const runs = [];
  for (const choice of [here, elsewhere]) {
    const run = await startRun(client, input, choice.county, choice);
    await runBecomes(client, run, 'done');
    runs.push((await client.call('GET', `/runs/${run}`)).body);
    const manifest = readFileSync(join(folder, 'runs', run, 'results', 'manifest.json'));
    expect(runs.at(-1)!.manifestHash).toBe(createHash('sha256').update(manifest).digest('hex'));
  }
  expect(runs.map(({ summary }) => (summary as { convictionsDecided: number }).convictionsDecided)).toEqual([1, 0]);
});

it('a run has a note, which the list and the run show and the log does not repeat', async () => {
  await inspected(client, input);
  const run = await startRun(client, input, 'noted');
  await runBecomes(client, run, 'done');
  const noteOf = async () => (await client.call('GET', `/runs/${run}`)).body.note;
  const write = async (text: unknown) => (await client.call('POST', `/runs/${run}/note`, { text })).status;
  expect(await noteOf()).toBeNull();
  expect(await write('  Shown to the board.\nThey ask for Alpine.  ')).toBe(200);
  expect(await noteOf()).toMatchObject({ text: 'Shown to the board.\nThey ask for Alpine.', by: 'analyst' });
  const listed = (await client.call('GET', '/runs')).body as unknown as readonly { id: string; note: unknown }[];
  expect(listed.find(({ id }) => id === run)!.note).toEqual(await noteOf());
  // One too long, or none at all, is refused and leaves what stands.
  expect(await write('x'.repeat(2001))).toBe(400);
  expect(await write(undefined)).toBe(400);
  expect(await noteOf()).toMatchObject({ by: 'analyst' });
  expect(await write('x'.repeat(2000))).toBe(200);
  expect(await write(' ')).toBe(200);
  expect(await noteOf()).toBeNull();
  expect((await client.call('POST', '/runs/0000000000000000/note', { text: 'x' })).status).toBe(404);
  const { lines } = (await client.call('GET', '/log')).body as unknown as { lines: readonly { what: string }[] };
  expect(lines.filter(({ what }) => what === 'run.note')).toHaveLength(3);
  expect(JSON.stringify(lines)).not.toContain('Alpine.');
});
