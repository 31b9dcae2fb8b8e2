/**
 * Lets a person into an application: by the session that began it, or by its code and the date of birth. A form whose
 * session has ended loses nothing: the page that asks for the date of birth carries along what was typed, and the form
 * goes on.
 */
import type { MiddlewareHandler } from 'hono';
import { openSession, sessionOf } from '../access/sessions.ts';
import { dayOf } from '../answers/normalize.ts';
import type { Sent } from '../answers/validate.ts';
import { plainPage } from '../pages/layout.ts';
import { gatePage } from '../pages/person-pages.ts';
import { type Application, applicationOfCode } from '../store/applications.ts';
import { sessionCookie, setSessionCookie } from './cookies.ts';
import { type Call, type Deps, type Env, only, sentBy } from './env.ts';

/** Marks a form that asked for the date of birth before a page was shown, which is then shown. */
const ONLY_OPEN = 'open.only';

export function gate(deps: Deps): MiddlewareHandler<Env> {
  const { portal, limits } = deps;
  return async (call, next) => {
    const scene = call.get('scene');
    const application = await applicationOfCode(portal, call.req.param('code') ?? '');
    if (!application) {
      // Only codes that do not exist are counted: a clinic full of people shares one address.
      if (!limits.take('code', call.get('prefix'))) return call.html(plainPage(scene, scene.texts.busy), 429);
      return call.html(plainPage(scene, { title: scene.texts.missing.title, lead: scene.texts.find.wrong }), 404);
    }
    call.set('application', application);
    const subject = await sessionOf(portal, 'person', sessionCookie(deps, 'person', call));
    const birth = birthDate(application);
    if (subject === application.id || birth === undefined) return next();
    if (call.req.method === 'GET' || call.req.method === 'HEAD') return ask(call, [[ONLY_OPEN, '1']]);
    const sent = await sentBy(call);
    const carried = Object.entries(sent)
      .filter(([name]) => !/^open\.(year|month|day)$/.test(name))
      .flatMap(([name, values]) => values.map((value) => [name, value] as const));
    const given = typedDay(sent, 'open') ?? typedDay(sent, 'birth-date');
    if (given === undefined) return ask(call, carried, 'open.year' in sent ? scene.texts.gate.wrong : undefined);
    const right = await isBirthDate(deps, call, { application, given, birth });
    if (right === 'too-often') return ask(call, carried, scene.texts.gate.often, 429);
    if (!right) return ask(call, carried, scene.texts.gate.wrong, 403);
    const token = await openSession(portal, 'person', application.id);
    setSessionCookie(deps, 'person', { call, token });
    return only(sent, ONLY_OPEN) === '1' ? call.redirect(call.req.path, 303) : next();
  };
}

/** The date of birth that opens an application; undefined while none was given. */
function birthDate({ content }: Application): string | undefined {
  const [day = ''] = content.answers['birth-date'] ?? [];
  return dayOf(day);
}

function typedDay(sent: Sent, name: string): string | undefined {
  return dayOf(['year', 'month', 'day'].map((part) => only(sent, `${name}.${part}`)).join('-'));
}

type Tried = { readonly application: Application; readonly given: string; readonly birth: string };

async function isBirthDate(
  deps: Deps,
  call: Call,
  { application, given, birth }: Tried,
): Promise<boolean | 'too-often'> {
  const prefix = call.get('prefix');
  const guess = deps.limits.take('birth', prefix) ? await deps.guesses.take(application.id, prefix) : undefined;
  if (!guess) return 'too-often';
  await guess.turn;
  const right = given === birth;
  await guess.end(right);
  return right;
}

function ask(
  call: Call,
  carried: readonly (readonly [string, string])[],
  problem?: string,
  status: 200 | 403 | 429 = 200,
): Response | Promise<Response> {
  const page = gatePage(call.get('scene'), call.req.path, { carried, ...(problem !== undefined && { problem }) });
  return call.html(page, status);
}
