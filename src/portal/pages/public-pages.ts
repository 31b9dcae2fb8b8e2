import { html, raw } from 'hono/html';
import { type Answers, holds } from '../pack/condition.ts';
import { COUNTIES } from '../pack/routing.ts';
import { NOT_LISTED } from '../pack/schema.ts';
import { alert, at, bigLink, button, type Html, hidden, page, readingLink, type Scene } from './layout.ts';

export function landingPage(scene: Scene): string {
  const { texts, reading } = scene;
  const words = texts.landing;
  return page(
    scene,
    words.title,
    html`<p class="usa-intro">${words.lead}</p>
<ol class="portal-steps">${words.steps.map((step) => html`<li>${step}</li>`)}</ol>
<p class="portal-actions">${bigLink(words.applyNow, at(scene, '/apply'))} ${bigLink(words.back, at(scene, '/find'), true)}</p>
<p>${words.checkFirst} <a class="usa-link" href="${at(scene, '/check')}">${words.takeCheck}</a></p>
${reading ? html`<p>${words.readFirst} ${readingLink(scene)}</p>` : ''}`,
  );
}

/** The form of the quick check, which the other languages carry along. */
const CHECK = 'check';

/**
 * The quick check. Its answers are sent by `POST`, so that they are in no web address: browsers, which others may use,
 * and servers on the way keep addresses.
 */
export function checkPage(scene: Scene, answers: Answers): string {
  const { texts, pack, language } = scene;
  const { questions } = pack.screener;
  const asked = Object.values(answers).some((given) => given.length > 0);
  return page(
    asked ? { ...scene, keeps: CHECK } : scene,
    texts.check.title,
    html`${asked ? checkResults(scene, answers) : html`<p>${texts.check.lead}</p>`}
<form id="${CHECK}" method="post" action="${at(scene, '/check')}">
<fieldset class="usa-fieldset usa-form-group" aria-describedby="counties-hint"><legend class="usa-legend">${texts.counties.title}</legend>
<span class="usa-hint" id="counties-hint">${texts.counties.hint}</span>
${countyBoxes(scene, answers[COUNTIES] ?? [])}</fieldset>
${questions.map(
  ({
    id,
    label,
    help,
    options,
  }) => html`<fieldset class="usa-fieldset usa-form-group" ${help ? html`aria-describedby="${id}-help"` : ''}>
<legend class="usa-legend">${label[language]}</legend>
${help ? html`<span class="usa-hint" id="${id}-help">${help[language]}</span>` : ''}
${options.map((option) => html`<div class="portal-choice"><input type="radio" id="${id}-${option.id}" name="${id}" value="${option.id}" ${(answers[id] ?? []).includes(option.id) ? raw('checked') : ''}><label for="${id}-${option.id}">${option.label[language]}</label></div>`)}
</fieldset>`,
)}
${button(texts.check.show)}
</form>`,
  );
}

export type CountiesForm = {
  readonly chosen: readonly string[];
  readonly startKey: string;
  readonly missing: boolean;
  /** Where the form goes: a new application, or one that was begun. */
  readonly action: string;
};

/** What may help by the answers of the quick check, and who may help in each county. */
function checkResults(scene: Scene, answers: Answers): Html {
  const { texts, pack, language } = scene;
  const found = pack.screener.results.filter(({ when }) => holds(when, answers));
  const counties = answers[COUNTIES] ?? [];
  const offices = (id: string): string => {
    const leads = pack.counties.find((county) => county.id === id)?.routes.map(({ office }) => office) ?? [];
    const names = pack.organizations.filter((each) => leads.includes(each.id)).map(({ name }) => name[language]);
    return names.length === 0 ? pack.notListed[language] : names.join(' · ');
  };
  const name = (id: string) => pack.counties.find((each) => each.id === id)?.name[language] ?? texts.counties.notListed;
  const chosen = counties.map((id) => `counties=${encodeURIComponent(id)}`).join('&');
  return html`<section aria-labelledby="results"><h2 id="results">${texts.check.results}</h2>
${found.map(({ kind, text }) => html`<div class="portal-result portal-result--${kind}"><h3>${texts.check.kinds[kind]}</h3><p>${text[language]}</p></div>`)}
${counties.length === 0 ? '' : html`<dl class="portal-answers">${counties.map((id) => html`<div><dt>${name(id)}</dt><dd>${offices(id)}</dd></div>`)}</dl>`}
<p class="portal-actions">${bigLink(texts.landing.applyNow, at(scene, `/apply${chosen === '' ? '' : `?${chosen}`}`))}</p></section><h2>${texts.check.again}</h2>`;
}

/** The counties as boxes to tick, with what people of each should know. */
function countyBoxes({ texts, pack, language }: Scene, chosen: readonly string[]): Html {
  const box = (id: string, label: string, note?: string): Html =>
    html`<div class="portal-choice"><input type="checkbox" id="county-${id}" name="counties" value="${id}" ${chosen.includes(id) ? raw('checked') : ''} ${note ? html`aria-describedby="county-${id}-note"` : ''}><label for="county-${id}">${label}</label>${note ? html`<span class="usa-hint" id="county-${id}-note">${note}</span>` : ''}</div>\n`;
  return html`${pack.counties.map(({ id, name, notice }) => box(id, name[language], notice?.[language]))}
${box(NOT_LISTED, texts.counties.notListed)}`;
}

/** A box that people do not see and robots fill in. */
export const TRAP = 'website';

export function countiesPage(scene: Scene, { chosen, startKey, missing, action }: CountiesForm): string {
  const { texts } = scene;
  return page(
    scene,
    texts.counties.title,
    html`${missing ? alert('error', texts.counties.missing) : ''}
<form method="post" action="${action}">
${hidden('start', startKey)}
<fieldset class="usa-fieldset usa-form-group${missing ? ' usa-form-group--error' : ''}" aria-describedby="counties-hint">
<legend class="usa-legend usa-sr-only">${texts.counties.title}</legend>
<span class="usa-hint" id="counties-hint">${texts.counties.hint}</span>
${countyBoxes(scene, chosen)}
</fieldset>
<div class="portal-trap" aria-hidden="true"><label for="${TRAP}">${texts.counties.trap}</label><input id="${TRAP}" name="${TRAP}" type="text" tabindex="-1" autocomplete="off"></div>
<p>${texts.counties.sends}</p>
${button(texts.counties.next)}
</form>`,
  );
}

export function findPage(scene: Scene, { code, wrong }: { readonly code: string; readonly wrong: boolean }): string {
  const words = scene.texts.find;
  return page(
    scene,
    words.title,
    html`${wrong ? alert('error', words.wrong) : ''}
<form method="post" action="${at(scene, '/find')}">
<div class="usa-form-group">
<label class="usa-label" for="code">${words.code}</label>
<span class="usa-hint" id="code-help">${words.lead}</span>
<input class="usa-input" id="code" name="code" type="text" value="${code}" autocomplete="off" autocapitalize="characters" spellcheck="false" dir="ltr" aria-describedby="code-help">
</div>
${button(words.open)}
</form>`,
  );
}

export function privacyPage(scene: Scene): string {
  const { texts, pack } = scene;
  const words = texts.privacy;
  const days = (text: string, count: number) => text.replace('{days}', String(count));
  return page(
    scene,
    words.title,
    html`${[...words.paragraphs, ...(pack.textMessages ? [words.texted] : []), words.others, words.mail].map((text) => html`<p>${text}</p>`)}
<h2>${words.keep}</h2>
<ul class="usa-list"><li>${days(words.unsent, pack.retention.unsent)}</li><li>${days(words.closed, pack.retention.closed)}</li><li>${days(words.longest, pack.retention.longest)}</li></ul>`,
  );
}

/** The form on paper: the same declarations, with room to write. */
export function paperPage(scene: Scene): string {
  const { texts, pack, language } = scene;
  return page(
    scene,
    texts.paper.title,
    html`<p>${texts.paper.lead}</p>
<h2>${texts.counties.title}</h2>
<p>${pack.counties.map(({ name }) => html`<span class="portal-tick"></span> ${name[language]} `)}</p>
${pack.sections.map(
  ({ id, title }) => html`<h2>${title[language]}</h2>
${pack.fields
  .filter(({ section }) => section === id)
  .map(
    (
      field,
    ) => html`<div class="portal-written"><h3>${field.label[language]}${field.level === 'required' ? ' *' : ''}</h3>
${field.help ? html`<p class="usa-hint">${field.help[language]}</p>` : ''}
${
  field.options
    ? html`<p>${field.options.map((option) => html`<span class="portal-tick"></span> ${option.label[language]} `)}</p>`
    : html`<p class="portal-line${field.kind === 'long-text' ? ' portal-line--tall' : ''}"><span class="usa-sr-only">${texts.paper.write}</span></p>`
}</div>`,
  )}`,
)}
<h2>${texts.review.consents}</h2>
${pack.consents.map(({ text }) => html`<p><span class="portal-tick"></span> ${text[language]}</p>`)}`,
  );
}
