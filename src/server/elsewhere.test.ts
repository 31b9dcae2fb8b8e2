import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, inspected, runBecomes, type Server, serveHere, signIn } from '../../test/support/server.ts';
import { linkTwoStates, writeTwoStates } from '../../test/support/two-states.ts';

/** Files of another state and their links, taken in by the workbench for a law that counts convictions there. */

const folder = mkdtempSync(join(tmpdir(), 'redress-elsewhere-'));
const CHOICE = { packId: 'us-va/392-6', policyId: 'statute', options: {}, county: 'HENRICO', asOf: '2026-07-02' };

let server: Server;
let client: Client;
let va = '';
let ny = '';

beforeAll(async () => {
  mkdirSync(join(folder, 'files'));
  writeTwoStates(join(folder, 'files'));
  await linkTwoStates(join(folder, 'files'), 'links', 'ny.csv', ['V5']);
  server = await serveHere({ workspace: join(folder, 'workspace'), allow: [join(folder, 'files')] });
  client = await signIn(server.url, server.link());
}, 120_000);
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function given(name: string, jurisdiction: string): Promise<string> {
  const id = String((await client.call('POST', '/inputs', { origin: 'upload', jurisdiction })).body.id);
  await client.send(id, name, readFileSync(join(folder, 'files', name), 'utf8'));
  await inspected(client, id);
  return id;
}

const take = (links: object, others: readonly string[] = [ny], input = va) =>
  client.call('POST', `/inputs/${input}/elsewhere`, { others, links });
const standing = async () => (await client.call('GET', `/inputs/${va}/elsewhere`)).body;
const read = async () => {
  await expect.poll(async () => (await standing()).isReading, { timeout: 60_000 }).toBe(false);
  return standing();
};
const linksFolder = () => ({ path: join(folder, 'files', 'links') });

async function decided(): Promise<{ readonly run: string; readonly lines: readonly string[] }> {
  const started = await client.call('POST', '/runs', { inputId: va, name: '', choice: CHOICE, quarantine: false });
  expect(started.status).toBe(200);
  const run = String(started.body.id);
  await runBecomes(client, run, 'done');
  const lines = (await file(run, 'determinations.csv')).trimEnd().split('\n').slice(1);
  return { run, lines: lines.map((line) => line.split(',').slice(9, 11).join(' ')) };
}

async function file(run: string, name: string): Promise<string> {
  const response = await fetch(`${server.url}/api/runs/${run}/files/${name}`, { headers: { cookie: client.cookie } });
  return Buffer.from(await response.arrayBuffer()).toString('utf8');
}

const OPEN = 'sealable sealable';
const BARRED = 'not-automatic again-elsewhere';

describe('the workbench takes in convictions in other states', { timeout: 120_000 }, () => {
  it('from links on a disk of the server, as corrections that the next run has', async () => {
    va = await given('va.csv', 'us-va');
    ny = await given('ny.csv', 'us-ny');
    expect((await decided()).lines).toEqual([OPEN, OPEN, OPEN, OPEN, OPEN]);
    expect((await take(linksFolder())).status).toBe(200);
    const found = await read();
    expect(found).toMatchObject({ answers: 1, people: 1, byModelAlone: 0, problem: null });
    expect(found.files).toEqual([expect.stringMatching(/^ny\.csv \(us-ny, SHA-256 [0-9a-f]{64}\)$/)]);
    const { run, lines } = await decided();
    expect(lines).toEqual([BARRED, OPEN, OPEN, OPEN, OPEN]);
    const kept = JSON.parse(await file(run, 'corrections.json')) as { document: string }[];
    expect(kept.map(({ document }) => document)).toEqual([`${(found.files as string[])[0]}, line 2`]);
    expect(await file(run, 'manifest.json')).toContain('corrections.json');
    expect((await client.call('GET', `/runs/${run}`)).body).toMatchObject({ corrections: 1, elsewhere: 1 });
  });

  it('says on the page of the person on which line of which file the answer rests', async () => {
    const { run } = await decided();
    const page = { filter: {}, text: '', sort: { by: 'file', descending: false }, from: 0, size: 5 };
    const rows = (await client.call('POST', `/runs/${run}/convictions`, page)).body.rows as { person: number }[];
    const { body } = await client.call('GET', `/runs/${run}/people/${rows[0]!.person}`);
    expect(body.corrections).toMatchObject([
      { fact: 'answer', document: expect.stringContaining('line 2'), inRun: true },
    ]);
    expect(body.stale).toBe(false);
  });

  it('from links that are uploaded, which are gone once they were read, and takes nothing in twice', async () => {
    const id = String((await client.call('POST', '/inputs', { origin: 'upload' })).body.id);
    for (const name of ['links.csv', 'people.csv'])
      await client.send(id, name, readFileSync(join(folder, 'files/links', name), 'utf8'));
    const before = (await client.call('GET', '/corrections')).body as unknown as readonly { id: string }[];
    expect((await take({ input: id })).status).toBe(200);
    expect(await read()).toMatchObject({ answers: 1, problem: null });
    const after = (await client.call('GET', '/corrections')).body as unknown as readonly { id: string }[];
    expect(after.map((each) => each.id)).toEqual(before.map((each) => each.id));
    await expect.poll(async () => (await client.call('GET', `/inputs/${id}`)).status).toBe(404);
    expect(readdirSync(join(folder, 'workspace/inputs'))).not.toContain(id);
  });

  it('no longer needs the file of the other state', async () => {
    await client.call('DELETE', `/inputs/${ny}`);
    expect((await decided()).lines[0]).toBe(BARRED);
    ny = await given('ny.csv', 'us-ny');
  });

  it('takes all of them back', async () => {
    expect((await client.call('POST', `/inputs/${va}/elsewhere/undo`)).status).toBe(200);
    expect(await standing()).toMatchObject({ answers: 0, files: [] });
    expect((await decided()).lines[0]).toBe(OPEN);
  });

  it('says why links cannot be used', async () => {
    expect((await take({ path: join(folder, 'files') })).status).toBe(200);
    expect(await read()).toMatchObject({ answers: 0, problem: { en: expect.stringContaining('holds no links') } });
    expect((await take({ path: '/' })).status).toBe(400);
    expect((await take(linksFolder(), [])).body.message).toMatch(/Choose the file of another state/);
    expect((await take(linksFolder(), [va])).body.message).toMatch(/of the same state/);
    expect((await take(linksFolder(), [va], ny)).body.message).toMatch(/No law of this state/);
    expect((await take({ input: va })).status).toBe(409);
  });
});
