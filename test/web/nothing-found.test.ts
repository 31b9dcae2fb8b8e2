import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { courtLine, fileOf } from '../support/doj.ts';
import { violations } from './axe.ts';
import { type Bench, openBench, runFile } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-nothing-'));
let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

it('says above figures of zero that nothing came under the law, and shows the hash that papers bear', async () => {
  const path = join(folder, 'burglary.csv');
  writeFileSync(path, fileOf([courtLine({ OFFENSE_DESCR: '459 PC-BURGLARY' })]));
  await runFile(bench, path);
  const { page } = bench;
  await page.getByRole('heading', { name: 'No conviction under this law in SAN JOAQUIN' }).waitFor();
  const hash = page.locator('#files code');
  await hash.waitFor();
  expect(await hash.textContent()).toMatch(/^[0-9a-f]{64}$/);
  expect(await violations(page)).toEqual([]);
});
