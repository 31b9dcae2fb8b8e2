import type { MiddlewareHandler } from 'hono';
import type { z } from 'zod';
import { refuse } from '../../casework/context.ts';
import type { PlainCode } from '../../say/say.ts';
import { type Env, refusal } from '../env.ts';

/** A type whose lists and objects are all readonly: what a browser may hand in, and what handlers get. */
export type Given<Value> = Value extends readonly (infer Each)[]
  ? readonly Given<Each>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Given<Value[Key]> }
    : Value;

type Checked<Target extends 'json' | 'query', Schema extends z.ZodType> = MiddlewareHandler<
  Env,
  string,
  { in: { [Key in Target]: Given<z.input<Schema>> }; out: { [Key in Target]: Given<z.output<Schema>> } }
>;

/** Reads the body by a schema, whose type reaches the handler and the browser; refuses what does not fit. */
export function body<Schema extends z.ZodType>(schema: Schema, refused: PlainCode): Checked<'json', Schema> {
  return async (call, next) => {
    const parsed = schema.safeParse(await call.req.json().catch(() => null));
    if (!parsed.success) return refusal(call, refuse(400, refused));
    call.req.addValidatedData('json', parsed.data as object);
    return next();
  };
}

/** Reads what stands behind the `?` of an address, as {@link body} reads a body. */
export function query<Schema extends z.ZodType>(schema: Schema, refused: PlainCode): Checked<'query', Schema> {
  return async (call, next) => {
    const parsed = schema.safeParse(call.req.query());
    if (!parsed.success) return refusal(call, refuse(400, refused));
    call.req.addValidatedData('query', parsed.data as object);
    return next();
  };
}
