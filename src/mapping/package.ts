import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { Tables } from '../tables/duckdb.ts';
import type { Mapping, Resource } from './schema.ts';
import { assignFiles, type GivenFile } from './stage.ts';
import { namesIn } from './table-shape.ts';

/**
 * A mapping's description of its tables as a Data Package (version 2), which tools for tables in R, Python and JavaScript
 * read. What columns mean to the law is in the mapping alone.
 */

export type Packaged =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly faults: readonly string[] };

const PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json';

/** The package of a mapping with the files of its tables, to be written to `out`; every file lies beside it or below. */
export async function packageOf(
  mapping: Mapping,
  files: readonly string[],
  { out, duckdb }: { readonly out: string; readonly duckdb: Tables },
): Promise<Packaged> {
  const needed = new Set(mapping.resources.map(({ name }) => name));
  const assigned = assignFiles(mapping, files, needed);
  if (!assigned.ok) return assigned;
  const folder = dirname(resolve(out));
  const faults = assigned.files.filter(({ path }) => !isWithin(folder, path)).map(({ name }) => outside(name));
  if (faults.length > 0) return { ok: false, faults };
  const resources = [];
  for (const resource of mapping.resources) {
    const own = assigned.files.filter((file) => file.resource.name === resource.name);
    resources.push(await resourceOf(resource, own, { folder, duckdb }));
  }
  const { name, title, description } = mapping;
  return {
    ok: true,
    value: { $schema: PROFILE, name, ...(title && { title }), ...(description && { description }), resources },
  };
}

function outside(name: string): string {
  return `${name} is not in the folder of the package or below it, and a Data Package names no other files: write the package beside the tables.`;
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, resolve(path));
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}

type Place = { readonly folder: string; readonly duckdb: Tables };

async function resourceOf(resource: Resource, files: readonly GivenFile[], { folder, duckdb }: Place) {
  const { name, title, description, format, encoding } = resource;
  const paths = files.map(({ path }) => relative(folder, resolve(path)).split(sep).join('/'));
  const isText = format === 'csv' || format === 'fixed';
  return {
    name,
    // Data Package has no tables of fixed width: such a file is a file, and its fields say where they stand.
    ...(format !== 'fixed' && { type: 'table' }),
    path: paths.length === 1 ? paths[0] : paths,
    ...(title && { title }),
    ...(description && { description }),
    format: format === 'fixed' ? 'txt' : format,
    ...(format === 'csv' && { mediatype: 'text/csv' }),
    ...(isText && { encoding }),
    ...dialectOf(resource),
    schema: await schemaOf(resource, files[0]!, duckdb),
  };
}

/** The standard asks for one character and has no word for none: this is one that no text holds. */
const NO_QUOTE = '\u0001';

function dialectOf({ format, dialect: { delimiter, quoteChar, header = true, sheet } }: Resource) {
  if (format === 'csv') return { dialect: { delimiter, quoteChar: quoteChar ?? NO_QUOTE, header } };
  return format === 'xlsx' && sheet !== undefined ? { dialect: { sheetName: sheet } } : {};
}

async function schemaOf(resource: Resource, file: GivenFile, duckdb: Tables) {
  const { format, schema } = resource;
  const described = new Map((schema.fields ?? []).map((field) => [field.name, field]));
  const names = format === 'fixed' ? [...described.keys()] : await namesIn(file, duckdb);
  // Every cell is read as a text; Parquet, JSON lines and workbooks have types of their own.
  const type = format === 'csv' || format === 'fixed' ? 'string' : 'any';
  const labeled = schema.missingValues.some((each) => typeof each !== 'string');
  return {
    fields: names.map((name) => ({ type, ...described.get(name), name })),
    ...(schema.primaryKey !== undefined && { primaryKey: [schema.primaryKey].flat() }),
    ...(schema.foreignKeys.length > 0 && {
      foreignKeys: schema.foreignKeys.map(({ fields, reference }) => ({
        fields: [fields].flat(),
        reference: { resource: reference.resource, fields: [reference.fields].flat() },
      })),
    }),
    missingValues: labeled
      ? schema.missingValues.map((each) => (typeof each === 'string' ? { value: each } : each))
      : schema.missingValues,
  };
}
