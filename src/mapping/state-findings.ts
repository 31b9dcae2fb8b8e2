import type { BulkFormat } from '../format/bulk-format.ts';
import type { Tables } from '../tables/duckdb.ts';
import { type Finding, type FindingsOptions, type Seen, shownValues } from './findings.ts';

/** What the state makes of texts that a mapping hands it as they are: names of counties, and sections of law. */

/** Different texts that are tried, the most frequent first: a column of sections has a few thousand. */
const MOST_TRIED = 5000;

/** Texts that are no county, and no section, as the state's files write them; the table of facts has been made. */
export async function stateFindingsOf(
  tables: Tables,
  format: BulkFormat,
  options: FindingsOptions = {},
): Promise<readonly Finding[]> {
  const { readSection, citation } = (await format.reading()).correcting;
  const counties = (await textsOf(tables, 'county')).filter(({ value }) => {
    const county = format.readCounty(value);
    return county === undefined || !format.counties.has(county);
  });
  const sections = (await textsOf(tables, 'section')).filter(({ value }) => readSection(value) === undefined);
  return [
    ...ofTexts('case.county', counties, options, {
      what: `no county of ${format.state}, and nobody is decided for them`,
      todo: 'give each its county in a list of values',
    }),
    ...ofTexts('charge.section', sections, options, {
      what: `no section as the files of ${format.state} write it (${citation}), so that any offense is possible`,
      todo: 'take the section out of the text with a pattern',
    }),
  ];
}

async function textsOf(tables: Tables, fact: 'county' | 'section'): Promise<readonly Seen[]> {
  const found = await tables.rows<{ value: string; n: number; people: number }>(
    `SELECT ${fact} AS value, count(*) AS n, count(DISTINCT person) AS people FROM redress_facts WHERE ${fact} <> '' GROUP BY 1 ORDER BY n DESC, 1 LIMIT ${MOST_TRIED}`,
  );
  return found.map(({ value, n, people }) => ({ value, rows: Number(n), people: Number(people) }));
}

function ofTexts(
  where: string,
  texts: readonly Seen[],
  options: FindingsOptions,
  { what, todo }: { readonly what: string; readonly todo: string },
): readonly Finding[] {
  if (texts.length === 0) return [];
  const rows = texts.reduce((sum, each) => sum + each.rows, 0);
  const [number, of] = [texts.length.toLocaleString('en-US'), rows.toLocaleString('en-US')];
  return [
    {
      kind: 'warning',
      message: `${where}: ${number} ${texts.length === 1 ? 'text' : 'texts'} in ${of} ${rows === 1 ? 'row' : 'rows'} ${texts.length === 1 ? 'is' : 'are'} ${what}: ${shownValues(texts, options)}; ${todo}.`,
    },
  ];
}
