import { type ChildProcess, spawn } from 'node:child_process';
import type { Page } from 'playwright-core';

/** The one file on a computer without Node: its path, the folder where it stands, and a home. */
export type Place = { readonly program: string; readonly folder: string; readonly home: string };

/** A person in a run, as the workbench's address names them. */
type Answer = { readonly origin: string; readonly run: string; readonly person: string };

/** Starts the file as a double click does, and gives the link that it would open. */
function doubleClick({
  program,
  folder,
  home,
}: Place): Promise<{ readonly child: ChildProcess; readonly link: string }> {
  const child = spawn(program, [], { cwd: folder, env: { HOME: home }, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const link = /http\S+#\S+/.exec(said)?.[0];
      if (link !== undefined) resolve({ child, link });
    });
    child.once('exit', () => reject(new Error(said)));
  });
}

/** From a double click to the first screen. */
export async function toFirstScreen(place: Place, page: Page): Promise<ChildProcess> {
  const { child, link } = await doubleClick(place);
  await page.goto(link);
  await page.locator('h1').waitFor();
  return child;
}

/** From the first screen to the answer of one person of a file; `reached` is called at each step. */
export async function toAnswer(page: Page, file: string, reached: (step: string) => void): Promise<Answer> {
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/new`);
  await page.locator('#files').setInputFiles(file);
  await page.getByRole('heading', { name: 'What is in the files' }).waitFor();
  reached('what is in the file');
  await page.locator('#asOf').fill('2020-07-01');
  await page.getByRole('button', { name: 'Run the analysis' }).click();
  await page.getByRole('heading', { name: 'Whom it helps', exact: true }).waitFor();
  reached('the figures of the run');
  const run = new URL(page.url()).pathname;
  const person = await firstPerson(page, run);
  await page.goto(`${origin}${run}/people/${person}`);
  // The answer names the law; its first place may be one that only print shows.
  await page.getByText('Prop').first().waitFor({ state: 'attached' });
  reached("a person's answer");
  return { origin, run, person };
}

/** The first person of the list of convictions, as soon as the list can be asked for. */
function firstPerson(page: Page, run: string): Promise<string> {
  return page.evaluate(async (path) => {
    const ask = { filter: {}, text: '', sort: { by: 'name', descending: false }, from: 0, size: 1 };
    const headers = { 'x-redress': '1', 'content-type': 'application/json' };
    for (;;) {
      const answer = await fetch(`/api${path}/convictions`, { method: 'POST', headers, body: JSON.stringify(ask) });
      if (answer.ok) return ((await answer.json()) as { rows: { person: string }[] }).rows[0]!.person;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }, run);
}

/** Ends the workbench as closing its window does. */
export async function closeWindow(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
