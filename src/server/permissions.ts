import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { may, type Permission } from '../casework/access/permissions.ts';
import type { Ledger } from '../casework/audit/ledger.ts';
import { type Env, refusalBody } from './env.ts';

/**
 * Which permission each address asks for: a method and the pattern of a route, as the routes themselves write it. An
 * address that is missing here refuses every request. A test fails where a route has no line here, or a line has no route.
 */
const ROUTES = {
  'GET /api/accounts': 'accounts.see',
  'POST /api/accounts': 'accounts.make',
  'PUT /api/accounts/:name/roles': 'accounts.make',
  'DELETE /api/accounts/:name': 'accounts.make',
  'GET /api/own/sessions': 'own.use',
  'DELETE /api/own/sessions/:id': 'own.use',
  'PUT /api/own/password': 'own.use',
  'POST /api/own/step-up': 'own.use',
  'GET /api/log': 'log.see',
  'POST /api/log/export': 'log.see',
  'GET /api/log/checkpoints': 'log.see',
  'POST /api/pick': 'runs.make',
  'POST /api/inputs': 'runs.make',
  'GET /api/inputs': 'runs.see',
  'GET /api/inputs/:id': 'runs.see',
  'DELETE /api/inputs/:id': 'runs.end',
  'PUT /api/inputs/:id/files': 'runs.make',
  'POST /api/inputs/:id/path': 'runs.make',
  'POST /api/inputs/:id/inspect': 'runs.make',
  'POST /api/inputs/:id/effect': 'runs.make',
  'GET /api/jobs/events': 'runs.see',
  'POST /api/jobs/:id/cancel': 'runs.end',
  'GET /api/runs': 'runs.see',
  'POST /api/runs': 'runs.make',
  'GET /api/runs/:id': 'runs.see',
  'DELETE /api/runs/:id': 'runs.end',
  'POST /api/runs/:id/resume': 'runs.make',
  'GET /api/runs/:id/figures': 'runs.see',
  'POST /api/runs/:id/convictions': 'people.see',
  'POST /api/runs/:id/people': 'people.see',
  'POST /api/runs/:id/facets': 'people.see',
  'POST /api/runs/:id/neighbors': 'people.see',
  'POST /api/runs/:id/export': 'people.export',
  'POST /api/runs/:id/people/export': 'people.export',
  'GET /api/runs/:id/files': 'runs.see',
  'GET /api/runs/:id/files/:name{.+}': 'people.export',
  'GET /api/runs/:run/people/:row': 'people.see',
  'POST /api/runs/:run/people/:row/under': 'people.see',
  'POST /api/runs/:run/people/:row/preview': 'people.see',
  'POST /api/runs/:run/people/:row/corrections': 'corrections.make',
  'GET /api/runs/:run/people/:row/petition': 'people.see',
  'POST /api/runs/:run/people/:row/petition': 'papers.make',
  'GET /api/runs/:run/people/:row/petition.pdf': 'people.export',
  'GET /api/runs/:run/people/:row/petition.zip': 'people.export',
  'GET /api/runs/:run/documents': 'runs.see',
  'POST /api/runs/:run/documents': 'papers.make',
  'GET /api/runs/:run/documents.zip': 'people.export',
  'PUT /api/runs/:run/documents/lists/:list': 'papers.make',
  'DELETE /api/runs/:run/documents/lists/:list': 'papers.make',
  'PUT /api/runs/:run/documents/form': 'papers.make',
  'PUT /api/runs/:run/documents/form-map': 'papers.make',
  'DELETE /api/runs/:run/documents/form': 'papers.make',
  'GET /api/runs/:run/tables': 'runs.see',
  'POST /api/runs/:run/tables': 'people.export',
  'GET /api/profiles': 'profiles.see',
  'GET /api/profiles/example.json': 'profiles.see',
  'GET /api/profiles/:state/:county': 'profiles.see',
  'PUT /api/profiles/:state/:county': 'profiles.keep',
  'POST /api/profiles/:state/:county/check': 'profiles.keep',
  'GET /api/profiles/:state/:county/county-profile.json': 'profiles.see',
  'GET /api/corrections': 'people.see',
  'POST /api/corrections/:id/undo': 'corrections.make',
  'GET /api/corrections/export.json': 'people.export',
  'GET /api/corrections/export.csv': 'people.export',
  'POST /api/compare/:run': 'runs.see',
  'POST /api/compare/changed/:job': 'people.see',
  'GET /api/law': 'law.see',
  'POST /api/law/try': 'law.see',
  'POST /api/law/nearest': 'law.see',
  'GET /api/law/sheet.pdf': 'law.see',
  'GET /api/states': 'law.see',
  'GET /api/policies/scenarios': 'runs.see',
  'POST /api/policies/scenarios': 'policies.keep',
  'DELETE /api/policies/scenarios/:id': 'policies.keep',
  'POST /api/policies/read': 'policies.keep',
  'POST /api/policies/file': 'policies.keep',
  'GET /api/views': 'people.see',
  'POST /api/views': 'people.see',
  'DELETE /api/views/:id': 'people.see',
  'GET /api/matters/procedures/:run': 'matters.see',
  'GET /api/matters/overview': 'matters.see',
  'POST /api/matters/open': 'matters.open',
  'POST /api/matters/queue': 'matters.see',
  'POST /api/matters/facets': 'matters.see',
  'POST /api/matters/next': 'matters.act',
  'GET /api/matters/queues': 'matters.see',
  'POST /api/matters/queues': 'matters.act',
  'DELETE /api/matters/queues/:id': 'matters.act',
  'GET /api/matters/:id': 'matters.see',
  'GET /api/matters/:id/conviction': 'people.see',
  'POST /api/matters/:id/acts': 'matters.act',
  'POST /api/matters/:id/take-back': 'matters.act',
  'POST /api/matters/:id/entries': 'matters.act',
  'POST /api/matters/:id/told': 'matters.act',
  'POST /api/matters/:id/hold': 'matters.act',
  'POST /api/matters/:id/give-back': 'matters.act',
  'POST /api/matters/:id/notes': 'matters.act',
  'POST /api/matters/:id/recuse': 'matters.act',
  'GET /api/orders': 'orders.see',
  'POST /api/orders': 'orders.record',
  'POST /api/orders/ready': 'orders.see',
  'GET /api/orders/waiting': 'orders.see',
  'POST /api/orders/ready/lines': 'orders.schedule',
  'GET /api/orders/:id': 'orders.see',
  'POST /api/orders/:id/continue': 'orders.record',
  'POST /api/orders/:id/schedule': 'orders.schedule',
  'GET /api/batches': 'batches.see',
  'GET /api/batches/profiles': 'batches.see',
  'GET /api/batches/due': 'batches.see',
  'POST /api/batches': 'batches.release',
  'GET /api/batches/worklists': 'batches.see',
  'POST /api/batches/worklists': 'batches.see',
  'POST /api/batches/mend': 'batches.mend',
  'POST /api/batches/ask-again': 'batches.release',
  'POST /api/batches/answers/:profile{.+}': 'batches.send',
  'GET /api/batches/:id': 'batches.see',
  'GET /api/batches/:id/records/:record': 'batches.mend',
  'POST /api/batches/:id/seal': 'batches.release',
  'POST /api/batches/:id/send': 'batches.send',
  'GET /api/batches/:id/files/:name': 'batches.send',
  'POST /api/reconcile': 'reconcile.run',
  'GET /api/reconcile': 'reconcile.see',
  'POST /api/reconcile/funnel': 'reconcile.see',
  'POST /api/reconcile/courts': 'reconcile.see',
  'GET /api/reconcile/blocks': 'reconcile.see',
  'GET /api/reconcile/blocks/:matter': 'reconcile.decide',
  'POST /api/reconcile/blocks/:matter': 'reconcile.decide',
  'GET /api/applications': 'applications.see',
  'POST /api/applications/open': 'matters.open',
  'POST /api/applications/files/:run': 'applications.take',
  'GET /api/applications/outcomes/:portal/:office': 'applications.take',
  'GET /api/applications/:id': 'applications.decide',
  'POST /api/applications/:id': 'applications.decide',
  'POST /api/rap-sheet': 'sheets.read',
  'POST /api/rap-sheet/paper': 'sheets.read',
} as const satisfies Readonly<Record<string, Permission>>;

export const ROUTE_PERMISSIONS: Readonly<Record<string, Permission>> = ROUTES;

/**
 * Lets a request through where the roles of who asks permit its route. Whatever is refused for lack of a right, here or
 * by a rule of the handler's own, is noted in the log with the pattern of its address.
 */
export function permissionCheck(ledger: Ledger): MiddlewareHandler<Env> {
  return async (call, next) => {
    // Handlers stand in the order in which they were added: the first that is no middleware is the one that answers.
    const route = matchedRoutes(call).find(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'));
    if (!route) return next();
    const name = `${route.method} ${route.path}`;
    const permission = ROUTE_PERMISSIONS[name];
    const who = call.get('who');
    if (permission === undefined || !may(who, permission)) {
      await ledger.deny(who, permission ?? 'unnamed', name);
      return call.json(refusalBody('no-permission'), 403);
    }
    await next();
    if (call.res.status === 403) await ledger.deny(who, permission, name);
  };
}
