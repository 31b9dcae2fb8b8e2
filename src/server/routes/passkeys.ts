import type { Context as Call } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import type { By, Ledger } from '../../casework/audit/ledger.ts';
import { refuse } from '../../casework/context.ts';
import { addressOf } from '../address.ts';
import { answer, type Env, refusal, send } from '../env.ts';
import { body } from './given.ts';
import type { SignIn } from './session.ts';

/** What a browser gives back, as JSON; the library looks at what is in it. */
const credential = z
  .string()
  .max(12_000)
  .transform((text, context) => {
    const value = z.looseObject({ id: z.string().max(1400) }).safeParse(parsed(text));
    if (value.success) return value.data;
    context.addIssue('no credential');
    return z.NEVER;
  });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const answeredSchema = z.object({ response: credential });
const madeSchema = z.object({
  label: z.string().trim().min(1).max(60),
  response: credential,
});

/** One's own passkeys, and showing again by one who one is. */
export function ownPasskeyRoutes({ ledger }: { readonly ledger: Ledger }, { sessions, second, passkeys }: SignIn) {
  return new Hono<Env>()
    .post('/options', async (call) => answer(call, await passkeys.begin(call.get('who'))))
    .post('/', body(madeSchema, 'passkey-label'), async (call) => {
      const who = call.get('who');
      const { label, response } = call.req.valid('json');
      if (who.kind === 'link') return refusal(call, refuse(400, 'password-none'));
      const made = await passkeys.check(who, response);
      if (!made.ok) return refusal(call, made);
      return answer(call, await second.own.addPasskey(who, { ...made.value, label }, sessions));
    })
    .delete('/:id', async (call) => answer(call, await second.own.removePasskey(call.get('who'), call.req.param('id'))))
    .post('/step-up/options', async (call) => answer(call, await passkeys.ask(call.get('who').account)))
    .post('/step-up', body(answeredSchema, 'passkey-wrong'), async (call) => {
      const who = call.get('who');
      const name = await passkeys.answer(call.req.valid('json').response);
      if (name !== who.account || who.kind === 'link') return noPasskey(call, ledger, who);
      await sessions.stepUp(who);
      return send(call, {});
    });
}

/** Notes that a passkey did not open what was asked for, and says so. */
export async function noPasskey(call: Call<Env>, ledger: Ledger, by: By) {
  await ledger.note(by, 'sign-in.failed', `${addressOf(call)} passkey`);
  return refusal(call, refuse(400, 'passkey-wrong'));
}
