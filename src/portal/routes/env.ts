import type { Context } from 'hono';
import type { Guesses } from '../../credentials/guesses.ts';
import type { Account, Accounts } from '../access/accounts.ts';
import type { Limits } from '../access/limits.ts';
import type { Sent } from '../answers/validate.ts';
import { at, type Scene } from '../pages/layout.ts';
import type { PaperFiles } from '../papers/files.ts';
import type { Portal } from '../portal.ts';
import type { Application } from '../store/applications.ts';

/** What the routes of a portal work with. */
export type Deps = {
  readonly portal: Portal;
  readonly accounts: Accounts;
  readonly limits: Limits;
  /** Counts wrong dates of birth, by application. */
  readonly guesses: Guesses;
  readonly settings: PortalSettings;
};

export type PortalSettings = {
  readonly port: number;
  /** Whether a proxy in front says who asks, in the last word of `X-Forwarded-For`. */
  readonly proxy: boolean;
  /** The folder of the reading of a rap sheet in the page; absent where it is not built. */
  readonly reading?: string;
  /** The files of the court forms of the pack. */
  readonly papers: PaperFiles;
};

export type Env = {
  Variables: {
    scene: Scene;
    /** The range of addresses that the request came from; empty for this machine's own. */
    prefix: string;
    application: Application;
    account: Account;
    /** A form whose person was identified a moment ago, with what it carried. */
    sent: Sent;
  };
};

export type Call = Context<Env>;

/** The scene of a request, by the language that stands first in its address. */
export function sceneFor({ portal, settings }: Deps, { req }: Pick<Call, 'req'>, account?: string): Scene {
  const { path, method, url } = req;
  const [, first = '', ...rest] = path.split('/');
  const { shown, of } = portal.languages;
  const known = shown.some(({ locale }) => locale === first);
  // People at offices and operators work in English or Spanish.
  const forPeople = account === undefined && !/^\/(?:office|operator|invitation)\b/.test(`/${rest.join('/')}`);
  return {
    ...of(first),
    languages: forPeople ? shown : shown.filter(({ locale }) => locale === 'en' || locale === 'es'),
    path: known && rest.length > 0 ? `/${rest.join('/')}` : '',
    // What a form sent is not in its address, and neither is it asked for again.
    query: method === 'GET' ? new URL(url).search : '',
    reading: settings.reading !== undefined,
    papers: settings.papers,
    ...(account !== undefined && { account }),
  };
}

/** Leads to another page, in the language of this one. */
export function goTo(call: Call, path: string): Response {
  return call.redirect(at(call.get('scene'), path), 303);
}

/** Inputs of a form that are read; a form of ours has far fewer. */
const MOST_INPUTS = 500;

/** What a form sent, by the names of its inputs. Files are left out. */
export async function sentBy(call: Call): Promise<Sent> {
  const known = call.get('sent');
  if (known) return known;
  const body = await call.req.parseBody({ all: true });
  const entries = Object.entries(body).slice(0, MOST_INPUTS);
  const texts = entries.map(
    ([name, value]) => [name, [value].flat().filter((each): each is string => typeof each === 'string')] as const,
  );
  const sent = Object.fromEntries(texts);
  call.set('sent', sent);
  return sent;
}

/** The one value of an input; empty where it was not sent. */
export function only(sent: Sent, name: string): string {
  return sent[name]?.[0] ?? '';
}
