import { html, raw } from 'hono/html';
import type { AnswerError } from '../answers/validate.ts';
import { type Answers, readsOf } from '../pack/condition.ts';
import type { Field } from '../pack/schema.ts';
import type { Html, Scene } from './layout.ts';

/** What a form shows: answers as typed, and what is wrong with them. */
export type Filled = {
  readonly answers: Answers;
  readonly errors: ReadonlyMap<string, AnswerError>;
};

/**
 * Writes the questions of a form, one after the other. The reason for several questions in a row is given once, before
 * the first answer, because a reader who meets the same sentence four times stops reading. The other questions refer to
 * it, so that a screen reader reads it with each.
 */
export function questions(scene: Scene, fields: readonly Field[], filled: Filled): Html {
  let said: Field | undefined;
  return html`${fields.map((field) => {
    if (said?.reason[scene.language] !== field.reason[scene.language]) said = field;
    return fieldInput(scene, field, { filled, why: said.id });
  })}`;
}

/** What a question is shown with; `why` is the question at which its reason stands. */
type Asked = { readonly filled: Filled; readonly why: string };

/** One question with its help, its reason, its error and its input: the rendering of a declaration as a form. */
function fieldInput(scene: Scene, field: Field, { filled, why }: Asked): Html {
  const error = filled.errors.get(field.id);
  const group = field.kind === 'choice' || field.kind === 'choices' || field.kind === 'date';
  const described = [
    ...(field.help ? [`${field.id}-help`] : []),
    ...(textConsent(scene, field) === undefined ? [] : [`${field.id}-texts`]),
    `${why}-why`,
    ...(error ? [`${field.id}-error`] : []),
  ].join(' ');
  const inside = html`${hints(scene, field, { error, reason: why === field.id })}${input(scene, field, { filled, described })}`;
  const wrong = error ? ' usa-form-group--error' : '';
  if (!group) {
    return html`<div class="usa-form-group${wrong}">
<label class="usa-label" for="${field.id}">${label(scene, field)}</label>
${inside}</div>`;
  }
  return html`<fieldset class="usa-fieldset usa-form-group${wrong}" id="${field.id}" tabindex="-1" aria-describedby="${described}">
<legend class="usa-legend">${label(scene, field)}</legend>
${inside}</fieldset>`;
}

function label(scene: Scene, field: Field): Html {
  const words = field.label[scene.language];
  if (field.level === 'required') return html`${words} <span class="portal-star">*</span>`;
  const note = levelNote(scene, field);
  return html`${words}${note === '' ? '' : html` <span class="portal-level">${note}</span>`}`;
}

/** How much an answer matters that may be left out; empty where that hangs on more than one other answer. */
function levelNote({ pack, language, texts }: Scene, { level, requiredWhen, textedWhen }: Field): string {
  const conditions = [requiredWhen, textedWhen].filter((each) => each !== undefined);
  if (conditions.length === 0) return level === 'recommended' ? texts.form.recommended : texts.form.optional;
  const choices = conditions.map((condition) => {
    if (condition.kind !== 'is') return undefined;
    const asked = pack.fields.find(({ id }) => id === condition.field);
    return asked?.options?.find(({ id }) => id === condition.value)?.label[language];
  });
  return choices.includes(undefined) ? '' : texts.form.neededWhen.replace('{choice}', choices.join(', '));
}

/** What a person agrees to who chooses text messages, where this is the question in which they are chosen. */
function textConsent({ pack, language }: Scene, { id }: Field): string | undefined {
  const { fields, textMessages } = pack;
  const isChosenHere = fields.some(
    ({ textedWhen }) => textedWhen && readsOf(textedWhen).some(({ field }) => field === id),
  );
  return isChosenHere ? textMessages?.consent[language] : undefined;
}

type Hints = { readonly error: AnswerError | undefined; readonly reason: boolean };

function hints(scene: Scene, field: Field, shown: Hints): Html {
  const { language, texts } = scene;
  const { id, help, reason } = field;
  const { error } = shown;
  const consent = textConsent(scene, field);
  return html`${help ? html`<span class="usa-hint" id="${id}-help">${help[language]}</span>` : ''}
${consent === undefined ? '' : html`<span class="usa-hint" id="${id}-texts">${consent}</span>`}
${shown.reason ? html`<span class="usa-hint portal-why" id="${id}-why">${texts.form.why} ${reason[language]}</span>` : ''}
${error ? html`<span class="usa-error-message" id="${id}-error">${texts.errors[error]}</span>` : ''}`;
}

type Inside = { readonly filled: Filled; readonly described: string };

/** Numbers and addresses run from left to right in every language; in other answers, the first letter decides. */
const INPUT_MODES: Readonly<Partial<Record<Field['kind'], string>>> = {
  money: 'inputmode="numeric" dir="ltr"',
  count: 'inputmode="numeric" dir="ltr"',
  phone: 'inputmode="tel" dir="ltr"',
  email: 'inputmode="email" dir="ltr"',
};

function input(scene: Scene, field: Field, { filled, described }: Inside): Html {
  const given = filled.answers[field.id] ?? [];
  const invalid = filled.errors.has(field.id) ? raw('aria-invalid="true"') : '';
  const fill = field.autocomplete ? html`autocomplete="${field.autocomplete}"` : raw('autocomplete="off"');
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return html`${field.options!.map((option) => choice(scene, field, { option, chosen: given.includes(option.id) }))}`;
    case 'date':
      return dateInput(scene, field.id, given[0] ?? '');
    case 'long-text':
      return html`<textarea class="usa-textarea" id="${field.id}" name="${field.id}" dir="auto" rows="${field.longest > 500 ? 6 : 3}" aria-describedby="${described}" ${fill} ${invalid}>${given[0] ?? ''}</textarea>`;
    default:
      return html`<input class="usa-input" id="${field.id}" name="${field.id}" type="text" value="${given[0] ?? ''}" ${raw(INPUT_MODES[field.kind] ?? 'dir="auto"')} aria-describedby="${described}" ${fill} ${invalid}>`;
  }
}

type Choice = { readonly option: NonNullable<Field['options']>[number]; readonly chosen: boolean };

function choice({ language }: Scene, { id, kind }: Field, { option, chosen }: Choice): Html {
  const type = kind === 'choice' ? 'radio' : 'checkbox';
  return html`<div class="portal-choice"><input type="${type}" id="${id}-${option.id}" name="${id}" value="${option.id}" ${chosen ? raw('checked') : ''}><label for="${id}-${option.id}">${option.label[language]}</label></div>\n`;
}

/** Three boxes, since people know their date of birth by its parts. `given` is `YYYY-MM-DD`, or what was typed. */
export function dateInput({ texts }: Scene, id: string, given: string): Html {
  const [year = '', month = '', day = ''] = given.split('-');
  const box = (part: 'month' | 'day' | 'year', value: string) =>
    html`<div class="portal-date-part"><label class="usa-label" for="${id}-${part}">${texts.form[part]}</label><input class="usa-input" id="${id}-${part}" name="${id}.${part}" type="text" inputmode="numeric" maxlength="10" value="${value}" autocomplete="${id === 'birth-date' ? `bday-${part}` : 'off'}"></div>`;
  return html`<span class="usa-hint">${texts.form.monthHint}</span><div class="portal-date">${box('month', month)}${box('day', day)}${box('year', year)}</div>`;
}

/** Where a form has errors: each with a link to its question. */
export function errorSummary(scene: Scene, fields: readonly Field[], { errors }: Filled): Html | '' {
  const { language, texts } = scene;
  const wrong = fields.filter(({ id }) => errors.has(id));
  if (wrong.length === 0) return '';
  return html`<div class="usa-alert usa-alert--error usa-alert--no-icon" role="alert"><div class="usa-alert__body">
<h2 class="usa-alert__heading">${texts.form.problems}</h2>
<ul class="usa-list">${wrong.map(({ id, label: words }) => html`<li><a class="usa-link" href="#${id}">${words[language]}</a>: ${texts.errors[errors.get(id)!]}</li>\n`)}</ul>
</div></div>`;
}

/** All questions of a form under their sections. */
export function sections(scene: Scene, fields: readonly Field[], filled: Filled): Html {
  const { pack, language } = scene;
  return html`${pack.sections.map(({ id, title }) => {
    const own = fields.filter(({ section }) => section === id);
    return own.length === 0 ? '' : html`<h2>${title[language]}</h2>${questions(scene, own, filled)}`;
  })}`;
}
