import { expect, it } from 'vitest';
import { PERMISSIONS, type Permission, PURPOSE_FOR } from '../casework/access/permissions.ts';
import { ROLES, type Role } from '../casework/access/roles.ts';
import type { Ledger } from '../casework/audit/ledger.ts';
import type { Context } from '../casework/context.ts';
import { createApp } from './app.ts';
import { refusalBody } from './env.ts';
import { ASK_AGAIN, ROUTE_PERMISSIONS } from './permissions.ts';
import type { SignIn } from './routes/session.ts';

const settings = {
  host: '127.0.0.1',
  port: 1,
  allow: [],
  maxUpload: 0,
  origin: undefined,
  webRoot: import.meta.dirname,
  version: '',
};

type Denied = { readonly who: string; readonly what: string; readonly about: string };

/** The workbench as it answers somebody with some roles. Behind the doors there is nothing: a handler that is reached fails. */
function workbenchFor(roles: readonly Role[], { kind = 'account', steppedUp = true, lacksPurpose = false } = {}) {
  const denied: Denied[] = [];
  const ledger: Pick<Ledger, 'deny'> = {
    deny: async ({ account: who }, what, about) => {
      denied.push({ who, what, about });
    },
  };
  // The stream of progress begins with its answer, so that it is the one handler which would fail unseen.
  const jobs: Pick<Context['jobs'], 'follow' | 'active'> = { follow: () => () => {}, active: () => new Map() };
  const sessions = {
    signed: async () => ({
      account: 'somebody',
      roles,
      session: 's',
      kind,
      steppedUp,
      lacksFactor: false,
      purpose: null,
      lacksPurpose,
      lacksComparison: false,
    }),
    holds: async () => false,
  };
  const app = createApp({ casework: { ledger, jobs } as Context, settings }, {
    sessions,
    accounts: {},
    links: {},
    operator: '',
    printLink: () => {},
  } as unknown as SignIn);
  return { app, denied };
}

/** Every route that answers only who is signed in, as `METHOD pattern`. */
const routes = [
  ...new Set(
    workbenchFor([])
      .app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
      .filter(({ path }) => !path.startsWith('/api/session'))
      .map(({ method, path }) => `${method} ${path}`),
  ),
];

function ask(app: ReturnType<typeof workbenchFor>['app'], route: string): Promise<Response> {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern.replaceAll(/:(\w+)(\{[^}]*\})?/g, (_, name: string) =>
    name === 'row' ? '0' : '0123456789abcdef',
  );
  const headers = { host: '127.0.0.1:1', 'x-redress': '1', 'content-type': 'application/json' };
  const incoming = { incoming: { socket: { remoteAddress: '10.0.0.1' } } };
  return Promise.resolve(
    app.request(path, { method, headers, ...(method === 'GET' ? {} : { body: 'no JSON' }) }, incoming),
  );
}

it('every route names a permission, and every line of the table is a route', () => {
  expect(routes.length).toBeGreaterThan(60);
  expect(routes.filter((route) => !(route in ROUTE_PERMISSIONS))).toEqual([]);
  expect(Object.keys(ROUTE_PERMISSIONS).filter((route) => !routes.includes(route))).toEqual([]);
});

/** Permissions that do harm in the hands of who took over a session, whatever the address. */
const HARMFUL: readonly Permission[] = [
  'accounts.make',
  'accounts.approve',
  'rules.set',
  'people.export',
  'lots.sign',
  'batches.release',
  'notices.review',
  'retention.set',
  'holds.lift',
  'purges.sign',
];

/** Addresses that remove, take out a file, or ask a harmful permission, and yet let somebody through; and why. */
const LET_THROUGH: Readonly<Record<string, string>> = {
  'DELETE /api/own/sessions/:id': 'it ends a session, as one must be able to at once',
  'DELETE /api/policies/scenarios/:id': 'a name for choices, which holds no data',
  'DELETE /api/views/:id': 'a name for a filter, which holds no data',
  'DELETE /api/matters/queues/:id': 'a name for a filter, which holds no data',
  'DELETE /api/inputs/:id': 'the handler asks, but for what was not given in full (`sign-in.test.ts`)',
  'POST /api/retention/holds/:id/answer': 'casework asks, but where the hold stays (`retention.test.ts`)',
  'POST /api/lots/:id/continue': 'it goes on with what was signed',
  'GET /api/lots/:id/certificate.pdf': 'it names no one',
  'GET /api/law/sheet.pdf': 'it is the law, and a line to sign on',
  'GET /api/profiles/example.json': 'it is invented',
  'GET /api/profiles/:state/:county/county-profile.json': 'it is what an office prints on its letters',
  'GET /api/runs/:id/files': 'it lists names of files, without what is in them',
  'GET /api/runs/:run/people/:row/petition.pdf': 'it is the paper of one person, whose screen shows as much',
  'GET /api/runs/:run/people/:row/petition.zip': 'it is the paper of one person, whose screen shows as much',
  'POST /api/runs/:run/tables': 'it makes tables, which are taken out as files of the run',
};

const isHarmful = (route: string) =>
  route.startsWith('DELETE ') ||
  HARMFUL.includes(ROUTE_PERMISSIONS[route]!) ||
  /export|\.(csv|json|pdf|zip)$|^GET .*\/files?(\/|$)|outcomes/.test(route);

it('what removes, takes out, signs or gives rights asks again who one is, or stands here with why it does not', () => {
  const harmful = routes.filter(isHarmful);
  expect(harmful.length).toBeGreaterThan(40);
  expect(harmful.filter((route) => !ASK_AGAIN.has(route) && !(route in LET_THROUGH))).toEqual([]);
  expect(Object.keys(LET_THROUGH).filter((route) => ASK_AGAIN.has(route) || !isHarmful(route))).toEqual([]);
});

it('an address that asks again lets through who showed it just now, and who sits at this machine', async () => {
  const stale = workbenchFor(ROLES, { steppedUp: false });
  const atMachine = workbenchFor(ROLES, { kind: 'link', steppedUp: false });
  const write = process.stderr.write;
  process.stderr.write = () => true;
  try {
    // The stream of progress gives no body that ends.
    for (const route of routes.filter((each) => each !== 'GET /api/jobs/events')) {
      const said = async ({ app }: typeof stale) => {
        const text = await (await ask(app, route)).text();
        return (['prove-again', 'prove-to-sign'] as const).find((code) => text === JSON.stringify(refusalBody(code)));
      };
      expect(await said(stale), route).toBe(ASK_AGAIN.get(route));
      expect(await said(atMachine), route).toBeUndefined();
    }
  } finally {
    process.stderr.write = write;
  }
  const asked = routes.filter((route) => ASK_AGAIN.has(route));
  expect(stale.denied.map(({ about }) => about)).toEqual(asked.map((route) => `${route} ${ASK_AGAIN.get(route)}`));
});

it.each(ROLES)('%s passes where the table says so, and nowhere else; what is refused is noted', async (role) => {
  const { app, denied } = workbenchFor([role]);
  const write = process.stderr.write;
  // A handler that is reached finds nothing behind it, and says so on the terminal.
  process.stderr.write = () => true;
  try {
    for (const route of routes) {
      const permission = ROUTE_PERMISSIONS[route]!;
      const before = denied.length;
      const response = await ask(app, route);
      const refused = response.status === 403;
      expect(refused, route).toBe(!PERMISSIONS[permission].roles.includes(role));
      expect(denied.slice(before), route).toEqual(refused ? [{ who: 'somebody', what: permission, about: route }] : []);
      if (refused) expect(await response.json()).toEqual(refusalBody('no-permission'));
      await response.body?.cancel().catch(() => {});
    }
  } finally {
    process.stderr.write = write;
  }
});

it('an account without a role passes nowhere, and an administrator sees no person', async () => {
  const { app } = workbenchFor([]);
  for (const route of routes) expect((await ask(app, route)).status, route).toBe(403);
  const ofPeople = Object.entries(PERMISSIONS).filter(([name]) => /^(people|corrections|papers|sheets)\./.test(name));
  expect(ofPeople.length).toBeGreaterThan(3);
  for (const [name, { roles }] of ofPeople) expect(roles, name).not.toContain('administrator');
});

it('an address that is no route is not found, for everybody', async () => {
  const { app, denied } = workbenchFor(['analyst']);
  expect((await ask(app, 'GET /api/nothing')).status).toBe(404);
  expect((await ask(app, 'PATCH /api/runs')).status).toBe(404);
  expect(denied).toEqual([]);
});

it('opens no record to who has not said for what, where that is asked, and notes no refusal of it', async () => {
  const { app, denied } = workbenchFor(ROLES, { lacksPurpose: true });
  const write = process.stderr.write;
  process.stderr.write = () => true;
  try {
    for (const route of routes.filter((each) => each !== 'GET /api/jobs/events')) {
      const text = await (await ask(app, route)).text();
      const isAsked = text === JSON.stringify(refusalBody('purpose-first'));
      expect(isAsked, route).toBe(PURPOSE_FOR.includes(ROUTE_PERMISSIONS[route]!));
    }
  } finally {
    process.stderr.write = write;
  }
  expect(denied).toEqual([]);
  expect(PURPOSE_FOR).toEqual(expect.arrayContaining(['people.see', 'people.export', 'matters.act', 'sheets.read']));
});
