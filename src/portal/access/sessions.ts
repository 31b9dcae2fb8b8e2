import { randomBytes } from 'node:crypto';
import { instant, type Portal } from '../portal.ts';
import { tokenHash } from '../store/open.ts';
import type { SessionTable } from '../store/schema.ts';

type Kind = SessionTable['kind'];

const MINUTE = 60_000;
/** How long a session lasts, and how long without a request. A phone is handed around: a person's ends sooner. */
const LIFE: Readonly<Record<Kind, number>> = { office: 12 * 60 * MINUTE, person: 4 * 60 * MINUTE };
const IDLE: Readonly<Record<Kind, number>> = { office: 30 * MINUTE, person: 60 * MINUTE };
/** How exactly the last request is noted. */
const NOTED_EVERY = MINUTE;

/** Opens a session and gives its token, of which the database keeps a hash. */
export async function openSession(portal: Portal, kind: Kind, subject: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const at = instant(portal);
  const expires = new Date(portal.now().getTime() + LIFE[kind]).toISOString();
  await portal.store.db
    .insertInto('sessions')
    .values({ token_hash: tokenHash(token), kind, subject, seen_at: at, expires_at: expires })
    .execute();
  return token;
}

/** The account of a token's session; undefined when there is none or it is over. */
export async function sessionOf(portal: Portal, kind: Kind, token: string | undefined): Promise<string | undefined> {
  if (token === undefined || token === '') return undefined;
  const { db } = portal.store;
  const hash = tokenHash(token);
  const row = await db
    .selectFrom('sessions')
    .selectAll()
    .where('token_hash', '=', hash)
    .where('kind', '=', kind)
    .executeTakeFirst();
  const now = portal.now().getTime();
  if (!row || Date.parse(row.expires_at) <= now || Date.parse(row.seen_at) + IDLE[kind] <= now) return undefined;
  if (now - Date.parse(row.seen_at) >= NOTED_EVERY) {
    await db
      .updateTable('sessions')
      .set({ seen_at: instant(portal) })
      .where('token_hash', '=', hash)
      .execute();
  }
  return row.subject;
}

/** Ends the sessions of an account, but for the one of a token. */
export async function closeOtherSessions(portal: Portal, account: string, token = ''): Promise<void> {
  await portal.store.db
    .deleteFrom('sessions')
    .where('kind', '=', 'office')
    .where('subject', '=', account)
    .where('token_hash', '!=', tokenHash(token))
    .execute();
}

export async function closeSession(portal: Portal, token: string | undefined): Promise<void> {
  if (token === undefined) return;
  await portal.store.db.deleteFrom('sessions').where('token_hash', '=', tokenHash(token)).execute();
}
