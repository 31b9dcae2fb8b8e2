import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '../../test/support/databases.ts';
import { courtLine, fileOf } from '../../test/support/doj.ts';
import { type Office, ORDER, openMatters, openOffice, PROCEDURE, signAll } from '../../test/support/ordered.ts';
import { addCorrection } from '../casework/corrections/store.ts';
import type { MatterCard } from '../casework/matters/card.ts';
import type { QueuePage } from '../casework/matters/queue.ts';
import { checkMatters } from '../casework/matters/rebuild.ts';
import type { BlockInfo, BlockView } from '../casework/reconcile/decide-block.ts';
import { heldBackList } from '../casework/reconcile/held-back.ts';
import { dojReading } from '../jurisdictions/us-ca/doj/reading.ts';

/** The one conviction of an invented person. */
const person = (number: number, more: object = {}) =>
  courtLine({ SUBJECT_ID: String(7000 + number), OFN: `SF${7000 + number}A`, ...more });

const FILE = fileOf([person(0), person(1), person(2), person(3, { PRI_DOB: '' }), person(4)]);

onEachDatabase('a matter that a later run decides otherwise', (bench) => {
  let office: Office;
  let first: string;
  let ids: readonly string[];

  const opened = (run: string) => openMatters(office, run);
  const matter = (number: number) =>
    office.server.casework.db
      .selectFrom('matters')
      .selectAll()
      .where('id', '=', ids[number]!)
      .executeTakeFirstOrThrow();
  const correct = async (
    number: number,
    conviction: string | null,
    fact: 'level' | 'setAside' | 'birthDate',
    value: string,
  ) => {
    const { content } = await office.server.casework.db
      .selectFrom('inputs')
      .select('content')
      .executeTakeFirstOrThrow();
    const given = { person: String(7000 + number), conviction, fact, value, was: '', why: 'seen', document: 'docket' };
    expect(
      await addCorrection(
        office.server.casework,
        { account: 'ana', roles: ['analyst'] },
        { ...given, content: content! },
        dojReading.correcting,
      ),
    ).toMatchObject({ ok: true });
  };
  const blocks = async () =>
    (await office.ask('bo', 'GET', '/reconcile/blocks')).body as unknown as readonly BlockInfo[];
  const decide = (who: string, number: number, body: object) =>
    office.ask(who, 'POST', `/reconcile/blocks/${ids[number]}`, { reason: 'the docket was read', ...body });
  const order = (name: string, number: number) =>
    office.ask('di', 'POST', '/orders', { ...ORDER, number: name, lines: [{ line: 1, matter: ids[number] }] });
  const changedList = async () => {
    const wanted = { filter: { procedure: PROCEDURE, list: 'changed' }, after: null, size: 10 };
    return (await office.ask('ana', 'POST', '/matters/queue', wanted)).body as unknown as QueuePage;
  };

  beforeAll(async () => {
    office = await openOffice(bench);
  });
  afterAll(() => office.server.stop());

  it('keeps what it says, is marked with both decisions, and waits for somebody to look', async () => {
    first = await office.run(FILE, 'first', 'statute');
    await opened(first);
    const rows = await office.server.casework.db.selectFrom('matters').select('id').orderBy('conviction_row').execute();
    ids = rows.map(({ id }) => id);
    expect(ids).toHaveLength(5);
    expect((await matter(0)).outcome).toBe((await matter(1)).outcome);
    await signAll(office.server.casework, [ids[1]!, ids[2]!, ids[4]!]);
    // One is ordered, and neither the court nor the state was told.
    expect((await order('N4', 4)).status).toBe(200);
    for (const number of [0, 1, 4]) await correct(number, '101002001000', 'setAside', 'yes');
    const before = await matter(0);
    const run = await office.run(FILE, 'corrected', 'statute');
    expect((await opened(run)).opening).toMatchObject({ opened: 0, known: 5 });
    expect(await matter(0)).toMatchObject({
      run,
      outcome: before.outcome,
      clause: before.clause,
      relief: before.relief,
    });
    expect((await blocks()).map((each) => [each.matter, each.class]).sort()).toEqual(
      [ids[0], ids[1], ids[4]].map((id) => [id, 'decided-otherwise']).sort(),
    );
    expect((await changedList()).rows.map(({ id }) => id).sort()).toEqual([ids[0], ids[1], ids[4]].sort());
    expect((await office.ask('ana', 'GET', '/matters/overview')).body).toMatchObject([{ lists: { changed: 3 } }]);
    const view = (await office.ask('ana', 'GET', `/reconcile/blocks/${ids[0]}`)).body as unknown as BlockView;
    expect(view.decisions?.before).toMatchObject({ outcome: before.outcome, run: first });
    expect(view.decisions?.after.outcomeLabel).not.toBe(view.decisions?.before.outcomeLabel);
  });

  it('is in no order, no paper of either run and no batch meanwhile', async () => {
    expect((await order('N1', 1)).body.message).toContain('a later run decides otherwise');
    for (const run of [first, (await matter(0)).run]) {
      const held = await heldBackList(office.server.casework, run, { of: 'all', objections: undefined });
      expect(readFileSync(held!, 'utf8').trimEnd().split('\n')).toHaveLength(4);
    }
    expect((await office.ask('di', 'GET', '/batches/due')).body).toEqual([]);
    expect((await order('N2', 2)).status).toBe(200);
    expect((await office.ask('di', 'GET', '/batches/due')).body).toHaveLength(2);
  });

  it('is decided with a reason: by an analyst before two have signed, by an attorney after, and by a court after its order', async () => {
    expect((await decide('di', 0, { holds: 'new' })).status).toBe(403);
    expect((await decide('ana', 1, { holds: 'new' })).status).toBe(403);
    expect((await decide('ana', 0, { holds: 'new', of: 'another' })).status).toBe(404);
    expect((await decide('ana', 0, { holds: 'new' })).status).toBe(200);
    expect((await decide('bo', 1, { holds: 'old' })).status).toBe(200);
    expect((await decide('bo', 4, { holds: 'new' })).body.message).toContain('An order stands');
    expect((await decide('bo', 4, { holds: 'old' })).status).toBe(200);
    expect(await blocks()).toEqual([]);
    expect((await matter(0)).outcome).not.toBe((await matter(1)).outcome);
    expect((await order('N1', 1)).status).toBe(200);
    const card = (await office.ask('ana', 'GET', `/matters/${ids[0]}`)).body as unknown as MatterCard;
    expect(card.changes).toMatchObject([{ looked: { who: 'ana', holds: 'new', reason: 'the docket was read' } }]);
    expect(card.events.at(-1)).toMatchObject({
      who: 'ana',
      event: { kind: 'determined', reason: 'the docket was read' },
    });
    // What was looked at does not block again.
    await opened((await matter(0)).run);
    expect(await blocks()).toEqual([]);
  });

  it('waits no longer once a run after it decides as the matter says', async () => {
    await correct(3, null, 'birthDate', '1990-01-01');
    const before = await matter(3);
    const known = await office.run(FILE, 'born', 'statute');
    await opened(known);
    expect(await blocks()).toHaveLength(before.missing === 0 ? 0 : 1);
    await office.server.casework.db
      .updateTable('corrections')
      .set({ undone_at: '2026-11-28T00:00:00.000Z', undone_by: 'ana' })
      .where('fact', '=', 'birthDate')
      .execute();
    await opened(await office.run(FILE, 'unborn', 'statute'));
    expect(await blocks()).toEqual([]);
    expect((await checkMatters(office.server.casework)).faults).toEqual([]);
  });
});
