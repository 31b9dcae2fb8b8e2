import type { Hono, MiddlewareHandler } from 'hono';
import { isEmail } from '../answers/validate.ts';
import { at } from '../pages/layout.ts';
import { type InviteState, invitePage, rolesToInvite } from '../pages/operator-pages.ts';
import { type Call, type Deps, type Env, only, sentBy } from './env.ts';

/** The page from which leads and operators invite people. */
export type Inviting = { readonly guard: MiddlewareHandler<Env>; readonly base: '/office' | '/operator' };

/** The page on which people get an account: a lead invites to the own office alone, an operator to every one. */
export function invitationRoutes({ portal, accounts }: Deps, app: Hono<Env>, { guard, base }: Inviting): void {
  const own = (call: Call) => (base === '/office' ? call.get('account').office! : undefined);
  const show = (call: Call, state: Pick<InviteState, 'problem' | 'link'>) => {
    const scene = call.get('scene');
    const office = own(call);
    const action = at(scene, `${base}/invite`);
    const shown = invitePage(scene, { ...state, action, ...(office !== undefined && { office }) });
    return call.html(shown, state.problem === undefined ? 200 : 422);
  };
  app.get('/invite', guard, (call) => show(call, {}));
  app.post('/invite', guard, async (call) => {
    const scene = call.get('scene');
    const { refused } = scene.texts.operator;
    const sent = await sentBy(call);
    const role = rolesToInvite(own(call)).find((each) => each === only(sent, 'role')) ?? 'worker';
    const office = base === '/office' ? call.get('account').office : only(sent, 'office') || null;
    const email = only(sent, 'email').trim();
    if (!isEmail(email)) return show(call, { problem: refused.email });
    const invited = await accounts.invite(call.get('account').name, { name: only(sent, 'name'), role, office, email });
    if (invited.kind === 'refused') return show(call, { problem: refused[invited.why] });
    return show(call, { link: portal.origin + at(scene, `/invitation/${invited.token}`) });
  });
}
