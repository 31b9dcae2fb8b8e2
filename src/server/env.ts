import type { HttpBindings } from '@hono/node-server';
import type { Context as Call, TypedResponse } from 'hono';
import type { Context, Refusal, Result } from '../casework/context.ts';
import { inEveryLanguage, type PlainCode, type Said, type Sentences, saidOf } from '../say/say.ts';
import type { Settings } from './settings.ts';
import type { Signed } from './sign-in/sessions.ts';

/** What handlers of requests know. */
export type Env = {
  readonly Bindings: HttpBindings;
  readonly Variables: {
    /** Who asks, in which session and roles, and from where. */
    who: Signed;
    /** What an answer of the handler asks for before the same request is let through; undefined where it asks for nothing. */
    asked: RefusalBody['again'];
  };
};

export type Deps = { readonly casework: Context; readonly settings: Settings };

/** A type whose values survive a trip as JSON; anything else in it becomes `never` and does not compile. */
export type Json<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : Value extends
        | bigint
        | symbol
        | ((...given: never) => unknown)
        | Date
        | ReadonlyMap<unknown, unknown>
        | ArrayBufferView
    ? never
    : { readonly [Key in keyof Value]: Json<Value[Key]> };

type Sent<Value> = Response & TypedResponse<Value, 200, 'json'>;

type Refused = Response & TypedResponse<RefusalBody, Refusal['status'], 'json'>;

/** What a refusal says: in English for programs, and in every language for people. */
export type RefusalBody = {
  readonly message: string;
  readonly messages: Sentences;
  /** The same request is answered once who asks has shown again who they are, to sign or to go on, or has said for what it is. */
  readonly again?: 'sign' | 'go-on' | 'purpose' | undefined;
};

export function refusalBody(what: Said | PlainCode): RefusalBody {
  const said = saidOf(what);
  const messages = inEveryLanguage(said);
  return { message: messages.en, messages, again: againFor(said) };
}

const SIGNING: readonly Said['code'][] = [
  'prove-to-sign',
  'lot-step-up',
  'batch-step-up',
  'notice-step-up',
  'retention-step-up',
];

function againFor(said: Said): RefusalBody['again'] {
  if (said.code === 'prove-again') return 'go-on';
  if (said.code === 'purpose-first') return 'purpose';
  if (said.code === 'procedure-refused' && said.why === 'step-up') return 'sign';
  return SIGNING.includes(said.code) ? 'sign' : undefined;
}

/**
 * A value as a response that carries its type to the browser. Hono's own `call.json` rewrites the type property by
 * property, which loses exact optional properties and the types of trees.
 */
export function send<Value>(call: Call, value: Value & Json<Value>): Sent<Value> {
  return call.json(value as object, 200) as Sent<unknown> as Sent<Value>;
}

/** JSON that is text already, sent as it stands. */
export function sendText<Value>(call: Call, json: string): Sent<Value> {
  return call.body(json, 200, { 'Content-Type': 'application/json' }) as Response as Sent<Value>;
}

/** A result as a response: its value, or the sentence with the status that fits it. */
export function answer<Value>(call: Call, result: Result<Value & Json<Value>>): Sent<Value> | Refused {
  return result.ok ? send<Value>(call, result.value) : refusal(call, result);
}

export function refusal(call: Call, { said, status }: Refusal): Refused {
  call.set('asked', againFor(saidOf(said)));
  return call.json(refusalBody(said), status);
}
