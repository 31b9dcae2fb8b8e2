import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context as Call } from 'hono';
import type { Env } from './env.ts';

/** Where a request comes from; behind a proxy, the proxy. */
export function addressOf(call: Call<Env>): string {
  return getConnInfo(call).remote.address ?? '';
}
