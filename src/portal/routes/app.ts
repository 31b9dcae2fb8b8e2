import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { prefixOf } from '../../http/address-range.ts';
import { builtFiles } from '../../http/built-files.ts';
import { isOfHosts, secureHeaders } from '../../http/secure.ts';
import { readShipped, shipped } from '../../program/shipped.ts';
import { faultPlaces } from '../../say/fault-places.ts';
import { figuresCsv, readFigures } from '../figures/figures.ts';
import { plainPage } from '../pages/layout.ts';
import { LARGEST_SHEET } from '../sheets/sheets.ts';
import type { Call, Deps, Env } from './env.ts';
import { sceneFor } from './env.ts';
import { accessRoutes, officeRoutes } from './office-routes.ts';
import { operatorRoutes } from './operator-routes.ts';
import { pageOfForm } from './page-of-form.ts';
import { personRoutes } from './person-routes.ts';
import { publicRoutes } from './public-routes.ts';

/** Bytes that a form may have: far more than all of its questions together. */
const LARGEST_FORM = 256 << 10;
/** Bytes that a file of outcomes, or of a sender of texts, may have. They are read of leads and operators alone. */
const LARGEST_OUTCOMES = 20 << 20;

/** No script and nothing of another site: pages of the portal are text, styles and forms. */
const POLICY =
  "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; img-src 'self'";
/**
 * The page that reads a record runs scripts and a worker made from them, and may connect to nothing, so that a file
 * that is dropped on it cannot leave the page. The page itself says the same (`web/reading/index.html`), for other
 * hosts that serve it.
 */
const READING_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; worker-src blob:; img-src data:; connect-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

/** The whole of what a portal answers. */
export function createApp(deps: Deps) {
  const { portal } = deps;
  const app = new Hono<Env>();
  app.use(headers(deps), about(deps), ownForms(deps), onDisk(deps), pageOfForm(app));
  app.use(limitBodies());
  app.get('/styles/:name', (call) => styles(call));
  app.get('/read', (call) => call.redirect('/read/', 301));
  app.get('/read/*', readingPage(deps));
  // Browsers ask for it by themselves; there is no picture.
  app.get('/favicon.ico', (call) => call.body(null, 204));
  app.get('/receipts.pem', (call) => call.text(portal.store.keys.publicKey));
  app.get('/healthz', async (call) => {
    await portal.store.db.selectFrom('log').select('id').limit(1).execute();
    return call.text('ok\n');
  });
  app.get('/', (call) => call.redirect(`/${preferred(deps, call)}`, 302));
  for (const { locale } of portal.languages.shown) {
    app.get(`/${locale}/figures.csv`, async (call) => {
      call.header('Content-Type', 'text/csv; charset=utf-8');
      return call.body(figuresCsv(await readFigures(portal)));
    });
    app.route(`/${locale}`, publicRoutes(deps));
    app.route(`/${locale}/my`, personRoutes(deps));
  }
  for (const language of ['en', 'es'] as const) {
    app.route(`/${language}`, accessRoutes(deps));
    app.route(`/${language}/office`, officeRoutes(deps));
    app.route(`/${language}/operator`, operatorRoutes(deps));
  }
  app.notFound((call) => call.html(plainPage(call.get('scene'), call.get('scene').texts.missing), 404));
  app.onError((error, call) => {
    tellFault(error);
    const scene = call.get('scene') ?? sceneFor(deps, call);
    return call.html(plainPage(scene, scene.texts.fault), 500);
  });
  return app;
}

/** Refuses what is larger than anything that its address takes. */
function limitBodies(): MiddlewareHandler<Env> {
  const limit = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: (call) => {
        const scene = (call as Call).get('scene');
        return call.html(plainPage(scene, scene.texts.tooLarge), 413);
      },
    });
  // What stands around a file in the form that sends it is a few hundred bytes.
  const [form, outcomes, sheet] = [LARGEST_FORM, LARGEST_OUTCOMES, LARGEST_SHEET + 10_000].map(limit);
  return (call, next) => {
    const { path } = call.req;
    if (/^\/(?:en|es)\/(?:office\/outcomes|operator\/texts\/answers)$/.test(path)) return outcomes!(call, next);
    return (/^\/[^/]+\/my\/[^/]+\/sheet$/.test(path) ? sheet! : form!)(call, next);
  };
}

/** Writes where a fault of ours is, never its message, which might quote what somebody typed. */
function tellFault(error: Error): void {
  const places = faultPlaces(error).join('\n');
  process.stderr.write(`redress portal: a request failed by a fault of Redress (${error.name}):\n${places}\n`);
}

function headers({ portal }: Deps): MiddlewareHandler {
  return secureHeaders({
    policy: (path) => (path.startsWith('/read/') ? READING_POLICY : POLICY),
    // A page's address holds its code: no other site may learn it.
    referrer: 'same-origin',
    https: portal.origin.startsWith('https:'),
  });
}

/** Answers what changes something only when the change is on the disk. */
function onDisk({ portal }: Deps): MiddlewareHandler<Env> {
  return async (call, next) => {
    await next();
    if (call.req.method !== 'GET' && call.req.method !== 'HEAD') await portal.store.flush();
  };
}

/** Notes with each request in which language it is and from which range of addresses. Neither is written down. */
function about(deps: Deps): MiddlewareHandler<Env> {
  return async (call, next) => {
    call.set('scene', sceneFor(deps, call));
    call.set('prefix', prefixOf(addressOf(deps, call)));
    return next();
  };
}

function addressOf({ settings }: Deps, call: Call): string {
  const forwarded = settings.proxy ? call.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  if (forwarded) return forwarded;
  try {
    return getConnInfo(call).remote.address ?? '';
  } catch {
    // A request that a test made has no connection.
    return '';
  }
}

/** Refuses forms that a page of another site sent. */
function ownForms({ portal }: Deps): MiddlewareHandler<Env> {
  const own = new Set([new URL(portal.origin).host]);
  return async (call, next) => {
    if (call.req.method === 'GET' || call.req.method === 'HEAD') return next();
    const origin = call.req.header('origin');
    const site = call.req.header('sec-fetch-site');
    const foreign =
      site !== undefined ? site !== 'same-origin' && site !== 'none' : origin !== undefined && !isOfHosts(origin, own);
    if (!foreign) return next();
    return call.html(plainPage(call.get('scene'), call.get('scene').texts.foreign), 403);
  };
}

/** The language that a browser asks for first of those that the portal shows. `zh-TW` is Chinese as `zh-Hant` is. */
function preferred({ portal }: Deps, call: Call): string {
  const wanted = (call.req.header('accept-language') ?? '').split(',').map((each) => each.trim().toLowerCase());
  const { shown } = portal.languages;
  const first = (tag: string) => tag.split(/[-;]/)[0]!;
  const found = wanted.flatMap((each) => shown.find(({ locale }) => first(locale.toLowerCase()) === first(each)) ?? []);
  return (found[0] ?? shown[0]!).locale;
}

const STYLES: ReadonlyMap<string, string> = new Map(
  ['uswds.css', 'portal.css'].map((name) => [name, readShipped(shipped(`src/portal/pages/${name}`)).toString('utf8')]),
);

function styles(call: Call) {
  const text = STYLES.get(call.req.param('name') ?? '');
  if (text === undefined) return call.notFound();
  call.header('Content-Type', 'text/css; charset=utf-8');
  call.header('Cache-Control', 'public, max-age=300');
  return call.body(text);
}

/** The page that reads a record, of the folder that was built for it and of no other. */
function readingPage({ settings: { reading } }: Deps) {
  const files = reading === undefined ? undefined : builtFiles(reading);
  return (call: Call) => {
    const address = call.req.path.slice('/read'.length);
    return files?.(call, address === '/' ? '/index.html' : address) ?? call.notFound();
  };
}
