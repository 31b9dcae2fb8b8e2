import type { Context as Call, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { may, type Permission, PURPOSE_FOR } from '../casework/access/permissions.ts';
import type { Context } from '../casework/context.ts';
import { compareDeclared } from '../casework/matters/conflicts.ts';
import { type Env, refusalBody } from './env.ts';
import type { Signed } from './sign-in/sessions.ts';

/** What an address asks for, where it also asks that somebody showed within the last minutes who they are. */
type Again = { readonly permission: Permission; readonly again: 'prove-to-sign' | 'prove-again' };

/** Marks what does harm in the hands of who took over a session: giving rights, taking out, removing. */
function again(permission: Permission): Again {
  return { permission, again: 'prove-again' };
}

/** Marks what is a signature. */
function signed(permission: Permission): Again {
  return { permission, again: 'prove-to-sign' };
}

/**
 * Which permission each address asks for: a method and the pattern of a route, as the routes themselves write it. An
 * address that is missing here refuses every request. A test fails where a route has no line here, or a line has no
 * route, and where one that gives rights, takes out or removes does not ask {@link again} who one is.
 */
const ROUTES = {
  'GET /api/accounts': 'accounts.see',
  'POST /api/accounts': again('accounts.make'),
  'PUT /api/accounts/:name/roles': again('accounts.make'),
  'POST /api/accounts/:name/approval': signed('accounts.approve'),
  'DELETE /api/accounts/:name': again('accounts.make'),
  'PUT /api/accounts/:name/first-password': again('accounts.make'),
  'PUT /api/accounts/:name/closed': again('accounts.make'),
  'PUT /api/accounts/:name/identity': again('accounts.make'),
  'POST /api/accounts/:name/unlock': again('accounts.make'),
  'DELETE /api/accounts/:name/second': again('accounts.make'),
  'GET /api/accounts/rules': 'accounts.see',
  'PUT /api/accounts/rules': again('rules.set'),
  'GET /api/own/sessions': 'own.use',
  'DELETE /api/own/sessions/:id': 'own.use',
  'PUT /api/own/password': 'own.use',
  'POST /api/own/purpose': 'own.use',
  'POST /api/own/step-up': 'own.use',
  'POST /api/own/fresh': again('own.use'),
  'GET /api/own/second': 'own.use',
  'POST /api/own/second/app': again('own.use'),
  'POST /api/own/second/app/confirm': again('own.use'),
  'DELETE /api/own/second/app': again('own.use'),
  'POST /api/own/second/codes': again('own.use'),
  'POST /api/own/passkeys/options': again('own.use'),
  'POST /api/own/passkeys': again('own.use'),
  'DELETE /api/own/passkeys/:id': again('own.use'),
  'POST /api/own/passkeys/step-up/options': 'own.use',
  'POST /api/own/passkeys/step-up': 'own.use',
  'GET /api/log': 'log.see',
  'POST /api/log/export': again('log.see'),
  'GET /api/log/checkpoints': 'log.see',
  'GET /api/log/review': 'log.review',
  'POST /api/log/review': signed('log.review'),
  'GET /api/log/review/rows': 'log.review',
  'GET /api/log/person/:matter': 'log.see',
  'POST /api/log/person/:matter/export': again('log.see'),
  'POST /api/pick': 'runs.make',
  'POST /api/inputs': 'runs.make',
  'GET /api/inputs': 'runs.see',
  'GET /api/inputs/:id': 'runs.see',
  'DELETE /api/inputs/:id': 'runs.end',
  'PUT /api/inputs/:id/files': 'runs.make',
  'POST /api/inputs/:id/path': 'runs.make',
  'POST /api/inputs/:id/inspect': 'runs.make',
  'POST /api/inputs/:id/effect': 'runs.make',
  'GET /api/inputs/:id/elsewhere': 'runs.see',
  'POST /api/inputs/:id/elsewhere': 'corrections.make',
  'POST /api/inputs/:id/elsewhere/undo': 'corrections.make',
  'POST /api/inputs/:id/mapping': 'runs.make',
  'GET /api/inputs/:id/mapping': 'people.see',
  'POST /api/inputs/:id/mapping/edit': 'people.see',
  'POST /api/inputs/:id/mapping/try': 'runs.make',
  'GET /api/jobs/events': 'runs.see',
  'POST /api/jobs/:id/cancel': 'runs.end',
  'GET /api/runs': 'runs.see',
  'POST /api/runs': 'runs.make',
  'GET /api/runs/:id': 'runs.see',
  'DELETE /api/runs/:id': again('runs.end'),
  'POST /api/runs/:id/name': 'runs.make',
  'POST /api/runs/:id/note': 'runs.make',
  'POST /api/runs/:id/resume': 'runs.make',
  'GET /api/runs/:id/figures': 'runs.see',
  'POST /api/runs/:id/convictions': 'people.see',
  'POST /api/runs/:id/people': 'people.see',
  'POST /api/runs/:id/facets': 'people.see',
  'POST /api/runs/:id/neighbors': 'people.see',
  'POST /api/runs/:id/closest': 'people.see',
  'POST /api/runs/:id/export': again('people.export'),
  'POST /api/runs/:id/people/export': again('people.export'),
  'GET /api/runs/:id/files': 'runs.see',
  'GET /api/runs/:id/files/:name{.+}': again('people.export'),
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
  'GET /api/runs/:run/documents.zip': again('people.export'),
  'PUT /api/runs/:run/documents/lists/:list': 'papers.make',
  'DELETE /api/runs/:run/documents/lists/:list': again('papers.make'),
  'PUT /api/runs/:run/documents/form': 'papers.make',
  'PUT /api/runs/:run/documents/form-map': 'papers.make',
  'DELETE /api/runs/:run/documents/form': again('papers.make'),
  'GET /api/runs/:run/tables': 'runs.see',
  'POST /api/runs/:run/tables': 'people.export',
  'GET /api/runs/:run/verification': 'runs.see',
  'POST /api/runs/:run/verification': 'runs.see',
  'GET /api/profiles': 'profiles.see',
  'GET /api/profiles/example.json': 'profiles.see',
  'GET /api/profiles/:state/:county': 'profiles.see',
  'PUT /api/profiles/:state/:county': 'profiles.keep',
  'POST /api/profiles/:state/:county/check': 'profiles.keep',
  'GET /api/profiles/:state/:county/county-profile.json': 'profiles.see',
  'GET /api/corrections': 'people.see',
  'POST /api/corrections/:id/undo': 'corrections.make',
  'GET /api/corrections/export.json': again('people.export'),
  'GET /api/corrections/export.csv': again('people.export'),
  'POST /api/compare/:run': 'runs.see',
  'POST /api/compare/changed/:job': 'people.see',
  'GET /api/law': 'law.see',
  'GET /api/law/es': 'law.see',
  'POST /api/law/try': 'law.see',
  'POST /api/law/nearest': 'law.see',
  'POST /api/law/states': 'law.see',
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
  'GET /api/matters/reviewers': 'matters.assign',
  'POST /api/matters/assign': 'matters.assign',
  'POST /api/matters/assign-back': 'matters.assign',
  'POST /api/matters/calendar': 'matters.see',
  'GET /api/matters/queues': 'matters.see',
  'POST /api/matters/queues': 'matters.act',
  'DELETE /api/matters/queues/:id': 'matters.act',
  'GET /api/matters/:id': 'matters.see',
  'GET /api/matters/:id/conviction': 'people.see',
  'GET /api/matters/:id/court': 'people.see',
  'POST /api/matters/:id/acts': 'matters.act',
  'POST /api/matters/:id/take-back': 'matters.act',
  'POST /api/matters/:id/entries': 'matters.act',
  'POST /api/matters/:id/told': 'matters.act',
  'POST /api/matters/:id/hold': 'matters.act',
  'POST /api/matters/:id/give-back': 'matters.act',
  'POST /api/matters/:id/notes': 'matters.act',
  'POST /api/matters/:id/recuse': 'matters.act',
  'GET /api/conflicts': 'conflicts.declare',
  'POST /api/conflicts': 'conflicts.declare',
  'POST /api/conflicts/counsel': 'conflicts.counsel',
  'GET /api/retention/rules': 'retention.see',
  'PUT /api/retention/rules': again('retention.set'),
  'POST /api/retention/rules/drop': again('retention.set'),
  'GET /api/retention/plan': 'retention.see',
  'GET /api/retention/holds': 'holds.see',
  'POST /api/retention/holds': 'holds.place',
  'POST /api/retention/holds/:id/ask': 'holds.place',
  'POST /api/retention/holds/:id/answer': 'holds.lift',
  'GET /api/retention/purges': 'retention.see',
  'POST /api/retention/purges': signed('purges.propose'),
  'POST /api/retention/purges/:id/sign': signed('purges.sign'),
  'POST /api/retention/purges/:id/withdraw': 'purges.propose',
  'GET /api/retention/log': 'retention.see',
  'POST /api/retention/log': signed('purges.propose'),
  'POST /api/retention/log/:id/sign': signed('purges.sign'),
  'POST /api/retention/log/:id/withdraw': 'purges.propose',
  'GET /api/lots': 'lots.see',
  'GET /api/lots/agreement': 'lots.agreement',
  'POST /api/lots/strata': 'lots.prepare',
  'POST /api/lots/size': 'lots.prepare',
  'POST /api/lots': 'lots.prepare',
  'GET /api/lots/:id': 'lots.see',
  'GET /api/lots/:id/check': 'lots.see',
  'POST /api/lots/:id/draw': 'lots.prepare',
  'POST /api/lots/:id/give-up': 'lots.prepare',
  'POST /api/lots/:id/next': 'lots.answer',
  'POST /api/lots/:id/answers': 'lots.answer',
  'POST /api/lots/:id/take-back': 'lots.answer',
  'POST /api/lots/:id/settle': 'lots.settle',
  'POST /api/lots/:id/propose': 'lots.prepare',
  'POST /api/lots/:id/sign': signed('lots.sign'),
  'POST /api/lots/:id/continue': 'lots.sign',
  'GET /api/lots/:id/certificate.pdf': 'lots.see',
  'GET /api/checks': 'checks.answer',
  'POST /api/checks/next': 'checks.answer',
  'POST /api/checks/:id/answer': 'checks.answer',
  'GET /api/checks/differing': 'checks.settle',
  'POST /api/checks/:id/settle': 'checks.settle',
  'GET /api/orders': 'orders.see',
  'POST /api/orders': 'orders.record',
  'POST /api/orders/ready': 'orders.see',
  'GET /api/orders/waiting': 'orders.see',
  'POST /api/orders/ready/lines': 'orders.schedule',
  'POST /api/orders/court-paper': again('people.export'),
  'GET /api/orders/:id': 'orders.see',
  'POST /api/orders/:id/continue': 'orders.record',
  'POST /api/orders/:id/correct': 'orders.record',
  'POST /api/orders/:id/schedule': 'orders.schedule',
  'GET /api/batches': 'batches.see',
  'GET /api/batches/profiles': 'batches.see',
  'GET /api/batches/due': 'batches.see',
  'POST /api/batches': signed('batches.release'),
  'GET /api/batches/worklists': 'batches.see',
  'POST /api/batches/worklists': 'batches.see',
  'POST /api/batches/mend': 'batches.mend',
  'POST /api/batches/ask-again': signed('batches.release'),
  'POST /api/batches/answers/:profile{.+}': 'batches.send',
  'GET /api/batches/:id': 'batches.see',
  'GET /api/batches/:id/records/:record': 'batches.mend',
  'POST /api/batches/:id/seal': signed('batches.release'),
  'POST /api/batches/:id/send': 'batches.send',
  'GET /api/batches/:id/files/:name': again('batches.send'),
  'POST /api/reconcile': 'reconcile.run',
  'GET /api/reconcile': 'reconcile.see',
  'POST /api/reconcile/funnel': 'reconcile.see',
  'POST /api/reconcile/courts': 'reconcile.see',
  'POST /api/reconcile/court-only': 'reconcile.see',
  'GET /api/reconcile/blocks': 'reconcile.see',
  'GET /api/reconcile/blocks/:matter': 'reconcile.decide',
  'POST /api/reconcile/blocks/:matter': 'reconcile.decide',
  'GET /api/applications': 'applications.see',
  'POST /api/applications/open': 'matters.open',
  'POST /api/applications/files/:run': 'applications.take',
  'GET /api/applications/outcomes/:portal/:office': again('applications.take'),
  'GET /api/applications/:id': 'applications.decide',
  'POST /api/applications/:id': 'applications.decide',
  'GET /api/notices': 'notices.see',
  'GET /api/notices/texts': 'notices.see',
  'POST /api/notices/texts': signed('notices.review'),
  'POST /api/notices/assess': 'notices.send',
  'POST /api/notices/contacts': 'notices.send',
  'POST /api/notices/returned': 'notices.send',
  'POST /api/notices/reached': 'notices.send',
  'GET /api/notices/emails': 'notices.see',
  'POST /api/notices/emails': 'notices.send',
  'GET /api/notices/emails/:id': 'notices.see',
  'POST /api/notices/emails/:id/release': signed('notices.release'),
  'POST /api/notices/emails/:id/pause': 'notices.send',
  'POST /api/notices/emails/:id/resume': signed('notices.send'),
  'POST /api/notices/emails/:id/withdraw': 'notices.send',
  'POST /api/notices/reports': 'notices.send',
  'POST /api/notices/settle/:notice': signed('notices.send'),
  'POST /api/notices/mailings': 'notices.send',
  'POST /api/notices/messages': 'notices.send',
  'POST /api/notices/messages/answers/:sender{.+}': 'notices.send',
  'POST /api/notices/mailings/:id/make': 'notices.send',
  'POST /api/notices/mailings/:id/pull': 'notices.send',
  'POST /api/notices/mailings/:id/send': signed('notices.send'),
  'GET /api/notices/mailings/:id/zip': again('notices.send'),
  'GET /api/notices/mailings/:id/files/:name': again('notices.send'),
  'GET /api/requests': 'requests.see',
  'POST /api/requests': 'requests.send',
  'GET /api/requests/blocked': 'requests.see',
  'GET /api/requests/look/:state/:holder': 'requests.see',
  'POST /api/requests/look': 'requests.send',
  'POST /api/requests/answers': 'requests.send',
  'GET /api/requests/:id': 'requests.see',
  'GET /api/requests/:id/file': again('requests.send'),
  'POST /api/requests/:id/send': 'requests.send',
  'POST /api/requests/:id/close': 'requests.send',
  'GET /api/requests/:id/answers': 'requests.accept',
  'POST /api/requests/:id/effect': 'requests.accept',
  'POST /api/requests/:id/accept': 'requests.accept',
  'POST /api/requests/:id/decline': 'requests.accept',
  'GET /api/courts': 'linkage.see',
  'POST /api/courts': 'linkage.open',
  'GET /api/courts/:id': 'linkage.see',
  'DELETE /api/courts/:id': again('linkage.open'),
  'POST /api/courts/:id/rows': 'people.see',
  'GET /api/courts/:id/rows/:list/:place': 'people.see',
  'POST /api/courts/:id/files': again('people.export'),
  'POST /api/courts/:id/take': 'courts.take',
  'POST /api/court-only': 'people.see',
  'GET /api/court-only/procedures': 'matters.see',
  'POST /api/court-only/matters': 'matters.open',
  'POST /api/court-only/:id/confirm': 'courts.take',
  'POST /api/court-only/:id/withdraw': 'courts.take',
  'GET /api/linkages': 'linkage.see',
  'POST /api/linkages': 'linkage.open',
  'GET /api/linkages/:id': 'linkage.see',
  'DELETE /api/linkages/:id': again('linkage.open'),
  'POST /api/linkages/:id/pairs': 'linkage.see',
  'GET /api/linkages/:id/pairs/:place': 'linkage.answer',
  'POST /api/linkages/:id/next': 'linkage.answer',
  'POST /api/linkages/:id/answers': 'linkage.answer',
  'POST /api/linkages/:id/take-back': 'linkage.answer',
  'GET /api/linkages/:id/agreement': 'linkage.agreement',
  'POST /api/linkages/:id/decisions.csv': again('people.export'),
  'POST /api/rap-sheet': 'sheets.read',
  'POST /api/rap-sheet/paper': 'sheets.read',
} as const satisfies Readonly<Record<string, Permission | Again>>;

const asked = Object.entries<Permission | Again>(ROUTES);

export const ROUTE_PERMISSIONS: Readonly<Record<string, Permission>> = Object.fromEntries(
  asked.map(([route, ask]) => [route, typeof ask === 'string' ? ask : ask.permission]),
);

/** The addresses for which somebody must have shown within the last minutes who they are, and what is said otherwise. */
export const ASK_AGAIN: ReadonlyMap<string, Again['again']> = new Map(
  asked.flatMap(([route, ask]) => (typeof ask === 'string' ? [] : [[route, ask.again]])),
);

/** Where the owner of an account chooses their own password: the one address that a first password opens. */
const OWN_PASSWORD = 'PUT /api/own/password';

/**
 * Whether somebody has to show again who they are. Who sits at this machine, with the link, has no password, and can do
 * in the files of the workspace whatever is asked for here.
 */
export function mustProve({ kind, steppedUp }: Pick<Signed, 'kind' | 'steppedUp'>): boolean {
  return kind === 'account' && !steppedUp;
}

/**
 * Lets a request through where the roles of the session permit its route. Whatever is refused for lack of a right, here or
 * by a rule of the handler's own, is noted in the log with the pattern of its address. A request of somebody whose declared
 * conflicts are being compared with runs waits until they are.
 */
export function permissionCheck(casework: Context): MiddlewareHandler<Env> {
  const { ledger } = casework;
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
    if (who.lacksOwnPassword && name !== OWN_PASSWORD) {
      await ledger.deny(who, permission, name);
      return call.json(refusalBody('own-password-first'), 403);
    }
    if (who.lacksFactor && permission !== 'own.use') {
      await ledger.deny(who, permission, name);
      return call.json(refusalBody('second-factor-first'), 403);
    }
    // A question, and no refusal: it is answered, and the same request comes again.
    if (who.lacksPurpose && PURPOSE_FOR.includes(permission)) return call.json(refusalBody('purpose-first'), 403);
    if (who.lacksComparison && permission !== 'own.use' && !(await compareDeclared(casework, who.account)))
      return call.json(refusalBody('conflict-not-compared'), 409);
    const again = ASK_AGAIN.get(name);
    if (again !== undefined && mustProve(who)) {
      await ledger.deny(who, permission, `${name} ${again}`);
      return call.json(refusalBody(again), 403);
    }
    await next();
    if (call.res.status !== 403) return;
    // Who has to show again who they are was asked, and not refused: the log tells both apart.
    const asked = call.get('asked') === undefined ? [] : ['prove-to-sign'];
    await ledger.deny(who, permission, [name, ...placesIn(call, route.path), ...asked].join(' '));
  };
}

/** Of a matter, or of a person in a run, the ids by which the address names them: they name nobody. */
function placesIn(call: Call<Env>, pattern: string): readonly string[] {
  const [names] = [['id'], ['run', 'row']].filter(([first]) =>
    first === 'id' ? pattern.startsWith('/api/matters/:id') : pattern.startsWith('/api/runs/:run/people/:row'),
  );
  return (names ?? []).flatMap((name) => call.req.param(name) ?? []);
}
