import { html, raw } from 'hono/html';
import { titled } from '../../format/titled.ts';
import type { LawWords } from '../../law/translate/law-words.ts';
import type { Language } from '../../say/say.ts';
import type { Publication } from '../publication.ts';
import { EN } from '../words/en.ts';
import { ES } from '../words/es.ts';
import type { Texts } from '../words/texts.ts';
import { type Format, formatFor } from './format.ts';

export const TEXTS: Readonly<Record<Language, Texts>> = { en: EN, es: ES };

/** The pages in their order; that of progress is there where casework was counted. */
const PAGES = ['index', 'groups', 'progress', 'savings', 'method', 'press'] as const;

export type PageName = (typeof PAGES)[number];

export function pagesOf({ progress }: Publication): readonly PageName[] {
  return PAGES.filter((name) => name !== 'progress' || progress !== null);
}

/** HTML in the making: what is put in is escaped. */
export type Html = ReturnType<typeof html>;

/** What every page of a language is written with. */
export type Scene = {
  readonly language: Language;
  readonly publication: Publication;
  readonly texts: Texts;
  readonly format: Format;
  readonly place: string;
  /** A text of the law in the language of the page: its own words where it has none there. */
  readonly said: (text: string) => string;
};

/** @param spanish The words of laws in Spanish. */
export function sceneFor(publication: Publication, language: Language, spanish: LawWords): Scene {
  const texts = TEXTS[language];
  const said = (text: string) => (language === 'es' && spanish.say(text)) || text;
  const { counties, everyCountyOf: state } = publication;
  const place = state === undefined ? texts.place(counties.map(titled)) : texts.everyCounty(state);
  return { language, publication, texts, format: formatFor(language), place, said };
}

/** The name of a county of the run; of all together where every county of the file was decided. */
export function countyIn({ publication, texts }: Scene, county: string): string {
  const { everyCountyOf: state } = publication;
  return state === undefined ? titled(county) : capital(texts.everyCounty(state));
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A whole page: one heading, the other pages, the other language. It holds no script. */
export function page(scene: Scene, name: PageName, content: Html): string {
  const { language, publication, texts, place } = scene;
  const other = language === 'en' ? 'es' : 'en';
  return `<!doctype html>\n${html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${texts.pages[name]} | ${texts.title(place)}</title>
<link rel="stylesheet" href="../styles/uswds.css">
<link rel="stylesheet" href="../styles/site.css">
</head>
<body>
<a class="usa-skipnav" href="#main">${texts.skip}</a>
<header class="usa-header usa-header--basic">
<div class="site-frame site-bar">
<p class="site-name">${texts.title(place)}</p>
<a class="usa-link" href="../${other}/${name}.html" hreflang="${other}" lang="${other}">${texts.otherLanguage}</a>
</div>
<nav class="site-frame" aria-label="${texts.title(place)}"><ul class="site-pages">
${pagesOf(publication).map(
  (each) =>
    html`<li><a class="usa-link" href="${each}.html" ${each === name ? raw('aria-current="page"') : ''}>${texts.pages[each]}</a></li>\n`,
)}</ul></nav>
</header>
<main id="main" class="usa-prose site-frame" tabindex="-1">
<h1>${texts.pages[name]}</h1>
${content}
</main>
<footer class="usa-footer site-frame">
<p>${texts.hiddenNote} <a class="usa-link" href="method.html">${texts.pages.method}</a></p>
</footer>
</body>
</html>`}\n`;
}

/** Drawn by our own charts, which hold no text of a file but the names of groups. */
export function drawing(svg: string): Html {
  return html`<div class="site-chart">${raw(svg)}</div>`;
}

export function note(text: string): Html {
  return html`<div class="usa-alert usa-alert--info usa-alert--slim usa-alert--no-icon"><div class="usa-alert__body"><p class="usa-alert__text">${text}</p></div></div>`;
}

export type Column = { readonly title: string; readonly figures?: boolean };

export const figures = (title: string): Column => ({ title, figures: true });

/** A figure in the words of the page; the word for hidden in place of null. */
export function shownIn({ format, texts }: Scene, figure: number | null): string {
  return figure === null ? texts.hidden : format.number(figure);
}

/**
 * A table with its caption, which is not drawn `under` a heading that says the same; the first cell of a row is its
 * heading. On a narrow screen it scrolls by itself.
 */
export function table(
  { caption, under = false }: { readonly caption: string; readonly under?: boolean },
  columns: readonly Column[],
  rows: readonly (readonly (string | Html)[])[],
): Html {
  return html`<div class="usa-table-container--scrollable" tabindex="0" role="region" aria-label="${caption}">
<table class="usa-table usa-table--borderless">
<caption ${under ? raw('class="usa-sr-only"') : ''}>${caption}</caption>
<thead><tr>${columns.map(({ title, figures }) => html`<th scope="col" ${figures ? raw('class="site-figure"') : ''}>${title}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ([first, ...rest]) =>
    html`<tr><th scope="row">${first}</th>${rest.map(
      (cell, index) => html`<td ${columns[index + 1]?.figures ? raw('class="site-figure"') : ''}>${cell}</td>`,
    )}</tr>\n`,
)}</tbody>
</table>
</div>`;
}
