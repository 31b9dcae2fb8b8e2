import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, openBench } from './support.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench?.close());

/** Presses Tab until what has the focus says something, as somebody without a mouse does. */
async function tabTo(words: RegExp): Promise<void> {
  const { page } = bench;
  for (let pressed = 0; pressed < 120; pressed++) {
    await page.keyboard.press('Tab');
    const at = (await page.evaluate(`(() => {
      const { activeElement: at } = document;
      const { outlineStyle, boxShadow } = getComputedStyle(at);
      const label = at.labels?.[0]?.textContent ?? '';
      return { text: (at.getAttribute('aria-label') ?? '') + at.textContent + label, seen: outlineStyle !== 'none' || boxShadow !== 'none' };
    })()`)) as { text: string; seen: boolean };
    if (!words.test(at.text)) continue;
    expect(at.seen, `the focus on ${words} can be seen`).toBe(true);
    return;
  }
  throw new Error(`Tab does not lead to ${words}`);
}

it('leads by keyboard alone from the first screen to an answer about one conviction, and to another choice', async () => {
  const { page } = bench;
  await tabTo(/Start with invented data/);
  await page.keyboard.press('Enter');
  await page.getByText('worked out in').waitFor({ timeout: 60_000 });
  await tabTo(/^HS 11358$/);
  await page.keyboard.press('Space');
  await page
    .getByRole('status')
    .filter({ hasText: /^Dismissed [\d,]+, reduced/ })
    .waitFor();
  await tabTo(/Run the analysis/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Whom it helps', exact: true }).waitFor({ timeout: 120_000 });
  expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
  await tabTo(/People left with no felony/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/convictions/);
  await page.getByRole('heading', { level: 1, name: /convictions/i }).waitFor();
  await page.getByRole('table').waitFor();
  expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
  await tabTo(/^[A-Z' -]+,[A-Z]/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Timeline' }).waitFor();
  // The conviction that was chosen has the focus, with its reasons open.
  expect(await page.evaluate('document.activeElement.tagName')).toBe('ARTICLE');
  await page.getByText('decided', { exact: true }).first().waitFor();
  await tabTo(/What would change it/);
  await page.keyboard.press('Enter');
  await page.getByText('If this were so').first().waitFor();
});
