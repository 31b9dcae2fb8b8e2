import type { Pack, Policy } from './pack.ts';

/**
 * What a file's silence means, where that is a choice that changes results. The readings and their values are a closed
 * list, since {@link createFileReader} and the dates of conditions carry them out; a pack says in the words of its
 * state's files which of them there are, and a policy which values it takes.
 *
 * | reading | value | what is done |
 * |---|---|---|
 * | `placeholder` | `blank` | a disposition or an offense of conviction that is a mark for "nothing" is blank |
 * | | `text` | it is what it says: a disposition that is no conviction, an offense that cannot be read |
 * | `blank-disposition` | `unknown` | a court action without a disposition may be a conviction |
 * | | `no-conviction` | it is none |
 * | `offense-column` | `conviction` | the offense of conviction counts, where the file has a column for it |
 * | | `charge` | the offense of the charge counts |
 * | | `unknown` | where the two are not the same section, it is not known |
 * | `blank-conviction-offense` | `charge` | the charge stands in where the offense of conviction is blank |
 * | | `unknown` | the offense of such a conviction is not known |
 * | `unreadable-conviction-offense` | `unknown` | an offense of conviction that is no section is not known |
 * | | `charge` | the charge stands in for it |
 * | `blank-level` | `charge` | the level of the charge stands in where that of the conviction is blank |
 * | | `unknown` | the level is not known, unless the statute leaves one only |
 * | `blank-date` | `disposition-date` | the date of the disposition stands in where that of the event is blank |
 * | | `unknown` | the date is not known |
 * | `blank-birth-date` | `cycle-age` | the age at an arrest leaves a range of birth dates where none is given |
 * | | `unknown` | the birth date is not known |
 * | `unreadable-other` | `unknown` | another charge whose section cannot be read may be of any section |
 * | | `passed-over` | it is of no section that a rule asks for |
 * | `offense-date` | `arrest-for-section` | an arrest of the cycle that names the section dates the offense |
 * | | `first-arrest` | the first arrest of the cycle does, for whatever it was |
 * | | `conviction` | the conviction does |
 * | `years` | `calendar` | so many years later is the same day of that year |
 * | | `days` | a year is 365.25 days, rounded to whole days |
 */
export const FILE_READINGS = {
  placeholder: { values: ['blank', 'text'], usual: 'blank', careful: 'blank' },
  'blank-disposition': { values: ['unknown', 'no-conviction'], usual: 'unknown', careful: 'unknown' },
  'offense-column': { values: ['conviction', 'charge', 'unknown'], usual: 'conviction', careful: 'unknown' },
  'blank-conviction-offense': { values: ['charge', 'unknown'], usual: 'charge', careful: 'unknown' },
  'unreadable-conviction-offense': { values: ['unknown', 'charge'], usual: 'unknown', careful: 'unknown' },
  'blank-level': { values: ['charge', 'unknown'], usual: 'charge', careful: 'unknown' },
  'blank-date': { values: ['disposition-date', 'unknown'], usual: 'disposition-date', careful: 'unknown' },
  'blank-birth-date': { values: ['cycle-age', 'unknown'], usual: 'cycle-age', careful: 'unknown' },
  'unreadable-other': { values: ['unknown', 'passed-over'], usual: 'unknown', careful: 'unknown' },
  'offense-date': {
    values: ['arrest-for-section', 'first-arrest', 'conviction'],
    usual: 'arrest-for-section',
    careful: 'arrest-for-section',
  },
  years: { values: ['calendar', 'days'], usual: 'calendar', careful: undefined },
} as const;

export type FileReadingId = keyof typeof FILE_READINGS;

type ValueOf<Id extends FileReadingId> = (typeof FILE_READINGS)[Id]['values'][number];

/** A value for some of the readings. */
export type FileReadings = { readonly [Id in FileReadingId]?: ValueOf<Id> };

/** A value for each of them. */
export type AllFileReadings = { readonly [Id in FileReadingId]: ValueOf<Id> };

/** One reading in the words of a state's files. */
export type FileReadingDefinition = {
  readonly [Id in FileReadingId]: {
    readonly id: Id;
    /** The question that the file leaves open. */
    readonly title: string;
    /** Each value, in words that complete "Here ...". */
    readonly values: { readonly [Value in ValueOf<Id>]: string };
    /** Where the choice is written about. */
    readonly source: string;
  };
}[FileReadingId];

export const READING_IDS = Object.keys(FILE_READINGS) as readonly FileReadingId[];

/** How a file is read where neither policy nor run says otherwise. */
export const USUAL_READINGS = Object.freeze(
  Object.fromEntries(READING_IDS.map((id) => [id, FILE_READINGS[id].usual])),
) as AllFileReadings;

/** How files are read under a policy: what was chosen, else what the policy says, else what is usual. */
export function readingsUnder(policy: Pick<Policy, 'readings'>, chosen: FileReadings = {}): AllFileReadings {
  return { ...USUAL_READINGS, ...policy.readings, ...chosen };
}

/** The same for those readings alone that a pack declares, in its order: what results and screens tell. */
export function toldReadings(
  pack: Pick<Pack, 'readings'>,
  policy: Pick<Policy, 'readings'>,
  chosen: FileReadings = {},
): Readonly<Record<string, string>> {
  const all = readingsUnder(policy, chosen);
  return Object.fromEntries((pack.readings ?? []).map(({ id }) => [id, all[id]]));
}

/**
 * Values for the readings of a pack from their texts; or what is wrong with them, in words that complete "--reading ...".
 */
export function parseReadings(
  pack: Pack,
  given: readonly (readonly [id: string, value: string])[],
):
  | { readonly ok: true; readonly readings: FileReadings }
  | { readonly ok: false; readonly id: string; readonly problem: string } {
  const readings: Record<string, string> = {};
  for (const [id, value] of given) {
    const definition = (pack.readings ?? []).find((each) => each.id === id);
    if (!definition) {
      const ids = (pack.readings ?? []).map((each) => each.id).join(', ') || 'none';
      return { ok: false, id, problem: `${pack.id} has no reading ${id}; its readings are: ${ids}` };
    }
    const values: readonly string[] = FILE_READINGS[definition.id].values;
    if (!values.includes(value)) return { ok: false, id, problem: `${id} takes one of: ${values.join(', ')}` };
    readings[id] = value;
  }
  return { ok: true, readings: readings as FileReadings };
}
