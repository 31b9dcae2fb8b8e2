import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context as Call } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import { may, permissionsOf } from '../../casework/access/permissions.ts';
import { ROLES, readRoles } from '../../casework/access/roles.ts';
import { refuse, type Who } from '../../casework/context.ts';
import { formatDay } from '../../record/index.ts';
import type { Account, SessionInfo } from '../api-types.ts';
import { answer, type Deps, type Env, refusal, send } from '../env.ts';
import { isLoopback } from '../settings.ts';
import type { Accounts } from '../sign-in/accounts.ts';
import type { OneTimeLinks } from '../sign-in/one-time-link.ts';
import type { Sessions } from '../sign-in/sessions.ts';
import { body } from './given.ts';

/** What is no token is read as an empty one, so that the log notes it like any other that opens nothing. */
const linkSchema = z.object({ token: z.string().max(200) }).catch({ token: '' });
const passwordSchema = z.object({ name: z.string().max(100), password: z.string().max(500) });
const stepSchema = z.object({ password: z.string().max(500) });
const changeSchema = z.object({ password: z.string().max(500), next: z.string().max(500) });
const rolesSchema = z.object({ roles: z.array(z.enum(ROLES)).min(1) });
const accountSchema = passwordSchema.extend(rolesSchema.shape);

/** The least time between two links printed on request, so that requests cannot fill the terminal. */
const LINK_PAUSE = 10_000;

export type SignIn = {
  readonly sessions: Sessions;
  readonly accounts: Accounts;
  readonly links: OneTimeLinks;
  readonly operator: string;
  readonly printLink: () => void;
};

/** Routes that need no session: to see whether there is one, and to sign in and out. */
export function sessionRoutes(
  { casework: { ledger }, settings }: Deps,
  { sessions, accounts, links, operator, printLink }: SignIn,
) {
  const mode = isLoopback(settings) ? 'link' : 'accounts';
  let printed = 0;
  const info = (who: Who | undefined): SessionInfo => ({
    account: who?.account ?? null,
    roles: who?.roles ?? [],
    may: who ? permissionsOf(who) : [],
    mode,
    today: today(),
    canPick: settings.allow.length > 0,
    maxUpload: settings.maxUpload,
    version: settings.version,
  });
  return (
    new Hono<Env>()
      // The page asks every minute by itself: that is no sign of life.
      .get('/', async (call) => send(call, info(await sessions.signed(call, false))))
      .post('/link', body(linkSchema, 'link-used'), async (call) => {
        if (!links.redeem(call.req.valid('json').token)) {
          await ledger.note({ account: operator, source: addressOf(call) }, 'link.failed', addressOf(call));
          return refusal(call, refuse(400, 'link-used'));
        }
        return send(call, info(await sessions.openLink(call, { account: operator, source: addressOf(call) })));
      })
      .post('/new-link', (call) => {
        if (mode === 'link' && Date.now() - printed > LINK_PAUSE) {
          printed = Date.now();
          printLink();
        }
        return send(call, {});
      })
      .post('/password', body(passwordSchema, 'sign-in-incomplete'), async (call) => {
        const given = call.req.valid('json');
        const checked = await accounts.check(given.name, given.password, addressOf(call));
        if (!checked.ok) return refusal(call, checked);
        const who = await sessions.openAccount(call, checked.value, addressOf(call));
        // Removed or given another password while the password was looked at.
        if (!who) return refusal(call, refuse(400, 'sign-in-wrong'));
        return send(call, info(who));
      })
      .post('/end', async (call) => {
        await sessions.close(call, addressOf(call));
        return send(call, {});
      })
  );
}

/** Sessions of who asks, or of everybody for who may see them all; and one's own password. */
export function ownRoutes({ sessions, accounts }: SignIn) {
  const visible = async (who: Env['Variables']['who']) => sessions.list(may(who, 'sessions.see') ? undefined : who);
  return new Hono<Env>()
    .get('/sessions', async (call) => {
      const who = call.get('who');
      const rows = await visible(who);
      return send(
        call,
        rows.map((row) => ({ ...row, current: row.id === who.session })),
      );
    })
    .delete('/sessions/:id', async (call) => {
      const who = call.get('who');
      const found = (await visible(who)).find(({ id }) => id === call.req.param('id'));
      if (!found) return refusal(call, refuse(404, 'session-missing'));
      await sessions.end(who, found.id);
      return send(call, {});
    })
    .post('/step-up', body(stepSchema, 'sign-in-incomplete'), async (call) => {
      const who = call.get('who');
      // Who came by the link has no password: a new link opens a new session.
      if (who.kind === 'link') return refusal(call, refuse(400, 'password-none'));
      const checked = await accounts.check(who.account, call.req.valid('json').password, addressOf(call));
      if (!checked.ok) return refusal(call, checked);
      await sessions.stepUp(who);
      return send(call, {});
    })
    .put('/password', body(changeSchema, 'password-change-incomplete'), async (call) => {
      const given = call.req.valid('json');
      const who = call.get('who');
      if (who.kind === 'link') return refusal(call, refuse(400, 'password-none'));
      const checked = await accounts.check(who.account, given.password, addressOf(call));
      if (!checked.ok) return refusal(call, checked);
      const changed = await accounts.change(who, checked.value, given.next);
      if (!changed.ok) return refusal(call, changed);
      await sessions.endOthers(who);
      return send(call, {});
    });
}

/** The list of accounts; used when the workbench is reachable from other machines. */
export function accountRoutes({ casework: { db } }: Deps, { accounts }: SignIn) {
  return new Hono<Env>()
    .get('/', async (call) => {
      const rows = await db.selectFrom('accounts').selectAll().orderBy('name').execute();
      const shown = rows.map(
        (row): Account => ({ name: row.name, roles: readRoles(row.roles), createdAt: row.created_at }),
      );
      return send(call, shown);
    })
    .post('/', body(accountSchema, 'account-incomplete'), async (call) => {
      const given = call.req.valid('json');
      const made = await accounts.create(call.get('who'), given);
      return made.ok ? send(call, {}) : refusal(call, made);
    })
    .put('/:name/roles', body(rolesSchema, 'account-incomplete'), async (call) =>
      answer(call, await accounts.setRoles(call.get('who'), call.req.param('name'), call.req.valid('json').roles)),
    )
    .delete('/:name', async (call) => {
      await accounts.remove(call.get('who'), call.req.param('name'));
      return send(call, {});
    });
}

/** Where a request comes from; behind a proxy, the proxy. */
export function addressOf(call: Call<Env>): string {
  return getConnInfo(call).remote.address ?? '';
}

function today(): string {
  const now = new Date();
  return formatDay(Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000));
}
