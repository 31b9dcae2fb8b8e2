import { html, raw } from 'hono/html';
import { type KnownLanguage, languageName } from '../languages/known.ts';
import type { ShownLanguage } from '../languages/languages.ts';
import type { PaperFiles } from '../papers/files.ts';

/** HTML in the making: what is put in is escaped. */
export type Html = ReturnType<typeof html>;

/** What every page is written with: a language with all that is said in it, and where the page stands. */
export type Scene = ShownLanguage & {
  /** The languages in which the same page can be read, this one among them. */
  readonly languages: readonly KnownLanguage[];
  /** The address of this page behind its language, such as `/apply`; the other language has the same. */
  readonly path: string;
  /** What stands behind the address, such as `?box=all`; empty where there is nothing. */
  readonly query: string;
  /** Whether the reading of a rap sheet in the page is installed. */
  readonly reading: boolean;
  /** The files of the court forms that an application fills in. */
  readonly papers: PaperFiles;
  /** The account that is signed in at an office, by its name. */
  readonly account?: string;
  /** The id of a form of this page that is kept before the page in the other language opens; a link would lose it. */
  readonly keeps?: string;
  /** Whether the page is a step of a form that was begun: a link of the menu would lead away from it. */
  readonly alone?: boolean;
};

/** An address in the language of the page. */
export function at({ locale }: Pick<Scene, 'locale'>, path: string): string {
  return `/${locale}${path}`;
}

const PAGES = ['', '/check', '/apply', '/find', '/privacy', '/paper', '/figures'] as const;
const NAMES = ['home', 'check', 'apply', 'find', 'privacy', 'paper', 'figures'] as const;

/** A whole page. It holds no script and asks nothing of any other site. */
export function page(scene: Scene, title: string, content: Html): string {
  const { language, texts, pack, path } = scene;
  return `<!doctype html>\n${html`<html lang="${scene.locale}" dir="${scene.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="${path === '' ? 'index' : 'noindex'}">
<title>${title} | ${pack.name[language]}</title>
<link rel="stylesheet" href="/styles/uswds.css">
<link rel="stylesheet" href="/styles/portal.css">
</head>
<body>
<a class="usa-skipnav" href="#main">${texts.skip}</a>
<header class="usa-header usa-header--basic">
<div class="portal-frame portal-bar">
<p class="portal-name"><a class="usa-link" href="${at(scene, '')}">${pack.name[language]}</a></p>
${otherLanguages(scene)}
</div>
${pack.invented ? html`<div class="portal-frame portal-invented"><p>${texts.invented}</p></div>` : ''}
${scene.account === undefined ? publicMenu(scene) : accountBar(scene, scene.account)}
</header>
<main id="main" class="usa-prose portal-frame" tabindex="-1">
<h1>${title}</h1>
${content}
</main>
<footer class="usa-footer portal-frame portal-foot"><p>${texts.foot}</p></footer>
</body>
</html>`}\n`;
}

/**
 * Links to the same page in the other languages. Where a form is open, changing the language keeps what was typed. The
 * Enter key presses the first button of a form, so a hidden button that goes on comes before these.
 */
function otherLanguages({ locale: own, languages, path, query, keeps }: Scene): Html {
  const others = languages.filter(({ locale }) => locale !== own);
  if (keeps === undefined)
    return html`<span class="portal-languages">${others.map(({ locale, name }) => html`<a class="usa-link" href="/${locale}${path}${query}" hreflang="${locale}" lang="${locale}">${name}</a> `)}</span>`;
  return html`<span class="portal-languages"><button type="submit" form="${keeps}" name="then" value="next" class="portal-trap" tabindex="-1" aria-hidden="true"></button>
${others.map(({ locale, name }) => html`<button type="submit" form="${keeps}" name="then" value="${TO_LANGUAGE}${locale}" class="usa-button usa-button--unstyled" lang="${locale}">${name}</button> `)}</span>`;
}

/** Begins the value of a button that opens the page in another language. */
export const TO_LANGUAGE = 'language-';

/** The ways to the public pages. A link on a page with a form would lose what was typed: such a page has none. */
function publicMenu(scene: Scene): Html | '' {
  const { texts, path, reading, keeps, alone = false } = scene;
  if (keeps !== undefined || alone) return '';
  return html`<nav class="portal-frame" aria-label="${texts.menu}"><ul class="portal-pages">
${PAGES.map(
  (each, index) =>
    html`<li><a class="usa-link" href="${at(scene, each)}" ${each === path ? raw('aria-current="page"') : ''}>${texts.links[NAMES[index]!]}</a></li>\n`,
)}${reading ? html`<li>${readingLink(scene)}</li>` : ''}</ul></nav>`;
}

/** The languages of the page that reads a rap sheet. */
const READING_SPEAKS: readonly string[] = ['en', 'es'];

/** The way to the page that reads a rap sheet, whose languages it names where it is read in another. */
export function readingLink({ locale, texts }: Scene): Html {
  const link = html`<a class="usa-link" href="/read/">${texts.links.read}</a>`;
  if (READING_SPEAKS.includes(locale)) return link;
  return html`${link} (${READING_SPEAKS.map((each, index) => html`${index > 0 ? ', ' : ''}<span lang="${each}">${languageName(each)}</span>`)})`;
}

function accountBar(scene: Scene, account: string): Html {
  return html`<form class="portal-frame portal-bar" method="post" action="${at(scene, '/office/sign-out')}">
<span>${account}</span> <a class="usa-link" href="${at(scene, '/office')}">${scene.texts.signIn.home}</a> <a class="usa-link" href="${at(scene, '/office/second-factor')}">${scene.texts.signIn.second}</a> <button type="submit" class="usa-button usa-button--unstyled">${scene.texts.signIn.out}</button>
</form>`;
}

export function button(label: string, { plain = false, name = '', value = '' } = {}): Html {
  const named = name === '' ? '' : html`name="${name}" value="${value}"`;
  return html`<button type="submit" class="usa-button${plain ? ' usa-button--outline' : ''}" ${named}>${label}</button>`;
}

/** A link that looks like a button, for the one thing that most people come to do. */
export function bigLink(label: string, href: string, plain = false): Html {
  return html`<a class="usa-button${plain ? ' usa-button--outline' : ''}" href="${href}">${label}</a>`;
}

/** Written out, since only the classes that stand in these files are kept of the design system's styles. */
const ALERTS = {
  info: 'usa-alert--info',
  error: 'usa-alert--error',
  success: 'usa-alert--success',
  warning: 'usa-alert--warning',
} as const;

export function alert(kind: keyof typeof ALERTS, text: string | Html): Html {
  const role = kind === 'error' ? 'alert' : 'status';
  return html`<div class="usa-alert ${ALERTS[kind]} usa-alert--slim usa-alert--no-icon" role="${role}"><div class="usa-alert__body"><p class="usa-alert__text">${text}</p></div></div>`;
}

export function hidden(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}">`;
}

/**
 * Writes a table that a narrow screen lays out as cards; the first cell of a row is its heading. A browser no longer
 * treats a table with another layout as a table, so the roles are written out; the styles put the words of a column's
 * heading before each value of a card.
 */
export function table(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly (string | Html)[])[],
): Html {
  return html`<table class="usa-table usa-table--borderless portal-list" role="table">
<caption class="usa-sr-only">${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map((title) => html`<th role="columnheader" scope="col">${title}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map(([first, ...rest]) => html`<tr role="row"><th role="rowheader" scope="row">${first}</th>${rest.map((cell, index) => html`<td role="cell" data-head="${columns[index + 1]}">${cell}</td>`)}</tr>\n`)}</tbody>
</table>`;
}

/** A page that has no more than a title, a sentence and the way to the start. */
export function plainPage(scene: Scene, { title, lead }: { readonly title: string; readonly lead: string }): string {
  const home = scene.account === undefined ? '' : '/office';
  return page(
    scene,
    title,
    html`<p>${lead}</p><p><a class="usa-link" href="${at(scene, home)}">${scene.texts.missing.home}</a></p>`,
  );
}
