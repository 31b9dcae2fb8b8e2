import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '../../../test/support/databases.ts';
import { courtLine, fileOf } from '../../../test/support/doj.ts';
import {
  CLERK,
  FIRST_BATCH,
  type Office,
  ORDER,
  openOffice,
  PROCEDURE,
  SUPERVISOR,
  unchallenged,
} from '../../../test/support/ordered.ts';
import { letterText } from '../../documents/index.ts';
import { laws } from '../../jurisdictions/papers.ts';
import { lookupKeys, openAnswer, readCode, readSnapshot } from '../../lookup/index.ts';
import type { Result } from '../context.ts';
import { sealNext } from '../exchange/seal-batch.ts';
import { checkMatters } from '../matters/rebuild.ts';
import { recordOrder } from '../orders/record-order.ts';
import { funnelOf } from '../reconcile/funnel.ts';
import { assessNotices } from './assess.ts';
import { lookupKeyOf } from './codes.ts';
import { takeContacts } from './contacts.ts';
import { beginMailing, mailingFolder, makeMailing } from './make-letters.ts';
import { pullOut } from './pull-out.ts';
import { noteReached, noteReturned } from './returned.ts';
import { reviewText } from './reviews.ts';
import { markMailed } from './send-mailing.ts';
import { writeLookup } from './snapshot.ts';

const OFFICE = { procedure: PROCEDURE, county: ORDER.county };
const line = (person: number, cycle: number) =>
  courtLine({
    SUBJECT_ID: String(7000 + person),
    CII_NUMBER: `A${7000 + person}`,
    PRI_NAME: `INVENTED,PERSON ${'ABC'[person]}`,
    OFN: `SF${200_000 + person * 10 + cycle}A`,
    CNT_ORDER: `10${cycle}002001000`,
  });
const contacts = (...lines: readonly string[]) =>
  new TextEncoder().encode(
    ['person,address1,address2,language,source,as_of', ...lines].map((each) => `${each}\n`).join(''),
  );

function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.said));
  return result.value;
}

onEachDatabase('notices', (bench) => {
  let office: Office;
  let ready: readonly string[];
  const context = () => office.server.casework;
  const notices = () => context().db.selectFrom('notices').selectAll().orderBy('created_at').orderBy('id').execute();
  const states = async () => (await notices()).map(({ event, state, why }) => `${event} ${state} ${why}`.trim()).sort();
  const order = (
    kind: 'gives' | 'vacates',
    number: string,
    matters: readonly string[],
    replaces: string | null = null,
  ) =>
    recordOrder(context(), CLERK, {
      ...ORDER,
      kind,
      number,
      replaces,
      lines: matters.map((matter, i) => ({ line: i + 1, matter })),
    });
  const codes = (mailing: string) =>
    readFileSync(join(mailingFolder(context(), mailing), 'index.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split(',')[1]!);
  const toldMatters = async (mailing: string) => {
    const query = context().db.selectFrom('notice_matters').innerJoin('notices', 'notices.id', 'notice_matters.notice');
    return query.select('matter').distinct().where('notices.mailing', '=', mailing).execute();
  };
  const made = async () => {
    const { id } = value(await beginMailing(context(), CLERK, { ...OFFICE, most: 100, separate: true }));
    return value(await makeMailing(context(), CLERK, id, { separate: true }));
  };

  beforeAll(async () => {
    office = await openOffice(bench);
    const profile = JSON.parse(readFileSync(resolve('examples/county-profile.json'), 'utf8')) as object;
    await office.ask('cy', 'PUT', `/profiles/us-ca/${encodeURIComponent(ORDER.county)}`, profile);
  });
  afterAll(() => office.server.stop());

  it('fall due with the order, one for each person, and never twice', async () => {
    const run = await office.run(fileOf([line(0, 1), line(0, 2), line(1, 1), line(2, 1)]), 'first', 'statute');
    ready = await unchallenged(office, run);
    expect(ready).toHaveLength(4);
    const first = value(await order('gives', 'ORDER-1', ready));
    expect(first.standing).toBe(4);
    const owed = await notices();
    expect(owed).toHaveLength(3);
    expect(
      owed.every((each) => each.state === 'due' && each.day === ORDER.signed && each.occasion === `order ${first.id}`),
    ).toBe(true);
    const told = await context().db.selectFrom('notice_matters').select('matter').execute();
    expect(told.map(({ matter }) => matter).sort()).toEqual([...ready].sort());
  });

  it('are held for want of an address, and of somebody who has read the text in its language', async () => {
    value(await assessNotices(context(), CLERK, OFFICE));
    expect(await states()).toEqual(Array(3).fill('ordered held no-address'));
    const slip = await takeContacts(context(), CLERK, contacts('7000,1 Elm St,,en,nobody,2026-11-01'));
    expect(slip).toMatchObject({ ok: false, said: { code: 'contacts-slip', line: 2, column: 'source' } });
    const list = contacts('7000,1 Elm St,"Stockton, CA",en,court,2026-11-01', '7001,2 Oak St,,es,person,2026-11-01');
    expect(value(await takeContacts(context(), CLERK, list))).toEqual({ people: 2, contacts: 2, knownBefore: 0 });
    expect(value(await takeContacts(context(), CLERK, list)).knownBefore).toBe(2);
    value(await assessNotices(context(), CLERK, OFFICE));
    expect(await states()).toEqual([
      'ordered held no-address',
      'ordered held not-reviewed-en',
      'ordered held not-reviewed-es',
    ]);
    expect(await beginMailing(context(), CLERK, { ...OFFICE, most: 9, separate: false })).toMatchObject({
      said: { code: 'notice-none-due' },
    });
    const law = laws.papers.find(({ pack }) => pack === 'us-ca/prop-64') as Parameters<typeof letterText>[0];
    for (const language of ['en', 'es'] as const) {
      const { digest } = letterText(law, 'ordered', language);
      const wanted = {
        law: law.pack,
        event: 'ordered',
        language,
        digest,
        reviewer: 'A. Named Reader',
        on: '2026-11-01',
      } as const;
      expect(await reviewText(context(), SUPERVISOR, { ...wanted, digest: digest.replace(/^./, 'x') })).toMatchObject({
        said: { code: 'notice-text-changed' },
      });
      value(await reviewText(context(), SUPERVISOR, wanted));
    }
    value(await assessNotices(context(), CLERK, OFFICE));
    expect(await states()).toEqual(['ordered due', 'ordered due', 'ordered held no-address']);
  });

  it('are made with codes that stand on paper alone, and go out once', async () => {
    const mailing = await made();
    expect(mailing).toMatchObject({ letters: 2, held: 0 });
    const [code] = codes(mailing.id);
    const separate = join(mailing.folder, 'separate', `letter-${code}.pdf`);
    expect(readFileSync(separate).subarray(0, 4).toString()).toBe('%PDF');
    const kept = await context().db.selectFrom('notice_codes').selectAll().execute();
    expect(kept.every(({ lookup_key }) => lookup_key !== null)).toBe(true);
    expect(JSON.stringify([kept, await notices()])).not.toContain(code!.replaceAll('-', ''));
    expect(await noteReturned(context(), CLERK, { code: code!, reason: 'vacant' })).toMatchObject({
      said: { code: 'notice-code-state' },
    });
    expect(await markMailed(context(), { ...CLERK, steppedUp: false }, mailing.id)).toMatchObject({ status: 403 });
    expect(value(await pullOut(context(), CLERK, mailing.id))).toEqual([]);
    const { person_ref } = (await notices()).find((each) => each.mailing === mailing.id)!;
    const colleague = { ...CLERK, account: 'eve' };
    const recusal = { account: colleague.account, person_ref, at: '2026-11-02T00:00:00.000Z', sealed: '' };
    await context().db.insertInto('recusals').values(recusal).execute();
    for (const refused of [
      await pullOut(context(), colleague, mailing.id),
      await markMailed(context(), colleague, mailing.id),
    ])
      expect(refused).toMatchObject({ status: 403, said: { code: 'run-recused' } });
    const told = async () => value(await funnelOf(context(), PROCEDURE, '2026-11-03T00:00:00.000Z'))[0]!.told;
    expect(await told()).toBe(0);
    value(await markMailed(context(), CLERK, mailing.id));
    expect(await told()).toBe((await toldMatters(mailing.id)).length);
    expect(await markMailed(context(), CLERK, mailing.id)).toMatchObject({ ok: false, status: 409 });
    expect(() => readFileSync(separate)).toThrow();
    const snapshot = join(context().workspace.folder, 'snapshot');
    expect(value(await writeLookup(context(), CLERK, snapshot)).letters).toBe(2);
    const opened = readSnapshot(lookupKeyOf(context().workspace.folder), readFileSync(snapshot))!;
    const keys = await lookupKeys(lookupKeyOf(context().workspace.folder), readCode(code!)!, '1970-03-15');
    const answer = JSON.parse(openAnswer(keys, Buffer.from(opened.answers[keys.index]!, 'base64'))!);
    expect(answer).toMatchObject({ stands: 'given', day: ORDER.signed, state: { shows: 'not-looked' } });
    const tracks = await context().db.selectFrom('matters').select('notice_state').execute();
    expect(tracks.map(({ notice_state }) => notice_state).sort()).toEqual(['due', 'sent', 'sent', 'sent']);

    expect(await noteReturned(context(), CLERK, { code: 'AAAA-AAAA-AAB', reason: 'vacant' })).toMatchObject({
      status: 404,
    });
    expect(
      value(await noteReturned(context(), CLERK, { code: ` ${code!.toLowerCase()}`, reason: 'vacant' })).next,
    ).toBe('wants-address');
    expect(await noteReturned(context(), CLERK, { code: code!, reason: 'vacant' })).toMatchObject({
      ok: false,
      status: 409,
    });
  });

  it('go a second time to another address with another code, and then no more', async () => {
    const back = (await notices()).find(({ state }) => state === 'returned')!;
    const person = back.languages === 'en' ? 7000 : 7001;
    const asked = back.languages;
    // The address that came back is not used again, whatever source names it.
    value(
      await takeContacts(
        context(),
        CLERK,
        contacts(
          person === 7000
            ? '7000,1 elm  st,"Stockton, CA",en,person,2026-11-20'
            : '7001,2 oak  St,,es,person,2026-11-20',
        ),
      ),
    );
    value(await assessNotices(context(), CLERK, OFFICE));
    expect((await notices()).find(({ id }) => id === back.id)).toMatchObject({ state: 'returned', why: 'vacant' });
    value(await takeContacts(context(), CLERK, contacts(`${person},3 Ash St,,${asked},defender,2026-11-21`)));
    value(await assessNotices(context(), CLERK, OFFICE));
    const second = await made();
    const [code] = codes(second.id);
    value(await markMailed(context(), CLERK, second.id));
    const kept = await context()
      .db.selectFrom('notice_codes')
      .selectAll()
      .where('notice', '=', back.id)
      .orderBy('attempt')
      .execute();
    expect(kept.map(({ attempt, ended_at }) => [attempt, ended_at !== null])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(value(await noteReturned(context(), CLERK, { code: code!, reason: 'unclaimed' })).next).toBe('given-up');
    expect((await notices()).find(({ id }) => id === back.id)).toMatchObject({ state: 'given-up', why: 'tried-twice' });
    expect(await noteReached(context(), CLERK, code!)).toMatchObject({ ok: false, status: 409 });
  });

  it('tell of an order that was taken back, and no longer of the order', async () => {
    const owed = await notices();
    const first = owed[0]!.occasion.slice('order '.length);
    value(await order('vacates', 'ORDER-2', ready, first));
    value(await assessNotices(context(), CLERK, OFFICE));
    const { languages } = owed.find(({ state }) => state === 'sent')!;
    expect(await states()).toEqual([
      'ordered given-up tried-twice',
      'ordered sent',
      'ordered withdrawn no-longer-so',
      'undone held no-address',
      'undone held no-address',
      `undone held not-reviewed-${languages}`,
    ]);
    expect(await checkMatters(context())).toMatchObject({ faults: [] });
  });

  it('that are printed are taken out of the pile when a later file says that the person died; relief goes on', async () => {
    const told = (await notices()).find(({ event, state }) => event === 'ordered' && state === 'sent')!;
    const { db } = context();
    const own = await db.selectFrom('matters').selectAll().where('person_ref', '=', told.person_ref).execute();
    value(await order('gives', 'ORDER-3', [own[0]!.id]));
    const mailing = await made();
    expect(mailing.letters).toBe(1);
    const person = told.languages === 'en' ? 0 : 1;
    const died = courtLine({
      SUBJECT_ID: String(7000 + person),
      CII_NUMBER: `A${7000 + person}`,
      STP_TYPE_DESCR: 'DECEASED',
      CNT_ORDER: '999001000000',
      ...{ DISP_DESCR: '', OFFENSE_DESCR: '', CONV_STAT_DESCR: '' },
    });
    const run = await office.run(fileOf([line(0, 1), line(0, 2), line(1, 1), line(2, 1), died]), 'later', 'statute');
    const looked = await office.ask('bo', 'POST', '/reconcile', { run, procedure: PROCEDURE });
    expect(looked).toMatchObject({ status: 200, body: { died: own.length } });
    // Nobody notes the pile as sent, with this letter in it.
    expect(await markMailed(context(), CLERK, mailing.id)).toMatchObject({
      status: 409,
      said: { code: 'notice-mailing-pull' },
    });
    const out = value(await pullOut(context(), CLERK, mailing.id));
    expect(out).toMatchObject([{ why: 'deceased' }]);
    expect(value(await markMailed(context(), CLERK, mailing.id)).letters).toBe(0);
    expect((await notices()).find(({ id }) => id === out[0]!.notice)).toMatchObject({ state: 'held', attempts: 0 });
    value(await assessNotices(context(), CLERK, OFFICE));
    expect((await notices()).find(({ id }) => id === out[0]!.notice)!.state).toBe('held');
    const after = await db.selectFrom('matters').selectAll().where('id', '=', own[0]!.id).executeTakeFirstOrThrow();
    expect(after).toMatchObject({ relief_state: 'ordered', notice_state: 'held' });
    const sealed = value(await sealNext(context(), SUPERVISOR, FIRST_BATCH));
    const records = await db.selectFrom('batch_records').select('matter').where('batch', '=', sealed.id).execute();
    expect(records).toEqual([{ matter: own[0]!.id }]);
    expect(await checkMatters(context())).toMatchObject({ faults: [] });
  });
});
