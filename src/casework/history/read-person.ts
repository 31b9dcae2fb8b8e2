import type { LinePlace } from '../../bulk/engine/people/person-rows.ts';
import type { Person } from '../../record/index.ts';
import { type LineReading, type LineSource, readLines } from './lines-of.ts';

/** What a run keeps of a person: enough to read the history from the files again. */
export type KeptPerson = {
  readonly key: string;
  readonly places: readonly LinePlace[];
  /** 1 for a person whom a line that cannot be read may concern. */
  readonly incomplete: number;
};

/** One person's history, read from where their lines stand. */
export function readPerson(
  reading: LineReading,
  sources: readonly LineSource[],
  { key, places, incomplete }: KeptPerson,
): Person {
  return reading.reading.buildPerson(key, readLines(reading, sources, key, places), incomplete === 1);
}
