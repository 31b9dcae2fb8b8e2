import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Deps, Env } from './env.ts';
import { compareRoutes } from './routes/compare.ts';
import { documentRoutes, exportRoutes, profileRoutes } from './routes/documents.ts';
import { inputRoutes, pickRoutes } from './routes/inputs.ts';
import { jobRoutes } from './routes/jobs.ts';
import { lawRoutes } from './routes/law.ts';
import { correctionRoutes, peopleRoutes, petitionRoutes } from './routes/people.ts';
import { rapSheetRoutes } from './routes/rap-sheet.ts';
import { runRoutes } from './routes/runs.ts';
import { accountRoutes, type SignIn, sessionRoutes } from './routes/session.ts';
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
    return call.json({ message: 'There is nothing at this address.' }, 404);
  }
  return next();
};

const limit = bodyLimit({
  maxSize: 4 << 20,
  onError: (call) => call.json({ message: 'This request is larger than any that the workbench makes.' }, 413),
});

/** Files have limits of their own; everything else that is sent is small. */
const smallBody: MiddlewareHandler<Env> = (call, next) =>
  /^\/api\/(?:inputs\/[0-9a-f]+\/files|rap-sheet)$/.test(call.req.path) ? next() : limit(call, next);

/** The whole of what the server answers. Nothing under `/api` but signing in answers without a session. */
export function createApp(deps: Deps, signIn: SignIn): Hono<Env> {
  const { settings } = deps;
  const app = new Hono<Env>();
  app.use(securityHeaders(settings), hostCheck(settings));
  app.use('/api/*', forgeryCheck(settings));
  app.route('/api/session', sessionRoutes(deps, signIn));
  app.use('/api/*', async (call, next) => {
    const account = await signIn.sessions.account(call);
    if (account === undefined) return call.json({ message: 'Sign in first.' }, 401);
    call.set('account', account);
    return next();
  });
  app.use('/api/*', idCheck, smallBody);
  app.route('/api/accounts', accountRoutes(deps, signIn));
  app.route('/api/pick', pickRoutes(deps));
  app.route('/api/inputs', inputRoutes(deps));
  app.route('/api/jobs', jobRoutes(deps));
  app.route('/api/runs', runRoutes(deps));
  app.route('/api/runs', peopleRoutes(deps));
  app.route('/api/runs', petitionRoutes(deps));
  app.route('/api/runs', documentRoutes(deps));
  app.route('/api/runs', exportRoutes(deps));
  app.route('/api/profile', profileRoutes(deps));
  app.route('/api/corrections', correctionRoutes(deps));
  app.route('/api/compare', compareRoutes(deps));
  app.route('/api/law', lawRoutes());
  app.route('/api/rap-sheet', rapSheetRoutes());
  app.all('/api/*', (call) => call.json({ message: 'There is nothing at this address.' }, 404));
  app.get('*', webFiles(settings.webRoot));
  app.onError((error, call) => {
    // The place of a fault, never its message, which might quote a person's line.
    const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    process.stderr.write(
      `redress: a request failed by a fault of Redress (${error.name}):\n${at.slice(0, 5).join('\n')}\n`,
    );
    return call.json({ message: 'A fault of Redress; the terminal says where. Your data is as it was.' }, 500);
  });
  return app;
}
