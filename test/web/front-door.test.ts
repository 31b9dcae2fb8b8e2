import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { buildReadingIfStale, buildWebIfStale } from '../../src/server/build-web.ts';
import { walkFrontDoor } from './front-door-walk.ts';
import { BROWSER, FLAGS } from './support.ts';

/** Where pictures of every page are laid, to be looked at; nowhere when absent. */
const PICTURES = process.env.PORTAL_PICTURES;
/** Whether the pictures of the guide are taken anew, as `npm run screenshots` does. */
const GUIDE = process.env.GUIDE_PICTURES === undefined ? undefined : join(import.meta.dirname, '../../docs/images');
const SHOWN: Readonly<Record<string, string>> = {
  'taken-in': 'portal-taken-in',
  answered: 'portal-ordered',
};
const BEYOND = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

async function see(page: Page, name: string): Promise<void> {
  expect(await page.evaluate(BEYOND), `${name} fits`).toBe(0);
  if (GUIDE && SHOWN[name]) await page.screenshot({ path: join(GUIDE, `${SHOWN[name]}.png`) });
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `front-door-${name}.png`), fullPage: true });
}

it('brings an application from a phone into casework as matters, and the court’s order back to the person, over two processes', async () => {
  await buildWebIfStale(() => {});
  await buildReadingIfStale(() => {});
  const folder = mkdtempSync(join(tmpdir(), 'redress-front-door-'));
  const browser = await chromium.launch({ executablePath: BROWSER, args: FLAGS });
  try {
    const { answer, pids, ended } = await walkFrontDoor({ browser, folder, see });
    expect(answer).toContain('What the court ordered');
    expect(answer).toContain('Convictions made less serious: 2');
    expect(answer).toContain('The court said yes');
    expect(new Set([process.pid, ...pids]).size).toBe(3);
    expect(ended).toEqual([0, 0]);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);
