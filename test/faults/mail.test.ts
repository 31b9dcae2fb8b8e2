import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyChain } from '../../src/casework/audit/verify.ts';
import { checkMatters } from '../../src/casework/matters/rebuild.ts';
import { sendEmails, uncertainEmails } from '../../src/casework/notices/email.ts';
import { takeReports } from '../../src/casework/notices/reports.ts';
import { onEachDatabase } from '../support/databases.ts';
import { faultSize } from '../support/effort.ts';
import { type Mailbox, simpleMail } from '../support/mailbox.ts';
import { CLERK, type Office, ORDER, openOffice, PROCEDURE } from '../support/ordered.ts';
import { giveContacts, numberOf, oweNotices, readOrdered } from '../support/owed.ts';
import { must } from '../support/seed-lots.ts';

const PEOPLE = faultSize(20, 1_000);
/** People whom the mail server does not know. */
const UNKNOWN = faultSize(2, 40);
/** Messages after which the mail server takes no more for now, and the one after whose text it hangs up. */
const BUSY_AFTER = faultSize(12, 600);
const CUT_AT = faultSize(5, 300);
const [TRUE_REPORTS, FORGED_REPORTS] = [faultSize(3, 25), faultSize(2, 5)];

onEachDatabase('a mail server with every trouble', (bench) => {
  let office: Office;
  let mail: Mailbox;
  beforeAll(async () => {
    [office, mail] = [await openOffice(bench), await simpleMail()];
  });
  afterAll(async () => {
    await office.server.stop();
    await mail.close();
  });

  it('gets each message once, and what it knows of addresses is kept', async () => {
    const { casework } = office.server;
    await oweNotices(office, PEOPLE);
    await readOrdered(office, 'en');
    const addresses = Array.from({ length: PEOPLE }, (_, each) => `p${each}@mail.example`);
    await giveContacts(
      office,
      ['person', 'email', 'language', 'source', 'as_of'],
      addresses.map((address, each) => [numberOf(each), address, 'en', 'person', '2026-11-01']),
    );
    const unknown = new Set(addresses.slice(0, UNKNOWN));
    const { host, port } = mail;
    const settings = { host, port, secure: false, from: 'county@county.example', returns: 'notices@county.example' };
    const send = () =>
      must(sendEmails(casework, CLERK, { procedure: PROCEDURE, county: ORDER.county, most: PEOPLE }, settings));

    mail.mood = (to) => {
      if (unknown.has(to)) return 'unknown';
      if (mail.letters.length === CUT_AT && mail.letters.at(-1)!.to === to) return 'hangs-up';
      return mail.letters.length >= BUSY_AFTER ? 'busy' : 'takes';
    };
    const first = await send();
    expect(first).toMatchObject({ sent: BUSY_AFTER - 1, uncertain: 1, stopped: '' });
    expect(first.refused + first.later).toBe(PEOPLE - BUSY_AFTER);
    mail.mood = (to) => (unknown.has(to) ? 'unknown' : 'takes');
    const second = await send();
    expect(second).toMatchObject({ sent: PEOPLE - UNKNOWN - BUSY_AFTER, later: 0, uncertain: 0 });
    expect(first.refused + second.refused).toBe(UNKNOWN);
    expect(await send()).toMatchObject({ sent: 0, refused: 0, later: 0 });
    expect(mail.letters).toHaveLength(PEOPLE - UNKNOWN);
    expect(new Set(mail.letters.map(({ id }) => id)).size).toBe(PEOPLE - UNKNOWN);
    expect(new Set(mail.letters.map(({ to }) => to)).size).toBe(PEOPLE - UNKNOWN);
    expect(await uncertainEmails(casework)).toHaveLength(1);

    const report = (from: string) =>
      `To: ${from}\r\nContent-Type: multipart/report\r\n\r\nFinal-Recipient: rfc822; x\r\nAction: failed\r\nStatus: 5.1.1\r\n`;
    const senders = mail.letters.slice(CUT_AT).map(({ from }) => from);
    const forged = senders
      .slice(TRUE_REPORTS, TRUE_REPORTS + FORGED_REPORTS)
      .map((from) => from.replace(/\.[0-9a-f]{20}@/, `.${'0'.repeat(20)}@`));
    const reports = [...senders.slice(0, TRUE_REPORTS), ...forged].map(report);
    expect(await must(takeReports(casework, CLERK, reports))).toMatchObject({
      noted: TRUE_REPORTS,
      unknown: FORGED_REPORTS,
    });
    const bad = await casework.db.selectFrom('notice_contacts').select('why').where('state', '=', 'bad').execute();
    expect(bad.map(({ why }) => why)).toEqual(Array(UNKNOWN + TRUE_REPORTS).fill('5.1.1'));
    const due = await casework.db
      .selectFrom('notices')
      .select(['channel', 'state', (each) => each.fn.countAll<number>().as('n')])
      .groupBy(['channel', 'state'])
      .execute();
    const stands = Object.fromEntries(due.map(({ channel, state, n }) => [`${channel} ${state}`, Number(n)]));
    expect(stands).toMatchObject({
      'email sent': PEOPLE - UNKNOWN - TRUE_REPORTS - 1,
      'email bounced': UNKNOWN + TRUE_REPORTS,
      'email uncertain': 1,
    });
    expect((await checkMatters(casework)).faults).toEqual([]);
    expect(await verifyChain(casework.db)).toMatchObject({ ok: true });
  });
});
