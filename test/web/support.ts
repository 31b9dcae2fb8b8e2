import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { synthesize } from '../../src/jurisdictions/us-ca/synthetic/index.ts';
import { buildWebIfStale } from '../../src/server/build-web.ts';
import type { StartOptions } from '../../src/server/start.ts';
import { PROGRAM, serveByProgram } from '../support/program.ts';
import { type Server, serveHere } from '../support/server.ts';
import { caseworkBeside } from './casework-beside.ts';

/** Where Debian, and others that may be named by CHROMIUM, put the browser. */
export const BROWSER = process.env.CHROMIUM ?? '/usr/bin/chromium';

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What serves the workbench: this process, or the one file where that is tested. */
export type BenchServer = Pick<Server, 'url' | 'casework' | 'stop'>;

export type Bench = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly server: BenchServer;
  readonly workspace: string;
  /** Addresses that the browser asked for outside of our server. */
  readonly foreign: readonly string[];
  /** What the page's console called an error, refusals of the content security policy among them. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
};

export type BenchOptions = {
  readonly allow?: readonly string[];
  readonly maxUpload?: number;
  readonly workspace?: string;
  readonly language?: 'en' | 'es';
  /** Whether the invented state is offered too. */
  readonly invented?: boolean;
  /** Whether others reach the workbench too, so that people sign in with accounts. */
  readonly accounts?: boolean;
  /** The port and the identity provider, where people sign in by one. */
  readonly by?: Partial<Pick<StartOptions, 'port' | 'provider' | 'mail'>>;
};

/**
 * How many times slower each page works than it could, with late answers: a race that a slow machine loses once in many runs is lost at once
 * (`REDRESS_SLOW_PAGES=6 npm run test:web`).
 */
const SLOWER = Number(process.env.REDRESS_SLOW_PAGES ?? 1);

async function slowDown(context: BrowserContext): Promise<void> {
  if (SLOWER === 1) return;
  const slow = async (page: Page) => {
    const debug = await context.newCDPSession(page);
    await debug.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    // Answers are late too: what is filled in before them is filled in on the screen of before.
    await debug.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 50 * SLOWER,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  };
  context.on('page', (page) => void slow(page));
  await Promise.all(context.pages().map(slow));
}

/** A server on a workspace of its own, and a browser signed in to it by the one-time link. */
export async function openBench(options: BenchOptions = {}): Promise<Bench> {
  if (!existsSync(BROWSER)) {
    throw new Error(`The browser tests need Chromium at ${BROWSER} (apt-get install chromium, or set CHROMIUM).`);
  }
  const workspace = options.workspace ?? mkdtempSync(join(tmpdir(), 'redress-web-'));
  const { server, link } = await serve(workspace, options);
  const profile = mkdtempSync(join(tmpdir(), 'redress-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: BROWSER,
    headless: true,
    args: FLAGS,
    viewport: { width: 1280, height: 800 },
    locale: options.language === 'es' ? 'es-US' : 'en-US',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const foreign: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(server.url) && !url.startsWith('blob:') && !url.startsWith('data:')) foreign.push(url);
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await slowDown(context);
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  // The browser hands choosers of files to the tests from the start: asked for it only when a key opens one, a busy
  // browser may open its own first, which no one closes, and then opens no other.
  page.on('filechooser', () => {});
  await page.goto(link);
  await page.locator('h1').waitFor();
  return {
    page,
    context,
    server,
    workspace,
    foreign,
    errors,
    close: async () => {
      await context.close();
      await server.stop();
      rmSync(profile, { recursive: true, force: true });
      if (options.workspace === undefined) rmSync(workspace, { recursive: true, force: true });
    },
  };
}

async function serve(
  workspace: string,
  { allow = [], maxUpload = 2 ** 30, invented = false, accounts = false, by }: BenchOptions,
): Promise<{ readonly server: BenchServer; readonly link: string }> {
  const options = { workspace, allow, maxUpload, invented, ...(accounts && { host: '0.0.0.0' }), ...by };
  if (PROGRAM === undefined) {
    await buildWebIfStale(() => {});
    const server = await serveHere(options);
    return { server, link: server.link() };
  }
  const { url, link, end } = await serveByProgram(PROGRAM, options);
  const { casework, close } = await caseworkBeside(workspace);
  const stop = async () => {
    await close();
    await end('SIGTERM');
  };
  return { server: { url, casework, stop }, link };
}

/** From the first screen to a finished run on invented people, as a first-time user goes. */
export async function demoRun(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start with invented data' }).click();
  await page.getByRole('heading', { name: 'What is in the files' }).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Run the analysis' }).click();
  await page.getByRole('heading', { name: 'Whom it helps', exact: true }).waitFor({ timeout: 120_000 });
}

/** Chooses a value of a column to filter by, beside those that are chosen already, and waits for the rows that have it. */
export async function filterBy(page: Page, column: string, value: string): Promise<void> {
  await page.locator(`#filter-${column}`).click();
  await answered(page, 'convictions', () =>
    page.locator('.rd-facet[open] label').filter({ hasText: value }).first().click(),
  );
  await page.keyboard.press('Escape');
}

/** Acts, waits for the answer of an address that ends so, and until the screen shows it in place of the one before. */
export async function answered(page: Page, address: string, act: () => Promise<void>): Promise<void> {
  const answer = page.waitForResponse((response) => response.url().endsWith(`/${address}`) && response.ok());
  await act();
  await answer;
  await page.locator('main [aria-busy="false"]').first().waitFor();
}

/** The invented county that walks begin with, as a file in a folder. */
export function writeCounty(folder: string): string {
  const path = join(folder, 'county.csv');
  writeFileSync(path, [...synthesize({ county: 'SAN JOAQUIN', lines: 4000, seed: 7 })].join(''));
  return path;
}

/** Gives a file to the workbench as an analyst does, runs it under what is chosen already, and ends on its results. */
export async function runFile({ page, server }: Bench, path: string): Promise<string> {
  await page.goto(`${server.url}/new`);
  await page.locator('#files').setInputFiles(path);
  await page.getByRole('heading', { name: 'What is in the files' }).waitFor();
  await page.locator('#asOf').fill('2020-07-01');
  await page.getByRole('button', { name: 'Run the analysis' }).click();
  await page.getByRole('heading', { name: 'Whom it helps', exact: true }).waitFor({ timeout: 60_000 });
  return page.url();
}
