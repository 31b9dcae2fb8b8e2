import { html, raw } from 'hono/html';
import { type Account, ROLES, type Role } from '../access/accounts.ts';
import type { OfficeLoad } from '../office/list.ts';
import type { LogTable, OutboxTable } from '../store/schema.ts';
import { alert, at, button, type Html, hidden, page, type Scene, table } from './layout.ts';
import { type TextsState, textsPart, time } from './texts-part.ts';

export type OfficeHealth = OfficeLoad & { readonly office: string };

export type OperatorState = {
  readonly offices: readonly OfficeHealth[];
  readonly mail: Readonly<Record<OutboxTable['state'], number>>;
  readonly undecided: readonly Pick<OutboxTable, 'id' | 'kind' | 'state' | 'trouble' | 'created_at'>[];
  readonly accounts: readonly Account[];
  /** The names of those that have a second factor. */
  readonly secured: ReadonlySet<string>;
  /** Absent where the pack has no text messages. */
  readonly texts?: TextsState;
  readonly notice?: { readonly kind: 'success' | 'warning' | 'error'; readonly text: string };
};

export function operatorPage(
  scene: Scene,
  { offices, mail, undecided, accounts, secured, notice, texts: sms }: OperatorState,
): string {
  const { texts, pack, language } = scene;
  const words = texts.operator;
  const name = (office: string | null) =>
    office === 'not-listed'
      ? words.notListed
      : (pack.organizations.find(({ id }) => id === office)?.name[language] ?? '');
  const states = Object.entries(mail) as [OutboxTable['state'], number][];
  return page(
    scene,
    words.title,
    html`${notice ? alert(notice.kind, notice.text) : ''}<p>${words.pack}: ${pack.id} ${pack.version}</p>
<h2>${words.offices}</h2>
${table(
  words.offices,
  [words.office, words.open, words.unread, words.late],
  offices.map((each) => [name(each.office), String(each.open), String(each.unread), String(each.late)]),
)}
<h2>${words.mail}</h2>
${table(
  words.mail,
  [words.mail, words.messages],
  states.map(([state, count]) => [words.states[state], String(count)]),
)}
${undecided.length === 0 ? '' : undecidedSection(scene, undecided)}
<form method="post" action="${at(scene, '/operator/returned')}">
<label class="usa-label" for="returned">${words.returned}</label><span class="usa-hint" id="returned-help">${words.returnedHelp}</span>
<textarea class="usa-textarea" id="returned" name="returned" aria-describedby="returned-help" maxlength="100000" required></textarea>
${button(words.returnedGo, { plain: true })}</form>
${sms ? textsPart(scene, sms) : ''}
<h2>${words.accounts}</h2>
${table(
  words.accounts,
  [words.name, words.role, words.office, texts.signIn.second, words.remove],
  accounts.map((each) => [
    each.name,
    words.roles[each.role],
    name(each.office),
    secured.has(each.name) ? resetForm(scene, each) : words.noSecond,
    removeForm(scene, each),
  ]),
)}
<p class="portal-actions"><a class="usa-link" href="${at(scene, '/operator/invite')}">${words.invite}</a> <a class="usa-link" href="${at(scene, '/operator/log')}">${words.log}</a></p>`,
  );
}

function removeForm(scene: Scene, { name }: Account): Html | string {
  if (name === scene.account) return '';
  return html`<form method="post" action="${at(scene, '/operator/remove')}">${hidden('name', name)}<button type="submit" class="usa-button usa-button--unstyled" aria-label="${scene.texts.operator.remove}: ${name}">${scene.texts.operator.remove}</button></form>`;
}

function resetForm(scene: Scene, { name }: Account): Html | string {
  const words = scene.texts.operator;
  if (name === scene.account) return words.hasSecond;
  return html`${words.hasSecond} <form method="post" action="${at(scene, '/operator/second-factor')}">${hidden('name', name)}<button type="submit" class="usa-button usa-button--unstyled" aria-label="${words.resetSecond}: ${name}">${words.resetSecond}</button></form>`;
}

function undecidedSection(scene: Scene, undecided: OperatorState['undecided']): Html {
  const words = scene.texts.operator;
  return html`<h2>${words.undecided}</h2><p>${words.undecidedHelp}</p>
${table(
  words.undecided,
  [words.at, words.kind, words.mail, words.trouble, words.decide],
  undecided.map(({ id, kind, state, trouble, created_at }) => [
    time(created_at),
    kind,
    words.states[state],
    trouble,
    html`<form method="post" action="${at(scene, '/operator/message')}">${hidden('id', id)}<p class="portal-actions">${button(words.again, { name: 'again', value: '1', plain: true })} ${button(words.arrived, { name: 'again', value: '0', plain: true })}</p></form>`,
  ]),
)}`;
}

export type InviteState = {
  /** Where the form goes; a lead invites to the own office alone. */
  readonly action: string;
  readonly office?: string;
  readonly problem?: string;
  readonly link?: string;
};

/** The roles that are given at one office, or by an operator. */
export function rolesToInvite(office: string | undefined): readonly Role[] {
  return office === undefined ? ROLES : ['worker', 'lead'];
}

export function invitePage(scene: Scene, { action, office, problem, link }: InviteState): string {
  const { texts, pack, language } = scene;
  const words = texts.operator;
  const roles = rolesToInvite(office);
  return page(
    scene,
    words.invite,
    html`${problem ? alert('error', problem) : ''}
${link ? html`<p>${words.inviteHelp}</p><p class="portal-code"><code class="portal-code-text">${link}</code></p>` : ''}
<form method="post" action="${action}">
<label class="usa-label" for="name">${words.name}</label><input class="usa-input" id="name" name="name" type="text" autocomplete="off" autocapitalize="none">
<label class="usa-label" for="email">${words.email}</label><input class="usa-input" id="email" name="email" type="text" inputmode="email" autocomplete="off">
<label class="usa-label" for="role">${words.role}</label><select class="usa-select" id="role" name="role">${roles.map((role) => html`<option value="${role}">${words.roles[role]}</option>`)}</select>
${
  office === undefined
    ? html`<label class="usa-label" for="office">${words.office}</label><select class="usa-select" id="office" name="office"><option value="" ${raw('selected')}></option>${pack.organizations.map(({ id, name }) => html`<option value="${id}">${name[language]}</option>`)}</select>`
    : ''
}
${button(words.invite)}</form>`,
  );
}

export function logPage(scene: Scene, rows: readonly LogTable[]): string {
  const words = scene.texts.operator;
  return page(
    scene,
    words.log,
    table(
      words.log,
      [words.at, words.who, words.what, words.about],
      rows.map(({ at: when, who, what, about }) => [time(when), who, what, about]),
    ),
  );
}
