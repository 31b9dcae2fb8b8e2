import { html } from 'hono/html';
import type { LawWords } from '../../law/translate/law-words.ts';
import type { Publication } from '../publication.ts';
import { sceneFor } from './page.ts';

/** The first page of the folder: it offers the languages. */
export function rootPage(publication: Publication, spanish: LawWords): string {
  const scenes = [sceneFor(publication, 'en', spanish), sceneFor(publication, 'es', spanish)];
  return `<!doctype html>\n${html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${scenes[0]!.texts.title(scenes[0]!.place)}</title>
<link rel="stylesheet" href="styles/uswds.css">
<link rel="stylesheet" href="styles/site.css">
</head>
<body>
<main class="usa-prose site-frame">
<h1>${scenes[0]!.texts.title(scenes[0]!.place)}</h1>
<ul class="site-languages">
${scenes.map(
  ({ language, texts, place }) =>
    html`<li lang="${language}"><a class="usa-link" href="${language}/index.html">${language === 'en' ? 'English' : 'Español'}</a>: ${texts.title(place)}</li>\n`,
)}</ul>
</main>
</body>
</html>`}\n`;
}
