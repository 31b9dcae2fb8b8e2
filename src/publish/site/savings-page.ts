import { html } from 'hono/html';
import {
  ASSUMPTIONS,
  type AssumptionName,
  type Assumptions,
  CLAIM_ROWS,
  type ClaimsRecomputed,
  LEVELS,
  type Saving,
  SHARES,
} from '../savings.ts';
import { figures, type Html, type Scene, table } from './page.ts';

/** The estimate of time and money: its figures, what each assumption is and would have to be, and public claims. */
export function savingsPage(scene: Scene): Html {
  const { texts, publication, format } = scene;
  const words = texts.savings;
  const vanishes = publication.savings.breakEvens?.reviewMinutes;
  return html`
<p class="usa-intro">${words.lead}</p>
<h2>${words.table}</h2>
${estimateTable(scene)}
<p>${typeof vanishes === 'number' ? words.vanishes(format.number(vanishes, 1)) : words.never}</p>
<h2>${words.assumptionsTitle}</h2>
<p>${words.assumptionsLead}</p>
${assumptionTable(scene)}
<p><a class="usa-link" href="../data/savings.csv" download>${texts.data}</a></p>
<h2>${words.workTitle}</h2>
${workTable(scene)}
<p>${words.formula}</p>
<h2>${words.claimsTitle}</h2>
<p>${words.claimsLead}</p>
${claimTable(scene)}
<p>${words.notClearing}</p>`;
}

function estimateTable({ texts, publication, format }: Scene): Html {
  const words = texts.savings;
  const estimates = publication.savings.estimates as unknown as readonly Saving[];
  return table(
    { caption: words.table, under: true },
    [{ title: texts.columns.figure }, ...LEVELS.map((level) => figures(words.levels[level]))],
    (Object.keys(words.rows) as (keyof typeof words.rows)[]).map((row) => [
      words.rows[row],
      ...LEVELS.map((level) => format.number(estimates.find((each) => each.level === level)![row])),
    ]),
  );
}

function assumptionTable(scene: Scene): Html {
  const { texts, publication } = scene;
  const words = texts.savings;
  const assumptions = publication.savings.assumptions as Assumptions;
  return table(
    { caption: words.assumptionsTitle, under: true },
    [
      { title: words.assumption },
      ...[...LEVELS.map((level) => words.levels[level]), words.breakEven].map(figures),
      { title: words.source },
    ],
    ASSUMPTIONS.map((name) => {
      const { source, ...values } = assumptions[name];
      const breakEven = publication.savings.breakEvens?.[name] ?? null;
      return [
        words.assumptions[name],
        ...LEVELS.map((level) => valueText(scene, name, values[level])),
        breakEven === null ? words.noBreakEven : valueText(scene, name, breakEven),
        source === '' ? words.noSource : (words.sources[source] ?? source),
      ];
    }),
  );
}

function valueText({ format }: Scene, name: AssumptionName, value: number): string {
  if (SHARES.includes(name)) return format.percent(value);
  const rounded = Math.round(value * 100) / 100;
  return format.number(rounded, Number.isInteger(rounded) ? 0 : 2);
}

function workTable({ texts, publication, format }: Scene): Html {
  const words = texts.savings;
  return table(
    { caption: words.workTitle, under: true },
    [{ title: texts.columns.figure }, figures(texts.columns.number)],
    Object.entries(publication.savings.work ?? {}).map(([name, value]) => [
      words.work[name as keyof typeof words.work],
      format.number(value),
    ]),
  );
}

function claimTable({ texts, publication, format }: Scene): Html {
  const words = texts.savings;
  const claims = (publication.savings.claims ?? []) as unknown as readonly ClaimsRecomputed[];
  return table(
    { caption: words.claimsTitle, under: true },
    [{ title: texts.columns.figure }, ...[words.claimed, ...LEVELS.map((level) => words.levels[level])].map(figures)],
    CLAIM_ROWS.map(({ row, claimed }) => [
      words.claims[row],
      claimed === undefined ? '' : format.number(claimed),
      ...claims.map((claim) => format.number(claim[row], claim[row] < 100 ? 1 : 0)),
    ]),
  );
}
