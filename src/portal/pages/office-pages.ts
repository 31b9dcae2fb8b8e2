import { html, raw } from 'hono/html';
import type { Account } from '../access/accounts.ts';
import { showMoment } from '../answers/show.ts';
import { languageName } from '../languages/known.ts';
import type { Duplicate } from '../office/duplicates.ts';
import { mayLookUp } from '../office/hand-over.ts';
import type { Opened } from '../office/referrals.ts';
import type { Tag } from '../office/tags.ts';
import { feeWaiverLevel } from '../pack/fee-waiver.ts';
import { fieldsFor } from '../pack/routing.ts';
import type { Field, Status, Template } from '../pack/schema.ts';
import { papersFor } from '../papers/fill.ts';
import type { KeptSheet } from '../sheets/sheets.ts';
import type { Event } from '../store/events.ts';
import { errorSummary, type Filled, sections } from './fields.ts';
import { alert, at, button, type Html, hidden, page, type Scene } from './layout.ts';
import { colleagueSelect, personName, tagInput } from './list-page.ts';
import { answerList, changeList, consentList, declarationText } from './person-pages.ts';
import { codeField } from './second-factor-page.ts';
import { sheetSection } from './sheet-pages.ts';

export function signInPage(
  scene: Scene,
  { name, problem }: { readonly name: string; readonly problem?: string },
): string {
  const words = scene.texts.signIn;
  return page(
    scene,
    words.title,
    html`${problem ? alert('error', problem) : ''}
<form method="post" action="${at(scene, '/office/sign-in')}">
<label class="usa-label" for="name">${words.name}</label><input class="usa-input" id="name" name="name" type="text" value="${name}" autocomplete="username" autocapitalize="none">
<label class="usa-label" for="password">${words.password}</label><input class="usa-input" id="password" name="password" type="password" autocomplete="current-password">
${codeField(scene, words.codeHint)}
${button(words.go)}</form>`,
  );
}

export function invitationPage(
  scene: Scene,
  { token, account, problem }: { readonly token: string; readonly account: Account; readonly problem?: string },
): string {
  const words = scene.texts.signIn;
  return page(
    scene,
    words.invitation,
    html`${problem ? alert('error', problem) : ''}
<p>${words.name}: <strong>${account.name}</strong></p><p>${words.invitationLead}</p>
<form method="post" action="${at(scene, `/invitation/${token}`)}">
<input type="text" name="username" value="${account.name}" autocomplete="username" hidden readonly>
<label class="usa-label" for="password">${words.password}</label><input class="usa-input" id="password" name="password" type="password" autocomplete="new-password">
${button(words.make)}</form>`,
  );
}

export type WorkState = {
  readonly opened: Opened;
  readonly events: readonly Event[];
  readonly duplicates: readonly Duplicate[];
  readonly colleagues: readonly string[];
  readonly mailFailed: boolean;
  /** Whether STOP came from the number that the person gave for texts. */
  readonly textsStopped: boolean;
  readonly sheet: KeptSheet | undefined;
  readonly from: From;
  /** The tags of the application, and all of the office. */
  readonly tags: readonly Tag[];
  readonly knownTags: readonly Tag[];
  readonly notice?: { readonly kind: 'success' | 'error'; readonly text: string };
  /** A template that was chosen, with its text as it stands in the box. */
  readonly draft?: { readonly template: Template; readonly composed: string; readonly text: string };
  /** What was typed into a form of the page that was not taken. */
  readonly typed?: Typed;
};

/** A note, or what goes with an application that is handed to another office. */
export type Typed = {
  readonly note?: string;
  readonly office?: string;
  readonly reason?: string;
  readonly message?: string;
};

/** Where in the list somebody was who opened an application. */
export type From = {
  /** The address of that place behind the language, with the row. */
  readonly list: string;
  /** What the addresses of the application carry along of it, with the question mark; empty where it is not known. */
  readonly query: string;
};

/** The address of the page of an application, or of what is done there, which remembers the way back to the list. */
export function workAt(scene: Scene, { opened, from }: Pick<WorkState, 'opened' | 'from'>, path = ''): string {
  return at(scene, `/office/a/${opened.referral.id}${path}${from.query}`);
}

/** The page on which an office works. */
export function workPage(scene: Scene, state: WorkState): string {
  const { texts, pack, language } = scene;
  const words = texts.office;
  const { referral, application } = state.opened;
  const county = pack.counties.find(({ id }) => id === referral.county)?.name[language] ?? texts.counties.notListed;
  return page(
    scene,
    personName(state.opened),
    html`<p><a class="usa-link" href="${at(scene, state.from.list)}">${words.title}</a></p>
${state.notice ? alert(state.notice.kind, state.notice.text) : ''}${state.mailFailed ? alert('warning', words.mailTrouble) : ''}${state.textsStopped ? alert('warning', words.textsStopped) : ''}
${application.state === 'withdrawn' ? alert('info', words.events.withdrawn) : ''}
<p class="portal-status">${texts.statuses[referral.status as Status]} (${county})</p>
<p>${words.reads}: ${languageName(application.locale)}</p>
<p>${words.assigned}: ${referral.assigned_to ?? words.nobody}</p>
${tagSection(scene, state)}
${duplicateSection(scene, state)}
${referral.closed === 0 || state.draft ? answerSection(scene, state) : ''}
<h2>${words.answers}</h2>${application.state === 'submitted' ? html`<p><a class="usa-link" href="${workAt(scene, state, '/edit')}">${words.edit}</a></p>` : ''}${officeAnswers(scene, state.opened)}
<h2>${words.fee}</h2>${feeText(scene, state.opened)}
${state.sheet ? sheetSection(scene, state.sheet, workAt(scene, state, '/sheet')) : ''}
${paperSection(scene, state)}
${seesDeclaration(scene, state.opened) ? html`<h2>${words.declaration}</h2>${declarationText(scene, application.content.declaration)}` : ''}
${consentPart(scene, state.opened)}
<h2>${words.history}</h2>${officeHistory(
      scene,
      fieldsFor(pack, [referral.county]),
      state.events.filter((each) => isOfOffice(each, referral)),
    )}
${workForms(scene, state)}`,
  );
}

/** What the person answered; what was left out stands in one line below. */
function officeAnswers(scene: Scene, { referral, application }: Opened): Html {
  const { texts, pack, language } = scene;
  const fields = fieldsFor(pack, [referral.county]);
  const isBlank = ({ id }: Field) => (application.content.answers[id] ?? []).length === 0;
  const blank = fields.filter(isBlank).map(({ label }) => label[language]);
  return html`${answerList(
    scene,
    fields.filter((field) => !isBlank(field)),
    application,
  )}${blank.length === 0 ? '' : html`<p>${texts.office.unanswered}: ${blank.join('; ')}</p>`}`;
}

/** What the person agreed to, folded where it is all that was asked. */
function consentPart(scene: Scene, { application }: Opened): Html {
  const words = scene.texts.office;
  const { consents } = application.content;
  const agreed = consents.filter((each) => each.agreed).length;
  const counted = words.consentsOf.replace('{agreed}', String(agreed)).replace('{asked}', String(consents.length));
  return fold(`${words.consents}: ${counted}`, consentList(scene, consents), agreed < consents.length);
}

/** A part of a page that is folded under its heading. */
function fold(title: string, content: Html, open: boolean): Html {
  return html`<details class="portal-fold" ${open ? raw('open') : ''}><summary><h2>${title}</h2></summary>${content}</details>`;
}

/** Whether an office sees an event of an application: a note stays with the office that wrote it. */
function isOfOffice({ kind, about, referral: of }: Event, { id, office }: Opened['referral']): boolean {
  if (of !== null && of !== id) return false;
  // Notes of portals before these knew their office say none.
  return kind !== 'note' || about === '' || about === office;
}

/** The tags of an application, each with a button that takes it off, and a field for one more. */
function tagSection(scene: Scene, state: WorkState): Html {
  const words = scene.texts.office;
  const { tags, knownTags } = state;
  const takeOff = ({ id, name }: Tag) =>
    html`<form class="portal-inline" method="post" action="${workAt(scene, state, '/untag')}">${hidden('tag', id)}<span class="portal-tag">${name}</span> <button type="submit" class="usa-button usa-button--unstyled">${words.remove}<span class="usa-sr-only"> ${name}</span></button></form>`;
  return html`<details class="portal-fold"><summary>${words.tags}: ${tags.length === 0 ? words.tagNone : tags.map(({ name }) => name).join(', ')}</summary>
${tags.map(takeOff)}<form method="post" action="${workAt(scene, state, '/tag')}">${tagInput(scene, knownTags)}${button(words.addTag, { plain: true })}</form></details>`;
}

/** Only an office that asks for the declaration sees it. */
function seesDeclaration({ pack }: Scene, { referral, application }: Opened): boolean {
  const office = pack.organizations.find(({ id }) => id === referral.office);
  return application.content.declaration.length > 0 && office?.needsDeclaration === true;
}

function feeText(scene: Scene, { application }: Opened): Html {
  const { texts, pack } = scene;
  const level = feeWaiverLevel(pack, application.content.answers);
  const text = texts.office.feeKinds[level.kind];
  if (!('limit' in level)) return html`<p>${text}</p>`;
  return html`<p>${text.replace('{limit}', `$${level.limit.toLocaleString('en-US')}`)} ${level.reviewed ? '' : html`<strong>${texts.office.feeReview}</strong>`}</p><p>${texts.office.source}: ${level.source}</p>`;
}

/** The court forms of the county, filled in. */
function paperSection(scene: Scene, state: WorkState): Html | '' {
  const { pack, papers, texts, language } = scene;
  const words = texts.office;
  const offered = papersFor(pack, papers, state.opened.referral.county);
  if (offered.length === 0) return '';
  return html`<h2>${words.papers}</h2><p>${words.papersHelp}</p>
<ul class="usa-list">${offered.map(({ id, title, review }) => html`<li><a class="usa-link" href="${workAt(scene, state, `/papers/${id}`)}">${title[language]} (PDF)</a>${review === 'reviewed' ? '' : ` (${words.papersReview})`}</li>`)}</ul>`;
}

export type EditState = {
  readonly from: From;
  readonly fields: readonly Field[];
  readonly filled: Filled;
  /** The version of the application that the page was made from. */
  readonly seen: string;
  readonly problem?: string;
};

/** The questions of a form again, for an office that corrects answers. */
export function editPage(scene: Scene, opened: Opened, { from, fields, filled, seen, problem }: EditState): string {
  const words = scene.texts.office;
  return page(
    scene,
    `${words.edit}: ${personName(opened)}`,
    html`<p><a class="usa-link" href="${workAt(scene, { opened, from })}">${personName(opened)}</a></p>
${problem ? alert('error', problem) : ''}${errorSummary(scene, fields, filled)}<p>${words.editHelp}</p>
<form method="post" action="${workAt(scene, { opened, from }, '/edit')}" novalidate>${hidden('seen', seen)}
${sections(scene, fields, filled)}
${button(words.editSave)}</form>`,
  );
}

function duplicateSection(scene: Scene, state: WorkState): Html | '' {
  const words = scene.texts.office;
  const { duplicates, from } = state;
  if (duplicates.length === 0) return '';
  return html`<section class="portal-card" aria-labelledby="duplicates"><h2 id="duplicates">${words.duplicates}</h2>
${duplicates.map(
  ({
    other,
    alike,
  }) => html`<p><a class="usa-link" href="${workAt(scene, { opened: other, from })}">${personName(other)}</a>: ${alike.map((kind) => words.alike[kind]).join(', ')}</p>
<form method="post" action="${workAt(scene, state, '/duplicate')}">${hidden('other', other.referral.id)}
<p class="portal-actions">${button(words.same, { name: 'same', value: '1', plain: true })} ${button(words.apart, { name: 'same', value: '0', plain: true })}</p></form>`,
)}</section>`;
}

/** What a form that is asked for by its address carries along of the way back. */
function fromInput({ query }: From): Html | '' {
  const from = new URLSearchParams(query).get('from');
  return from === null ? '' : hidden('from', from);
}

function answerSection(scene: Scene, state: WorkState): Html {
  const { texts, pack, language } = scene;
  const words = texts.office;
  const { opened, draft, from } = state;
  if (draft) {
    return html`<section class="portal-card" aria-labelledby="answer"><h2 id="answer">${draft.template.title[language]}</h2>
<form method="post" action="${workAt(scene, state, '/status')}">${hidden('status', draft.template.status)}${hidden('seen', opened.referral.updated_at)}
<label class="usa-label" for="text">${words.text}</label><span class="usa-hint" id="text-help">${words.textHelp}</span>
<textarea class="usa-textarea" id="text" name="text" rows="8" aria-describedby="text-help">${draft.text}</textarea>${button(words.send)}</form></section>`;
  }
  return html`<section aria-labelledby="answer"><h2 id="answer">${words.answer}</h2>
<form method="get" action="${at(scene, `/office/a/${opened.referral.id}`)}#answer">${fromInput(from)}<label class="usa-label" for="template">${words.what}</label>
<select class="usa-select" id="template" name="template">${pack.templates.map(({ status, title }) => html`<option value="${status}">${title[language]}</option>`)}</select>
${button(words.compose)}</form></section>`;
}

function workForms(scene: Scene, state: WorkState): Html {
  const { opened, colleagues, typed = {} } = state;
  const { texts, pack, language } = scene;
  const words = texts.office;
  const { referral } = opened;
  const to = (path: string) => workAt(scene, state, path);
  const seen = hidden('seen', referral.updated_at);
  const others = pack.organizations.filter(({ id }) => id !== referral.office);
  const assign = html`<form method="post" action="${to('/assign')}">${seen}${colleagueSelect(scene, colleagues, referral.assigned_to)}${button(words.assign, { plain: true })}</form>`;
  const note = html`<form method="post" action="${to('/note')}">${seen}<label class="usa-label" for="note">${words.note}</label><textarea class="usa-textarea" id="note" name="text" rows="3">${typed.note ?? ''}</textarea>${button(words.addNote, { plain: true })}</form>`;
  const transfer = html`<form method="post" action="${to('/transfer')}">${seen}<label class="usa-label" for="office">${words.to}</label>
<select class="usa-select" id="office" name="office"><option value="">${words.choose}</option>${others.map(({ id, name }) => html`<option value="${id}" ${id === typed.office ? raw('selected') : ''}>${name[language]}</option>`)}</select>
<label class="usa-label" for="reason">${words.reason}</label><textarea class="usa-textarea" id="reason" name="reason" rows="2">${typed.reason ?? ''}</textarea>
<label class="usa-label" for="message">${words.message}</label><textarea class="usa-textarea" id="message" name="message" rows="4">${typed.message ?? ''}</textarea>${button(words.transferDo, { plain: true })}</form>`;
  return html`${acceptPart(scene, state)}
${fold(words.assign, assign, false)}
${fold(words.addNote, note, typed.note !== undefined)}
${fold(words.transfer, transfer, typed.office !== undefined)}`;
}

function acceptPart(scene: Scene, state: WorkState): Html {
  const { referral, application } = state.opened;
  const { texts, pack, locale } = scene;
  const words = texts.office;
  if (referral.accepted_at !== null)
    return html`<p>${words.accepted} ${showMoment(referral.accepted_at, locale, pack.calendar.zone)}</p>`;
  if (!mayLookUp(application)) return fold(words.accept, html`<p>${words.noLookUp}</p>`, false);
  const accept = html`<form method="post" action="${workAt(scene, state, '/accept')}">${hidden('seen', referral.updated_at)}<p>${words.acceptHelp}</p>${button(words.accept, { plain: true })}</form>`;
  return fold(words.accept, accept, false);
}

function officeHistory(scene: Scene, fields: readonly Field[], events: readonly Event[]): Html {
  const { texts, pack, language, locale } = scene;
  const words = texts.office;
  const about = ({ kind, about: what }: Event): string => {
    if (kind === 'status') return texts.statuses[what as Status];
    if (kind === 'transfer') return pack.organizations.find(({ id }) => id === what)?.name[language] ?? what;
    if (kind === 'text' || kind === 'mail') return words.messageEvents[what as keyof typeof words.messageEvents];
    if (kind === 'contact') {
      const fields = what.split(' ').map((id) => pack.fields.find((field) => field.id === id)?.label[language] ?? id);
      return fields.join(', ');
    }
    return kind === 'assigned' ? what || words.nobody : '';
  };
  return html`<ol class="portal-history">${events.map(
    (
      event,
    ) => html`<li><span class="portal-when">${showMoment(event.at, locale, pack.calendar.zone)}, ${event.who === 'person' ? words.person : event.who}</span> <strong>${words.events[event.kind]}</strong> ${about(event)}
${changeList(scene, fields, event)}${event.details.text ? html`<p class="portal-text">${event.details.text}</p>` : ''}${event.details.reason ? html`<p class="portal-text"><strong>${words.reason}</strong>: ${event.details.reason}</p>` : ''}</li>`,
  )}</ol>`;
}
