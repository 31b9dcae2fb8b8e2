import { Hono } from 'hono';
import { z } from 'zod';
import { refuse } from '../../casework/context.ts';
import { formatDay } from '../../record/index.ts';
import type { Account, SessionInfo } from '../api-types.ts';
import { type Deps, type Env, refusal } from '../env.ts';
import { isLoopback } from '../settings.ts';
import type { Accounts } from '../sign-in/accounts.ts';
import type { OneTimeLinks } from '../sign-in/one-time-link.ts';
import type { Sessions } from '../sign-in/sessions.ts';

const linkSchema = z.object({ token: z.string().max(200) });
const passwordSchema = z.object({ name: z.string().max(100), password: z.string().max(500) });
const accountSchema = passwordSchema.extend({ role: z.enum(['operator', 'analyst']) });

/** Between two links that are printed because somebody asked: nobody can fill the terminal. */
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
  { casework, settings }: Deps,
  { sessions, accounts, links, operator, printLink }: SignIn,
) {
  const mode = isLoopback(settings) ? 'link' : 'accounts';
  let printed = 0;
  const info = async (account: string | undefined): Promise<SessionInfo> => ({
    account: account ?? null,
    role: account === undefined ? null : await roleOf(casework, account),
    mode,
    today: today(),
    canPick: settings.allow.length > 0,
    maxUpload: settings.maxUpload,
    version: settings.version,
  });
  return new Hono<Env>()
    .get('/', async (call) => call.json(await info(await sessions.account(call))))
    .post('/link', async (call) => {
      const parsed = linkSchema.safeParse(await call.req.json().catch(() => null));
      if (!parsed.success || !links.redeem(parsed.data.token)) {
        return refusal(call, refuse(400, 'This link was used already or is too old; the terminal can show a new one.'));
      }
      const account = operator;
      await sessions.open(call, account);
      return call.json(await info(account));
    })
    .post('/new-link', (call) => {
      if (mode === 'link' && Date.now() - printed > LINK_PAUSE) {
        printed = Date.now();
        printLink();
      }
      return call.json({});
    })
    .post('/password', async (call) => {
      const parsed = passwordSchema.safeParse(await call.req.json().catch(() => null));
      if (!parsed.success) return refusal(call, refuse(400, 'Write your name and password.'));
      const checked = await accounts.check(parsed.data.name, parsed.data.password);
      if (!checked.ok) return refusal(call, checked);
      await sessions.open(call, checked.value);
      return call.json(await info(checked.value));
    })
    .post('/end', async (call) => {
      await sessions.close(call);
      return call.json({});
    });
}

/** The operator's list of accounts; used when the workbench is reachable from other machines. */
export function accountRoutes({ casework }: Deps, { accounts }: SignIn) {
  return new Hono<Env>()
    .use(async (call, next) => {
      if ((await roleOf(casework, call.get('account'))) !== 'operator') {
        return call.json({ message: 'Only the operator may manage accounts.' }, 403);
      }
      return next();
    })
    .get('/', async (call) => {
      const rows = await casework.db.selectFrom('accounts').selectAll().orderBy('name').execute();
      return call.json(
        rows.map((row): Account => ({ name: row.name, role: row.role, createdAt: row.created_at })) as Account[],
      );
    })
    .post('/', async (call) => {
      const parsed = accountSchema.safeParse(await call.req.json().catch(() => null));
      if (!parsed.success) return refusal(call, refuse(400, 'Write a name, a password and a role.'));
      const { name, password, role } = parsed.data;
      const made = await accounts.create(call.get('account'), name, password, role);
      return made.ok ? call.json({}) : refusal(call, made);
    })
    .delete('/:name', async (call) => {
      await accounts.remove(call.get('account'), call.req.param('name'));
      return call.json({});
    });
}

async function roleOf(casework: Deps['casework'], account: string): Promise<'operator' | 'analyst'> {
  const row = await casework.db.selectFrom('accounts').select('role').where('name', '=', account).executeTakeFirst();
  // A session without an account was opened by the one-time link, so by the operator.
  return row?.role ?? 'operator';
}

function today(): string {
  const now = new Date();
  return formatDay(Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000));
}
