import { identifier, type Tables } from '../tables/duckdb.ts';
import { DATE_FORMS } from './date-forms.ts';
import { dateFormSql } from './expressions.ts';

/** What a look at a column shows, without a value that one row alone has. */
export type ColumnProfile = {
  readonly name: string;
  readonly filled: number;
  readonly distinct: number;
  /** What nearly all of its texts are; `text` where they are none of the others. */
  readonly type: 'blank' | 'date' | 'number' | 'text';
  /** Forms of dates that nearly all of its texts have; several where the texts do not tell day from month. */
  readonly dates: readonly string[];
  /** The values of a column of codes that several rows have, the most frequent first. */
  readonly values: readonly { readonly value: string; readonly rows: number }[];
  /** In words, for the schema. */
  readonly description: string;
};

/** A column with more values is none of codes. */
const MOST_VALUES = 200;
/** How much of a column has to be dates of a form. */
const NEARLY_ALL = 0.98;

/** Looks at every column of a table that was staged, in a database that has the `MACROS`. */
export async function profileTable(
  tables: Tables,
  table: string,
  names: readonly string[],
): Promise<{ readonly rows: number; readonly columns: readonly ColumnProfile[] }> {
  const [all] = await tables.rows<{ n: number }>(`SELECT count(*) AS n FROM ${identifier(table)}`);
  const columns = [];
  for (const name of names) columns.push(await profileColumn(tables, table, name));
  return { rows: Number(all!.n), columns };
}

async function profileColumn(tables: Tables, table: string, name: string): Promise<ColumnProfile> {
  const column = identifier(name);
  // Each different text is read once, however many rows have it.
  const isForm = DATE_FORMS.map(
    (form, at) => `sum(n) FILTER (${dateFormSql('text', form, 30, name, { fault: () => {} })} IS NOT NULL) AS f${at}`,
  );
  const [row] = await tables.rows<Record<string, number>>(
    `SELECT sum(n) AS filled, count(*) AS "distinct", min(length(text)) AS shortest, max(length(text)) AS longest, sum(n) FILTER (regexp_matches(text, '^-?[0-9]+([.][0-9]+)?$')) AS numbers, ${isForm.join(', ')} FROM (SELECT ${column} AS text, count(*) AS n FROM ${identifier(table)} WHERE ${column} IS NOT NULL GROUP BY 1)`,
  );
  const filled = Number(row!.filled);
  const distinct = Number(row!.distinct);
  const share = DATE_FORMS.map((form, at) => ({ form, share: filled === 0 ? 0 : Number(row![`f${at}`]) / filled }));
  const best = Math.max(...share.map((each) => each.share));
  // MM/DD/YYYY also fits M/D/YYYY: the form with fixed digits is named alone.
  const dates =
    best < NEARLY_ALL
      ? []
      : share
          .filter((each) => each.share === best)
          .map(({ form }) => form)
          .filter(
            (form, _, all) =>
              !(form.startsWith('M/') && all.includes('MM/DD/YYYY')) &&
              !(form.startsWith('D/') && all.includes('DD/MM/YYYY')),
          );
  const isCode = distinct > 0 && distinct <= MOST_VALUES;
  const values = isCode
    ? await tables.rows<{ value: string; rows: number }>(
        `SELECT redress_code(${column}) AS value, count(*) AS rows FROM ${identifier(table)} WHERE ${column} IS NOT NULL AND length(${column}) <= 60 GROUP BY 1 HAVING count(*) > 1 ORDER BY rows DESC, value LIMIT 100`,
      )
    : [];
  const lengths =
    Number(row!.shortest) === Number(row!.longest) ? `${row!.longest}` : `${row!.shortest} to ${row!.longest}`;
  const description =
    filled === 0 ? 'always blank' : `filled in ${filled} rows, ${distinct} different, ${lengths} letters`;
  return {
    name,
    filled,
    distinct,
    type:
      filled === 0
        ? 'blank'
        : dates.length > 0
          ? 'date'
          : Number(row!.numbers) >= NEARLY_ALL * filled
            ? 'number'
            : 'text',
    dates,
    values: values.map((each) => ({ ...each, rows: Number(each.rows) })),
    description,
  };
}
