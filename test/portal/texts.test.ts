import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPack } from '../../src/portal/pack/check.ts';
import type { PortalPack } from '../../src/portal/pack/schema.ts';
import { textsOf } from '../../src/portal/words/texts.ts';
import { simpleMail } from '../support/mailbox.ts';
import {
  apply,
  BIRTH,
  begin,
  FORM,
  inventedPack,
  onEachPortal,
  type Running,
  signIn,
  startHere,
  type Visitor,
  visitor,
} from './support.ts';

/** Text messages of a portal: to whom they go, what they say, that they go at most once, and what is taken in of replies. */

type Sheet = readonly { readonly phone: string; readonly text: string; readonly reference: string }[];

/** The messages of a file as its sender reads them; no text of ours has a quotation mark or a line break. */
function messagesIn(csv: string): Sheet {
  const [head, ...lines] = csv.trimEnd().split('\n');
  expect(head).toBe('phone,text,reference');
  return lines.map((line) => {
    const [, phone, text, reference] = /^(\+\d+),"?(.*?)"?,([0-9a-f]+)$/.exec(line)!;
    return { phone: phone!, text: text!, reference: reference! };
  });
}

const TEXTED = { 'contact-by': ['text'], email: '', phone: '(209) 555-0110' } as const;

onEachPortal('text messages', (database) => {
  let now = new Date('2026-11-03T18:00:00Z');
  let running: Running & { readonly end: () => Promise<void> };
  let operator: Visitor;
  let office: Visitor;
  beforeAll(async () => {
    const url = await database();
    running = await startHere({ now: () => (now = new Date(now.getTime() + 1)), ...(url && { database: url }) });
    operator = await signIn(running, { name: 'olga', role: 'operator' });
    office = await signIn(running, { name: 'ben', role: 'worker', office: 'birch-defender' });
  });
  afterAll(() => running.end());

  const person = () => visitor(running.url);
  const outbox = () => running.portal.store.db.selectFrom('outbox').selectAll().where('channel', '=', 'text').execute();
  const make = () => operator.post('/en/operator/texts/make');
  const openFile = async () => {
    const { html } = await operator.get('/en/operator');
    return [...html.matchAll(/texts\/download"><input type="hidden" name="id" value="([^"]+)"/g)].at(-1)?.[1] ?? '';
  };
  const download = async (id: string) =>
    new TextDecoder().decode((await operator.fileBy('/en/operator/texts/download', { id })).bytes);
  const given = (id: string, more = {}) => operator.post('/en/operator/texts/given', { id, ...more });
  const answer = (...lines: readonly string[]) =>
    operator.give(
      '/en/operator/texts/answers',
      new TextEncoder().encode(['reference,phone,status', ...lines].join('\n')),
      'answers.csv',
    );
  /** Sends everything that waits, and gives it. */
  const sendAll = async (): Promise<Sheet> => {
    await make();
    const id = await openFile();
    if (id === '') return [];
    const sheet = messagesIn(await download(id));
    expect((await given(id)).text).toContain('Noted: the sender has the file.');
    return sheet;
  };
  const openAt = async (code: string) => {
    const own = person();
    await own.post(`/en/my/${code}`, { ...BIRTH, 'open.only': '1' });
    return own;
  };
  const answerAsOffice = async (name: string, text: string) => {
    const { html } = await office.get('/en/office?box=all');
    const id = new RegExp(`/office/a/([0-9a-f]+)[^"]*">[^<]*${name}`).exec(html)![1]!;
    const page = await office.get(`/en/office/a/${id}?template=needs-something`);
    const seen = /name="seen" value="([^"]+)"/.exec(page.html)![1]!;
    await office.post(`/en/office/a/${id}/status`, { status: 'needs-something', seen, text });
    return id;
  };

  it('go to a person who chose them, with the consent kept, and to no one else', async () => {
    await apply(person(), ['birch'], { 'last-name': 'Mailed' });
    const own = person();
    const code = await apply(own, ['birch'], { ...TEXTED, 'last-name': 'Texted' });
    expect((await own.get(`/en/my/${code}/thanks`)).text).toContain('We will text you the link to your page.');
    const sheet = await sendAll();
    expect(sheet).toEqual([
      {
        phone: '+12095550110',
        text: `Front Door Service: we got your form. You need your date of birth to see where it stands: ${running.url}/en/my/${code} Reply STOP to end texts.`,
        reference: expect.any(String),
      },
    ]);
    const id = await answerAsOffice('Texted', 'Please send your docket number.');
    expect((await office.get(`/en/office/a/${id}`)).text).toContain(
      'Text messages when there is news agreed (2026-11-30)',
    );
    const [news] = await sendAll();
    expect(news!.text).toBe(
      `Front Door Service: there is news for you. You need your date of birth to read it: ${running.url}/en/my/${code} Reply STOP to end texts.`,
    );
    expect(JSON.stringify(await outbox()), 'nothing of a person stands open in the database').not.toMatch(
      /209|Texted|docket/,
    );
  });

  it('are written in the language in which the form was sent', async () => {
    await apply(person(), ['birch'], { ...TEXTED, 'last-name': 'Hispana' }, 'es');
    const [sheet] = await sendAll();
    expect(sheet!.text).toMatch(/^Servicio Front Door: recibimos su formulario\. .*\/es\/my\/.* Responda STOP/);
  });

  it('ask for a number that networks dial before the form can be sent', async () => {
    const own = person();
    const code = await begin(own, ['birch'], 'texts'.padEnd(24, 'x'));
    const wrong = await own.post(`/en/my/${code}/form`, { ...FORM, ...TEXTED, phone: '555-010-1234' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('We cannot send texts to this number.');
    const without = await own.post(`/en/my/${code}/form`, { ...FORM, ...TEXTED, phone: '' });
    expect(without.text).toContain('Please answer this.');
    const called = await own.post(`/en/my/${code}/form`, { ...FORM, 'contact-by': 'phone', phone: '555-010-1234' });
    expect(called.path, 'a number that is only called may be any').toContain('/review');
  });

  it('go at most once, however often files are made, given and given back', async () => {
    await apply(person(), ['birch'], { ...TEXTED, phone: '2095550111', 'last-name': 'Once' });
    await make();
    const first = await openFile();
    expect((await make()).text).toContain('No file was made');
    expect((await given(first)).text).toContain('the file was never downloaded');
    const sheet = messagesIn(await download(first));
    expect(messagesIn(await download(first)), 'the same until the sender has it').toEqual(sheet);
    await operator.post('/en/operator/texts/back', { id: first });
    expect((await given(first)).text).toContain('not open any more');
    await make();
    const second = await openFile();
    expect(messagesIn(await download(second))).toEqual(sheet);
    await given(second);
    expect((await operator.post('/en/operator/texts/back', { id: second })).text).toContain('not open any more');
    expect(await sendAll()).toEqual([]);
    const after = await operator.fileBy('/en/operator/texts/download', { id: second });
    expect(new TextDecoder().decode(after.bytes), 'a file that was given is gone').not.toContain('2095550111');
  });

  it('are one where news came twice before a file was made, and two to two numbers', async () => {
    const code = await apply(person(), ['birch'], { ...TEXTED, phone: '2095550112', 'last-name': 'Twice' });
    await sendAll();
    await answerAsOffice('Twice', 'First.');
    await answerAsOffice('Twice', 'Second.');
    expect((await sendAll()).map(({ phone }) => phone)).toEqual(['+12095550112']);
    const own = await openAt(code);
    await own.post(`/en/my/${code}/contact`, { 'contact-by': 'text', phone: '2095550113' });
    await answerAsOffice('Twice', 'Third.');
    const sheet = await sendAll();
    expect(sheet.map(({ phone }) => phone).sort()).toEqual(['+12095550112', '+12095550113']);
    const old = sheet.find(({ phone }) => phone === '+12095550112')!;
    expect(old.text).toMatch(/: how we reach you was changed\. Was it not you\? .*\/en\/my\//);
  });

  it('take a person out of a file who wants none any more, and say so before the file is noted', async () => {
    const code = await apply(person(), ['birch'], { ...TEXTED, phone: '2095550114', 'last-name': 'Changes' });
    await apply(person(), ['birch'], { ...TEXTED, phone: '2095550115', 'last-name': 'Stays' });
    await make();
    const id = await openFile();
    expect(messagesIn(await download(id))).toHaveLength(2);
    const own = await openAt(code);
    await own.post(`/en/my/${code}/contact`, { 'contact-by': 'email', email: 'changes@mail.example', phone: '' });
    const refused = await given(id);
    expect(refused.text).toContain('somebody in the file wants no texts or has another number');
    expect(refused.text).toContain('The sender has it already, as I downloaded it');
    expect(messagesIn(await download(id)).map(({ phone }) => phone)).toEqual(['+12095550115']);
    expect((await given(id)).text).toContain('Noted');
    expect((await sendAll()).map(({ text }) => text)).toEqual([
      expect.stringContaining('how we reach you was changed'),
    ]);
  });

  it('of an application that was deleted never go', async () => {
    const own = person();
    const code = await apply(own, ['birch'], { ...TEXTED, phone: '2095550116', 'last-name': 'Gone' });
    await make();
    const id = await openFile();
    await own.post(`/en/my/${code}/delete`);
    expect(messagesIn(await download(id))).toEqual([]);
    await given(id);
    expect(await sendAll()).toEqual([]);
  });

  it('need the person’s own agreement: an office that ticks them in its place sends none', async () => {
    const code = await apply(person(), ['birch'], { phone: '2095550117', 'last-name': 'Ticked' });
    const { html } = await office.get('/en/office?box=all');
    const id = /\/office\/a\/([0-9a-f]+)[^"]*">[^<]*Ticked/.exec(html)![1]!;
    const edit = await office.get(`/en/office/a/${id}/edit`);
    const seen = /name="seen" value="([^"]+)"/.exec(edit.html)![1]!;
    const done = await office.post(`/en/office/a/${id}/edit`, {
      ...FORM,
      'last-name': 'Ticked',
      'contact-by': ['email', 'text'],
      phone: '2095550117',
      seen,
    });
    expect(done.status).toBe(200);
    expect(await sendAll()).toEqual([]);
    const own = await openAt(code);
    await own.post(`/en/my/${code}/contact`, { 'contact-by': 'text', phone: '2095550117' });
    await answerAsOffice('Ticked', 'Hello.');
    expect((await sendAll()).map(({ phone }) => phone)).toEqual(['+12095550117']);
  });

  it('end with STOP for everybody with the number, and begin again with START from it', async () => {
    const phone = '2095550118';
    const code = await apply(person(), ['birch'], { ...TEXTED, phone, 'last-name': 'Stopper' });
    await apply(person(), ['birch'], { ...TEXTED, phone, 'first-name': 'Avery', 'last-name': 'Sharer' });
    expect(await sendAll()).toHaveLength(2);
    await office.get('/en/office');
    const stopped = await answer(',(209) 555-0118,stop');
    expect(stopped.text).toContain('STOP: 1.');
    expect((await answer(',+12095550118,STOP')).text, 'the same file again').toContain('As before: 1.');
    expect((await office.get('/en/office?box=unread')).text).toMatch(/Stopper.*Sharer|Sharer.*Stopper/);
    const id = await answerAsOffice('Stopper', 'News.');
    expect((await office.get(`/en/office/a/${id}`)).text).toContain('STOP came from the number: no more texts');
    expect(await sendAll()).toEqual([]);
    const own = await openAt(code);
    expect((await own.get(`/en/my/${code}`)).text).toContain('You get no texts from us: STOP came from your number.');
    const newly = person();
    const again = await apply(newly, ['birch'], { ...TEXTED, phone, 'last-name': 'Newly' });
    const thanks = (await newly.get(`/en/my/${again}/thanks`)).text;
    expect(thanks).toContain('You get no texts from us: STOP came from your number.');
    expect(thanks, 'nothing is promised that does not come').not.toContain('We will text you');
    expect(await sendAll(), 'a new form does not lift it').toEqual([]);
    expect((await answer(',+12095550118,START')).text).toContain('START: 1.');
    expect((await own.get(`/en/my/${code}`)).text).not.toContain('You get no texts');
    await answerAsOffice('Stopper', 'More news.');
    expect((await sendAll()).map((each) => each.phone)).toEqual(['+12095550118']);
  });

  it('that did not arrive are told to the office, and every row that changes nothing is named', async () => {
    await apply(person(), ['birch'], { ...TEXTED, phone: '2095550119', 'last-name': 'Fails' });
    await apply(person(), ['birch'], { ...TEXTED, phone: '2095550120', 'last-name': 'Arrives' });
    const sheet = await sendAll();
    const [fails, arrives] = ['+12095550119', '+12095550120'].map((number) =>
      sheet.find(({ phone }) => phone === number),
    );
    await apply(person(), ['birch'], { ...TEXTED, phone: '2095550121', 'last-name': 'Waiting' });
    const waiting = (await outbox()).find(({ state }) => state === 'waiting')!;
    const rows = [
      `${fails!.reference},,failed`,
      `${arrives!.reference},,Delivered`,
      `${arrives!.reference},,failed`,
      `${'0'.repeat(16)},,delivered`,
      `${waiting.id},,delivered`,
      ',+12025550100,stop',
      `${fails!.reference},,lost`,
      `${fails!.reference},,sent`,
    ];
    const taken = await answer(...rows);
    expect(taken.text).toContain('Arrived: 1. Did not arrive: 1. STOP: 0. START: 0. Not known yet: 1. As before: 0.');
    expect(taken.text).toContain('Lines that changed nothing: 5');
    expect([...taken.html.matchAll(/rowheader" scope="row">(\d+)</g)].map(([, line]) => line)).toEqual([
      '4',
      '5',
      '6',
      '7',
      '8',
    ]);
    expect((await answer(...rows.slice(0, 2))).text).toContain('As before: 2.');
    const reach = await office.get('/en/office?box=all&need=reach');
    expect(reach.text).toContain('Fails');
    expect(reach.text).not.toContain('Arrives');
    const id = /\/office\/a\/([0-9a-f]+)[^"]*">[^<]*Fails/.exec(reach.html)![1]!;
    const page = await office.get(`/en/office/a/${id}`);
    expect(page.text).toContain('A message to this person did not arrive.');
    expect(page.text).toContain('Text message did not arrive');
    expect((await operator.get('/en/operator')).text, 'no mail to decide about').not.toContain('Messages to decide');
    const none = await operator.give('/en/operator/texts/answers', new TextEncoder().encode('a,b\n1,2\n'), 'x.csv');
    expect([none.status, none.text]).toEqual([422, expect.stringContaining('reference, phone, status')]);
  });

  it('are for operators alone, and the log says who did what without a number', async () => {
    for (const path of ['make', 'download', 'given', 'back', 'answers'])
      expect((await office.post(`/en/operator/texts/${path}`, { id: 'x' })).status, path).toBe(403);
    const visitorOnly = person();
    expect((await visitorOnly.post('/en/operator/texts/make')).path).toContain('sign-in');
    const log = await running.portal.store.db.selectFrom('log').selectAll().execute();
    const whats = new Set(log.filter(({ who }) => who === 'olga').map(({ what }) => what));
    expect([...whats]).toEqual(
      expect.arrayContaining(['texts.made', 'texts.downloaded', 'texts.given', 'texts.put-back', 'texts.answers']),
    );
    expect(JSON.stringify(log)).not.toMatch(/209555|Stopper/);
  });

  it('that wait are told to operators once on each working day', async () => {
    await apply(person(), ['birch'], { ...TEXTED, phone: '2095550122', 'last-name': 'Waits' });
    now = new Date('2026-11-05T18:00:00Z');
    await running.work();
    await running.work();
    const rows = await running.portal.store.db.selectFrom('outbox').selectAll().where('kind', '=', 'texts').execute();
    expect(rows.map(({ channel, dedupe }) => [channel, dedupe])).toEqual([
      ['mail', 'texts 2026-11-05 olga@office.example'],
    ]);
  });
});

describe('the words of text messages', () => {
  /** What fits into a text by the alphabet of networks (GSM 03.38, without its second table). */
  const GSM = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/;
  const link = `https://front-door.example.gov/en/my/K7QM-3XVP-9DTR`;
  const pack = inventedPack();

  it.each(['en', 'es'] as const)('fit into two texts at most in %s, and say nothing of records', (language) => {
    for (const [kind, text] of Object.entries(textsOf(language).sms)) {
      const said = text.replace('{sender}', pack.mailName[language]).replace('{link}', link);
      expect(said, kind).toMatch(GSM);
      expect(said.length, kind).toBeLessThanOrEqual(306);
      expect(said, kind).not.toMatch(
        /record|court|clear|crim|convict|arrest|antecedent|tribunal|conden|office|oficina/i,
      );
    }
  });

  it('are offered only where a sender is named, and a sender only where they are offered', () => {
    const { textMessages, ...none } = pack;
    const without = (changed: PortalPack) => checkPack(changed).map(({ at }) => at);
    expect(without(none)).toEqual(['textMessages']);
    const fields = pack.fields.map(({ textedWhen: _, ...field }) => field);
    expect(without({ ...pack, fields })).toEqual(['textMessages']);
    expect(without({ ...none, fields })).toEqual([]);
    expect(textMessages).toBeDefined();
  });
});

it('go neither by mail nor twice where the portal is started anew while they are in a file', async () => {
  const mail = await simpleMail();
  const folder = mkdtempSync(join(tmpdir(), 'redress-portal-texts-'));
  const settings = { host: mail.host, port: mail.port, secure: false, from: 'portal@front-door.example' };
  try {
    // On a Sunday, since offices hear on working days of what waits.
    const now = () => new Date('2026-03-01T18:00:00Z');
    const first = await startHere({ folder, mail: settings, now });
    const both = { 'contact-by': ['email', 'text'], phone: '2095550123' };
    await apply(visitor(first.url), ['birch'], both);
    const olga = await signIn(first, { name: 'olga', role: 'operator' });
    await olga.post('/en/operator/texts/make');
    await first.work();
    await first.end();
    const again = await startHere({ folder, mail: settings, now });
    await again.work();
    const states = await again.portal.store.db.selectFrom('outbox').select(['channel', 'state']).execute();
    expect(states.toSorted((a, b) => a.channel.localeCompare(b.channel))).toEqual([
      { channel: 'mail', state: 'sent' },
      { channel: 'text', state: 'sending' },
    ]);
    expect(mail.letters.map(({ to }) => to)).toEqual(['marisol@mail.example']);
    await again.end();
  } finally {
    await mail.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
