import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, runBecomes, type Server, serveHere, signIn, startRun } from '../../test/support/server.ts';
import { proposeJob } from '../casework/jobs/propose-job.ts';
import { proposeMapping } from '../mapping/propose.ts';

/** A court's tables, given together with their mapping, go the way of a state's own file. */

const MAPPING = readFileSync(new URL('../../examples/mappings/us-mo-courts.yml', import.meta.url), 'utf8');
const TABLES = {
  'party.txt': 'party_id|last_name|first_name|birth|sex|sor\nP1|ROE|JANE|02/03/1980|F|N\nP2|DOE|JOHN|05/06/1975|M|N\n',
  'case.txt': 'case_no|party_id|court\n08-1|P1|31\n09-2|P2|31\n',
  'charge.txt':
    'case_no|seq|statute|description|grade|disposition|disposed|sentence|discharged\n' +
    '08-1|1|195.202|POSS OF MARIJUANA|M|GUILTY|03/04/2008|FINE|03/04/2008\n' +
    '09-2|1|570.030|STEALING|M|HUNG JURY|03/04/2009|FINE|\n' +
    '08-1|2|570.030|STEALING|M|HUNG JURY|03/04/2008|FINE|\n',
};

const folder = mkdtempSync(join(tmpdir(), 'redress-mapped-'));
let server: Server;
let client: Client;

beforeAll(async () => {
  server = await serveHere({ workspace: folder });
  client = await signIn(server.url, server.link());
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Told = {
  readonly state: string;
  readonly jurisdiction: string;
  readonly files: readonly { readonly name: string }[];
  readonly problem: { readonly en: string } | null;
  readonly inspection: {
    readonly people: number;
    readonly mapped: { readonly name: string; readonly findings: readonly { readonly message: string }[] };
  };
};

async function given(files: Readonly<Record<string, string>>): Promise<readonly [id: string, told: Told]> {
  const id = String((await client.call('POST', '/inputs', { origin: 'upload' })).body.id);
  for (const [name, text] of Object.entries(files)) await client.send(id, name, text);
  await client.call('POST', `/inputs/${id}/inspect`);
  for (;;) {
    const told = (await client.call('GET', `/inputs/${id}`)).body as unknown as Told;
    if (told.state !== 'inspecting') return [id, told];
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

it('reads tables through the mapping that is given with them, lists what no list names, and decides them', async () => {
  const [id, told] = await given({ ...TABLES, 'courts.yml': MAPPING });
  expect(told.problem).toBeNull();
  expect(told).toMatchObject({ state: 'ready', jurisdiction: 'us-mo', inspection: { people: 2 } });
  expect(told.files.map(({ name }) => name)).toEqual(['mapped-tables.csv']);
  const { name, findings } = told.inspection.mapped;
  expect(name).toBe('us-mo/three-tables');
  const messages = findings.map(({ message }) => message).join('\n');
  expect(messages).toContain('HUNG JURY (2)');
  expect(messages).not.toMatch(/ROE|1980/);
  const choice = {
    packId: 'us-mo/amendment-3',
    policyId: 'statute',
    options: {},
    county: 'GREENE',
    asOf: '2024-01-01',
  };
  const run = await startRun(client, id, 'Tables', choice);
  await runBecomes(client, run, 'done');
  const page = { filter: {}, text: '', sort: { by: 'file', descending: false }, from: 0, size: 50 };
  const { rows } = (await client.call('POST', `/runs/${run}/convictions`, page)).body as unknown as {
    readonly rows: readonly { readonly section: string; readonly name: string }[];
  };
  expect(rows).toMatchObject([{ section: 'RSMo 195.202', name: 'ROE, JANE' }]);
});

it.each([
  ['no table', { 'courts.yml': MAPPING }, 'give the tables together with it'],
  ['two mappings', { ...TABLES, 'a.yml': MAPPING, 'b.yaml': MAPPING }, 'are two mappings'],
  ['an example that fails', { ...TABLES, 'c.yml': MAPPING.replace('FC: class-c', 'FC: class-d') }, 'Example 1: P1'],
  ['no mapping in it', { ...TABLES, 'd.yml': 'name: x' }, 'is not a mapping that Redress can read'],
  ['a state that is not offered', { ...TABLES, 'e.yml': MAPPING.replace('us-mo\n', 'us-zz\n') }, 'not offered here'],
  [
    'charges without their case',
    { ...TABLES, 'case.txt': 'case_no|party_id|court\n08-1|P1|31\n', 'f.yml': MAPPING },
    'no row of case',
  ],
])('refuses %s in a sentence', async (_, files, sentence) => {
  const [, told] = await given(files);
  expect(told.state).toBe('refused');
  expect(told.problem?.en).toContain(sentence);
});

type Draft = {
  readonly text: string;
  readonly view: { readonly questions: readonly { readonly sentence: string; readonly question: { kind: string } }[] };
  readonly problem: { readonly en: string } | null;
};

it('proposes a mapping of tables that have none, takes choices one by one, and reads the tables through it', async () => {
  const [id, told] = await given(TABLES);
  expect(told.state).toBe('refused');
  const call = async (method: string, path: string, body?: unknown) =>
    client.call(method, `/inputs/${id}/mapping${path}`, body);
  expect((await call('GET', '')).status).toBe(409);
  expect((await call('POST', '', { state: '' })).status).toBe(400);
  expect((await call('POST', '', { state: 'us-xx' })).status).toBe(400);
  await call('POST', '', { state: 'us-mo' });
  await becomes(id, 'mapping');
  let draft = (await call('GET', '')).body as unknown as Draft;
  const temporary = mkdtempSync(join(folder, 'tables-'));
  const paths = Object.entries(TABLES).map(([name, text]) => {
    writeFileSync(join(temporary, name), text);
    return join(temporary, name);
  });
  const proposed = await proposeMapping(paths, 'us-mo', temporary);
  expect(draft.text).toBe(proposed.ok ? proposed.text : '');
  expect(draft.text).toContain('TO BE FOUND');
  const edit = async (...edits: readonly object[]) => {
    for (const each of edits)
      draft = (await call('POST', '/edit', { text: draft.text, edit: each })).body as unknown as Draft;
  };
  await edit(
    { kind: 'meaning', column: 'case.court', place: 'case.county' },
    { kind: 'coded', place: 'case.county', coded: true },
    { kind: 'value', place: 'case.county', code: '31', is: 'GREENE', changed: null },
    { kind: 'value', place: 'charge.disposition', code: 'GUILTY', is: 'convicted', changed: null },
    { kind: 'value', place: 'charge.level', code: 'M', is: 'misdemeanor', changed: null },
    { kind: 'date', place: 'charge.date', forms: ['MM/DD/YYYY'], century: null },
    { kind: 'date', place: 'person.birth', forms: ['MM/DD/YYYY'], century: null },
    { kind: 'example', at: 0, example: { given: EXAMPLE, then: { P9: ['nothing'] } } },
  );
  const tried = (await call('POST', '/try', { text: draft.text })).body as unknown as {
    readonly examples: readonly { readonly people: Readonly<Record<string, readonly string[]>> }[];
  };
  const built = tried.examples[0]!.people;
  expect(built.P9).toEqual(['2008-03-04 RSMo 195.202 misdemeanor convicted, in GREENE']);
  // The example does not hold yet: the tables are refused, and the draft is still there to be mended.
  await client.call('POST', `/inputs/${id}/inspect`);
  expect((await becomes(id, 'refused')).problem?.en).toContain('Example 1: P9');
  await call('POST', '', { state: '' });
  await edit({ kind: 'example', at: 0, example: { given: EXAMPLE, then: built } });
  expect(draft.view.questions.map(({ question }) => question.kind)).not.toContain('no-column');
  await client.call('POST', `/inputs/${id}/inspect`);
  const { jurisdiction, inspection } = await becomes(id, 'ready');
  expect(jurisdiction).toBe('us-mo');
  expect(inspection.people).toBe(2);
  // What was found in the tables leads back to the draft, as long as no run uses them.
  await call('POST', '', { state: '' });
  expect(((await call('GET', '')).body as unknown as Draft).text).toBe(draft.text);
  await client.call('POST', `/inputs/${id}/inspect`);
  await becomes(id, 'ready');
});

it('is looked at anew though what read it before has not quite ended', async () => {
  const [id] = await given(TABLES);
  const { jobs } = server.casework;
  await jobs.gone(id);
  // It says nothing of the files, as a job that has noted its outcome and is not gone yet.
  const nothing = async () => {};
  const before = proposeJob.make(
    { paths: [join(folder, 'none.txt')], state: 'us-mo', folder: mkdtempSync(join(folder, 'before-')) },
    { of: [id], on: { problem: nothing, looked: nothing }, onEnd: nothing },
  );
  expect(jobs.add(id, before)).toBe(true);
  await client.call('POST', `/inputs/${id}/mapping`, { state: 'us-mo' });
  await jobs.gone(id);
  expect((await client.call('GET', `/inputs/${id}`)).body.state).toBe('mapping');
});

it('keeps a mapping that somebody is typing, and says where it is none', async () => {
  const [id] = await given({ ...TABLES, 'own.yml': MAPPING.replace('FC: class-c', 'FC: class-d') });
  const call = async (method: string, path: string, body?: unknown) =>
    (await client.call(method, `/inputs/${id}/mapping${path}`, body)).body as unknown as Draft;
  await call('POST', '', { state: '' });
  await becomes(id, 'mapping');
  expect((await call('GET', '')).text).toContain('FC: class-d');
  const broken = await call('POST', '/edit', { text: 'name: [', edit: null });
  expect(broken.problem?.en).toContain('line 1: not YAML');
  expect((await call('GET', '')).text).toBe('name: [');
});

const EXAMPLE = {
  party: [{ party_id: 'P9' }],
  case: [{ case_no: '1', party_id: 'P9', court: '31' }],
  charge: [{ case_no: '1', statute: '195.202', grade: 'M', disposition: 'GUILTY', disposed: '03/04/2008' }],
};

async function becomes(id: string, wanted: string): Promise<Told> {
  for (;;) {
    const told = (await client.call('GET', `/inputs/${id}`)).body as unknown as Told;
    if (told.state === wanted) return told;
    expect(told.state).toBe('inspecting');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

it('is cancelled in the middle of the tables without harm to the workbench', async () => {
  const rows = (head: string, row: (i: number) => string) =>
    [head, ...Array.from({ length: 60_000 }, (_, i) => row(i))].join('\n');
  const files = {
    'party.txt': rows('party_id|last_name|first_name|birth|sex|sor', (i) => `P${i}|ROE|JANE|02/03/1980|F|N`),
    'case.txt': rows('case_no|party_id|court', (i) => `C${i}|P${i}|31`),
    'charge.txt': rows(
      'case_no|seq|statute|description|grade|disposition|disposed|sentence|discharged',
      (i) => `C${i}|1|195.202|POSS|M|GUILTY|03/04/2008|FINE|03/04/2008`,
    ),
    'courts.yml': MAPPING,
  };
  const id = String((await client.call('POST', '/inputs', { origin: 'upload' })).body.id);
  for (const [name, text] of Object.entries(files)) await client.send(id, name, text);
  await client.call('POST', `/inputs/${id}/inspect`);
  await client.call('POST', `/jobs/${id}/cancel`);
  const state = async () => (await client.call('GET', `/inputs/${id}`)).body.state;
  // The thread has two seconds to end by itself.
  while ((await state()) === 'inspecting') await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await state()).toBe('refused');
});

it('proposes for fixed width by the layout that is given with it, and reads the table without the layout', async () => {
  const lines = ['P1 08-1GREENE195.202 M GUILTY   03/04/2008', 'P2 09-2GREENE570.030 M DISMISSED03/04/2009'];
  const layout = 'name,length\nPARTY_ID,3\nCASE_NO,4\nCOUNTY,6\nSTATUTE,8\nLEVEL,2\nDISPOSITION,9\nDISPOSED,10\n';
  const [id] = await given({ 'charges.dat': `${lines.join('\n')}\n`, 'charges_layout.csv': layout });
  const call = async (method: string, path: string, body?: unknown) =>
    client.call(method, `/inputs/${id}/mapping${path}`, body);
  await call('POST', '', { state: 'us-mo' });
  await becomes(id, 'mapping');
  let { text } = (await call('GET', '')).body as unknown as Draft;
  for (const edit of [
    { kind: 'value', place: 'charge.disposition', code: 'GUILTY', is: 'convicted', changed: null },
    { kind: 'value', place: 'charge.level', code: 'M', is: 'misdemeanor', changed: null },
    { kind: 'date', place: 'charge.date', forms: ['MM/DD/YYYY'], century: null },
  ])
    ({ text } = (await call('POST', '/edit', { text, edit })).body as unknown as Draft);
  await client.call('POST', `/inputs/${id}/inspect`);
  const { inspection } = await becomes(id, 'ready');
  expect(inspection.people).toBe(2);
});
