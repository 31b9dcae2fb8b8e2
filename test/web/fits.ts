import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violations } from './axe.ts';
import { walkByTab } from './keys.ts';

/** Where pictures of the screens go, for somebody who looks at them; none are made where it is not said. */
const PICTURES = process.env.REDRESS_PICTURES;

/** Holds a screen to what every screen keeps: Tab reaches all, axe finds nothing, and it fits a wide screen and a phone. */
export async function fits(page: Page, name: string): Promise<void> {
  const walk = await walkByTab(page);
  expect([walk.missed, walk.unseen]).toEqual([[], []]);
  // The way to the content, which shows where Tab ends on it, lies over the name of Redress.
  await page.locator('h1').focus();
  expect(await violations(page)).toEqual([]);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    if (PICTURES) {
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: join(PICTURES, `${name}-${width}.png`), fullPage: true });
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator('h1').focus();
}
