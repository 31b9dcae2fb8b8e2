import type { HttpBindings } from '@hono/node-server';
import type { Context as Call } from 'hono';
import type { Context, Refusal, Result } from '../casework/context.ts';
import type { Settings } from './settings.ts';
import type { Signed } from './sign-in/sessions.ts';

/** What handlers of requests know. */
export type Env = {
  readonly Bindings: HttpBindings;
  readonly Variables: {
    /** Name under which is noted what is done. */
    account: string;
    who: Signed;
  };
};

export type Deps = { readonly casework: Context; readonly settings: Settings };

/** A result as a response: its value, or the sentence with the status that fits it. */
export function answer<Value>(call: Call, result: Result<Value>): Response {
  return result.ok ? call.json(result.value as object) : refusal(call, result);
}

export function refusal(call: Call, { message, status }: Refusal): Response {
  return call.json({ message }, status);
}
