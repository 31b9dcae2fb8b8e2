import { basename, extname } from 'node:path';
import { Document } from 'yaml';
import type { Problem } from '../record/problem.ts';
import { openTables, type Tables } from '../tables/duckdb.ts';
import { type Role, roleOf } from './column-roles.ts';
import { MACROS } from './expressions.ts';
import { type ColumnProfile, profileTable } from './profile.ts';
import { type Resource, resourceSchema } from './schema.ts';
import { type GivenFile, headerOf, StageFault, stageTable, startOf } from './stage.ts';

/** A mapping as a text, and what a person has to decide in it. */
export type Proposed =
  | { readonly ok: true; readonly text: string; readonly unsure: readonly string[] }
  | { readonly ok: false; readonly problem: Problem };

type Table = { readonly resource: Resource; readonly columns: readonly ColumnProfile[]; readonly rows: number };

/**
 * Proposes a mapping from a look at files: what they are, which columns are keys, and, by the names of columns, what they may
 * mean. What a value means is never proposed: every value is listed as unknown, with how often it stands there.
 */
export async function proposeMapping(
  files: readonly string[],
  jurisdiction: string,
  temporary: string,
): Promise<Proposed> {
  const tables: Table[] = [];
  const duckdb = await openTables({ inputs: files, temporary });
  try {
    for (const sql of MACROS) await duckdb.run(sql);
    for (const [at, path] of files.entries()) {
      const looked = lookAt(path, files);
      if (typeof looked === 'string') return refuse(looked);
      const { names } = looked;
      const resource = await stage(
        duckdb,
        { path, name: basename(path), number: at + 1, resource: looked.resource },
        names,
        temporary,
      );
      tables.push({ resource, ...(await profileTable(duckdb, resource.name, names)) });
    }
  } catch (error) {
    if (error instanceof StageFault) return refuse(error.message);
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return refuse('A file that was named is not there.');
    throw error;
  } finally {
    duckdb.close();
  }
  return write(tables, jurisdiction);
}

/** Makes the table of a file; where quotation marks do not come in pairs, they are letters like any other. */
async function stage(duckdb: Tables, file: GivenFile, names: readonly string[], temporary: string): Promise<Resource> {
  const { resource } = file;
  try {
    await stageTable(duckdb, [file], names, { temporary });
    return resource;
  } catch (error) {
    if (!(error instanceof StageFault) || resource.dialect.delimiter === ',') throw error;
    const plain = { ...resource, dialect: { ...resource.dialect, quoteChar: null } };
    await stageTable(duckdb, [{ ...file, resource: plain }], names, { temporary });
    return plain;
  }
}

const DELIMITERS = ['|', '\t', '^', ';', ','] as const;

/** What kind of table a file is, by its name and its first line; a sentence where that cannot be told. */
function lookAt(
  path: string,
  all: readonly string[],
): { readonly resource: Resource; readonly names: readonly string[] } | string {
  const file = basename(path);
  const stem = basename(path, extname(path))
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '_')
    .replace(/^_+|^redress/, '')
    .slice(0, 30);
  const same = all.filter((each) => basename(each).toLowerCase() === file.toLowerCase()).length;
  const name = stem || 'table';
  if (same > 1) return `Two files are called ${file}: rename one, so that a mapping can tell them apart.`;
  const ending = extname(path).toLowerCase();
  if (ending === '.parquet' || ending === '.jsonl' || ending === '.ndjson')
    return `${file}: no mapping is proposed for this form. Write its columns by hand, with format: ${ending === '.parquet' ? 'parquet' : 'jsonl'}.`;
  if (ending === '.xlsx')
    return `${file}: export the workbook as CSV for a proposal; the mapping can say format: xlsx afterwards.`;
  const encoding = isUtf8(startOf(path)) ? 'utf-8' : 'windows-1252';
  const delimiter = [...DELIMITERS].sort(
    (a, b) => headerOf(path, b, b === ',').length - headerOf(path, a, a === ',').length,
  )[0]!;
  const names = headerOf(path, delimiter, true);
  if (names.length < 2)
    return `${file}: one column alone was found. If the fields have fixed widths, list them with start and length (format: fixed).`;
  if (new Set(names).size < names.length || names.includes(''))
    return `${file}: its first line has names that are blank or stand twice. Is it a header?`;
  if (names.filter((each) => /^\d/.test(each)).length * 2 > names.length)
    return `${file}: its first line looks like data. Say header: false, and list its fields.`;
  return { resource: resourceSchema.parse({ name, path: file, encoding, dialect: { delimiter } }), names };
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

type Found = ReadonlyMap<Role, { readonly reference: string; readonly profile: ColumnProfile }>;

function write(tables: readonly Table[], jurisdiction: string): Proposed {
  const unsure: string[] = [];
  const rows = mainTable(tables);
  const found = rolesIn(tables, rows);
  const value = {
    name: `${jurisdiction}/proposed`,
    jurisdiction,
    resources: tables.map((table) => describe(table, tables, unsure)),
    map: mapOf(found, rows, unsure),
    values: valuesOf(found, unsure),
    examples: [],
  };
  unsure.push('Write at least one example: some rows, and the person that they build.');
  const document = new Document(value);
  document.commentBefore = [
    ' Proposed by a look at the files. A person decides what is marked here:',
    ...unsure.map((each) => ` - ${each}`),
  ].join('\n');
  return { ok: true, text: document.toString({ lineWidth: 110 }), unsure };
}

function describe({ resource, columns, rows }: Table, all: readonly Table[], unsure: string[]) {
  const { name, path, encoding, dialect } = resource;
  const keys = columns.filter((column) => rows > 0 && column.distinct === rows && column.filled === rows);
  const key =
    keys.find((column) =>
      all.some((other) => other.resource.name !== name && other.columns.some((each) => each.name === column.name)),
    ) ?? keys[0];
  const foreign = all
    .filter((other) => other.resource.name !== name)
    .flatMap((other) => {
      const shared = other.columns.find(
        (column) =>
          column.distinct === other.rows &&
          column.filled === other.rows &&
          columns.some((own) => own.name === column.name),
      );
      return shared === undefined || shared.name === key?.name
        ? []
        : [{ fields: shared.name, reference: { resource: other.resource.name, fields: shared.name } }];
    });
  if (all.length > 1)
    unsure.push(
      `${name}: key ${key?.name ?? 'not found'}${foreign.map(({ fields, reference }) => `, ${fields} leads to ${reference.resource}`).join('')}. Is that so?`,
    );
  const schema = {
    fields: columns.map((column) => ({
      name: column.name,
      ...(column.description && { description: column.description }),
    })),
    ...(key && { primaryKey: key.name }),
    ...(foreign.length > 0 && { foreignKeys: foreign }),
  };
  return {
    name,
    path,
    ...(encoding === 'utf-8' ? {} : { encoding }),
    dialect: { delimiter: dialect.delimiter, ...(dialect.quoteChar === null && { quoteChar: null }) },
    schema,
  };
}

/** The table with the column of dispositions or, where none is found, the one with most rows. */
function mainTable(tables: readonly Table[]): Table {
  const bySize = [...tables].sort((a, b) => b.rows - a.rows);
  const has = (role: Role) => bySize.find(({ columns }) => columns.some(({ name }) => roleOf(name) === role));
  return has('section') ?? has('disposition') ?? bySize[0]!;
}

/** The first column of each role, in the table of charges before others. */
function rolesIn(tables: readonly Table[], main: Table): Found {
  const found = new Map<Role, { reference: string; profile: ColumnProfile }>();
  for (const { resource, columns } of [main, ...tables.filter((table) => table !== main)])
    for (const profile of columns) {
      const role = roleOf(profile.name);
      if (role !== undefined && !found.has(role))
        found.set(role, { reference: `${resource.name}.${profile.name}`, profile });
    }
  return found;
}

const NEEDED: readonly Role[] = ['person', 'case', 'county', 'section', 'disposition', 'date'];
const LISTS: readonly Role[] = ['level', 'disposition', 'registered'];

function mapOf(found: Found, main: Table, unsure: string[]) {
  for (const role of NEEDED)
    if (!found.has(role)) unsure.push(`No column was found for ${role}: write it in place of TO BE FOUND.`);
  const column = (role: Role) => found.get(role)?.reference ?? `${main.resource.name}.TO BE FOUND`;
  const optional = (name: string, role: Role, value: (reference: string) => unknown = (reference) => reference) =>
    found.has(role) ? { [name]: value(column(role)) } : {};
  const date = (role: Role) => (reference: string) => {
    const forms = found.get(role)?.profile.dates ?? [];
    if (forms.length !== 1)
      unsure.push(
        `${reference}: the form of its dates is not certain${forms.length > 1 ? `: ${forms.join(' or ')}` : ''}.`,
      );
    const two = forms.some((form) => !form.includes('YYYY'));
    if (two) unsure.push(`${reference}: years have two digits. century says which are of the 2000s.`);
    return {
      column: reference, // A text that two forms read differently stays unknown until a person leaves one of them.
      date: forms.length > 1 ? forms : (forms[0] ?? 'YYYY-MM-DD'),
      ...(two && { century: 30 }),
    };
  };
  for (const [role, { reference }] of found)
    if (NEEDED.includes(role)) unsure.push(`${role} is taken from ${reference}. Is that so?`);
  return {
    rows: main.resource.name,
    person: {
      key: column('person'),
      ...(found.has('last') && found.has('first') && !found.has('name')
        ? { name: { join: [column('last'), column('first')], with: ', ' } }
        : optional('name', 'name')),
      ...optional('birth', 'birth', date('birth')),
      ...optional('sex', 'sex'),
      ...optional('race', 'race'),
      ...optional('registered', 'registered', (reference) => ({ column: reference, values: 'registered' })),
    },
    case: { number: column('case'), county: column('county'), ...optional('court', 'court') },
    charge: {
      ...optional('number', 'count'),
      section: column('section'),
      ...optional('description', 'description'),
      ...optional('level', 'level', (reference) => ({ column: reference, values: 'level' })),
      disposition: { column: column('disposition'), values: 'disposition' },
      date: date('date')(column('date')),
    },
    keep: found.has('case') ? [column('case')] : [],
  };
}

/** Every value that several rows have, as unknown: a person says what it means. */
function valuesOf(found: Found, unsure: string[]) {
  const lists: Record<string, Record<string, unknown>> = { disposition: {} };
  for (const role of LISTS) {
    const column = found.get(role);
    if (!column) continue;
    const { values, distinct } = column.profile;
    lists[role] = Object.fromEntries(values.map(({ value, rows }) => [value, { is: 'unknown', note: `${rows} rows` }]));
    unsure.push(
      `values.${role}: say what each of ${values.length} values means${distinct > values.length ? `; ${distinct - values.length} more are rare and not listed` : ''}.`,
    );
  }
  return lists;
}

function refuse(message: string): Proposed & { readonly ok: false } {
  return { ok: false, problem: { kind: 'input', message } };
}
