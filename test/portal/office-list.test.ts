import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tick } from '../../src/portal/clocks/tick.ts';
import { apply, BIRTH, listedIn, onEachPortal, PASSWORD, signIn, startHere, type Visitor, visitor } from './support.ts';

type Answers = Parameters<typeof apply>[2];

/** Where a link of a page leads, by its words. */
const linkTo = (html: string, words: string) =>
  new RegExp(`href="([^"]+)"[^>]*>${words}<`).exec(html)![1]!.replaceAll('&amp;', '&');

const names = (html: string) => listedIn(html).map(({ name }) => name);

onEachPortal('the list of an office', (database) => {
  let now = new Date('2026-11-02T18:00:00Z');
  let running: Awaited<ReturnType<typeof startHere>>;
  let lead: Visitor;
  let worker: Visitor;
  const codes = new Map<string, { readonly person: Visitor; readonly code: string }>();
  const send = async (first: string, county: string, more: Answers = {}) => {
    const person = visitor(running.url);
    codes.set(first, { person, code: await apply(person, [county], { 'first-name': first, ...more }) });
    now = new Date(now.getTime() + 1000);
  };
  /** Chooses people by their names on a page of the list, and does one thing with them. */
  const act = async (path: string, who: readonly string[], values: Readonly<Record<string, string>>) => {
    const { html } = await worker.get(path);
    const chosen = listedIn(html).filter(({ name }) => who.some((each) => name.startsWith(each)));
    expect(chosen).toHaveLength(who.length);
    const list = /name="list" value="([^"]*)"/.exec(html)![1]!.replaceAll('&amp;', '&');
    return worker.post('/en/office/chosen', { chosen: chosen.map(({ pick }) => pick), list, page: '0', ...values });
  };

  beforeAll(async () => {
    const address = await database();
    running = await startHere({
      now: () => now,
      ...(address !== undefined && { database: address }),
    });
    await send('Ana', 'birch');
    await send('Ben', 'hawthorn', { immigration: 'no' });
    await send('Cleo', 'birch');
    now = new Date('2026-11-10T18:00:00Z');
    await send('Dov', 'birch');
    lead = await signIn(running, { name: 'lena', role: 'lead', office: 'birch-defender' });
    worker = await signIn(running, { name: 'wendy', role: 'worker', office: 'birch-defender' });
  });
  afterAll(() => running?.end());

  it('is narrowed by state, county, days and what is needed; a list is kept under a name for the whole office', async () => {
    expect(names((await worker.get('/en/office?box=office')).html)).toHaveLength(4);
    expect(names((await worker.get('/en/office?box=all&county=hawthorn')).html)).toEqual(['Ben Ashdown']);
    const waiting = '/en/office?box=office&county=birch&days=7&need=answer';
    expect(names((await worker.get(waiting)).html)).toEqual(['Ana Ashdown', 'Cleo Ashdown']);
    expect(names((await worker.get('/en/office?box=all&status=granted')).html)).toEqual([]);
    const list = 'box=office&county=birch&days=7&need=answer';
    expect((await worker.post('/en/office/lists', { list, name: ' ' })).status).toBe(422);
    expect((await worker.post('/en/office/lists', { list, name: '123-45-6789' })).status).toBe(422);
    await worker.post('/en/office/lists', { list, name: 'Old ones in Birch' });
    const kept = (await lead.get('/en/office')).html;
    const href = /href="([^"]+)"[^>]*>Old ones in Birch</.exec(kept)![1]!.replaceAll('&amp;', '&');
    expect(names((await lead.get(href)).html)).toEqual(['Ana Ashdown', 'Cleo Ashdown']);
    const other = await signIn(running, { name: 'olga', role: 'lead', office: 'alder-defender' });
    expect((await other.get('/en/office')).text).not.toContain('Old ones in Birch');
  });

  it('counts days from when it began to wait, whatever is noted, tagged or assigned meanwhile', async () => {
    const { html } = await worker.get('/en/office?box=office');
    const { id } = listedIn(html)[0]!;
    const page = await worker.get(`/en/office/a/${id}`);
    const seen = /name="seen" value="([^"]+)"/.exec(page.html)![1]!;
    await worker.post(`/en/office/a/${id}/note`, { seen, text: 'Called, no one there.' });
    const after = await worker.get('/en/office?box=office');
    expect(names(after.html)[0]).toBe('Ana Ashdown');
    expect(after.text).toContain('The oldest of what waits for you has waited 8 days.');
  });

  it('takes tags on and off several at once, and finds by them; only the own office sees them', async () => {
    const tagged = await act('/en/office?box=all&county=birch', ['Ana', 'Cleo'], { act: 'tag', tag: 'Clinic  June' });
    expect(tagged.text).toContain('Done for 2.');
    expect(tagged.path).toContain('county=birch');
    await act('/en/office?box=all', ['Ben', 'Cleo'], { act: 'tag', tag: 'clinic june' });
    const lists = await worker.get('/en/office/lists');
    expect(lists.text).toContain('Clinic June (on 3)');
    const byTag = /href="([^"]+tag=[0-9a-f]+)"/.exec(lists.html)![1]!.replaceAll('&amp;', '&');
    expect(names((await worker.get(byTag)).html).sort()).toEqual(['Ana Ashdown', 'Ben Ashdown', 'Cleo Ashdown']);
    const off = await act(byTag, ['Ben', 'Ana'], { act: 'untag', tag: 'CLINIC JUNE' });
    expect(names(off.html)).toEqual(['Cleo Ashdown']);
    expect((await act('/en/office?box=all', ['Dov'], { act: 'untag', tag: 'nowhere' })).text).toContain('no such tag');
    expect((await act('/en/office?box=all', ['Dov'], { act: 'tag', tag: '078-05-1120' })).status).toBe(422);
    const { person, code } = codes.get('Cleo')!;
    expect((await person.get(`/en/my/${code}`)).text).not.toContain('Clinic June');
    const rows = await running.portal.store.db.selectFrom('office_tags').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('Clinic');
  });

  it('assigns several at once, but none that somebody changed after the list was shown', async () => {
    const { html } = await worker.get('/en/office?box=all');
    const picks = listedIn(html).filter(({ name }) => /^(?:Ana|Dov)/.test(name));
    const dov = picks.find(({ name }) => name.startsWith('Dov'))!;
    const page = await lead.get(`/en/office/a/${dov.id}`);
    const seen = /name="seen" value="([^"]+)"/.exec(page.html)![1]!;
    now = new Date(now.getTime() + 1000);
    await lead.post(`/en/office/a/${dov.id}/assign`, { seen, to: 'lena' });
    const chosen = picks.map(({ pick }) => pick);
    const done = await worker.post('/en/office/chosen', { chosen, list: 'box=all', act: 'assign', to: 'wendy' });
    expect(done.text).toContain('Done for 1. Changed meanwhile, and left as they were: 1.');
    expect(names((await worker.get('/en/office?box=all&assigned=wendy')).html)).toEqual(['Ana Ashdown']);
    expect(names((await worker.get('/en/office?box=all&assigned=lena')).html)).toEqual(['Dov Ashdown']);
    const none = await worker.post('/en/office/chosen', { list: 'box=all', act: 'assign', to: 'wendy' });
    expect([none.status, none.text.includes('Choose at least one')]).toEqual([422, true]);
    const other = await signIn(running, { name: 'otto', role: 'worker', office: 'alder-defender' });
    expect((await other.post('/en/office/chosen', { chosen, list: 'box=all', act: 'tag', tag: 'x' })).status).toBe(422);
  });

  it('leads back to where somebody stood: what was searched for, what narrows the list, its page and the place on it', async () => {
    const found = await worker.post('/en/office/search', { q: 'Ashdown' });
    expect(found.path).toMatch(/^\/en\/office\?.*found=/);
    expect(found.path.toLowerCase()).not.toContain('ashdown');
    const all = names(found.html);
    expect(all).toHaveLength(4);
    const tagged = await act(found.path, ['Ben'], { act: 'tag', tag: 'Clinic June' });
    expect([names(tagged.html), tagged.path.split('#')[1]]).toEqual([all, 'chosen']);
    expect(tagged.html).toContain('value="Ashdown"');
    expect(tagged.text).toContain('Done for 1.');
    await act(found.path, ['Ben'], { act: 'untag', tag: 'Clinic June' });
    const refused = await act(found.path, ['Ben'], { act: 'untag', tag: 'nowhere' });
    expect([refused.status, names(refused.html)]).toEqual([422, all]);

    const { to } = listedIn(tagged.html).find(({ name }) => name.startsWith('Ben'))!;
    const opened = await worker.get(to);
    const inbox = linkTo(opened.html, 'Inbox');
    expect(inbox.split('#')[1]).toBe(`row-${all.findIndex((name) => name.startsWith('Ben'))}`);
    expect(names((await worker.get(inbox)).html)).toEqual(all);
    const seen = /name="seen" value="([^"]+)"/.exec(opened.html)![1]!;
    const action = /action="([^"]+\/note[^"]*)"/.exec(opened.html)![1]!.replaceAll('&amp;', '&');
    const noted = await worker.post(action, { seen, text: 'Called.' });
    expect(names((await worker.get(linkTo(noted.html, 'Inbox'))).html).sort()).toEqual([...all].sort());
    const other = await signIn(running, { name: 'ole', role: 'worker', office: 'alder-defender' });
    expect((await other.get(found.path)).html).not.toContain('value="Ashdown"');
  });

  it('shows what is late in a box of its own', async () => {
    now = new Date('2026-11-30T18:00:00Z');
    await tick(running.portal);
    // The sessions of before are over.
    await worker.post('/en/office/sign-in', { name: 'wendy', password: PASSWORD });
    await lead.post('/en/office/sign-in', { name: 'lena', password: PASSWORD });
    const late = await worker.get('/en/office?box=late');
    expect(names(late.html)).toHaveLength(4);
    expect(late.text).toContain('Late (4)');
  });

  it('leaves tags and notes with the office that made them, and keeps none of what was deleted', async () => {
    const { html } = await worker.get('/en/office?box=all');
    const { id } = listedIn(html).find(({ name }) => name.startsWith('Ana'))!;
    await worker.post(`/en/office/a/${id}/tag`, { tag: 'Only ours' });
    const page = await worker.get(`/en/office/a/${id}`);
    expect(page.text).toContain('Called, no one there.');
    const seen = /name="seen" value="([^"]+)"/.exec(page.html)![1]!;
    await worker.post(`/en/office/a/${id}/transfer`, {
      seen,
      office: 'alder-defender',
      reason: 'Moved',
      message: 'Hi',
    });
    const other = await signIn(running, { name: 'oona', role: 'worker', office: 'alder-defender' });
    const theirs = await other.get(`/en/office/a/${id}`);
    expect(theirs.status).toBe(200);
    expect(theirs.text).not.toContain('Called, no one there.');
    expect(theirs.text).not.toContain('Only ours');
    const { person, code } = codes.get('Cleo')!;
    await person.post(`/en/my/${code}/delete`, { ...BIRTH, sure: 'yes' });
    const tags = await running.portal.store.db.selectFrom('referral_tags').selectAll().execute();
    expect(tags).toEqual([]);
  });

  it('loses tags and lists to leads alone', async () => {
    const { html } = await lead.get('/en/office/lists');
    const [tag, list] = ['tag', 'list'].map(
      (what) => new RegExp(`/office/lists/${what}"><input type="hidden" name="id" value="([0-9a-f]+)"`).exec(html)![1]!,
    );
    expect((await worker.get('/en/office/lists')).html).not.toContain('/office/lists/tag');
    expect((await worker.post('/en/office/lists/tag', { id: tag! })).status).toBe(404);
    await lead.post('/en/office/lists/tag', { id: tag! });
    const left = await lead.post('/en/office/lists/list', { id: list! });
    expect(left.text).not.toContain('Old ones in Birch');
    expect([...left.html.matchAll(/\/office\/lists\/tag"/g)]).toHaveLength(1);
  });
});

describe('what is asked of a list', () => {
  it('is left out where it is not known', async () => {
    const running = await startHere();
    const worker = await signIn(running, { name: 'wendy', role: 'worker', office: 'birch-defender' });
    const strange = await worker.get("/en/office?box=x&status=y&county=z&days=-1&need=q&tag=');--&page=NaN&done=<b>");
    expect(strange.status).toBe(200);
    expect(strange.html).not.toContain('<b>');
    await running.end();
  });
});
