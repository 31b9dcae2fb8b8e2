import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { type Context, refuse } from '../../casework/context.ts';
import { addressOf } from '../address.ts';
import { answer, type Env, refusal } from '../env.ts';
import { originOf, type Settings } from '../settings.ts';
import type { Errand, Returned } from '../sign-in/provider.ts';
import type { SignIn } from './session.ts';

export const BACK = '/api/session/provider/back';

/**
 * To the identity provider of the office, and back. The browser comes back from another site, so that its session's
 * cookie (SameSite=Strict) does not come along: a cookie of the journey alone does, for ten minutes.
 */
export function providerRoutes(
  { casework, settings }: { readonly casework: Context; readonly settings: Settings },
  { sessions, provider }: Pick<SignIn, 'sessions' | 'provider'>,
) {
  const secure = settings.origin?.startsWith('https:') ?? false;
  const cookie = `redress_journey_${settings.port}`;
  const begin = async (call: Parameters<typeof addressOf>[0], errand: Errand) => {
    if (!provider) return refusal(call, refuse(404, 'provider-none'));
    const binding = randomBytes(32).toString('base64url');
    setCookie(call, cookie, binding, { httpOnly: true, sameSite: 'Lax', path: BACK, maxAge: 600, secure });
    return answer(call, await provider.begin(errand, binding));
  };
  return new Hono<Env>()
    .post('/', (call) => begin(call, { kind: 'sign-in' }))
    .post('/step-up', async (call) => {
      const who = await sessions.signed(call, true);
      if (who?.kind !== 'account') return refusal(call, refuse(400, 'password-none'));
      return begin(call, { kind: 'step-up', session: who.session, account: who.account });
    })
    .get('/back', async (call) => {
      if (!provider) return refusal(call, refuse(404, 'provider-none'));
      const binding = getCookie(call, cookie);
      deleteCookie(call, cookie, { path: BACK, secure });
      const { search } = new URL(call.req.url);
      const returned = await provider.finish(new URL(`${BACK}${search}`, originOf(settings)), binding);
      const end = await endOf(call, returned);
      return call.redirect(end === 'in' ? '/' : `/#provider=${end}`, 303);
    });

  /** The outcome of a journey, for the page. */
  async function endOf(call: Parameters<typeof addressOf>[0], returned: Returned) {
    const source = addressOf(call);
    if (returned.kind === 'in' && returned.errand.kind === 'step-up') {
      const { session, account } = returned.errand;
      return (await sessions.stepUpOf({ account, source }, session)) ? 'done' : 'over';
    }
    const opened =
      returned.kind === 'in'
        ? await sessions.openAccount(call, { name: returned.account, by: 'provider' }, source)
        : undefined;
    if (opened?.ok) return 'in';
    // The log has it already that the account is shut.
    if (opened?.status === 403) return opened.said.code.replace('account-', '');
    const why = returned.kind === 'out' ? returned.why : 'unlinked';
    await casework.ledger.note(
      { account: returned.account ?? 'unknown person', source },
      'sign-in.failed',
      `${source} provider ${why}`,
    );
    return why;
  }
}
