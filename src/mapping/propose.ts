import { Document } from 'yaml';
import type { Problem } from '../record/problem.ts';
import { type Role, roleOf } from './column-roles.ts';
import { type LookedTable, lookAtTables } from './look.ts';
import { NOT_FOUND } from './places.ts';
import type { ColumnProfile } from './profile.ts';
import { questionsOf, sentenceOf } from './questions.ts';
import { mappingSchema, type Resource } from './schema.ts';

/** A mapping as a text, and what a person has to decide in it. */
export type Proposed =
  | { readonly ok: true; readonly text: string; readonly unsure: readonly string[] }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Proposes a mapping from a look at files: what they are, which columns are keys, and, by the names of columns, what they may
 * mean. What a value means is never proposed: every value is listed as unknown, with how often it stands there.
 */
export async function proposeMapping(
  files: readonly string[],
  jurisdiction: string,
  temporary: string,
): Promise<Proposed> {
  const looked = await lookAtTables(files, temporary);
  return looked.ok ? proposeFrom(looked.tables, jurisdiction) : looked;
}

/** What {@link proposeMapping} proposes, of tables that were looked at. */
export function proposeFrom(tables: readonly LookedTable[], jurisdiction: string): Proposed & { readonly ok: true } {
  const rows = mainTable(tables);
  const found = rolesIn(tables, rows);
  const value = {
    name: `${jurisdiction}/proposed`,
    jurisdiction,
    resources: tables.map((table) => describe(table, tables)),
    map: mapOf(found, rows),
    values: valuesOf(found),
    examples: [],
  };
  const unsure = questionsOf(mappingSchema.parse(value), tables).map(sentenceOf);
  return { ok: true, text: withQuestions(new Document(value).toString(WRITTEN), unsure), unsure };
}

/** How mappings are written. */
export const WRITTEN = { lineWidth: 110 } as const;

const MARK = '# Proposed by a look at the files. A person decides what is marked here:';

/** A mapping's text behind the comment that says what a person has to decide in it; without one where that is nothing. */
export function withQuestions(text: string, unsure: readonly string[]): string {
  return unsure.length === 0 ? text : [MARK, ...unsure.map((each) => `#  - ${each}`), '', text].join('\n');
}

/** A mapping's text without that comment, and the sentences of the comment; undefined where it has none. */
export function splitQuestions(text: string): {
  readonly text: string;
  readonly unsure: readonly string[] | undefined;
} {
  if (!text.startsWith(MARK)) return { text, unsure: undefined };
  const lines = text.split('\n');
  const end = lines.findIndex((line, at) => at > 0 && !line.startsWith('#  - '));
  const unsure = lines.slice(1, end).map((line) => line.slice('#  - '.length).trimEnd());
  return { text: lines.slice(lines[end]?.trim() === '' ? end + 1 : end).join('\n'), unsure };
}

type Found = ReadonlyMap<Role, { readonly reference: string; readonly profile: ColumnProfile }>;

/** The column that is the key of a table: one that other tables have too, before others. A day is none, though few rows may share it. */
function keyOf({ resource: { name }, columns, rows }: LookedTable, all: readonly LookedTable[]) {
  const keys = columns.filter(
    ({ distinct, filled, type }) => rows > 0 && distinct === rows && filled === rows && type !== 'date',
  );
  const shared = keys.find((column) =>
    all.some((other) => other.resource.name !== name && other.columns.some((each) => each.name === column.name)),
  );
  return shared ?? keys[0];
}

function describe(table: LookedTable, all: readonly LookedTable[]) {
  const { resource, columns } = table;
  const { name, path, format, encoding, description } = resource;
  const key = keyOf(table, all);
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
  const schema = {
    fields: columns.map((column) => ({
      name: column.name,
      ...placeOf(resource, column.name),
      description: [fieldOf(resource, column.name)?.description ?? [], column.description].flat().join('; '),
    })),
    ...(key && { primaryKey: key.name }),
    ...(foreign.length > 0 && { foreignKeys: foreign }),
  };
  return {
    name,
    path,
    ...(description !== undefined && { description }),
    ...(format === 'csv' ? {} : { format }),
    ...(encoding === 'utf-8' ? {} : { encoding }),
    ...dialectOf(resource),
    schema,
  };
}

/** Where a field of fixed width stands. */
function placeOf(resource: Resource, name: string) {
  const { start, length } = fieldOf(resource, name) ?? {};
  return start === undefined ? {} : { start, length };
}

function fieldOf({ schema }: Resource, name: string) {
  return schema.fields?.find((each) => each.name === name);
}

/** What a form needs said of it; nothing of one that says it itself. */
function dialectOf({ format, dialect: { delimiter, quoteChar, header, sheet } }: Resource) {
  const own = {
    csv: { delimiter, ...(quoteChar === null && { quoteChar: null }) },
    fixed: header ? { header } : {},
    xlsx: sheet === undefined ? {} : { sheet },
    jsonl: {},
    parquet: {},
  }[format];
  return Object.keys(own).length === 0 ? {} : { dialect: own };
}

/** The table with the column of dispositions or, where none is found, the one with most rows. */
function mainTable(tables: readonly LookedTable[]): LookedTable {
  const bySize = [...tables].sort((a, b) => b.rows - a.rows);
  const has = (role: Role) => bySize.find(({ columns }) => columns.some(({ name }) => roleOf(name) === role));
  return has('section') ?? has('disposition') ?? bySize[0]!;
}

/** The first column of each role, in the table of charges before others. */
function rolesIn(tables: readonly LookedTable[], main: LookedTable): Found {
  const found = new Map<Role, { reference: string; profile: ColumnProfile }>();
  for (const { resource, columns } of [main, ...tables.filter((table) => table !== main)])
    for (const profile of columns) {
      const role = roleOf(profile.name);
      if (role !== undefined && !found.has(role))
        found.set(role, { reference: `${resource.name}.${profile.name}`, profile });
    }
  const people = found.has('person') ? undefined : tableOfPeople(tables, main);
  if (people) found.set('person', people);
  return found;
}

/** The key of the table that says when people were born, or what they are called, where that is not the table of charges. */
function tableOfPeople(tables: readonly LookedTable[], main: LookedTable) {
  const others = tables.filter((table) => table !== main);
  for (const role of ['birth', 'last', 'name'] as const) {
    const table = others.find(({ columns }) => columns.some(({ name }) => roleOf(name) === role));
    const profile = table && keyOf(table, tables);
    if (profile) return { reference: `${table.resource.name}.${profile.name}`, profile };
  }
  return undefined;
}

const LISTS: readonly Role[] = ['county', 'level', 'disposition', 'registered', 'kind', 'unit'];

function mapOf(found: Found, main: LookedTable) {
  const column = (role: Role) => found.get(role)?.reference ?? `${main.resource.name}.${NOT_FOUND}`;
  const optional = (name: string, role: Role, value: (reference: string) => unknown = (reference) => reference) =>
    found.has(role) ? { [name]: value(column(role)) } : {};
  const date = (role: Role) => (reference: string) => dateOf(reference, found.get(role)?.profile);
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
    case: {
      number: column('case'),
      county: isNumbered(found.get('county')?.profile)
        ? { column: column('county'), values: 'county' }
        : column('county'),
      ...optional('court', 'court'),
    },
    charge: {
      ...optional('number', 'count'),
      section: column('section'),
      ...optional('description', 'description'),
      ...optional('level', 'level', (reference) => ({ column: reference, values: 'level' })),
      disposition: { column: column('disposition'), values: 'disposition' },
      date: date('date')(column('date')),
      ...optional('offended', 'offended', date('offended')),
    },
    ...optional('sentence', 'kind', (reference) => ({
      kind: { column: reference, values: 'kind' },
      ...optional('length', 'length'),
      ...optional('unit', 'unit', (unit) => ({ column: unit, values: 'unit' })),
    })),
    keep: found.has('case') ? [column('case')] : [],
  };
}

/** Whether counties are written as numbers: names are taken as they are. */
function isNumbered(profile: ColumnProfile | undefined): boolean {
  return profile?.type === 'number';
}

/** A date as the texts of a column are written. A text that two forms read differently stays unknown until one is left. */
export function dateOf(reference: string, profile: ColumnProfile | undefined) {
  const forms = profile?.dates ?? [];
  const date = forms.length > 1 ? forms : (forms[0] ?? 'YYYY-MM-DD');
  return { column: reference, date, ...(forms.some((form) => !form.includes('YYYY')) && { century: 30 }) };
}

/** Every value that several rows have, as unknown: a person says what it means. */
function valuesOf(found: Found) {
  const lists: Record<string, ReturnType<typeof unknownValues>> = { disposition: {} };
  for (const role of LISTS) {
    const column = found.get(role);
    if (role === 'county' && !isNumbered(column?.profile)) continue;
    if (column) lists[role] = unknownValues(column.profile);
  }
  return lists;
}

export function unknownValues({ values }: ColumnProfile) {
  return Object.fromEntries(values.map(({ value, rows }) => [value, { is: 'unknown', note: `${rows} rows` }]));
}
