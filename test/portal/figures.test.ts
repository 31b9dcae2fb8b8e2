import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FigureTable } from '../../src/portal/store/schema.ts';
import { apply, inventedPack, onEachPortal, type Running, signIn, startHere, visitor } from './support.ts';

/** What the public reads of a portal: whole months, by county, nothing about few people, and what courts said. */

type Given = Partial<FigureTable> & { readonly county: string };

onEachPortal('public figures', (database) => {
  let now = new Date('2026-06-10T18:00:00Z');
  let running: Running & { readonly end: () => Promise<void> };
  let rows = 0;
  beforeAll(async () => {
    const url = await database();
    running = await startHere({ now: () => now, ...(url && { database: url }) });
  });
  afterAll(() => running.end());

  const put = (count: number, given: Given) =>
    running.portal.store.db
      .insertInto('figures')
      .values(
        Array.from({ length: count }, () => ({
          referral_id: `r${++rows}`,
          office: 'birch-defender',
          month: '2026-01',
          status: 'submitted',
          answered_after_hours: null,
          answered_month: null,
          court: null,
          court_month: null,
          ...given,
        })),
      )
      .execute();
  const answered = { answered_month: '2026-02', answered_after_hours: 30 } as const;
  const table = async () => {
    const { bytes } = await visitor(running.url).file('/en/figures.csv');
    return Object.fromEntries(
      new TextDecoder()
        .decode(bytes)
        .trim()
        .split('\n')
        .map((line) => [line.split(',')[0]!, line.split(',').slice(1)]),
    );
  };

  it('show nothing while there is little', async () => {
    await put(10, { county: 'alder' });
    expect(await table()).toEqual({ county: expect.anything() });
    expect((await visitor(running.url).get('/en/figures')).text).toContain('There is not enough to show yet.');
  });

  it('count what was sent, answered and said by courts through the month before, by county', async () => {
    await put(90, { county: 'alder' });
    await put(200, { county: 'alder', ...answered });
    await put(60, { county: 'alder', ...answered, status: 'closed', court: 'granted', court_month: '2026-04' });
    await put(40, { county: 'alder', ...answered, court: 'denied', court_month: '2026-04' });
    await put(100, { county: 'birch' });
    await put(150, { county: 'birch', ...answered });
    await put(70, { county: 'birch', ...answered, court: 'granted', court_month: '2026-04' });
    await put(50, { county: 'birch', ...answered, court: 'denied', court_month: '2026-04' });
    await put(300, { county: 'hawthorn', month: '2026-06' });
    now = new Date('2026-07-02T18:00:00Z');
    await put(500, { county: 'alder', month: '2026-07' });
    const shown = await table();
    expect(shown.county).toEqual(['answered', 'not-answered', 'all', 'granted', 'denied']);
    expect(shown.alder).toEqual(['300', '100', '400', '60', '40']);
    expect(shown.birch).toEqual(['270', '100', '370', '70', '50']);
    expect(shown.hawthorn, 'of June, and none of July').toEqual(['0', '300', '300', '0', '0']);
    const page = (await visitor(running.url).get('/es/figures')).text;
    expect(page).toContain('junio de 2026');
    expect(page).toContain('El tribunal dijo que sí');
    expect(page).toMatch(/30 horas/);
  });

  it('hide a county’s few, and enough beside them that they cannot be worked out', async () => {
    await put(3, { county: 'birch', ...answered, court: 'granted', court_month: '2026-07' });
    await put(4, { county: 'hawthorn', ...answered, court: 'denied', court_month: '2026-07' });
    now = new Date('2026-08-02T18:00:00Z');
    const shown = await table();
    const [, granted] = [3, 4].map((column) => ['alder', 'birch', 'hawthorn'].map((county) => shown[county]![column]!));
    expect(shown.hawthorn![4], 'four people').toBe('');
    expect(shown.birch![3], 'moved by three since the month before').toBe('');
    expect(granted!.filter((each) => each === '').length, 'not one alone, since the total is known').toBeGreaterThan(1);
  });

  it('keep what a court said once the office has closed, and no longer than the court does', async () => {
    const pack = inventedPack();
    await apply(visitor(running.url), ['birch'], { 'last-name': 'Counted' });
    const office = await signIn(running, { name: 'ben', role: 'worker', office: 'birch-defender' });
    const { html } = await office.get('/en/office?box=all');
    const id = /\/office\/a\/([0-9a-f]+)/.exec(html)![1]!;
    const say = async (status: string) => {
      now = new Date(now.getTime() + 40 * 86_400_000);
      await office.post('/en/office/sign-in', { name: 'ben', password: 'seven lanterns over quiet harbor' });
      const page = await office.get(`/en/office/a/${id}?template=${status}`);
      const seen = /name="seen" value="([^"]+)"/.exec(page.html)![1]!;
      await office.post(`/en/office/a/${id}/status`, { status, seen, text: 'News.' });
    };
    const kept = () =>
      running.portal.store.db
        .selectFrom('figures')
        .select(['status', 'court', 'court_month'])
        .where('referral_id', '=', id)
        .executeTakeFirstOrThrow();
    expect(pack.templates.map(({ status }) => status)).toContain('granted');
    await say('denied');
    const month = now.toISOString().slice(0, 7);
    expect(await kept()).toEqual({ status: 'denied', court: 'denied', court_month: month });
    await say('denied');
    expect((await kept()).court_month, 'told first').toBe(month);
    await say('granted');
    expect((await kept()).court).toBe('granted');
    await say('closed');
    expect(await kept()).toMatchObject({ status: 'closed', court: 'granted' });
  });
});
