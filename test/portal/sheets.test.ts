import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tick } from '../../src/portal/clocks/tick.ts';
import { dayAfter } from '../../src/portal/portal.ts';
import { LARGEST_SHEET } from '../../src/portal/sheets/sheets.ts';
import { withoutNumbers } from '../../src/sheets/without-numbers.ts';
import {
  apply,
  BIRTH,
  begin,
  FORM,
  listedIn,
  onEachPortal,
  PASSWORD,
  signIn,
  startHere,
  type Visitor,
  visitor,
} from './support.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '..', 'fixtures', 'rap-sheets', name), 'utf8');
const NUMBER = '987654323';
/** An invented sheet with one conviction, on which a Social Security number stands as records print it. */
const SHEET = Buffer.from(fixture('skywalker_pc1203_eligible.txt').replace(/\n/, `\nSOC/${NUMBER} 00000\n`));

onEachPortal('a rap sheet that a person sends', (database) => {
  let now = new Date('2026-11-04T18:00:00Z');
  let running: Awaited<ReturnType<typeof startHere>>;
  let worker: Visitor;
  let person: Visitor;
  let code: string;
  const sheets = () => running.portal.store.db.selectFrom('sheets').selectAll().execute();

  beforeAll(async () => {
    const address = await database();
    running = await startHere({ now: () => now, ...(address !== undefined && { database: address }) });
    worker = await signIn(running, { name: 'wendy', role: 'worker', office: 'birch-defender' });
    person = visitor(running.url);
  });
  afterAll(() => running?.end());

  it('goes along with the form: no office sees it before, and its number is not kept', async () => {
    code = await begin(person, ['birch']);
    await person.post(`/en/my/${code}/form`, FORM);
    const review = await person.post(`/en/my/${code}/review`, { 'part-0': '', then: 'sheet' });
    expect(review.path).toBe(`/en/my/${code}/sheet`);
    expect(review.text).toContain('No office sees it until you send your form.');
    const kept = await person.give(review.path, SHEET, 'sheet.txt');
    expect([kept.status, kept.path]).toEqual([200, review.path]);
    expect(kept.text).toContain('Convictions that we read in it: 1.');
    expect((await worker.get('/en/office?box=all')).text).toContain('Nothing here.');
    await person.post(`/en/my/${code}/review`, { consent: ['share', 'not-client'] });

    const [row] = listedIn((await worker.get('/en/office')).html);
    const page = await worker.get(row!.to);
    expect(page.text).toContain('Rap sheet from the person');
    expect(page.text).toMatch(/PC 496: 496 PC-RECEIVE.*misdemeanor; September 18, 1984; Los Angeles; 5678901/);
    const text = await worker.get(`/en/office/a/${row!.id}/sheet`);
    expect(text.html).toContain('SOC/(number taken out)');
    expect(text.html + JSON.stringify(await sheets())).not.toContain(NUMBER);
    const other = await signIn(running, { name: 'otto', role: 'worker', office: 'alder-defender' });
    expect((await other.get(`/en/office/a/${row!.id}/sheet`)).status).toBe(404);
    const log = await running.portal.store.db.selectFrom('log').select('what').where('about', '=', row!.id).execute();
    expect(log.map(({ what }) => what)).toContain('application.read');
  });

  it('is decided again where an office asks for it, and shown as taken away', async () => {
    now = new Date('2026-11-05T18:00:00Z');
    // The sessions of the day before are over.
    await worker.post('/en/office/sign-in', { name: 'wendy', password: PASSWORD });
    await person.post(`/en/my/${code}`, BIRTH);
    const [row] = listedIn((await worker.get('/en/office?box=all')).html);
    const again = await worker.post(`/en/office/a/${row!.id}/sheet`);
    expect(again.text).toContain('Sent on November 4, 2026. Decided by the laws as of November 5, 2026.');
    const removed = await person.post(`/en/my/${code}/sheet/remove`);
    expect(removed.text).not.toContain('Convictions that we read');
    const page = await worker.get(row!.to);
    expect(page.text).not.toContain('Rap sheet from the person');
    expect(page.text).toContain('The person took the rap sheet away');
    expect(await sheets()).toEqual([]);
  });

  it('ends with its application, and with the work on it', async () => {
    const one = visitor(running.url);
    const first = await apply(one, ['birch']);
    const sent = await one.give(`/en/my/${first}/sheet`, SHEET, 'sheet.txt');
    expect(sent.text).toContain('Each office that has your form sees it at once.');
    expect((await worker.get('/en/office')).text).toContain('Unread (1)');
    const deleted = await one.post(`/en/my/${first}/delete`);
    expect(deleted.html).toContain('&quot;sheets&quot;:1');
    expect(await sheets()).toEqual([]);

    const [{ id } = { id: '' }] = await running.portal.store.db.selectFrom('applications').select('id').execute();
    await running.portal.store.db.insertInto('sheets').values({ application_id: id, at: '', sealed: '' }).execute();
    await person.post(`/en/my/${code}/withdraw`);
    now = new Date(dayAfter(running.portal, 40));
    await tick(running.portal);
    expect(await sheets()).toEqual([]);
  });
});

describe('a file that is no rap sheet', () => {
  let running: Awaited<ReturnType<typeof startHere>>;
  let person: Visitor;
  let address: string;
  beforeAll(async () => {
    running = await startHere();
    person = visitor(running.url);
    address = `/en/my/${await begin(person, ['birch'])}/sheet`;
  });
  afterAll(() => running?.end());

  it.each([
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 422, 'This is a photo or a scan.'],
    ['a Word file', Buffer.from('PK\x03\x04word'), 422, 'Save it as a PDF or as plain text.'],
    ['another text', Buffer.from('Shopping list: bread, milk'), 422, 'does not look like a rap sheet'],
    ['nothing', Buffer.alloc(0), 422, 'Choose a file first.'],
    ['larger than any', new Uint8Array(LARGEST_SHEET + 20_000), 413, 'This is too large'],
  ])('%s is refused with what to do', async (_, bytes, status, told) => {
    const refused = await person.give(address, bytes, 'file');
    expect([refused.status, refused.text.includes(told)]).toEqual([status, true]);
    expect(await running.portal.store.db.selectFrom('sheets').select('at').execute()).toEqual([]);
  });
});

it('a Social Security number is taken out of a record however it is written, and other numbers stay', () => {
  for (const written of ['SOC/987654323', 'SOC: 987-65-4323', 'SSN 987 65 4323', 'SOCIAL SECURITY NUMBER: 987654323'])
    expect(withoutNumbers(`DOB/19660117 ${written} CII/A02345678`).replace(/^(DOB\S+ ).*(\(num.*)$/, '$1$2')).toBe(
      'DOB/19660117 (number taken out) CII/A02345678',
    );
  expect(withoutNumbers('known as 987-65-4323.')).toBe('known as (number taken out).');
  const others = 'CNT:01 #123456789 CII/A08765432 987-654-3210 SCN:25 970021234';
  expect(withoutNumbers(others)).toBe(others);
});
