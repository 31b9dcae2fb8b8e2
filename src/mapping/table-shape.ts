import { statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { splitRecords } from '../csv/records.ts';
import { literal, type Tables } from '../tables/duckdb.ts';
import { fieldsBetweenBlanks, type Layout, layoutOf, type Placed } from './layout.ts';
import { type Resource, resourceSchema } from './schema.ts';
import { type GivenFile, headerOf, startOf } from './stage.ts';
import { sheetsOf } from './workbook.ts';

/** What kind of table a file is, by its name and its beginning, and what its columns are called. */
export type Shape = {
  readonly resource: Resource;
  readonly names: readonly string[];
  /** Whether the fields of its fixed width are those that blanks part, and no layout said so. */
  readonly isGuessed: boolean;
};

/** What a shape is found with: DuckDB for forms that say their columns, and layouts of files of fixed width. */
export type ShapeMeans = {
  readonly duckdb: Tables;
  /** Every table that was given. */
  readonly files: readonly string[];
  readonly layouts: readonly Layout[];
};

const DELIMITERS = ['|', '\t', '^', ';', ','] as const;

/** The shape of a file; a sentence where that cannot be told. */
export async function shapeOf(path: string, means: ShapeMeans): Promise<Shape | string> {
  const file = basename(path);
  const same = means.files.filter((each) => basename(each).toLowerCase() === file.toLowerCase()).length;
  if (same > 1) return `Two files are called ${file}: rename one, so that a mapping can tell them apart.`;
  const ending = extname(path).toLowerCase();
  const found =
    ending === '.parquet'
      ? await ofQuery(path, 'parquet', means.duckdb)
      : ending === '.jsonl' || ending === '.ndjson'
        ? await ofQuery(path, 'jsonl', means.duckdb)
        : ending === '.xlsx'
          ? await ofWorkbook(path)
          : ofText(path, means);
  if (typeof found === 'string') return `${file}: ${found}`;
  const { names, isGuessed = false, ...resource } = found;
  if (new Set(names).size < names.length || names.includes(''))
    return `${file}: its first line has names that are blank or stand twice. Is it a header?`;
  return { resource: resourceSchema.parse({ name: nameOf(path), path: file, ...resource }), names, isGuessed };
}

function nameOf(path: string): string {
  const stem = basename(path, extname(path))
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '_')
    .replace(/^_+|^redress/, '')
    .slice(0, 30);
  return stem || 'table';
}

type Found = { readonly names: readonly string[]; readonly isGuessed?: boolean } & Omit<
  Partial<Record<keyof Resource, unknown>>,
  'name' | 'path'
>;

/** The names of the columns of a file as its mapping describes it, in their order. */
export async function namesIn({ path, resource }: GivenFile, duckdb: Tables): Promise<readonly string[]> {
  const { format, dialect, schema } = resource;
  if (format === 'parquet' || format === 'jsonl') {
    const found = await ofQuery(path, format, duckdb);
    return typeof found === 'string' ? [] : found.names;
  }
  if (format === 'xlsx') {
    const sheets = await sheetsOf(path);
    return (dialect.sheet === undefined ? sheets[0] : sheets.find(({ name }) => name === dialect.sheet))?.header ?? [];
  }
  const listed = schema.fields?.map(({ name }) => name);
  return dialect.header === false ? (listed ?? []) : headerOf(path, dialect.delimiter, dialect.quoteChar !== null);
}

/** Parquet and JSON lines say themselves what their columns are called. */
async function ofQuery(path: string, format: 'parquet' | 'jsonl', duckdb: Tables): Promise<Found | string> {
  const source =
    format === 'parquet'
      ? `read_parquet(${literal(path)})`
      : `read_json(${literal(path)}, format = 'newline_delimited', records = true, sample_size = -1, maximum_depth = 1)`;
  try {
    const columns = await duckdb.rows<{ column_name: string }>(`DESCRIBE SELECT * FROM ${source}`);
    return { names: columns.map((each) => each.column_name), format };
  } catch {
    // What DuckDB says may quote a line of the file.
    return format === 'parquet' ? 'is no Parquet file.' : 'is not JSON lines: each line has to be one object, { … }.';
  }
}

async function ofWorkbook(path: string): Promise<Found | string> {
  const sheets = await sheetsOf(path);
  const tables = sheets.filter(({ header }) => header.length > 1);
  const [first, ...others] = tables;
  if (!first) return 'no sheet of it begins with a line of names.';
  const named = sheets.length > 1 ? { dialect: { sheet: first.name } } : {};
  const more = others.map(({ name }) => name).join(', ');
  const description = `Only the sheet ${first.name} is read. Save each of the others as a file of its own if it belongs to the tables: ${more}.`;
  return { names: first.header, format: 'xlsx', ...named, ...(others.length > 0 && { description }) };
}

function ofText(path: string, means: ShapeMeans): Found | string {
  const encoding = isUtf8(startOf(path)) ? 'utf-8' : 'windows-1252';
  const layout = layoutOf(path, means.files, means.layouts);
  const lines = linesOf(path, encoding);
  if (layout) return ofFixed(layout.fields, lines, encoding);
  const delimiter = [...DELIMITERS].sort(
    (a, b) => headerOf(path, b, b === ',').length - headerOf(path, a, a === ',').length,
  )[0]!;
  const names = headerOf(path, delimiter, true);
  if (names.length < 2 || isFixed(lines, delimiter)) {
    const fields = fieldsBetweenBlanks(lines);
    return fields
      ? { ...ofFixed(fields, lines, encoding), isGuessed: true }
      : 'one column alone was found. If its fields have fixed widths, give the layout together with it: a CSV file with the columns name, start and length, or a Table Schema.';
  }
  if (names.filter((each) => /^\d/.test(each)).length * 2 > names.length)
    return 'its first line looks like data. Say header: false, and list its fields.';
  return { names, encoding, dialect: { delimiter } };
}

/** Lines of one length whose delimiters do not part them into equally many fields. */
function isFixed(lines: readonly string[], delimiter: string): boolean {
  const [first, ...others] = lines.slice(0, 200);
  if (first === undefined || others.length < 4 || others.some((line) => line.length !== first.length)) return false;
  const fields = splitRecords(lines.slice(0, 200).join('\n'), { delimiter, quoted: true }).records.map(
    (record) => record.fields.length,
  );
  return new Set(fields).size > 1;
}

function ofFixed(fields: readonly Placed[], lines: readonly string[], encoding: Resource['encoding']): Found {
  const heads = headsOf(fields, lines);
  const named = fields.map((field, at) => ({ ...field, name: heads?.[at] ?? field.name }));
  return {
    names: named.map(({ name }) => name),
    format: 'fixed',
    encoding,
    dialect: { header: heads !== undefined },
    schema: { fields: named },
  };
}

/** The names of the fields, where the first line is one of names: no digit in it, and digits below it. */
function headsOf(fields: readonly Placed[], [first = '', ...rest]: readonly string[]): readonly string[] | undefined {
  const cells = fields.map(({ start, length }) =>
    [...first]
      .slice(start - 1, start - 1 + length)
      .join('')
      .trim(),
  );
  const areNames = cells.every((each) => /^[A-Za-z][A-Za-z_ ]*$/.test(each)) && new Set(cells).size === cells.length;
  return areNames && rest.every((line) => line.trim() === '' || /\d/.test(line)) ? cells : undefined;
}

function linesOf(path: string, encoding: Resource['encoding']): readonly string[] {
  const start = startOf(path);
  const lines = new TextDecoder(encoding).decode(start).split(/\r\n|\r|\n/);
  // Of a file that goes on, the last line may be cut in the middle.
  return (statSync(path).size > start.length ? lines.slice(0, -1) : lines).filter((line) => line !== '');
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // The last letter may be cut in the middle.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, Math.max(0, bytes.length - 4)), {
      stream: true,
    });
    return true;
  } catch {
    return false;
  }
}
