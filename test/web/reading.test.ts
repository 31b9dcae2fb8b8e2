import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { READING_DIST } from '../../src/server/build-web.ts';
import { inventedSheet } from '../rap-sheets/invented.ts';
import { drawLines, drawPdf, makePdf } from '../rap-sheets/make-pdf.ts';
import { damage, printSheet } from '../rap-sheets/print.ts';
import { redressIn } from '../support/cli.ts';
import { runsOf } from '../support/effort.ts';
import { violations } from './axe.ts';
import { walkByTab } from './keys.ts';
import { countFrom, fileOf, give, onDay, openReading, type ReadingBench, shown, start } from './reading-support.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/rap-sheets', name));
const SHEET = fixture('skywalker_rap_sheet_shorter.txt').toString();
const folder = mkdtempSync(join(tmpdir(), 'redress-sheets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The day that the page opens on. */
const AS_OF = '2026-11-28';

/** Lines of a sheet as pages of a PDF. */
function pagesOf(lines: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(lines.length / 60) }, (_, page) => lines.slice(page * 60, page * 60 + 60));
}

/** Invented sheets as people may have them: printed, as PDF, copied badly, cut off. */
function printedSheets(count: number) {
  const seed = 20_261_128;
  return fc.sample(inventedSheet, { numRuns: count, seed }).map((sheet, index) => {
    const lines = printSheet(sheet);
    const name = `sheet-${index}`;
    if (index % 5 === 1) return fileOf(`${name}.pdf`, makePdf(pagesOf(lines)));
    if (index % 5 === 2) {
      const how = {
        pageBreaks: [index * 7, index * 13],
        blanks: [0, 2, 1],
        letters: 'mixed',
        lineEnd: '\r\n',
        hyphens: [9],
      } as const;
      return fileOf(`${name}.txt`, damage(lines, how));
    }
    if (index % 5 === 3) return fileOf(`${name}.txt`, lines.slice(0, -(1 + (index % 4))).join('\n'));
    return fileOf(`${name}.txt`, lines.join('\n'));
  });
}

type Remedies = {
  readonly convictions: readonly { readonly remedies: readonly object[] }[];
  readonly arrests: readonly object[];
};

describe('what the page says of a record', () => {
  let bench: ReadingBench;
  beforeAll(async () => {
    bench = await openReading();
    await onDay(bench, AS_OF);
    await start(bench.page);
  });
  afterAll(() => bench.close());

  it('is what the command says of it, to the byte, for every conviction, remedy, date and question', async () => {
    const sheets = printedSheets(runsOf(5, 200));
    for (const { name, buffer } of sheets) writeFileSync(join(folder, name), buffer);
    const names = sheets.map(({ name }) => name);
    const args = ['read', ...names, '--remedies', '--json', '--as-of', AS_OF];
    const command = await redressIn(folder, ...args);
    expect(command.stdout, command.stderr).not.toBe('');
    const said = JSON.parse(command.stdout) as { readonly sheets: readonly object[] };
    expect(said.sheets).toHaveLength(sheets.length);
    let remedies = 0;
    for (const [index, sheet] of sheets.entries()) {
      const answer = await give(bench.page, [sheet]);
      expect(answer, sheet.name).toBe(JSON.stringify(said.sheets[index]));
      const { convictions, arrests } = (JSON.parse(answer!) as { remedies: Remedies }).remedies;
      const articles = convictions.length + arrests.length;
      expect(await bench.page.locator('article').count(), sheet.name).toBe(articles);
      remedies += convictions.reduce((sum, each) => sum + each.remedies.length, 0);
      await bench.page.getByRole('button', { name: 'Read another record' }).click();
    }
    expect(remedies).toBeGreaterThan(sheets.length);
    expect(bench.errors).toEqual([]);
  }, 1_800_000);

  it('is the same of pages in files of their own as of one text', async () => {
    const [one, two] = ['skywalker_rap_sheet_page_1.txt', 'skywalker_rap_sheet_page_2.txt'];
    for (const name of [one, two]) writeFileSync(join(folder, name), fixture(name));
    const args = ['read', one, two, '--pages', '--remedies', '--json', '--as-of', '2024-07-01'];
    const said = JSON.parse((await redressIn(folder, ...args)).stdout) as { readonly sheets: readonly object[] };
    await give(bench.page, [fileOf(one, fixture(one)), fileOf(two, fixture(two))]);
    await countFrom(bench.page, '2024-07-01');
    expect(await shown(bench.page)).toBe(JSON.stringify(said.sheets[0]));
    await bench.page.getByRole('button', { name: 'Read another record' }).click();
  });
});

describe('a file that cannot be read', () => {
  let bench: ReadingBench;
  beforeAll(async () => {
    bench = await openReading();
  });
  beforeEach(async () => {
    await bench.page.goto(bench.url);
    await start(bench.page);
  });
  afterAll(() => bench.close());

  const upright = drawLines(SHEET.split('\n').slice(0, 40));
  it.for<[string, string, string | Uint8Array, string]>([
    ['a scan', 'scan.pdf', fixture('skywalker_rap_sheet.pdf'), 'is a scan'],
    ['a damaged PDF', 'damaged.pdf', fixture('damaged/wrong-length.pdf'), 'is damaged'],
    ['no PDF at all', 'none.pdf', '%PDF-1.4\n', 'is damaged'],
    ['a picture', 'photo.jpg', '\x89PNG\r\n', 'is a picture'],
    ['a Word file', 'record.docx', 'PK\x03\x04word/document.xml', 'is a Word file'],
    ['another text', 'letter.txt', 'Dear Sir or Madam,\n', 'does not look like a California rap sheet'],
    ['an empty file', 'empty.txt', '', 'does not look like a California rap sheet'],
    [
      'text on text',
      'twice.pdf',
      drawPdf([{ content: `${upright}\n${upright.replaceAll(/\((\w)/g, '(Q$1')}` }]),
      'on top of other text',
    ],
  ])('shows what it is, and what the command says of it: %s', async ([, name, content, says]) => {
    const given = fileOf(name, typeof content === 'string' ? Buffer.from(content, 'latin1') : content);
    expect(await give(bench.page, [given])).toBeNull();
    const text = (await bench.page.locator('main').textContent())!;
    expect(text).toContain(says);
    writeFileSync(join(folder, given.name), given.buffer);
    const { stderr } = await redressIn(folder, 'read', given.name);
    const english = await bench.page.locator('details [lang=en]').allTextContents();
    for (const each of english) expect(stderr).toContain(each);
    await bench.page.getByRole('button', { name: 'Choose another file' }).click();
    expect(await give(bench.page, [fileOf('sheet.txt', SHEET)])).toContain('A99000015');
    expect(bench.errors).toEqual([]);
  });
});

describe('pages that are turned, out of order or missing', () => {
  let bench: ReadingBench;
  beforeAll(async () => {
    bench = await openReading();
  });
  beforeEach(async () => {
    await bench.page.goto(bench.url);
    await start(bench.page);
  });
  afterAll(() => bench.close());

  const [sheet] = fc.sample(inventedSheet, { numRuns: 1, seed: 7 });
  const lines = printSheet(sheet!);
  const third = Math.ceil(lines.length / 3);
  const page = (n: number) => [`PAGE ${n} OF 3`, ...lines.slice((n - 1) * third, n * third)].join('\n');

  it.for([
    ['out of order', [page(2), page(1), page(3)].join('\f'), 'out of order'],
    ['missing', [page(1), page(3)].join('\f'), 'Pages are missing'],
    ['cut off', lines.slice(0, -1).join('\n'), 'The end of the record is missing'],
  ])('are told: %s', async ([, text, says]) => {
    await give(bench.page, [fileOf('sheet.txt', text!)]);
    expect((await bench.page.locator('.doubt').allTextContents()).join()).toContain(says);
  });

  it('are read upright, whichever way they lie', async () => {
    const straight = await give(bench.page, [fileOf('sheet.pdf', makePdf(pagesOf(lines)))]);
    await bench.page.getByRole('button', { name: 'Read another record' }).click();
    const turned = pagesOf(lines).map((each) => ({
      content: `q 0 1 -1 0 792 0 cm\n${drawLines(each)}\nQ`,
      box: [792, 792] as const,
    }));
    expect(await give(bench.page, [fileOf('sheet.pdf', drawPdf(turned))])).toBe(straight);
  });
});

describe('nothing leaves the page', () => {
  it('asks for its code once, when asked to, and from then on for nothing at all: also without a network', async () => {
    const bench = await openReading();
    const { page, context, asked, requests } = bench;
    expect(asked.filter((each) => each.includes('reading.js'))).toEqual([]);
    expect(asked).toHaveLength(3);
    await start(page);
    expect(asked.slice(3)).toEqual(['GET /reading.js']);
    await context.setOffline(true);
    const before = requests.length;
    for (const file of [fileOf('sheet.txt', SHEET), fileOf('sheet.pdf', makePdf(pagesOf(SHEET.split('\n'))))]) {
      expect(await give(page, [file])).toContain('A99000015');
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save as PDF' }).click();
      expect((await saved).suggestedFilename()).toBe('my-record.pdf');
      await page.getByRole('button', { name: 'Español' }).click();
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('button', { name: 'Read another record' }).click();
    }
    expect(requests.slice(before)).toEqual([]);
    expect(asked).toHaveLength(4);
    // It keeps nothing either: no storage, no cookie, nothing in the address.
    const kept = 'JSON.stringify([localStorage.length, sessionStorage.length, document.cookie, location.hash])';
    expect(await page.evaluate(kept)).toBe('[0,0,"",""]');
    expect(await page.evaluate('indexedDB.databases().then((all) => all.length)')).toBe(0);
    await bench.close();
  });

  it('could not be sent: neither the page nor its worker may connect, and both say that it was tried', async () => {
    const bench = await openReading();
    const { page, asked, url } = bench;
    await start(page);
    const tries = `(async () => {
      const refused = [];
      await fetch('${url}fetched').catch(() => refused.push('fetch'));
      try { const x = new XMLHttpRequest(); x.open('GET', '${url}asked', false); x.send(); } catch { refused.push('xhr'); }
      try { new WebSocket('${url.replace('http', 'ws')}'); refused.push('socket'); } catch { refused.push('socket'); }
      return refused.join();
    })()`;
    expect(await page.evaluate(tries)).toBe('fetch,xhr,socket');
    const [worker] = page.workers();
    expect(await worker!.evaluate(tries)).toBe('fetch,xhr,socket');
    await page.evaluate(`navigator.sendBeacon('${url}beacon', 'x'); new Image().src = '${url}image';
      document.body.append(Object.assign(document.createElement('iframe'), { src: '${url}frame' }));
      navigator.serviceWorker?.register('${url}worker.js').catch(() => {});`);
    await page.waitForTimeout(500);
    expect(asked.filter((each) => /fetched|asked|beacon|image|frame|worker\.js/.test(each))).toEqual([]);
    expect(bench.errors.length).toBeGreaterThan(3);
    await bench.close();
  });
});

describe('the page', () => {
  it.each(['en', 'es'] as const)('has no fault that axe finds, on a phone, in %s', async (language) => {
    const bench = await openReading({ language });
    const { page } = bench;
    const wide = 'document.documentElement.scrollWidth <= 390';
    expect(await page.evaluate('document.documentElement.lang')).toBe(language);
    expect(await violations(page)).toEqual([]);
    await start(page);
    expect(await violations(page)).toEqual([]);
    await give(page, [fileOf('sheet.txt', SHEET)]);
    await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(wide)).toBe(true);
    // All that a person reads first is in their language; what is in English says so.
    const text = (await page.evaluate(`(() => {
      const copy = document.querySelector('main').cloneNode(true);
      for (const each of copy.querySelectorAll('[lang=en]')) each.remove();
      return copy.textContent;
    })()`)) as string;
    expect(text).not.toMatch(/\beligible\b/i);
    if (language === 'es') expect(text).not.toMatch(/\b(?:the|conviction|lawyer|court)\b/i);
    await page.getByRole('button', { name: /another|otro/ }).click();
    await give(page, [fileOf('scan.pdf', fixture('skywalker_rap_sheet.pdf'))]);
    expect(await violations(page)).toEqual([]);
    await bench.close();
  });

  it('can be gone through by keyboard alone', async () => {
    const bench = await openReading();
    const { page } = bench;
    expect((await walkByTab(page)).missed).toEqual([]);
    await page.locator('#start').focus();
    await page.keyboard.press('Enter');
    await page.locator('#record').waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    await give(page, [fileOf('sheet.txt', SHEET)]);
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    const walk = await walkByTab(page);
    expect([walk.missed, walk.unseen]).toEqual([[], []]);
    await bench.close();
  });

  it('says what it is without scripts, and works from a folder', async () => {
    const bare = await openReading({ javaScript: false });
    expect(await bare.page.locator('noscript').textContent()).toContain('needs JavaScript');
    await bare.close();
    const bench = await openReading();
    await bench.page.goto(`file://${join(READING_DIST, 'index.html')}`);
    await start(bench.page);
    expect(await give(bench.page, [fileOf('sheet.pdf', makePdf(pagesOf(SHEET.split('\n'))))])).toContain('A99000015');
    expect(bench.errors).toEqual([]);
    await bench.close();
  });

  it('shows on paper what is folded on the screen', async () => {
    const bench = await openReading();
    await start(bench.page);
    await give(bench.page, [fileOf('sheet.txt', SHEET)]);
    await bench.page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await bench.page.locator('details:not([open])').count()).toBe(0);
    await bench.page.emulateMedia({ media: 'print' });
    expect(await bench.page.locator('.buttons').isVisible()).toBe(false);
    expect(await bench.page.locator('.questions .print-only').first().isVisible()).toBe(true);
    await bench.close();
  });
});

describe('its code', () => {
  it('is less than 900 kB compressed in all, and the first screen less than 20', () => {
    const sent = (path: string) => gzipSync(readFileSync(join(READING_DIST, path)), { level: 9 }).length;
    const html = readFileSync(join(READING_DIST, 'index.html'), 'utf8');
    const first = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, path]) => path!);
    expect(first).toHaveLength(2);
    const screen = ['index.html', ...first].reduce((sum, path) => sum + sent(path), 0);
    expect(screen).toBeLessThan(20_000);
    const reader = readFileSync(join(READING_DIST, 'reading.js'));
    expect(screen + sent('reading.js')).toBeLessThan(900_000);
    expect(brotliCompressSync(reader).length).toBeLessThan(700_000);
    expect(reader.toString()).not.toMatch(/["'`]node:/);
  });
});
