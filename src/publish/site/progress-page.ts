import { html } from 'hono/html';
import { titled } from '../../format/titled.ts';
import { BY_COURT, COUNTED, gapOf, MONTHLY, type PublishedProgress, shownSum } from '../progress.ts';
import { shareChart } from './charts.ts';
import { drawing, figures, type Html, note, type Scene, shownIn, table } from './page.ts';

/** How far the convictions of the list have come: by court's county, and by month. */
export function progressPage(scene: Scene): Html {
  const { publication, texts, format } = scene;
  const progress = publication.progress!;
  const words = texts.progress;
  const listed = shownSum(progress, 'listed');
  const bars = COUNTED.map((count) => ({
    group: words.stages[count],
    share: listed === 0 ? 0 : Math.min(1, shownSum(progress, count) / listed),
  }));
  return html`
<p class="usa-intro">${words.lead(format.day(progress.day))}</p>
${note(words.rounded)}
<h2>${words.stagesTitle}</h2>
${listed === 0 ? '' : drawing(shareChart(bars, texts.chart(words.stagesTitle)))}
${stageTable(scene, progress)}
<p>${words.gap}</p>
<p><a class="usa-link" href="../data/progress.csv" download>${texts.data}</a></p>
${progress.courts.length === 0 ? '' : courtsSection(scene, progress)}
${progress.months.length === 0 ? '' : monthsSection(scene, progress)}`;
}

function stageTable(scene: Scene, progress: PublishedProgress): Html {
  const { texts, format } = scene;
  const words = texts.progress;
  const share = (row: Parameters<typeof gapOf>[0]) => {
    const gap = gapOf(row);
    return gap === null ? '' : format.percent(gap);
  };
  const rows = progress.counties.map((row) => [
    titled(row.county),
    ...COUNTED.map((count) => shownIn(scene, row[count])),
    share(row),
  ]);
  const sums = { listed: shownSum(progress, 'listed'), visible: shownSum(progress, 'visible') };
  const all = [words.all, ...COUNTED.map((count) => format.number(shownSum(progress, count))), share(sums)];
  return table(
    { caption: words.stagesTitle, under: true },
    [{ title: texts.method.county }, ...COUNTED.map((count) => figures(words.stages[count])), figures(words.gapTitle)],
    rows.length > 1 ? [...rows, all] : rows,
  );
}

function courtsSection(scene: Scene, { courts }: PublishedProgress): Html {
  const { texts } = scene;
  const words = texts.progress;
  return html`<h2>${words.courtsTitle}</h2>
<p>${words.courtsLead}</p>
${table(
  { caption: words.courtsTitle, under: true },
  [{ title: texts.method.county }, { title: words.court }, ...BY_COURT.map((count) => figures(words.stages[count]))],
  courts.map((row) => [titled(row.county), row.court, ...BY_COURT.map((count) => shownIn(scene, row[count]))]),
)}
<p><a class="usa-link" href="../data/progress-by-court.csv" download>${texts.data}</a></p>`;
}

function monthsSection(scene: Scene, { months }: PublishedProgress): Html {
  const { texts, format } = scene;
  const words = texts.progress;
  return html`<h2>${words.monthsTitle}</h2>
<p>${words.monthsLead}</p>
${table(
  { caption: words.monthsTitle, under: true },
  [{ title: words.month }, ...MONTHLY.map((stage) => figures(words.stages[stage]))],
  months.map((row) => [format.month(row.month), ...MONTHLY.map((stage) => shownIn(scene, row[stage]))]),
)}
<p><a class="usa-link" href="../data/progress-by-month.csv" download>${texts.data}</a></p>`;
}
