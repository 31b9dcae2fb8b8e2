import { Hono } from 'hono';
import { closeOtherSessions } from '../access/sessions.ts';
import { noteReturned } from '../mail/failed.ts';
import { decideMessage } from '../mail/send.ts';
import { loadOf } from '../office/list.ts';
import { NOT_LISTED } from '../pack/schema.ts';
import { logPage, type OfficeHealth, type OperatorState, operatorPage } from '../pages/operator-pages.ts';
import { instant, type Portal } from '../portal.ts';
import { note } from '../store/log.ts';
import { textLoad } from '../texting/files.ts';
import { type Call, type Deps, type Env, goTo, only, sentBy } from './env.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { signedIn } from './office-routes.ts';
import { type Said, textRoutes } from './text-routes.ts';

/** What operators see and do. They see how offices and mail stand, and no application. */
export function operatorRoutes(deps: Deps) {
  const { portal, accounts } = deps;
  const app = new Hono<Env>();
  const operator = signedIn(deps, ['operator']);
  app.get('/', operator, async (call) => call.html(operatorPage(call.get('scene'), await stateOf(deps))));
  app.get('/log', signedIn(deps, ['operator', 'auditor']), async (call) => {
    const rows = await portal.store.db.selectFrom('log').selectAll().orderBy('at', 'desc').limit(500).execute();
    return call.html(logPage(call.get('scene'), rows));
  });
  const home = (call: Call) => goTo(call, '/operator');
  const show = async (call: Call, { texts, ...said }: Said) => {
    const state = await stateOf(deps);
    const page = operatorPage(call.get('scene'), {
      ...state,
      ...said,
      ...(state.texts && { texts: { ...state.texts, ...texts } }),
    });
    return call.html(page, said.notice.kind === 'error' ? 422 : 200);
  };
  app.post('/message', operator, async (call) => {
    const sent = await sentBy(call);
    const id = only(sent, 'id');
    const again = only(sent, 'again') === '1';
    if (await decideMessage(portal, id, again)) {
      const what = again ? 'message.again' : 'message.arrived';
      await note(portal.store.db, { at: instant(portal), who: call.get('account').name, what, about: id });
    }
    return home(call);
  });
  app.post('/returned', operator, async (call) => {
    const words = call.get('scene').texts.operator;
    const returned = await noteReturned(portal, only(await sentBy(call), 'returned'));
    if (returned.kind === 'noted')
      await note(portal.store.db, {
        at: instant(portal),
        who: call.get('account').name,
        what: 'message.returned',
        about: String(returned.messages),
      });
    const notice = {
      kind: returned.kind === 'noted' ? 'success' : 'warning',
      text: words.returns[returned.kind],
    } as const;
    return show(call, { notice });
  });
  textRoutes(deps, app, { guard: operator, show });
  app.post('/remove', operator, async (call) => {
    const name = only(await sentBy(call), 'name');
    if (name !== call.get('account').name) await accounts.remove(call.get('account').name, name);
    return home(call);
  });
  app.post('/second-factor', operator, async (call) => {
    const name = only(await sentBy(call), 'name');
    if (name === call.get('account').name) return home(call);
    await accounts.second.remove(call.get('account').name, name);
    await closeOtherSessions(portal, name);
    return home(call);
  });
  invitationRoutes(deps, app, { guard: operator, base: '/operator' });
  return app;
}

async function stateOf({ portal, accounts }: Deps): Promise<OperatorState> {
  const { db } = portal.store;
  const rows = await db
    .selectFrom('outbox')
    .select((row) => ['state', row.fn.countAll().as('n')])
    .where('channel', '=', 'mail')
    .groupBy('state')
    .execute();
  const count = (state: string) => Number(rows.find((row) => row.state === state)?.n ?? 0);
  const undecided = await db
    .selectFrom('outbox')
    .select(['id', 'kind', 'state', 'trouble', 'created_at'])
    .where('channel', '=', 'mail')
    .where('state', 'in', ['uncertain', 'failed'])
    .orderBy('created_at')
    .limit(100)
    .execute();
  return {
    offices: await healthOf(portal),
    mail: {
      waiting: count('waiting'),
      sending: count('sending'),
      sent: count('sent'),
      failed: count('failed'),
      uncertain: count('uncertain'),
    },
    undecided,
    accounts: await accounts.list(),
    secured: await accounts.second.all(),
    ...(portal.pack.textMessages && { texts: { load: await textLoad(portal) } }),
  };
}

async function healthOf(portal: Portal): Promise<readonly OfficeHealth[]> {
  const health: OfficeHealth[] = [];
  for (const office of [...portal.pack.organizations.map(({ id }) => id), NOT_LISTED])
    health.push({ office, ...(await loadOf(portal, office)) });
  return health;
}
