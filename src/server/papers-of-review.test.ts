import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '../../test/support/databases.ts';
import { courtLine, fileOf } from '../../test/support/doj.ts';
import { type Office, ORDER, openMatters, openOffice, signAll } from '../../test/support/ordered.ts';
import type { DocumentsState } from '../casework/documents.ts';
import type { MatterCard } from '../casework/matters/card.ts';
import type { PapersOf } from '../casework/orders/papers-of.ts';
import { heldBackList } from '../casework/reconcile/held-back.ts';

/** Six people with one conviction each. */
const FILE = fileOf(
  [0, 1, 2, 3, 4, 5].map((number) =>
    courtLine({ SUBJECT_ID: String(7000 + number), OFN: `SF${7000 + number}A`, CONV_STAT_DESCR: 'MISDEMEANOR' }),
  ),
);

onEachDatabase('papers of a run that is reviewed', (bench) => {
  let office: Office;
  let run: string;
  let ids: readonly string[];

  const state = async (of = run) =>
    (await office.ask('ana', 'GET', `/runs/${of}/documents`)).body as unknown as DocumentsState;
  const card = async (number: number) =>
    (await office.ask('bo', 'GET', `/matters/${ids[number]}`)).body as unknown as MatterCard;
  const act = async (who: string, number: number, name: string, given: object) =>
    office.ask(who, 'POST', `/matters/${ids[number]}/acts`, {
      act: name,
      given,
      seq: (await card(number)).matter.seq,
    });
  /** The people of whom papers may be made. */
  const people = async (of: PapersOf, objections?: string) => {
    const held = await heldBackList(office.server.casework, run, { of, objections });
    const lines = held === undefined ? [] : readFileSync(held, 'utf8').split('\n').slice(1);
    return [0, 1, 2, 3, 4, 5].filter((number) => !lines.some((line) => line.startsWith(String(7000 + number))));
  };

  beforeAll(async () => {
    office = await openOffice(bench);
  });
  afterAll(() => office.server.stop());

  it('are of everybody with relief before there is a review', async () => {
    run = await office.run(FILE, 'six', 'dismiss-all');
    expect((await state()).review).toBeNull();
    expect(await people('settled')).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('are of nobody as long as nothing is settled, and of all where the office says so', async () => {
    await openMatters(office, run);
    const rows = office.server.casework.db.selectFrom('matters').select('id').orderBy('conviction_row');
    ids = (await rows.execute()).map(({ id }) => id);
    expect(ids).toHaveLength(6);
    expect((await state()).review).toEqual({ settled: 0, unsettled: 6, held: 0, elsewhere: null });
    expect(await people('settled')).toEqual([]);
    expect(await people('all')).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('are of what two people signed and no order has; what is challenged, even as a proposal, or ordered, is in none', async () => {
    await signAll(office.server.casework, [ids[0]!, ids[1]!]);
    const ordered = { ...ORDER, lines: [{ line: 1, matter: ids[1] }] };
    expect((await office.ask('di', 'POST', '/orders', ordered)).status).toBe(200);
    const { grounds } = await card(2);
    for (const number of [2, 3]) {
      expect((await act('bo', number, 'begin-review', {})).status).toBe(200);
      const challenge = { ground: grounds[0]!.id, statement: 'Rap sheet, page 3', documents: ['docket 12'] };
      expect((await act('bo', number, 'propose-challenge', challenge)).status).toBe(200);
    }
    expect((await act('cy', 2, 'sign-challenge', { 'bar-number': '2' })).status).toBe(200);
    expect((await act('bo', 4, 'begin-review', {})).status).toBe(200);
    expect((await state()).review).toEqual({ settled: 1, unsettled: 2, held: 3, elsewhere: null });
    expect(await people('settled')).toEqual([0]);
    expect(await people('all')).toEqual([0, 4, 5]);
  });

  it('of a run that another one took the review from are refused, and that one is named', async () => {
    const other = await office.run(FILE, 'again', 'statute');
    const elsewhere = { run, name: expect.any(String) };
    expect((await state(other)).review).toEqual({ settled: 0, unsettled: 0, held: 0, elsewhere });
    const wanted = { kinds: ['summary', 'order'], order: 'county', languages: ['en'], separate: false, of: 'settled' };
    expect(await office.ask('ana', 'POST', `/runs/${other}/documents`, wanted)).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining('moved on to the run') },
    });
    // A later run takes all matters but that of a person whom its files lack any more.
    await openMatters(office, other);
    expect((await state(run)).review).toMatchObject({ elsewhere: { run: other } });
    expect((await state(other)).review).toMatchObject({ elsewhere: null });
  });

  it('of what is left to a run that a later one took the review from are of what is settled there alone', async () => {
    const { db } = office.server.casework;
    const later = await db.selectFrom('runs').select('id').where('id', '!=', run).executeTakeFirstOrThrow();
    await db.updateTable('matters').set({ run }).where('id', '=', ids[0]!).execute();
    await db.deleteFrom('matter_blocks').execute();
    expect((await state()).review).toMatchObject({ settled: 1, elsewhere: { run: later.id } });
    const wanted = { kinds: ['order'], order: 'county', languages: ['en'], separate: false, of: 'all' };
    expect((await office.ask('ana', 'POST', `/runs/${run}/documents`, wanted)).status).toBe(409);
    expect(await people('settled')).toEqual([0]);
  });

  it('but the report and the list for other remedies are of the run, whatever was settled', async () => {
    expect(await people('settled')).toEqual([0]);
    const wanted = {
      kinds: ['summary', 'remedies'],
      order: 'county',
      languages: ['en'],
      separate: false,
      of: 'settled',
    };
    expect((await office.ask('ana', 'POST', `/runs/${run}/documents`, wanted)).status).toBe(200);
    expect(existsSync(join(office.server.casework.workspace.runFolder(run), 'held-back.csv'))).toBe(false);
    await expect.poll(async () => (await state()).active, { timeout: 60_000 }).toBe(false);
    expect(await state()).toMatchObject({ problem: null, madeOf: null });
  });
});
