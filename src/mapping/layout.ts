import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { splitRecords } from '../csv/records.ts';

/** Where the fields of a file of fixed width stand: by a layout that came with it, or by the columns that are always blank. */

/** A field as Table Schema names it, with its first character from 1. */
export type Placed = {
  readonly name: string;
  readonly start: number;
  readonly length: number;
  readonly description?: string;
};

export type Layout = { readonly path: string; readonly fields: readonly Placed[] };

/** No layout is larger. */
const LARGEST = 1_000_000;

/**
 * The layout in a file; undefined where it is none: a Table Schema (or a resource or package with one) whose fields have
 * `start` and `length`, or a table with a row for each field.
 */
export function readLayout(path: string): Layout | undefined {
  const ending = extname(path).toLowerCase();
  if (!['.json', '.csv', '.tsv', '.txt'].includes(ending) || statSync(path).size > LARGEST) return undefined;
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const fields = ending === '.json' ? ofSchema(text) : ofTable(text, IS_LAYOUT.test(stemOf(path)));
  const names = new Set(fields?.map(({ name }) => name));
  if (!fields || fields.length === 0 || names.size < fields.length || names.has('')) return undefined;
  return { path, fields };
}

type Unplaced = { readonly name?: unknown; readonly start?: unknown; readonly length?: unknown; description?: unknown };

function ofSchema(text: string): readonly Placed[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  type Described = { fields?: unknown; schema?: { fields?: unknown }; resources?: readonly Described[] };
  const of = (each: Described | null): unknown => each?.fields ?? each?.schema?.fields ?? of1(each?.resources);
  const of1 = (resources: readonly Described[] | undefined) =>
    resources?.length === 1 ? of(resources[0]!) : undefined;
  const fields = of(value as Described | null);
  return Array.isArray(fields) ? allPlaced(fields as readonly Unplaced[]) : undefined;
}

/** The words that layouts have for what a field is called and where it stands. */
const HEADS: Readonly<Record<'name' | 'start' | 'end' | 'length' | 'description', RegExp>> = {
  name: /^(?:field|column|variable|data element)?[ _]?(?:name)?$|^(?:field|column|variable)$/,
  start:
    /^(?:start|begin|beginning|from|position|pos|first|start(?:ing)?[ _](?:position|pos|column|col)|begin[ _](?:position|pos|column))$/,
  end: /^(?:end|to|last|end(?:ing)?[ _](?:position|pos|column|col))$/,
  length: /^(?:field[ _])?(?:length|len|width|size|bytes)$/,
  description: /^(?:description|label|meaning|comment|comments|notes)$/,
};

/** How a layout is called beside the file that it is of. */
const IS_LAYOUT = /[._-]?(?:layout|schema|record|fields|tableschema)$/;

/** Names and lengths alone may be of people and their sentences: then the name of the file has to say that it is a layout. */
function ofTable(text: string, isCalledSo: boolean): readonly Placed[] | undefined {
  for (const delimiter of [',', '\t', '|', ';']) {
    const [header, ...rows] = splitRecords(text, { delimiter, quoted: true }).records;
    const heads = (header?.fields ?? []).map((each) => each.trim().toLowerCase());
    const at = (head: keyof typeof HEADS) => heads.findIndex((each) => each !== '' && HEADS[head].test(each));
    if (at('name') < 0 || (at('start') < 0 && !isCalledSo)) continue;
    const filled = rows.filter(({ fields }) => fields.some((each) => each.trim() !== ''));
    return allPlaced(filled.map(({ fields }) => placeOf(fields, at)));
  }
  return undefined;
}

function placeOf(fields: readonly string[], at: (head: keyof typeof HEADS) => number): Unplaced {
  const text = (head: keyof typeof HEADS) => fields[at(head)]?.trim() ?? '';
  // `12-19` in one column is both ends.
  const [from, to] = text('start').split(/\s*[-–]\s*/);
  const start = at('start') < 0 ? undefined : Number(from);
  const length = at('length') >= 0 ? Number(text('length')) : Number(to ?? text('end')) - (start ?? 0) + 1;
  const description = text('description');
  return { name: text('name'), start, length, ...(description && { description }) };
}

/** The fields, each behind the one before it where the layout has lengths alone; undefined where one has no place. */
function allPlaced(fields: readonly Unplaced[]): readonly Placed[] | undefined {
  const placed: Placed[] = [];
  let next = 1;
  for (const { name, start = next, length, description } of fields) {
    const at = Number(start);
    const wide = Number(length);
    if (typeof name !== 'string' || !(Number.isInteger(at) && at > 0 && Number.isInteger(wide) && wide > 0))
      return undefined;
    next = at + wide;
    placed.push({ name, start: at, length: wide, ...(typeof description === 'string' && { description }) });
  }
  return placed;
}

/** The layout that belongs to a file: the one of its name, or the only one where it is the only file. */
export function layoutOf(path: string, files: readonly string[], layouts: readonly Layout[]): Layout | undefined {
  const stem = stemOf(path);
  const named = layouts.find((each) => {
    const own = stemOf(each.path).replace(IS_LAYOUT, '');
    return own !== '' && (own === stem || stem.startsWith(own));
  });
  return named ?? (layouts.length === 1 && files.length === 1 ? layouts[0] : undefined);
}

function stemOf(path: string): string {
  return basename(path, extname(path)).toLowerCase();
}

/** Lines that are looked at for columns that are always blank. */
const MOST_LINES = 5000;
/** Of so few lines, a blank column may be chance. */
const FEWEST_LINES = 5;

/**
 * The fields of lines of fixed width by the columns in which no line has a letter, named by where they begin; undefined where
 * there is no such column. Two fields without a blank between them are one here.
 */
export function fieldsBetweenBlanks(lines: readonly string[]): readonly Placed[] | undefined {
  const looked = lines.filter((line) => line.trim() !== '').slice(0, MOST_LINES);
  if (looked.length < FEWEST_LINES) return undefined;
  const letters = looked.map((line) => [...line]);
  const width = Math.max(...letters.map((line) => line.length));
  const isBlank = Array.from({ length: width }, (_, at) => letters.every((line) => (line[at] ?? ' ') === ' '));
  const fields: Placed[] = [];
  for (let at = 0; at < width; at++) {
    if (isBlank[at] || (at > 0 && !isBlank[at - 1])) continue;
    const next = isBlank.findIndex((blank, place) => place > at && !blank && isBlank[place - 1]!);
    // Blanks behind a text may belong to its field: it goes on to where the next one begins.
    const length = (next < 0 ? width : next) - at;
    fields.push({ name: `at_${at + 1}`, start: at + 1, length });
  }
  return fields.length < 2 ? undefined : fields;
}
