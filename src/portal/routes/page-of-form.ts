import type { Hono, MiddlewareHandler } from 'hono';
import type { Env } from './env.ts';

/**
 * Leads from the address of a form, which people open by Back, a reload or the other language, to the page with the
 * form. A form is sent to the address of its page or to one below it, so the page is at the nearest address above that
 * answers `GET`.
 */
export function pageOfForm(app: Hono<Env>): MiddlewareHandler<Env> {
  let known: Addresses | undefined;
  return async (call, next) => {
    // All routes are there once a request comes.
    known ??= addressesOf(app);
    const { path } = call.req;
    if (call.req.method !== 'GET' || known.pages.test(path) || !known.forms.test(path)) return next();
    for (let above = path; above !== ''; above = above.slice(0, above.lastIndexOf('/')))
      if (known.pages.test(above)) return call.redirect(above, 302);
    return next();
  };
}

type Addresses = { readonly pages: RegExp; readonly forms: RegExp };

function addressesOf({ routes }: Hono<Env>): Addresses {
  const of = (method: string) => {
    const paths = new Set(routes.filter((route) => route.method === method).map(({ path }) => pattern(path)));
    return new RegExp(`^(?:${[...paths].join('|')})$`);
  };
  return { pages: of('GET'), forms: of('POST') };
}

/** The addresses of a route, `/my/:code/form`, as a regular expression. */
function pattern(path: string): string {
  const parts = path.split('/').map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : part.replace(/[^\w-]/g, '\\$&');
  });
  return parts.join('/');
}
