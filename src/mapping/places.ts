import type { DateFact, Mapping, Meaning, TextFact, ValuedFact } from './schema.ts';

/**
 * What a column may mean, by its place in a mapping's `map`. A name in two columns has two places of its own, though the
 * mapping writes them as one; `sentence.text` is a sentence in words, whose pattern a person writes.
 */
export const PLACES = {
  'person.key': 'key',
  'person.name': 'text',
  'person.last': 'text',
  'person.first': 'text',
  'person.birth': 'date',
  'person.sex': 'text',
  'person.race': 'text',
  'person.died': 'date',
  'person.registered': 'list',
  'case.number': 'text',
  'case.county': 'text',
  'case.court': 'text',
  'charge.number': 'text',
  'charge.section': 'text',
  'charge.description': 'text',
  'charge.level': 'list',
  'charge.disposition': 'list',
  'charge.date': 'date',
  'charge.changed': 'list',
  'charge.changedOn': 'date',
  'charge.completed': 'date',
  'charge.released': 'date',
  'charge.offended': 'date',
  'sentence.kind': 'list',
  'sentence.length': 'text',
  'sentence.unit': 'list',
  'sentence.text': 'pattern',
} as const;

export type Place = keyof typeof PLACES;

/** Places that every mapping fills, with the words that sentences call them by. */
export const NEEDED = {
  'person.key': 'person',
  'case.number': 'case',
  'case.county': 'county',
  'charge.section': 'section',
  'charge.disposition': 'disposition',
  'charge.date': 'date',
} as const satisfies Partial<Record<Place, string>>;

export type NeededPlace = keyof typeof NEEDED;
export const NEEDED_PLACES = Object.keys(NEEDED) as readonly NeededPlace[];

/** What stands in place of a column that has not been found. */
export const NOT_FOUND = 'TO BE FOUND';

/** A fact of a mapping at its place, with the columns that it is read from. */
export type Use = {
  readonly place: Place;
  readonly columns: readonly string[];
  readonly fact: TextFact | DateFact | ValuedFact | undefined;
};

/** Every fact that a mapping reads from columns, in the order of the places. */
export function usesOf({ person, case: courtCase, charge, sentence }: Meaning): readonly Use[] {
  const parts = [sentence ?? []].flat();
  const texts = parts.flatMap((part) => ('text' in part ? [part.text] : []));
  const coded = parts.flatMap((part) => ('text' in part ? [] : [part]));
  const uses: Use[] = [{ place: 'person.key', columns: [person.key].flat(), fact: undefined }];
  const add = (place: Place, fact: unknown) => {
    const columns = columnsOfFact(fact);
    if (columns.length > 0) uses.push({ place, columns, fact: fact as Use['fact'] });
  };
  const { key: _, known: __, name, ...others } = person;
  const join = lastAndFirst(name);
  if (join) {
    add('person.last', join[0]);
    add('person.first', join[1]);
  } else add('person.name', name);
  for (const [part, facts] of Object.entries({ person: others, case: courtCase, charge }))
    for (const [fact, value] of Object.entries(facts)) add(`${part}.${fact}` as Place, value);
  for (const { kind, length, unit } of coded) {
    add('sentence.kind', kind);
    add('sentence.length', length);
    add('sentence.unit', unit);
  }
  for (const text of texts) add('sentence.text', text);
  return uses;
}

/** The two columns of a name that is written as last and first; undefined for a name of any other form. */
export function lastAndFirst(name: TextFact | undefined): readonly [last: string, first: string] | undefined {
  if (typeof name !== 'object' || name.with !== ', ' || name.join?.length !== 2 || name.pattern !== undefined)
    return undefined;
  return [name.join[0]!, name.join[1]!];
}

/** The columns of a fact; none of one that is the same for every row. */
function columnsOfFact(fact: unknown): readonly string[] {
  if (typeof fact === 'string') return [fact];
  if (typeof fact !== 'object' || fact === null) return [];
  const { column, firstOf, join } = fact as Partial<Record<'column', string> & Record<'firstOf' | 'join', string[]>>;
  return [column ?? [], firstOf ?? [], join ?? []].flat();
}

/** The list of values of a fact and what it is called; undefined for a fact without one. A list in the fact has no name. */
export function listOf(fact: Use['fact'], { values }: Pick<Mapping, 'values'>) {
  if (typeof fact !== 'object' || !('values' in fact)) return undefined;
  return typeof fact.values === 'string'
    ? { name: fact.values, entries: values[fact.values] ?? {} }
    : { name: undefined, entries: fact.values };
}
