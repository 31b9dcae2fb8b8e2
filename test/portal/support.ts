import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import type { Catalog } from '../../src/portal/languages/catalog.ts';
import type { Translation } from '../../src/portal/languages/translation.ts';
import { readPack } from '../../src/portal/pack/check.ts';
import { INVENTED_PACK } from '../../src/portal/pack/invented.ts';
import type { PortalPack } from '../../src/portal/pack/schema.ts';
import { type PortalOptions, type StartedPortal, startPortal } from '../../src/portal/start.ts';
import { simpleMail } from '../support/mailbox.ts';
import { HAS_POSTGRES, postgres } from '../support/postgres.ts';

export { simpleMail };

/** Runs tests of a portal on SQLite and, where it is installed, on PostgreSQL; `database` gives the address of an empty one. */
export function onEachPortal(title: string, tests: (database: () => Promise<string | undefined>) => void): void {
  describe(`${title}, on SQLite`, () => tests(async () => undefined));
  describe.skipIf(!HAS_POSTGRES)(`${title}, on PostgreSQL`, () => tests(async () => (await postgres()).create()));
}

export function inventedPack(): PortalPack {
  const read = readPack(INVENTED_PACK);
  if (!read.ok) throw new Error('the invented pack does not hold');
  return read.pack;
}

/** An invented translation: every text marked, so that one that was left in English is seen. */
export function markedTranslation(catalog: Catalog, locale: string): Translation {
  const texts = Object.fromEntries([...catalog].map(([key, { en }]) => [key, { en, text: `‹${en}›` }]));
  return { form: 'redress-portal-language/1', locale, source: 'machine', texts };
}

/** Guessing is cheap in tests, so that signing in takes no third of a second. */
export const CHEAP = { N: 1024, r: 8, p: 1 };

export type Running = StartedPortal & { readonly ok: true };

/** PostgreSQL learns of the end of a process that was killed a moment later, and holds its lock until then. */
const FREE_WITHIN = 10_000;

/** Starts a portal once its database is free of the process that had it before. */
export async function startOnceFree(options: PortalOptions): Promise<StartedPortal> {
  const end = Date.now() + FREE_WITHIN;
  for (;;) {
    const started = await startPortal(options);
    if (started.ok || !started.message.includes('in use by another') || Date.now() > end) return started;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A portal of the invented pack in a folder of its own. */
export async function startHere(
  options: Partial<PortalOptions> = {},
): Promise<Running & { readonly folder: string; readonly end: () => Promise<void> }> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'redress-portal-'));
  const started = await startOnceFree({
    pack: inventedPack(),
    folder,
    host: '127.0.0.1',
    port: 0,
    passwordCost: CHEAP,
    ...options,
  });
  if (!started.ok) throw new Error(started.message);
  const end = async () => {
    await started.stop();
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
  };
  return { ...started, folder, end };
}

export type Answer = { readonly status: number; readonly path: string; readonly html: string; readonly text: string };

/** A browser without scripts: it keeps cookies and follows where it is sent. */
export function visitor(url: string) {
  const cookies = new Map<string, string>();
  const cookieHeader = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const ask = async (path: string, body?: URLSearchParams | FormData): Promise<Answer> => {
    const response = await fetch(new URL(path, url), {
      method: body ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: cookieHeader() },
      ...(body && { body }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      if (/max-age=0/i.test(cookie)) cookies.delete(name!);
      else cookies.set(name!, value!);
    }
    const to = response.headers.get('location');
    if (to !== null) return ask(to);
    const html = await response.text();
    return {
      status: response.status,
      path: path.replace(url, ''),
      html,
      text: html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '),
    };
  };
  return {
    get: (path: string) => ask(path),
    post: (path: string, values: Readonly<Record<string, string | readonly string[]>> = {}) => {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(values))
        for (const each of [value].flat()) body.append(name, each as string);
      return ask(path, body);
    },
    /** Sends a form with one file in it. */
    give: (path: string, bytes: Uint8Array, name: string) => {
      const form = new FormData();
      form.append('file', new File([new Uint8Array(bytes)], name));
      return ask(path, form);
    },
    file: async (path: string) => {
      const response = await fetch(new URL(path, url), { headers: { cookie: cookieHeader() } });
      return { type: response.headers.get('content-type'), bytes: new Uint8Array(await response.arrayBuffer()) };
    },
    fileBy: async (path: string, values: Readonly<Record<string, string | readonly string[]>>) => {
      const body = new URLSearchParams(
        Object.entries(values).flatMap(([name, value]) => [value].flat().map((each) => [name, each as string])),
      );
      const response = await fetch(new URL(path, url), { method: 'POST', headers: { cookie: cookieHeader() }, body });
      return { type: response.headers.get('content-type'), bytes: new Uint8Array(await response.arrayBuffer()) };
    },
    forget: () => cookies.clear(),
  };
}

export type Visitor = ReturnType<typeof visitor>;

/** A form as an invented person fills it in. */
export const FORM = {
  'first-name': 'Marisol',
  'last-name': 'Ashdown',
  'birth-date.month': '4',
  'birth-date.day': '28',
  'birth-date.year': '1986',
  'contact-by': ['email'],
  email: 'marisol@mail.example',
  phone: '555-010-1234',
  'on-probation': 'no',
  'charges-pending': 'no',
  'monthly-income': '2,400',
  'household-size': '3',
  'owns-home': 'no',
  'case-numbers': 'A-1234',
  then: 'next',
} as const;

export const BIRTH = { 'open.month': '4', 'open.day': '28', 'open.year': '1986' } as const;

/** Begins an application and gives its code. */
export async function begin(
  person: Visitor,
  counties: readonly string[],
  start = 'x'.repeat(24),
  language = 'en',
): Promise<string> {
  const { path } = await person.post(`/${language}/apply`, { counties, start });
  return /\/my\/([^/]+)\/form/.exec(path)![1]!;
}

/** Fills in and sends an application; gives its code. */
export async function apply(
  person: Visitor,
  counties: readonly string[],
  more: Readonly<Record<string, string | readonly string[]>> = {},
  language = 'en',
): Promise<string> {
  const start = Math.random().toString(36).padEnd(24, 'x').slice(0, 24).replace('.', '-');
  const code = await begin(person, counties, start, language);
  const { consent = ['share', 'not-client'], ...answers } = more;
  await person.post(`/${language}/my/${code}/form`, { ...FORM, ...answers });
  const sent = await person.post(`/${language}/my/${code}/review`, { consent });
  if (!sent.path.endsWith('/thanks')) throw new Error(`not sent: ${sent.status} ${sent.path}`);
  return code;
}

/** What a page of an office's list shows: the names, the ids of the addresses behind them, and what the check boxes send. */
export function listedIn(
  html: string,
): readonly { readonly name: string; readonly id: string; readonly pick: string; readonly to: string }[] {
  const rows = [
    ...html.matchAll(
      /name="chosen" value="([^"]+)".*?<a [^>]*href="([^"]*\/office\/a\/([0-9a-f]+)[^"]*)">([^<]+)<\/a>/gs,
    ),
  ];
  return rows.map(([, pick, to, id, name]) => ({ name: name!, id: id!, pick: pick!, to: to! }));
}

export const PASSWORD = 'seven lanterns over quiet harbor';

/** Makes an account and signs it in. */
export async function signIn(
  { url, accounts }: Running,
  account: {
    readonly name: string;
    readonly role: 'worker' | 'lead' | 'operator' | 'auditor';
    readonly office?: string;
  },
): Promise<Visitor> {
  const invited = await accounts.invite('test', { email: `${account.name}@office.example`, office: null, ...account });
  if (invited.kind !== 'invited') throw new Error(invited.why);
  const person = visitor(url);
  const made = await person.post(`/en/invitation/${invited.token}`, { password: PASSWORD });
  if (made.status !== 200) throw new Error(`no account: ${made.text}`);
  return person;
}
