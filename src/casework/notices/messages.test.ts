import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '../../../test/support/databases.ts';
import { CLERK, type Office, ORDER, openOffice, PROCEDURE } from '../../../test/support/ordered.ts';
import { giveContacts, numberOf, oweNotices, readOrdered } from '../../../test/support/owed.ts';
import { must } from '../../../test/support/seed-lots.ts';
import { dialed } from '../../texting/dialed.ts';
import { SENDERS } from '../../texting/senders.ts';
import { verifyChain } from '../audit/verify.ts';
import { personRef } from '../matters/identity.ts';
import { checkMatters } from '../matters/rebuild.ts';
import { sealOf } from '../matters/seal.ts';
import { assessNotices } from './assess.ts';
import { mailingFolder } from './make-letters.ts';
import { takeMessageAnswers } from './message-answers.ts';
import { beginMessages, makeMessages } from './messages.ts';
import { pullOut } from './pull-out.ts';
import { markMailed } from './send-mailing.ts';
import { stopPeople } from './stops.ts';

const OFFICE = { procedure: PROCEDURE, county: ORDER.county };
const [OWN, SMPP] = SENDERS.map(({ id }) => id) as [string, string];
const phone = (person: number) => `(209) 555-01${String(10 + person)}`;
const number = (person: number) => `+120955501${10 + person}`;

onEachDatabase('text messages in place of letters', (bench) => {
  let office: Office;
  /** The reference of each person's message, once the file stands. */
  let references: ReadonlyMap<string, string>;
  let mailing: string;
  const context = () => office.server.casework;
  const refOf = (person: number) => personRef(sealOf(context().workspace.folder), numberOf(person));
  const standing = async (person: number) => {
    const rows = await context().db.selectFrom('notices').selectAll().where('person_ref', '=', refOf(person)).execute();
    return Object.fromEntries(rows.map(({ channel, state, why }) => [channel, `${state} ${why}`.trim()]));
  };
  const file = (id: string) => readFileSync(join(mailingFolder(context(), id), 'messages.csv'), 'utf8');
  const begin = (most = 100, sender = OWN) => beginMessages(context(), CLERK, { ...OFFICE, most, sender });
  const take = (lines: readonly string[], sender = OWN, who = CLERK) =>
    takeMessageAnswers(context(), who, {
      sender,
      bytes: new TextEncoder().encode(lines.map((each) => `${each}\n`).join('')),
    });

  beforeAll(async () => {
    office = await openOffice(bench);
  });
  afterAll(() => office.server.stop());

  it('are owed to people who gave their number themselves, once somebody has read the text', async () => {
    await oweNotices(office, 7);
    const columns = ['person', 'address1', 'phone', 'language', 'source', 'as_of'];
    const lines = [0, 1, 2, 3, 4].map((each) => [
      numberOf(each),
      '1 Elm St',
      phone(each),
      'en',
      'person',
      '2026-11-01',
    ]);
    await giveContacts(office, columns, [
      ...lines,
      [numberOf(5), '1 Elm St', '1234567', 'en', 'person', '2026-11-01'],
      [numberOf(6), '1 Elm St', '', 'en', 'court', '2026-11-01'],
    ]);
    expect(await begin()).toMatchObject({ said: { code: 'notice-none-due' } });
    expect(await begin(100, 'none/1')).toMatchObject({ status: 404 });
    await readOrdered(office, 'en');
    const { id } = await must(begin());
    // The program ends before the file is made: it is made when somebody says so, and nothing is claimed twice.
    expect(await begin()).toMatchObject({ said: { code: 'notice-none-due' } });
    expect(await must(makeMessages(context(), CLERK, id))).toMatchObject({ letters: 5, held: 1 });
    expect(await standing(0)).toEqual({ text: 'made', letter: 'held told-by-text' });
    expect(await standing(5)).toMatchObject({ text: 'held number-unclear' });
    expect(await standing(6)).toEqual({ letter: 'due' });
    mailing = id;
  });

  it('stand in one file with a number, a text and a reference, and the text says nothing of the case', () => {
    const [head, ...lines] = file(mailing).trimEnd().split('\n');
    expect(head).toBe('phone,text,reference');
    expect(lines).toHaveLength(5);
    for (const line of lines) {
      expect(line).toMatch(/^\+120955501\d\d,"County of San Joaquin: .*\(209\) 555-0188.*STOP.*",[0-9a-f]{16}$/);
      expect(line).not.toMatch(/record|court|case|convict|attorney|marijuana|invented|http|SF7/i);
    }
    references = new Map(
      lines.map((line) => [line.slice(0, line.indexOf(',')), line.slice(line.lastIndexOf(',') + 1)]),
    );
    expect(new Set(references.values()).size).toBe(5);
  });

  it('are written anew without those that must not go, under the same references, and handed over once', async () => {
    await context().ledger.act((inner) =>
      stopPeople(inner, [refOf(4)], { why: 'asked-not-to', channel: '', source: 'call' }),
    );
    expect(await markMailed(context(), CLERK, mailing)).toMatchObject({ said: { code: 'notice-mailing-pull' } });
    const out = await must(pullOut(context(), CLERK, mailing));
    expect(out).toMatchObject([{ name: references.get(number(4)), why: 'asked-not-to' }]);
    expect(existsSync(mailingFolder(context(), mailing))).toBe(false);
    expect(await markMailed(context(), CLERK, mailing)).toMatchObject({ said: { code: 'notice-mailing-state' } });
    expect(await must(makeMessages(context(), CLERK, mailing))).toMatchObject({ letters: 4, held: 0 });
    for (const person of [0, 1, 2, 3]) expect(file(mailing)).toContain(references.get(number(person)));
    expect(file(mailing)).not.toContain(number(4));
    expect(await take(['reference,status', `${references.get(number(0))},delivered`])).toMatchObject({
      value: { delivered: 0, unknown: [{ line: 2, why: 'not-sent' }] },
    });
    await must(markMailed(context(), CLERK, mailing));
    expect(existsSync(mailingFolder(context(), mailing))).toBe(false);
    expect(await standing(0)).toEqual({ text: 'sent', letter: 'held told-by-text' });
    // A number that cannot be dialed is used no more.
    expect(await begin()).toMatchObject({ said: { code: 'notice-none-due' } });
    expect(await standing(5)).toEqual({ text: 'held no-address', letter: 'due' });
  });

  it('are answered by a file of the sender, of which every row that changes nothing is named', async () => {
    const of = (person: number) => references.get(number(person));
    expect(await take(['reference,when', 'x,y'])).toMatchObject({ said: { code: 'message-answers-malformed' } });
    const lines = [
      'when,status,reference,phone',
      `1,Delivered,${of(0)},`,
      `1,FAILED,${of(1)},`,
      `1,sent,${of(2)},`,
      `1,exploded,${of(2)},`,
      '1,delivered,0123456789abcdef,',
      `1,STOP,theirs-4711,${phone(3)}`,
      '1,stop,,+12095550199',
      `1,failed,${of(0)},`,
    ];
    const unknown = [
      { line: 5, why: 'status' },
      { line: 6, why: 'reference' },
      { line: 8, why: 'phone' },
      { line: 9, why: 'contradicts' },
    ];
    expect(await take(lines)).toMatchObject({
      value: { delivered: 1, failed: 1, stopped: 1, waits: 1, before: 0, unknown },
    });
    expect(await take(lines)).toMatchObject({
      value: { delivered: 0, failed: 0, stopped: 0, waits: 1, before: 3, unknown },
    });
    expect(await standing(0)).toEqual({ text: 'sent delivered', letter: 'held told-by-text' });
    expect(await standing(1)).toEqual({ text: 'bounced not-delivered', letter: 'due' });
    // The same in the words of another sender.
    const smpp = ['message_id,destination,stat', `${of(2)},${number(2)},UNDELIV`];
    expect(await take(smpp, SMPP)).toMatchObject({ value: { failed: 1, unknown: [] } });
    await must(assessNotices(context(), CLERK, OFFICE));
    expect(await standing(2)).toEqual({ text: 'bounced not-delivered', letter: 'due' });
  });

  it('are kept from people who want none, for ever, and from who keeps out of a person', async () => {
    const stops = await context().db.selectFrom('notice_stops').selectAll().where('channel', '=', 'text').execute();
    expect(stops).toMatchObject([{ person_ref: refOf(3), why: 'asked-not-to', source: 'reply' }]);
    const recusal = { account: 'eve', person_ref: refOf(3), at: '2026-11-02T00:00:00.000Z', sealed: '' };
    await context().db.insertInto('recusals').values(recusal).execute();
    const eve = { ...CLERK, account: 'eve' };
    expect(await take(['phone,status', `${number(3)},STOP`], OWN, eve)).toMatchObject({ status: 403 });
    expect(await take(['reference,status', `${references.get(number(3))},DELIVERED`], OWN, eve)).toMatchObject({
      status: 403,
    });
  });

  it('leave a log that holds, matters as their events say, and no number in the database', async () => {
    const { db } = context();
    expect(await verifyChain(db)).toMatchObject({ ok: true });
    expect((await checkMatters(context())).faults).toEqual([]);
    const rows = [
      await db.selectFrom('notices').selectAll().execute(),
      await db.selectFrom('notice_contacts').selectAll().execute(),
      await db.selectFrom('notice_mailings').selectAll().execute(),
      await db.selectFrom('audit').selectAll().execute(),
    ];
    expect(JSON.stringify(rows)).not.toMatch(/55501|555-01|1234567|Elm St/);
  });

  it('are kept from people who want none, also where the key of another person was destroyed', async () => {
    sealOf(context().workspace.folder)
      .keys()
      .destroy([refOf(1)]);
    expect(await take(['phone,status', `${number(2)},STOP`, `${number(1)},STOP`])).toMatchObject({
      value: { stopped: 1, unknown: [{ line: 3, why: 'phone' }] },
    });
  });
});

it('numbers are dialed as networks write them, or not at all', () => {
  expect(['(209) 555-0110', '1 209 555 0110', '+12095550110', '+44 20 7946 0958'].map(dialed)).toEqual([
    '+12095550110',
    '+12095550110',
    '+12095550110',
    '+442079460958',
  ]);
  expect(['5550110', '109 555 0110', '+0123456789', '', '2095550110 x 12'].map(dialed)).toEqual(
    Array(5).fill(undefined),
  );
});
