import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/portal/access/limits.ts';
import { readPack } from '../../src/portal/pack/check.ts';
import { INVENTED_PACK } from '../../src/portal/pack/invented.ts';
import type { PortalPack } from '../../src/portal/pack/schema.ts';
import { inventedForm } from '../../src/portal/papers/invented-form.ts';
import { apply, begin, FORM, inventedPack, type Running, signIn, startHere, visitor } from './support.ts';

/** Promises of the front door that no other test holds it to: docs/decisions/142-front-door-line-by-line.md. */

let running: Running & { readonly folder: string; readonly end: () => Promise<void> };
afterEach(() => running.end());

/** A form sent through a proxy that says where it came from. */
function throughProxy(url: string, address: string, path: string, values: Readonly<Record<string, string>>) {
  return fetch(new URL(path, url), {
    method: 'POST',
    redirect: 'manual',
    headers: { 'x-forwarded-for': address, 'user-agent': 'Invented Phone 7' },
    body: new URLSearchParams(values),
  });
}

const start = (number: number) => `start-${number}`.padEnd(24, 'x');

describe('strangers', () => {
  it('leave neither their address nor what they browse with in the folder of the portal', async () => {
    running = await startHere({ proxy: true });
    const begun = await throughProxy(running.url, '203.0.113.77', '/en/apply', { counties: 'birch', start: start(1) });
    expect(begun.status).toBe(303);
    await throughProxy(running.url, '203.0.113.77', '/en/find', { code: 'AAAA-AAAA-AAAA' });
    await throughProxy(running.url, '203.0.113.77', begun.headers.get('location')!, { ...FORM, 'contact-by': 'email' });
    const { folder } = running;
    const files = readdirSync(folder);
    expect(files.filter((name) => name.startsWith('portal.sqlite')).length).toBeGreaterThan(0);
    for (const name of files) {
      const bytes = readFileSync(join(folder, name));
      expect(bytes.includes('203.0.113'), name).toBe(false);
      expect(bytes.includes('Invented Phone'), name).toBe(false);
    }
  });

  it('begin no more forms from one range of addresses than a clinic does, and others go on', async () => {
    running = await startHere({ proxy: true });
    const { url } = running;
    const beginFrom = async (address: string, number: number) =>
      (await throughProxy(url, address, '/en/apply', { counties: 'birch', start: start(number) })).status;
    const statuses: number[] = [];
    for (let each = 0; each <= LIMITS.begin.most; each++) statuses.push(await beginFrom('198.51.100.9', each));
    expect(statuses.slice(0, -1).every((status) => status === 303)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
    expect(await beginFrom('203.0.113.8', 999)).toBe(303);
  });

  it('that fill in the box which people do not see begin nothing', async () => {
    running = await startHere();
    const robot = visitor(running.url);
    const sent = await robot.post('/en/apply', { counties: 'birch', start: start(1), website: 'https://spam.example' });
    expect(sent.path).toBe('/en/apply');
    expect(await running.portal.store.db.selectFrom('applications').select('id').execute()).toEqual([]);
    await begin(robot, ['birch'], start(2));
    expect(await running.portal.store.db.selectFrom('applications').select('id').execute()).toHaveLength(1);
  });
});

describe('the quick check', () => {
  it('says which offices a county has, keeps nothing, and has no answer in an address', async () => {
    running = await startHere();
    const person = visitor(running.url);
    const found = await person.post('/en/check', {
      counties: ['alder', 'not-listed'],
      record: 'arrested',
      since: 'under-1',
    });
    expect(found.path).toBe('/en/check');
    expect(found.text).toMatch(/Alder County\s+Alder Public Defender \(invented\) · Alder Legal Aid \(invented\)/);
    expect(found.text).toContain('We have no office for this county yet.');
    expect(found.text).toContain('Some help opens only when years have passed');
    expect((await person.post('/en/check', { since: 'over-5' })).text).not.toContain('when years have passed');
    expect(found.html).toContain('/en/apply?counties=alder&amp;counties=not-listed');
    expect((await person.get('/en/apply?counties=alder&counties=nowhere')).html).toMatch(/value="alder" checked/);
    for (const table of ['applications', 'log', 'sessions'] as const)
      expect(await running.portal.store.db.selectFrom(table).selectAll().execute(), table).toEqual([]);
  });
});

describe('clocks', () => {
  it('remind an office of no application that it has answered', async () => {
    let now = new Date('2026-11-03T18:00:00Z');
    running = await startHere({ now: () => now });
    await apply(visitor(running.url), ['birch'], { 'last-name': 'Answered' });
    await apply(visitor(running.url), ['birch'], { 'last-name': 'Forgotten', 'case-numbers': 'B-2' });
    const office = await signIn(running, { name: 'ben', role: 'worker', office: 'birch-defender' });
    const { html } = await office.get('/en/office?box=all');
    const id = /\/office\/a\/([0-9a-f]+)[^"]*">[^<]*Answered/.exec(html)![1]!;
    const page = await office.get(`/en/office/a/${id}?template=needs-something`);
    const seen = /name="seen" value="([^"]+)"/.exec(page.html)![1]!;
    await office.post(`/en/office/a/${id}/status`, {
      status: 'needs-something',
      seen,
      text: 'Send your docket, please.',
    });
    for (let day = 0; day < 20; day++) {
      now = new Date(now.getTime() + 86_400_000);
      await running.work();
    }
    const rows = await running.portal.store.db.selectFrom('referrals').select(['id', 'reminded']).execute();
    expect(rows.map((row) => [row.id === id, row.reminded > 0])).toEqual(
      expect.arrayContaining([
        [true, false],
        [false, true],
      ]),
    );
  });

  it('begin with the first minute: a form that is only begun has the day on which it is destroyed', async () => {
    running = await startHere({ now: () => new Date('2026-11-03T18:00:00Z') });
    await begin(visitor(running.url), ['birch']);
    const [row] = await running.portal.store.db.selectFrom('applications').select(['state', 'keep_until']).execute();
    expect(row).toEqual({ state: 'draft', keep_until: '2026-12-03T18:00:00.000Z' });
  });
});

/** The invented pack with one question more, which is declared once. */
function packWith(field: PortalPack['fields'][number]): PortalPack {
  const pack = inventedPack();
  const fields = { ...INVENTED_PACK.papers![0]!.fields, 'Other names': '{other-names} {ward}' };
  const paper = { ...INVENTED_PACK.papers![0]!, fields };
  const examples = paper.examples.map((each) => ({ ...each, answers: { ...each.answers, ward: ['west'] } }));
  const filled = examples.map((each) => ({
    ...each,
    filled: { ...each.filled, 'Other names': `${each.filled['Other names'] ?? ''} West`.trim() },
  }));
  const read = readPack({ ...pack, fields: [...pack.fields, field], papers: [{ ...paper, examples: filled }] });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.pack;
}

it('a field is declared once: form, review, office, corrections, CSV, JSON, paper form and court form are made of it', async () => {
  const option = (id: string, en: string, es: string) => ({ id, label: { en, es } });
  const pack = packWith({
    id: 'ward',
    section: 'you',
    kind: 'choice',
    label: { en: 'Ward of the town', es: 'Barrio de la ciudad' },
    help: { en: 'It is on your bill.', es: 'Está en su recibo.' },
    reason: { en: 'The clerk sorts by it.', es: 'Se ordena por esto.' },
    level: 'required',
    longest: 200,
    numbers: false,
    sensitivity: 'plain',
    retention: 'with-application',
    options: [option('west', 'West', 'Oeste'), option('east', 'East', 'Este')],
  });
  running = await startHere({ pack, papers: new Map([['petition', await inventedForm()]]) });
  const person = visitor(running.url);
  const code = await begin(person, ['birch']);
  const form = await person.get(`/en/my/${code}/form`);
  for (const each of ['Ward of the town', 'It is on your bill.', 'The clerk sorts by it.'])
    expect(form.text).toContain(each);
  const missing = await person.post(`/en/my/${code}/form`, FORM);
  expect(missing.text).toMatch(/Ward of the town *: Please answer this/);
  await person.post(`/en/my/${code}/form`, { ...FORM, ward: 'west' });
  expect((await person.get(`/es/my/${code}/review`)).text).toMatch(/Barrio de la ciudad +Oeste/);
  await person.post(`/en/my/${code}/review`, { consent: ['share', 'not-client'] });
  const lead = await signIn(running, { name: 'lea', role: 'lead', office: 'birch-defender' });
  const { html } = await lead.get('/en/office?box=all');
  const id = /\/office\/a\/([0-9a-f]+)/.exec(html)![1]!;
  expect((await lead.get(`/en/office/a/${id}`)).text).toMatch(/Ward of the town +West/);
  expect((await lead.get(`/en/office/a/${id}/edit`)).html).toMatch(/name="ward" value="west" checked/);
  const [csv, json] = await Promise.all(['csv', 'json'].map((kind) => lead.file(`/en/office/export.${kind}`)));
  expect(new TextDecoder().decode(csv!.bytes)).toMatch(/ward[\s\S]*west/);
  expect(new TextDecoder().decode(json!.bytes)).toMatch(/"ward":\s*\[\s*"west"/);
  expect((await person.get('/es/paper')).text).toMatch(/Barrio de la ciudad.*Oeste/);

  const filled = await PDFDocument.load((await lead.file(`/en/office/a/${id}/papers/petition`)).bytes);
  expect(filled.getForm().getTextField('Other names').getText()).toBe('West');
});

it('a worker, a lead, an operator and an auditor see what is theirs and nothing else', async () => {
  const portal = await startHere();
  running = portal;
  await apply(visitor(portal.url), ['birch']);
  const people = {
    worker: await signIn(portal, { name: 'wen', role: 'worker', office: 'birch-defender' }),
    lead: await signIn(portal, { name: 'lea', role: 'lead', office: 'birch-defender' }),
    operator: await signIn(portal, { name: 'olga', role: 'operator' }),
    auditor: await signIn(portal, { name: 'aud', role: 'auditor' }),
    stranger: visitor(portal.url),
  };
  const id = /\/office\/a\/([0-9a-f]+)/.exec((await people.worker.get('/en/office?box=all')).html)![1]!;
  const sees = {
    '/office?box=all': ['worker', 'lead'],
    [`/office/a/${id}`]: ['worker', 'lead'],
    '/office/export.csv': ['lead'],
    '/office/casework.json': ['lead'],
    '/office/invite': ['lead'],
    '/operator': ['operator'],
    '/operator/invite': ['operator'],
    '/operator/log': ['operator', 'auditor'],
  };
  for (const [path, roles] of Object.entries(sees))
    for (const [role, person] of Object.entries(people)) {
      const { path: at, status, text } = await person.get(`/en${path}`);
      const isThere = status === 200 && at === `/en${path}`;
      expect(isThere, `${role} at ${path}`).toBe(roles.includes(role));
      if (!roles.includes(role)) expect(text, `${role} at ${path}`).not.toContain('Ashdown');
      if (path.startsWith('/operator'))
        expect(text, 'operators and auditors see no applicant').not.toContain('Ashdown');
    }
  expect((await people.auditor.get('/en/operator/log')).text).toContain('denied');
});
