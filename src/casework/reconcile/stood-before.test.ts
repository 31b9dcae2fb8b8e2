import { afterAll, beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '../../../test/support/databases.ts';
import { courtLine, fileOf, type Line } from '../../../test/support/doj.ts';
import { type Office, ORDER, openMatters, openOffice, PROCEDURE, unchallenged } from '../../../test/support/ordered.ts';
import type { BlockInfo, BlockView } from './decide-block.ts';
import type { FunnelRow } from './funnel.ts';
import type { Reconciled } from './reconcile.ts';

const SET_ASIDE = 'CONV SET ASIDE & DISM PER 1203.4 PC';
const REDUCED = 'DECLARED MISD PER 17(B) PC';
const CLEARED = 'REDESIGNATED MISD PER 11361.8 HS';
const UNKNOWN = 'SEE COURT FILE';

/** What later lines of the first file report of the one conviction of each person. */
const FIRST: readonly (readonly string[])[] = [[], [SET_ASIDE], [SET_ASIDE], [UNKNOWN], [SET_ASIDE]];

/** The one conviction of an invented person, with what later lines report of it. */
const person = (number: number, ...later: readonly string[]): readonly Line[] => {
  const line = courtLine({
    SUBJECT_ID: String(5000 + number),
    CII_NUMBER: `A${5000 + number}`,
    OFN: `SF${100_000 + number}A`,
    CNT_ORDER: '101002001000',
  });
  return [line, ...later.map((text) => ({ ...line, DISP_DESCR: text, CONV_STAT_DESCR: '' }))];
};

onEachDatabase('later lines that stood in the file when matters were opened', (bench) => {
  let office: Office;
  let first: string;
  let matters: readonly string[];

  const look = async (run: string): Promise<Reconciled> => {
    const { status, body } = await office.ask('bo', 'POST', '/reconcile', { run, procedure: PROCEDURE });
    expect(body).toMatchObject({ id: expect.anything() });
    expect(status).toBe(200);
    return body as unknown as Reconciled;
  };
  /** A later file in which some of the people have other lines than before. */
  const laterFile = (name: string, changed: Readonly<Record<number, readonly string[]>>) => {
    const lines = FIRST.flatMap((before, number) => person(number, ...(changed[number] ?? before)));
    return office.run(fileOf(lines), name, 'statute');
  };
  const fileShows = async (name: string, changed: Readonly<Record<number, readonly string[]>>) =>
    look(await laterFile(name, changed));
  const classes = async ({ id }: Reconciled) => {
    const rows = await office.server.casework.db
      .selectFrom('sightings')
      .select(['matter', 'class'])
      .where('reconciliation', '=', id)
      .execute();
    const by = new Map(rows.map((row) => [row.matter, row.class]));
    return matters.map((matter) => by.get(matter));
  };
  const blocks = async () =>
    (await office.ask('bo', 'GET', '/reconcile/blocks')).body as unknown as readonly BlockInfo[];
  const funnel = async () =>
    (
      (await office.ask('di', 'POST', '/reconcile/funnel', { procedure: PROCEDURE }))
        .body as unknown as readonly FunnelRow[]
    )[0]!;
  const order = async (number: string, lines: readonly string[]) => {
    const wanted = { ...ORDER, number, lines: lines.map((matter, each) => ({ line: each + 1, matter })) };
    expect((await office.ask('di', 'POST', '/orders', wanted)).body).toMatchObject({ standing: lines.length });
  };

  beforeAll(async () => {
    office = await openOffice(bench);
  });
  afterAll(() => office.server.stop());

  it('are not listed when the same file is held against them', async () => {
    first = await laterFile('first', {});
    await unchallenged(office, first);
    const rows = await office.server.casework.db.selectFrom('matters').select('id').orderBy('conviction_row').execute();
    matters = rows.map(({ id }) => id);
    expect(matters).toHaveLength(5);
    const seen = await look(first);
    expect(seen).toMatchObject({ classes: { still: 5 }, blocked: 0 });
    expect(await blocks()).toEqual([]);
  });

  it('are told from what a file shows anew, and from what it shows no longer', async () => {
    const seen = await fileShows('more', { 1: [SET_ASIDE, CLEARED], 4: [] });
    expect(await classes(seen)).toEqual(['still', 'shows-relief', 'still', 'still', 'changed']);
    expect((await blocks()).map(({ matter }) => matter).sort()).toEqual([matters[1], matters[4]].sort());
    const view = (await office.ask('bo', 'GET', `/reconcile/blocks/${matters[1]}`)).body as unknown as BlockView;
    const kinds = (facts: BlockView['before']) => facts?.later?.map(({ kind }) => kind);
    expect([kinds(view.before), kinds(view.after)]).toEqual([['set-aside'], ['set-aside', 'redesignated']]);
  });

  it('are no sign that an order reached the record', async () => {
    await order('N-2', [matters[2]!]);
    const same = await fileShows('ordered', {});
    expect((await classes(same))[2]).toBe('still');
    expect(await funnel()).toMatchObject({ ordered: 1, visible: 0 });
    // A run in which the matter is shown since takes nothing from what it was opened on.
    const run = await laterFile('cleared', { 2: [SET_ASIDE, CLEARED] });
    await openMatters(office, run);
    expect((await classes(await look(run)))[2]).toBe('shows-relief');
    expect(await funnel()).toMatchObject({ ordered: 1, visible: 1 });
  });

  it('are no sign of it either where a look before the order had seen them', async () => {
    const before = await fileShows('reduced', { 0: [REDUCED] });
    expect((await classes(before))[0]).toBe('shows-relief');
    const { db } = office.server.casework;
    await db
      .updateTable('matter_blocks')
      .set({ at: '2026-10-01T08:00:00.000Z' })
      .where('matter', '=', matters[0]!)
      .execute();
    const reason = { reason: 'lowered by another court; the order is still needed' };
    expect((await office.ask('bo', 'POST', `/reconcile/blocks/${matters[0]}`, reason)).status).toBe(200);
    await order('N-0', [matters[0]!]);
    expect((await classes(await fileShows('reduced still', { 0: [REDUCED] })))[0]).toBe('still');
    expect((await classes(await fileShows('reduced, cleared', { 0: [REDUCED, CLEARED] })))[0]).toBe('shows-relief');
  });

  it('are read from the run of a matter that was opened before they were kept', async () => {
    const { db } = office.server.casework;
    await db.updateTable('matters').set({ shown: null }).execute();
    // They are shown by a run that was made since: what stood there before cannot be known.
    expect((await classes(await look(first))).slice(0, 2)).toEqual(['still', 'unmatched']);
    await db.updateTable('matters').set({ run: first }).execute();
    expect((await classes(await look(first))).slice(0, 2)).toEqual(['still', 'still']);
  });
});
