/** What the workbench and the portal say to every browser, and how they tell their own pages from others'. */
import type { MiddlewareHandler } from 'hono';

export type Secure = {
  /** The content security policy of an address. */
  readonly policy: (path: string) => string;
  readonly referrer: 'no-referrer' | 'same-origin';
  /** Whether people reach the server by https. */
  readonly https: boolean;
};

/** Headers that close what a browser leaves open. An answer that says nothing else is kept by no cache. */
export function secureHeaders({ policy, referrer, https }: Secure): MiddlewareHandler {
  return async (call, next) => {
    await next();
    const { headers } = call.res;
    headers.set('Content-Security-Policy', policy(call.req.path));
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('Referrer-Policy', referrer);
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()');
    if (https) headers.set('Strict-Transport-Security', 'max-age=31536000');
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  };
}

/** Whether the page of an origin is one of these hosts'. */
export function isOfHosts(origin: string, hosts: ReadonlySet<string>): boolean {
  try {
    return hosts.has(new URL(origin).host);
  } catch {
    return false;
  }
}
