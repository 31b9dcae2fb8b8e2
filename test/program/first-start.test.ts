import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes.ts';
import { temporaryFolder } from '../support/run.ts';
import { BROWSER, FLAGS } from '../web/support.ts';
import { closeWindow, toAnswer, toFirstScreen } from './newcomer.ts';
import { fromSources, hashesIn, newComputer, untilThere } from './support.ts';

/* What somebody does first with the file, on a computer without Node. It is tried at every change, so it is short. */

test('a double click opens the workbench in the home folder, a second one shows it again, and it is closed', async () => {
  const { folder, home, start, redress } = newComputer();
  chmodSync(folder, 0o555);
  const before = readdirSync(folder);
  const opened = start();
  let said = '';
  opened.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await untilThere(() => said.includes('Ctrl+C'));
  const address = /(http:\/\/127\.0\.0\.1:\d+)\/start#/.exec(said)![1]!;
  const page = await fetch(address);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<div id="root">')]);
  expect(existsSync(join(home, 'Redress/workspace.sqlite'))).toBe(true);
  expect(redress().stdout).toContain('open already');
  await untilThere(() => said.match(/\/start#/g)?.length === 2);
  expect(redress('stop').stdout).toContain('closed');
  expect((await once(opened, 'exit'))[0]).toBe(0);
  expect(redress('stop').status).toBe(EXIT.usage);
  // Nothing stands beside the file that was not there, and all that it wrote is what the guide says.
  chmodSync(folder, 0o755);
  expect(readdirSync(folder)).toEqual(before);
  expect(readdirSync(home).sort()).toEqual(['.cache', 'Redress']);
  expect(readdirSync(join(home, '.cache'))).toEqual(['redress']);
});

test('an analysis has the results of the sources, and figures and a summary are made from it', () => {
  const { folder, redress } = newComputer();
  const rules = ['--county', 'Fresno', '--policy', 'statute', '--as-of', '2020-07-01', '--quiet'];
  expect(redress('synth', '--county', 'Fresno', '--lines', '3000', '--seed', '3', '--out', 'county.csv').status).toBe(
    0,
  );
  expect(redress('analyze', 'county.csv', ...rules, '--out', 'results')).toMatchObject({ status: 0, stderr: '' });
  expect(fromSources(folder, 'analyze', 'county.csv', ...rules, '--out', 'from-sources').status).toBe(0);
  expect(hashesIn(join(folder, 'results'))).toEqual(hashesIn(join(folder, 'from-sources')));
  // Both add-ons are unpacked, compared with their hashes and loaded.
  expect(redress('documents', 'results', '--kind', 'summary', '--workers', '1')).toMatchObject({ status: 0 });
  expect(redress('link', 'county.csv', 'county.csv', '--out', join(temporaryFolder(), 'links'), '--quiet').stderr).toBe(
    '',
  );
});

test('in a browser: from a double click to the answer of a person, with no request to another machine', async () => {
  const { redress, ...place } = newComputer();
  expect(redress('synth', '--county', 'Fresno', '--lines', '2000', '--seed', '3', '--out', 'county.csv').status).toBe(
    0,
  );
  const browser = await chromium.launch({ executablePath: BROWSER, headless: true, args: FLAGS });
  try {
    const page = await (await browser.newContext({ locale: 'en-US' })).newPage();
    page.setDefaultTimeout(600_000);
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    const opened = await toFirstScreen(place, page);
    const steps: string[] = [];
    const { origin } = await toAnswer(page, join(place.folder, 'county.csv'), (step) => steps.push(step));
    expect(steps).toEqual(['what is in the file', 'the figures of the run', "a person's answer"]);
    expect([...hosts]).toEqual([new URL(origin).host]);
    await closeWindow(opened);
  } finally {
    await browser.close();
  }
});
