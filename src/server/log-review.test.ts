import { afterAll, beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '../../test/support/databases.ts';
import { type Office, openMatters, openOffice, PASSWORD, PROCEDURE } from '../../test/support/ordered.ts';
import { county, owned } from '../../test/support/server.ts';
import type { OddKind } from '../casework/audit/odd.ts';
import type { PersonFile } from '../casework/audit/person-file.ts';
import { type LogReview, openReview, signReview } from '../casework/audit/review.ts';
import { verifyChain } from '../casework/audit/verify.ts';
import { rowsFolder } from '../casework/rows/folder.ts';
import { openRows } from '../casework/rows/open-rows.ts';
import { refusalBody } from './env.ts';

onEachDatabase('the log', (bench) => {
  let office: Office;
  let run = '';

  const review = async (who: string) => (await office.ask(who, 'GET', '/log/review')).body as unknown as LogReview;
  const sign = (who: string, to: number, note = 'asked each of them') =>
    office.ask(who, 'POST', '/log/review', { to, note });
  const odd = ({ oddities }: LogReview, kind: OddKind) =>
    oddities.filter((each) => each.kind === kind).map(({ who, n }) => `${who} ${n}`);
  const file = async (matter: string) =>
    (await office.ask('ed', 'GET', `/log/person/${matter}`)).body as unknown as PersonFile;
  const { stringify } = JSON;

  beforeAll(async () => {
    office = await openOffice(bench);
  });
  afterAll(() => office.server.stop());

  it('shows what is odd since it was last reviewed: own names, refusals, files that were taken out, rights that were given', async () => {
    run = await office.run(county(150, 7), 'first');
    await openMatters(office, run);
    const rows = openRows(rowsFolder(office.server.casework, run))!;
    type Named = { readonly id: number; readonly name: string };
    const people = rows.database
      .prepare('select id, name from people order by id')
      .all() as unknown as readonly Named[];
    const person = people.find(({ name }) => /^[A-Z]{5,}[^A-Z]/.test(name))!;
    const namesake = /^[A-Z]+/.exec(person.name)![0].toLowerCase();
    await owned(office.server.url, namesake, async (account) =>
      expect((await office.ask('chief', 'POST', '/accounts', { ...account, roles: ['analyst'] })).status).toBe(200),
    );
    await office.ask(namesake, 'POST', '/session/password', { name: namesake, password: PASSWORD });
    expect((await office.ask(namesake, 'GET', `/runs/${run}/people/${person.id}`)).status).toBe(200);
    expect((await office.ask('ana', 'GET', `/runs/${run}/people/${person.id}`)).status).toBe(200);
    expect((await office.ask('di', 'GET', '/log')).status).toBe(403);
    for (let each = 0; each < 3; each++)
      await office.ask('nobody', 'POST', '/session/password', { name: 'bo', password: 'not the password' });
    await fetch(`${office.server.url}/api/runs/${run}/export`, {
      method: 'POST',
      headers: { 'x-redress': '1', 'content-type': 'application/json', cookie: office.chief.cookie },
      body: stringify({ filter: {}, text: '' }),
    });
    // Somebody who has to give the password again before a batch is sealed is asked, and not refused.
    const batch = { procedure: PROCEDURE, track: 'repository', court: '', mode: 'live', sender: 'us', what: 'first' };
    const { db } = office.server.casework;
    await db
      .updateTable('sessions')
      .set({ stepped_at: '2020-01-01T00:00:00.000Z' })
      .where('account', '=', 'cy')
      .execute();
    const asked = await office.ask('cy', 'POST', '/batches', { ...batch, profile: 'redress-update/1' });
    expect(asked).toMatchObject({ status: 403, body: { again: 'sign' } });
    await db
      .updateTable('sessions')
      .set({ stepped_at: new Date().toISOString() })
      .where('account', '=', 'cy')
      .execute();
    const seen = await review('ed');
    expect(seen.from).toBe(1);
    expect(odd(seen, 'own-name')).toEqual([`${namesake} 1`]);
    expect(odd(seen, 'refused')).toEqual(['di 1']);
    expect(odd(seen, 'sign-in')).toEqual(['bo 3']);
    expect(odd(seen, 'taken-out')).toEqual(['analyst 1']);
    expect(odd(seen, 'rights')).toEqual([expect.stringMatching(/^analyst /)]);
    // The name itself is nowhere in it.
    expect(stringify(seen)).not.toContain(person.name);
    const [refused] = seen.oddities.filter(({ kind }) => kind === 'refused');
    const shown = await office.ask('ed', 'GET', `/log/review/rows?rows=${refused!.rows.join(',')}`);
    expect(shown.body).toMatchObject([{ who: 'di', about: 'GET /api/log', outcome: 'denied' }]);
  });

  it('is looked at and signed by supervisors and auditors alone, once, and not by who stands in what is odd', async () => {
    for (const who of ['ana', 'bo', 'di']) expect((await office.ask(who, 'GET', '/log/review')).status).toBe(403);
    await office.ask('cy', 'GET', '/log');
    const seen = await review('cy');
    expect(seen.isOwn).toBe(true);
    expect(await sign('cy', seen.to)).toMatchObject({
      status: 409,
      body: { message: refusalBody('review-own').message },
    });
    expect(await sign('ed', seen.to, ' ')).toMatchObject({ status: 400 });
    expect((await sign('ed', seen.to + 1_000_000)).status).toBe(409);
    const both = await Promise.all([sign('ed', seen.to), sign('ed', seen.to)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { db } = office.server.casework;
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('what', '=', 'log.review')
      .where('outcome', '=', 'done')
      .execute();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ who: 'ed', about: expect.stringContaining(`rows 1 to ${seen.to} odd `) });
    expect(rows[0]!.digest).toMatch(/^[0-9a-f]{64}$/);
    // What the reviewer wrote is read again, and stands sealed.
    const after = await review('ed');
    expect(after).toMatchObject({ from: seen.to + 1, days: 0 });
    expect(after.past).toMatchObject([{ from: 1, to: seen.to, who: 'ed', note: 'asked each of them' }]);
    expect(odd(after, 'own-name')).toEqual([]);
    expect(stringify(await db.selectFrom('log_reviews').selectAll().execute())).not.toContain('asked each');
    expect(await verifyChain(db)).toMatchObject({ ok: true });
  });

  it('is signed without a word where nothing is odd, and nothing is left out between two reviews', async () => {
    const context = office.server.casework;
    const always = { from: 0, to: 24, timeZone: 'UTC' };
    const ed = { account: 'ed', roles: ['auditor'] } as const;
    const before = await openReview(context, ed, always);
    await signReview(context, ed, { to: before.to, note: 'looked' }, always);
    await office.ask('ana', 'GET', '/matters/overview');
    await office.ask('ana', 'POST', `/runs/${run}/people`, {
      ...{ filter: {}, text: '', sort: { by: 'file', descending: false }, from: 0, size: 1 },
    });
    const seen = await openReview(context, ed, always);
    expect(seen.oddities).toEqual([]);
    expect(await signReview(context, ed, { to: seen.to, note: '' }, always)).toMatchObject({ ok: true });
    const spans = await context.db.selectFrom('log_reviews').selectAll().orderBy('from_seq').execute();
    expect(spans).toHaveLength(3);
    for (const [index, span] of spans.entries())
      expect(span.from_seq).toBe(index === 0 ? 1 : spans[index - 1]!.to_seq + 1);
  });

  it('says who looked at one person, who acted, whose look was refused, and what was done with many, to auditors alone', async () => {
    const { db } = office.server.casework;
    const all = await db.selectFrom('matters').select(['id', 'person_row', 'person_ref']).orderBy('id').execute();
    const one = all[0]!;
    const other = all.find((each) => each.person_ref !== one.person_ref)!;
    const before = await file(one.id);
    for (const { id, person_row } of [one, other]) {
      await office.ask('ana', 'GET', `/matters/${id}`);
      await office.ask('bo', 'GET', `/runs/${run}/people/${person_row}`);
    }
    await office.ask('ana', 'POST', `/matters/${one.id}/acts`, { act: 'begin-review', given: {}, seq: 1 });
    await office.ask('bo', 'POST', `/matters/${one.id}/recuse`, { reason: 'a neighbor' });
    expect((await office.ask('bo', 'GET', `/matters/${one.id}`)).status).toBe(403);
    expect((await office.ask('bo', 'GET', `/runs/${run}/people/${one.person_row}`)).status).toBe(403);
    const { matters, lines } = await file(one.id);
    expect(matters).toEqual(all.filter((each) => each.person_ref === one.person_ref).map(({ id }) => id));
    const own = lines
      .filter(({ how }) => how === 'person')
      .slice(before.lines.filter(({ how }) => how === 'person').length);
    const said = own.map(({ who, what, outcome }) => `${who} ${what} ${outcome}`);
    expect(said).toEqual([
      'ana matter.open done',
      'bo person.open done',
      'ana matter.begin-review done',
      ...matters.map(() => 'bo matter.recuse done'),
      'bo matters.see denied',
      'bo people.see denied',
      'ed log.person done',
    ]);
    // Another person's rows are not among them, and the run's exports and openings are those of many.
    expect(lines.some(({ about }) => about.includes(other.id) || about === `${run} ${other.person_row}`)).toBe(false);
    const many = lines.filter(({ how }) => how === 'many').map(({ what }) => what);
    expect(many).toEqual(expect.arrayContaining(['run.start', 'matters.open', 'rows.export']));
    expect((await review('ed')).oddities).toContainEqual(
      expect.objectContaining({ kind: 'after-recusal', who: 'bo', n: 2 }),
    );
    for (const who of ['ana', 'bo', 'cy', 'di'])
      expect((await office.ask(who, 'GET', `/log/person/${one.id}`)).status).toBe(403);
    expect((await office.ask('ed', 'GET', '/log/person/00000000000000ff')).status).toBe(404);
  });

  it('gives what it says of one person as a file, and notes that', async () => {
    const { db } = office.server.casework;
    const [{ id } = { id: '' }] = await db.selectFrom('matters').select('id').orderBy('id').limit(1).execute();
    const { body } = await office.ask('ed', 'POST', '/session/password', { name: 'ed', password: PASSWORD });
    expect(body.account).toBe('ed');
    const signedIn = await fetch(`${office.server.url}/api/session/password`, {
      method: 'POST',
      headers: { 'x-redress': '1', 'content-type': 'application/json' },
      body: stringify({ name: 'ed', password: PASSWORD }),
    });
    const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!;
    const taken = await fetch(`${office.server.url}/api/log/person/${id}/export`, {
      method: 'POST',
      headers: { 'x-redress': '1', cookie },
    });
    const text = await taken.text();
    const { lines } = await file(id);
    expect(text.split('\n')[0]).toBe('number,at,who,what,about,outcome,source,one_or_many,purpose');
    // Its own row, and that of the look just now, came after.
    expect(text.trim().split('\n')).toHaveLength(lines.length - 1);
    const noted = await db.selectFrom('audit').select('about').where('what', '=', 'log.person-export').execute();
    expect(noted).toEqual([{ about: id }]);
  });
});
