import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '../../../test/support/databases.ts';
import { courtLine, fileOf } from '../../../test/support/doj.ts';
import { type Mailbox, simpleMail } from '../../../test/support/mailbox.ts';
import {
  CLERK,
  type Office,
  ORDER,
  openOffice,
  PROCEDURE,
  SUPERVISOR,
  unchallenged,
} from '../../../test/support/ordered.ts';
import { letterText } from '../../documents/index.ts';
import { laws } from '../../jurisdictions/papers.ts';
import { verifyChain } from '../audit/verify.ts';
import type { Result } from '../context.ts';
import { personRef } from '../matters/identity.ts';
import { checkMatters } from '../matters/rebuild.ts';
import { sealOf } from '../matters/seal.ts';
import { recordOrder } from '../orders/record-order.ts';
import { assessNotices } from './assess.ts';
import { takeContacts } from './contacts.ts';
import { type EmailSettings, sendEmails, settleEmail } from './email.ts';
import { takeReports } from './reports.ts';
import { reviewText } from './reviews.ts';

const OFFICE = { procedure: PROCEDURE, county: ORDER.county };
const PEOPLE = 8;
const line = (person: number) =>
  courtLine({
    SUBJECT_ID: String(7000 + person),
    CII_NUMBER: `A${7000 + person}`,
    PRI_NAME: `INVENTED,PERSON ${'ABCDEFGH'[person]}`,
    OFN: `SF${200_000 + person}A`,
  });

function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.said));
  return result.value;
}

onEachDatabase('e-mails in place of letters', (bench) => {
  let office: Office;
  let mail: Mailbox;
  let settings: EmailSettings;
  const context = () => office.server.casework;
  const send = async (more: Partial<EmailSettings> = {}, most = 100) =>
    value(await sendEmails(context(), CLERK, { ...OFFICE, most }, { ...settings, ...more }));
  /** How the notices of a person stand, by channel. */
  const standing = async (person: number) => {
    const ref = personRef(sealOf(context().workspace.folder), String(7000 + person));
    const rows = await context().db.selectFrom('notices').selectAll().where('person_ref', '=', ref).execute();
    return Object.fromEntries(rows.map(({ channel, state, why }) => [channel, `${state} ${why}`.trim()]));
  };
  const give = async (people: readonly number[], address = true) => {
    const rows = people.map(
      (each) => `${7000 + each},${address ? '1 Elm St' : ''},p${each}@mail.example,en,person,2026-11-01`,
    );
    const text = ['person,address1,email,language,source,as_of', ...rows].map((each) => `${each}\n`).join('');
    value(await takeContacts(context(), CLERK, new TextEncoder().encode(text)));
  };
  /** The envelope sender of what reached somebody, as reports come back to it. */
  const cameFrom = (person: number) => mail.letters.find(({ to }) => to === `p${person}@mail.example`)!.from;
  const report = (to: string, action: string, status: string) =>
    `To: ${to}\r\nContent-Type: multipart/report\r\n\r\nFinal-Recipient: rfc822; x\r\nAction: ${action}\r\nStatus: ${status}\r\n`;
  const reported = async (...texts: readonly string[]) => value(await takeReports(context(), CLERK, texts));

  beforeAll(async () => {
    mail = await simpleMail();
    settings = {
      host: mail.host,
      port: mail.port,
      secure: false,
      from: 'county@county.example',
      returns: 'notices@county.example',
    };
    office = await openOffice(bench);
    const profile = JSON.parse(readFileSync(resolve('examples/county-profile.json'), 'utf8')) as object;
    await office.ask('cy', 'PUT', `/profiles/us-ca/${encodeURIComponent(ORDER.county)}`, profile);
  });
  afterAll(async () => {
    await office.server.stop();
    await mail.close();
  });

  it('wait until a named person has read the text, and say nothing of the case', async () => {
    const run = await office.run(
      fileOf(Array.from({ length: PEOPLE }, (_, person) => line(person))),
      'first',
      'statute',
    );
    const ready = await unchallenged(office, run);
    const lines = ready.map((matter, at) => ({ line: at + 1, matter }));
    value(await recordOrder(context(), CLERK, { ...ORDER, lines }));
    await give([0, 1, 2, 3, 4, 5]);
    expect(await send()).toMatchObject({ sent: 0 });
    expect(await standing(0)).toEqual({ letter: 'held not-reviewed-en' });
    const law = laws.papers.find(({ pack }) => pack === 'us-ca/prop-64') as Parameters<typeof letterText>[0];
    const { digest } = letterText(law, 'ordered', 'en');
    const read = { law: law.pack, event: 'ordered', language: 'en', digest, reviewer: 'A. Reader', on: '2026-11-01' };
    value(await reviewText(context(), SUPERVISOR, read as Parameters<typeof reviewText>[2]));
    const unsigned = { ...CLERK, steppedUp: false };
    expect(await sendEmails(context(), unsigned, { ...OFFICE, most: 9 }, settings)).toMatchObject({ status: 403 });
    expect(await send({}, 1)).toEqual({ sent: 1, refused: 0, later: 0, uncertain: 0, held: 0, stopped: '' });
    const [letter] = mail.letters;
    expect(letter!.subject).toBe('Please call County of San Joaquin');
    expect(letter!.raw).toContain('(209) 555-0188');
    expect(letter!.raw).not.toMatch(/attorney|district|conviction|record|court|invented|marijuana|http|700\d|SF2/i);
    expect(letter!.from).toMatch(/^notices\+[0-9a-f]{16}\.[0-9a-f]{20}@county\.example$/);
  });

  it('wait while the mail server is away, and go once each when it is back', async () => {
    expect(await send({ port: 1 })).toMatchObject({ sent: 0, stopped: 'no-connection' });
    mail.mood = 'full';
    expect(await send()).toMatchObject({ later: 5, sent: 0 });
    mail.mood = 'takes';
    expect(await send({}, 3)).toMatchObject({ sent: 3 });
    expect(mail.letters).toHaveLength(4);
    expect(new Set(mail.letters.map(({ to }) => to)).size).toBe(4);
  });

  it('are uncertain where the line breaks after the text, and where the program ends meanwhile; a person settles it', async () => {
    mail.mood = 'hangs-up';
    expect(await send({}, 1)).toMatchObject({ uncertain: 1, sent: 0 });
    mail.mood = 'takes';
    expect(mail.letters).toHaveLength(5);
    expect(await send()).toMatchObject({ sent: 1 });
    expect(mail.letters).toHaveLength(6);
    const { db } = context();
    const [broken] = await db.selectFrom('notices').selectAll().where('state', '=', 'uncertain').execute();
    expect(await settleEmail(context(), CLERK, { id: 'x', again: true })).toMatchObject({ status: 404 });
    value(await settleEmail(context(), CLERK, { id: broken!.id, again: false }));
    expect(await settleEmail(context(), CLERK, { id: broken!.id, again: true })).toMatchObject({ status: 409 });
    // As a kill leaves it between the word of the mail server and ours.
    await db.updateTable('notices').set({ state: 'sending' }).where('id', '=', broken!.id).execute();
    expect(await send()).toMatchObject({ sent: 0 });
    expect(mail.letters).toHaveLength(6);
    expect(await db.selectFrom('notices').select(['state', 'why']).where('id', '=', broken!.id).execute()).toEqual([
      { state: 'uncertain', why: 'broken-off' },
    ]);
    value(await settleEmail(context(), CLERK, { id: broken!.id, again: true }));
    expect(await send()).toMatchObject({ sent: 1 });
    expect(mail.letters).toHaveLength(7);
    // Both copies bear the same id, by which a mailbox and a report know them.
    expect(new Set(mail.letters.map(({ id }) => id)).size).toBe(6);
  });

  it('hold the letter until they are returned: then it is due, and the address is used no more', async () => {
    value(await assessNotices(context(), CLERK, OFFICE));
    expect(await standing(0)).toEqual({ email: 'sent', letter: 'held told-by-email' });
    const forged = cameFrom(0).replace(/\.[0-9a-f]{20}@/, `.${'0'.repeat(20)}@`);
    expect(
      await reported(report(forged, 'failed', '5.1.1'), report(cameFrom(0), 'delayed', '4.4.7'), 'Hello.'),
    ).toEqual({
      noted: 0,
      others: 1,
      unknown: 2,
      distrusted: 0,
    });
    expect(await standing(0)).toEqual({ email: 'sent', letter: 'held told-by-email' });
    const failure = report(cameFrom(0), 'failed', '5.1.1');
    expect(await reported(failure, failure)).toMatchObject({ noted: 1, unknown: 1 });
    expect(await standing(0)).toEqual({ email: 'bounced 5.1.1', letter: 'due' });
    expect(await send()).toMatchObject({ sent: 0 });
    const bad = await context().db.selectFrom('notice_contacts').select('why').where('state', '=', 'bad').execute();
    expect(bad).toEqual([{ why: '5.1.1' }]);
    // Another server that does not trust ours says nothing of the address, and the person gets the notice all the same.
    expect(await reported(report(cameFrom(1), 'failed', '5.7.1'))).toMatchObject({ noted: 1, distrusted: 1 });
    expect(await standing(1)).toEqual({ email: 'given-up 5.7.1', letter: 'due' });
  });

  it('are returned at once where the mail server knows no such person', async () => {
    await give([6], false);
    mail.mood = 'refuses';
    expect(await send()).toMatchObject({ refused: 1 });
    mail.mood = 'takes';
    expect(await standing(6)).toEqual({ email: 'bounced 5.0.0', letter: 'held no-address' });
  });

  it('go neither to somebody who asked for none, nor by hand of one who keeps out of the person', async () => {
    await give([7]);
    const { db } = context();
    const person_ref = personRef(sealOf(context().workspace.folder), '7007');
    const stop = { person_ref, channel: 'email', why: 'asked-not-to', source: 'call', at: '2026-11-02T00:00:00.000Z' };
    await db
      .insertInto('notice_stops')
      .values(stop as never)
      .execute();
    expect(await send()).toMatchObject({ sent: 0 });
    expect(await standing(7)).toEqual({ letter: 'due' });
    await db.deleteFrom('notice_stops').execute();
    await db.insertInto('recusals').values({ account: 'di', person_ref, at: stop.at, sealed: '' }).execute();
    expect(await send()).toMatchObject({ sent: 0 });
    const eve = { ...CLERK, account: 'eve' };
    expect(value(await sendEmails(context(), eve, { ...OFFICE, most: 9 }, settings))).toMatchObject({ sent: 1 });
    expect(await takeReports(context(), CLERK, [report(cameFrom(7), 'failed', '5.1.1')])).toMatchObject({
      status: 403,
    });
  });

  it('leave a log that holds, matters as their events say, and no address in the database', async () => {
    const { db } = context();
    expect(await verifyChain(db)).toMatchObject({ ok: true });
    expect(await checkMatters(context())).toMatchObject({ faults: [] });
    const rows = [
      await db.selectFrom('notices').selectAll().execute(),
      await db.selectFrom('notice_contacts').selectAll().execute(),
      await db.selectFrom('audit').selectAll().execute(),
    ];
    expect(JSON.stringify(rows)).not.toMatch(/mail\.example|1 Elm St|INVENTED/);
  });
});
