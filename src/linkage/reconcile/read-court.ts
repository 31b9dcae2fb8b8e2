import { basename } from 'node:path';
import type { BulkFormat, FormatReading } from '../../format/bulk-format.ts';
import { COURT_COLUMNS } from '../../format/court-table/columns.ts';
import { courtTableReading } from '../../format/court-table/reading.ts';
import type { CourtVerdict } from '../../format/court-table/state.ts';
import { squeezedName } from '../../format/line-kinds.ts';
import type { Row } from '../../format/row.ts';
import { getOrCreate, levelsOf, type Person } from '../../record/index.ts';
import { isRepeated, PeopleFileError, recordsOf } from '../read-people.ts';

/** Words of a court table of a state that has declared none of its own. Words that are not here leave the fact unknown. */
const VERDICTS: Readonly<Record<string, CourtVerdict>> = {
  ...{ GUILTY: 'convicted', 'GUILTY PLEA': 'convicted', 'PLED GUILTY': 'convicted', 'FOUND GUILTY': 'convicted' },
  ...{ CONVICTED: 'convicted', 'NOLO CONTENDERE': 'convicted', DISMISSED: 'other', 'NOT GUILTY': 'other' },
  ...{ ACQUITTED: 'other', 'DISMISSED BY COURT': 'other', 'DISMISSED BY PROSECUTOR': 'other', PENDING: 'pending' },
};

/** How a court table of the state is read: by the state's own words where its file is one, else by the usual ones. */
async function courtReading(format: BulkFormat): Promise<FormatReading> {
  const reading = await format.reading();
  if (isCourtTable(format)) return reading;
  const { readSection, citation, levels } = reading.correcting;
  const declared = levelsOf(levels);
  return courtTableReading({
    readSection,
    citation,
    levels: declared,
    levelWords: Object.fromEntries(declared.map(({ id }) => [id.replaceAll('-', ' ').toUpperCase(), id])),
    verdicts: VERDICTS,
    // What a court did to a conviction later is in words of the state: until they are declared, it leaves the conviction open.
    changes: {},
  });
}

/** A state's own form is the court table; it may have further columns. */
function isCourtTable({ columns }: BulkFormat): boolean {
  return COURT_COLUMNS.every((name, at) => columns[at] === name);
}

/**
 * The people of a court table, in the order in which they first stand there.
 * @throws PeopleFileError for a file or a line that is none of a court table.
 */
export async function readCourt(path: string, format: BulkFormat, source: number): Promise<readonly Person[]> {
  const { readRow, buildPerson } = await courtReading(format);
  const rows = new Map<string, Row[]>();
  let places: readonly number[] | undefined;
  let header: readonly string[] = [];
  for await (const { line, fields, spoiled } of recordsOf(path, format)) {
    if (places === undefined) {
      places = placesOf(fields, isCourtTable(format) ? format.columns : COURT_COLUMNS, path);
      header = fields;
    }
    if (isRepeated(header, fields)) continue;
    if (fields.every((field) => field.trim() === '') && spoiled === undefined) continue;
    const own = places.map((at) => fields[at] ?? '');
    const key = own[0]!.trim();
    if (spoiled !== undefined || fields.length < COURT_COLUMNS.length || key === '')
      throw new PeopleFileError(`${basename(path)}, line ${line}: it is no line of a court table; mend or remove it.`);
    getOrCreate(rows, key, () => []).push(readRow(own, { source, line }));
  }
  return [...rows].map(([key, own]) => buildPerson(key, own));
}

function placesOf(header: readonly string[], columns: readonly string[], path: string): readonly number[] {
  const names = header.map(squeezedName);
  const places = columns.map((name) => names.indexOf(squeezedName(name)));
  const missing = COURT_COLUMNS.filter((_, at) => places[at]! < 0);
  if (missing.length === 0) return places;
  throw new PeopleFileError(
    `${basename(path)}, line 1: a court table has these columns too: ${missing.join(', ')} (docs/formats/court-table.md).`,
  );
}
