import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { MailSettings } from '../../src/mail/send.ts';
import { markFailed, noteReturned } from '../../src/portal/mail/failed.ts';
import { enqueue } from '../../src/portal/mail/outbox.ts';
import { createSender, decideMessage, markUncertain, type Sender } from '../../src/portal/mail/send.ts';
import type { Portal } from '../../src/portal/portal.ts';
import { type Mailbox, simpleMail } from '../support/mailbox.ts';
import { apply, onEachPortal, type Running, signIn, startHere, visitor } from './support.ts';

onEachPortal('the outbox', (database) => {
  let now = new Date('2026-11-02T20:00:00Z');
  let running: Running & { readonly end: () => Promise<void> };
  let portal: Portal;
  let mail: Mailbox;
  let settings: MailSettings;
  let sender: Sender;
  let number = 0;

  beforeAll(async () => {
    const url = await database();
    running = await startHere({ now: () => now, ...(url && { database: url }) });
    portal = running.portal;
    mail = await simpleMail();
    settings = { host: mail.host, port: mail.port, secure: false, from: 'portal@front-door.example' };
    sender = createSender(portal, settings);
  });
  beforeEach(async () => {
    await portal.store.db.deleteFrom('outbox').execute();
    mail.letters.length = 0;
    mail.mood = 'takes';
    sender.close();
    sender = createSender(portal, settings);
  });
  afterAll(async () => {
    sender.close();
    await running.end();
    await mail.close();
  });

  const put = async (to = 'office@mail.example', of: Portal = portal) => {
    const dedupe = `digest ${++number}`;
    await enqueue(of, of.store.db, {
      kind: 'digest',
      dedupe,
      locale: 'en',
      content: { to, figures: { unread: 1, waiting: 2, days: 3 } },
    });
    return dedupe;
  };
  const rows = () =>
    portal.store.db.selectFrom('outbox').select(['id', 'state', 'attempts', 'trouble', 'next_at']).execute();

  it('sends a message once, however often it is put in and looked at', async () => {
    await put();
    number -= 1;
    await put();
    await Promise.all([sender.run(), sender.run(), createSender(portal, settings).run()]);
    await sender.run();
    expect(mail.letters).toHaveLength(1);
    expect(mail.letters[0]!.subject).toBe('1 unread, 2 waiting');
    expect(mail.letters[0]!.id).toContain((await rows())[0]!.id);
    expect(await rows()).toMatchObject([{ state: 'sent', attempts: 1 }]);
  });

  it('waits longer and longer while the mailbox is full, then sends', async () => {
    await put();
    mail.mood = 'full';
    await sender.run();
    expect(await rows()).toMatchObject([{ state: 'waiting', attempts: 1, trouble: 'RCPT TO 451' }]);
    await sender.run();
    expect((await rows())[0]!.attempts, 'not before its time').toBe(1);
    mail.mood = 'takes';
    now = new Date(now.getTime() + 61_000);
    await sender.run();
    expect(await rows()).toMatchObject([{ state: 'sent', attempts: 2 }]);
    expect(mail.letters).toHaveLength(1);
  });

  it('gives up what the server refuses for good, and an operator may send it again', async () => {
    await put();
    mail.mood = 'refuses';
    await sender.run();
    const [row] = await rows();
    expect(row).toMatchObject({ state: 'failed', trouble: 'RCPT TO 550' });
    mail.mood = 'takes';
    expect(await decideMessage(portal, row!.id, true)).toBe(true);
    await sender.run();
    expect(mail.letters).toHaveLength(1);
    expect(await decideMessage(portal, row!.id, true), 'what was sent stays sent').toBe(false);
  });

  it('notes what another server returned hours later, and not what it still tries', async () => {
    await put();
    await sender.run();
    const [row] = await rows();
    const host = new URL(portal.origin).hostname;
    const returned = (action: string, id = row!.id) =>
      `Final-Recipient: rfc822; somebody\r\nAction: ${action}\r\nStatus: 5.1.1\r\n\r\nMessage-ID: <${id}@${host}>\r\n`;
    expect(await noteReturned(portal, returned('delayed'))).toEqual({ kind: 'delayed' });
    expect(await noteReturned(portal, returned('failed', '0'.repeat(16)))).toEqual({ kind: 'unknown' });
    expect(await rows()).toMatchObject([{ state: 'sent' }]);
    expect(await noteReturned(portal, returned('failed'))).toEqual({ kind: 'noted', messages: 1 });
    expect(await rows()).toMatchObject([{ state: 'failed', trouble: 'returned 5.1.1' }]);
    expect(await noteReturned(portal, returned('failed'))).toEqual({ kind: 'unknown' });
  });

  it('tells no office of an address that the person gave up before, and tells of the one that holds', async () => {
    const own = visitor(running.url);
    const code = await apply(own, ['birch'], { email: 'old@mail.example' });
    await own.post(`/en/my/${code}/contact`, { 'contact-by': 'email', email: 'new@mail.example' });
    const office = await signIn(running, { name: 'ben', role: 'worker', office: 'birch-defender' });
    const reach = async () => (await office.get('/en/office?box=all&need=reach')).text;
    const fail = async (kind: string) => {
      const { id } = await portal.store.db
        .selectFrom('outbox')
        .select('id')
        .where('kind', '=', kind)
        .executeTakeFirstOrThrow();
      expect(await markFailed(portal, id, { trouble: 'RCPT TO 550', from: ['waiting'] })).toBe(true);
    };
    await fail('contact-changed');
    expect(await reach()).not.toContain('Marisol Ashdown');
    await fail('received');
    expect(await reach()).toContain('Marisol Ashdown');
  });

  it('keeps everything while the server is down, and sends each once when it is back', async () => {
    const down = createSender(portal, { ...settings, port: 1 });
    for (let each = 0; each < 5; each++) await put(`office${each}@mail.example`);
    expect(await down.run(), 'the first failure is enough').toBe(1);
    down.close();
    expect((await rows()).every(({ state }) => state === 'waiting')).toBe(true);
    now = new Date(now.getTime() + 61_000);
    await sender.run();
    expect(mail.letters.map(({ to }) => to).sort()).toEqual(
      [0, 1, 2, 3, 4].map((each) => `office${each}@mail.example`),
    );
  });

  it('does not send again where no one can know whether it arrived', async () => {
    await put();
    mail.mood = 'hangs-up';
    await sender.run();
    expect(mail.letters).toHaveLength(1);
    expect(await rows()).toMatchObject([{ state: 'uncertain' }]);
    mail.mood = 'takes';
    now = new Date(now.getTime() + 86_400_000);
    await sender.run();
    expect(mail.letters).toHaveLength(1);
  });

  it('calls uncertain what was being sent when the program ended', async () => {
    await put();
    await portal.store.db.updateTable('outbox').set({ state: 'sending' }).execute();
    expect(await markUncertain(portal)).toBe(1);
    await sender.run();
    expect(mail.letters).toEqual([]);
    expect(await rows()).toMatchObject([{ state: 'uncertain' }]);
  });
});
