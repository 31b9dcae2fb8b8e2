import { beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '../../test/support/databases.ts';
import { DATES, type Office, openOffice, PASSWORD, PROCEDURE } from '../../test/support/ordered.ts';
import { seedListed } from '../../test/support/seed-lots.ts';
import { owned } from '../../test/support/server.ts';
import type { BlindCheck } from '../casework/checks/answer.ts';
import { isDrawn } from '../casework/checks/draw.ts';
import type { DifferingCheck } from '../casework/checks/settle.ts';
import type { Agreement } from '../casework/lots/agreement.ts';
import type { Reviewer } from '../casework/matters/assign.ts';
import type { CalendarMonth } from '../casework/matters/due-calendar.ts';
import type { QueuePage } from '../casework/matters/queue.ts';
import { checkMatters } from '../casework/matters/rebuild.ts';
import { sealOf } from '../casework/matters/seal.ts';

onEachDatabase('review', (bench) => {
  let office: Office;
  let ids: readonly string[];
  const ask: Office['ask'] = (...given) => office.ask(...given);

  const rowsOf = async (who: string, filter: object) =>
    ((await ask(who, 'POST', '/matters/queue', { filter, after: null, size: 200 })).body as unknown as QueuePage).rows;
  const listed = async (who: string, filter: object) => (await rowsOf(who, filter)).map(({ id }) => id);
  const act = async (who: string, id: string, name: string, given: object = { reason: 'plain possession' }) => {
    const { body } = await ask(who, 'GET', `/matters/${id}`);
    const { seq } = body.matter as { readonly seq: number };
    return ask(who, 'POST', `/matters/${id}/acts`, { act: name, given, seq });
  };
  const propose = async (who: string, id: string) => {
    expect((await act(who, id, 'begin-review', {})).status).toBe(200);
    expect((await act(who, id, 'propose-no-challenge')).status).toBe(200);
  };
  /** Frees what somebody took, as ten minutes do. */
  const free = () =>
    office.server.casework.db.updateTable('matters').set({ lease_by: null, lease_until: null }).execute();
  const logged = async (what: string) =>
    (
      await office.server.casework.db
        .selectFrom('audit')
        .select('about')
        .where('what', '=', what)
        .orderBy('seq')
        .execute()
    ).map(({ about }) => about);

  beforeAll(async () => {
    office = await openOffice(bench);
    expect(DATES['challenge-by']).toBeDefined();
    await owned(office.server.url, 'bea', (account) =>
      ask('chief', 'POST', '/accounts', { ...account, roles: ['analyst'] }),
    );
    await ask('bea', 'POST', '/session/password', { name: 'bea', password: PASSWORD });
    ids = await seedListed(office.server.casework, 400);
  });

  it('shows what a second person returned to the person who proposed it, until it is decided', async () => {
    const id = ids[0]!;
    await propose('ana', id);
    expect(await listed('ana', { list: 'returned' })).toEqual([]);
    expect((await act('bo', id, 'return-no-challenge')).status).toBe(200);
    expect(await listed('ana', { list: 'returned' })).toEqual([id]);
    expect(await listed('bo', { list: 'returned' })).toEqual([]);
    // What is proposed anew waits for its signature; taken back, it is on the worklist again.
    expect((await act('ana', id, 'propose-no-challenge')).status).toBe(200);
    expect(await listed('ana', { list: 'returned' })).toEqual([]);
    const { seq } = (await ask('ana', 'GET', `/matters/${id}`)).body.matter as { readonly seq: number };
    expect((await ask('ana', 'POST', `/matters/${id}/take-back`, { seq, reason: 'slip' })).status).toBe(200);
    expect(await listed('ana', { list: 'returned' })).toEqual([id]);
    expect((await act('ana', id, 'propose-no-challenge')).status).toBe(200);
    expect((await act('bo', id, 'sign-no-challenge', { 'bar-number': '1' })).status).toBe(200);
    expect(await listed('ana', { list: 'returned' })).toEqual([]);
    const { rows } = (
      await ask('ana', 'POST', '/matters/queue', { filter: { list: 'returned' }, after: null, size: 9 })
    ).body as unknown as QueuePage;
    expect(rows).toEqual([]);
  });

  it('gives matters to one reviewer, whom alone they are handed to, and takes them back', async () => {
    await free();
    const filter = { procedure: PROCEDURE, state: ['listed'] };
    expect((await ask('bo', 'POST', '/matters/assign', { filter, to: 'ana', n: 3 })).status).toBe(403);
    expect((await ask('cy', 'POST', '/matters/assign', { filter, to: 'nobody', n: 3 })).status).toBe(422);
    expect((await ask('cy', 'POST', '/matters/assign', { filter, to: 'ed', n: 3 })).status).toBe(422);
    const first = (await listed('cy', filter)).slice(0, 4);
    // Ana keeps out of the second: it is left to others.
    expect((await ask('ana', 'POST', `/matters/${first[1]}/recuse`, { reason: 'a neighbor' })).status).toBe(200);
    const given = await ask('cy', 'POST', '/matters/assign', { filter, to: 'ana', n: 3 });
    expect(given.body).toEqual({ assigned: 3 });
    const own = [first[0], first[2], first[3]];
    expect(await listed('ana', { list: 'assigned' })).toEqual(own);
    expect(await logged('matter.assign')).toEqual(['ana 3']);
    const reviewers = (await ask('cy', 'GET', '/matters/reviewers')).body as unknown as readonly Reviewer[];
    expect(reviewers.find(({ name }) => name === 'ana')).toEqual({ name: 'ana', assigned: 3, returned: 0 });
    expect(reviewers.map(({ name }) => name)).not.toContain('ed');

    const next = await ask('bo', 'POST', '/matters/next', { filter, from: null });
    expect(own).not.toContain(next.body.id);
    const ofAna = await ask('ana', 'POST', '/matters/next', { filter: { list: 'assigned' }, from: null });
    expect(ofAna.body.id).toBe(own[0]);
    // Who has done a half has it no longer, and anybody may be handed it to sign.
    await propose('ana', own[0]!);
    await free();
    expect(await listed('ana', { list: 'assigned' })).toEqual(own.slice(1));
    const toSign = await ask('bo', 'POST', '/matters/next', { filter: { list: 'to-sign' }, from: null });
    expect(toSign.body.id).toBe(own[0]);

    expect((await ask('ana', 'POST', `/matters/${own[1]}/hold`)).status).toBe(200);
    const back = await ask('cy', 'POST', '/matters/assign-back', { filter: {}, from: 'ana' });
    expect(back.body).toEqual({ taken: 1 });
    expect(await listed('ana', { list: 'assigned' })).toEqual([own[1]]);
    expect(await logged('matter.assign-back')).toEqual(['ana 1']);
    expect((await ask('cy', 'POST', '/matters/assign', { filter: { list: 'returned' }, to: 'bo', n: 1 })).body).toEqual(
      {
        assigned: 0,
      },
    );
  });

  it('asks some decisions again, blind, and holds both answers against each other', async () => {
    await free();
    const { workspace, db } = office.server.casework;
    const seal = sealOf(workspace.folder);
    // The decision is the third event of a matter: after it was opened and its review begun.
    const rows = await rowsOf('bo', { state: ['listed'], procedure: PROCEDURE });
    const fresh = rows.filter(({ seq }) => seq === 1).map(({ id }) => id);
    const drawn = fresh.filter((id) => isDrawn(seal, id, 3));
    const others = fresh.filter((id) => !isDrawn(seal, id, 3)).slice(0, 3);
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.length).toBeLessThan(fresh.length / 3);
    const before = (await db.selectFrom('decision_checks').selectAll().execute()).length;
    for (const id of others) await propose('bo', id);
    expect(await db.selectFrom('decision_checks').selectAll().execute()).toHaveLength(before);
    const [id] = drawn;
    await propose('bo', id!);
    expect(await db.selectFrom('decision_checks').selectAll().execute()).toHaveLength(before + 1);
    const { seq } = (await ask('bo', 'GET', `/matters/${id}`)).body.matter as { readonly seq: number };
    // Taken back before anybody answered it again, it is asked no more; the new decision is drawn by itself.
    expect((await ask('bo', 'POST', `/matters/${id}/take-back`, { seq, reason: 'slip' })).status).toBe(200);
    expect(await db.selectFrom('decision_checks').selectAll().execute()).toHaveLength(before);
    await db.deleteFrom('decision_checks').execute();
    await db
      .insertInto('decision_checks')
      .values({
        ...{ id: 'one', matter: id!, run: '00000000000000bb', outcome: 'dismiss' },
        ...{ drawn_at: '2026-11-30T00:00:00.000Z', first_by: 'bo', first_answer: 'dismiss' },
      })
      .execute();

    expect((await ask('bo', 'GET', '/checks')).body).toEqual({ left: 0 });
    expect((await ask('bo', 'POST', '/checks/next')).body).toBeNull();
    expect((await ask('bo', 'POST', '/checks/one/answer', { answer: 'dismiss' })).status).toBe(403);
    expect((await ask('cy', 'POST', '/checks/next')).status).toBe(403);
    const asked = (await ask('bea', 'POST', '/checks/next')).body as unknown as BlindCheck;
    expect(asked).toMatchObject({ id: 'one', left: 1, choices: [{ id: 'dismiss' }] });
    // Nothing of it tells who decided, what, or in which matter.
    expect(JSON.stringify(asked)).not.toMatch(new RegExp(`"bo"|first|${id}`));
    // Held by one, it is given to no other.
    expect((await ask('ana', 'POST', '/checks/next')).body).toBeNull();
    expect((await ask('bea', 'POST', '/checks/one/answer', { answer: 'perhaps' })).status).toBe(422);
    expect((await ask('bea', 'POST', '/checks/one/answer', { answer: 'challenge' })).status).toBe(200);
    expect((await ask('bea', 'POST', '/checks/one/answer', { answer: 'dismiss' })).status).toBe(409);

    const differing = (await ask('cy', 'GET', '/checks/differing')).body as unknown as readonly DifferingCheck[];
    expect(differing).toMatchObject([
      { id: 'one', matter: id, first: { by: 'bo', answer: 'dismiss' }, second: { by: 'bea', answer: 'challenge' } },
    ]);
    expect((await ask('bo', 'GET', '/checks/differing')).status).toBe(403);
    expect((await ask('cy', 'POST', '/checks/one/settle', { answer: 'challenge' })).status).toBe(200);
    expect((await ask('cy', 'POST', '/checks/one/settle', { answer: 'dismiss' })).status).toBe(409);
    const agreement = (await ask('cy', 'GET', '/lots/agreement')).body as unknown as Agreement;
    expect(agreement.pairs).toMatchObject([{ reviewers: ['bea', 'bo'], places: 1, agreed: 0 }]);
    expect(agreement.reviewers.find(({ reviewer }) => reviewer === 'bo')).toMatchObject({
      askedAgain: 1,
      overturned: 1,
    });
    expect(await logged('check.answer')).toEqual(['one']);
    expect(await logged('check.settle')).toEqual(['one']);
  });

  it('shows what is due on which day of a court, with the days on which it does not sit', async () => {
    const { db } = office.server.casework;
    const due = async (id: string, day: string, end: string) =>
      db.updateTable('matters').set({ due_day: day, due_at: end }).where('id', '=', id).execute();
    const [one, two, three, four, ...rest] = ids.slice(-20);
    await due(one!, '2027-01-04', '2027-01-05T08:00:00.000Z');
    await due(two!, '2027-01-04', '2027-01-05T00:00:00.000Z');
    await due(three!, '2027-02-26', '2027-02-27T08:00:00.000Z');
    await due(four!, '2026-12-11', '2026-12-12T08:00:00.000Z');
    await db.updateTable('matters').set({ county: 'KERN' }).where('id', 'in', [one!, three!, rest[0]!]).execute();
    const month = async (wanted: object) =>
      (
        await ask('ana', 'POST', '/matters/calendar', {
          procedure: PROCEDURE,
          month: '2027-01',
          county: null,
          ...wanted,
        })
      ).body as unknown as CalendarMonth;
    const shown = await month({});
    expect(shown.days).toHaveLength(31);
    expect(shown.days.filter(({ n }) => n > 0)).toEqual([
      { day: '2027-01-04', weekday: 1, n: 2, closed: null, holiday: null },
    ]);
    expect(shown.days.filter(({ closed }) => closed === 'holiday').map(({ day, holiday }) => [day, holiday])).toEqual([
      ['2027-01-01', "New Year's Day"],
      ['2027-01-18', 'Dr. Martin Luther King, Jr. Day'],
    ]);
    expect(shown).toMatchObject({ knowsHolidays: true, before: { day: '2026-12-11', n: 1 } });
    expect(shown.after!.day).toBe('2027-02-26');
    expect(shown.counties.find(({ county }) => county === 'KERN')).toEqual({ county: 'KERN', n: 3 });
    const kern = await month({ county: 'KERN' });
    expect(kern.days.find(({ day }) => day === '2027-01-04')!.n).toBe(1);
    expect(kern.before).toBeNull();
    expect((await month({ month: '2100-03' })).knowsHolidays).toBe(false);
    expect(
      (await ask('ana', 'POST', '/matters/calendar', { procedure: 'us-zz/none', month: null, county: null })).status,
    ).toBe(404);
    expect(
      (await ask('ana', 'POST', '/matters/calendar', { procedure: PROCEDURE, month: '2027-13', county: null })).status,
    ).toBe(400);

    expect((await listed('ana', { procedure: PROCEDURE, due: '2027-01-04' })).toSorted()).toEqual(
      [one, two].toSorted(),
    );
    expect(await listed('ana', { procedure: PROCEDURE, due: '2027-01-04', county: ['KERN'] })).toEqual([one]);
    expect(await listed('ana', { due: '2027-01-05' })).toEqual([]);
    // The rows are as their events made them again.
    for (const id of [one!, two!, three!, four!]) await due(id, '2100-03-01', '2100-03-02T08:00:00.000Z');
  });

  it('leaves matters that come out of their events as they stand', async () => {
    expect((await checkMatters(office.server.casework)).faults).toEqual([]);
  });
});
