import { afterAll, beforeAll, expect, it } from 'vitest';
import { simpleMail } from '../support/mailbox.ts';
import { apply, FORM, onEachPortal, type Running, signIn, startHere, type Visitor, visitor } from './support.ts';

onEachPortal('corrections of an office', (database) => {
  let running: Running & { readonly end: () => Promise<void> };
  let mail: Awaited<ReturnType<typeof simpleMail>>;
  let worker: Visitor;
  let code: string;
  let path: string;

  beforeAll(async () => {
    mail = await simpleMail();
    const { host, port } = mail;
    const url = await database();
    const from = 'portal@front-door.example';
    running = await startHere({ mail: { host, port, secure: false, from }, ...(url && { database: url }) });
    worker = await signIn(running, { name: 'wendy', role: 'worker', office: 'alder-defender' });
    code = await apply(visitor(running.url), ['alder', 'hawthorn'], { immigration: 'no' });
    path = /\/en\/office\/a\/[0-9a-f]+/.exec((await worker.get('/en/office')).html)![0];
  });
  afterAll(async () => {
    await running.end();
    await mail.close();
  });

  const { then: _, ...answers } = FORM;
  const seenBy = (html: string) => /name="seen" value="([^"]+)"/.exec(html)![1]!;
  const statusPage = () => {
    const birth = { 'open.month': '4', 'open.day': '28', 'open.year': '1986', 'open.only': '1' };
    return visitor(running.url).post(`/en/my/${code}`, birth);
  };

  it('shows what was typed again where it is wrong, and changes nothing', async () => {
    const page = await worker.get(`${path}/edit`);
    expect(page.text).toContain('Correct the answers: Marisol Ashdown');
    expect(page.html).not.toMatch(/birth-date|immigration/);
    const wrong = await worker.post(`${path}/edit`, { ...answers, seen: seenBy(page.html), email: 'no address' });
    expect([wrong.status, wrong.html]).toEqual([422, expect.stringContaining('value="no address"')]);
    expect((await worker.get(path)).text).not.toContain('Answers corrected');
  });

  it('corrects answers: the person, the old address and the other office are told, of what each may see', async () => {
    const seen = seenBy((await worker.get(`${path}/edit`)).html);
    const changed = { ...answers, seen, 'last-name': 'Ashdowne', email: 'new@mail.example', 'on-probation': 'yes' };
    const done = await worker.post(`${path}/edit`, { ...changed, 'birth-date.year': '1970', immigration: 'yes' });
    expect(done.text).toContain('Done.');
    expect(done.text).toContain('Last name: Ashdown → Ashdowne');
    expect(done.text, 'sensitive').toMatch(/Are you on probation or parole now\?: changed/);
    const late = await worker.post(`${path}/edit`, { ...changed, 'last-name': 'Other' });
    expect([late.status, late.html], 'made from what is no longer so').toEqual([
      422,
      expect.stringContaining('value="Other"'),
    ]);
    const status = await statusPage();
    expect(status.text).toContain('An office corrected your answers');
    expect(status.text).toContain('Email address: marisol@mail.example → new@mail.example');
    const other = await signIn(running, { name: 'olga', role: 'worker', office: 'birch-defender' });
    const inbox = await other.get('/en/office');
    expect(inbox.text).toContain('Marisol Ashdowne');
    const there = await other.get(/\/en\/office\/a\/[0-9a-f]+/.exec(inbox.html)![0]);
    expect(there.text).toContain('Last name: Ashdown → Ashdowne');
    expect(there.text, 'what its county alone asks stays').toMatch(/citizen\? No/);
    expect((await other.post('/en/office/search', { q: 'ashdowne' })).text).toContain('Marisol Ashdowne');
    await running.work();
    const subjects = (to: string) => mail.letters.filter((each) => each.to === to).map(({ subject }) => subject);
    expect(subjects('marisol@mail.example')).toEqual(['We got your form', 'Your email address was changed']);
    expect(subjects('new@mail.example')).toEqual(['There is news for you']);
  });

  it('writes no history where nothing is changed, and is closed once the person took the form back', async () => {
    const mine = visitor(running.url);
    const own = await apply(mine, ['alder'], { 'last-name': 'Greywell' });
    const inbox = await worker.get('/en/office');
    const at = /(\/en\/office\/a\/[0-9a-f]+)[^"]*">Marisol Greywell/.exec(inbox.html)![1]!;
    const seen = seenBy((await worker.get(`${at}/edit`)).html);
    const same = await worker.post(`${at}/edit`, { ...answers, 'last-name': 'Greywell', seen });
    expect(same.text).not.toContain('Answers corrected');
    await mine.post(`/en/my/${own}/withdraw`);
    expect((await worker.post(`${at}/edit`, { ...answers, 'last-name': 'Other', seen })).status).toBe(422);
    expect((await worker.get(at)).text).not.toContain('Correct the answers');
  });
});
