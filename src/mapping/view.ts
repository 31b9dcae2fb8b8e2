import { type OtherCounties, otherCounties } from './county-names.ts';
import type { LookedTable } from './look.ts';
import { listOf, PLACES, type Place, type Use, usesOf } from './places.ts';
import type { ColumnProfile } from './profile.ts';
import { splitQuestions } from './propose.ts';
import { type Code, codesOf, profileOf, type Question, questionsOf, sentenceOf } from './questions.ts';
import { type Example, type Mapping, WORDS } from './schema.ts';

/** A mapping beside a look at its tables, as a screen shows it. */
export type MappingView = {
  readonly name: string;
  readonly tables: readonly TableView[];
  /** What is open, with the sentence that says so in the mapping's comment. */
  readonly questions: readonly { readonly question: Question; readonly sentence: string }[];
  readonly examples: readonly Example[];
  /** Whether the tables are in the state's own form, so that columns have no meaning of their own. */
  readonly isOwnForm: boolean;
};

export type TableView = {
  readonly name: string;
  readonly file: string;
  readonly rows: number;
  /** Whether its rows are charges. */
  readonly isMain: boolean;
  readonly key: readonly string[];
  readonly links: readonly { readonly column: string; readonly table: string; readonly to: string }[];
  readonly columns: readonly ColumnView[];
};

export type ColumnView = {
  /** `table.column`. */
  readonly reference: string;
  readonly name: string;
  readonly type: ColumnProfile['type'];
  readonly filled: number;
  readonly distinct: number;
  /** The commonest values that several rows have; none of a column that tells people apart. */
  readonly values: ColumnProfile['values'];
  /** Whether values are kept back, since they tell people apart. */
  readonly isOfPeople: boolean;
  readonly uses: readonly UseView[];
  readonly keep: boolean;
};

export type UseView = {
  readonly place: Place;
  /** Whether other columns are read for the same fact, or a pattern: then it is changed in the file alone. */
  readonly isByHand: boolean;
  readonly date?: {
    readonly forms: readonly string[];
    readonly century: number | null;
    readonly seen: readonly string[];
  };
  readonly list?: { readonly words: readonly string[]; readonly codes: readonly Code[]; readonly rare: number };
  /** Of counties: names that are none of the state. */
  readonly otherCounties?: OtherCounties;
};

/** What a view knows of the state whose law the tables are read for. */
export type StateOfView = {
  /** Its levels, by their ids. */
  readonly levels: readonly string[];
  readonly isCounty: (name: string) => boolean;
};

/** How many values of a column are shown. */
const SHOWN = 6;

const OF_PEOPLE: ReadonlySet<Place> = new Set([
  'person.key',
  'person.name',
  'person.last',
  'person.first',
  'person.birth',
  'case.number',
]);

export function viewOf(
  text: string,
  mapping: Mapping,
  tables: readonly LookedTable[],
  state: StateOfView,
): MappingView {
  const { unsure } = splitQuestions(text);
  const questions = questionsOf(mapping, tables, (sentence) => unsure?.includes(sentence) ?? false);
  const { map } = mapping;
  const isOwnForm = 'lines' in map;
  const uses = isOwnForm ? [] : usesOf(map);
  return {
    name: mapping.name,
    isOwnForm,
    tables: tables.map(({ resource, rows, columns }) => {
      const described = mapping.resources.find(({ name }) => name === resource.name);
      return {
        name: resource.name,
        file: resource.path,
        rows,
        isMain: !isOwnForm && map.rows === resource.name,
        key: [described?.schema.primaryKey ?? []].flat(),
        links: (described?.schema.foreignKeys ?? []).map(({ fields, reference }) => ({
          column: [fields].flat().join(' and '),
          table: reference.resource,
          to: [reference.fields].flat().join(' and '),
        })),
        columns: columns.map((column) =>
          columnView(column, `${resource.name}.${column.name}`, { mapping, tables, state, uses }),
        ),
      };
    }),
    questions: questions.map((question) => ({ question, sentence: sentenceOf(question) })),
    examples: mapping.examples,
  };
}

type Seen = {
  readonly mapping: Mapping;
  readonly tables: readonly LookedTable[];
  readonly state: StateOfView;
  readonly uses: readonly Use[];
};

function columnView(column: ColumnProfile, reference: string, seen: Seen): ColumnView {
  const { name, type, filled, distinct, values } = column;
  const own = seen.uses.filter(({ columns }) => columns.includes(reference));
  const isOfPeople = own.some(({ place }) => OF_PEOPLE.has(place));
  const { map } = seen.mapping;
  return {
    reference,
    name,
    type,
    filled,
    distinct,
    isOfPeople,
    values: isOfPeople ? [] : values.slice(0, SHOWN),
    uses: own.map((use) => useView(use, seen)),
    keep: !('lines' in map) && map.keep.includes(reference),
  };
}

function useView(use: Use, { mapping, tables, state }: Seen): UseView {
  const { place, columns, fact } = use;
  const list = listOf(fact, mapping);
  const others = place === 'case.county' ? otherCounties(use, mapping, tables, state.isCounty) : undefined;
  const isByHand =
    PLACES[place] === 'pattern' ||
    columns.length > 1 ||
    (typeof fact === 'object' && 'pattern' in fact && fact.pattern !== undefined);
  return {
    place,
    isByHand,
    ...(typeof fact === 'object' &&
      'date' in fact && {
        date: {
          forms: [fact.date].flat(),
          century: fact.century ?? null,
          seen: profileOf(columns[0]!, tables)?.dates ?? [],
        },
      }),
    ...(list && { list: { words: wordsFor(place, state.levels), ...codesOf(use, list.entries, tables) } }),
    ...(others && { otherCounties: others }),
  };
}

/** The words that a list at a place may give; none where any text is one, such as the name of a county. */
function wordsFor(place: Place, levels: readonly string[]): readonly string[] {
  if (place === 'charge.level') return [...levels, 'unknown'];
  const fact = place.split('.')[1]!;
  return Object.hasOwn(WORDS, fact) ? WORDS[fact as keyof typeof WORDS] : [];
}
