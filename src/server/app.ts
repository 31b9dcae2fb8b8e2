import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { KeyDestroyed } from '../casework/matters/seal.ts';
import { LARGEST_FILE } from '../exchange/index.ts';
import { faultPlaces } from '../say/fault-places.ts';
import { addressOf } from './address.ts';
import { type Deps, type Env, refusalBody } from './env.ts';
import { permissionCheck } from './permissions.ts';
import { accountRoutes } from './routes/accounts.ts';
import { applicationRoutes } from './routes/applications.ts';
import { auditRoutes } from './routes/audit.ts';
import { batchRoutes } from './routes/batches.ts';
import { checkRoutes } from './routes/checks.ts';
import { compareRoutes } from './routes/compare.ts';
import { conflictRoutes } from './routes/conflicts.ts';
import { courtOnlyRoutes } from './routes/court-only.ts';
import { courtRoutes } from './routes/courts.ts';
import { documentRoutes, exportRoutes } from './routes/documents.ts';
import { inputRoutes, pickRoutes } from './routes/inputs.ts';
import { jobRoutes } from './routes/jobs.ts';
import { lawRoutes } from './routes/law.ts';
import { linkageRoutes } from './routes/linkages.ts';
import { lotRoutes } from './routes/lots.ts';
import { matterRoutes } from './routes/matters.ts';
import { noticeRoutes } from './routes/notices.ts';
import { orderRoutes } from './routes/orders.ts';
import { ownRoutes } from './routes/own.ts';
import { ownPasskeyRoutes } from './routes/passkeys.ts';
import { correctionRoutes, peopleRoutes, petitionRoutes } from './routes/people.ts';
import { policyRoutes } from './routes/policies.ts';
import { profileRoutes } from './routes/profiles.ts';
import { providerRoutes } from './routes/provider.ts';
import { rapSheetRoutes } from './routes/rap-sheet.ts';
import { reconcileRoutes } from './routes/reconcile.ts';
import { requestRoutes } from './routes/requests.ts';
import { retentionRoutes } from './routes/retention.ts';
import { runRoutes } from './routes/runs.ts';
import { type SignIn, sessionRoutes } from './routes/session.ts';
import { stateRoutes } from './routes/states.ts';
import { viewRoutes } from './routes/views.ts';
import { forgeryCheck, hostCheck, securityHeaders } from './security.ts';
import { webFiles } from './web-files.ts';

/** Ids in addresses have one form; whatever else stands in their place may become no part of a path or a query. */
const idCheck: MiddlewareHandler<Env> = async (call, next) => {
  const [, , kind = '', id] = call.req.path.split('/');
  const needsId =
    ['runs', 'inputs'].includes(kind) ||
    (kind === 'jobs' && id !== 'events') ||
    (kind === 'compare' && id !== 'changed');
  if (needsId && id !== undefined && !/^[0-9a-f]{16}$/.test(id)) {
    return call.json(refusalBody('address-unknown'), 404);
  }
  return next();
};

/** Bytes that anything but a file has at most, what is taken of somebody who has not signed in, and a list for papers. */
const [SMALL, SIGN_IN, LISTS] = [4 << 20, 16 << 10, 64 << 20];

const limit = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: (call) => call.json(refusalBody('request-large'), 413),
  });

const limitSmall = limit(SMALL);
const limitLists = limit(LISTS);
const limitAnswers = limit(LARGEST_FILE);

/** Files that are read whole: of answers, applications, filled-in lists and addresses. */
const LARGE = [
  '/api/batches/answers/',
  '/api/applications/files/',
  '/api/requests/answers',
  '/api/notices/contacts',
  '/api/conflicts/counsel',
];

/** Files have limits of their own; everything else that is sent is small. */
const smallBody: MiddlewareHandler<Env> = (call, next) => {
  const { path } = call.req;
  if (/^\/api\/(?:inputs\/[0-9a-f]+\/files|rap-sheet(?:\/paper)?)$/.test(path)) return next();
  if (LARGE.some((prefix) => path.startsWith(prefix))) return limitAnswers(call, next);
  return path === '/api/orders' || /^\/api\/runs\/[0-9a-f]+\/documents\/(?:lists\/\w+|form)$/.test(path)
    ? limitLists(call, next)
    : limitSmall(call, next);
};

/** The whole of what the server answers. Nothing under `/api` but signing in answers without a session. */
export function createApp(deps: Deps, signIn: SignIn) {
  const { settings } = deps;
  const app = new Hono<Env>();
  app.use(securityHeaders(settings), hostCheck(settings));
  app.use('/api/*', forgeryCheck(settings));
  app.use('/api/session/*', limit(SIGN_IN));
  const open = app
    .route('/api/session', sessionRoutes(deps, signIn))
    .route('/api/session/provider', providerRoutes(deps, signIn));
  app.use('/api/*', async (call, next) => {
    // A stream that a page holds open, and opens again by itself, is no sign of life.
    const who = await signIn.sessions.signed(call, call.req.path !== '/api/jobs/events');
    if (who === undefined) return call.json(refusalBody('sign-in-first'), 401);
    // Each row that the log gets from the session says for what it was, once that was said.
    const purpose = who.purpose === null ? '' : ` for ${who.purpose}`;
    call.set('who', { ...who, source: `${addressOf(call)}${purpose}` });
    return next();
  });
  app.use('/api/*', idCheck, permissionCheck(deps.casework), smallBody);
  const api = open
    .route('/api/accounts', accountRoutes(deps, signIn))
    .route('/api/own', ownRoutes(deps.casework, signIn))
    .route('/api/own/passkeys', ownPasskeyRoutes(deps.casework, signIn))
    .route('/api/log', auditRoutes(deps))
    .route('/api/pick', pickRoutes(deps))
    .route('/api/inputs', inputRoutes(deps))
    .route('/api/jobs', jobRoutes(deps, signIn.sessions))
    .route('/api/runs', runRoutes(deps))
    .route('/api/runs', peopleRoutes(deps))
    .route('/api/runs', petitionRoutes(deps))
    .route('/api/runs', documentRoutes(deps))
    .route('/api/runs', exportRoutes(deps))
    .route('/api/profiles', profileRoutes(deps))
    .route('/api/corrections', correctionRoutes(deps))
    .route('/api/compare', compareRoutes(deps))
    .route('/api/law', lawRoutes(deps))
    .route('/api/states', stateRoutes(deps))
    .route('/api/policies', policyRoutes(deps))
    .route('/api/views', viewRoutes(deps))
    .route('/api/matters', matterRoutes(deps, signIn))
    .route('/api/conflicts', conflictRoutes(deps))
    .route('/api/lots', lotRoutes(deps))
    .route('/api/checks', checkRoutes(deps))
    .route('/api/retention', retentionRoutes(deps))
    .route('/api/courts', courtRoutes(deps))
    .route('/api/court-only', courtOnlyRoutes(deps))
    .route('/api/linkages', linkageRoutes(deps))
    .route('/api/orders', orderRoutes(deps))
    .route('/api/batches', batchRoutes(deps))
    .route('/api/reconcile', reconcileRoutes(deps))
    .route('/api/applications', applicationRoutes(deps))
    .route('/api/notices', noticeRoutes(deps))
    .route('/api/requests', requestRoutes(deps))
    .route('/api/rap-sheet', rapSheetRoutes(deps));
  app.all('/api/*', (call) => call.json(refusalBody('address-unknown'), 404));
  app.get('*', webFiles(settings.webRoot));
  app.onError((error, call) => {
    // The connection ended while the request was being read: the client no longer reads the answer.
    if ((error as { code?: unknown }).code === 'ECONNRESET') return call.json(refusalBody('upload-broken-off'), 400);
    if (isFull(error)) return call.json(refusalBody('disk-full'), 507);
    if (error instanceof KeyDestroyed) return call.json(refusalBody('person-purged'), 410);
    // The place of a fault, never its message, which might quote a person's line.
    const places = faultPlaces(error).join('\n');
    process.stderr.write(`redress: a request failed by a fault of Redress (${error.name}):\n${places}\n`);
    return call.json(refusalBody('fault-of-redress'), 500);
  });
  return api;
}

/** What the browser may ask for and gets back, as the routes themselves have it. */
export type Api = ReturnType<typeof createApp>;

/** Whether a request failed because the disk is full. */
function isFull(error: unknown): boolean {
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  const SQLITE_FULL = 13;
  return code === 'ENOSPC' || code === 'EDQUOT' || errcode === SQLITE_FULL;
}
