import type { ColumnView, MappingView } from '../../../../src/server/api-types.ts';

export type Rows = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

/**
 * A row of each table for an example: one key everywhere, so that the rows belong together, the commonest code or section,
 * and invented dates in the form of the column. Names and birth dates of the tables are in none of it.
 */
export function inventedRows(view: MappingView): Rows {
  const keys = keysOf(view);
  const rows = view.tables.map(({ name, columns }) => {
    const used = columns.filter(({ reference, uses }) => uses.length > 0 || keys.has(reference));
    return [name, Object.fromEntries(used.map((column) => [column.name, cellOf(column, keys)]))] as const;
  });
  return Object.fromEntries(
    rows.filter(([, row]) => Object.keys(row).length > 0).map(([name, row]) => [name, [row]] as const),
  );
}

function keysOf({ tables }: MappingView): ReadonlySet<string> {
  return new Set(
    tables.flatMap(({ name, links }) =>
      links.flatMap(({ column, table, to }) => [`${name}.${column}`, `${table}.${to}`]),
    ),
  );
}

const AS_A_KEY: ReadonlySet<string> = new Set(['person.key', 'case.number', 'charge.number']);

function cellOf({ reference, uses, values }: ColumnView, keys: ReadonlySet<string>): string {
  const [use] = uses;
  if (keys.has(reference) || (use && AS_A_KEY.has(use.place))) return '1';
  if (use?.date) return written(use.date.forms[0]!, use.place === 'person.birth' ? 1980 : 2008);
  if (use?.list) return use.list.codes[0]?.code ?? '';
  return use && OFTEN.has(use.place) ? (values[0]?.value ?? '') : '';
}

/** Columns whose most frequent value identifies no one. */
const OFTEN: ReadonlySet<string> = new Set(['charge.section', 'case.county', 'charge.description']);

/** The third of April of a year, in a form of dates. */
function written(form: string, year: number): string {
  return form
    .replace('YYYY', String(year))
    .replace('YY', String(year).slice(2))
    .replace('MON', 'APR')
    .replace('MM', '04')
    .replace('DD', '03')
    .replace(/\bM\b/, '4')
    .replace(/\bD\b/, '3');
}
