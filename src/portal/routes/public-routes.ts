import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { openSession } from '../access/sessions.ts';
import type { Sent } from '../answers/validate.ts';
import { readFigures } from '../figures/figures.ts';
import { COUNTIES } from '../pack/routing.ts';
import { NOT_LISTED, type PortalPack } from '../pack/schema.ts';
import { figuresPage } from '../pages/figures-page.ts';
import { at, plainPage, TO_LANGUAGE } from '../pages/layout.ts';
import { receiptPage } from '../pages/person-pages.ts';
import { checkPage, countiesPage, findPage, landingPage, paperPage, privacyPage, TRAP } from '../pages/public-pages.ts';
import { applicationOfCode, beginApplication, readCode } from '../store/applications.ts';
import { setSessionCookie } from './cookies.ts';
import { type Call, type Deps, type Env, goTo, only, sentBy } from './env.ts';

/** The counties of a form that the pack has, in its order. */
export function countiesSent({ counties }: PortalPack, sent: Sent): readonly string[] {
  const chosen = sent.counties ?? [];
  return [...counties.map(({ id }) => id), NOT_LISTED].filter((id) => chosen.includes(id));
}

/** What everybody can see and do without a code. */
export function publicRoutes(deps: Deps) {
  const { portal, limits } = deps;
  const { pack } = portal;
  const app = new Hono<Env>();
  app.get('/', (call) => call.html(landingPage(call.get('scene'))));
  app.get('/check', (call) => call.html(checkPage(call.get('scene'), {})));
  app.post('/check', async (call) => {
    const sent = await sentBy(call);
    const { locale: own, languages } = call.get('scene');
    const other = languages.find(({ locale }) => locale !== own && only(sent, 'then') === `${TO_LANGUAGE}${locale}`);
    // The browser sends the answers again to the page in the other language.
    if (other) return call.redirect(at(other, '/check'), 307);
    const answers = pack.screener.questions.map(({ id }) => [id, sent[id]?.slice(0, 1) ?? []] as const);
    return call.html(
      checkPage(call.get('scene'), { ...Object.fromEntries(answers), [COUNTIES]: countiesSent(pack, sent) }),
    );
  });
  app.get('/privacy', (call) => call.html(privacyPage(call.get('scene'))));
  app.get('/paper', (call) => call.html(paperPage(call.get('scene'))));
  app.get('/figures', async (call) => call.html(figuresPage(call.get('scene'), await readFigures(portal))));
  app.get('/find', (call) => call.html(findPage(call.get('scene'), { code: '', wrong: false })));
  app.post('/find', async (call) => {
    const typed = only(await sentBy(call), 'code').slice(0, 100);
    const found = await applicationOfCode(portal, typed);
    if (!found && !limits.take('code', call.get('prefix'))) {
      return call.html(plainPage(call.get('scene'), call.get('scene').texts.busy), 429);
    }
    if (!found) return call.html(findPage(call.get('scene'), { code: typed, wrong: true }), 404);
    return goTo(call, `/my/${readCode(typed)}`);
  });
  app.get('/deleted/:receipt', async (call) => {
    const row = await portal.store.db
      .selectFrom('deletions')
      .selectAll()
      .where('receipt', '=', call.req.param('receipt'))
      .executeTakeFirst();
    if (!row) return call.notFound();
    return call.html(receiptPage(call.get('scene'), row, portal.store.keys.isSigned(row.statement, row.signature)));
  });
  app.get('/apply', (call) => {
    const missing = call.req.query('missing') !== undefined;
    const chosen = countiesSent(pack, { counties: call.req.queries('counties') ?? [] });
    return call.html(applyPage(call, { chosen, startKey: newStartKey(), missing }), missing ? 422 : 200);
  });
  app.post('/apply', (call) => begin(deps, call));
  return app;
}

function newStartKey(): string {
  return randomBytes(18).toString('base64url');
}

function applyPage(
  call: Call,
  form: { readonly chosen: readonly string[]; readonly startKey: string; readonly missing: boolean },
): string {
  const scene = call.get('scene');
  return countiesPage(scene, { ...form, action: at(scene, '/apply') });
}

/** Begins an application with its counties: from here on everything is kept. */
async function begin(deps: Deps, call: Call) {
  const { portal, limits } = deps;
  const scene = call.get('scene');
  const sent = await sentBy(call);
  const chosen = countiesSent(portal.pack, sent);
  const given = only(sent, 'start');
  const startKey = /^[\w-]{24}$/.test(given) ? given : newStartKey();
  if (chosen.length === 0) return goTo(call, '/apply?missing');
  // Only a robot fills in a box that nobody can see; it gets back the page that it sent.
  if (only(sent, TRAP) !== '') return call.html(applyPage(call, { chosen, startKey: newStartKey(), missing: false }));
  if (!limits.take('begin', call.get('prefix'))) return call.html(plainPage(scene, scene.texts.busy), 429);
  const application = await beginApplication(portal, { startKey, locale: scene.locale, counties: chosen });
  const token = await openSession(portal, 'person', application.id);
  setSessionCookie(deps, 'person', { call, token });
  return goTo(call, `/my/${application.content.code}/form`);
}
