import { html, raw } from 'hono/html';
import { formatOf, showAnswer, showDay, showMoment } from '../answers/show.ts';
import { addWorkingDays } from '../clocks/working-days.ts';
import type { ShownOutcome } from '../office/hand-over.ts';
import type { Referral } from '../office/referrals.ts';
import { destinations, fieldsFor } from '../pack/routing.ts';
import { type County, type Field, NOT_LISTED, type Organization, type Status } from '../pack/schema.ts';
import { papersFor } from '../papers/fill.ts';
import type { Receipt } from '../person/own.ts';
import type { Application, Consent } from '../store/applications.ts';
import type { Event } from '../store/events.ts';
import { TEXT_CONSENT, textedNumber } from '../texting/agreed.ts';
import { dateInput, errorSummary, type Filled, questions, sections } from './fields.ts';
import { alert, at, bigLink, button, type Html, hidden, page, type Scene } from './layout.ts';

/** The address of the page of an application. */
export function own(scene: Scene, { content }: Pick<Application, 'content'>, path = ''): string {
  return at(scene, `/my/${content.code}${path}`);
}

export type FormState = {
  readonly filled: Filled;
  readonly notice?: { readonly kind: 'success' | 'warning'; readonly text: string };
};

/** The form of a page that is kept whichever button leaves it. */
const KEPT = 'kept';

/** A button that looks like a link: it keeps the form on its way to another page. */
function linkButton(label: string, then: string): Html {
  return html`<button type="submit" form="${KEPT}" name="then" value="${then}" class="usa-button usa-button--unstyled">${label}</button>`;
}

export function formPage(scene: Scene, application: Application, { filled, notice }: FormState): string {
  const { texts, pack } = scene;
  const fields = fieldsFor(pack, application.counties);
  return page(
    { ...scene, keeps: KEPT },
    texts.form.title,
    html`${notice ? alert(notice.kind, notice.text) : ''}${errorSummary(scene, fields, filled)}
<div class="portal-code"><h2>${texts.form.keep}</h2><p class="portal-code-itself" dir="ltr">${application.content.code}</p><p>${texts.form.keepHelp}</p></div>
<form id="${KEPT}" method="post" action="${own(scene, application, '/form')}" novalidate>
<p>${linkButton(texts.form.changeCounties, 'counties')}</p>
<p>${texts.form.star}</p>
${sections(scene, fields, filled)}
<p class="portal-actions">${button(texts.form.next, { name: 'then', value: 'next' })} ${button(texts.form.later, { name: 'then', value: 'later', plain: true })}</p>
</form>`,
  );
}

export function confirmPage(scene: Scene, application: Application, missing: readonly Field[]): string {
  const { texts, language } = scene;
  return page(
    scene,
    texts.confirm.title,
    html`<p>${texts.confirm.lead}</p>
<ul class="usa-list">${missing.map(({ id, label }) => html`<li><a class="usa-link" href="${own(scene, application, `/form#${id}`)}">${label[language]}</a></li>`)}</ul>
<form method="post" action="${own(scene, application, '/confirm')}">
<p class="portal-actions">${bigLink(texts.confirm.back, own(scene, application, '/form'), true)} ${button(texts.confirm.next)}</p>
</form>`,
  );
}

/** Who gets an application: an office for each county, or what to do where there is none. */
function whoGets(scene: Scene, application: Application): Html {
  const { pack, language, texts } = scene;
  return html`<ul class="usa-list">${destinations(pack, application.content.answers).map(({ county, office }) => {
    const place = pack.counties.find(({ id }) => id === county)?.name[language] ?? texts.counties.notListed;
    const name = pack.organizations.find(({ id }) => id === office)?.name[language];
    return html`<li><strong>${place}</strong>: ${name ?? pack.notListed[language]}</li>`;
  })}</ul>`;
}

/** Answers as a list, as the person and the office read them; `beside` is what stands with each. */
export function answerList(
  scene: Scene,
  fields: readonly Field[],
  application: Application,
  beside: (field: Field) => Html | '' = () => '',
): Html {
  const { texts, language } = scene;
  return html`<dl class="portal-answers">${fields.map((field) => {
    const shown = showAnswer(field, application.content.answers, scene);
    return html`<div><dt>${field.label[language]}</dt><dd>${shown === '' ? html`<span class="portal-blank">${texts.review.blank}</span>` : html`<bdi>${shown}</bdi>`}${beside(field)}</dd></div>`;
  })}</dl>`;
}

/** Begins the value of a button that keeps the form and opens the question of an answer. */
export const TO_QUESTION = 'question-';

/** A button of the kept form beside an answer, to change it. */
function changeButton({ texts, language }: Scene, { id, label }: Field): Html {
  return html` <button type="submit" form="${KEPT}" name="then" value="${TO_QUESTION}${id}" class="usa-button usa-button--unstyled portal-change">${texts.review.changeOne}<span class="usa-sr-only">: ${label[language]}</span></button>`;
}

export type ReviewState = {
  /** The offices that ask for the declaration. */
  readonly declaration: readonly Organization[];
  /** Says whether a rap sheet goes along, and leads to the page that adds one; what was typed is kept on the way. */
  readonly hasSheet: boolean;
  readonly problem?: string;
  readonly saved?: boolean;
  readonly agreed: readonly string[];
  readonly parts: readonly string[];
};

export function reviewPage(scene: Scene, application: Application, state: ReviewState): string {
  const { texts, pack, language } = scene;
  return page(
    { ...scene, keeps: KEPT },
    texts.review.title,
    html`${state.problem ? alert('error', html`<a class="usa-link" href="#consents">${state.problem}</a>`) : ''}${state.saved ? alert('success', texts.form.saved) : ''}
<h2>${texts.review.goesTo}</h2>${whoGets(scene, application)}<p>${texts.review.sees}</p>
<p>${linkButton(texts.review.change, 'form')}</p>
${answerList(scene, fieldsFor(pack, application.counties), application, (field) => changeButton(scene, field))}
${pack.records === undefined ? '' : sheetChoice(scene, state)}
<form id="${KEPT}" method="post" action="${own(scene, application, '/review')}">
${state.declaration.length > 0 ? declarationInputs(scene, state) : ''}
<fieldset class="usa-fieldset" id="consents" tabindex="-1"><legend class="usa-legend portal-legend">${texts.review.consents}</legend>
<span class="usa-hint">${texts.review.mustAgree}</span>
${pack.consents.map(
  ({ id, required, text }) =>
    html`<div class="portal-choice"><input type="checkbox" id="consent-${id}" name="consent" value="${id}" ${state.agreed.includes(id) ? raw('checked') : ''}><label for="consent-${id}">${text[language]}${required ? ' *' : ''}</label></div>`,
)}</fieldset>
<p class="portal-actions">${button(texts.review.send, { name: 'then', value: 'next' })} ${button(texts.form.later, { name: 'then', value: 'later', plain: true })}</p>
</form>`,
  );
}

/** Says whether a rap sheet goes along, and leads to the page that adds one; what was typed is kept on the way. */
function sheetChoice({ texts }: Scene, { hasSheet }: ReviewState): Html {
  const words = texts.sheet;
  return html`<dl class="portal-answers"><div><dt>${words.title}</dt><dd>${hasSheet ? texts.review.added : html`<span class="portal-blank">${words.none}</span>`} ${linkButton(hasSheet ? words.change : words.link, 'sheet')}</dd></div></dl>`;
}

function declarationInputs({ texts, pack, language, locale }: Scene, { declaration, parts }: ReviewState): Html {
  const offices = formatOf(locale).list(declaration.map(({ name }) => name[language]));
  return html`<h2>${texts.review.declaration}</h2><p>${texts.review.declarationHelp.replace('{office}', offices)}</p>
${pack.declaration.parts.map(
  (part, index) =>
    html`<div class="usa-form-group"><label class="usa-label" for="part-${index}">${part[language]}</label><textarea class="usa-textarea" id="part-${index}" name="part-${index}" rows="4">${parts[index] ?? ''}</textarea></div>`,
)}`;
}

/** The declaration as it was written, for the office. */
export function declarationText({ pack, language }: Scene, parts: readonly string[]): Html {
  return html`${pack.declaration.parts.map((part, index) => (parts[index] ? html`<h3>${part[language]}</h3><p class="portal-text">${parts[index]}</p>` : ''))}`;
}

export function consentList({ pack, language, texts }: Scene, consents: readonly Consent[]): Html {
  return html`<ul class="usa-list">${consents.map(({ id, version, agreed }) => {
    const own = pack.consents.find((each) => each.id === id && each.version === version)?.text[language];
    const text = own ?? (id === TEXT_CONSENT ? texts.office.textConsent : id);
    return html`<li>${text} <strong>${agreed ? texts.office.agreed : texts.office.notAgreed}</strong> (${version})</li>`;
  })}</ul>`;
}

/** What follows by messages; not to a number from which STOP came. */
function messagesToCome(scene: Scene, { content }: Application, stopped: boolean): Html {
  const { texts } = scene;
  const texted = stopped
    ? alert('warning', texts.status.textsStopped)
    : textedNumber(scene, content) === undefined
      ? ''
      : html`<p>${texts.thanks.texted}</p>`;
  return html`${content.answers.email?.length ? html`<p>${texts.thanks.mailed}</p>` : ''}${texted}`;
}

export type ThanksState = { readonly offices: readonly Organization[] } & Pick<StatusState, 'textsStopped'>;

export function thanksPage(scene: Scene, application: Application, { offices, textsStopped }: ThanksState): string {
  const { texts, language, pack } = scene;
  const unlisted = destinations(pack, application.content.answers).some(({ office }) => office === undefined);
  return page(
    scene,
    texts.thanks.title,
    html`<p class="usa-intro">${texts.thanks.lead}</p>
${messagesToCome(scene, application, textsStopped)}
<h2>${texts.thanks.listed}</h2>
${offices.map((office) => html`<h3>${office.name[language]}</h3>${stepsOf(scene, office)}<p>${answerBy(scene, dueOf(scene, application))}</p>${phoneOf(scene, office)}`)}
${unlisted ? html`<h3>${texts.counties.notListed}</h3><p>${pack.notListed[language]}</p>` : ''}
<div class="portal-code"><h2>${texts.form.keep}</h2><p class="portal-code-itself" dir="ltr">${application.content.code}</p><p>${texts.thanks.code}</p></div>
<p>${bigLink(texts.thanks.open, own(scene, application))}</p>`,
  );
}

/** The end of the working days in which an office answers first an application that was sent. */
function dueOf({ pack }: Scene, { submittedAt, createdAt }: Application): string {
  return addWorkingDays(pack, new Date(submittedAt ?? createdAt), pack.clocks.firstAnswer);
}

function answerBy({ texts, locale, pack }: Scene, due: string): string {
  return texts.status.answerBy.replace('{day}', showMoment(due, locale, pack.calendar.zone));
}

function stepsOf({ language }: Scene, { nextSteps }: Organization): Html {
  return html`<ol class="usa-list">${nextSteps.map((step) => html`<li>${step[language]}</li>`)}</ol>`;
}

/** The telephone number of an office, which a phone can dial. */
function phoneOf({ texts }: Scene, { phone }: Organization): Html | '' {
  if (!phone) return '';
  return html`<p>${texts.status.phone}: <a class="usa-link" href="tel:${phone.replace(/[^\d+]/g, '')}" dir="ltr">${phone}</a></p>`;
}

export type StatusState = {
  readonly referrals: readonly Referral[];
  readonly events: readonly Event[];
  readonly outcomes: ReadonlyMap<string, readonly ShownOutcome[]>;
  readonly hasSheet: boolean;
  /** Whether STOP came from the number that the person gave for texts. */
  readonly textsStopped: boolean;
  /** Whether there is a county to add. */
  readonly mayAdd: boolean;
  readonly notice?: { readonly kind: 'success' | 'error'; readonly text: string };
};

export function statusPage(scene: Scene, application: Application, state: StatusState): string {
  const { referrals, events, outcomes, notice } = state;
  const { texts, pack, locale } = scene;
  const zone = pack.calendar.zone;
  const general = events.filter(({ referral, shown }) => referral === null && shown);
  return page(
    scene,
    texts.status.title,
    html`${notice ? alert(notice.kind, notice.text) : ''}
${state.textsStopped ? alert('warning', texts.status.textsStopped) : ''}${application.state === 'withdrawn' ? alert('info', texts.status.withdrawn) : ''}
<p>${texts.status.since} ${showMoment(application.submittedAt ?? application.createdAt, locale, zone)}</p>
${referrals.map((referral) => referralSection(scene, application, { referral, events, outcomes: outcomes.get(referral.id) ?? [] }))}
${general.length > 0 ? html`<h2>${texts.status.history}</h2>${history(scene, general)}` : ''}
<h2>${texts.status.manage}</h2>
<ul class="usa-list portal-manage">
<li><a class="usa-link" href="${own(scene, application, '/contact')}">${texts.status.contact}</a></li>
${state.mayAdd ? html`<li><a class="usa-link" href="${own(scene, application, '/add')}">${texts.addCounty.title}</a></li>` : ''}
${pack.records !== undefined && application.state === 'submitted' ? html`<li><a class="usa-link" href="${own(scene, application, '/sheet')}">${state.hasSheet ? texts.sheet.change : texts.sheet.link}</a></li>` : ''}
${application.state === 'submitted' ? html`<li><a class="usa-link" href="${own(scene, application, '/withdraw')}">${texts.status.withdraw}</a></li>` : ''}
<li><a class="usa-link" href="${own(scene, application, '/delete')}">${texts.status.destroy}</a></li>
</ul>
<p>${texts.status.kept} ${showMoment(application.keepUntil, locale, zone)}.</p>
<form method="post" action="${own(scene, application, '/leave')}">${button(texts.status.leave, { plain: true })}</form>`,
  );
}

type ReferralState = {
  readonly referral: Referral;
  readonly events: readonly Event[];
  readonly outcomes: readonly ShownOutcome[];
};

/** What courts ordered, counted by kind and day; which conviction it was stays with the office. */
function outcomeList({ texts, locale }: Scene, outcomes: readonly ShownOutcome[]): Html | '' {
  const words = texts.outcomes;
  if (outcomes.length === 0) return '';
  return html`<h3>${words.title}</h3>
<ul class="usa-list">${outcomes.map((each) => html`<li><strong>${words[each.words]}: ${each.count}</strong> (${words.day} ${showDay(each.signed, locale)})</li>`)}</ul>
<p>${words.help}</p>`;
}

/** Whether nothing came of an application yet but that it was seen or handed on: what comes next is said then. */
function isFresh({ status, closed }: Referral): boolean {
  return closed === 0 && ['submitted', 'seen', 'transferred'].includes(status);
}

/** Who has to act next, and by when; a person reads too that an office is late. */
function waitsFor(scene: Scene, { waiting, due_at, reminded, closed }: Referral): string {
  const words = scene.texts.status;
  if (waiting === 'person') return words.waitingPerson;
  if (waiting === 'nobody') return words.waitingNobody;
  if (closed === 0 && reminded > 0) return `${words.waitingOffice} ${words.late}`;
  if (due_at === null) return words.waitingOffice;
  return `${words.waitingOffice} ${answerBy(scene, due_at)}`;
}

function referralSection(scene: Scene, application: Application, { referral, events, outcomes }: ReferralState): Html {
  const { texts, pack, language } = scene;
  const county = pack.counties.find(({ id }) => id === referral.county)?.name[language] ?? texts.counties.notListed;
  const office = pack.organizations.find(({ id }) => id === referral.office);
  const shown = events.filter((each) => each.referral === referral.id && each.shown);
  return html`<section class="portal-card" aria-labelledby="r-${referral.id}">
<h2 id="r-${referral.id}">${county}</h2>
${office ? html`<p>${office.name[language]}</p>${phoneOf(scene, office)}` : ''}
<p class="portal-status">${referral.office === NOT_LISTED ? pack.notListed[language] : texts.statuses[referral.status as Status]}</p>
${office ? html`<p>${waitsFor(scene, referral)}</p>` : ''}
${office && isFresh(referral) ? html`<h3>${texts.thanks.listed}</h3>${stepsOf(scene, office)}` : ''}
${outcomeList(scene, outcomes)}
${office && application.state === 'submitted' ? paperLinks(scene, own(scene, application, `/papers/${referral.id}`), referral.county) : ''}
<h3>${texts.status.history}</h3>${history(scene, shown)}
${
  referral.closed === 0 && referral.office !== NOT_LISTED
    ? html`<form method="post" action="${own(scene, application, '/reply')}">${hidden('referral', referral.id)}
<label class="usa-label" for="reply-${referral.id}">${referral.waiting === 'person' ? texts.status.reply : texts.status.write}</label><span class="usa-hint" id="reply-${referral.id}-help">${texts.status.replyHelp}</span>
<textarea class="usa-textarea" id="reply-${referral.id}" name="text" rows="4" aria-describedby="reply-${referral.id}-help"></textarea>
${button(texts.status.sendReply, { plain: true })}</form>`
    : ''
}</section>`;
}

/** The court forms of a county, filled in with the person's answers. */
function paperLinks({ pack, papers, texts, language }: Scene, base: string, county: string): Html | '' {
  const offered = papersFor(pack, papers, county);
  if (offered.length === 0) return '';
  const words = texts.papers;
  return html`<h3>${words.title}</h3><p>${words.lead}</p>
<ul class="usa-list">${offered.map(({ id, title, review }) => html`<li><a class="usa-link" href="${base}/${id}">${title[language]} (PDF)</a>${review === 'reviewed' ? '' : html` <strong>${words.review}</strong>`}</li>`)}</ul>`;
}

/** What an office corrected, of the fields that the reader may see. */
export function changeList(scene: Scene, fields: readonly Field[], { details }: Event): Html | '' {
  const { texts, language } = scene;
  const words = texts.happened;
  const shown = (field: Field, values: readonly string[]) =>
    values.length === 0 ? words.blank : showAnswer(field, { [field.id]: values }, scene);
  const lines = (details.changes ?? []).flatMap(({ field: id, from, to }) => {
    const field = fields.find((each) => each.id === id);
    if (!field) return [];
    const what = from && to ? html`${shown(field, from)} → <strong>${shown(field, to)}</strong>` : words.changed;
    return [html`<li>${field.label[language]}: ${what}</li>`];
  });
  return lines.length === 0 ? '' : html`<ul class="usa-list">${lines}</ul>`;
}

function history(scene: Scene, events: readonly Event[]): Html {
  const { texts, pack, language, locale } = scene;
  const what = ({ kind, about }: Event): string => {
    if (kind === 'status') return texts.statuses[about as Status];
    if (kind === 'transfer') {
      const office = pack.organizations.find(({ id }) => id === about)?.name[language] ?? about;
      return `${texts.happened.transfer}: ${office}`;
    }
    return texts.happened[kind as keyof typeof texts.happened] ?? '';
  };
  return html`<ol class="portal-history">${events.map(
    (
      event,
    ) => html`<li><span class="portal-when">${showMoment(event.at, locale, pack.calendar.zone)}</span> <strong>${what(event)}</strong>
${changeList(scene, pack.fields, event)}${event.kind === 'joined' ? html`<p>${texts.status.joined}</p>` : ''}${event.details.text ? html`<p class="portal-text" dir="auto">${event.details.text}</p>` : ''}</li>`,
  )}</ol>`;
}

export function contactPage(
  scene: Scene,
  application: Application,
  { fields, filled }: { readonly fields: readonly Field[]; readonly filled: Filled },
): string {
  const { texts } = scene;
  return page(
    scene,
    texts.contact.title,
    html`${errorSummary(scene, fields, filled)}
<form method="post" action="${own(scene, application, '/contact')}" novalidate>${questions(scene, fields, filled)}
${button(texts.contact.save)}</form>`,
  );
}

export type AddState = {
  readonly counties: readonly County[];
  /** The county that was chosen, with its office and what only this county asks; absent while one is chosen. */
  readonly chosen?: { readonly county: County; readonly office: Organization; readonly fields: readonly Field[] };
  readonly filled: Filled;
  readonly missing?: boolean;
};

/** Adds a county to a form that was sent: first which, then who gets it and what that county asks. */
export function addCountyPage(scene: Scene, application: Application, state: AddState): string {
  const { texts } = scene;
  const { counties, chosen, missing } = state;
  const form = (inside: Html) =>
    html`<form method="post" action="${own(scene, application, '/add')}" novalidate>${inside}</form>`;
  const content =
    counties.length === 0
      ? html`<p>${texts.addCounty.none}</p>`
      : chosen
        ? form(addChosen(scene, chosen, state.filled))
        : form(addChoice(scene, counties));
  const problem = missing ? alert('error', texts.counties.missing) : '';
  return page(
    scene,
    texts.addCounty.title,
    html`${problem}${content}<p><a class="usa-link" href="${own(scene, application)}">${texts.thanks.open}</a></p>`,
  );
}

function addChoice({ texts, language }: Scene, counties: readonly County[]): Html {
  return html`<fieldset class="usa-fieldset"><legend class="usa-legend">${texts.addCounty.lead}</legend>
${counties.map(({ id, name, notice }) => html`<div class="portal-choice"><input type="radio" id="add-${id}" name="county" value="${id}"><label for="add-${id}">${name[language]}</label>${notice ? html`<span class="usa-hint">${notice[language]}</span>` : ''}</div>`)}
</fieldset>${button(texts.addCounty.next)}`;
}

function addChosen(scene: Scene, { county, office, fields }: NonNullable<AddState['chosen']>, filled: Filled): Html {
  const { texts, language } = scene;
  return html`${errorSummary(scene, fields, filled)}${hidden('county', county.id)}${hidden('asked', '1')}
<p>${texts.addCounty.goesTo}</p><p><strong>${county.name[language]}</strong>: ${office.name[language]}</p>
${questions(scene, fields, filled)}
${button(texts.addCounty.send)}`;
}

/** A question with two answers, of which one cannot be undone. */
export function surePage(scene: Scene, application: Application, kind: 'withdraw' | 'destroy'): string {
  const words = scene.texts[kind];
  const path = kind === 'withdraw' ? '/withdraw' : '/delete';
  return page(
    scene,
    words.title,
    html`<p>${words.lead}</p>
<form method="post" action="${own(scene, application, path)}"><p class="portal-actions">${button(words.yes)} ${bigLink(words.no, own(scene, application), true)}</p></form>`,
  );
}

export function receiptPage(scene: Scene, { receipt, statement, signature }: Receipt, isGood: boolean): string {
  const words = scene.texts.destroy;
  return page(
    scene,
    words.done,
    html`<p>${words.receipt}</p>
<dl class="portal-answers"><div><dt>${words.number}</dt><dd>${receipt}</dd></div>
<div><dt>${words.statement}</dt><dd><code class="portal-code-text">${statement}</code></dd></div>
<div><dt>${words.signature}</dt><dd><code class="portal-code-text">${signature}</code></dd></div></dl>
${isGood ? alert('success', words.good) : ''}<p>${words.again}</p>`,
  );
}

/** Asks for the date of birth, and carries along what was typed into a form whose time had run out. */
export function gatePage(
  scene: Scene,
  action: string,
  { problem, carried }: { readonly problem?: string; readonly carried: readonly (readonly [string, string])[] },
): string {
  const words = scene.texts.gate;
  return page(
    scene,
    words.title,
    html`${problem ? alert('error', problem) : ''}<p>${words.lead}</p>
<form method="post" action="${action}">${carried.map(([name, value]) => hidden(name, value))}
<fieldset class="usa-fieldset"><legend class="usa-legend usa-sr-only">${words.title}</legend>${dateInput(scene, 'open', '')}</fieldset>
${button(words.open)}</form>`,
  );
}
