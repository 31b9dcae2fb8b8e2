import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Mailbox, simpleMail } from '../support/mailbox.ts';
import { apply, BIRTH, begin, FORM, onEachPortal, type Running, signIn, startHere, visitor } from './support.ts';

onEachPortal('the portal', (database) => {
  let running: Running & { readonly end: () => Promise<void>; readonly folder: string };
  let mail: Mailbox;
  let now = new Date('2026-11-02T20:00:00Z');
  const later = (days: number) => {
    now = new Date(now.getTime() + days * 86_400_000);
  };
  beforeAll(async () => {
    mail = await simpleMail();
    const url = await database();
    running = await startHere({
      now: () => now,
      mail: { host: mail.host, port: mail.port, secure: false, from: 'portal@front-door.example' },
      ...(url !== undefined && { database: url }),
    });
  });
  afterAll(async () => {
    await running?.end();
    await mail?.close();
  });
  const lettersTo = (to: string) => mail.letters.filter((letter) => letter.to === to);

  it('takes an application from the first page to the last, answers it, and shows the answer by code and birth date', async () => {
    const person = visitor(running.url);
    const code = await begin(person, ['alder', 'hawthorn'], 'a'.repeat(24));
    const confirm = await person.post(`/en/my/${code}/form`, { ...FORM, phone: '', immigration: 'no' });
    expect(confirm.path).toBe(`/en/my/${code}/confirm`);
    expect(confirm.text).toContain('Phone number');
    const review = await person.post(`/en/my/${code}/confirm`);
    expect(review.text).toContain('Alder Public Defender');
    expect(review.text).toContain('$2,400');
    const refused = await person.post(`/en/my/${code}/review`, { consent: ['share'] });
    expect(refused.status).toBe(422);
    const thanks = await person.post(`/en/my/${code}/review`, {
      consent: ['share', 'not-client'],
      'part-0': 'I was young.',
    });
    expect(thanks.path).toBe(`/en/my/${code}/thanks`);
    const again = await person.post(`/en/my/${code}/review`, { consent: ['share', 'not-client'] });
    expect(again.path).toBe(`/en/my/${code}/thanks`);
    const { db } = running.portal.store;
    expect(await db.selectFrom('referrals').select(['county', 'office']).orderBy('county').execute()).toEqual([
      { county: 'alder', office: 'alder-defender' },
      { county: 'hawthorn', office: 'birch-defender' },
    ]);

    const worker = await signIn(running, { name: 'ana', role: 'worker', office: 'alder-defender' });
    const inbox = await worker.get('/en/office');
    expect(inbox.text).toContain('Marisol Ashdown');
    const other = await signIn(running, { name: 'bea', role: 'lead', office: 'birch-defender' });
    const elsewhere = /office\/a\/([0-9a-f]+)/.exec((await other.get('/en/office')).html)![1]!;
    expect((await other.get(`/en/office/a/${elsewhere}`)).text).toMatch(/citizen.*I was young/);
    const id = /office\/a\/([0-9a-f]+)/.exec(inbox.html)![1]!;
    const work = await worker.get(`/en/office/a/${id}?template=filed`);
    expect(work.text).toContain('at or below $3,400 a month');
    expect(work.text, 'what another office asks for').not.toMatch(/I was young|citizen/);
    const seen = /name="seen" value="([^"]+)"/.exec(work.html)![1]!;
    const brackets = await worker.post(`/en/office/a/${id}/status`, {
      status: 'filed',
      seen,
      text: 'Filed on [date].',
    });
    expect(brackets.status).toBe(422);
    const sent = await worker.post(`/en/office/a/${id}/status`, {
      status: 'filed',
      seen,
      text: 'Filed on Monday. <b>',
    });
    expect(sent.status).toBe(200);
    await running.work();
    const [received, news] = lettersTo('marisol@mail.example');
    expect(news!.raw).toContain(code);
    for (const letter of [received!, news!]) {
      expect(letter.raw).not.toMatch(/record|court|filed|defender|Ashdown/i);
    }

    const phone = visitor(running.url);
    const gate = await phone.get(`/es/my/${code}`);
    expect(gate.text).toContain('Su fecha de nacimiento');
    expect(gate.text).not.toContain('Alder');
    const wrong = await phone.post(`/es/my/${code}`, { ...BIRTH, 'open.day': '27', 'open.only': '1' });
    expect(wrong.status).toBe(403);
    const status = await phone.post(`/es/my/${code}`, { ...BIRTH, 'open.only': '1' });
    expect(status.text).toContain('Papeles presentados al tribunal');
    expect(status.html).toContain('Filed on Monday. &lt;b&gt;');
  });

  it('loses nothing that was typed: wrong answers, an expired session and two open pages', async () => {
    const person = visitor(running.url);
    const code = await begin(person, ['birch'], 'b'.repeat(24));
    expect(await begin(visitor(running.url), ['birch'], 'b'.repeat(24)), 'the same form is one application').toBe(code);
    const wrong = await person.post(`/en/my/${code}/form`, {
      ...FORM,
      email: 'no address',
      'monthly-income': 'little',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="no address"');
    expect(wrong.html).toContain('href="#email"');
    expect((await visitor(running.url).get(`/en/my/${code}/form`)).text).not.toContain('no address');
    later(1);
    const expired = await person.post(`/en/my/${code}/form`, {
      ...FORM,
      'birth-date.year': '',
      message: 'typed for an hour',
      then: 'next',
    });
    expect(expired.text).toContain('Your date of birth');
    expect(expired.html).toContain('typed for an hour');
    const carried = [...expired.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const values = Object.fromEntries(carried.map(([, name, value]) => [name!, value!]));
    const going = await person.post(`/en/my/${code}/form`, {
      ...values,
      'birth-date.year': '1986',
      'birth-date.month': '4',
      'birth-date.day': '28',
      ...BIRTH,
    });
    expect(going.path).toBe(`/en/my/${code}/review`);
    expect(going.text).toContain('typed for an hour');
  });

  it('keeps what was typed whichever button leaves the page, and writes in the language it was sent in', async () => {
    const person = visitor(running.url);
    const code = await begin(person, ['birch'], 'e'.repeat(24));
    const own = { ...FORM, email: 'idioma@mail.example', 'other-names': 'Lucero' };
    const spanish = await person.post(`/en/my/${code}/form`, { ...own, then: 'language-es' });
    expect(spanish.path).toBe(`/es/my/${code}/form`);
    expect(spanish.html).toContain('value="Lucero"');
    expect(spanish.html, 'no link leads away from what was typed').not.toContain('<nav');
    expect(spanish.text).toContain('Correo electrónico (hace falta si elige: Correo electrónico)');
    expect((await person.post(`/es/my/${code}/form`, { ...own, 'last-name': '', then: 'counties' })).path).toBe(
      `/es/my/${code}/counties`,
    );
    await person.post(`/es/my/${code}/counties`, { counties: ['birch', 'hawthorn'] });
    const parts = { 'part-0': 'Vivía en la calle.', 'part-1': 'Trabajo desde 2019.' };
    await person.post(`/es/my/${code}/form`, own);
    const refused = await person.post(`/es/my/${code}/review`, { ...parts, consent: [] });
    expect(refused.status).toBe(422);
    for (const [then, path] of [
      ['form', 'form'],
      ['question-email', 'form#email'],
      ['later', 'review?saved'],
      ['language-en', 'review'],
    ] as const) {
      const left = await person.post(`/es/my/${code}/review`, { ...parts, 'part-1': `Trabajo (${then}).`, then });
      expect(left.path).toBe(`/${then === 'language-en' ? 'en' : 'es'}/my/${code}/${path}`);
      expect((await person.get(`/es/my/${code}/review`)).text).toMatch(`Vivía en la calle. `);
      expect((await person.get(`/es/my/${code}/review`)).text).toContain(`Trabajo (${then}).`);
    }
    await person.post(`/es/my/${code}/review`, { ...parts, consent: ['share', 'not-client'] });
    await running.work();
    expect(lettersTo('idioma@mail.example').map(({ subject }) => subject)).toEqual(['Recibimos su formulario']);
  });

  it('says on the page of the person who acts next, until when, and how the office is called', async () => {
    const person = visitor(running.url);
    const code = await apply(person, ['alder'], { email: 'due@mail.example' });
    const page = await person.get(`/en/my/${code}`);
    expect(page.text).toMatch(/It should answer by November \d+, 2026\./);
    expect(page.html).toContain('href="tel:5550100"');
    expect(page.text).toContain('They look up your record');
  });

  it('adds a county to a form that was sent, with what only that county asks', async () => {
    const person = visitor(running.url);
    const code = await apply(person, ['birch'], { email: 'more@mail.example' });
    expect((await person.post(`/en/my/${code}/add`, {})).status).toBe(422);
    const asked = await person.post(`/en/my/${code}/add`, { county: 'hawthorn' });
    expect(asked.text).toMatch(/Hawthorn County : Birch Public Defender.*Are you a U.S. citizen/);
    const added = await person.post(`/en/my/${code}/add`, { county: 'hawthorn', asked: '1', immigration: 'no' });
    expect(added.text).toContain('Your form is at this office too.');
    expect((await person.get(`/en/my/${code}/add`)).text, 'it is there once').not.toContain('Hawthorn');
    const again = await person.post(`/en/my/${code}/add`, { county: 'hawthorn', asked: '1' });
    expect(again.status).toBe(422);
    await person.post(`/en/my/${code}/delete`);
  });

  it('keeps no Social Security number and nothing readable in the database', async () => {
    const person = visitor(running.url);
    const code = await begin(person, ['birch'], 'c'.repeat(24));
    const refused = await person.post(`/en/my/${code}/form`, {
      ...FORM,
      message: 'mine is 123-45-6789',
      'last-name': 'Zyxwvut',
    });
    expect(refused.text).toContain('looks like a Social Security number');
    expect((await person.get(`/en/my/${code}/form`)).html).not.toContain('6789');
    const { db } = running.portal.store;
    const tables = [
      'applications',
      'application_keys',
      'terms',
      'events',
      'outbox',
      'log',
      'sessions',
      'figures',
      'referrals',
    ] as const;
    for (const table of tables) {
      const text = JSON.stringify(await db.selectFrom(table).selectAll().execute());
      expect(text, table).not.toMatch(/Marisol|Ashdown|Zyxwvut|1986-04-28|5550101234|marisol@|127\.0\.0\.1/i);
      expect(text, table).not.toContain(code);
    }
  });

  it('searches by whole words, numbers and addresses, and shows an office only its own', async () => {
    const person = visitor(running.url);
    await apply(person, ['birch'], {
      'first-name': 'José-Luis',
      'last-name': 'O’Hara',
      phone: '555 010 7777',
      email: 'jl@mail.example',
      'case-numbers': 'B 99-1',
    });
    const worker = await signIn(running, { name: 'ben', role: 'worker', office: 'birch-defender' });
    for (const q of ['jose', 'OHARA luis', '(555) 010-7777', 'b991', 'JL@mail.example']) {
      expect((await worker.post('/en/office/search', { q })).text, q).toContain('José-Luis O’Hara');
    }
    expect((await worker.post('/en/office/search', { q: 'jos' })).text).not.toContain('José-Luis');
    const other = await signIn(running, { name: 'cleo', role: 'worker', office: 'alder-legal-aid' });
    expect((await other.post('/en/office/search', { q: 'jose' })).text).not.toContain('José-Luis');
    const id = /office\/a\/([0-9a-f]+)/.exec((await worker.post('/en/office/search', { q: 'jose' })).html)![1]!;
    expect((await other.get(`/en/office/a/${id}`)).status).toBe(404);
    expect((await other.get('/en/office/export.csv')).status).toBe(403);
    expect((await other.get('/en/operator')).status).toBe(403);
    expect((await visitor(running.url).get(`/en/office/a/${id}`)).path).toBe('/en/office/sign-in');
  });

  it('hands over with reason and message, explains duplicates, and exports what the office may see', async () => {
    const first = await apply(visitor(running.url), ['hawthorn'], {
      'first-name': 'Keisha',
      'last-name': 'Dunmore',
      'charges-pending': 'yes',
      email: 'kd@mail.example',
      phone: '5550102222',
      'birth-date.day': '1',
    });
    later(1);
    await apply(visitor(running.url), ['hawthorn'], {
      'first-name': 'K.',
      'last-name': '=Dunmore',
      'charges-pending': 'yes',
      email: 'kd2@mail.example',
      phone: '',
      'case-numbers': '',
      'birth-date.day': '1',
    }).catch(() => '');
    const code = await begin(visitor(running.url), ['hawthorn'], 'd'.repeat(24));
    expect(code).not.toBe(first);
    const lead = await signIn(running, { name: 'dora', role: 'lead', office: 'hawthorn-help-desk' });
    const inbox = await lead.get('/en/office?box=all');
    const ids = [...inbox.html.matchAll(/office\/a\/([0-9a-f]+)/g)].map(([, id]) => id!);
    expect(ids).toHaveLength(2);
    const work = await lead.get(`/en/office/a/${ids[0]}`);
    expect(work.text).toContain('Maybe the same person');
    expect(work.text).toMatch(/same birth date, a name in common|a name in common, same birth date/);
    const csv = (await lead.get('/en/office/export.csv')).html;
    expect(csv.split('\n')).toHaveLength(4);
    expect(csv).toContain("'=Dunmore");
    expect(JSON.parse((await lead.get('/en/office/export.json')).html)).toHaveLength(2);
    await lead.post(`/en/office/a/${ids[0]}/duplicate`, { other: ids[1]!, same: '0' });
    expect((await lead.get(`/en/office/a/${ids[1]}`)).text).not.toContain('Maybe the same person');
    const page = await lead.get(`/en/office/a/${ids[1]}`);
    const seen = /name="seen" value="([^"]+)"/.exec(page.html)![1]!;
    const stale = await lead.post(`/en/office/a/${ids[1]}/note`, { seen: '2020', text: 'Called twice.' });
    expect(stale.status).toBe(422);
    expect(stale.html, 'what was typed is still there').toContain('>Called twice.</textarea>');
    const nowhere = { seen, office: '', reason: 'conflict of interest', message: 'Birch helps you.' };
    const noOffice = await lead.post(`/en/office/a/${ids[1]}/transfer`, nowhere);
    expect(noOffice.text).toContain('Choose an office first.');
    expect(noOffice.html).toContain('>conflict of interest</textarea>');
    const moved = await lead.post(`/en/office/a/${ids[1]}/transfer`, {
      seen,
      office: 'birch-defender',
      reason: 'conflict of interest',
      message: 'Birch helps you now.',
    });
    expect(moved.path).toBe('/en/office');
    expect((await lead.get(`/en/office/a/${ids[1]}`)).status).toBe(404);
    const phone = visitor(running.url);
    const status = await phone.post(`/en/my/${first}`, { ...BIRTH, 'open.day': '1', 'open.only': '1' });
    expect(status.text).toContain('Birch helps you now.');
    expect(status.text).not.toContain('conflict of interest');
  });

  it('lets the person answer, change how to be reached, take back and delete with proof', async () => {
    const person = visitor(running.url);
    const code = await apply(person, ['birch'], { 'last-name': 'Greywell', email: 'old@mail.example' });
    const id = /name="referral" value="([^"]+)"/.exec((await person.get(`/en/my/${code}`)).html)![1]!;
    expect((await person.post(`/en/my/${code}/reply`, { referral: id, text: 'Here it is.' })).text).toContain(
      'Your answer is sent',
    );
    expect((await person.post(`/en/my/${code}/reply`, { referral: 'f'.repeat(16), text: 'x' })).status).toBe(422);
    const changed = await person.post(`/en/my/${code}/contact`, { 'contact-by': ['email'], email: 'new@mail.example' });
    expect(changed.text).toContain('Saved.');
    await running.work();
    expect(lettersTo('old@mail.example').map(({ subject }) => subject)).toContain('Your email address was changed');
    expect((await person.post(`/en/my/${code}/withdraw`)).text).toContain('You took this form back');
    const { db } = running.portal.store;
    const receipt = await person.post(`/en/my/${code}/delete`);
    expect(receipt.path).toMatch(/^\/en\/deleted\/[0-9a-f]{32}$/);
    expect(receipt.text).toContain('This mark was made by this site');
    expect((await visitor(running.url).get(`/en/my/${code}`)).status).toBe(404);
    expect(await db.selectFrom('referrals').select('id').where('id', '=', id).execute()).toEqual([]);
    expect(await db.selectFrom('figures').select('county').where('referral_id', '=', id).execute()).toHaveLength(1);
  });

  it('reminds the office, then its lead, then the operator, and destroys what is too old', async () => {
    await signIn(running, { name: 'olga', role: 'operator' });
    later(0);
    const before = mail.letters.length;
    await running.work();
    for (let day = 0; day < 24; day++) {
      later(1);
      await running.work();
    }
    const subjects = (to: string) =>
      mail.letters
        .slice(before)
        .filter((letter) => letter.to === to)
        .map(({ subject }) => subject);
    expect(subjects('front-door@birch-defender.example')).toContain('Someone is waiting for your office');
    expect(subjects('dora@office.example')).toContain('Someone is still waiting for your office');
    expect(subjects('olga@office.example')).toContain('An office does not answer: hawthorn-help-desk');
    const digests = subjects('front-door@birch-defender.example').filter((subject) => /unread/.test(subject));
    expect(digests.length).toBeGreaterThan(12);
    expect(digests.length).toBeLessThan(20);
    expect(new Set(mail.letters.map(({ id }) => id)).size).toBe(mail.letters.length);
    later(31);
    await running.work();
    const { db } = running.portal.store;
    expect(await db.selectFrom('applications').select('state').where('state', '=', 'draft').execute()).toEqual([]);
    later(1100);
    await running.work();
    expect(await db.selectFrom('application_keys').selectAll().execute()).toEqual([]);
    expect(await db.selectFrom('figures').selectAll().execute()).not.toEqual([]);
  });

  it('keeps what only the work needs no longer than the work', async () => {
    const person = visitor(running.url);
    const code = await apply(person, ['birch'], {
      message: 'I have a job offer.',
      email: 'short@mail.example',
      'case-numbers': 'C-77',
    });
    await person.post(`/en/my/${code}/withdraw`);
    const worker = await signIn(running, { name: 'wen', role: 'worker', office: 'birch-defender' });
    const link = /office\/a\/([0-9a-f]+)/.exec((await worker.post('/en/office/search', { q: 'C-77' })).html)![1]!;
    expect((await worker.get(`/en/office/a/${link}`)).text).toContain('I have a job offer.');
    later(31);
    await running.work();
    const again = visitor(running.url);
    await again.post('/en/office/sign-in', { name: 'wen', password: 'seven lanterns over quiet harbor' });
    const page = (await again.get(`/en/office/a/${link}`)).text;
    expect(page).not.toContain('I have a job offer.');
    expect(page).toContain('short@mail.example');
    expect((await again.post('/en/office/search', { q: 'C-77' })).text).toContain('Nothing here.');
  });
});
