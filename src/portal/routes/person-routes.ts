import { Hono } from 'hono';
import { closeSession } from '../access/sessions.ts';
import { hasSocialSecurityNumber, severalLines } from '../answers/normalize.ts';
import { checkAnswers, readAnswers } from '../answers/validate.ts';
import { outcomesOf } from '../office/hand-over.ts';
import { fieldsFor, officeFor } from '../pack/routing.ts';
import { at, plainPage, TO_LANGUAGE } from '../pages/layout.ts';
import {
  type AddState,
  addCountyPage,
  confirmPage,
  contactPage,
  type FormState,
  formPage,
  reviewPage,
  statusPage,
  surePage,
  TO_QUESTION,
  thanksPage,
} from '../pages/person-pages.ts';
import { countiesPage } from '../pages/public-pages.ts';
import { addCounty, countiesToAdd, fieldsToAdd } from '../person/add-county.ts';
import {
  CONTACT_FIELDS,
  changeContact,
  destroyApplication,
  replyToOffice,
  saveDraft,
  withdrawApplication,
} from '../person/own.ts';
import { declarationOffices, officesOf, submitApplication } from '../person/submit.ts';
import { type Portal, today } from '../portal.ts';
import { hasSheet } from '../sheets/sheets.ts';
import { type Application, applicationOfId } from '../store/applications.ts';
import { eventsOf } from '../store/events.ts';
import { textsStopped } from '../texting/agreed.ts';
import { dropSessionCookie, sessionCookie } from './cookies.ts';
import { type Call, type Deps, type Env, goTo, only, sentBy } from './env.ts';
import { gate } from './gate.ts';
import { sendPaper } from './paper.ts';
import { countiesSent } from './public-routes.ts';
import { sheetRoutes } from './sheet-routes.ts';

/** The pages of one application, behind its code. */
export function personRoutes(deps: Deps) {
  const app = new Hono<Env>();
  // Matches the page of the code itself too.
  app.use('/:code/*', gate(deps));
  draftRoutes(deps, app);
  ownRoutes(deps, app);
  if (deps.portal.pack.records !== undefined) sheetRoutes(deps, app);
  return app;
}

const go = (call: Call, path = '') => goTo(call, `/my/${call.get('application').content.code}${path}`);

/** What a draft needs before it can be sent; a page of an application that was sent leads to its status. */
function draftRoutes(deps: Deps, app: Hono<Env>): void {
  const { portal } = deps;
  const checked = (application: Application) =>
    checkAnswers(fieldsFor(portal.pack, application.counties), application.content.answers, today(portal));
  const draft = (handle: (call: Call, application: Application) => Response | Promise<Response>) => (call: Call) => {
    const application = call.get('application');
    return application.state === 'draft' ? handle(call, application) : go(call);
  };
  app.get(
    '/:code/form',
    draft((call, application) => {
      const { answers } = application.content;
      const saved = call.req.query('saved') !== undefined;
      const text = call.get('scene').texts.form.saved;
      const errors = call.req.query(LOOK) === undefined ? NO_ERRORS : checked(application).errors;
      const state: FormState = {
        filled: { answers, errors },
        ...(saved && { notice: { kind: 'success', text } }),
      };
      return call.html(formPage(call.get('scene'), application, state), errors.size > 0 ? 422 : 200);
    }),
  );
  app.post(
    '/:code/form',
    draft((call, application) => saveForm(deps, call, application)),
  );
  app.get(
    '/:code/counties',
    draft((call, application) => {
      const action = at(call.get('scene'), `/my/${application.content.code}/counties`);
      const missing = call.req.query('missing') !== undefined;
      const page = countiesPage(call.get('scene'), { chosen: application.counties, startKey: '', missing, action });
      return call.html(page, missing ? 422 : 200);
    }),
  );
  app.post(
    '/:code/counties',
    draft(async (call, application) => {
      const chosen = countiesSent(portal.pack, await sentBy(call));
      if (chosen.length === 0) return go(call, '/counties?missing');
      await saveDraft(portal, application, { answers: { counties: chosen } });
      return go(call, '/form');
    }),
  );
  app.get(
    '/:code/confirm',
    draft((call, application) => {
      const { recommended } = checked(application);
      const missing = fieldsFor(portal.pack, application.counties).filter(({ id }) => recommended.includes(id));
      return missing.length === 0
        ? go(call, '/review')
        : call.html(confirmPage(call.get('scene'), application, missing));
    }),
  );
  app.post(
    '/:code/confirm',
    draft(async (call, application) => {
      await saveDraft(portal, application, { confirmed: true });
      return go(call, '/review');
    }),
  );
  app.get(
    '/:code/review',
    draft((call, application) => {
      if (checked(application).errors.size > 0) return go(call, '/form');
      const saved = call.req.query('saved') !== undefined;
      const { ticked: agreed = [], declaration: parts } = application.content;
      const problem = call.req.query(LOOK) === undefined ? undefined : call.get('scene').texts.review.mustAgree;
      return review(deps, call, { application, agreed, parts, saved, ...(problem !== undefined && { problem }) });
    }),
  );
  app.post('/:code/review', (call) => send(deps, call));
}

/** Stands in the address of a page that says what is wrong with what was sent from it. */
const LOOK = 'look';
const NO_ERRORS: FormState['filled']['errors'] = new Map();

/** Keeps a form as it was typed, then says what is wrong, or goes on. */
async function saveForm({ portal }: Deps, call: Call, application: Application) {
  const scene = call.get('scene');
  const fields = fieldsFor(portal.pack, application.counties);
  const sent = await sentBy(call);
  const { answers, errors, recommended } = checkAnswers(fields, readAnswers(fields, sent), today(portal));
  // What is refused for what it holds is shown again to be mended, but not kept.
  const isKept = (id: string) => errors.get(id) !== 'social-security';
  const kept = Object.keys(answers).every(isKept)
    ? answers
    : Object.fromEntries(Object.entries(answers).filter(([id]) => isKept(id)));
  const saved = await saveDraft(portal, application, { answers: kept, confirmed: false });
  if (!saved) {
    const now = await applicationOfId(portal, application.id);
    if (now?.state !== 'draft') return go(call);
    const notice = { kind: 'warning', text: scene.texts.form.changed } as const;
    return call.html(formPage(scene, now, { filled: { answers, errors }, notice }), 409);
  }
  const away = awayTo(call, only(sent, 'then'), '/form');
  if (away) return away;
  // A page of its own says what is wrong: browsers ask before they go back to one that answered a form.
  if (errors.size > 0 && kept === answers) return go(call, `/form?${LOOK}`);
  if (errors.size > 0) return call.html(formPage(scene, application, { filled: { answers, errors } }), 422);
  return go(call, recommended.length > 0 ? '/confirm' : '/review');
}

/** Where a button of a form leads that keeps what was typed and leaves; undefined for the one that goes on. */
function awayTo(call: Call, then: string, here: '/form' | '/review'): Response | undefined {
  const { languages, pack } = call.get('scene');
  const other = languages.find(({ locale }) => then === `${TO_LANGUAGE}${locale}`);
  if (other) return call.redirect(at(other, `/my/${call.get('application').content.code}${here}`), 303);
  const question = pack.fields.find(({ id }) => then === `${TO_QUESTION}${id}`);
  if (question) return go(call, `/form#${question.id}`);
  switch (then) {
    case 'later':
      return go(call, `${here}?saved`);
    case 'counties':
    case 'form':
    case 'sheet':
      return go(call, `/${then}`);
    default:
      return undefined;
  }
}

type Reviewed = {
  readonly application: Application;
  readonly agreed: readonly string[];
  readonly parts: readonly string[];
  readonly problem?: string;
  readonly saved?: boolean;
};

async function review({ portal }: Deps, call: Call, { application, ...rest }: Reviewed) {
  const page = reviewPage(call.get('scene'), application, {
    ...rest,
    declaration: declarationOffices(portal, application),
    hasSheet: await hasSheet(portal.store.db, application),
  });
  return call.html(page, rest.problem === undefined ? 200 : 422);
}

/** Characters of one part of the declaration. */
const LONGEST_PART = 3000;

async function send(deps: Deps, call: Call) {
  const { portal } = deps;
  const application = call.get('application');
  const { texts, locale } = call.get('scene');
  const sent = await sentBy(call);
  const agreed = sent.consent ?? [];
  const parts = portal.pack.declaration.parts.map((_, index) =>
    severalLines(only(sent, `part-${index}`)).slice(0, LONGEST_PART),
  );
  const again = (problem: string) => review(deps, call, { application, agreed, parts, problem });
  if (parts.some((part) => hasSocialSecurityNumber(part, false))) return again(texts.errors['social-security']);
  const declaration = declarationOffices(portal, application).length > 0 ? parts : [];
  const away = awayTo(call, only(sent, 'then'), '/review');
  if (away) {
    await saveDraft(portal, application, { declaration, ticked: agreed });
    return away;
  }
  // Mail is written in the language in which the form was sent, whichever it was begun in.
  const submitted = await submitApplication(portal, { ...application, locale }, { consents: agreed, declaration });
  if (submitted.kind !== 'not-ready') return go(call, '/thanks');
  await saveDraft(portal, application, { declaration, ticked: agreed });
  return submitted.why === 'consents' ? go(call, `/review?${LOOK}`) : again(texts.review.notReady);
}

function ownRoutes(deps: Deps, app: Hono<Env>): void {
  const { portal } = deps;
  const sent = (handle: (call: Call, application: Application) => Response | Promise<Response>) => (call: Call) => {
    const application = call.get('application');
    return application.state === 'draft' ? go(call, '/form') : handle(call, application);
  };
  app.get(
    '/:code',
    sent((call, application) => status(deps, call, application)),
  );
  app.get(
    '/:code/thanks',
    sent(async (call, application) => {
      const state = { offices: officesOf(portal, application), textsStopped: await textsStopped(portal, application) };
      return call.html(thanksPage(call.get('scene'), application, state));
    }),
  );
  app.post(
    '/:code/reply',
    sent((call, application) => reply(deps, call, application)),
  );
  app.get(
    '/:code/papers/:referral/:paper',
    sent((call, application) => paper(deps, call, application)),
  );
  contactRoutes(deps, app, sent);
  app.get(
    '/:code/add',
    sent((call, application) => addPage(deps, call, application, {})),
  );
  app.post(
    '/:code/add',
    sent((call, application) => add(deps, call, application)),
  );
  app.get(
    '/:code/withdraw',
    sent((call, application) => call.html(surePage(call.get('scene'), application, 'withdraw'))),
  );
  app.post(
    '/:code/withdraw',
    sent(async (call, application) => {
      await withdrawApplication(portal, application);
      return go(call);
    }),
  );
  app.get('/:code/delete', (call) => call.html(surePage(call.get('scene'), call.get('application'), 'destroy')));
  app.post('/:code/delete', async (call) => {
    const { receipt } = await destroyApplication(portal, call.get('application'), 'person');
    dropSessionCookie(deps, 'person', call);
    return goTo(call, `/deleted/${receipt}`);
  });
  app.post('/:code/leave', async (call) => {
    await closeSession(portal, sessionCookie(deps, 'person', call));
    dropSessionCookie(deps, 'person', call);
    return goTo(call, '');
  });
}

/** A court form of one of the person's counties, with the answers in it. */
async function paper(deps: Deps, call: Call, application: Application) {
  const referrals = await referralsOf(deps.portal, application);
  const referral = referrals.find(({ id }) => id === call.req.param('referral'));
  if (!referral) return call.notFound();
  const scene = call.get('scene');
  return sendPaper(deps, call, {
    referral,
    answers: application.content.answers,
    who: 'person',
    refused: () => status(deps, call, application, scene.texts.papers.full),
    tooOften: () => call.html(plainPage(scene, scene.texts.busy), 429),
  });
}

type Guarded = (
  handle: (call: Call, application: Application) => Response | Promise<Response>,
) => (call: Call) => Response | Promise<Response>;

function contactRoutes({ portal }: Deps, app: Hono<Env>, sent: Guarded): void {
  const fields = portal.pack.fields.filter(({ id }) => CONTACT_FIELDS.some((each) => each === id));
  app.get(
    '/:code/contact',
    sent((call, application) => {
      const filled = { answers: application.content.answers, errors: new Map() };
      return call.html(contactPage(call.get('scene'), application, { fields, filled }));
    }),
  );
  app.post(
    '/:code/contact',
    sent(async (call, application) => {
      const { answers, errors } = checkAnswers(fields, readAnswers(fields, await sentBy(call)), today(portal));
      if (errors.size > 0) {
        return call.html(contactPage(call.get('scene'), application, { fields, filled: { answers, errors } }), 422);
      }
      const changed = await changeContact(portal, application, answers);
      return changed ? go(call, '?contact') : go(call, '/contact');
    }),
  );
}

/** The page on which a county is added, with what was chosen and typed so far. */
async function addPage(
  { portal }: Deps,
  call: Call,
  application: Application,
  state: Partial<Omit<AddState, 'counties'>>,
) {
  const counties = countiesToAdd(portal.pack, application, await referralsOf(portal, application));
  const filled = { answers: {}, errors: new Map() };
  const wrong = state.missing || (state.filled?.errors.size ?? 0) > 0;
  return call.html(addCountyPage(call.get('scene'), application, { filled, ...state, counties }), wrong ? 422 : 200);
}

async function add(deps: Deps, call: Call, application: Application) {
  const { portal } = deps;
  const { pack } = portal;
  const sent = await sentBy(call);
  const counties = countiesToAdd(pack, application, await referralsOf(portal, application));
  const county = counties.find(({ id }) => id === only(sent, 'county'));
  if (!county) return addPage(deps, call, application, { missing: true });
  const fields = fieldsToAdd(pack, application.counties, county.id);
  const asked = only(sent, 'asked') === '1';
  const { answers, errors } = checkAnswers(fields, readAnswers(fields, sent), today(portal));
  const office = officeFor(pack, county, { ...application.content.answers, ...answers })!;
  const chosen = { county, office, fields };
  if (!asked) return addPage(deps, call, application, { chosen });
  if (errors.size > 0) return addPage(deps, call, application, { chosen, filled: { answers, errors } });
  const added = await addCounty(portal, application, { county: county.id, answers });
  return added ? go(call, '?added') : go(call, '/add');
}

function referralsOf({ store }: Portal, { id }: Application) {
  return store.db.selectFrom('referrals').selectAll().where('application_id', '=', id).orderBy('county').execute();
}

async function status({ portal }: Deps, call: Call, application: Application, failed?: string) {
  const { db } = portal.store;
  const referrals = await referralsOf(portal, application);
  const events = await eventsOf(db, application);
  const outcomes = await outcomesOf(db, application);
  const mayAdd = countiesToAdd(portal.pack, application, referrals).length > 0;
  const { texts } = call.get('scene');
  const did = { contact: texts.contact.saved, replied: texts.status.replied, added: texts.addCounty.added };
  const done = Object.entries(did).find(([name]) => call.req.query(name) !== undefined)?.[1];
  const notice =
    failed !== undefined
      ? { kind: 'error' as const, text: failed }
      : done !== undefined
        ? { kind: 'success' as const, text: done }
        : undefined;
  return call.html(
    statusPage(call.get('scene'), application, {
      referrals,
      events,
      outcomes,
      mayAdd,
      hasSheet: await hasSheet(db, application),
      textsStopped: await textsStopped(portal, application),
      ...(notice && { notice }),
    }),
    failed === undefined ? 200 : 422,
  );
}

/** Characters of an answer to an office. */
const LONGEST_REPLY = 4000;

async function reply(deps: Deps, call: Call, application: Application) {
  const { texts } = call.get('scene');
  const sent = await sentBy(call);
  const text = severalLines(only(sent, 'text')).slice(0, LONGEST_REPLY);
  if (text === '') return status(deps, call, application, texts.errors.required);
  if (hasSocialSecurityNumber(text, false)) return status(deps, call, application, texts.errors['social-security']);
  const kept = await replyToOffice(deps.portal, application, { referral: only(sent, 'referral'), text });
  return kept ? go(call, '?replied') : status(deps, call, application, texts.status.notSent);
}
