import { basename } from 'node:path';
import type { BulkFormat, FormatReading } from '../../format/bulk-format.ts';
import { COURT_COLUMNS } from '../../format/court-table/columns.ts';
import { courtTableReading } from '../../format/court-table/reading.ts';
import type { CourtVerdict } from '../../format/court-table/state.ts';
import { isHeader, squeezedName } from '../../format/line-kinds.ts';
import type { Row } from '../../format/row.ts';
import { getOrCreate, levelsOf, type Person } from '../../record/index.ts';
import { isRepeated, PeopleFileError, recordsOf } from '../read-people.ts';

/**
 * Words of a court table of a state that has declared none of its own. Words that are not here leave the fact unknown.
 */
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

/** A court's list: the ids of its people, in the order in which they first stand there, and the lines that were set aside. */
export type CourtPeople = {
  readonly keys: readonly string[];
  /**
   * Builds a person of the list by their key, anew each time: a whole person takes ten times the memory of their lines, and few are
   * needed at once.
   */
  readonly person: (key: string) => Person | undefined;
  readonly setAside: readonly number[];
};

/** A line of the list, kept as one text until its person is built. */
type KeptLine = string;

const keep = (line: number, fields: readonly string[]): KeptLine => JSON.stringify([line, ...fields]);

/** How the fields of a list are read: the id of the person, and the fields as a reading takes them. */
type ListReading = Pick<FormatReading, 'readRow' | 'buildPerson'> & {
  readonly fieldsOf: (fields: readonly string[]) => readonly string[];
  /** Blank where the line names no person. */
  readonly keyOf: (fields: readonly string[]) => string;
  readonly width: number;
};

/**
 * Reads a court's list: a court table, or lines in the state's own form, which a mapping makes from tables of a court's
 * system. With `quarantine`, lines that cannot be read are set aside. The people of such a line, or everybody in the
 * list where the line names no person, are then incomplete, so facts that the line may concern stay open.
 * @throws PeopleFileError for a file that is neither, and, without `quarantine`, for a line that cannot be read.
 */
export async function readCourt(
  path: string,
  format: BulkFormat,
  source: number,
  quarantine = false,
): Promise<CourtPeople> {
  const lines = new Map<string, KeptLine[]>();
  const setAside: number[] = [];
  const incomplete = new Set<string>();
  let reading: ListReading | undefined;
  let header: readonly string[] = [];
  for await (const { line, fields, spoiled } of recordsOf(path, format)) {
    if (reading === undefined) {
      reading = await listReading(fields, path, format);
      header = fields;
    }
    if (isRepeated(header, fields)) continue;
    if (fields.every((field) => field.trim() === '') && spoiled === undefined) continue;
    const key = reading.keyOf(fields);
    if (spoiled === undefined && fields.length >= reading.width && key !== '') {
      getOrCreate(lines, key, () => []).push(keep(line, reading.fieldsOf(fields)));
      continue;
    }
    if (!quarantine)
      throw new PeopleFileError(
        `${basename(path)}, line ${line}: it is no line of a court's list; mend or remove it, or add --quarantine.`,
      );
    setAside.push(line);
    incomplete.add(key);
  }
  const lacks = (key: string) => incomplete.has(key) || incomplete.has('');
  const rowOf = (kept: KeptLine): Row => {
    const [line, ...fields] = JSON.parse(kept) as [number, ...string[]];
    return reading!.readRow(fields, { source, line });
  };
  const person = (key: string) => {
    const own = lines.get(key);
    return own && reading!.buildPerson(key, own.map(rowOf), lacks(key));
  };
  return { keys: [...lines.keys()], person, setAside };
}

async function listReading(first: readonly string[], path: string, format: BulkFormat): Promise<ListReading> {
  if (!isCourtTable(format) && isHeader(first, format)) {
    const person = format.columns.indexOf(format.person);
    const { readRow, buildPerson } = await format.reading();
    const keyOf = (fields: readonly string[]) => format.readId(fields[person] ?? '');
    return { readRow, buildPerson, keyOf, fieldsOf: (fields) => fields, width: format.columns.length };
  }
  const { readRow, buildPerson } = await courtReading(format);
  const places = placesOf(first, isCourtTable(format) ? format.columns : COURT_COLUMNS, path);
  const fieldsOf = (fields: readonly string[]) => places.map((at) => fields[at] ?? '');
  const keyOf = (fields: readonly string[]) => (fields[places[0]!] ?? '').trim();
  return { readRow, buildPerson, keyOf, fieldsOf, width: COURT_COLUMNS.length };
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
