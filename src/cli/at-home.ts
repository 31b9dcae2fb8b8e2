import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { beginWithFewHeaps } from '../program/few-heaps.ts';
import { EXIT } from './exit-codes.ts';
import { openBrowser } from './open-browser.ts';

/** What a workbench that is open already is asked: to show itself again, or to end. */
type Wish = 'open' | 'stop';

/** The wish of another start, as a file in the workspace, which is closed to every other user of this machine. */
const WISH = 'asked-by-another-start';
/**
 * How often a running workbench looks for a wish, and how long another start waits until it is heeded. In milliseconds.
 */
const LOOK = 300;
const PATIENCE = 5_000;

/** The usual port, so that a page that was left open works again; any that is free where another program has it. */
const PORTS = [7332, 0];
const LARGEST_UPLOAD = 16 * 2 ** 30;

/**
 * The workbench as a double click starts it: its workspace is a folder in the person's home, and the browser opens by
 * itself. Where it is open already, that one shows itself again: two would be in each other's way.
 */
export async function startAtHome(): Promise<void> {
  beginWithFewHeaps(undefined);
  const workspace = workspaceAtHome();
  if (workspace === undefined)
    return refuse('There is no home folder; start it with “redress serve --workspace <folder>”.');
  const { startServer } = await import('../server/start.ts');
  let message = '';
  for (const port of PORTS) {
    const started = await startServer({
      host: '127.0.0.1',
      port,
      workspace,
      allow: [],
      maxUpload: LARGEST_UPLOAD,
      onLink: (url) => tell(`A new link, which opens once:\n\n  ${url}\n`),
    });
    if (started.ok) return keepOpen(workspace, started);
    message = started.message;
  }
  if (await ask(workspace, 'open')) return tell('Redress is open already; your browser shows it again.');
  await refuse(message);
}

/** Ends the workbench that a double click started; for those who have no window of it that can be closed. */
export async function stopAtHome(): Promise<void> {
  const workspace = workspaceAtHome();
  if (workspace !== undefined && existsSync(workspace) && (await ask(workspace, 'stop')))
    return tell('Redress is closed.');
  process.stderr.write('redress: no workbench that a double click started is open.\n');
  process.exitCode = EXIT.usage;
}

type Running = { readonly link: () => string; readonly stop: () => Promise<void> };

function keepOpen(workspace: string, { link, stop }: Running): void {
  const show = () => {
    const url = link();
    tell(`This link opens the workbench, once, within the hour:\n\n  ${url}\n`);
    openBrowser(url);
  };
  tell('\nRedress is open in your browser. Nothing leaves this computer.');
  show();
  tell(`What you do is kept in ${workspace}\nClose this window, or press Ctrl+C, to close Redress.`);
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    void stop().then(() => process.exit(0));
  };
  heed(workspace, (wish) => (wish === 'open' ? show() : end()));
  // The last is what closing the window sends.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end);
}

/** Looks for what other starts ask. A request from before this one was open is out of date. */
function heed(workspace: string, answer: (wish: Wish) => void): void {
  const path = join(workspace, WISH);
  rmSync(path, { force: true });
  setInterval(() => {
    if (!existsSync(path)) return;
    const wish: Wish = readFileSync(path, 'utf8') === 'stop' ? 'stop' : 'open';
    rmSync(path, { force: true });
    answer(wish);
  }, LOOK);
}

/** Asks the running workbench of a workspace; false where none heeds it. */
async function ask(workspace: string, wish: Wish): Promise<boolean> {
  const path = join(workspace, WISH);
  try {
    writeFileSync(path, wish, { mode: 0o600 });
  } catch {
    // The folder is not this person's, and so is not what is open in it.
    return false;
  }
  for (let waited = 0; waited < PATIENCE; waited += LOOK) {
    await new Promise((resolve) => setTimeout(resolve, LOOK));
    if (!existsSync(path)) return true;
  }
  rmSync(path, { force: true });
  return false;
}

/**
 * The folder `Redress` in the person's home, and not among their documents: those are often copied to another machine by
 * themselves. Undefined where there is no home that can be written.
 */
function workspaceAtHome(): string | undefined {
  try {
    const folder = join(homedir(), 'Redress');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  } catch {
    return undefined;
  }
}

function tell(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Says why not, and where the window would close with the program, waits until it is read. */
async function refuse(message: string): Promise<void> {
  process.stderr.write(`redress: ${message}\n`);
  process.exitCode = EXIT.usage;
  if (process.platform !== 'win32' || !process.stdin.isTTY) return;
  tell('Press Enter to close this window.');
  await new Promise((resolve) => process.stdin.once('data', resolve));
  process.stdin.pause();
}
