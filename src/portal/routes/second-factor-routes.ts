import type { Hono, MiddlewareHandler } from 'hono';
import { qrSvg } from '../../sign-on/qr-code.ts';
import { totpAddress } from '../../sign-on/totp.ts';
import type { Refused } from '../access/accounts.ts';
import { closeOtherSessions } from '../access/sessions.ts';
import type { Sent } from '../answers/validate.ts';
import { type SecondState, secondFactorPage } from '../pages/second-factor-page.ts';
import type { Texts } from '../words/texts.ts';
import { sessionCookie } from './cookies.ts';
import { type Call, type Deps, type Env, only, sentBy } from './env.ts';

/** Password and code as a form sends them. */
export function secretsIn(sent: Sent): { readonly password: string; readonly code: string } {
  return { password: only(sent, 'password').slice(0, 500), code: only(sent, 'code').slice(0, 40) };
}

/** What the page says to a person whose sign-in is refused. */
export function problemOf({ signIn }: Texts, why: Refused): string {
  const told: Readonly<Record<Refused, string>> = {
    'too-often': signIn.often,
    wrong: signIn.wrong,
    'code-needed': signIn.codeNeeded,
    'code-wrong': signIn.codeWrong,
  };
  return told[why];
}

/** The authenticator app of the account. Each change asks for the password, and the code where there is one. */
export function secondFactorRoutes(deps: Deps, app: Hono<Env>, guard: MiddlewareHandler<Env>): void {
  const { portal, accounts } = deps;
  const { second } = accounts;
  const show = async (call: Call, state: SecondState, status: 200 | 422 = 200) => {
    const { name, role } = call.get('account');
    const [has, codesLeft] = [await second.has(name), await second.codesLeft(name)];
    const required = portal.pack.secondFactorFor.includes(role);
    return call.html(secondFactorPage(call.get('scene'), { has, codesLeft, required, ...state }), status);
  };
  /** Why who is signed in did not show again who they are; undefined where they did. */
  const problem = async (call: Call) => {
    const { name } = call.get('account');
    const checked = await accounts.check({ name, ...secretsIn(await sentBy(call)), address: call.get('prefix') });
    return typeof checked === 'string' ? problemOf(call.get('scene').texts, checked) : undefined;
  };
  const begun = (call: Call, secret: string): SecondState => {
    const address = totpAddress(secret, { account: call.get('account').name, office: new URL(portal.origin).host });
    return { begun: { secret, image: qrSvg(address) } };
  };
  app.get('/office/second-factor', guard, (call) => show(call, {}));
  app.post('/office/second-factor', guard, async (call) => {
    const wrong = await problem(call);
    if (wrong !== undefined) return show(call, { problem: wrong }, 422);
    const secret = await second.begin(call.get('account').name);
    return show(call, secret === undefined ? {} : begun(call, secret));
  });
  app.post('/office/second-factor/confirm', guard, async (call) => {
    const { name } = call.get('account');
    const codes = await second.confirm(name, only(await sentBy(call), 'code'));
    // Sessions that were opened elsewhere by the password alone have to show the code too.
    if (codes) await closeOtherSessions(portal, name, sessionCookie(deps, 'office', call));
    if (codes) return show(call, { codes });
    return show(call, { problem: call.get('scene').texts.signIn.firstWrong }, 422);
  });
  app.post('/office/second-factor/codes', guard, async (call) => {
    const wrong = await problem(call);
    if (wrong !== undefined) return show(call, { problem: wrong }, 422);
    const { name } = call.get('account');
    return show(call, (await second.has(name)) ? { codes: await second.renewCodes(name) } : {});
  });
  app.post('/office/second-factor/remove', guard, async (call) => {
    const wrong = await problem(call);
    if (wrong !== undefined) return show(call, { problem: wrong }, 422);
    const { name } = call.get('account');
    await second.remove(name, name);
    return show(call, {});
  });
}
