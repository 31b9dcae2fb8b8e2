import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { redressIn } from '../support/cli.ts';
import { tries } from '../support/effort.ts';
import { violations } from './axe.ts';
import { BROWSER, FLAGS } from './support.ts';

const PAGES = ['index', 'groups', 'savings', 'method', 'press'] as const;

const folder = mkdtempSync(join(tmpdir(), 'redress-site-'));
let browser: Browser;

beforeAll(async () => {
  const redress = (...args: readonly string[]) => redressIn(folder, ...args);
  await redress('synth', '--county', 'KERN', '--lines', '12000', '--seed', '3', '--out', 'county.dat');
  for (const policy of ['san-joaquin', 'statute'])
    await redress(
      'analyze',
      'county.dat',
      '--county',
      'KERN',
      '--policy',
      policy,
      '--as-of',
      '2020-07-01',
      '--out',
      policy,
      '--quiet',
    );
  const said = await redress('publish', 'san-joaquin', '--beside', 'statute', '--invented', '--out', 'site');
  expect(said.status, said.stderr).toBe(0);
  browser = await chromium.launch({ executablePath: BROWSER, args: FLAGS });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const address = (language: string, name: string) => pathToFileURL(join(folder, 'site', language, `${name}.html`)).href;

it('opens from a folder with scripts off, leads through its pages by links, and changes language in place', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(pathToFileURL(join(folder, 'site/index.html')).href);
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('link', { name: 'Who benefits' }).click();
  expect(await page.getByRole('table').count()).toBeGreaterThan(8);
  expect(await page.getByRole('img', { name: /^Chart: Race/ }).isVisible()).toBe(true);
  await page.getByRole('link', { name: 'Español' }).click();
  expect(await page.locator('h1').textContent()).toBe('Quién se beneficia');
  await page.close();
});

it.each(['en', 'es'])('holds WCAG 2.2 AA on every page, on a phone too (%s)', async (language) => {
  // Pages are laid out alike in both languages; the narrow one is where longer words would not fit.
  for (const width of language === 'es' ? tries([390], [1280, 390]) : [1280, 390]) {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    for (const name of PAGES) {
      await page.goto(address(language, name));
      expect(await violations(page), `${name} at ${width}`).toEqual([]);
      const beyond = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect(beyond, `${name} at ${width} fits`).toBe(0);
    }
    await page.close();
  }
});
