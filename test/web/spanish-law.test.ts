import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lawWordsIn, spokenLaw } from '../../src/jurisdictions/spoken-law.ts';
import { violations } from './axe.ts';
import { type Bench, openBench, runFile, writeCounty } from './support.ts';

/** Where pictures of the screens go, for somebody who looks at them; none are made where it is not said. */
const PICTURES = process.env.REDRESS_PICTURES;

let bench: Bench;
let folder: string;
/** The address of a finished run. */
let run: string;
/** Texts of laws in English that have Spanish, and so stand on no Spanish screen. */
let english: ReadonlySet<string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-spanish-law-'));
  bench = await openBench();
  run = new URL(await runFile(bench, writeCounty(folder))).pathname;
  const [{ texts }, { say }] = await Promise.all([spokenLaw('es'), lawWordsIn('es')]);
  // "no", and other words that are Spanish too.
  const spanish = new Set(Object.values(texts));
  english = new Set(Object.keys(texts).filter((text) => say(text) !== text && !spanish.has(text)));
  await bench.page.getByRole('button', { name: 'Español' }).click();
  await bench.page.locator('html[lang=es]').waitFor();
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

const SHEET = join(import.meta.dirname, '../fixtures/rap-sheets/skywalker_prop64_two_cases_both_convicted.txt');

/**
 * Everything that the screen says, folded or not, each run of text for itself. Invented people in one line are written in
 * the one language in which they can be tried.
 */
const SAID = `(() => {
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const said = [];
  while (walker.nextNode())
    if (!walker.currentNode.parentElement.closest('pre, textarea')) said.push(walker.currentNode.data.trim());
  return said.filter((text) => text !== '');
})()`;

const NOTE = 'Rige el texto de la ley en inglés.';

async function isAllSpanish(name: string, least: number): Promise<void> {
  const { page } = bench;
  // The law is there once the note says which text governs.
  await page.getByText(NOTE).waitFor();
  await expect.poll(async () => (await page.evaluate<string[]>(SAID)).length).toBeGreaterThan(least);
  await expect.poll(async () => (await page.evaluate<string[]>(SAID)).filter((text) => english.has(text))).toEqual([]);
  const said = await page.evaluate<string[]>(SAID);
  const long = [...english].filter((text) => text.length > 40);
  expect(said.filter((text) => long.some((each) => text.includes(each)))).toEqual([]);
  expect(said.filter((text) => text.includes(NOTE))).toHaveLength(1);
  expect(await violations(page)).toEqual([]);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    if (PICTURES !== undefined) {
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: join(PICTURES, `law-${name}-${width}.png`), fullPage: true });
    }
    // Charts are drawn anew for another width.
    await expect
      .poll(() => page.evaluate('document.documentElement.scrollWidth - innerWidth'), {
        message: `${name} at ${width}`,
      })
      .toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 844 });
}

describe('the Spanish workbench has the law in Spanish', () => {
  it('on the page of a person, at each of the three depths', async () => {
    const { page, server } = bench;
    await page.goto(`${server.url}${run}/people/2`);
    await page.locator('.rd-answers').waitFor();
    for (const depth of ['la persona', 'la fiscalía', 'el tribunal']) {
      await page.getByLabel(depth, { exact: true }).check();
      await isAllSpanish(`person-${depth.split(' ')[1]}`, 60);
    }
  });

  it.each([
    ['list', '/convictions', 'tbody tr', 100],
    ['people', '/convictions?per=person', 'tbody tr', 100],
    ['results', '', '.rd-figures', 100],
  ])('in the %s of a run', async (name, path, ready, least) => {
    const { page, server } = bench;
    await page.goto(`${server.url}${run}${path}`);
    await page.locator(ready).first().waitFor();
    await isAllSpanish(name, least);
  });

  it.each(['us-ca/prop-64', 'us-ca/prop-47', 'us-ca/1203-4-family', 'us-ca/1203-425', 'us-ca/851-93'])(
    'in the rulebook of %s',
    async (pack) => {
      const { page, server } = bench;
      await page.goto(`${server.url}/rulebook?pack=${encodeURIComponent(pack)}`);
      await page.locator('.rd-rule').first().waitFor();
      await isAllSpanish(`rulebook-${pack.split('/')[1]}`, 150);
    },
  );

  it('where the rulebook is searched for a Spanish word', async () => {
    const { page, server } = bench;
    await page.goto(`${server.url}/rulebook?pack=us-ca%2F1203-4-family`);
    await page.getByText(NOTE).waitFor();
    await page.locator('#search').fill('honrada');
    await expect.poll(() => page.locator('.rd-rule').count()).toBeLessThan(10);
    await expect.poll(() => page.locator('.rd-rule').count()).toBeGreaterThan(1);
  });

  it('where two policies are compared', async () => {
    const { page, server } = bench;
    await page.goto(`${server.url}/compare?left=${run.split('/')[2]}&policy=dismiss-all`);
    await page.locator('.rd-sides').waitFor({ timeout: 120_000 });
    await isAllSpanish('compare', 40);
  });

  it('on a rap sheet with every remedy', async () => {
    const { page, server } = bench;
    await page.goto(`${server.url}/rap-sheet`);
    await page.locator('input[type=file]').setInputFiles(SHEET);
    await page.locator('.rd-remedy-law').first().waitFor();
    await isAllSpanish('rap-sheet', 100);
  });
});

describe.each([
  ['Michigan', 'us-mi', ['clean-slate', 'petitions']],
  ['Missouri', 'us-mo', ['amendment-3', '610-140']],
] as const)('the Spanish workbench has the law of %s in Spanish', (state, id, packs) => {
  it('from invented data to a person', async () => {
    const { page, server } = bench;
    await page.goto(`${server.url}/new`);
    await page.getByRole('button', { name: `Usar datos inventados de ${state}` }).click();
    await page.getByRole('heading', { name: 'Qué contienen los archivos' }).waitFor({ timeout: 120_000 });
    await page.locator('#asOf').fill('2026-01-01');
    await page.getByRole('button', { name: 'Ejecutar el análisis' }).click();
    await page.getByRole('heading', { name: 'A quién ayuda', exact: true }).waitFor({ timeout: 120_000 });
    const results = new URL(page.url()).pathname;
    await isAllSpanish(`${id}-results`, 60);
    await page.goto(`${server.url}${results}/convictions`);
    await page.locator('tbody tr').first().waitFor();
    await isAllSpanish(`${id}-list`, 60);
    await page.locator('tbody a').first().click();
    await page.waitForURL(/\/people\//);
    await page.locator('.rd-answers').waitFor();
    for (const depth of ['la persona', 'la fiscalía', 'el tribunal']) {
      await page.getByLabel(depth, { exact: true }).check();
      await isAllSpanish(`${id}-person-${depth.split(' ')[1]}`, 40);
    }
  });

  it.each(packs)('in the rulebook of its %s', async (pack) => {
    const { page, server } = bench;
    await page.goto(`${server.url}/rulebook?pack=${encodeURIComponent(`${id}/${pack}`)}`);
    await page.locator('.rd-rule').first().waitFor();
    await isAllSpanish(`${id}-rulebook-${pack}`, 80);
  });
});

it('shows what has no Spanish in English, marked as English', async () => {
  const { page, server } = bench;
  await page.goto(`${server.url}/rulebook?pack=us-ca%2Fprop-64`);
  await page.getByText(NOTE).waitFor();
  // Sources are quoted as they stand.
  expect(await page.locator('.rd-offenses cite').first().getAttribute('lang')).toBe('en');
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('html[lang=en]').waitFor();
  await expect.poll(() => page.getByText('California Proposition 64').count()).toBeGreaterThan(0);
  expect(await page.getByText('The English text of the law governs').count()).toBe(0);
});
