import { html } from 'hono/html';
import { titled } from '../../format/titled.ts';
import { levelName } from '../../record/index.ts';
import type { PublishedSide, PublishedTable } from '../publication.ts';
import { disparity, feloniesPerThousand, rateOf, referenceGroup } from '../rates.ts';
import { perThousandChart, shareChart } from './charts.ts';
import {
  capital,
  countyIn,
  drawing,
  figures,
  type Html,
  note,
  type PageName,
  type Scene,
  shownIn,
  table,
} from './page.ts';
import { progressPage } from './progress-page.ts';
import { savingsPage } from './savings-page.ts';

const EFFECTS = ['clears', 'lowers', 'other', 'open', 'none'] as const;
const IMPACT = ['noFelony', 'noConviction', 'noConvictionInLast7Years'] as const;

/** The contents of each page of a language. */
export const CONTENTS: Readonly<Record<PageName, (scene: Scene) => Html>> = {
  index: helpedPage,
  groups: groupsPage,
  progress: progressPage,
  savings: savingsPage,
  method: methodPage,
  press: pressPage,
};

/** The one policy of all counties of a run; undefined where they have several. */
function onePolicy({ publication, said }: Scene, run: number): string | undefined {
  const titles = new Set(publication.runs[run]!.policies.map(({ title }) => title));
  const [title] = titles;
  return titles.size === 1 ? said(title!) : undefined;
}

/** The policy of a run at the head of a column. */
function policyOf(scene: Scene, run: number): string {
  return onePolicy(scene, run) ?? capital(scene.texts.ownPolicies);
}

/** The policy of a run within a sentence. */
function policySaid(scene: Scene, run: number): string {
  const policy = onePolicy(scene, run);
  return policy === undefined ? scene.texts.ownPolicies : scene.texts.policy(policy);
}

function helpedPage(scene: Scene): Html {
  const { publication, texts, format, place } = scene;
  const [run] = publication.runs;
  const helped = helpedConvictions(scene);
  const rows = EFFECTS.filter((effect) => effect !== 'other' || run!.effects.other !== 0);
  return html`
${publication.invented ? note(texts.invented) : ''}
<p class="usa-intro">${texts.lead({
    place,
    law: scene.said(publication.law.title),
    policy: policySaid(scene, 0),
    day: format.day(publication.asOf),
    decided: format.number(run!.convictionsDecided),
    helped: format.number(helped),
    people: format.number(run!.peopleWithRelief),
    share: format.percent(helped / run!.convictionsDecided),
  })}</p>
${note(texts.notDone)}
${publication.progress === null ? '' : html`<p><a class="usa-link" href="progress.html">${texts.progress.link}</a></p>`}
${publication.complete ? '' : note(texts.incomplete(format.number(publication.linesSetAside)))}
${publication.runs.length > 1 ? html`<p>${texts.beside({ first: policySaid(scene, 0), second: policySaid(scene, 1) })}</p>` : ''}
<h2>${texts.effectsTitle}</h2>
${table(
  { caption: texts.effectsTitle, under: true },
  [{ title: texts.columns.figure }, ...publication.runs.map((_, index) => figures(policyOf(scene, index)))],
  rows.map((effect) => [
    texts.effects[effect],
    ...publication.runs.map(({ effects }) => shownIn(scene, effects[effect])),
  ]),
)}
<h2>${texts.impactTitle}</h2>
${publication.runs.every(({ effects }) => effects.other === 0) ? '' : html`<p>${texts.impactKeeps}</p>`}
${publication.counties.map((county, at) => impactTable(scene, county, at))}
${givesBeyond(scene) ? html`<p>${texts.impactBeyond}</p>` : ''}
${missingFacts(scene)}
<p><a class="usa-link" href="../data/figures.csv" download>${texts.dataOfPage}</a></p>`;
}

/** Whether a policy changes more records than if every conviction under the law were dismissed. */
function givesBeyond({ publication: { runs } }: Scene): boolean {
  const mostIn = (county: number, figure: (typeof IMPACT)[number]) =>
    runs[0]!.impact[county]?.most?.[figure] ?? Number.POSITIVE_INFINITY;
  return runs.some(({ impact }) =>
    impact.some((figures, county) => IMPACT.some((each) => (figures[each] ?? 0) > mostIn(county, each))),
  );
}

function helpedConvictions({ publication }: Scene): number {
  const totals = publication.tables.find(({ unit }) => unit === 'convictions')?.totals[0];
  return publication.runs[0]!.convictionsWithRelief ?? totals?.helped ?? 0;
}

function impactTable(scene: Scene, county: string, at: number): Html {
  const { publication, texts } = scene;
  const one = publication.counties.length === 1;
  const most = publication.runs[0]!.impact[at]?.most;
  return table(
    one ? { caption: texts.impactTitle, under: true } : { caption: `${texts.impactTitle}: ${countyIn(scene, county)}` },
    [
      { title: texts.columns.figure },
      ...publication.runs.map((_, index) => figures(policyOf(scene, index))),
      ...(most ? [figures(texts.impactMost)] : []),
    ],
    IMPACT.map((each) => [
      texts.impact[each],
      ...publication.runs.map(({ impact }) => shownIn(scene, impact[at]?.[each] ?? null)),
      ...(most ? [shownIn(scene, most[each])] : []),
    ]),
  );
}

function missingFacts(scene: Scene): Html {
  const { publication, texts } = scene;
  const { effects, missingFacts: rows } = publication.runs[0]!;
  if (rows.length === 0) return html``;
  return html`<h2>${texts.missingTitle}</h2>
<p>${texts.missingLead(shownIn(scene, effects.open))}</p>
${table(
  { caption: texts.missingTitle, under: true },
  [{ title: texts.columns.fact }, figures(texts.columns.convictions)],
  rows.slice(0, 12).map(({ words, convictions }) => [factName(scene, words), shownIn(scene, convictions)]),
)}`;
}

/** A fact in the language of the page, where it has words in it; else in English, marked as such for those who listen. */
function factName({ said, language }: Scene, words: string): string | Html {
  const own = said(words);
  return language === 'en' || own !== words ? own : html`<span lang="en">${words}</span>`;
}

/** The name of a group in the language of the page. */
function groupName({ texts, said }: Scene, tableId: string, group: string): string {
  if (group === '') return texts.notRecorded;
  if (tableId === 'decade') return texts.decade(group);
  if (tableId === 'county') return titled(group);
  return texts.groups[group] ?? said(tableId === 'level' ? levelName(group) : group);
}

function groupsPage(scene: Scene): Html {
  const { publication, texts, format } = scene;
  const race = publication.tables.find(({ id }) => id === 'race');
  return html`
<p class="usa-intro">${texts.groupsLead}</p>
${race === undefined ? '' : html`<p>${texts.raceNote}${raceMissing(scene)}</p>`}
<p>${texts.ratioNote}</p>
${publication.withheld.length === 0 ? '' : note(texts.withheld(format.list(publication.withheld.map((id) => texts.tables[id]?.title ?? id))))}
${publication.tables.map((each) => groupSection(scene, each))}
${perThousand(scene)}`;
}

/** The number of people for whom the file records no race, where that can be said. */
function raceMissing({ publication, texts, format }: Scene): string {
  const race = publication.tables.find(({ id }) => id === 'race');
  const unknown = race?.groups.find(({ group }) => group === '')?.runs[0]?.total;
  if (!race || !unknown) return '';
  const all = race.totals[0]!.total;
  return ` ${texts.raceMissing({ part: format.number(unknown), whole: format.number(all) })}`;
}

function groupSection(scene: Scene, published: PublishedTable): Html {
  const { publication, texts } = scene;
  const words = texts.tables[published.id] ?? { title: published.id, unit: '' };
  const bars = published.groups.flatMap(({ group, runs }) => {
    const rate = rateOf(runs[0]!);
    return rate === null ? [] : [{ group: groupName(scene, published.id, group), share: rate }];
  });
  return html`<section aria-labelledby="${published.id}">
<h2 id="${published.id}">${words.title}</h2>
${bars.length < 2 ? '' : drawing(shareChart(bars, texts.chart(`${words.title}, ${texts.columns.rate}`)))}
${publication.runs.map((_, run) => groupTable(scene, published, run))}
<p><a class="usa-link" href="../data/${published.id}.csv" download>${texts.data}</a></p>
</section>`;
}

function groupTable(scene: Scene, published: PublishedTable, run: number): Html {
  const { publication, texts } = scene;
  const words = texts.tables[published.id] ?? { title: published.id, unit: '' };
  const reference = referenceGroup(published, run);
  const ratioTitle =
    reference === undefined
      ? []
      : [texts.columns.ratio(groupName(scene, published.id, published.groups[reference]!.group))];
  const caption = [words.title, words.unit, ...(publication.runs.length > 1 ? [policyOf(scene, run)] : [])].join(' · ');
  const { columns } = texts;
  const heads = [
    columns.helped,
    columns.notHelped,
    columns.total,
    columns.rate,
    columns.shareOfAll,
    columns.shareOfHelped,
  ];
  const rows = published.groups.map(({ group, runs }, place) => [
    groupName(scene, published.id, group),
    ...sideCells(scene, runs[run]!, published.totals[run]!),
    ...(reference === undefined
      ? []
      : [place === reference ? '1' : ratioText(scene, runs[run]!, published.groups[reference]!.runs[run]!)]),
  ]);
  const total = [
    texts.total,
    ...sideCells(scene, published.totals[run]!, published.totals[run]!),
    ...ratioTitle.map(() => ''),
  ];
  return table({ caption }, [{ title: columns.group }, ...[...heads, ...ratioTitle].map(figures)], [...rows, total]);
}

function sideCells(scene: Scene, side: PublishedSide, totals: PublishedSide): readonly string[] {
  const { format, texts } = scene;
  const share = (part: number | null, whole: number | null) =>
    part === null || !whole ? texts.hidden : format.percent(part / whole);
  return [
    shownIn(scene, side.helped),
    shownIn(scene, side.notHelped),
    shownIn(scene, side.total),
    side.total === 0 ? '' : share(side.helped, side.total),
    share(side.total, totals.total),
    totals.helped === 0 ? '' : share(side.helped, totals.helped),
  ];
}

function ratioText({ format, texts }: Scene, side: PublishedSide, reference: PublishedSide): string {
  if (side.helped === null || side.total === null) return texts.hidden;
  const found = disparity(side, reference);
  if (found === null) return '';
  return `${format.number(found.ratio, 2)} (${format.number(found.low, 2)}–${format.number(found.high, 2)})`;
}

/** Felonies for every 1,000 people of a race or sex, before and after, under each policy. */
function perThousand(scene: Scene): Html {
  const { publication, texts } = scene;
  const parts = (['race', 'sex'] as const).flatMap((id) =>
    publication.runs.map((_, run) => perThousandTable(scene, id, run)),
  );
  if (parts.every((part) => part === undefined)) return html``;
  return html`<section aria-labelledby="per-thousand">
<h2 id="per-thousand">${texts.perThousandTitle}</h2>
<p>${texts.perThousandLead}</p>
<p class="site-legend"><span aria-hidden="true">●</span> ${texts.columns.before} <span aria-hidden="true">■</span> ${texts.columns.after}</p>
${parts.map((part) => part ?? '')}
</section>`;
}

function perThousandTable(scene: Scene, id: 'race' | 'sex', run: number): Html | undefined {
  const { publication, texts, format } = scene;
  const felonies = publication.tables.find((each) => each.id === `felonies-by-${id}`);
  const people = publication.tables.find((each) => each.id === id);
  if (!felonies || !people) return undefined;
  const rows = feloniesPerThousand(felonies, people, run).map((row) => ({
    ...row,
    group: groupName(scene, id, row.group),
  }));
  if (rows.length === 0) return undefined;
  const policy = publication.runs.length > 1 ? [policyOf(scene, run)] : [];
  const caption = [texts.tables[id]?.title ?? id, texts.perThousandTitle, ...policy].join(' · ');
  return html`${rows.length < 2 ? '' : drawing(perThousandChart(rows, texts.chart(caption), texts.columns))}
${table(
  { caption },
  [{ title: texts.columns.group }, figures(texts.columns.before), figures(texts.columns.after)],
  rows.map(({ group, before, after }) => [group, format.number(before), format.number(after)]),
)}`;
}

function methodPage(scene: Scene): Html {
  const { publication, texts, format, place } = scene;
  const words = texts.method;
  const { law } = publication;
  const files = [
    ...publication.tables.map(({ id }) => [`${id}.csv`, texts.tables[id]?.title ?? id] as const),
    ...(publication.progress === null ? [] : Object.entries(texts.progress.files)),
    ...Object.entries(words.files),
  ];
  return html`
${words.sections.map(
  ({ title, paragraphs }) => html`<h2>${title}</h2>\n${paragraphs.map((text) => html`<p>${text}</p>\n`)}`,
)}
${publication.progress === null ? '' : html`<h2>${texts.progress.methodTitle}</h2>\n${texts.progress.method.map((text) => html`<p>${text}</p>\n`)}`}
<h2>${words.provenanceTitle}</h2>
<p>${words.provenance({ law: `${scene.said(law.title)} (${law.id})`, version: law.version, engine: publication.engine, day: format.day(publication.asOf) })}</p>
${table(
  { caption: words.hashes },
  [{ title: words.county }, { title: words.policy }, { title: 'SHA-256' }],
  publication.runs.flatMap(({ manifests, policies }) =>
    manifests.map(({ county, sha256 }, at) => {
      const { title } = policies[at]!;
      return [countyIn(scene, county), scene.said(title), sha256];
    }),
  ),
)}
<p>${words.verify}</p>
<h2>${words.citationTitle}</h2>
<p>${words.citation({ place, law: scene.said(law.title), day: format.day(publication.asOf), hash: publication.runs[0]!.manifests[0]!.sha256.slice(0, 16) })}</p>
<h2>${words.repeatTitle}</h2>
${words.repeat.map((text) => html`<p>${text}</p>\n`)}
<h2>${words.filesTitle}</h2>
${words.filesLanguage === '' ? '' : html`<p>${words.filesLanguage}</p>`}
<ul>${files.map(([name, about]) => html`<li><a class="usa-link" href="../data/${name}" download>${name}</a>: ${about}</li>\n`)}</ul>`;
}

function pressPage(scene: Scene): Html {
  const { publication, texts, format, place } = scene;
  const [run] = publication.runs;
  const helped = helpedConvictions(scene);
  const impact = (each: (typeof IMPACT)[number]) => {
    const figure = publication.counties.length === 1 ? run!.impact[0]?.[each] : undefined;
    return figure ? format.number(figure) : undefined;
  };
  return html`
<p>${texts.press.lead}</p>
<blockquote class="site-press">
<p>${texts.press.first({
    place,
    policy: policySaid(scene, 0),
    law: scene.said(publication.law.title),
    decided: {
      part: format.percent(helped / run!.convictionsDecided),
      whole: format.number(run!.convictionsDecided),
    },
    helped: format.number(helped),
    people: format.number(run!.peopleWithRelief),
    noFelony: impact('noFelony'),
    noConviction: impact('noConviction'),
  })}</p>
<p>${texts.press.second({
    open: run!.effects.open ? format.number(run!.effects.open) : undefined,
    gap: gapOf(scene),
    day: format.day(publication.asOf),
  })}</p>
</blockquote>`;
}

/**
 * The recorded races with the highest and the lowest share with relief, where chance alone does not explain the
 * difference.
 */
function gapOf(scene: Scene) {
  const race = scene.publication.tables.find(({ id }) => id === 'race');
  const rated = (race?.groups ?? []).flatMap(({ group, runs }) => {
    const rate = rateOf(runs[0]!);
    return group === '' || rate === null || runs[0]!.total! < 100 ? [] : [{ group, rate, side: runs[0]! }];
  });
  const [high, low] = [rated.toSorted((a, b) => b.rate - a.rate)[0], rated.toSorted((a, b) => a.rate - b.rate)[0]];
  if (!high || !low || high === low) return undefined;
  const found = disparity(low.side, high.side);
  if (found !== null && found.high >= 1) return undefined;
  return {
    high: groupName(scene, 'race', high.group),
    highRate: scene.format.percent(high.rate),
    low: groupName(scene, 'race', low.group),
    lowRate: scene.format.percent(low.rate),
  };
}
