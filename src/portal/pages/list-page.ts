import { html, raw } from 'hono/html';
import { showMoment } from '../answers/show.ts';
import { chosenValue } from '../office/chosen.ts';
import {
  BOXES,
  type BoxCounts,
  filterQuery,
  isNarrowed,
  type ListFilter,
  type ListPage,
  MOST_COUNTED,
  NEEDS,
} from '../office/list.ts';
import type { Place } from '../office/place.ts';
import type { Opened } from '../office/referrals.ts';
import { LONGEST_LIST_NAME, type SavedList } from '../office/saved-lists.ts';
import { LONGEST_TAG, type Tag } from '../office/tags.ts';
import { STATUSES, type Status } from '../pack/schema.ts';
import { papersFor } from '../papers/fill.ts';
import { alert, at, button, type Html, hidden, page, type Scene } from './layout.ts';

export type Notice = { readonly kind: 'success' | 'error'; readonly text: string };

/** What an office's list is shown with. */
export type ListState = {
  readonly office: string;
  readonly place: Place;
  /** A place as an address has it, without the question mark. */
  readonly queryOf: (place: Place) => string;
  readonly counts: BoxCounts;
  /** Days that the oldest of what waits for the office has waited. */
  readonly oldestDays: number;
  /** Whole days that a referral has waited. */
  readonly waited: (opened: Opened) => number;
  readonly list: ListPage;
  readonly tags: readonly Tag[];
  /** The ids of the tags on each referral. */
  readonly tagsOn: ReadonlyMap<string, readonly string[]>;
  readonly saved: readonly SavedList[];
  readonly colleagues: readonly string[];
  /** The ids of the referrals that are chosen as the page opens. */
  readonly chosen: ReadonlySet<string>;
  readonly lead: boolean;
  readonly notice?: Notice;
  /** What an act on several did. */
  readonly done?: Notice;
};

export function listPage(scene: Scene, state: ListState): string {
  const { texts, pack, language } = scene;
  const words = texts.office;
  const { list, done } = state;
  const { filter, search } = state.place;
  const notice = state.notice ?? (list.rows.length === 0 ? done : undefined);
  const name = pack.organizations.find(({ id }) => id === state.office)?.name[language] ?? state.office;
  return page(
    scene,
    `${words.title}: ${name}`,
    html`${notice ? alert(notice.kind, notice.text) : ''}${boxMenu(scene, state)}
${state.oldestDays > 0 ? html`<p>${words.oldest.replace('{days}', inDays(scene, state.oldestDays))}</p>` : ''}
<form class="portal-search" method="post" action="${at(scene, '/office/search')}" role="search">
<label class="usa-label" for="q">${words.search}</label><span class="usa-hint" id="q-help">${words.searchHelp}</span>
<div><input class="usa-input" id="q" name="q" type="text" value="${search ?? ''}" autocomplete="off" aria-describedby="q-help">${button(words.search, { plain: true })}</div></form>
${narrowPart(scene, state)}
<h2>${search === undefined ? words.boxes[filter.box] : words.found}</h2>
${search === undefined ? narrowedPart(scene, state) : ''}
${list.rows.length === 0 ? html`<p>${words.nothing}</p>` : chooseForm(scene, state)}
${turnPages(scene, state)}
<p class="portal-actions"><a class="usa-link" href="${at(scene, '/office/lists')}">${words.lists}</a></p>
${state.lead ? leadPart(scene, state) : ''}`,
  );
}

function boxMenu(scene: Scene, { place, counts, saved }: ListState): Html {
  const words = scene.texts.office;
  const { filter, search } = place;
  const shown = search === undefined ? filterQuery(filter) : '';
  const link = (each: ListFilter, label: string) =>
    html`<li><a class="usa-link" href="${at(scene, `/office?${filterQuery(each)}`)}" ${filterQuery(each) === shown ? raw('aria-current="page"') : ''}>${label}</a></li>`;
  const count = (n: number) => (n > MOST_COUNTED ? `${MOST_COUNTED}+` : String(n));
  return html`<nav aria-label="${words.title}"><ul class="portal-pages">${BOXES.map((box) => link({ box }, `${words.boxes[box]} (${count(counts[box])})`))}</ul></nav>
${saved.length === 0 ? '' : html`<nav aria-label="${words.savedLists}"><ul class="portal-pages">${saved.map((each) => link(each.filter, each.name))}</ul></nav>`}`;
}

type Option = readonly [value: string, label: string];

function select(scene: Scene, name: keyof ListFilter, label: string, { options, chosen }: Select): Html {
  return html`<div><label class="usa-label" for="${name}">${label}</label><select class="usa-select" id="${name}" name="${name}"><option value="">${scene.texts.office.any}</option>${options.map(
    ([value, text]) => html`<option value="${value}" ${value === chosen ? raw('selected') : ''}>${text}</option>`,
  )}</select></div>`;
}
type Select = { readonly options: readonly Option[]; readonly chosen: string | undefined };

/** What narrows the list, folded, so that the list itself is near. */
function narrowPart(scene: Scene, { place, tags, colleagues, office }: ListState): Html {
  const { filter } = place;
  const { texts, pack, language } = scene;
  const words = texts.office;
  const counties = pack.counties.filter(({ routes }) => routes.some((route) => route.office === office));
  return html`<details class="portal-fold"><summary>${words.narrow}</summary>
<form method="get" action="${at(scene, '/office')}">${hidden('box', filter.box)}<div class="portal-fields">
${select(scene, 'status', words.status, { options: STATUSES.map((each) => [each, texts.statuses[each]]), chosen: filter.status })}
${select(scene, 'county', words.county, { options: counties.map(({ id, name }) => [id, name[language]]), chosen: filter.county })}
${select(scene, 'need', words.need, { options: NEEDS.map((each) => [each, words.needs[each]]), chosen: filter.need })}
${select(scene, 'tag', words.tag, { options: tags.map(({ id, name }) => [id, name]), chosen: filter.tag })}
${select(scene, 'assigned', words.assigned, { options: colleagues.map((name) => [name, name]), chosen: filter.assigned })}
<div><label class="usa-label" for="days">${words.waitsDays}</label><input class="usa-input" id="days" name="days" type="text" inputmode="numeric" maxlength="4" value="${filter.days ?? ''}" autocomplete="off"></div>
</div>${button(words.show, { plain: true })}</form></details>`;
}

/** What a narrowed list leaves, the way back, and the form that keeps it under a name. */
function narrowedPart(scene: Scene, { place, queryOf, tags }: ListState): Html | '' {
  const { filter } = place;
  if (!isNarrowed(filter)) return '';
  const { texts, pack, language } = scene;
  const words = texts.office;
  const only = [
    filter.status && texts.statuses[filter.status],
    pack.counties.find(({ id }) => id === filter.county)?.name[language],
    filter.need && `${words.need}: ${words.needs[filter.need]}`,
    tags.find(({ id }) => id === filter.tag)?.name,
    filter.assigned && `${words.assigned}: ${filter.assigned}`,
    filter.days && `${words.waitsDays}: ${filter.days}`,
  ].filter(Boolean);
  return html`<p><strong>${words.only}</strong> ${only.join('; ')} <a class="usa-link" href="${at(scene, `/office?box=${filter.box}`)}">${words.showBox}</a></p>
<details class="portal-fold"><summary>${words.keepList}</summary><form method="post" action="${at(scene, '/office/lists')}">${hidden('list', queryOf(place))}<label class="usa-label" for="list-name">${words.saveAs}</label><span class="usa-hint" id="list-help">${words.saveHelp}</span>
<input class="usa-input" id="list-name" name="name" type="text" maxlength="${LONGEST_LIST_NAME}" autocomplete="off" aria-describedby="list-help">${button(words.saveList, { plain: true })}</form></details>`;
}

/** The rows with their check boxes, and what can be done with several of them. */
function chooseForm(scene: Scene, state: ListState): Html {
  const words = scene.texts.office;
  const { place, queryOf, chosen, list } = state;
  const here = (choose: string) => at(scene, `/office?${queryOf(place)}${choose}`);
  const all = list.rows.every(({ referral }) => chosen.has(referral.id));
  return html`<form method="post" action="${at(scene, '/office/chosen')}">${hidden('list', queryOf(place))}
<p><a class="usa-link" href="${here(all ? '' : '&choose=all')}">${all ? words.pickNone : words.pickAll}</a></p>
${rowsTable(scene, state)}
${chosenPart(scene, state)}</form>`;
}

function chosenPart(scene: Scene, { tags, colleagues, list, done }: ListState): Html {
  const { texts, pack, papers } = scene;
  const words = texts.office;
  const prints = list.rows.some(({ referral }) => papersFor(pack, papers, referral.county).length > 0);
  return html`<fieldset class="usa-fieldset portal-card" id="chosen" tabindex="-1"><legend class="usa-legend portal-legend">${words.chosen}</legend>
${done ? alert(done.kind, done.text) : ''}
${tagInput(scene, tags)}<p class="portal-actions">${button(words.addTag, { name: 'act', value: 'tag', plain: true })} ${button(words.takeTag, { name: 'act', value: 'untag', plain: true })}</p>
${colleagueSelect(scene, colleagues)}
<p class="portal-actions">${button(words.assign, { name: 'act', value: 'assign', plain: true })}</p>
${prints ? html`<p class="portal-actions">${button(words.printForms, { name: 'act', value: 'print', plain: true })}</p>` : ''}</fieldset>`;
}

/** A field for the name of a tag, which offers those of the office. */
export function tagInput({ texts }: Scene, tags: readonly Tag[]): Html {
  const words = texts.office;
  return html`<label class="usa-label" for="tag-name">${words.tag}</label><span class="usa-hint" id="tag-help">${words.tagHelp}</span>
<input class="usa-input" id="tag-name" name="tag" type="text" maxlength="${LONGEST_TAG}" list="tag-names" autocomplete="off" aria-describedby="tag-help"><datalist id="tag-names">${tags.map(({ name }) => html`<option value="${name}"></option>`)}</datalist>`;
}

/** The field for the account that an application is assigned to, or no one. */
export function colleagueSelect({ texts }: Scene, colleagues: readonly string[], chosen?: string | null): Html {
  const words = texts.office;
  return html`<label class="usa-label" for="to">${words.assigned}</label><select class="usa-select" id="to" name="to"><option value="">${words.nobody}</option>${colleagues.map((name) => html`<option value="${name}" ${name === chosen ? raw('selected') : ''}>${name}</option>`)}</select>`;
}

/**
 * Writes the rows as a table that a narrow screen lays out as cards. A browser no longer treats a table with another
 * layout as a table, so the roles are written out; the styles put the words of a column's heading before each value of
 * a card.
 */
function rowsTable(scene: Scene, state: ListState): Html {
  const { texts, pack, language, locale } = scene;
  const words = texts.office;
  const heads = [words.person, words.county, words.status, words.waits, words.assigned];
  const from = state.queryOf(state.place);
  const row = (opened: Opened, index: number) => {
    const { referral } = opened;
    const here = encodeURIComponent(`${from}#row-${index}`);
    const name = personName(opened);
    const county = pack.counties.find(({ id }) => id === referral.county)?.name[language] ?? texts.counties.notListed;
    const ended = showMoment(referral.updated_at, locale, pack.calendar.zone);
    const values = [
      county,
      html`${texts.statuses[referral.status as Status]}${referral.reminded > 0 && referral.closed === 0 ? html` <strong>${words.late}</strong>` : ''}`,
      referral.closed === 1 ? words.ended.replace('{date}', ended) : inDays(scene, state.waited(opened)),
      referral.assigned_to ?? words.nobody,
    ];
    const own = state.tagsOn.get(referral.id) ?? [];
    return html`<tr role="row" id="row-${index}"><td role="cell" class="portal-pick"><input type="checkbox" name="chosen" value="${chosenValue(opened)}" id="pick-${referral.id}" aria-label="${words.pick.replace('{name}', name)}" ${state.chosen.has(referral.id) ? raw('checked') : ''}></td>
<th role="rowheader" scope="row"><a class="usa-link" href="${at(scene, `/office/a/${referral.id}?from=${here}`)}">${name}</a>${referral.unread === 1 ? html` (${words.boxes.unread})` : ''} ${state.tags.filter(({ id }) => own.includes(id)).map(({ name: tag }) => html`<span class="portal-tag">${tag}</span> `)}</th>${values.map((value, index) => html`<td role="cell" data-head="${heads[index + 1]}">${value}</td>`)}</tr>\n`;
  };
  return html`<table class="usa-table usa-table--borderless portal-list" role="table"><caption class="usa-sr-only">${words.title}</caption>
<thead role="rowgroup"><tr role="row"><td role="cell"></td>${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
<tbody role="rowgroup">${state.list.rows.map(row)}</tbody></table>`;
}

/** A number of days in words: “1 day”, “12 días”. */
function inDays({ locale, texts }: Scene, days: number): string {
  if (days === 0) return texts.office.today;
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);
}

function turnPages(scene: Scene, { place, queryOf, list }: ListState): Html {
  const words = scene.texts.office;
  const turn = (to: number, label: string) =>
    html`<a class="usa-link" href="${at(scene, `/office?${queryOf({ ...place, page: to })}`)}">${label}</a>`;
  return html`<p class="portal-actions">${place.page > 0 ? turn(place.page - 1, words.previous) : ''} ${list.more ? turn(place.page + 1, words.next) : ''}</p>`;
}

function leadPart(scene: Scene, { place, queryOf }: ListState): Html {
  const words = scene.texts.office;
  return html`<p class="portal-actions"><a class="usa-link" href="${at(scene, '/office/export.csv')}">${words.exportCsv}</a> <a class="usa-link" href="${at(scene, '/office/export.json')}">${words.exportJson}</a> <a class="usa-link" href="${at(scene, '/office/casework.json')}">${words.exportCasework}</a> <a class="usa-link" href="${at(scene, '/office/invite')}">${words.invite}</a></p>
<form method="post" action="${at(scene, '/office/outcomes')}" enctype="multipart/form-data">${hidden('list', queryOf(place))}<label class="usa-label" for="file">${words.outcomes}</label><span class="usa-hint" id="file-help">${words.outcomesHelp}</span>
<input class="usa-file-input" id="file" name="file" type="file" accept=".json,.csv" aria-describedby="file-help">${button(words.outcomesTake, { plain: true })}</form>`;
}

/** The name of the person of an application. */
export function personName({ application }: Pick<Opened, 'application'>): string {
  const { answers } = application.content;
  return ['first-name', 'middle-name', 'last-name'].flatMap((field) => answers[field] ?? []).join(' ');
}

export type ListsState = {
  /** Each with how many applications have it. */
  readonly tags: readonly (Tag & { readonly on: number })[];
  readonly saved: readonly SavedList[];
  readonly lead: boolean;
  readonly notice?: Notice;
};

/** The tags and the saved lists of an office, which its leads remove. */
export function listsPage(scene: Scene, { tags, saved, lead, notice }: ListsState): string {
  const words = scene.texts.office;
  const removal = (what: 'tag' | 'list', { id, name }: { readonly id: string; readonly name: string }) =>
    lead
      ? html`<form class="portal-inline" method="post" action="${at(scene, `/office/lists/${what}`)}">${hidden('id', id)}<button type="submit" class="usa-button usa-button--unstyled">${words.remove}<span class="usa-sr-only"> ${name}</span></button></form>`
      : '';
  return page(
    scene,
    words.lists,
    html`<p><a class="usa-link" href="${at(scene, '/office')}">${words.title}</a></p>${notice ? alert(notice.kind, notice.text) : ''}
${lead ? '' : html`<p>${words.listsHelp}</p>`}
<h2>${words.tags}</h2>${tags.length === 0 ? html`<p>${words.nothing}</p>` : html`<ul class="usa-list">${tags.map((tag) => html`<li><a class="usa-link" href="${at(scene, `/office?${filterQuery({ box: 'all', tag: tag.id })}`)}">${tag.name}</a> (${words.isOn.replace('{n}', String(tag.on))}) ${removal('tag', tag)}</li>`)}</ul>`}
<h2>${words.savedLists}</h2>${saved.length === 0 ? html`<p>${words.nothing}</p>` : html`<ul class="usa-list">${saved.map((list) => html`<li><a class="usa-link" href="${at(scene, `/office?${filterQuery(list.filter)}`)}">${list.name}</a> ${removal('list', list)}</li>`)}</ul>`}`,
  );
}
