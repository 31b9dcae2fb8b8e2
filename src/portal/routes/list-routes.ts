import type { Hono } from 'hono';
import { assignChosen, type Chosen, openChosen, readChosen } from '../office/chosen.ts';
import { countBoxes, daysSince, oldestDays, readList } from '../office/list.ts';
import { LONGEST_SEARCH, type Place, placeQuery, readPlace } from '../office/place.ts';
import { type Opened, searchReferrals } from '../office/referrals.ts';
import { endList, savedListsOf, saveList } from '../office/saved-lists.ts';
import { endTag, putTag, tagNamed, tagsOf, tagsOn, tagUse, takeTag } from '../office/tags.ts';
import { listPage, listsPage, type Notice, personName } from '../pages/list-page.ts';
import { printPapers } from '../papers/fill.ts';
import { instant } from '../portal.ts';
import { note } from '../store/log.ts';
import { type Call, type Deps, type Env, goTo, only, sentBy } from './env.ts';

/** The office of the account that is signed in. */
export function officeOf(call: Call): string {
  return call.get('account').office!;
}

const by = (call: Call) => ({ account: call.get('account').name });

/** The list of an office: boxes, search, what narrows it, what is done with several at once, tags and saved lists. */
export function listRoutes(deps: Deps, app: Hono<Env>): void {
  app.get('/', (call) => {
    const place = readPlace(deps.portal, officeOf(call), (name) => call.req.query(name));
    return list(deps, call, { place, done: doneNotice(call) });
  });
  app.post('/search', async (call) => {
    const search = only(await sentBy(call), 'q')
      .trim()
      .slice(0, LONGEST_SEARCH);
    const place: Place = { filter: { box: 'unread' }, page: 0, ...(search !== '' && { search }) };
    return goTo(call, `/office?${placeQuery(deps.portal, officeOf(call), place)}`);
  });
  app.post('/chosen', (call) => actOnChosen(deps, call));
  savedListRoutes(deps, app);
}

/** What an act on several said before it led back to the list. */
function doneNotice(call: Call): Notice | undefined {
  const words = call.get('scene').texts.office;
  const [done, left] = [call.req.query('done'), call.req.query('left')];
  if (!/^\d{1,3}$/.test(done ?? '')) return undefined;
  const others = /^[1-9]\d{0,2}$/.test(left ?? '') ? ` ${words.leftAlone.replace('{left}', left!)}` : '';
  return { kind: others === '' ? 'success' : 'error', text: `${words.doneFor.replace('{done}', done!)}${others}` };
}

export type Listed = {
  readonly place: Place;
  readonly notice?: Notice | undefined;
  /** What an act on several did; it is said where its buttons are. */
  readonly done?: Notice | undefined;
  /** The ids of those that are chosen as the page opens; all of the page where the address says so. */
  readonly chosen?: ReadonlySet<string>;
};

/** Answers with a page of the list. */
export async function list({ portal }: Deps, call: Call, { place, notice, done, ...rest }: Listed) {
  const office = officeOf(call);
  const { filter, page: pageNumber, search } = place;
  const found =
    search === undefined
      ? await readList(portal, office, filter, pageNumber)
      : { rows: await searchReferrals(portal, office, search), more: false };
  const ids = found.rows.map(({ referral }) => referral.id);
  const all = call.req.method === 'GET' && call.req.query('choose') === 'all';
  const page = listPage(call.get('scene'), {
    office,
    place,
    queryOf: (each) => placeQuery(portal, office, each),
    counts: await countBoxes(portal, office),
    oldestDays: await oldestDays(portal, office),
    waited: ({ referral }) => daysSince(portal, referral.waiting_since),
    list: found,
    tags: await tagsOf(portal, office),
    tagsOn: await tagsOn(portal, ids),
    saved: await savedListsOf(portal, office),
    colleagues: await colleaguesOf(portal, office),
    chosen: rest.chosen ?? new Set(all ? ids : []),
    lead: call.get('account').role === 'lead',
    ...(notice && { notice }),
    ...(done && { done }),
  });
  return call.html(page, notice?.kind === 'error' && call.req.method === 'POST' ? 422 : 200);
}

/** The accounts of an office, to which its work is assigned. */
export async function colleaguesOf({ store }: Deps['portal'], office: string): Promise<readonly string[]> {
  const rows = await store.db
    .selectFrom('accounts')
    .select('name')
    .where('office', '=', office)
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => name);
}

type Sent = Awaited<ReturnType<typeof sentBy>>;

/** Where a form of the list stood, as it carries it along. */
export function standing({ portal }: Deps, call: Call, sent: Sent): Place {
  const query = new URLSearchParams(only(sent, 'list'));
  return readPlace(portal, officeOf(call), (name) => query.get(name) ?? undefined);
}

/** Applications of one page that can be chosen at once: those of a page of the list, or all that a search found. */
const MOST_CHOSEN = 50;

async function actOnChosen(deps: Deps, call: Call) {
  const { portal } = deps;
  const words = call.get('scene').texts.office;
  const sent = await sentBy(call);
  const chosen = readChosen((sent.chosen ?? []).slice(0, MOST_CHOSEN));
  const opened = await openChosen(portal, officeOf(call), chosen);
  const place = standing(deps, call, sent);
  const refuse = (text: string, still: readonly Opened[] = opened) =>
    list(deps, call, {
      place,
      notice: { kind: 'error', text },
      chosen: new Set(still.map(({ referral }) => referral.id)),
    });
  if (opened.length === 0) return refuse(words.pickFirst);
  if (only(sent, 'act') === 'print') return printChosen(deps, call, opened, refuse);
  const result = await changeChosen(deps, call, { opened, chosen });
  if (typeof result === 'string') return refuse(result);
  const query = placeQuery(portal, officeOf(call), place);
  return goTo(call, `/office?${query}&done=${result.done}&left=${result.left}#chosen`);
}

/** Tags, untags or assigns what was chosen. Returns for how many, or a sentence that says why not. */
async function changeChosen(
  { portal }: Deps,
  call: Call,
  { opened, chosen }: { readonly opened: readonly Opened[]; readonly chosen: readonly Chosen[] },
): Promise<{ readonly done: number; readonly left: number } | string> {
  const words = call.get('scene').texts.office;
  const sent = await sentBy(call);
  const typed = only(sent, 'tag');
  const left = chosen.length - opened.length;
  switch (only(sent, 'act')) {
    case 'assign': {
      const to = only(sent, 'to');
      return assignChosen(portal, { opened, chosen }, by(call), to === '' ? null : to);
    }
    case 'untag': {
      const tag = await tagNamed(portal, officeOf(call), typed);
      if (!tag) return words.tagFaults[typed.trim() === '' ? 'empty' : 'unknown'];
      return { done: await takeTag(portal, opened, by(call), tag.id), left };
    }
    default: {
      const put = await putTag(portal, opened, by(call), typed);
      return put === 'done' ? { done: opened.length, left } : words.tagFaults[put];
    }
  }
}

type Refuse = (text: string, still: readonly Opened[]) => Response | Promise<Response>;

/** Answers with the court forms of what was chosen as one PDF; where one cannot be made, with none, and says whose. */
async function printChosen({ portal, settings, limits }: Deps, call: Call, opened: readonly Opened[], refuse: Refuse) {
  const { texts } = call.get('scene');
  if (!limits.take('paper', call.get('prefix'))) return refuse(texts.busy.lead, opened);
  const cases = opened.map(({ referral, application }) => ({
    county: referral.county,
    office: referral.office,
    answers: application.content.answers,
  }));
  const printed = await printPapers(portal.pack, settings.papers, cases);
  if (!printed.ok) {
    if (printed.without.length === 0) return refuse(texts.office.formsFailed, opened);
    const names = printed.without.map((place) => personName(opened[place]!)).join(', ');
    const still = opened.filter((_, place) => !printed.without.includes(place));
    return refuse(
      texts.office.noForms.replace('{names}', () => names),
      still,
    );
  }
  const at = instant(portal);
  for (const { referral } of opened)
    await note(portal.store.db, { at, who: by(call).account, what: 'application.paper', about: referral.id });
  call.header('Content-Type', 'application/pdf');
  call.header('Content-Disposition', 'attachment; filename="court-forms.pdf"');
  call.header('Cache-Control', 'no-store');
  return call.body(Buffer.from(printed.pdf));
}

function savedListRoutes(deps: Deps, app: Hono<Env>): void {
  const { portal } = deps;
  app.get('/lists', async (call) => {
    const office = officeOf(call);
    const [tags, use] = [await tagsOf(portal, office), await tagUse(portal, office)];
    const page = listsPage(call.get('scene'), {
      tags: tags.map((tag) => ({ ...tag, on: use.get(tag.id) ?? 0 })),
      saved: await savedListsOf(portal, office),
      lead: call.get('account').role === 'lead',
      ...(call.req.query('done') !== undefined && {
        notice: { kind: 'success', text: call.get('scene').texts.office.done },
      }),
    });
    return call.html(page);
  });
  app.post('/lists', async (call) => {
    const sent = await sentBy(call);
    const place = standing(deps, call, sent);
    const saved = await saveList(portal, officeOf(call), by(call), { name: only(sent, 'name'), filter: place.filter });
    if (saved === 'done') return goTo(call, `/office?${placeQuery(portal, officeOf(call), place)}`);
    const text = call.get('scene').texts.office.listFaults[saved];
    return list(deps, call, { place, notice: { kind: 'error', text } });
  });
  // Only leads are shown the buttons that send these.
  for (const [what, end] of [
    ['tag', endTag],
    ['list', endList],
  ] as const)
    app.post(`/lists/${what}`, async (call) => {
      if (call.get('account').role !== 'lead') return call.notFound();
      await end(portal, officeOf(call), by(call), only(await sentBy(call), 'id'));
      return goTo(call, '/office/lists?done');
    });
}
