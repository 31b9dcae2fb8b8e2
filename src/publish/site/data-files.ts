import { csvLine } from '../../csv/write.ts';
import { BY_COURT, COUNTED, type Counted, MONTHLY } from '../progress.ts';
import type { Publication, PublishedTable } from '../publication.ts';
import { LEVELS } from '../savings.ts';

/** A file of the site by its path, with its bytes as text. */
export type SiteFile = { readonly path: string; readonly text: string };

/** A column of a published table, for the descriptions that other programs read. */
type Field = {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number';
  readonly description: string;
};

const TABLE_FIELDS: readonly Field[] = [
  { name: 'group', type: 'string', description: 'The group; empty where the file does not record it.' },
  { name: 'policy', type: 'string', description: 'The policy of the county, by its title.' },
  { name: 'with_relief', type: 'integer', description: 'Members with relief; empty where the figure is hidden.' },
  { name: 'without_relief', type: 'integer', description: 'Members without relief; empty where the figure is hidden.' },
  { name: 'all', type: 'integer', description: 'All members; empty where the figure is hidden.' },
];

const FIGURE_FIELDS: readonly Field[] = [
  { name: 'kind', type: 'string', description: 'total, effect, impact, impact-at-most or missing-fact.' },
  {
    name: 'figure',
    type: 'string',
    description: 'What is counted, as data/publication.json names it; of a fact, its words.',
  },
  { name: 'county', type: 'string', description: 'The county; empty where all of them are counted together.' },
  {
    name: 'policy',
    type: 'string',
    description: 'The policy of the county, by its title; empty where it makes no difference.',
  },
  {
    name: 'value',
    type: 'integer',
    description: 'People, convictions or lines of the file; empty where the figure is hidden.',
  },
];

const SAVINGS_FIELDS: readonly Field[] = [
  { name: 'figure', type: 'string', description: 'The assumption, the figure of the run, the estimate or the claim.' },
  { name: 'kind', type: 'string', description: 'assumption, work, estimate or claim.' },
  { name: 'low', type: 'number', description: 'The low value; of work, the same in all three.' },
  { name: 'central', type: 'number', description: 'The central value.' },
  { name: 'high', type: 'number', description: 'The high value.' },
  {
    name: 'nothing_saved_at',
    type: 'number',
    description:
      'Of an assumption: where nothing is saved, the others at their central value; empty where no value does that.',
  },
  { name: 'source', type: 'string', description: 'Where an assumption comes from; empty for a guess.' },
];

const ROUNDED = 'rounded down to tens; empty where it counts 1 to 10.';

const PROGRESS_FIELDS: readonly Field[] = [
  { name: 'county', type: 'string', description: 'The county of the conviction.' },
  { name: 'day', type: 'string', description: 'The day of the count.' },
  ...countFields(COUNTED, 'by the day'),
];

const MONTH_FIELDS: readonly Field[] = [
  { name: 'month', type: 'string', description: 'The month, as YYYY-MM.' },
  ...countFields(MONTHLY, 'in the month'),
];

const COURT_FIELDS: readonly Field[] = [
  { name: 'county', type: 'string', description: 'The county of the court.' },
  { name: 'court', type: 'string', description: 'The court that signed the orders.' },
  ...countFields(BY_COURT, 'by the day'),
];

/** A column for each count. */
function countFields(counted: readonly Counted[], when: string): readonly Field[] {
  const words = (count: Counted) => (count === 'told' ? 'of which the person was told' : count);
  return counted.map((count) => ({
    name: count,
    type: 'integer',
    description: `Convictions ${words(count)} ${when}, ${ROUNDED}`,
  }));
}

/** The data behind the pages: tables as CSV, everything as JSON, and two descriptions of the tables. */
export function dataFiles(publication: Publication): readonly SiteFile[] {
  const tables = publication.tables.map((table) => ({
    name: table.id,
    fields: TABLE_FIELDS,
    text: csvText(TABLE_FIELDS, tableRows(publication, table)),
    about: `${table.unit} with and without relief, by ${table.id}`,
  }));
  const savings = {
    name: 'savings',
    fields: SAVINGS_FIELDS,
    text: csvText(SAVINGS_FIELDS, savingsRows(publication)),
    about: 'An estimate of the work avoided, with its assumptions',
  };
  const figures = {
    name: 'figures',
    fields: FIGURE_FIELDS,
    text: csvText(FIGURE_FIELDS, figureRows(publication)),
    about: 'The single figures of the site: totals, what the policy gives, how records change, missing facts',
  };
  const all = [figures, ...tables, ...progressTables(publication), savings];
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return [
    ...all.map(({ name, text }) => ({ path: `data/${name}.csv`, text })),
    { path: 'data/publication.json', text: json(publication) },
    { path: 'data/datapackage.json', text: json(dataPackage(publication, all)) },
    { path: 'data/csv-metadata.json', text: json(csvMetadata(all)) },
  ];
}

function progressTables({ progress }: Publication) {
  if (progress === null) return [];
  const { day, counties, courts, months } = progress;
  const byCounty = counties.map((row) => [row.county, day, ...COUNTED.map((count) => figureText(row[count]))]);
  const byCourt = courts.map((row) => [row.county, row.court, ...BY_COURT.map((count) => figureText(row[count]))]);
  const byMonth = months.map((row) => [row.month, ...MONTHLY.map((stage) => figureText(row[stage]))]);
  return [
    {
      name: 'progress',
      fields: PROGRESS_FIELDS,
      text: csvText(PROGRESS_FIELDS, byCounty),
      about: 'How far the convictions of the list have come, by county',
    },
    {
      name: 'progress-by-court',
      fields: COURT_FIELDS,
      text: csvText(COURT_FIELDS, byCourt),
      about: 'How far the convictions have come that a court ordered, by court',
    },
    {
      name: 'progress-by-month',
      fields: MONTH_FIELDS,
      text: csvText(MONTH_FIELDS, byMonth),
      about: 'Convictions ordered, reported, first seen cleared and told to the person, by month',
    },
  ];
}

/** A hidden figure is an empty cell. */
function figureText(figure: number | null): string {
  return figure === null ? '' : String(figure);
}

type Described = { readonly name: string; readonly fields: readonly Field[]; readonly about: string };

function csvText(fields: readonly Field[], rows: readonly (readonly string[])[]): string {
  return [fields.map(({ name }) => name), ...rows].map((row) => `${csvLine(row)}\n`).join('');
}

const TOTALS = ['convictionsDecided', 'convictionsWithRelief', 'peopleDecided', 'peopleWithRelief'] as const;

function figureRows(publication: Publication): readonly (readonly string[])[] {
  const ofRuns = publication.runs.flatMap((figures, run) => {
    const policy = policyOf(publication, run);
    const row = (kind: string, figure: string, value: number | null, county = '') => [
      kind,
      figure,
      county,
      policy,
      figureText(value),
    ];
    return [
      ...TOTALS.map((each) => row('total', each, figures[each] ?? null)),
      ...Object.entries(figures.effects).map(([each, value]) => row('effect', each, value)),
      ...figures.impact.flatMap(({ county, most = {}, ...impact }) => [
        ...Object.entries(impact).map(([each, value]) => row('impact', each, value, county)),
        ...Object.entries(most).map(([each, value]) => row('impact-at-most', each, value, county)),
      ]),
      ...figures.missingFacts.map(({ words, convictions }) => row('missing-fact', words, convictions)),
    ];
  });
  return [...ofRuns, ['total', 'linesSetAside', '', '', String(publication.linesSetAside)]];
}

function policyOf({ runs }: Publication, run: number): string {
  return [...new Set(runs[run]!.policies.map(({ title }) => title))].join('; ');
}

function tableRows(publication: Publication, { groups, totals }: PublishedTable): readonly (readonly string[])[] {
  const rows = [...groups, { group: '(all)', runs: totals }];
  return rows.flatMap(({ group, runs: sides }) =>
    sides.map((side, run) => [
      group,
      policyOf(publication, run),
      ...[side.helped, side.notHelped, side.total].map(figureText),
    ]),
  );
}

function savingsRows({ savings }: Publication): readonly (readonly string[])[] {
  const { breakEvens = {}, work = {}, claims = [] } = savings;
  const assumptions = Object.entries(savings.assumptions).map(([name, { low, central, high, source }]) => [
    name,
    'assumption',
    ...[low, central, high].map(String),
    figureText(breakEvens[name] ?? null),
    source,
  ]);
  const figures = Object.entries(work).map(([name, value]) => [
    name,
    'work',
    ...LEVELS.map(() => String(value)),
    '',
    '',
  ]);
  return [...assumptions, ...figures, ...rowsByLevel('estimate', savings.estimates), ...rowsByLevel('claim', claims)];
}

/** The figures that each level has, as rows with a column for each level. */
function rowsByLevel(kind: string, levels: Publication['savings']['estimates']): readonly (readonly string[])[] {
  return Object.keys(levels[0] ?? {})
    .filter((name) => name !== 'level')
    .map((name) => [name, kind, ...levels.map((level) => Number(level[name]).toFixed(2)), '', '']);
}

/** A Frictionless Data Package (specs.frictionlessdata.io). */
function dataPackage({ law, counties, asOf }: Publication, tables: readonly Described[]) {
  return {
    name: `record-clearance-${law.id.replaceAll('/', '-')}-${asOf}`,
    title: `Record clearance under ${law.title}`,
    version: law.version,
    description: `Determinations for ${counties.join(', ')} as of ${asOf}; figures about few people are hidden.`,
    resources: tables.map(({ name, fields, about }) => ({
      name,
      path: `${name}.csv`,
      description: about,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: { fields, missingValues: [''] },
    })),
  };
}

/** Metadata of W3C's CSV on the Web. */
function csvMetadata(tables: readonly Described[]) {
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    tables: tables.map(({ name, fields, about }) => ({
      url: `${name}.csv`,
      'dc:description': about,
      tableSchema: {
        columns: fields.map(({ name: column, type, description }) => ({
          name: column,
          titles: column,
          datatype: type,
          'dc:description': description,
          required: false,
          // A hidden figure is an empty cell.
          null: '',
        })),
      },
    })),
  };
}
