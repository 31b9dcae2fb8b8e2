import { Hono } from 'hono';
import { z } from 'zod';
import { may } from '../../casework/access/permissions.ts';
import { type Context, refuse } from '../../casework/context.ts';
import { sealOf } from '../../casework/matters/seal.ts';
import { addressOf } from '../address.ts';
import { answer, type Env, refusal, send } from '../env.ts';
import type { Accounts } from '../sign-in/accounts.ts';
import { givePurpose, PURPOSES } from '../sign-in/purposes.ts';
import type { Signed } from '../sign-in/sessions.ts';
import { body } from './given.ts';
import type { SignIn } from './session.ts';

const stepSchema = z.object({ password: z.string().max(500), code: z.string().max(40).optional() });
const changeSchema = stepSchema.extend({ next: z.string().max(500) });
const purposeSchema = z.strictObject({ kind: z.enum(PURPOSES), text: z.string().max(500) });
const codeSchema = z.object({ code: z.string().max(40) });

/** Sessions of the user, or of all accounts where the role may see them; and the user's own password. */
export function ownRoutes(casework: Context, { sessions, accounts, second }: SignIn) {
  const visible = async (who: Signed) => sessions.list(may(who, 'sessions.see') ? undefined : who);
  return (
    new Hono<Env>()
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
        const checked = await checkOwn(accounts, who, { ...call.req.valid('json'), address: addressOf(call) });
        if (!checked.ok) return refusal(call, checked);
        await sessions.stepUp(who);
        return send(call, {});
      })
      .post('/purpose', body(purposeSchema, 'purpose-incomplete'), async (call) => {
        const seal = sealOf(casework.workspace.folder);
        return answer(call, await givePurpose(casework, seal, call.get('who'), call.req.valid('json')));
      })
      // The door has asked already. What takes a file out asks here first, as a link of the browser cannot be answered.
      .post('/fresh', (call) => send(call, {}))
      .put('/password', body(changeSchema, 'password-change-incomplete'), async (call) => {
        const { next, ...given } = call.req.valid('json');
        const who = call.get('who');
        if (next === given.password) return refusal(call, refuse(400, 'password-same'));
        const checked = await checkOwn(accounts, who, { ...given, address: addressOf(call) });
        if (!checked.ok) return refusal(call, checked);
        const changed = await accounts.change(who, checked.value, next);
        if (!changed.ok) return refusal(call, changed);
        await sessions.endOthers(who);
        return send(call, {});
      })
      .get('/second', async (call) => send(call, await second.own.state(call.get('who'))))
      .post('/second/app', async (call) => answer(call, await second.own.begin(call.get('who'))))
      .post('/second/app/confirm', body(codeSchema, 'code-incomplete'), async (call) =>
        answer(call, await second.own.confirm(call.get('who'), call.req.valid('json').code, sessions)),
      )
      .delete('/second/app', async (call) => answer(call, await second.own.removeApp(call.get('who'))))
      .post('/second/codes', async (call) => answer(call, await second.own.renewCodes(call.get('who'))))
  );
}

type OwnGiven = { readonly password: string; readonly code?: string | undefined; readonly address: string };

/** Whether it is the password of the account. A session opened by the link has none: a new link opens a new session. */
async function checkOwn(
  accounts: Accounts,
  who: Signed,
  { address, ...given }: OwnGiven,
): Promise<Awaited<ReturnType<Accounts['check']>>> {
  if (who.kind === 'link') return refuse(400, 'password-none');
  const checked = await accounts.check({ name: who.account, ...given }, address);
  // No name is asked for here.
  return !checked.ok && checked.said.code === 'sign-in-wrong'
    ? { ...checked, said: { code: 'own-password-wrong' } }
    : checked;
}
