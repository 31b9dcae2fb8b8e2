import { codeOf } from './expressions.ts';
import type { LookedTable } from './look.ts';
import { listOf, NEEDED, NEEDED_PLACES, type NeededPlace, NOT_FOUND, type Place, type Use, usesOf } from './places.ts';
import { splitReference } from './plan.ts';
import type { ColumnProfile } from './profile.ts';
import type { DateFact, Mapping, Meaning } from './schema.ts';

/** What a mapping leaves open, after a look at the tables; no value of a column stands in it. */
export type Question =
  /** Which column is the key of a table, and which lead to others: a person says whether it is so. */
  | {
      readonly kind: 'keys';
      readonly table: string;
      readonly key: string | null;
      readonly links: readonly { readonly column: string; readonly table: string }[];
    }
  /** Where the fields of a file of fixed width begin, by the columns that are always blank. */
  | { readonly kind: 'fields'; readonly table: string; readonly fields: number }
  | { readonly kind: 'no-column'; readonly place: Place }
  /** A column that none of the tables has. */
  | { readonly kind: 'other-column'; readonly place: Place; readonly column: string }
  | { readonly kind: 'dates'; readonly place: Place; readonly column: string; readonly forms: readonly string[] }
  | { readonly kind: 'century'; readonly place: Place; readonly column: string }
  /** A column was taken for what every mapping needs, by its name or its table: a person says whether it is so. */
  | { readonly kind: 'taken'; readonly place: NeededPlace; readonly column: string }
  /** Values of a list that are unknown, or that the list does not name; `rare` more are not shown, since few rows have them. */
  | {
      readonly kind: 'values';
      readonly place: Place;
      readonly list: string;
      readonly open: number;
      readonly rare: number;
    }
  | { readonly kind: 'no-example' };

/** The questions that stay open until a person says that it is so. */
const CONFIRMED: ReadonlySet<Question['kind']> = new Set(['keys', 'fields', 'taken', 'century']);

/** A question as the comment of a mapping, and the command, say it. */
export function sentenceOf(question: Question): string {
  switch (question.kind) {
    case 'keys': {
      const links = question.links.map(({ column, table }) => `, ${column} leads to ${table}`).join('');
      return `${question.table}: ${question.key === null ? 'no column alone is its key' : `key ${question.key}`}${links}. Is that so?`;
    }
    case 'fields':
      return `${question.table}: ${question.fields} fields of fixed width, parted where every line is blank. Compare start and length with the layout of the file, and name the fields. Is that so?`;
    case 'no-column':
      return `No column was found for ${wordOf(question.place)}: write it in place of ${NOT_FOUND}.`;
    case 'other-column':
      return `${question.place} is taken from ${question.column}, which is not in the tables.`;
    case 'dates':
      return `${question.column}: the form of its dates is not certain${question.forms.length > 1 ? `: ${question.forms.join(' or ')}` : ''}.`;
    case 'century':
      return `${question.column}: years have two digits. century says which are of the 2000s.`;
    case 'taken':
      return `${wordOf(question.place)} is taken from ${question.column}. Is that so?`;
    case 'values': {
      const { list, open, rare } = question;
      return `values.${list}: say what each of ${open} values means${rare > 0 ? `; ${rare} more are rare and not listed` : ''}.`;
    }
    case 'no-example':
      return 'Write at least one example: some rows, and the person that they build.';
  }
}

function wordOf(place: Place): string {
  return Object.hasOwn(NEEDED, place) ? NEEDED[place as NeededPlace] : place;
}

/**
 * Everything that is open in a mapping. Of what only a person can confirm, those whose sentence is `asked` are open: the
 * comment that a mapping begins with remembers them.
 */
export function questionsOf(
  mapping: Mapping,
  tables: readonly LookedTable[],
  asked: (sentence: string) => boolean = () => true,
): readonly Question[] {
  const { map, examples } = mapping;
  const meaning = 'lines' in map ? undefined : map;
  const uses = meaning ? usesOf(meaning) : [];
  const found: readonly Question[] = [
    ...(mapping.resources.length > 1 ? mapping.resources.map(ofKeys) : []),
    ...tables.filter(({ isGuessed }) => isGuessed).map(ofFields),
    ...(meaning ? ofColumns(meaning, uses, tables) : []),
    ...uses.flatMap((use) => [...ofDates(use, tables), ...ofTaken(use, tables), ...ofValues(use, mapping, tables)]),
    ...(meaning && examples.length === 0 ? [{ kind: 'no-example' } as const] : []),
  ];
  return found.filter((question) => !CONFIRMED.has(question.kind) || asked(sentenceOf(question)));
}

function ofKeys({ name, schema }: Mapping['resources'][number]): Question {
  const links = schema.foreignKeys.map(({ fields, reference }) => ({
    column: [fields].flat().join(' and '),
    table: reference.resource,
  }));
  const key = schema.primaryKey === undefined ? null : [schema.primaryKey].flat().join(' and ');
  return { kind: 'keys', table: name, key, links };
}

function ofFields({ resource: { name }, columns }: LookedTable): Question {
  return { kind: 'fields', table: name, fields: columns.length };
}

function ofColumns(meaning: Meaning, uses: readonly Use[], tables: readonly LookedTable[]): readonly Question[] {
  const constant = (place: Place) => place === 'case.county' && typeof meaning.case.county === 'object';
  const missing = NEEDED_PLACES.filter((place) => !uses.some((use) => use.place === place) && !constant(place));
  const other = uses.flatMap(({ place, columns }) =>
    columns
      .filter((column) => profileOf(column, tables) === undefined)
      .map(
        (column): Question =>
          isNotFound(column) ? { kind: 'no-column', place } : { kind: 'other-column', place, column },
      ),
  );
  return [...missing.map((place): Question => ({ kind: 'no-column', place })), ...other];
}

/** Forms that the texts of a column do not tell apart, or that none of the forms given is. */
function ofDates({ place, columns: [column], fact }: Use, tables: readonly LookedTable[]): readonly Question[] {
  if (typeof fact !== 'object' || !('date' in fact) || column === undefined || isNotFound(column)) return [];
  const { date, century } = fact as DateFact;
  const forms = [date].flat();
  const profile = profileOf(column, tables);
  const seen = profile?.dates ?? [];
  const isCertain = forms.length === 1 && (seen.includes(forms[0]!) || profile?.filled === 0);
  // Several forms in one column are a person's choice where no look at them leaves them in doubt.
  const isChosen = forms.length > 1 && !isDoubt(forms);
  return [
    ...(isCertain || isChosen ? [] : [{ kind: 'dates', place, column, forms } as const]),
    ...(century === undefined ? [] : [{ kind: 'century', place, column } as const]),
  ];
}

/** Whether two of the forms read one text as two days. */
function isDoubt(forms: readonly string[]): boolean {
  const order = (form: string) => form.replace(/[^MDY]/g, '').replace(/(.)\1+/g, '$1');
  return ['MDY', 'DMY'].every((each) => forms.some((form) => order(form) === each));
}

function ofTaken({ place, columns }: Use, tables: readonly LookedTable[]): readonly Question[] {
  const [column, another] = columns;
  if (!Object.hasOwn(NEEDED, place) || another !== undefined) return [];
  return profileOf(column!, tables) ? [{ kind: 'taken', place: place as NeededPlace, column: column! }] : [];
}

function ofValues(use: Use, mapping: Mapping, tables: readonly LookedTable[]): readonly Question[] {
  const list = listOf(use.fact, mapping);
  if (!list) return [];
  const { codes, rare } = codesOf(use, list.entries, tables);
  const open = codes.filter(({ is }) => is === undefined || is === 'unknown').length;
  if (open === 0 && rare === 0) return [];
  return [{ kind: 'values', place: use.place, list: list.name ?? use.place, open, rare }];
}

/** A code with how many rows have it, as far as a look shows, and the entry of its list. */
export type Code = {
  readonly code: string;
  readonly rows: number;
  /** Undefined where the list does not name the code. */
  readonly is: string | undefined;
  readonly changed: string | undefined;
  readonly note: string | undefined;
  readonly approvedBy: string | undefined;
};

type Entries = NonNullable<ReturnType<typeof listOf>>['entries'];

/**
 * The codes of a list, those of the tables first, the most frequent before others, then those that the list alone has.
 * A pattern takes codes out of longer texts, which a look at the column does not show: then those of the list alone.
 */
export function codesOf(
  { columns, fact }: Use,
  entries: Entries,
  tables: readonly LookedTable[],
): { readonly codes: readonly Code[]; readonly rare: number } {
  const isWhole = typeof fact === 'object' && 'values' in fact && fact.pattern === undefined && fact.join === undefined;
  const profiles = isWhole ? columns.flatMap((column) => profileOf(column, tables) ?? []) : [];
  const rows = new Map<string, number>();
  for (const { value, rows: n } of profiles.flatMap(({ values }) => values))
    rows.set(value, (rows.get(value) ?? 0) + n);
  const rare = profiles.reduce((sum, { distinct, values }) => sum + Math.max(0, distinct - values.length), 0);
  const listed = new Map(Object.entries(entries).map(([key, entry]) => [codeOf(key), entry]));
  const codes = [...new Set([...[...rows.keys()].sort((a, b) => rows.get(b)! - rows.get(a)!), ...listed.keys()])];
  return { codes: codes.map((code) => ({ code, rows: rows.get(code) ?? 0, ...entryOf(listed.get(code)) })), rare };
}

function entryOf(entry: Entries[string] | undefined): Omit<Code, 'code' | 'rows'> {
  if (typeof entry !== 'object') return { is: entry, changed: undefined, note: undefined, approvedBy: undefined };
  return { is: entry.is, changed: entry.changed, note: entry.note, approvedBy: entry.approved?.by };
}

/** What a look at a column `table.column` showed; undefined where no table has it. */
export function profileOf(reference: string, tables: readonly LookedTable[]): ColumnProfile | undefined {
  const [table, column] = splitReference(reference);
  return tables.find(({ resource }) => resource.name === table)?.columns.find(({ name }) => name === column);
}

export function isNotFound(reference: string): boolean {
  return splitReference(reference)[1] === NOT_FOUND;
}
