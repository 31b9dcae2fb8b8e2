import { expect } from 'vitest';
import type { Context, Who } from '../../src/casework/context.ts';
import { now } from '../../src/casework/context.ts';
import { mattersOf, movedBy, writeMany } from '../../src/casework/matters/move-many.ts';
import type { RunProcedure } from '../../src/casework/matters/open.ts';
import { sealOf } from '../../src/casework/matters/seal.ts';
import type { EmailSettings } from '../../src/casework/notices/email.ts';
import type { Bench } from './databases.ts';
import { daysAgo } from './days.ts';

export { PASSWORD } from './server.ts';

import {
  CHOICE,
  type Client,
  inspected,
  owned,
  runBecomes,
  type Server,
  serveHere,
  signIn,
  startRun,
} from './server.ts';

export const PROCEDURE = 'us-ca/hs-11361-9';
/** A day far off: the day of the statute has passed, and a matter cannot be opened after it. */
export const DATES = { 'challenge-by': '2100-03-01', 'court-orders-by': '2101-03-01', 'doj-updates-by': '2101-07-01' };

export type Said = { readonly status: number; readonly body: Record<string, unknown> };

/** An office with people in every role, each with an account of the same name. */
export type Office = {
  readonly server: Server;
  readonly chief: Client;
  readonly ask: (who: string, method: string, path: string, body?: unknown) => Promise<Said>;
  /** Sends bytes as they are. */
  readonly give: (who: string, path: string, bytes: string) => Promise<Said>;
  /** Makes a run of files, and opens its matters. */
  readonly run: (lines: string, name: string, policyId?: string) => Promise<string>;
};

const PEOPLE = { ana: ['analyst'], bo: ['attorney'], cy: ['supervisor'], di: ['clerk'], ed: ['auditor'] };

/**
 * @param allow folders on a disk of the server that people may open
 * @param mail the mail server by which notices go out
 */
export async function openOffice(bench: Bench, allow: readonly string[] = [], mail?: EmailSettings): Promise<Office> {
  const place = await bench.place();
  const server = await serveHere({ workspace: place.folder, allow, mail, ...(place.options as { database?: string }) });
  const chief = await signIn(server.url, server.link());
  const cookies = new Map([['chief', chief.cookie]]);
  const send = async (who: string, method: string, path: string, body: string | null, type: string): Promise<Said> => {
    const headers = { 'x-redress': '1', 'content-type': type, cookie: cookies.get(who) ?? '' };
    const response = await fetch(`${server.url}/api${path}`, { method, headers, body });
    const own = response.headers.get('set-cookie')?.split(';')[0];
    if (own) cookies.set(who, own);
    return { status: response.status, body: (await response.json()) as Said['body'] };
  };
  const ask: Office['ask'] = (who, method, path, body) =>
    send(who, method, path, body === undefined ? null : JSON.stringify(body), 'application/json');
  for (const [name, roles] of Object.entries(PEOPLE)) {
    const owner = await owned(server.url, name, async (account) =>
      expect((await ask('chief', 'POST', '/accounts', { ...account, roles })).status).toBe(200),
    );
    cookies.set(name, owner.cookie);
  }
  const run: Office['run'] = async (lines, name, policyId = CHOICE.policyId) => {
    const { id } = (await chief.call('POST', '/inputs', { origin: 'upload' })).body as { id: string };
    await chief.send(id, `${name}.csv`, lines);
    await inspected(chief, id);
    const made = await startRun(chief, id, name, { ...CHOICE, policyId });
    await runBecomes(chief, made, 'done');
    return made;
  };
  return { server, chief, ask, give: (who, path, bytes) => send(who, 'POST', path, bytes, 'text/plain'), run };
}

/** Opens the matters of a run and waits until all are open; gives how its procedure then stands. */
export async function openMatters({ ask }: Pick<Office, 'ask'>, run: string): Promise<RunProcedure['state']> {
  const opened = await ask('cy', 'POST', '/matters/open', { run, procedure: PROCEDURE, dates: DATES, settings: {} });
  expect(opened.status).toBe(200);
  const state = async () =>
    ((await ask('cy', 'GET', `/matters/procedures/${run}`)).body as unknown as readonly RunProcedure[]).find(
      ({ id }) => id === PROCEDURE,
    )!.state;
  await expect.poll(async () => (await state()).active, { timeout: 60_000 }).toBe(false);
  return state();
}

/** Opens the matters of a run, and signs of some of those with relief that they are not challenged. */
export async function unchallenged({ ask, server }: Office, run: string): Promise<readonly string[]> {
  await openMatters({ ask }, run);
  const context = server.casework;
  const rows = await context.db
    .selectFrom('matters')
    .select('id')
    .where('run', '=', run)
    .where('relief_state', '=', 'listed')
    .where('relief', '!=', 'undetermined')
    .orderBy('conviction_row')
    .execute();
  const ids = rows.map(({ id }) => id);
  await signAll(context, ids);
  return ids;
}

/** What two people do one matter at a time, in many. */
export async function signAll(context: Context, ids: readonly string[]): Promise<void> {
  const by = (person: string, role: string) => ({ kind: 'person', person, role }) as const;
  const seal = sealOf(context.workspace.folder);
  const acts = [
    { act: 'begin-review', by: by('ana', 'analyst'), given: {} },
    { act: 'propose-no-challenge', by: by('ana', 'analyst'), given: { reason: 'plain possession' } },
    { act: 'sign-no-challenge', by: by('bo', 'attorney'), given: { 'bar-number': '1' }, steppedUp: true },
  ];
  for (let from = 0; from < ids.length; from += 1000) {
    await context.ledger.act(async (inner, note) => {
      const matters = await mattersOf(inner, ids.slice(from, from + 1000));
      const written = [...matters.values()].map((row) => {
        const moved = movedBy(row, now(), 'bo', acts);
        if (!moved.ok) throw new Error(moved.refusal.code);
        return moved.written;
      });
      note({ account: 'bo' }, { what: 'matter.sign', about: 'many', digest: await writeMany(inner, seal, written) });
    });
  }
}

export const CLERK: Who & { readonly steppedUp: boolean } = { account: 'di', roles: ['clerk'], steppedUp: true };
export const SUPERVISOR: Who & { readonly steppedUp: boolean } = {
  account: 'cy',
  roles: ['supervisor'],
  steppedUp: true,
};

export const ORDER = {
  procedure: PROCEDURE,
  county: 'SAN JOAQUIN',
  court: '39001',
  court_name: 'Superior Court of San Joaquin',
  kind: 'gives',
  number: 'ORDER-1',
  judge: 'Judge Invented',
  signed: daysAgo(10),
  filed: daysAgo(9),
  scan: '',
  replaces: null,
} as const;

/** The repository's first batch. */
export const FIRST_BATCH = {
  procedure: PROCEDURE,
  track: 'repository',
  court: '',
  mode: 'live',
  profile: 'redress-update/1',
  sender: 'office',
  what: 'first',
} as const;
