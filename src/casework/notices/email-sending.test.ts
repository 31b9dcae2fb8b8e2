import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { onEachDatabase } from '../../../test/support/databases.ts';
import { type Mailbox, simpleMail } from '../../../test/support/mailbox.ts';
import { type Office, ORDER, openOffice, PROCEDURE } from '../../../test/support/ordered.ts';
import { giveContacts, numberOf, oweNotices, readOrdered } from '../../../test/support/owed.ts';
import { serveApart, signIn } from '../../../test/support/server.ts';
import { verifyChain } from '../audit/verify.ts';
import { checkMatters } from '../matters/rebuild.ts';
import { type OpenedWorkspace, openWorkspace } from '../store/workspace.ts';
import type { EmailSettings } from './email.ts';
import type { MailingInfo } from './list.ts';

const OFFICE = { procedure: PROCEDURE, county: ORDER.county };
const PEOPLE = 16;
const FAST = 600;

async function opened(folder: string): Promise<Extract<OpenedWorkspace, { readonly ok: true }>> {
  const result = await openWorkspace(folder);
  if (!result.ok) throw new Error(result.message);
  return result;
}

onEachDatabase('e-mails sent while the server runs', (bench) => {
  let office: Office;
  let mail: Mailbox;
  let settings: EmailSettings;
  const db = () => office.server.casework.db;
  const ask = async (who: string, most: number, pace = FAST): Promise<string> => {
    const asked = await office.ask(who, 'POST', '/notices/emails', { ...OFFICE, most, pace });
    expect(asked).toMatchObject({ status: 200 });
    return asked.body.id as string;
  };
  const act = (who: string, id: string, what: string) => office.ask(who, 'POST', `/notices/emails/${id}/${what}`);
  const mailing = async (id: string): Promise<Pick<MailingInfo, 'state' | 'why'>> => {
    const { body } = await office.ask('di', 'GET', '/notices');
    const { state, why } = (body.mailings as readonly MailingInfo[]).find((each) => each.id === id)!;
    return { state, why };
  };
  const becomes = (id: string, state: string, why: string | null) =>
    expect.poll(() => mailing(id), { timeout: 20_000 }).toEqual({ state, why });
  const counts = async (id: string) => (await office.ask('di', 'GET', `/notices/emails/${id}`)).body;

  beforeAll(async () => {
    mail = await simpleMail();
    const { host, port } = mail;
    settings = { host, port, secure: false, from: 'county@county.example', returns: 'notices@county.example' };
    office = await openOffice(bench, [], settings);
  });
  afterAll(() => mail.close());

  it('go once a second person releases them, and no others go with them', async () => {
    await oweNotices(office, PEOPLE);
    await readOrdered(office, 'en');
    await giveContacts(
      office,
      ['person', 'email', 'language', 'source', 'as_of'],
      Array.from({ length: PEOPLE }, (_, each) => [
        numberOf(each),
        `p${each}@mail.example`,
        'en',
        'person',
        '2026-11-01',
      ]),
    );
    const id = await ask('di', 3);
    expect(await office.ask('di', 'GET', '/notices/emails')).toMatchObject({
      status: 200,
      body: { server: { host: mail.host, from: 'county@county.example' }, uncertain: [] },
    });
    expect(await act('di', id, 'release')).toMatchObject({ status: 403 });
    const own = await ask('cy', 2);
    expect(await act('cy', own, 'release')).toMatchObject({ status: 403 });
    expect(mail.letters).toEqual([]);
    // What two people asked for are different e-mails, and what is withdrawn can be asked for anew.
    expect(await counts(own)).toEqual([{ state: 'due', why: '', notices: 2 }]);
    expect(await act('cy', own, 'withdraw')).toMatchObject({ status: 200 });
    expect(await act('cy', id, 'release')).toMatchObject({ status: 200 });
    await becomes(id, 'sent', null);
    expect(mail.letters).toHaveLength(3);
    expect(await counts(id)).toEqual([{ state: 'sent', why: '', notices: 3 }]);
    for (const what of ['release', 'pause', 'resume', 'withdraw'])
      expect(await act('cy', id, what)).toMatchObject({ status: 409 });
  });

  it('pause when somebody says so, or the mail server does, and go on where they were', async () => {
    const id = await ask('di', 7, 120);
    const before = mail.letters.length;
    await act('cy', id, 'release');
    await expect.poll(() => mail.letters.length, { timeout: 20_000 }).toBeGreaterThan(before);
    expect(await act('di', id, 'pause')).toMatchObject({ status: 200 });
    const paused = mail.letters.length;
    await wait(700);
    expect(mail.letters).toHaveLength(paused);
    expect(await mailing(id)).toEqual({ state: 'paused', why: 'by-person' });
    await db().updateTable('notice_mailings').set({ pace: FAST }).where('id', '=', id).execute();
    mail.mood = 'busy';
    expect(await act('di', id, 'resume')).toMatchObject({ status: 200 });
    await becomes(id, 'paused', 'later');
    expect(mail.letters).toHaveLength(paused);
    mail.mood = 'hangs-up';
    await act('di', id, 'resume');
    await expect.poll(() => mail.letters.length, { timeout: 20_000 }).toBeGreaterThan(paused);
    mail.mood = 'takes';
    await becomes(id, 'sent', null);
    const perhaps = (await office.ask('di', 'GET', '/notices/emails')).body.uncertain as readonly { id: string }[];
    expect(perhaps.length).toBeGreaterThan(0);
    for (const each of perhaps)
      expect(await office.ask('di', 'POST', `/notices/settle/${each.id}`, { again: false })).toMatchObject({
        status: 200,
      });
    expect(new Set(mail.letters.map(({ id }) => id)).size).toBe(10);
    expect(mail.letters).toHaveLength(10);
  });

  it('stop at a report that another server does not trust ours; a mailbox of reports is read whole', async () => {
    const report = ({ from }: { readonly from: string }, status: string) =>
      `From mailer Mon Nov 30 00:00:00 2026\nTo: ${from}\n\nAction: failed\nStatus: ${status}\n\n`;
    const [first, second] = mail.letters;
    const id = await ask('di', 2, 1);
    await act('cy', id, 'release');
    await expect.poll(() => mail.letters.length, { timeout: 20_000 }).toBe(11);
    const taken = await office.give('di', '/notices/reports', report(first!, '5.1.1') + report(second!, '5.7.1'));
    expect(taken).toMatchObject({ status: 200, body: { noted: 2, distrusted: 1 } });
    expect(await mailing(id)).toEqual({ state: 'paused', why: 'distrusted' });
    expect(await act('di', id, 'withdraw')).toMatchObject({ status: 200 });
    const again = await ask('di', 9, 1);
    expect(await counts(again)).toEqual([{ state: 'due', why: '', notices: 5 }]);
    expect(await act('di', again, 'withdraw')).toMatchObject({ status: 200 });
  });

  it('go on after a kill: none goes twice, and of the one under way nobody knows; the log holds', async () => {
    const id = await ask('di', 4);
    const { folder } = office.server.casework.workspace;
    await office.server.stop();
    const before = mail.letters.length;
    const first = await serveApart({ workspace: folder, mail: settings });
    const killed = new Promise<void>((resolve) => {
      mail.onText = () => {
        if (mail.letters.length === before + 2) resolve(first.kill());
      };
    });
    const chief = await signIn(first.url, first.link);
    expect((await chief.call('POST', `/notices/emails/${id}/release`)).status).toBe(200);
    await killed;
    // PostgreSQL takes a moment to see that its client is gone.
    const again = await vi.waitFor(() => serveApart({ workspace: folder, mail: settings }), { timeout: 20_000 });
    const client = await signIn(again.url, again.link);
    const stands = async () => {
      const { body } = await client.call('GET', '/notices');
      const { state, why } = (body.mailings as readonly MailingInfo[]).find((each) => each.id === id)!;
      return { state, why };
    };
    expect(await stands()).toEqual({ state: 'paused', why: 'broken-off' });
    expect((await client.call('GET', '/notices/emails')).body.uncertain).toHaveLength(1);
    expect((await client.call('POST', `/notices/emails/${id}/resume`)).status).toBe(200);
    await expect.poll(stands, { timeout: 20_000 }).toEqual({ state: 'sent', why: null });
    await again.kill();
    expect(mail.letters).toHaveLength(before + 4);
    expect(new Set(mail.letters.map((each) => each.id)).size).toBe(before + 4);
    const { workspace } = await vi.waitFor(() => opened(folder), { timeout: 20_000 });
    expect(await verifyChain(workspace.db)).toMatchObject({ ok: true });
    expect((await checkMatters({ db: workspace.db, workspace })).faults).toEqual([]);
    await workspace.close();
  });
});
