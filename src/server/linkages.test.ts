import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { onEachDatabase } from '../../test/support/databases.ts';
import { linkedFolder } from '../../test/support/linked-folder.ts';
import { type Office, openOffice } from '../../test/support/ordered.ts';
import { readable } from '../../test/support/readable.ts';
import { verifyChain } from '../casework/audit/verify.ts';
import type { LinkageView } from '../casework/linkage/view.ts';
import type { PairView } from '../casework/linkage/view-pair.ts';
import { personRef } from '../casework/matters/identity.ts';
import { sealOf } from '../casework/matters/seal.ts';
import { readDecisions } from '../linkage/decisions.ts';
import { readLinks } from '../linkage/open-folder.ts';
import { PERSON_COLUMNS } from '../linkage/records.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-linkages-'));
let links: string;

beforeAll(async () => {
  links = await linkedFolder(folder, 60);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

onEachDatabase('the review of links', (bench) => {
  let office: Office;
  let linkage: string;

  const ask = (who: string, method: string, path: string, body?: unknown) => office.ask(who, method, path, body);
  const opened = async (path: string, after: string | null = null) => {
    const { body } = await ask('ana', 'POST', '/linkages', { path, reviewers: 2, after });
    const id = body.id as string;
    const isOpening = async () => (await ask('ana', 'GET', `/linkages/${id}`)).body.state === 'opening';
    await vi.waitUntil(async () => !(await isOpening()), { timeout: 30_000 });
    return id;
  };
  const show = async () => (await ask('cy', 'GET', `/linkages/${linkage}`)).body as unknown as LinkageView;
  const next = async (who: string) => (await ask(who, 'POST', `/linkages/${linkage}/next`)).body as unknown as PairView;
  const pair = async (who: string, place: number) =>
    (await ask(who, 'GET', `/linkages/${linkage}/pairs/${place}`)).body as unknown as PairView;
  const say = async (who: string, place: number, answer: string, note = '') =>
    (await ask(who, 'POST', `/linkages/${linkage}/answers`, { place, answer, note })).status;
  const decisions = async () => {
    const { cookie } = office.chief;
    const response = await fetch(`${office.server.url}/api/linkages/${linkage}/decisions.csv`, {
      method: 'POST',
      headers: { 'x-redress': '1', cookie },
    });
    const read = readDecisions(await response.text());
    if (!read.ok) throw new Error(read.fault);
    return read.patches;
  };

  beforeAll(async () => {
    office = await openOffice(bench, [folder]);
    linkage = await opened(links);
  });
  afterAll(() => office?.server.stop());

  it('opens a folder with everything that its files say, sealed, and first shows what the model doubts most', async () => {
    const rows = readLinks(links);
    const view = await show();
    expect(view).toMatchObject({ name: 'links', pairs: rows.length, waiting: rows.length, acts: 0, reviewers: 2 });
    expect(view.figures.groups.sex.map(({ group }) => group)).toContain('F');
    const kept = await office.server.casework.db.selectFrom('linkage_pairs').selectAll().execute();
    expect(readable(kept)).not.toContain(rows[0]!.left.key);
    const doubts = rows.map(({ probability: p }) => Math.min(Number(p), 1 - Number(p)));
    const first = await next('ana');
    const row = rows[first.place - 1]!;
    expect(Math.min(Number(row.probability), 1 - Number(row.probability))).toBe(Math.max(...doubts));
    expect(first).toMatchObject({ left: row.left, right: row.right, own: null, said: null });
    // The rows of the waterfall add up to the weight, to the millionth of a bit.
    for (const { link, weight } of rows) {
      const { rows: evidence, weight: sum } = await pair('ana', Number(link.slice(1)));
      expect(evidence.reduce((total, each) => total + each.weight, 0)).toBe(sum);
      expect(sum).toBe(Math.round(Number(weight) * 1e6));
    }
    // What is compared is what a record of a person has, and race is not among it.
    const compared = new Set(first.rows.map(({ comparison }) => comparison.split('-')[0]));
    expect([...compared].filter((each) => each !== 'start' && !PERSON_COLUMNS.includes(each as 'last'))).toEqual([]);
    expect(JSON.stringify(await pair('ana', 1))).not.toMatch(/race/i);
  }, 60_000);

  it('is blind, goes to a third where two differ, and is settled by two who agree', async () => {
    const { place } = await next('ana');
    // While one looks at a pair, another is given the one after it.
    expect((await next('bo')).place).not.toBe(place);
    expect(await say('ana', place, 'same', 'the same mother')).toBe(200);
    expect(await say('ana', place, 'same')).toBe(409);
    expect((await next('ana')).place).not.toBe(place);
    const second = await pair('bo', place);
    expect(second).toMatchObject({ state: 'open', own: null, said: null, by: null });
    expect(JSON.stringify(second)).not.toContain('mother');
    expect(await say('bo', place, 'different')).toBe(200);
    expect((await show()).counts.differs).toBe(1);
    // A reviewer who has answered sees what others said; one who has not yet does not.
    expect((await pair('bo', place)).said).toMatchObject([
      { who: 'ana', answer: 'same', note: 'the same mother' },
      { who: 'bo', answer: 'different', note: '' },
    ]);
    expect(await pair('cy', place)).toMatchObject({ state: 'open', said: null });
    expect((await next('cy')).place).toBe(place);
    expect(await say('cy', place, 'same')).toBe(200);
    expect(await pair('cy', place)).toMatchObject({ state: 'same', by: 'person', own: 'same' });
    expect((await show()).counts).toMatchObject({ same: 1, differs: 0 });
    expect(await say('chief', place, 'same')).toBe(409);
  });

  it('keeps what three leave in doubt in doubt, and takes answers back by a line of their own', async () => {
    const { place } = await next('ana');
    for (const [who, answer] of Object.entries({ ana: 'cannot-tell', bo: 'same', cy: 'different' }))
      expect(await say(who, place, answer)).toBe(200);
    expect((await pair('ana', place)).state).toBe('open');
    expect(await say('chief', place, 'same')).toBe(409);
    const before = await decisions();
    expect((await ask('cy', 'POST', `/linkages/${linkage}/take-back`, { place: null })).body).toEqual({ place });
    const after = await decisions();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.at(-1)).toMatchObject({ kind: 'undo', undoes: before.length, who: 'cy', left: before.at(-1)!.left });
    expect((await pair('cy', place)).own).toBeNull();
    expect(await say('cy', place, 'same')).toBe(200);
    expect((await pair('cy', place)).state).toBe('same');
    // Nobody takes another's answer back.
    expect((await ask('chief', 'POST', `/linkages/${linkage}/take-back`, { place })).status).toBe(404);
  });

  it('gives decisions that linking takes back, and goes on with them over the links made anew', async () => {
    const patches = await decisions();
    const again = await linkedFolder(folder, 60, patches);
    const settled = readLinks(again).filter(({ by, decision }) => by === 'person' && decision === 'same');
    expect(settled).toHaveLength(2);
    const before = await show();
    const first = linkage;
    linkage = await opened(again, linkage);
    expect((await show()).counts.same).toBe(before.counts.same);
    expect(await decisions()).toEqual(patches);
    // Taken back in the one, it is taken back in the other too.
    const place = Number(settled[0]!.link.slice(1));
    const mine = (await pair('ana', place)).own !== null ? 'ana' : 'bo';
    expect((await ask(mine, 'POST', `/linkages/${linkage}/take-back`, { place })).status).toBe(200);
    const counts = async (id: string) =>
      ((await ask('cy', 'GET', `/linkages/${id}`)).body as never as LinkageView).counts;
    expect((await counts(first)).same).toBe((await counts(linkage)).same);
    expect((await ask('ana', 'DELETE', `/linkages/${first}`)).status).toBe(200);
    expect((await decisions()).length).toBe(patches.length + 1);
  }, 60_000);

  it('lets no one see or answer what they keep out of, or what their role does not permit', async () => {
    const { place, left } = await next('bo');
    const { db, workspace } = office.server.casework;
    const person_ref = personRef(sealOf(workspace.folder), left.key);
    await db
      .insertInto('recusals')
      .values({ account: 'bo', person_ref, at: '', sealed: '' } as never)
      .execute();
    expect((await next('bo')).place).not.toBe(place);
    expect((await ask('bo', 'GET', `/linkages/${linkage}/pairs/${place}`)).status).toBe(403);
    expect(await say('bo', place, 'same')).toBe(403);
    expect((await ask('di', 'GET', `/linkages/${linkage}`)).status).toBe(200);
    for (const [who, method, path] of [
      ['di', 'POST', 'next'],
      ['di', 'GET', 'pairs/1'],
      ['bo', 'GET', 'agreement'],
      ['di', 'POST', 'decisions.csv'],
    ] as const)
      expect((await ask(who, method, `/linkages/${linkage}/${path}`)).status).toBe(403);
    const agreement = (await ask('cy', 'GET', `/linkages/${linkage}/agreement`)).body as unknown as readonly object[];
    expect(agreement).toContainEqual(expect.objectContaining({ reviewers: ['ana', 'bo'] }));
  });

  it('notes every act in the chain, and opens nothing that is no whole folder of links', async () => {
    const { db } = office.server.casework;
    const noted = await db.selectFrom('audit').select(['what', 'who']).where('what', 'like', 'linkage.%').execute();
    const acts = new Set(noted.map(({ what }) => what));
    for (const what of ['open', 'look', 'answer', 'answer-back', 'export', 'delete', 'agreement'])
      expect(acts).toContain(`linkage.${what}`);
    expect(await verifyChain(db)).toMatchObject({ ok: true });
    writeFileSync(join(folder, 'no-links.csv'), 'a\n');
    const file = { path: join(folder, 'no-links.csv'), reviewers: 2, after: null };
    expect((await ask('ana', 'POST', '/linkages', file)).status).toBe(400);
    expect((await ask('ana', 'POST', '/linkages', { ...file, path: tmpdir() })).status).toBe(400);
    const id = await opened(folder);
    expect(await ask('ana', 'GET', `/linkages/${id}`)).toMatchObject({
      status: 404,
      body: { message: expect.stringContaining('holds no links') },
    });
    expect(await db.selectFrom('linkages').select('id').where('id', '=', id).execute()).toEqual([]);
  });
});
