import { createHash, randomBytes } from 'node:crypto';
import type { Context as Call } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Kysely } from 'kysely';
import type { Tables } from '../../casework/store/schema.ts';
import type { Settings } from '../settings.ts';

const LIFE_SECONDS = 12 * 60 * 60;

export type Sessions = {
  readonly open: (call: Call, account: string) => Promise<void>;
  /** The account of a request's session; undefined when there is none or it is over. */
  readonly account: (call: Call) => Promise<string | undefined>;
  readonly close: (call: Call) => Promise<void>;
};

/** Sessions kept by the hash of a random token, which only the browser's cookie holds. */
export function createSessions(db: Kysely<Tables>, settings: Settings): Sessions {
  const secure = settings.origin?.startsWith('https:') ?? false;
  // Cookies are shared by all ports of a host: the port in the name keeps two workbenches apart.
  const name = `redress_${settings.port}`;
  const hash = (token: string) => createHash('sha256').update(token).digest('hex');
  return {
    open: async (call, account) => {
      const token = randomBytes(32).toString('base64url');
      const now = Date.now();
      await db.deleteFrom('sessions').where('expires_at', '<', new Date(now).toISOString()).execute();
      await db
        .insertInto('sessions')
        .values({
          token_hash: hash(token),
          account,
          created_at: new Date(now).toISOString(),
          expires_at: new Date(now + LIFE_SECONDS * 1000).toISOString(),
        })
        .execute();
      setCookie(call, name, token, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: LIFE_SECONDS, secure });
    },
    account: async (call) => {
      const token = getCookie(call, name);
      if (token === undefined) return undefined;
      const session = await db
        .selectFrom('sessions')
        .selectAll()
        .where('token_hash', '=', hash(token))
        .executeTakeFirst();
      return session && session.expires_at > new Date().toISOString() ? session.account : undefined;
    },
    close: async (call) => {
      const token = getCookie(call, name);
      if (token !== undefined) await db.deleteFrom('sessions').where('token_hash', '=', hash(token)).execute();
      deleteCookie(call, name, { path: '/' });
    },
  };
}
