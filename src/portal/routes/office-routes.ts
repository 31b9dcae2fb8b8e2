import { Hono, type MiddlewareHandler } from 'hono';
import { stream } from 'hono/streaming';
import { say } from '../../say/say.ts';
import { type Account, ROLES, type Role } from '../access/accounts.ts';
import { closeSession, openSession, sessionOf } from '../access/sessions.ts';
import { severalLines } from '../answers/normalize.ts';
import { checkAnswers, readAnswers } from '../answers/validate.ts';
import { OLD_ADDRESS } from '../mail/failed.ts';
import { addNote, assign, markSeen, sendStatus, transfer } from '../office/act.ts';
import { decideDuplicate, duplicatesOf } from '../office/duplicates.ts';
import { editAnswers, editableFields } from '../office/edit.ts';
import { exportCsv, exportJson } from '../office/export.ts';
import { acceptReferral, applicationsFile, takeOutcomes } from '../office/hand-over.ts';
import { placeQuery, readPlace } from '../office/place.ts';
import { type Opened, openReferral } from '../office/referrals.ts';
import { putTag, tagsOf, tagsOn, takeTag } from '../office/tags.ts';
import type { Template } from '../pack/schema.ts';
import { plainPage } from '../pages/layout.ts';
import { personName } from '../pages/list-page.ts';
import {
  type EditState,
  editPage,
  type From,
  invitationPage,
  signInPage,
  type WorkState,
  workAt,
  workPage,
} from '../pages/office-pages.ts';
import { sheetTextPage } from '../pages/sheet-pages.ts';
import { instant, type Portal, today } from '../portal.ts';
import { readSheetAgain, sheetOf } from '../sheets/sheets.ts';
import { eventsOf } from '../store/events.ts';
import { note } from '../store/log.ts';
import { textsStopped } from '../texting/agreed.ts';
import { dropSessionCookie, sessionCookie, setSessionCookie } from './cookies.ts';
import { type Call, type Deps, type Env, goTo, only, sceneFor, sentBy } from './env.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { colleaguesOf, list, listRoutes, officeOf, standing } from './list-routes.ts';
import { sendPaper } from './paper.ts';
import { problemOf, secondFactorRoutes, secretsIn } from './second-factor-routes.ts';

/**
 * Lets in people who are signed in with one of some roles; others see where to sign in, or that the page is not for
 * them. Somebody who needs a second factor and has none is led to the page that sets one up, and only pages marked
 * `without` open before that.
 */
export function signedIn(deps: Deps, roles: readonly Role[], { without = false } = {}): MiddlewareHandler<Env> {
  return async (call, next) => {
    const { portal, accounts } = deps;
    const name = await sessionOf(portal, 'office', sessionCookie(deps, 'office', call));
    const account =
      name === undefined
        ? undefined
        : await portal.store.db.selectFrom('accounts').selectAll().where('name', '=', name).executeTakeFirst();
    if (!account) return goTo(call, '/office/sign-in');
    call.set('scene', sceneFor(deps, call, account.name));
    call.set('account', account);
    const needed = !without && portal.pack.secondFactorFor.includes(account.role);
    if (needed && !(await accounts.second.has(account.name))) return goTo(call, '/office/second-factor');
    if (roles.includes(account.role)) return next();
    await note(portal.store.db, {
      at: instant(portal),
      who: account.name,
      what: 'denied',
      about: call.req.path.split('/').slice(2, 4).join('/'),
    });
    const home = account.role === 'operator' ? '/operator' : account.role === 'auditor' ? '/operator/log' : '/office';
    if (call.req.method === 'GET' && call.req.path.endsWith('/office')) return goTo(call, home);
    return call.html(plainPage(call.get('scene'), call.get('scene').texts.missing), 403);
  };
}

/** Signing in and out, and taking an invitation. */
export function accessRoutes(deps: Deps) {
  const { portal, accounts } = deps;
  const app = new Hono<Env>();
  const enter = async (call: Call, account: Account) => {
    const token = await openSession(portal, 'office', account.name);
    setSessionCookie(deps, 'office', { call, token });
    return goTo(call, '/office');
  };
  app.get('/office/sign-in', (call) => call.html(signInPage(call.get('scene'), { name: '' })));
  app.post('/office/sign-in', async (call) => {
    const { texts } = call.get('scene');
    const sent = await sentBy(call);
    const name = only(sent, 'name').slice(0, 60);
    const account = await accounts.check({ name, ...secretsIn(sent), address: call.get('prefix') });
    if (typeof account !== 'string') return enter(call, account);
    const problem = problemOf(texts, account);
    return call.html(signInPage(call.get('scene'), { name, problem }), account === 'too-often' ? 429 : 400);
  });
  app.post('/office/sign-out', async (call) => {
    await closeSession(portal, sessionCookie(deps, 'office', call));
    dropSessionCookie(deps, 'office', call);
    return goTo(call, '/office/sign-in');
  });
  const over = (call: Call) => {
    const { signIn } = call.get('scene').texts;
    return call.html(plainPage(call.get('scene'), { title: signIn.invitation, lead: signIn.over }), 404);
  };
  secondFactorRoutes(deps, app, signedIn(deps, ROLES, { without: true }));
  app.get('/invitation/:token', async (call) => {
    const token = call.req.param('token');
    const account = await accounts.invited(token);
    return account ? call.html(invitationPage(call.get('scene'), { token, account })) : over(call);
  });
  app.post('/invitation/:token', async (call) => {
    const token = call.req.param('token');
    const account = await accounts.invited(token);
    if (!account) return over(call);
    const accepted = await accounts.accept(token, only(await sentBy(call), 'password').slice(0, 500));
    if (accepted.kind === 'made') return enter(call, accepted.account);
    const { signIn } = call.get('scene').texts;
    if (accepted.why.code === 'no-invitation') return over(call);
    const problem = accepted.why.code === 'password-short' ? signIn.short : signIn.easy;
    return call.html(invitationPage(call.get('scene'), { token, account, problem }), 422);
  });
  return app;
}

/** What people at an office see and do. */
export function officeRoutes(deps: Deps) {
  const app = new Hono<Env>();
  app.use(signedIn(deps, ['worker', 'lead']));
  listRoutes(deps, app);
  app.get(
    '/a/:id',
    withReferral(deps, (call, opened) => work(deps, call, opened)),
  );
  app.post(
    '/a/:id/status',
    withReferral(deps, (call, opened) => answer(deps, call, opened)),
  );
  workRoutes(deps, app);
  leadRoutes(deps, app);
  return app;
}

type Handle = (call: Call, opened: Opened) => Response | Promise<Response>;

/** Opens the referral of the address, if it is of the own office. */
function withReferral({ portal }: Deps, handle: Handle) {
  return async (call: Call) => {
    const opened = await openReferral(portal, officeOf(call), call.req.param('id') ?? '');
    return opened ? handle(call, opened) : call.notFound();
  };
}

/** Where in the list somebody was who opened the application, as its address carries it along. */
function fromOf({ portal }: Deps, call: Call): From {
  const given = call.req.query('from');
  if (given === undefined) return { list: '/office', query: '' };
  const [query = '', row = ''] = given.split('#');
  const values = new URLSearchParams(query);
  const office = officeOf(call);
  const place = placeQuery(
    portal,
    office,
    readPlace(portal, office, (name) => values.get(name) ?? undefined),
  );
  const known = `${place}${/^row-\d{1,3}$/.test(row) ? `#${row}` : ''}`;
  return { list: `/office?${known}`, query: `?from=${encodeURIComponent(known)}` };
}

type Extra = Pick<WorkState, 'notice' | 'draft' | 'typed'>;

async function work(deps: Deps, call: Call, before: Opened, extra: Extra = {}) {
  const { portal } = deps;
  const { db } = portal.store;
  const by = { account: call.get('account').name };
  const opened = (await markSeen(portal, before, by))
    ? (await openReferral(portal, officeOf(call), before.referral.id))!
    : before;
  const failed = await db
    .selectFrom('outbox')
    .select('id')
    .where('application_id', '=', opened.application.id)
    .where('state', '=', 'failed')
    .where('kind', '!=', OLD_ADDRESS)
    .executeTakeFirst();
  const [known, own] = [
    await tagsOf(portal, officeOf(call)),
    (await tagsOn(portal, [opened.referral.id])).get(opened.referral.id) ?? [],
  ];
  const template = portal.pack.templates.find(({ status }) => status === call.req.query('template'));
  const composed = template && compose(portal, opened, template);
  const done =
    call.req.query('done') !== undefined
      ? { notice: { kind: 'success' as const, text: call.get('scene').texts.office.done } }
      : {};
  const events = await eventsOf(db, opened.application);
  const page = workPage(call.get('scene'), {
    opened,
    from: fromOf(deps, call),
    sheet: await sheetOf(db, opened.application),
    events,
    duplicates: await duplicatesOf(portal, opened, events),
    colleagues: await colleaguesOf(portal, officeOf(call)),
    tags: known.filter(({ id }) => own.includes(id)),
    knownTags: known,
    mailFailed: failed !== undefined,
    textsStopped: await textsStopped(portal, opened.application),
    ...done,
    ...(template && composed !== undefined && { draft: { template, composed, text: composed } }),
    ...extra,
  });
  return call.html(page, extra.notice?.kind === 'error' ? 422 : 200);
}

/** The text of a template in the person's language, with the office and the county filled in. */
function compose({ languages }: Portal, { referral, application }: Opened, { status }: Template): string {
  const { pack, language } = languages.of(application.locale);
  const template = pack.templates.find((each) => each.status === status)!;
  const office = pack.organizations.find(({ id }) => id === referral.office)!.name[language];
  const county = pack.counties.find(({ id }) => id === referral.county)?.name[language] ?? '';
  return template.text[language].replaceAll('{office}', office).replaceAll('{county}', county);
}

/** Characters of a message to a person. */
const LONGEST = 4000;

/** Whether the page was made from the row as it still is: what somebody else did meanwhile must be seen first. */
function isFresh({ referral }: Opened, seen: string): boolean {
  return seen === referral.updated_at;
}

async function answer(deps: Deps, call: Call, opened: Opened) {
  const words = call.get('scene').texts.office;
  const sent = await sentBy(call);
  const template = deps.portal.pack.templates.find(({ status }) => status === only(sent, 'status'));
  if (!template) return call.notFound();
  const text = severalLines(only(sent, 'text')).slice(0, LONGEST);
  const composed = compose(deps.portal, opened, template);
  const again = (problem: string) =>
    work(deps, call, opened, { notice: { kind: 'error', text: problem }, draft: { template, composed, text } });
  if (text === '') return again(words.empty);
  if (/\[[^\]]*\]/.test(text)) return again(words.brackets);
  if (!isFresh(opened, only(sent, 'seen'))) return again(words.stale);
  const by = { account: call.get('account').name };
  const kept = await sendStatus(deps.portal, opened, by, { status: template.status, composed, text });
  return kept ? back(deps, call, opened) : again(words.stale);
}

/** Leads back to the page of an application, on which something was done. */
function back(deps: Deps, call: Call, { referral }: Opened) {
  const { query } = fromOf(deps, call);
  return goTo(call, `/office/a/${referral.id}${query}${query === '' ? '?' : '&'}done`);
}

/** Corrects answers, and shows again what was typed where it is refused. */
function editRoutes(deps: Deps, app: Hono<Env>): void {
  const { portal } = deps;
  const shown = (call: Call, opened: Opened, state: Partial<EditState>) =>
    call.html(
      editPage(call.get('scene'), opened, {
        from: fromOf(deps, call),
        fields: editableFields(portal.pack, opened.referral.county),
        filled: { answers: opened.application.content.answers, errors: new Map() },
        seen: String(opened.application.version),
        ...state,
      }),
      state.filled === undefined ? 200 : 422,
    );
  const path = '/a/:id/edit';
  app.get(
    path,
    withReferral(deps, (call, opened) => shown(call, opened, {})),
  );
  app.post(
    path,
    withReferral(deps, async (call, opened) => {
      const sent = await sentBy(call);
      const fields = editableFields(portal.pack, opened.referral.county);
      const { answers, errors } = checkAnswers(fields, readAnswers(fields, sent), today(portal));
      const seen = only(sent, 'seen');
      const filled = { answers, errors };
      if (errors.size > 0) return shown(call, opened, { filled, seen });
      const by = { account: call.get('account').name };
      const edited = await editAnswers(portal, opened, by, { seen: Number(seen), answers });
      if (edited === 'stale') return shown(call, opened, { filled, problem: call.get('scene').texts.office.stale });
      return edited === 'edited'
        ? back(deps, call, opened)
        : goTo(call, `/office/a/${opened.referral.id}${fromOf(deps, call).query}`);
    }),
  );
}

/** The text of the rap sheet that the person sent. Who reads it stands in the log. */
function sheetTextRoutes(deps: Deps, app: Hono<Env>): void {
  const { portal } = deps;
  const path = '/a/:id/sheet';
  const shown = async (call: Call, opened: Opened, failed: boolean) => {
    const scene = call.get('scene');
    const kept = await sheetOf(portal.store.db, opened.application);
    if (!kept) return call.notFound();
    const about = opened.referral.id;
    await note(portal.store.db, {
      at: instant(portal),
      who: call.get('account').name,
      what: 'application.read',
      about,
    });
    const of = { opened, from: fromOf(deps, call) };
    const [back, address] = [workAt(scene, of), workAt(scene, of, '/sheet')];
    const text = { kept, name: personName(opened), back, address, failed };
    return call.html(sheetTextPage(scene, text), failed ? 422 : 200);
  };
  app.get(
    path,
    withReferral(deps, (call, opened) => shown(call, opened, false)),
  );
  app.post(
    path,
    withReferral(deps, async (call, opened) =>
      (await readSheetAgain(portal, opened.application)) ? back(deps, call, opened) : shown(call, opened, true),
    ),
  );
}

function workRoutes(deps: Deps, app: Hono<Env>): void {
  const { portal } = deps;
  const act = (handle: (call: Call, opened: Opened) => Promise<boolean | 'empty'>) =>
    withReferral(deps, async (call, opened) => {
      const words = call.get('scene').texts.office;
      const done = isFresh(opened, only(await sentBy(call), 'seen')) ? await handle(call, opened) : false;
      if (done === true) return back(deps, call, opened);
      const note = only(await sentBy(call), 'text');
      return work(deps, call, opened, {
        notice: { kind: 'error', text: done === 'empty' ? words.empty : words.stale },
        typed: { note },
      });
    });
  const by = (call: Call) => ({ account: call.get('account').name });
  app.post(
    '/a/:id/note',
    act(async (call, opened) => {
      const text = severalLines(only(await sentBy(call), 'text')).slice(0, LONGEST);
      return text === '' ? 'empty' : addNote(portal, opened, by(call), text);
    }),
  );
  app.post(
    '/a/:id/assign',
    act(async (call, opened) => {
      const to = only(await sentBy(call), 'to');
      return assign(portal, opened, by(call), to === '' ? null : to);
    }),
  );
  app.post(
    '/a/:id/tag',
    withReferral(deps, async (call, opened) => {
      const put = await putTag(portal, [opened], by(call), only(await sentBy(call), 'tag'));
      if (put === 'done') return back(deps, call, opened);
      const text = call.get('scene').texts.office.tagFaults[put];
      return work(deps, call, opened, { notice: { kind: 'error', text } });
    }),
  );
  app.post(
    '/a/:id/untag',
    withReferral(deps, async (call, opened) => {
      await takeTag(portal, [opened], by(call), only(await sentBy(call), 'tag'));
      return back(deps, call, opened);
    }),
  );
  app.post(
    '/a/:id/accept',
    act((call, opened) => acceptReferral(portal, opened, by(call))),
  );
  app.post(
    '/a/:id/transfer',
    withReferral(deps, async (call, opened) => {
      const sent = await sentBy(call);
      const words = call.get('scene').texts.office;
      const [reason, message] = ['reason', 'message'].map((name) => severalLines(only(sent, name)).slice(0, LONGEST));
      const typed = { office: only(sent, 'office'), reason: reason!, message: message! };
      const again = (text: string) => work(deps, call, opened, { notice: { kind: 'error', text }, typed });
      if (typed.office === '') return again(words.chooseFirst);
      if (reason === '' || message === '') return again(words.empty);
      const moved = isFresh(opened, only(sent, 'seen')) && (await transfer(portal, opened, by(call), typed));
      return moved ? goTo(call, fromOf(deps, call).list) : again(words.stale);
    }),
  );
  editRoutes(deps, app);
  sheetTextRoutes(deps, app);
  app.get(
    '/a/:id/papers/:paper',
    withReferral(deps, (call, opened) => {
      const refuse = (text: string) => work(deps, call, opened, { notice: { kind: 'error', text } });
      const { office } = call.get('scene').texts;
      return sendPaper(deps, call, {
        referral: opened.referral,
        answers: opened.application.content.answers,
        who: by(call).account,
        refused: () => refuse(office.papersFull),
        tooOften: () => refuse(call.get('scene').texts.busy.lead),
      });
    }),
  );
  app.post(
    '/a/:id/duplicate',
    withReferral(deps, async (call, opened) => {
      const sent = await sentBy(call);
      const other = await openReferral(portal, officeOf(call), only(sent, 'other'));
      if (!other || other.referral.id === opened.referral.id) return work(deps, call, opened);
      await decideDuplicate(portal, { opened, other, same: only(sent, 'same') === '1' }, by(call));
      return back(deps, call, opened);
    }),
  );
}

/** What only the lead of an office may do: take everything along, and invite. */
function leadRoutes(deps: Deps, app: Hono<Env>): void {
  const { portal } = deps;
  const lead = signedIn(deps, ['lead']);
  const download = (
    call: Call,
    pieces: AsyncGenerator<string>,
    file: { readonly name: string; readonly type: string },
  ) => {
    call.header('Content-Type', file.type);
    call.header('Content-Disposition', `attachment; filename="${file.name}"`);
    return stream(call, async (out) => {
      for await (const piece of pieces) await out.write(piece);
    });
  };
  app.get('/export.csv', lead, (call) =>
    download(call, exportCsv(portal, officeOf(call), { account: call.get('account').name }), {
      name: 'applications.csv',
      type: 'text/csv; charset=utf-8',
    }),
  );
  app.get('/export.json', lead, (call) =>
    download(call, exportJson(portal, officeOf(call), { account: call.get('account').name }), {
      name: 'applications.json',
      type: 'application/json',
    }),
  );
  app.get('/casework.json', lead, async (call) => {
    const text = await applicationsFile(portal, officeOf(call), { account: call.get('account').name });
    call.header('Content-Type', 'application/json');
    call.header('Content-Disposition', 'attachment; filename="applications-for-casework.json"');
    return call.body(text);
  });
  app.post('/outcomes', lead, (call) => takeFile(deps, call));
  invitationRoutes(deps, app, { guard: lead, base: '/office' });
}

/** Takes in a file of outcomes that somebody chose, and says what it changed. */
async function takeFile(deps: Deps, call: Call) {
  const { language, texts } = call.get('scene');
  const words = texts.office;
  const { file } = await call.req.parseBody({ all: true });
  const place = standing(deps, call, await sentBy(call));
  const refused = (text: string) => list(deps, call, { place, notice: { kind: 'error', text } });
  if (!(file instanceof File) || file.size === 0) return refused(words.outcomesNone);
  const by = { account: call.get('account').name };
  const taken = await takeOutcomes(
    deps.portal,
    { office: officeOf(call), by },
    new Uint8Array(await file.arrayBuffer()),
  );
  if (taken.kind === 'refused')
    return refused(
      taken.why === 'other-office'
        ? words.outcomesOther
        : say({ code: 'exchange-refused', fault: taken.why }, language),
    );
  const text = (['changed', 'same', 'older', 'gone'] as const).reduce(
    (said, name) => said.replace(`{${name}}`, String(taken[name])),
    words.outcomesTaken as string,
  );
  return list(deps, call, { place, notice: { kind: 'success', text } });
}
