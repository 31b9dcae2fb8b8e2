import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { splitRecords } from '../csv/records.ts';
import { JURISDICTION_IDS } from '../jurisdictions/index.ts';

/** An invented state, whose delivery is a set of three files, goes the whole way through the workbench. */

const folder = mkdtempSync(join(tmpdir(), 'redress-other-state-'));
const FIXTURES = new URL('../../test/fixtures/us-zz/', import.meta.url);
const NAMES = ['people.txt', 'cases.txt', 'charges.txt'] as const;
const CHOICE = { packId: 'us-zz', policyId: 'statute', options: {}, county: 'STRELSAU', asOf: '2020-07-01' };

let server: Server;
let client: Client;
let input = '';
let run = '';

beforeAll(async () => {
  mkdirSync(join(folder, 'delivery'));
  server = await serveHere({ workspace: join(folder, 'with'), invented: true, allow: [join(folder, 'delivery')] });
  client = await signIn(server.url, server.link());
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function given(names: readonly string[] = NAMES): Promise<string> {
  const id = String((await client.call('POST', '/inputs', { origin: 'upload' })).body.id);
  for (const name of names) await client.send(id, name, readFileSync(new URL(name, FIXTURES), 'utf8'));
  return id;
}

/** A row of the list; `key` is the person's. */
type Row = { readonly person: number; readonly key: string; readonly cases: string };

async function rows(): Promise<readonly Row[]> {
  const page = { filter: {}, text: '', sort: { by: 'file', descending: false }, from: 0, size: 50 };
  return (await client.call('POST', `/runs/${run}/convictions`, page)).body.rows as readonly Row[];
}

/** The lines of the determinations of the run, by their convictions, in their order. */
async function determined(): Promise<ReadonlyMap<string, string>> {
  const lines = (await text('determinations.csv')).split('\n').slice(1, -1);
  return new Map(lines.map((line) => [line.split(',')[1]!, line]));
}

const text = async (name: string) => {
  const response = await fetch(`${server.url}/api/runs/${run}/files/${name}`, { headers: { cookie: client.cookie } });
  return Buffer.from(await response.arrayBuffer()).toString('utf8');
};

describe('the workbench takes the files of an invented state', { timeout: 120_000 }, () => {
  it('only where it was asked for', async () => {
    const states = async ({ call }: Client) =>
      ((await call('GET', '/states')).body as unknown as { id: string }[]).map(({ id }) => id);
    expect(await states(client)).toEqual(JURISDICTION_IDS);
    const usual = await serveHere({ workspace: join(folder, 'without') });
    try {
      const other = await signIn(usual.url, usual.link());
      expect(await states(other)).toEqual(JURISDICTION_IDS.filter((id) => id !== 'us-zz'));
      const asked = await other.call('POST', '/inputs', { origin: 'upload', jurisdiction: 'us-zz' });
      expect(asked.status).toBe(400);
    } finally {
      await usual.stop();
    }
  });

  it('knows a set of three files by their headers, and looks at them as one', async () => {
    input = await given();
    await inspected(client, input);
    const { body } = await client.call('GET', `/inputs/${input}`);
    expect(body.jurisdiction).toBe('us-zz');
    const inspection = body.inspection as { files: { name: string }[]; people: number; counties: { name: string }[] };
    expect(inspection.files.map(({ name }) => name)).toEqual([...NAMES]);
    expect(inspection.people).toBe(7);
    expect(inspection.counties.map(({ name }) => name)).toContain('STRELSAU');
  });

  it('says what is missing where the set is not whole, and takes no law of another state', async () => {
    const half = await given(['people.txt', 'charges.txt']);
    await client.call('POST', `/inputs/${half}/inspect`);
    const state = async () => (await client.call('GET', `/inputs/${half}`)).body;
    await expect.poll(async () => (await state()).state, { timeout: 60_000 }).toBe('refused');
    expect((await state()).problem).toMatchObject({
      en: expect.stringContaining('No file of case lines is among those given'),
    });
    const choice = { ...CHOICE, packId: 'us-ca/prop-64' };
    const started = await client.call('POST', '/runs', { inputId: input, name: '', choice, quarantine: false });
    expect(started).toMatchObject({ status: 400, body: { message: expect.stringContaining('another state') } });
    expect((await client.call('POST', `/inputs/${input}/effect`, choice)).status).toBe(400);
  });

  it('still takes the first state’s files beside it', async () => {
    const other = String((await client.call('POST', '/inputs', { origin: 'upload' })).body.id);
    await client.send(other, 'county.csv', county(300, 3));
    await inspected(client, other);
    expect((await client.call('GET', `/inputs/${other}`)).body.jurisdiction).toBe('us-ca');
  });

  it('invents a set of the state’s files, with their faults, and runs on it', async () => {
    const { body } = await client.call('POST', '/inputs', { origin: 'invented', jurisdiction: 'us-zz' });
    const invented = String(body.id);
    await inspected(client, invented);
    const made = (await client.call('GET', `/inputs/${invented}`)).body;
    expect(made).toMatchObject({ jurisdiction: 'us-zz', origin: 'invented', files: NAMES.map((name) => ({ name })) });
    const { people, unreadable } = made.inspection as { people: number; unreadable: { lines: number } };
    expect(people).toBeGreaterThan(2000);
    expect(unreadable.lines).toBeGreaterThan(0);
    // Charges without a case are set aside, as somebody says who starts the run.
    const wanted = { inputId: invented, name: 'Invented', choice: CHOICE, quarantine: true };
    const started = await client.call('POST', '/runs', wanted);
    expect(started.status).toBe(200);
    await runBecomes(client, String(started.body.id), 'done');
  });

  it('shows the effect of a choice while it is made, beside the most that the law gives', async () => {
    const ask = async () => (await client.call('POST', `/inputs/${input}/effect`, CHOICE)).body;
    await expect.poll(async () => (await ask()).state, { timeout: 60_000 }).toBe('ready');
    const effect = await ask();
    expect(effect.chosen).toMatchObject({ convictions: 9 });
    expect(effect.floor).not.toBeNull();
    expect(effect.dismissAll).not.toBeNull();
  });

  it('runs, keeps whose files they were, and gives figures and a list', async () => {
    run = await startRun(client, input, 'Zenda', CHOICE);
    await runBecomes(client, run, 'done');
    expect(await runOf(client, run)).toMatchObject({ format: 'us-zz/crown', problem: null, files: [...NAMES] });
    const figures = (await client.call('GET', `/runs/${run}/figures`)).body;
    expect(figures).toMatchObject({ convictions: 9 });
    expect((figures.impact as { dismissAll: unknown }).dismissAll).not.toBeNull();
    expect(JSON.parse(await text('manifest.json'))).toMatchObject({
      format: 'us-zz/crown',
      inputs: NAMES.map((name) => ({ name })),
    });
    expect((await rows()).map(({ key, cases }) => `${key} ${cases}`)).toContain('1002 7/1998');
  });

  it('opens a person with the history of the three files, and why it was decided so', async () => {
    const row = (await rows()).find(({ key }) => key === '1001')!;
    const { status, body } = await client.call('GET', `/runs/${run}/people/${row.person}`);
    expect(status).toBe(200);
    expect(body.jurisdiction).toBe('us-zz');
    expect(body.history).toMatchObject({ key: '1001', names: ['RASSENDYLL, RUDOLF'] });
    const [conviction] = body.convictions as { key: string; clause: { cite: string }; trace: unknown[] }[];
    expect(conviction!.key).toBe('1/2001-1');
    expect(conviction!.clause.cite).toContain('FSA');
    expect(conviction!.trace.length).toBeGreaterThan(1);
    expect((await client.call('GET', `/runs/${run}/people/${row.person}/petition`)).body.offered).toBe(false);
  });

  it('takes corrections in the state’s own citations, and a run again holds them', async () => {
    const row = (await rows()).find(({ cases }) => cases === '14/2006')!;
    const person = `/runs/${run}/people/${row.person}`;
    const section = { conviction: '14/2006-1', fact: 'section', value: '11359 HS' };
    const refused = await client.call('POST', `${person}/preview`, section);
    expect(refused).toMatchObject({ status: 400, body: { message: expect.stringContaining('such as ZC 12-2-2') } });
    const mended = { ...section, value: 'ZC 12-1-1' };
    expect((await client.call('POST', `${person}/preview`, mended)).status).toBe(200);
    const saved = { ...mended, why: 'The rolls say so.', document: 'Rolls of Strelsau' };
    expect((await client.call('POST', `${person}/corrections`, saved)).status).toBe(200);
    // A charge that the file has as dropped: it had no determination, and its own place among the others gets one.
    const verdict = { conviction: '1/2001-2', fact: 'disposition', value: 'convicted' };
    const other = (await rows()).find(({ key }) => key === '1001')!;
    const about = { ...verdict, why: 'The rolls say so.', document: 'Rolls of Strelsau' };
    expect((await client.call('POST', `/runs/${run}/people/${other.person}/corrections`, about)).status).toBe(200);
    // A degree that Zenda has and other states have not.
    const degree = (value: string) => ({ conviction: '14/2006-1', fact: 'level', value });
    expect((await client.call('POST', `${person}/preview`, degree('petty-offense'))).status).toBe(200);
    expect(await client.call('POST', `${person}/preview`, degree('grave'))).toMatchObject({
      status: 400,
      body: {
        messages: {
          en: 'Choose felony, misdemeanor, petty offense or infraction.',
          es: 'Elija delito grave, delito menor, falta leve o infracción.',
        },
      },
    });
    const before = await determined();
    run = await startRun(client, input, 'Zenda, put right', CHOICE);
    await runBecomes(client, run, 'done');
    expect(await runOf(client, run)).toMatchObject({ corrections: 2, problem: null });
    const after = await determined();
    const changed = [...after].filter(([key, line]) => before.get(key) !== line).map(([key]) => key);
    // The law looks at the person's other convictions too, so that the first of the two changes with the second.
    expect(changed.sort()).toEqual(['1/2001-1', '1/2001-2', '14/2006-1']);
    // Results have their convictions in the order of the lines that were made of the set.
    const [head, ...lines] = splitRecords(await text('All_Results.csv')).records.map(({ fields }) => fields);
    const charges = lines.map((fields) => `${fields[head!.indexOf('CASE_NO')]}-${fields[head!.indexOf('CHARGE_NO')]}`);
    expect([...after.keys()]).toEqual(charges.filter((key) => after.has(key)));
    expect(await text('UsZz_Results.csv')).toContain('11359 HS');
  });

  it('reads a person again from a set that lies elsewhere, but not once it was written to', async () => {
    const path = (name: string) => join(folder, 'delivery', name);
    for (const name of NAMES) writeFileSync(path(name), readFileSync(new URL(name, FIXTURES)));
    // A line that cannot be read leaves those beside it to a person, and everybody else can be opened all the same.
    appendFileSync(path('charges.txt'), 'torn;line\n');
    const { call } = client;
    const id = String((await call('POST', '/inputs', { origin: 'path', jurisdiction: 'us-zz' })).body.id);
    for (const name of NAMES) expect((await call('POST', `/inputs/${id}/path`, { path: path(name) })).status).toBe(200);
    await inspected(client, id);
    const { inspection } = (await call('GET', `/inputs/${id}`)).body as { inspection: { unreadable: unknown } };
    expect(inspection.unreadable).toMatchObject({ lines: 1, first: [{ file: 'charges.txt', line: 14 }] });
    const wanted = { inputId: id, name: 'Elsewhere', choice: CHOICE, quarantine: true };
    const kept = run;
    run = String((await call('POST', '/runs', wanted)).body.id);
    await runBecomes(client, run, 'done');
    const everybody = await rows();
    for (const { person, key } of everybody) {
      expect((await call('GET', `/runs/${run}/people/${person}`)).body.history).toMatchObject({ key });
    }
    appendFileSync(path('people.txt'), '1007;STRAKENCZ, MARSHAL;;M;;N\n');
    const { status, body } = await call('GET', `/runs/${run}/people/${everybody[0]!.person}`);
    expect([status, body.message]).toEqual([409, expect.stringContaining('no longer')]);
    run = kept;
  });

  it('keeps the office of all counties of one state beside that of another', async () => {
    const example = (await client.call('GET', '/profiles/example.json')).body;
    const names = { 'us-ca': 'Siskiyou', 'us-zz': 'Hentzau' };
    for (const [state, county] of Object.entries(names)) {
      expect((await client.call('PUT', `/profiles/${state}/ALL`, { ...example, county })).status).toBe(200);
    }
    for (const [state, county] of Object.entries(names)) {
      expect((await client.call('GET', `/profiles/${state}/ALL`)).body).toMatchObject({ state, profile: { county } });
    }
    expect((await client.call('PUT', '/profiles/us-none/ALL', example)).status).toBe(400);
  });

  it('prints the state’s own paper', async () => {
    const example = (await client.call('GET', '/profiles/example.json')).body;
    expect((await client.call('PUT', '/profiles/us-zz/STRELSAU', { ...example, county: 'Strelsau' })).status).toBe(200);
    const state = async () => (await client.call('GET', `/runs/${run}/documents`)).body;
    expect((await state()).kinds).toEqual(['summary', 'order']);
    const wanted = { kinds: ['order'], order: 'case', languages: ['en'], separate: false };
    expect((await client.call('POST', `/runs/${run}/documents`, wanted)).status).toBe(200);
    await expect.poll(async () => (await state()).active, { timeout: 90_000 }).toBe(false);
    expect(await state()).toMatchObject({ problem: null, report: { files: expect.any(Number) } });
    expect((await text('documents/order/orders-0001.pdf')).startsWith('%PDF-')).toBe(true);
  });
});
