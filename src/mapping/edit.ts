import { type Document, isMap, isPair, isScalar, type Node, parseDocument, Scalar, visit } from 'yaml';
import type { Problem } from '../record/problem.ts';
import { codeOf } from './expressions.ts';
import type { LookedTable } from './look.ts';
import { listOf, NEEDED, NOT_FOUND, PLACES, type Place, type Use, usesOf } from './places.ts';
import { splitReference } from './plan.ts';
import { dateOf, splitQuestions, unknownValues, WRITTEN, withQuestions } from './propose.ts';
import { profileOf, questionsOf, sentenceOf } from './questions.ts';
import { parseMapping } from './read.ts';
import type { Example, Mapping, Meaning } from './schema.ts';

/** One change of a mapping. Columns are `table.column`. */
export type Edit =
  /** What a column means; null for nothing. */
  | { readonly kind: 'meaning'; readonly column: string; readonly place: Place | null }
  | { readonly kind: 'keep'; readonly column: string; readonly keep: boolean }
  | { readonly kind: 'date'; readonly place: Place; readonly forms: readonly string[]; readonly century: number | null }
  /** What a code of the list at a place means; `changed` is of dispositions alone. */
  | {
      readonly kind: 'value';
      readonly place: Place;
      readonly code: string;
      readonly is: string;
      readonly changed: string | null;
    }
  /** Whether the texts at a place are codes of a list. */
  | { readonly kind: 'coded'; readonly place: Place; readonly coded: boolean }
  | { readonly kind: 'rows'; readonly table: string }
  | { readonly kind: 'key'; readonly table: string; readonly column: string | null }
  | {
      readonly kind: 'link';
      readonly table: string;
      readonly column: string;
      readonly to: { readonly table: string; readonly column: string } | null;
    }
  /** An example at its place from 0; behind the last to add one, null to take it away. */
  | { readonly kind: 'example'; readonly at: number; readonly example: Example | null }
  /** A person says of a question that it is so. */
  | { readonly kind: 'confirm'; readonly sentence: string };

export type Edited =
  | { readonly ok: true; readonly text: string; readonly mapping: Mapping }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Changes the text of a mapping, so that the file stays the only truth; comments stay. The comment on what is open is
 * written anew.
 */
export function editMapping(text: string, edit: Edit, tables: readonly LookedTable[], name: string): Edited {
  const read = parseMapping(text, name);
  if (!read.ok) return read;
  const { text: own, unsure } = splitQuestions(text);
  const document = parseDocument(own, { schema: 'failsafe' });
  const editing: Editing = { document, mapping: read.mapping, tables };
  apply(editing, edit);
  const edited = document.toString(WRITTEN);
  const again = parseMapping(edited, name);
  if (!again.ok) return again;
  // Only what was asked before is asked again: a column that a person has just chosen is not.
  const asked = (sentence: string) =>
    unsure?.includes(sentence) === true && !(edit.kind === 'confirm' && edit.sentence === sentence);
  const open = questionsOf(again.mapping, tables, asked);
  return {
    ok: true,
    text: withQuestions(edited, unsure === undefined ? [] : open.map(sentenceOf)),
    mapping: again.mapping,
  };
}

type Editing = {
  readonly document: Document.Parsed;
  readonly mapping: Mapping;
  readonly tables: readonly LookedTable[];
};

function apply(editing: Editing, edit: Edit): void {
  const { document, mapping } = editing;
  const resource = 'table' in edit ? mapping.resources.findIndex(({ name }) => name === edit.table) : -1;
  // The table was taken out of the mapping in another window.
  if ((edit.kind === 'key' || edit.kind === 'link') && resource < 0) return;
  switch (edit.kind) {
    case 'rows':
      set(document, ['map', 'rows'], edit.table);
      break;
    case 'key':
      set(document, ['resources', resource, 'schema', 'primaryKey'], edit.column);
      break;
    case 'link':
      setLink(editing, edit, resource);
      break;
    case 'example':
      setExample(editing, edit.at, edit.example);
      break;
    case 'confirm':
      break;
    default:
      if ('lines' in mapping.map) return;
      applyToMap(editing, mapping.map, edit);
      break;
  }
}

type MapEdit = Extract<Edit, { readonly kind: 'meaning' | 'keep' | 'date' | 'value' | 'coded' }>;

function applyToMap(editing: Editing, map: Meaning, edit: MapEdit): void {
  const { document } = editing;
  switch (edit.kind) {
    case 'keep': {
      const others = map.keep.filter((column) => column !== edit.column);
      set(document, ['map', 'keep'], edit.keep ? [...others, edit.column] : others);
      break;
    }
    case 'meaning':
      setMeaning(editing, map, edit.column, edit.place);
      break;
    case 'date': {
      const path = pathOf(edit.place, map);
      set(document, [...path, 'date'], edit.forms.length === 1 ? edit.forms[0]! : edit.forms);
      set(document, [...path, 'century'], edit.century === null ? null : String(edit.century));
      break;
    }
    case 'value':
      setValue(editing, map, edit);
      break;
    case 'coded':
      setCoded(editing, map, edit.place, edit.coded);
      break;
  }
}

type Path = readonly (string | number)[];

/** Writes a value at a path, keeping what is written around it; null takes it away. */
function set(document: Document.Parsed, path: Path, value: unknown): void {
  if (value === null) {
    document.deleteIn(path);
    return;
  }
  document.setIn(path, nodeOf(document, value, path.at(-1)));
}

/** A value as a node; texts that other readers of YAML take for numbers and the like are written in quotation marks. */
function nodeOf(document: Document.Parsed, value: unknown, key?: unknown): Node {
  const node = document.createNode(value) as Node;
  visit(node, {
    Scalar: (_, scalar, above) => {
      const [pair] = above.slice(-1);
      const own = isPair(pair) && isScalar(pair.key) ? pair.key.value : key;
      // The one number that a mapping holds outside of its fields.
      if (own === 'century' || typeof scalar.value !== 'string') return;
      if (typeof parseDocument(scalar.value).toJS() !== 'string') scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return node;
}

/** Where a fact stands in a mapping. */
function pathOf(place: Place, map: Meaning): Path {
  const [part, fact] = place.split('.') as [string, string];
  if (place === 'person.last' || place === 'person.first') return ['map', 'person', 'name'];
  if (part !== 'sentence' || !Array.isArray(map.sentence)) return ['map', part, fact];
  const at = map.sentence.findIndex((each) => 'text' in each === (place === 'sentence.text'));
  return ['map', part, Math.max(0, at), fact];
}

function setMeaning(editing: Editing, map: Meaning, column: string, place: Place | null): void {
  const uses = usesOf(map);
  const own = uses.filter(({ columns }) => columns.includes(column));
  if (place !== null && own.some((use) => use.place === place)) return;
  for (const use of own) clear(editing, map, use, column);
  if (place === null) return;
  // What was cleared is another mapping to what follows.
  const left = asWritten(editing, map);
  const now = usesOf(left).find((use) => use.place === place);
  give(editing, left, { place, column, now });
  if (place.startsWith('sentence.') && place !== 'sentence.kind' && place !== 'sentence.text') needKind(editing);
}

/** The meaning as the document has it by now. */
function asWritten({ document }: Editing, otherwise: Meaning): Meaning {
  const read = parseMapping(document.toString(WRITTEN), '');
  return read.ok && !('lines' in read.mapping.map) ? read.mapping.map : otherwise;
}

/** Takes a column out of a fact; what every mapping needs stays, with a column that is to be found. */
function clear({ document }: Editing, map: Meaning, { place, columns }: Use, column: string): void {
  const path = pathOf(place, map);
  const others = columns.filter((each) => each !== column);
  const notFound = `${map.rows}.${NOT_FOUND}`;
  if (place === 'person.last' || place === 'person.first')
    set(document, path, lastOrFirst(map, place === 'person.last' ? 1 : 0));
  else if (place === 'person.key') set(document, path, others.length > 1 ? others : (others[0] ?? notFound));
  // A fact of several columns was written by hand; only the whole of it can be taken away.
  else if (Object.hasOwn(NEEDED, place))
    set(document, isMap(document.getIn(path, true)) ? [...path, 'column'] : path, notFound);
  else if (place === 'sentence.text' || (place === 'sentence.kind' && !Array.isArray(map.sentence)))
    set(document, ['map', 'sentence'], null);
  else set(document, path, null);
}

function lastOrFirst({ person }: Meaning, at: number): string {
  return (person.name as { readonly join: readonly string[] }).join[at]!;
}

type Given = { readonly place: Place; readonly column: string; readonly now: Use | undefined };

/** Gives a fact its column: as a text, as a date in the forms of the column, or as codes of a list. */
function give(editing: Editing, map: Meaning, { place, column, now }: Given): void {
  const { document, tables } = editing;
  const path = pathOf(place, map);
  const kind = PLACES[place];
  if (place === 'person.last' || place === 'person.first') giveName(editing, map, place, column);
  else if (kind === 'date')
    set(document, path, { ...dateOf(column, profileOf(column, tables)), ...centuryText(column, editing) });
  else if (now && isMap(document.getIn(path, true)) && now.columns.length === 1)
    set(document, [...path, 'column'], column);
  else set(document, path, kind === 'list' ? { column, values: newList(editing, place, column) } : column);
}

/** A century is written as the text that it is here; other numbers do not come from a look. */
function centuryText(column: string, { tables }: Editing) {
  const { century } = dateOf(column, profileOf(column, tables)) as { readonly century?: number };
  return century === undefined ? {} : { century: String(century) };
}

/** A name in two columns: the second that is chosen stands beside the first. */
function giveName({ document }: Editing, map: Meaning, place: Place, column: string): void {
  const { name } = map.person;
  const join = typeof name === 'object' && name.join?.length === 2 ? [...name.join] : undefined;
  const at = place === 'person.last' ? 0 : 1;
  const other = join?.[1 - at] ?? (typeof name === 'string' ? name : undefined);
  const both = at === 0 ? [column, other] : [other, column];
  set(document, ['map', 'person', 'name'], other === undefined ? column : { join: both, with: ', ' });
}

/** Makes a list with every value that several rows of a column have, as unknown. */
function newList({ document, mapping, tables }: Editing, place: Place, column: string): string {
  const wanted = place.split('.')[1]!;
  const taken = (name: string) => Object.hasOwn(mapping.values, name);
  const name = taken(wanted) ? `${wanted}-${splitReference(column)[1].toLowerCase()}` : wanted;
  const profile = profileOf(column, tables);
  if (!taken(name)) set(document, ['values', name], profile ? unknownValues(profile) : {});
  return name;
}

/** A part of a sentence has a kind: until its column is known, one that is to be found. */
function needKind(editing: Editing): void {
  const { document, mapping } = editing;
  const path = ['map', 'sentence', 'kind'];
  if (Array.isArray((mapping.map as Meaning).sentence) || document.hasIn(path)) return;
  const column = `${(mapping.map as Meaning).rows}.${NOT_FOUND}`;
  set(document, path, { column, values: newList(editing, 'sentence.kind', column) });
}

function setValue(
  { document, mapping }: Editing,
  map: Meaning,
  { place, code, is, changed }: Extract<Edit, { readonly kind: 'value' }>,
): void {
  const use = usesOf(map).find((each) => each.place === place);
  const list = use && listOf(use.fact, mapping);
  if (!list) return;
  const path = list.name === undefined ? [...pathOf(place, map), 'values'] : ['values', list.name];
  // A code is the same in small letters; the entry keeps the letters that it is written in.
  const key = Object.keys(list.entries).find((each) => codeOf(each) === code) ?? code;
  const pair = [...path, key];
  const entry = list.entries[key];
  // What somebody confirmed, or noted, was of the former meaning.
  const note = noteOf(entry, is);
  const isSame = typeof entry === 'object' && entry.is === is && (entry.changed ?? null) === changed;
  if (!isSame)
    set(document, pair, changed === null && !note ? is : { is, ...(changed !== null && { changed }), ...note });
}

function noteOf(entry: unknown, is: string) {
  const { note } = (typeof entry === 'object' && entry !== null ? entry : {}) as { readonly note?: string };
  return is === 'unknown' && note !== undefined ? { note } : undefined;
}

/** Makes the texts of a fact codes of a list, or texts again. */
function setCoded(editing: Editing, map: Meaning, place: Place, coded: boolean): void {
  const use = usesOf(map).find((each) => each.place === place);
  const [column, another] = use?.columns ?? [];
  if (column === undefined || another !== undefined) return;
  const value = coded ? { column, values: newList(editing, place, column) } : column;
  set(editing.document, pathOf(place, map), value);
}

function setLink(
  { document, mapping }: Editing,
  { column, to }: Extract<Edit, { readonly kind: 'link' }>,
  resource: number,
): void {
  const own = mapping.resources[resource]!.schema.foreignKeys;
  const others = own.filter(({ fields }) => [fields].flat().join() !== column);
  const links = to ? [...others, { fields: column, reference: { resource: to.table, fields: to.column } }] : others;
  set(document, ['resources', resource, 'schema', 'foreignKeys'], links.length > 0 ? links : null);
}

function setExample({ document, mapping }: Editing, at: number, example: Example | null): void {
  const { examples } = mapping;
  if (example === null) set(document, ['examples'], examples.toSpliced(at, 1));
  else if (at < examples.length) set(document, ['examples', at], example);
  else if (examples.length === 0) set(document, ['examples'], [example]);
  else document.addIn(['examples'], nodeOf(document, example));
}
