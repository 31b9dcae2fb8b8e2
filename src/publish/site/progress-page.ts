import { html } from 'hono/html';
import { titled } from '../../format/titled.ts';
import { gapOf, MONTHLY, type PublishedProgress, STAGES, shownSum } from '../progress.ts';
import { shareChart } from './charts.ts';
import { drawing, figures, type Html, note, type Scene, shownIn, table } from './page.ts';

/** How far the convictions of the list have come: by court's county, and by month. */
export function progressPage(scene: Scene): Html {
  const { publication, texts, format } = scene;
  const progress = publication.progress!;
  const words = texts.progress;
  const listed = shownSum(progress, 'listed');
  const bars = STAGES.map((stage) => ({
    group: words.stages[stage],
    share: listed === 0 ? 0 : Math.min(1, shownSum(progress, stage) / listed),
  }));
  return html`
<p class="usa-intro">${words.lead(format.day(progress.day))}</p>
${note(words.rounded)}
<h2>${words.stagesTitle}</h2>
${listed === 0 ? '' : drawing(shareChart(bars, texts.chart(words.stagesTitle)))}
${stageTable(scene, progress)}
<p>${words.gap}</p>
<p><a class="usa-link" href="../data/progress.csv" download>${texts.data}</a></p>
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
    ...STAGES.map((stage) => shownIn(scene, row[stage])),
    share(row),
  ]);
  const sums = { listed: shownSum(progress, 'listed'), visible: shownSum(progress, 'visible') };
  const all = [words.all, ...STAGES.map((stage) => format.number(shownSum(progress, stage))), share(sums)];
  return table(
    { caption: words.stagesTitle, under: true },
    [{ title: texts.method.county }, ...STAGES.map((stage) => figures(words.stages[stage])), figures(words.gapTitle)],
    rows.length > 1 ? [...rows, all] : rows,
  );
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
