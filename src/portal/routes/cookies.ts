import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { SessionTable } from '../store/schema.ts';
import type { Call, Deps } from './env.ts';

/**
 * The cookie of a session. It is `Lax`, so that a link in a message opens the page of a person who is signed in
 * already, while a form of another site never sends the cookie. It lives until the browser is closed.
 */
function nameOf(
  { portal, settings }: Deps,
  kind: SessionTable['kind'],
): { readonly name: string; readonly secure: boolean } {
  const secure = portal.origin.startsWith('https:');
  return { name: `${secure ? '__Host-' : ''}portal_${kind}_${settings.port}`, secure };
}

export function sessionCookie(deps: Deps, kind: SessionTable['kind'], call: Call): string | undefined {
  return getCookie(call, nameOf(deps, kind).name);
}

export function setSessionCookie(
  deps: Deps,
  kind: SessionTable['kind'],
  { call, token }: { readonly call: Call; readonly token: string },
): void {
  const { name, secure } = nameOf(deps, kind);
  setCookie(call, name, token, { httpOnly: true, sameSite: 'Lax', path: '/', secure });
}

export function dropSessionCookie(deps: Deps, kind: SessionTable['kind'], call: Call): void {
  const { name, secure } = nameOf(deps, kind);
  deleteCookie(call, name, { path: '/', secure });
}
