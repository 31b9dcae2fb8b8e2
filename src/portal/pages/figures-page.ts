import { html } from 'hono/html';
import { formatOf } from '../answers/show.ts';
import type { Figures } from '../figures/figures.ts';
import { at, page, type Scene, table } from './layout.ts';

export function figuresPage(scene: Scene, { month, counties, medianHours }: Figures): string {
  const { texts, pack, language } = scene;
  const words = texts.figures;
  const columns = [
    words.county,
    words.answered,
    words.waiting,
    words.total,
    texts.statuses.granted,
    texts.statuses.denied,
  ];
  const format = formatOf(scene.locale);
  const show = (figure: number | undefined) => (figure === undefined ? words.hidden : format.number(figure));
  const rows = counties.map(({ county, answered, waiting, total, granted, denied }) => [
    pack.counties.find(({ id }) => id === county)?.name[language] ?? county,
    show(answered),
    show(waiting),
    show(total),
    show(granted),
    show(denied),
  ]);
  const content =
    rows.length === 0
      ? html`<p>${words.none}</p>`
      : html`<p>${words.through.replace('{month}', format.month(month))}</p>${table(words.title, columns, rows)}
${medianHours === undefined ? '' : html`<p>${words.median.replace('{hours}', String(medianHours))}</p>`}
<p><a class="usa-link" href="${at(scene, '/figures.csv')}">${words.file}</a></p>`;
  return page(scene, words.title, html`<p>${words.lead}</p>${content}`);
}
