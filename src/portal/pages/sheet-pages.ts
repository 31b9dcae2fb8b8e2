import { html, raw } from 'hono/html';
import type { ConvictionView, DateSpan, RemedyView } from '../../reading/sheet-view.ts';
import { showDay, showMoment } from '../answers/show.ts';
import type { KeptSheet, TakenSheet } from '../sheets/sheets.ts';
import type { Application } from '../store/applications.ts';
import { alert, bigLink, button, type Html, page, readingLink, type Scene } from './layout.ts';
import { own } from './person-pages.ts';

/** Why a file was not kept: nothing was chosen, or it is no rap sheet that can be read. */
export const SHEET_PROBLEMS = [
  'none',
  'too-large',
  'other-form',
  'picture',
  'damaged',
  'locked',
  'not-a-sheet',
  'takes-too-much',
] as const satisfies readonly (Exclude<TakenSheet, 'kept' | 'gone'> | 'none' | 'too-large')[];
export type SheetProblem = (typeof SHEET_PROBLEMS)[number];

export type SheetPageState = {
  readonly kept: KeptSheet | undefined;
  readonly problem?: SheetProblem;
};

/** The page on which a person adds a rap sheet to an application, or takes it away. */
export function sheetPage(scene: Scene, application: Application, { kept, problem }: SheetPageState): string {
  const { texts, reading } = scene;
  const words = texts.sheet;
  const draft = application.state === 'draft';
  return page(
    { ...scene, alone: draft },
    words.title,
    html`${problem ? alert('error', words.problems[problem]) : ''}
${kept ? keptPart(scene, application, kept) : html`<p>${words.lead}</p>`}
<ul class="usa-list"><li>${draft ? words.notYet : words.atOnce}</li><li>${words.sees}</li><li>${words.text}</li></ul>
${reading ? html`<p>${texts.landing.readFirst} ${readingLink(scene)}</p>` : ''}
<form method="post" action="${own(scene, application, '/sheet')}" enctype="multipart/form-data">
<label class="usa-label" for="file">${kept ? words.another : words.choose}</label><span class="usa-hint" id="file-help">${words.help}</span>
<input class="usa-file-input" id="file" name="file" type="file" accept=".pdf,.txt,application/pdf,text/plain" aria-describedby="file-help">
<p class="portal-actions">${button(draft ? words.add : words.send)}</p></form>
<p>${bigLink(draft ? words.goOn : texts.thanks.open, own(scene, application, draft ? '/review' : ''), true)}</p>`,
  );
}

function keptPart(scene: Scene, application: Application, { at: sent, view }: KeptSheet): Html {
  const words = scene.texts.sheet;
  const day = showMoment(sent, scene.locale, scene.pack.calendar.zone);
  const count = String(view.convictions.length);
  return html`${alert('success', words.kept.replace('{day}', day).replace('{n}', count))}
<form method="post" action="${own(scene, application, '/sheet/remove')}">${button(words.remove, { plain: true })}</form>`;
}

/**
 * What the laws give the convictions of a rap sheet, as an office reads it.
 *
 * @param address where its text can be read.
 */
export function sheetSection(scene: Scene, kept: KeptSheet, address: string): Html {
  const { texts, locale, pack } = scene;
  const words = texts.office.sheet;
  const { view } = kept;
  const sent = words.sent
    .replace('{day}', showMoment(kept.at, locale, pack.calendar.zone))
    .replace('{law}', showDay(view.asOf, locale));
  return html`<section class="portal-card" aria-labelledby="sheet"><h2 id="sheet">${words.title}</h2>
<p>${sent} ${words.check}</p>
${view.incomplete.length === 0 ? '' : html`${alert('warning', words.incomplete)}<ul class="usa-list" lang="en">${[...new Set(view.incomplete.map(({ message }) => message))].map((message) => html`<li>${message}</li>`)}</ul>`}
${view.notUnderstood.length === 0 ? '' : html`<p>${words.notUnderstood.replace('{n}', String(view.notUnderstood.length))}</p>`}
${view.stale === null ? '' : html`<p>${words.stale.replace('{day}', span(scene, view.stale))}</p>`}
${view.convictions.length === 0 ? html`<p>${words.none}</p>` : html`<h3>${words.convictions}: ${view.convictions.length}</h3>${view.convictions.map((each) => convictionPart(scene, each))}`}
${view.arrests.length === 0 ? '' : html`<h3>${words.arrests}: ${view.arrests.length}</h3>${view.arrests.map((each) => convictionPart(scene, { ...each, charge: each.booked.join(', ') || each.charge, section: null }))}`}
<p><a class="usa-link" href="${address}">${words.open}</a></p></section>`;
}

/** One conviction, folded: what it is and where it stands, and in it what each law says, in the law's own words. */
function convictionPart(scene: Scene, each: ConvictionView): Html {
  const { texts } = scene;
  const words = texts.office.sheet;
  const facts = [
    each.level === null ? '' : (words.levels[each.level as keyof typeof words.levels] ?? each.level),
    each.date === null ? words.noDate : span(scene, each.date),
    each.county === null ? '' : titleCase(each.county),
    each.cases.join(', '),
    each.sure ? '' : words.notSure,
  ].filter((fact) => fact !== '');
  const given = each.remedies.filter(({ standing }) => standing !== 'none');
  return html`<details class="portal-fold"><summary><strong>${[each.section, each.charge].filter(Boolean).join(': ')}</strong> (${facts.join('; ')}) <span class="portal-tag">${words.standing[each.standing]}</span></summary>
${given.length === 0 ? html`<p>${words.noLaw}</p>` : html`<ul class="usa-list" lang="en">${given.map((remedy) => remedyPart(scene, remedy))}</ul>`}</details>`;
}

function remedyPart(scene: Scene, { law, standing, opens, questions }: RemedyView): Html {
  const words = scene.texts.office.sheet;
  const local = raw(`lang="${scene.locale}"`);
  const day = opens?.date ? html` <span ${local}>${words.opens.replace('{day}', span(scene, opens.date))}</span>` : '';
  return html`<li><strong>${law.title}</strong> <span class="portal-tag" ${local}>${words.standing[standing]}</span> ${law.reason}${law.cite ? ` (${law.cite})` : ''}${day}${law.forReview ? html` <strong ${local}>${words.forReview}</strong>` : ''}${questions.length === 0 ? '' : html`<br><span ${local}>${words.ask}</span> ${questions.map(({ text }) => text).join(' ')}`}</li>`;
}

function span({ locale }: Scene, date: NonNullable<DateSpan>): string {
  const [first, last] = [showDay(date.first, locale), showDay(date.last, locale)];
  return first === last ? first : `${first} – ${last}`;
}

/** Counties stand in records in capitals. */
function titleCase(text: string): string {
  return text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

export type SheetText = {
  readonly kept: KeptSheet;
  /** The person's name. */
  readonly name: string;
  /** Addresses of the page of the application, and of this one, to which the form goes that decides again. */
  readonly back: string;
  readonly address: string;
  readonly failed: boolean;
};

/** The text of a rap sheet as an office reads it, line by line. */
export function sheetTextPage(scene: Scene, { kept, name, back, address, failed }: SheetText): string {
  const words = scene.texts.office.sheet;
  return page(
    scene,
    `${words.title}: ${name}`,
    html`<p><a class="usa-link" href="${back}">${name}</a></p>${failed ? alert('error', words.failed) : ''}
<p>${words.textHelp}</p>${kept.leftOut.length === 0 ? '' : alert('warning', words.leftOut.replace('{pages}', kept.leftOut.join(', ')))}
<form method="post" action="${address}">${button(words.again, { plain: true })}</form>
<pre class="portal-sheet" lang="en" tabindex="0">${kept.text}</pre>`,
  );
}
