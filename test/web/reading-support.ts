import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { buildReadingIfStale, READING_DIST } from '../../src/server/build-web.ts';
import { BROWSER, FLAGS } from './support.ts';

/** The page that reads a record, on a static host of its own that counts what it is asked for. */
export type ReadingBench = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly url: string;
  /** What the host was asked for, in order. */
  readonly asked: string[];
  /** What the browser asked for anywhere, and opened, but for texts that the page made itself (`blob:`, `data:`). */
  readonly requests: string[];
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
};

type Options = { readonly language?: 'en' | 'es'; readonly width?: number; readonly javaScript?: boolean };

const KINDS: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export async function openReading({
  language = 'en',
  width = 390,
  javaScript = true,
}: Options = {}): Promise<ReadingBench> {
  if (!existsSync(BROWSER)) throw new Error(`The browser tests need Chromium at ${BROWSER} (or set CHROMIUM).`);
  const built = await buildReadingIfStale(() => {});
  if (!built.ok) throw new Error(built.message);
  const asked: string[] = [];
  const host = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const path = join(READING_DIST, request.url === '/' ? 'index.html' : new URL(request.url!, 'http://here').pathname);
    if (!existsSync(path)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': KINDS[extname(path)] ?? 'text/plain' }).end(readFileSync(path));
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const profile = mkdtempSync(join(tmpdir(), 'redress-reading-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: BROWSER,
    headless: true,
    args: FLAGS,
    viewport: { width, height: 844 },
    locale: language === 'es' ? 'es-US' : 'en-US',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    javaScriptEnabled: javaScript,
  });
  context.setDefaultTimeout(20_000);
  const requests: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url())) requests.push(`${request.method()} ${request.url()}`);
  });
  context.on('serviceworker', (worker) => requests.push(`service worker ${worker.url()}`));
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('websocket', (socket) => requests.push(`web socket ${socket.url()}`));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  const url = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
  await page.goto(url);
  return {
    page,
    context,
    url,
    asked,
    requests,
    errors,
    close: async () => {
      await context.close();
      await new Promise((resolve) => host.close(resolve));
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** From the first screen to the field that takes a record. */
export async function start(page: Page): Promise<void> {
  await page.locator('#start').click();
  await page.locator('#record').waitFor();
}

type Given = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** A file as it is chosen. */
export function fileOf(name: string, content: string | Uint8Array): Given {
  const mimeType = name.endsWith('.pdf') ? 'application/pdf' : 'text/plain';
  return { name, mimeType, buffer: Buffer.from(content as string) };
}

/**
 * Milliseconds in which the page has answered one way or the other: it gives a sheet up after a minute itself
 * (`web/reading/page/ask-worker.ts`). A test that waited less would fail of a busy machine, and not of an answer.
 */
const UNTIL_ANSWERED = 75_000;

/** Gives files, waits until the page has answered, and takes what it says of them in JSON; null where nothing was read. */
export async function give(page: Page, files: readonly Given[]): Promise<string | null> {
  await page.locator('#record').setInputFiles([...files]);
  await page.locator('.answer, [role=alert]').first().waitFor({ timeout: UNTIL_ANSWERED });
  return shown(page);
}

/** Opens the page anew on a day, from which it then counts by itself: a sheet is decided once, and not once more by another day. */
export async function onDay({ page, url }: ReadingBench, day: string): Promise<void> {
  await page.clock.setFixedTime(`${day}T12:00:00Z`);
  await page.goto(url);
}

/** Chooses the day to count from, and waits until the page has answered by it. */
export async function countFrom(page: Page, asOf: string): Promise<void> {
  await page.locator('#as-of').fill(asOf);
  // The page's own policy lets no condition be given to it as text, so that it is asked again and again.
  const until = Date.now() + UNTIL_ANSWERED;
  while (Date.now() < until) {
    if ((await page.evaluate('redressPage.answer()?.remedies.asOf')) === asOf) return;
    await page.waitForTimeout(50);
  }
  throw new Error(`the page does not count from ${asOf}`);
}

/** What the page says of the sheet that it shows, as JSON. */
export async function shown(page: Page): Promise<string | null> {
  return (await page.evaluate('JSON.stringify(redressPage.answer()) ?? null')) as string | null;
}
