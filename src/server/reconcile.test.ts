import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answersTo, recordsOf } from '../../test/support/answers.ts';
import { redressIn } from '../../test/support/cli.ts';
import { onEachDatabase } from '../../test/support/databases.ts';
import { courtLine, fileOf, type Line } from '../../test/support/doj.ts';
import { type Office, ORDER, openOffice, PROCEDURE, unchallenged } from '../../test/support/ordered.ts';
import type { Sealed } from '../casework/exchange/seal-batch.ts';
import { checkMatters } from '../casework/matters/rebuild.ts';
import type { BlockInfo, BlockView } from '../casework/reconcile/decide-block.ts';
import type { FunnelRow } from '../casework/reconcile/funnel.ts';
import { heldBackList } from '../casework/reconcile/held-back.ts';
import type { Look } from '../casework/reconcile/looks.ts';
import { monthsOf } from '../casework/reconcile/months.ts';
import type { Reconciled } from '../casework/reconcile/reconcile.ts';
import { redressUpdate } from '../exchange/index.ts';
import { publishedProgress } from '../publish/progress.ts';
import { publicationSchema } from '../publish/publication.ts';

const PEOPLE = 70;

/** The one conviction of an invented person. */
const person = (number: number, more: Line = {}): Line =>
  courtLine({
    SUBJECT_ID: String(5000 + number),
    CII_NUMBER: `A${5000 + number}`,
    PRI_NAME: `INVENTED,PERSON ${'ABCDEFGHIJ'[number % 10]}`,
    OFN: `SF${100_000 + number}A`,
    CNT_ORDER: '101002001000',
    ...more,
  });

/** The same person's conviction behind an older cycle that the file did not have before. */
const behindOlder = (number: number): readonly Line[] => [
  person(number, {
    OFN: `OLD${number}`,
    STP_EVENT_DATE: '19920302',
    OFFENSE_DESCR: '459 PC-BURGLARY',
    CNT_ORDER: '101002001000',
  }),
  person(number, { CNT_ORDER: '102002001000' }),
];

const all = Array.from({ length: PEOPLE }, (_, number) => number);
/** Two convictions of one person that are alike in everything. */
const twins = (more: Line = {}): readonly Line[] => [
  person(900, { OFN: 'SAMEA', CNT_ORDER: '101002001000' }),
  person(900, { OFN: 'SAMEA', CNT_ORDER: '102002001000', ...more }),
];

onEachDatabase('a later file of the state', (bench) => {
  let office: Office;
  let first: string;
  let byNumber: ReadonlyMap<number, string>;

  const reconciled = async (lines: readonly Line[], name: string): Promise<Reconciled> => {
    const run = await office.run(fileOf(lines), name, 'statute');
    const { status, body } = await office.ask('bo', 'POST', '/reconcile', { run, procedure: PROCEDURE });
    expect(body).toMatchObject({ id: expect.anything() });
    expect(status).toBe(200);
    return body as unknown as Reconciled;
  };
  const sightings = async (id: string) => {
    const rows = await office.server.casework.db
      .selectFrom('sightings')
      .selectAll()
      .where('reconciliation', '=', id)
      .execute();
    return new Map(rows.map((row) => [row.matter, row]));
  };
  const funnel = async () =>
    (
      (await office.ask('di', 'POST', '/reconcile/funnel', { procedure: PROCEDURE }))
        .body as unknown as readonly FunnelRow[]
    )[0]!;
  const matterOf = (number: number) => byNumber.get(number)!;
  const statesOf = (id: string) =>
    office.server.casework.db.selectFrom('matters').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

  beforeAll(async () => {
    office = await openOffice(bench);
  });
  let stopped = false;
  const stop = async () => {
    if (!stopped) await office.server.stop();
    stopped = true;
  };
  afterAll(stop);

  it('is held against matters of a first file, by a person who may', async () => {
    first = await office.run(fileOf([...all.map((number) => person(number)), ...twins()]), 'first', 'statute');
    const ready = await unchallenged(office, first);
    expect(ready.length).toBe(PEOPLE + 2);
    byNumber = new Map(ready.map((id, each) => [each, id]));
    const wanted = { run: first, procedure: PROCEDURE };
    expect((await office.ask('ana', 'POST', '/reconcile', wanted)).status).toBe(403);
    const same = await office.ask('bo', 'POST', '/reconcile', wanted);
    expect(same.body).toMatchObject({ matters: PEOPLE + 2, classes: { still: PEOPLE + 2 }, renumbered: 0, blocked: 0 });
  });

  it('keeps every matter at its conviction when older cycles are inserted, and lists what could be two', async () => {
    const before = await office.server.casework.db
      .selectFrom('matters')
      .select(['id', 'fingerprint', 'key_ref'])
      .execute();
    const lines = [
      ...all.flatMap((number) => (number < 50 ? behindOlder(number) : [person(number)])),
      person(900, { OFN: 'SAMEA' }),
    ];
    const seen = await reconciled(lines, 'renumbered');
    expect(seen).toMatchObject({ classes: { still: PEOPLE, unmatched: 2 }, renumbered: 50, blocked: 2 });
    const after = await office.server.casework.db
      .selectFrom('matters')
      .select(['id', 'fingerprint', 'key_ref'])
      .execute();
    const keys = new Map(after.map((row) => [row.id, row]));
    for (const { id, fingerprint } of before) expect(keys.get(id)!.fingerprint).toBe(fingerprint);
    expect(before.filter(({ id, key_ref }) => keys.get(id)!.key_ref !== key_ref)).toHaveLength(50);
    // The same file again finds nothing new: the numbers are known, and what was listed waits already.
    expect(await reconciled(lines, 'renumbered again')).toMatchObject({ renumbered: 0, blocked: 0 });
    for (const { matter } of (await office.ask('bo', 'GET', '/reconcile/blocks'))
      .body as unknown as readonly BlockInfo[])
      expect(
        (await office.ask('bo', 'POST', `/reconcile/blocks/${matter}`, { reason: 'both are listed' })).status,
      ).toBe(200);
  });

  it('blocks the papers of matters whose facts changed, until an attorney has looked', async () => {
    const lines = all.flatMap((number): readonly Line[] => {
      const own = person(number);
      if (number < 7) return [own, { ...own, DISP_DESCR: 'CONV SET ASIDE & DISM PER 1203.4 PC' }];
      if (number < 10) return [person(number, { CONV_STAT_DESCR: 'MISDEMEANOR' })];
      // Gone, while the person is still in the file.
      if (number < 12)
        return [
          person(number, {
            OFN: 'OTHER',
            STP_EVENT_DATE: '19920302',
            OFFENSE_DESCR: '459 PC-BURGLARY',
            CNT_ORDER: '901002001000',
          }),
        ];
      return [own];
    });
    const seen = await reconciled([...lines, ...twins()], 'changed');
    expect(seen).toMatchObject({
      classes: { 'shows-relief': 7, changed: 3, gone: 2, still: PEOPLE - 12 + 2 },
      blocked: 12,
    });
    const blocks = (await office.ask('bo', 'GET', '/reconcile/blocks')).body as unknown as readonly BlockInfo[];
    expect(blocks.map(({ matter }) => matter).sort()).toEqual(all.slice(0, 12).map(matterOf).sort());
    expect((await office.ask('di', 'GET', `/reconcile/blocks/${matterOf(8)}`)).status).toBe(403);
    const view = (await office.ask('bo', 'GET', `/reconcile/blocks/${matterOf(8)}`)).body as unknown as BlockView;
    expect([view.before?.level, view.after?.level]).toEqual(['felony', 'misdemeanor']);
    const order = (number: number) =>
      office.ask('di', 'POST', '/orders', {
        ...ORDER,
        number: `N${number}`,
        lines: [{ line: 1, matter: matterOf(number) }],
      });
    expect((await order(8)).body.message).toContain("state's file has changed");
    const held = await heldBackList(office.server.casework, first, { of: 'all', objections: undefined });
    expect(readFileSync(held!, 'utf8').trimEnd().split('\n')).toHaveLength(13);
    expect(
      (await office.ask('bo', 'POST', `/reconcile/blocks/${matterOf(8)}`, { reason: 'the order covers it' })).status,
    ).toBe(200);
    expect((await office.ask('bo', 'GET', `/reconcile/blocks/${matterOf(8)}`)).status).toBe(404);
    expect((await order(8)).status).toBe(200);
    // What was looked at does not block again; what was not stays blocked.
    expect(await reconciled([...lines, ...twins()], 'changed again')).toMatchObject({ blocked: 0 });
  });

  it('shows what became visible, what still shows with its days, and what is gone', async () => {
    const own = all.slice(20, 60);
    const { body } = await office.ask('di', 'POST', '/orders', {
      ...ORDER,
      lines: own.map((number, each) => ({ line: each + 1, matter: matterOf(number) })),
    });
    expect(body).toMatchObject({ standing: 40 });
    const wanted = {
      procedure: PROCEDURE,
      track: 'repository',
      court: '',
      mode: 'live',
      profile: redressUpdate.id,
      sender: 'S',
      what: 'first',
    };
    const batch = (await office.ask('cy', 'POST', '/batches', wanted)).body as unknown as Sealed;
    expect((await office.ask('di', 'POST', `/batches/${batch.id}/send`)).status).toBe(200);
    const { db } = office.server.casework;
    await db
      .updateTable('batches')
      .set({ sent_at: new Date(Date.now() - 70 * 86_400_000).toISOString() })
      .execute();
    const answers = answersTo(batch, (_, at) => (at < 30 ? 'A00' : undefined));
    expect((await office.give('di', `/batches/answers/${redressUpdate.id}`, answers)).body).toMatchObject({
      receipt: 'agrees',
    });
    const first30 = recordsOf(batch.folder).slice(0, 30);
    const answered = new Set(first30.map(({ subject_id }) => Number(subject_id) - 5000));
    const lines = all.flatMap((number): readonly Line[] => {
      const line = person(number);
      if (!own.includes(number)) return [line];
      if (number < 40) return [line, { ...line, DISP_DESCR: 'REDESIGNATED MISD PER 11361.8 HS' }];
      if (number < 45) return [];
      if (number === 45)
        return [
          line,
          {
            ...line,
            STP_TYPE_DESCR: 'DECEASED',
            CNT_ORDER: '999001000000',
            DISP_DESCR: '',
            OFFENSE_DESCR: '',
            CONV_STAT_DESCR: '',
          },
        ];
      return [line];
    });
    const seen = await reconciled([...lines, ...twins()], 'visible');
    const by = await sightings(seen.id);
    for (const number of own.filter((each) => each < 45)) {
      expect(by.get(matterOf(number))).toMatchObject({ ordered: 1, days: 70 });
      expect(by.get(matterOf(number))!.class).toBe(number < 40 ? 'shows-relief' : 'gone');
      expect((await statesOf(matterOf(number))).repository_state).toBe('seen');
    }
    for (const number of own.filter((each) => each > 45)) {
      expect(by.get(matterOf(number))).toMatchObject({ class: 'still', days: 70 });
      expect((await statesOf(matterOf(number))).repository_state).toBe(
        answered.has(number) ? 'still-shows' : 'received',
      );
    }
    expect(await statesOf(matterOf(45))).toMatchObject({ notice_state: 'held', relief_state: 'ordered' });
    expect(seen.died).toBe(1);
    const row = await funnel();
    expect(row).toMatchObject({ listed: PEOPLE + 2, ordered: 41, reported: 41 });
    expect(row.acknowledged).toBeGreaterThanOrEqual(row.visible);
    expect(row.waitingDays).toMatchObject({ oldest: 70 });
    // Those from 45 on; the one that an earlier file had shown as lowered was never sent.
    expect(row.over60Days).toBe(15);
    expect(row.reported - row.visible).toBe(16);
    const months = () => monthsOf(office.server.casework, { procedure: PROCEDURE, counties: [row.county] });
    const sum = (rows: Awaited<ReturnType<typeof months>>, of: 'ordered' | 'reported' | 'visible') =>
      rows.reduce((all, each) => all + each[of], 0);
    const byMonth = await months();
    expect(sum(byMonth, 'ordered')).toBe(row.ordered);
    expect(sum(byMonth, 'visible')).toBe(row.visible);
    // One was seen lowered before it was sent.
    expect(sum(byMonth, 'reported')).toBe(row.reported - 1);
    expect(byMonth.find(({ month }) => month === ORDER.signed.slice(0, 7))).toMatchObject({ ordered: 41 });
    expect(await monthsOf(office.server.casework, { procedure: PROCEDURE, counties: ['KERN'] })).toEqual([]);
    const courts = await office.ask('di', 'POST', '/reconcile/courts', { procedure: PROCEDURE });
    expect(courts.body).toEqual([
      {
        county: ORDER.county,
        court: ORDER.court,
        name: ORDER.court_name,
        ordered: 41,
        courtReported: 0,
        courtApplied: 0,
        stateReported: row.reported,
        stateApplied: row.acknowledged,
        visible: row.visible,
        stillShows: row.stillShows,
      },
    ]);
    const looks = (await office.ask('di', 'GET', '/reconcile')).body as unknown as readonly Look[];
    expect(looks[0]).toMatchObject({ id: seen.id, who: 'bo', found: seen });
    expect((await office.ask('ed', 'GET', '/reconcile')).status).toBe(403);
    // Vacated, they are no longer counted, in the office or in public.
    const published = async () =>
      publishedProgress({ day: ORDER.filed, counties: [await funnel()], courts: [], months: await months() });
    const before = await published();
    expect(before.counties).toMatchObject([{ ordered: 40, reported: 40 }]);
    const { id } = body as { id: string };
    const of = Array.from({ length: 10 }, (_, each) => ({ line: each + 1, of: each + 1 }));
    await office.ask('di', 'POST', '/orders', { ...ORDER, kind: 'vacates', number: 'V', replaces: id, lines: of });
    expect((await funnel()).ordered).toBe(row.ordered - 10);
    expect(sum(await months(), 'ordered')).toBe(row.ordered - 10);
    const after = await published();
    expect(after.counties).toMatchObject([{ ordered: 30, reported: 30 }]);
    const signed = ({ months: shown }: typeof after) => shown.find(({ month }) => month === ORDER.signed.slice(0, 7));
    expect([signed(before)?.ordered, signed(after)?.ordered]).toEqual([40, 30]);
    expect((await checkMatters(office.server.casework)).faults).toEqual([]);
  });

  it('is published in rounded counts, by county and by month', async () => {
    const { folder } = office.server.casework.workspace;
    await stop();
    const publish = (...more: readonly string[]) =>
      redressIn(folder, 'publish', `runs/${first}/results`, '--casework', folder, ...more, '--invented');
    expect((await publish('--out', 'none')).stderr).toContain('--procedure');
    expect((await publish('--procedure', 'us-ca/no-such', '--out', 'none')).status).not.toBe(0);
    expect(await publish('--procedure', PROCEDURE, '--out', 'site')).toMatchObject({ status: 0, stderr: '' });
    const { progress } = publicationSchema.parse(
      JSON.parse(readFileSync(join(folder, 'site/data/publication.json'), 'utf8')),
    );
    // 72 listed, 31 ordered and reported, 25 seen cleared; of the months only those with more than ten are shown.
    expect(progress!.counties).toMatchObject([{ listed: 70, ordered: 30, reported: 30 }]);
    // One court ordered all of it, so that what it ordered stands as in the county's row.
    const { listed: _listed, decided: _decided, told: _told, ...ofCounty } = progress!.counties[0]!;
    expect(progress!.courts).toEqual([{ ...ofCounty, court: ORDER.court_name }]);
    const figures = progress!.months.flatMap(({ month: _, ...counts }) => Object.values(counts));
    expect(figures.every((figure) => figure === null || figure % 10 === 0)).toBe(true);
    for (const language of ['en', 'es']) {
      const page = readFileSync(join(folder, `site/${language}/progress.html`), 'utf8');
      expect(page).toMatch(/<td class="site-figure">70<\/td>/);
      expect(page).not.toMatch(/undefined|NaN|\[object|>72</);
    }
    expect(readFileSync(join(folder, 'site/data/progress.csv'), 'utf8')).toContain(',70,');
    expect(readFileSync(join(folder, 'site/data/progress-by-court.csv'), 'utf8')).toContain(`,${ORDER.court_name},30,`);
  });
});
