import { Hono } from 'hono';
import { z } from 'zod';
import { permissionsOf } from '../../casework/access/permissions.ts';
import { refuse } from '../../casework/context.ts';
import { formatDay } from '../../record/index.ts';
import { addressOf } from '../address.ts';
import type { SessionInfo } from '../api-types.ts';
import { answer, type Deps, type Env, refusal, send } from '../env.ts';
import { isLoopback, originOf } from '../settings.ts';
import type { Accounts } from '../sign-in/accounts.ts';
import type { OneTimeLinks } from '../sign-in/one-time-link.ts';
import { type Passkeys, passkeyOrigin } from '../sign-in/passkeys.ts';
import type { IdentityProvider } from '../sign-in/provider.ts';
import type { Rules } from '../sign-in/rules.ts';
import type { SecondFactors } from '../sign-in/second-factors.ts';
import type { Sessions, Signed } from '../sign-in/sessions.ts';
import { body } from './given.ts';
import { answeredSchema, noPasskey } from './passkeys.ts';

/** What is no token is read as an empty one, so that the log notes it like any other that opens nothing. */
const linkSchema = z.object({ token: z.string().max(200) }).catch({ token: '' });
/** A name and password, and the code of a second factor where one was asked for. */
export const passwordSchema = z.object({
  name: z.string().max(100),
  password: z.string().max(500),
  code: z.string().max(40).optional(),
});

/** The least time between two links printed on request, so that requests cannot fill the terminal. */
const LINK_PAUSE = 10_000;

export type SignIn = {
  readonly sessions: Sessions;
  readonly accounts: Accounts;
  readonly rules: Rules;
  readonly second: SecondFactors;
  readonly passkeys: Passkeys;
  /** The identity provider of the office, where the operator named one. */
  readonly provider: IdentityProvider | undefined;
  readonly links: OneTimeLinks;
  readonly operator: string;
  readonly printLink: () => void;
};

/** Routes that need no session: to see whether there is one, and to sign in and out. */
export function sessionRoutes(
  { casework: { ledger }, settings }: Deps,
  { sessions, accounts, rules, passkeys, provider, links, operator, printLink }: SignIn,
) {
  const mode = isLoopback(settings) ? 'link' : 'accounts';
  let printed = 0;
  const info = (who: Signed | undefined): SessionInfo => ({
    account: who?.account ?? null,
    roles: who?.roles ?? [],
    may: who ? (who.lacksFactor || who.lacksOwnPassword ? ['own.use'] : permissionsOf(who)) : [],
    lacksFactor: who?.lacksFactor ?? false,
    lacksOwnPassword: who?.lacksOwnPassword ?? false,
    hasPassword: who?.kind === 'account',
    passkeysAt: passkeyOrigin(originOf(settings)) ?? null,
    provider: provider?.name ?? null,
    banner: rules.current().banner,
    mode,
    today: today(),
    canPick: settings.allow.length > 0,
    sendsMail: settings.mail !== undefined,
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
        const checked = await accounts.check(call.req.valid('json'), addressOf(call));
        if (!checked.ok) return refusal(call, checked);
        const who = await sessions.openAccount(call, checked.value, addressOf(call));
        return who.ok ? send(call, info(who.value)) : refusal(call, who);
      })
      .post('/passkey/options', async (call) => answer(call, await passkeys.ask()))
      .post('/passkey', body(answeredSchema, 'passkey-wrong'), async (call) => {
        const name = await passkeys.answer(call.req.valid('json').response);
        const source = addressOf(call);
        if (name === undefined) return noPasskey(call, ledger, { account: 'unknown key', source });
        const who = await sessions.openAccount(call, { name, by: 'passkey' }, source);
        if (who.ok) return send(call, info(who.value));
        // The account may have gone while the key was looked at.
        return who.status === 403 ? refusal(call, who) : noPasskey(call, ledger, { account: name, source });
      })
      .post('/end', async (call) => {
        await sessions.close(call, addressOf(call));
        return send(call, {});
      })
  );
}

function today(): string {
  const now = new Date();
  return formatDay(Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000));
}
