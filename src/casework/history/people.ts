import { buildPerson } from '../../jurisdictions/us-ca/doj/build-person.ts';
import { readRow } from '../../jurisdictions/us-ca/doj/row.ts';
import type { Person } from '../../record/index.ts';
import { type HistoryIndex, placesOf } from './index-file.ts';
import { type LinePlace, type LineReader, openLines } from './lines-of.ts';

/** One person's history from where their lines lie. */
export function readPerson(reader: LineReader, id: string, places: readonly LinePlace[], incomplete: boolean): Person {
  return buildPerson(
    id,
    places.map((place) => readRow(reader.fields(place), { source: place.source, line: place.line })),
    incomplete,
  );
}

/** Every person of the inputs in turn, or those asked for. */
export function* eachPerson(
  index: HistoryIndex,
  wanted?: readonly number[],
): Generator<{ readonly person: Person; readonly position: number; readonly places: readonly LinePlace[] }> {
  const reader = openLines(index.sources);
  try {
    const total = wanted?.length ?? index.people.length;
    for (let i = 0; i < total; i++) {
      const position = wanted ? wanted[i]! : i;
      const places = placesOf(index, position);
      yield {
        person: readPerson(reader, index.people[position]!, places, index.incomplete.has(position)),
        position,
        places,
      };
    }
  } finally {
    reader.close();
  }
}
