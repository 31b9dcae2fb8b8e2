import { html, raw } from 'hono/html';
import { alert, at, button, type Html, page, type Scene } from './layout.ts';

export type SecondState = {
  readonly problem?: string;
  /** An app that is being set up: its secret, and the QR code as SVG. */
  readonly begun?: { readonly secret: string; readonly image: string };
  /** Recovery codes, shown this once. */
  readonly codes?: readonly string[];
};

type Shown = SecondState & {
  readonly has: boolean;
  readonly codesLeft: number;
  /** Whether the pack asks for it in the role of the account. */
  readonly required: boolean;
};

/** The authenticator app of the account. */
export function secondFactorPage(scene: Scene, { has, codesLeft, required, problem, begun, codes }: Shown): string {
  const words = scene.texts.signIn;
  return page(
    scene,
    words.second,
    html`${problem ? alert('error', problem) : ''}${required && !has ? alert('info', words.secondRequired) : ''}
${begun ? confirmForm(scene, begun) : codes ? codesPart(scene, codes) : has ? hasPart(scene, codesLeft) : beginForm(scene)}
${required && !has ? '' : html`<p><a class="usa-link" href="${at(scene, '/office')}">${words.back}</a></p>`}`,
  );
}

/** A field for a code of the app. */
export function codeField(scene: Scene, hint: string): Html {
  return html`<label class="usa-label" for="code">${scene.texts.signIn.code}</label><span class="usa-hint" id="code-help">${hint}</span>
<input class="usa-input" id="code" name="code" type="text" maxlength="40" autocomplete="one-time-code" aria-describedby="code-help">`;
}

function passwordField(scene: Scene): Html {
  return html`<label class="usa-label" for="password">${scene.texts.signIn.password}</label><input class="usa-input" id="password" name="password" type="password" autocomplete="current-password" required>`;
}

function beginForm(scene: Scene): Html {
  const words = scene.texts.signIn;
  return html`<p>${words.secondNone}</p>
<form method="post" action="${at(scene, '/office/second-factor')}">${passwordField(scene)}${button(words.secondBegin)}</form>`;
}

function confirmForm(scene: Scene, { secret, image }: NonNullable<SecondState['begun']>): Html {
  const words = scene.texts.signIn;
  return html`<p>${words.secondScan}</p>
<div class="portal-qr" role="img" aria-label="${words.secondImage}">${raw(image)}</div>
<p>${words.secondByHand}</p><p><code>${secret.replace(/(.{4})(?=.)/g, '$1 ')}</code></p>
<form method="post" action="${at(scene, '/office/second-factor/confirm')}">${codeField(scene, words.firstCode)}${button(words.secondConfirm)}</form>`;
}

function codesPart(scene: Scene, codes: readonly string[]): Html {
  const words = scene.texts.signIn;
  return html`${alert('success', words.secondDone)}<p>${words.codesText}</p>
<ul class="portal-codes">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ul>`;
}

function hasPart(scene: Scene, codesLeft: number): Html {
  const words = scene.texts.signIn;
  return html`<p>${words.secondHas}</p><p>${words.codesLeft}: ${codesLeft}</p>
<form method="post" action="${at(scene, '/office/second-factor/codes')}">${passwordField(scene)}${codeField(scene, words.codeHint)}
<p class="portal-actions">${button(words.newCodes)}<button type="submit" class="usa-button usa-button--outline" formaction="${at(scene, '/office/second-factor/remove')}">${words.secondRemove}</button></p></form>`;
}
