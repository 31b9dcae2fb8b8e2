import type { MiddlewareHandler } from 'hono';
import { isOfHosts, secureHeaders } from '../http/secure.ts';
import { refusalBody } from './env.ts';
import { PLOT_STYLE_HASH } from './plot-style.ts';
import { allowedHosts, type Settings } from './settings.ts';

/** No script, style, font, image or connection but our own; nothing inline, but for the one fixed style of the charts. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${PLOT_STYLE_HASH}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

export function securityHeaders({ origin }: Settings): MiddlewareHandler {
  return secureHeaders({
    policy: () => POLICY,
    referrer: 'no-referrer',
    https: origin?.startsWith('https:') ?? false,
  });
}

/** Refuses requests that were meant for another host: a page elsewhere may have its name point at this machine. */
export function hostCheck(settings: Settings): MiddlewareHandler {
  const hosts = allowedHosts(settings);
  return async (context, next) => {
    if (!hosts.has((context.req.header('host') ?? '').toLowerCase())) {
      return context.json(refusalBody('host-unknown'), 421);
    }
    return next();
  };
}

const HEADER = 'x-redress';

/**
 * Refuses changes that another site asks for. Cookies of ours are not sent from other sites anyway (SameSite=Strict);
 * a header that no form can send, and the browser's own word on where a request comes from, are further locks.
 */
export function forgeryCheck(settings: Settings): MiddlewareHandler {
  const hosts = allowedHosts(settings);
  return async (context, next) => {
    const { method } = context.req;
    if (method === 'GET' || method === 'HEAD') return next();
    const origin = context.req.header('origin');
    const site = context.req.header('sec-fetch-site');
    const foreign =
      context.req.header(HEADER) !== '1' ||
      (origin !== undefined && !isOfHosts(origin, hosts)) ||
      (site !== undefined && site !== 'same-origin' && site !== 'none');
    if (foreign) return context.json(refusalBody('request-foreign'), 403);
    return next();
  };
}
