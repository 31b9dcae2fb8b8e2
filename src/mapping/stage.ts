import { closeSync, createReadStream, createWriteStream, existsSync, openSync, readSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { splitRecords } from '../csv/records.ts';
import { identifier, literal, type Tables } from '../tables/duckdb.ts';
import { readLayout } from './layout.ts';
import type { Mapping, Resource } from './schema.ts';
import { COPY, copyWholeRecords } from './whole-records.ts';
import { WorkbookFault, writeSheet } from './workbook.ts';

/** Files of a mapping as tables of texts in DuckDB: the columns that are used, with `redress_file` and `redress_row`. */

export type GivenFile = {
  readonly path: string;
  readonly name: string;
  /** The number of the file, from 1, in the order in which it was named. */
  readonly number: number;
  readonly resource: Resource;
};

export type Assigned =
  | { readonly ok: true; readonly files: readonly GivenFile[] }
  | { readonly ok: false; readonly faults: readonly string[] };

/** Which file is which table, by its name. */
export function assignFiles({ resources }: Mapping, paths: readonly string[], needed: ReadonlySet<string>): Assigned {
  const faults: string[] = [];
  const files = paths.flatMap((path, at): GivenFile[] => {
    const name = basename(path);
    const fitting = resources.filter((resource) => globOf(resource.path).test(name));
    if (fitting.length === 1) return [{ path, name, number: at + 1, resource: fitting[0]! }];
    // A layout that the mapping was proposed with may be given again; the mapping says where fields stand.
    if (fitting.length === 0 && existsSync(path) && readLayout(path)) return [];
    faults.push(
      fitting.length === 0
        ? `${name} is none of the files of the mapping, which are ${resources.map((each) => each.path).join(', ')}.`
        : `${name} may be ${fitting.map((each) => each.name).join(' or ')}: make their paths in the mapping differ.`,
    );
    return [];
  });
  for (const { name, path } of resources)
    if (needed.has(name) && !files.some(({ resource }) => resource.name === name))
      faults.push(`The table ${name} is missing: no file given is called ${path}.`);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, files };
}

function globOf(path: string): RegExp {
  const letters = [...path].map((letter) =>
    letter === '*' ? '.*' : letter === '?' ? '.' : letter.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'),
  );
  return new RegExp(`^${letters.join('')}$`, 'iu');
}

/** A sentence of what is wrong with a file, and no word of what is in it. */
export class StageFault extends Error {}

/**
 * Makes the table of one resource, and says what had to be taken otherwise than it stands. Texts are trimmed, and those that stand for "nothing" are NULL; with `raw` they stay as
 * they are. Throws a {@link StageFault} where a file cannot be read as the mapping says.
 */
export async function stageTable(
  tables: Tables,
  files: readonly GivenFile[],
  columns: readonly string[],
  { temporary, raw = false }: { readonly temporary: string; readonly raw?: boolean },
): Promise<readonly string[]> {
  const { resource } = files[0]!;
  const table = identifier(resource.name);
  const notes: string[] = [];
  for (const [at, file] of files.entries()) {
    const put = async (source: SourceSql) => {
      const wanted = columns.map(
        (name) => `${raw ? source.column(name) : cleanSql(source.column(name), resource)} AS ${identifier(name)}`,
      );
      const rows = [
        ...wanted,
        `CAST(${file.number} AS INTEGER) AS redress_file`,
        'row_number() OVER () AS redress_row',
      ];
      const sql = `SELECT ${rows.join(', ')} FROM ${source.from}`;
      await tables.run(at === 0 ? `CREATE TABLE ${table} AS ${sql}` : `INSERT INTO ${table} ${sql}`);
    };
    const source = await sourceOf(file, columns, temporary);
    try {
      await put(source);
    } catch (error) {
      const again = await inWholeRecords(file, source, error, temporary);
      await put(again).catch((worse: unknown) => {
        throw new StageFault(`${file.name}: ${unreadable(worse, resource)}`);
      });
      notes.push(
        `${file.name}: quotation marks stand within texts, or fields are parted otherwise than is usual. It was read as the files of states are: such a mark is a letter.`,
      );
    }
  }
  return notes;
}

/** The source of a CSV file that DuckDB refused, copied record by record; a fault where that is no way out either. */
async function inWholeRecords(
  { name, number, resource }: GivenFile,
  { text }: SourceSql,
  error: unknown,
  temporary: string,
): Promise<SourceSql> {
  const fault = unreadable(error, resource);
  if (!text || isOtherTrouble(error)) throw new StageFault(`${name}: ${fault}`);
  const copy = join(temporary, `whole-${number}.csv`);
  const { delimiter, quoteChar } = resource.dialect;
  const dialect = { delimiter, quoted: quoteChar !== null, fields: text.names.length };
  const copied = await copyWholeRecords(text.path, dialect, copy);
  if (!copied.ok) throw new StageFault(`${name}: ${copied.sentence}`);
  return textSource(copy, text.names, { ...COPY, header: resource.dialect.header ?? true });
}

/** Whether something else than the form of its lines keeps DuckDB from reading a file. */
function isOtherTrouble(error: unknown): boolean {
  return error instanceof Error && /out of memory|invalid unicode|not utf-?8|byte sequence/i.test(error.message);
}

/** An empty table, of a resource that is not used or of an example that gives no rows for it. */
export function emptyTableSql(name: string, columns: readonly string[]): string {
  const fields = [
    ...columns.map((column) => `${identifier(column)} VARCHAR`),
    'redress_file INTEGER',
    'redress_row BIGINT',
  ];
  return `CREATE TABLE ${identifier(name)} (${fields.join(', ')})`;
}

/** A cell without blanks around it and in one line; NULL where it says nothing. */
export function cleanSql(sql: string, { schema }: Pick<Resource, 'schema'>): string {
  const nothing = schema.missingValues.map((each) => (typeof each === 'string' ? each : each.value).trim());
  // Most texts are clean, and seeing that takes half the time of cleaning them.
  const isClean = `regexp_full_match(${sql}, '[!-~]+( [!-~]+)*')`;
  const text = `trim(regexp_replace(${sql}, '[\\s\\x00]+', ' ', 'g'))`;
  const isNothing = (of: string) => `${of} IN (${[...new Set(['', ...nothing])].map(literal).join(', ')})`;
  return `CASE WHEN ${isNothing(sql)} THEN NULL WHEN ${isClean} THEN ${sql} WHEN ${isNothing(text)} THEN NULL ELSE ${text} END`;
}

type SourceSql = {
  readonly from: string;
  readonly column: (name: string) => string;
  /** Of text with a delimiter: the file in UTF-8, and the names of its fields. */
  readonly text?: { readonly path: string; readonly names: readonly string[] };
};

async function sourceOf(file: GivenFile, columns: readonly string[], temporary: string): Promise<SourceSql> {
  const { format } = file.resource;
  if (format === 'parquet')
    return { from: `read_parquet(${literal(file.path)})`, column: (name) => `CAST(${identifier(name)} AS VARCHAR)` };
  if (format === 'jsonl') {
    const fields = columns.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');
    const from = `read_json(${literal(file.path)}, format = 'newline_delimited', columns = {${fields}})`;
    return { from, column: identifier };
  }
  const path = format === 'xlsx' ? await sheetOf(file, temporary) : await asUtf8(file, temporary);
  return format === 'fixed' ? fixedSource(file, path) : csvSource(file, path, columns);
}

function csvSource({ name, resource }: GivenFile, path: string, columns: readonly string[]): SourceSql {
  const { delimiter, quoteChar, header = true } = resource.format === 'xlsx' ? SHEET : resource.dialect;
  const names = header
    ? headerOf(path, delimiter, quoteChar !== null)
    : resource.schema.fields?.map((field) => field.name);
  if (!names) throw new StageFault(`${name}: the file has no header, so the mapping has to list its fields.`);
  const missing = columns.find((column) => !names.includes(column));
  if (missing !== undefined)
    throw new StageFault(
      `${name} has ${names.length} columns, and none is called ${missing}: redress mapping new shows what they are called.`,
    );
  const repeated = columns.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (repeated !== undefined)
    throw new StageFault(`${name} has two columns called ${repeated}: which of them is meant?`);
  // A name that is repeated, or blank, is of a column that the mapping does not use.
  const own = names.map((each, at) => (names.indexOf(each) === at && each !== '' ? each : `redress ${at + 1}`));
  const source = textSource(path, own, { delimiter, quoteChar, header });
  return resource.format === 'xlsx' ? source : { ...source, text: { path, names: own } };
}

type TextDialect = { readonly delimiter: string; readonly quoteChar: '"' | null; readonly header: boolean };

function textSource(path: string, own: readonly string[], { delimiter, quoteChar, header }: TextDialect): SourceSql {
  const fields = own.map((each) => `${literal(each)}: 'VARCHAR'`).join(', ');
  const quote = quoteChar === null ? "quote = '', escape = ''" : "quote = '\"', escape = '\"'";
  const from = `read_csv(${literal(path)}, delim = ${literal(delimiter)}, ${quote}, header = ${header}, columns = {${fields}}, auto_detect = false, strict_mode = true, null_padding = false)`;
  return { from, column: identifier };
}

const SHEET = { delimiter: ',', quoteChar: '"', header: true } as const;

function fixedSource({ name, resource }: GivenFile, path: string): SourceSql {
  const fields = new Map((resource.schema.fields ?? []).map((field) => [field.name, field]));
  // A character that no text file holds, so that a line is one field.
  const from = `read_csv(${literal(path)}, delim = ${literal('\u0001')}, quote = '', escape = '', header = false, skip = ${resource.dialect.header === true ? 1 : 0}, columns = {'line': 'VARCHAR'}, auto_detect = false)`;
  return {
    from,
    column: (column) => {
      const field = fields.get(column);
      if (field?.start === undefined || field.length === undefined)
        throw new StageFault(
          `${name}: the mapping does not say where in the line ${column} stands (start and length).`,
        );
      return `substr(line, ${field.start}, ${field.length})`;
    },
  };
}

/** How much of a file is looked at for its header. */
const START = 1_000_000;

/** The first bytes of a file. */
export function startOf(path: string, length = START): Buffer {
  const fd = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(fd, bytes, 0, length, 0));
  } finally {
    closeSync(fd);
  }
}

export function headerOf(path: string, delimiter: string, quoted: boolean): readonly string[] {
  const text = startOf(path)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  const [first] = splitRecords(text.slice(0, endOfLine(text)), { delimiter, quoted }).records;
  return (first?.fields ?? []).map((name) => name.trim());
}

function endOfLine(text: string): number {
  const at = text.search(/[\r\n]/);
  return at < 0 ? text.length : at;
}

async function sheetOf({ path, name, number, resource }: GivenFile, temporary: string): Promise<string> {
  const copy = join(temporary, `sheet-${number}.csv`);
  try {
    await writeSheet(path, resource.dialect.sheet, copy);
  } catch (error) {
    throw error instanceof WorkbookFault ? new StageFault(`${name}: ${error.message}`) : error;
  }
  return copy;
}

/** The file itself, or a copy in UTF-8 with usual line ends, where it is written otherwise. */
async function asUtf8({ path, number, resource }: GivenFile, temporary: string): Promise<string> {
  const start = startOf(path, 65_536).toString('latin1');
  const carriageReturns = /\r(?!\n)/.test(start.slice(0, -1)) && !start.includes('\n');
  if (resource.encoding === 'utf-8' && !carriageReturns) return path;
  const copy = join(temporary, `utf8-${number}.txt`);
  const decoder = new TextDecoder(resource.encoding);
  async function* decoded() {
    for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20 })) {
      const text = decoder.decode(bytes as Buffer, { stream: true });
      yield carriageReturns ? text.replaceAll('\r', '\n') : text;
    }
    yield decoder.decode();
  }
  await pipeline(Readable.from(decoded()), createWriteStream(copy, { mode: 0o600 }));
  return copy;
}

/** What DuckDB found wrong, as a sentence: it quotes lines of the file, so its own words are not shown. */
function unreadable(error: unknown, { format, encoding, dialect }: Resource): string {
  const message = error instanceof Error ? error.message : '';
  if (/out of memory/i.test(message)) return OUT_OF_MEMORY;
  const line = /\bLine: (\d+)/i.exec(message)?.[1];
  const at = line === undefined ? '' : `line ${line} `;
  if (/invalid unicode|not utf-?8|byte sequence/i.test(message))
    return `${at}is not in UTF-8: say encoding: windows-1252 in the mapping, if that is what it is (it says ${encoding}).`;
  if (/expected number of columns|too (?:many|few) columns|missing columns|unterminated quote|quote/i.test(message))
    return `${at}has not as many fields as the header, with ${JSON.stringify(dialect.delimiter)} between them and ${dialect.quoteChar === null ? 'no quotation marks' : 'quotation marks around texts'}: see dialect in the mapping.`;
  const column = /Referenced column "([^"]{1,60})" not found/i.exec(message)?.[1];
  if (column !== undefined) return `there is no column ${column}.`;
  return `${at}cannot be read as ${format}.`;
}

export const OUT_OF_MEMORY =
  'there is not enough memory for the tables: give more with --memory, or fewer files at once.';
