import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { redressIn } from '../../test/support/cli.ts';
import {
  type Client,
  county,
  inspected,
  runBecomes,
  runOf,
  type Server,
  serveHere,
  signIn,
  startRun,
} from '../../test/support/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-sturdy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type OpenClient = Client & { readonly server: Server };

async function open(workspace: string): Promise<OpenClient> {
  const server = await serveHere({ workspace: join(folder, workspace) });
  return { server, ...(await signIn(server.url, server.link())) };
}

async function readInput(client: Client, ...contents: readonly string[]): Promise<string> {
  const id = String((await client.call('POST', '/inputs', { origin: 'upload' })).body.id);
  for (const content of contents) expect((await client.send(id, 'county.csv', content)).status).toBe(200);
  await inspected(client, id);
  return id;
}

describe('a server that is stopped in the middle of its work', () => {
  it('shows both what was at work and what waited as interrupted, and takes each up again once', async () => {
    const first = await open('stopped');
    const inputId = await readInput(first, county(20_000, 3));
    const [one, two] = [await startRun(first, inputId, 'one'), await startRun(first, inputId, 'two')];
    await runBecomes(first, one, 'running');
    expect((await runOf(first, two)).state).toBe('queued');
    await first.server.stop();

    const second = await open('stopped');
    for (const run of [one, two]) {
      expect(await runOf(second, run)).toMatchObject({
        state: 'interrupted',
        problem: {
          en: 'Redress was stopped while this run was at work.',
          es: 'Redress se detuvo mientras trabajaba en este análisis.',
        },
      });
    }
    const asked = await Promise.all([1, 2, 3].map(() => second.call('POST', `/runs/${one}/resume`)));
    expect(asked.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    await runBecomes(second, one, 'done');
    expect((await second.call('POST', `/runs/${one}/resume`)).status).toBe(409);

    // The files stay while a run uses them, and go with the last.
    const files = join(folder, 'stopped', 'inputs', inputId);
    expect((await second.call('DELETE', `/runs/${one}`)).status).toBe(200);
    expect(existsSync(files)).toBe(true);
    expect((await second.call('DELETE', `/runs/${two}`)).status).toBe(200);
    expect(existsSync(files)).toBe(false);
    expect(readdirSync(join(folder, 'stopped', 'runs'))).toEqual([]);
    await second.server.stop();
  });
});

describe('files that are given', () => {
  it('may bear one name, and are read each for itself', async () => {
    const client = await open('names');
    const [a, b] = [county(300, 1), county(300, 2)];
    const id = await readInput(client, a, b);
    const { files, inspection } = (await client.call('GET', `/inputs/${id}`)).body as {
      files: { name: string }[];
      inspection: { lines: number };
    };
    expect(files.map(({ name }) => name)).toEqual(['county.csv', 'county (2).csv']);
    expect(inspection.lines).toBe(600);
    await client.server.stop();
  });

  it('may arrive at once, and none is lost', async () => {
    const client = await open('at-once');
    const id = String((await client.call('POST', '/inputs', { origin: 'upload' })).body.id);
    const names = ['a.csv', 'b.csv', 'index.bin', '%E0%A4%A'];
    const sent = await Promise.all(names.map((name) => client.send(id, name, county(50, 1))));
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const { files } = (await client.call('GET', `/inputs/${id}`)).body as { files: { name: string }[] };
    expect(files.map(({ name }) => name).sort()).toEqual(['_E0_A4_A', 'a.csv', 'b.csv', 'index (2).bin']);
    await client.server.stop();
  });

  it('of one name may arrive at once: each that is taken is there, whole', async () => {
    const client = await open('one-name');
    const id = String((await client.call('POST', '/inputs', { origin: 'upload' })).body.id);
    const contents = [1, 2, 3, 4, 5, 6].map((seed) => county(200 + seed, seed));
    const sent = await Promise.all(contents.map((content) => client.send(id, 'county.csv', content)));
    expect(sent.map(({ status }) => status)).toEqual(contents.map(() => 200));
    const place = join(folder, 'one-name', 'inputs', id);
    const kept = readdirSync(place).map((name) => readFileSync(join(place, name), 'utf8'));
    expect(kept.sort()).toEqual(contents.toSorted());
    await client.server.stop();
  });

  it('leave nothing when they are broken off in the middle', async () => {
    const client = await open('broken-off');
    const id = String((await client.call('POST', '/inputs', { origin: 'upload' })).body.id);
    const place = join(folder, 'broken-off', 'inputs', id);
    const { port } = new URL(client.server.url);
    const call = request({
      port,
      method: 'PUT',
      path: `/api/inputs/${id}/files`,
      headers: { 'x-redress': '1', 'x-file-name': 'half.csv', cookie: client.cookie, 'content-length': 1 << 20 },
    });
    call.on('error', () => {});
    call.write('x'.repeat(100_000));
    await expect.poll(() => readdirSync(place)).toEqual(['half.csv.part']);
    call.destroy();
    await expect.poll(() => readdirSync(place)).toEqual([]);
    await client.server.stop();
  });
});

describe('a run with a correction', () => {
  it('is verified, run again from the files it was made from', async () => {
    const client = await open('verified');
    const inputId = await readInput(client, county(2000, 9));
    const run = async (name: string) => {
      const id = await startRun(client, inputId, name);
      await runBecomes(client, id, 'done');
      return id;
    };
    const first = await run('as filed');
    const page = { filter: { level: ['felony'] }, text: '', sort: { by: 'name', descending: false }, from: 0, size: 1 };
    const { rows } = (await client.call('POST', `/runs/${first}/convictions`, page)).body as {
      rows: { person: number }[];
    };
    const at = `/runs/${first}/people/${rows[0]!.person}`;
    const person = (await client.call('GET', at)).body as { convictions: { key: string; outcome: { id: string } }[] };
    const correction = {
      conviction: person.convictions[0]!.key,
      fact: 'level',
      value: 'misdemeanor',
      why: 'Reduced under PC 17(b)',
      document: 'Minute order',
    };
    expect((await client.call('POST', `${at}/corrections`, correction)).status).toBe(200);
    const second = await run('corrected');
    expect((await runOf(client, second)).problem).toBeNull();
    await client.server.stop();
    const results = join(folder, 'verified', 'runs', second, 'results');
    const input = join(folder, 'verified', 'inputs', inputId, 'county.csv');
    const verify = async () =>
      JSON.parse((await redressIn(folder, 'verify', results, '--inputs', input, '--rerun', '--json')).stdout);
    const sound = (await verify()) as { sound: boolean; checks: { name: string }[] };
    expect(sound.sound).toBe(true);
    expect(sound.checks.map(({ name }) => name)).toContain('corrections.json');
    // Another engine is not blamed for a change of the files.
    const manifest = join(results, 'manifest.json');
    const made = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, made.replace(/"engine": "\d+"/, '"engine": "1"'));
    const older = (await verify()) as { sound: boolean; again: string };
    expect(older).toMatchObject({ sound: false, again: expect.stringContaining('was version 1 then') });
    writeFileSync(manifest, made);
    // Another value in the list of corrections is another list, and other results.
    const list = join(results, 'corrections.json');
    writeFileSync(list, readFileSync(list, 'utf8').replace('"misdemeanor"', '"infraction"'));
    expect(((await verify()) as { sound: boolean }).sound).toBe(false);
  });
});
