import { type BulkFormat, type ColumnGroup, columnOf } from './bulk-format.ts';

/**
 * How the scanner keeps the lines of a format, worked out from the format: plain numbers, which it is set up with.
 * A row in its memory is a number for each group of columns, equal for equal texts, then the line and the offset within
 * the chunk. If you change what a row holds, also change `wasm/rows.as.ts`.
 */
export type ScanLayout = {
  /** Fields of a readable line, and which of them is the person's. */
  readonly fields: number;
  readonly person: number;
  /** Character codes. The header's is the first letter of its first column, lower case. */
  readonly delimiter: number;
  readonly headerLetter: number;
  readonly quoted: boolean;
  readonly groups: readonly ScanGroup[];
  /** Place of a group's number in a row, by the group's name. */
  readonly word: Readonly<Record<string, number>>;
  readonly lineWord: number;
  readonly offsetWord: number;
  /** Words (4 bytes) of a row. */
  readonly rowWords: number;
  /** A bit for each group that is a log. */
  readonly logs: number;
  /** The condensed columns as spans, adjoining ones joined. */
  readonly condensed: Spans;
  /** How many cells the results add to a line. */
  readonly resultCells: number;
  /** Where the county stands: in which group, and which of its fields. */
  readonly county: { readonly group: string; readonly field: number };
  /** The group that begins with the person's id. */
  readonly identity: string;
};

export type Spans = readonly (readonly [first: number, last: number])[];

export type ScanGroup = {
  readonly name: string;
  readonly spans: Spans;
  /** The position in the format of each field of the group's key, in order. */
  readonly columns: readonly number[];
  readonly log: boolean;
  readonly readInOrder: boolean;
};

/** Bytes of a group in the scanner's table: number of spans, then first and last field of each. */
export const GROUP_BYTES = 32;
const MOST_SPANS = 3;
/** Ends of fields that the scanner keeps of a record that is read letter by letter (`KEPT` in `wasm/structure.as.ts`). */
const MOST_COLUMNS = 120;
/** One bit each says which groups are logs. */
const MOST_GROUPS = 31;

const layouts = new WeakMap<BulkFormat, ScanLayout>();

export function layoutOf(format: BulkFormat): ScanLayout {
  const known = layouts.get(format);
  if (known) return known;
  const layout = makeLayout(format);
  layouts.set(format, layout);
  return layout;
}

function makeLayout(format: BulkFormat): ScanLayout {
  const at = (name: string) => columnOf(format, name);
  const groups = (format.groups ?? eachColumn(format)).map((group) => scanGroup(group, at));
  if (format.columns.length > MOST_COLUMNS) throw new Error(`${format.id}: more than ${MOST_COLUMNS} columns`);
  if (groups.length > MOST_GROUPS) throw new Error(`${format.id}: more than ${MOST_GROUPS} groups of columns`);
  const identity = groups.find(({ columns }) => columns[0] === at(format.person));
  const ofCounty = groups.find(({ columns }) => columns.includes(at(format.county)));
  if (!identity || !ofCounty) throw new Error(`${format.id}: no group keeps the person, or the county`);
  return {
    fields: format.columns.length,
    person: at(format.person),
    delimiter: format.delimiter.charCodeAt(0),
    headerLetter: format.columns[0]!.toLowerCase().charCodeAt(0),
    quoted: format.quoted,
    groups,
    word: wordsOf(groups.map(({ name }) => name)),
    lineWord: groups.length,
    offsetWord: groups.length + 1,
    rowWords: groups.length + 2,
    logs: groups.reduce((mask, { log }, index) => (log ? mask | (1 << index) : mask), 0),
    condensed: joinAdjoining(format.condensed.map(at)),
    resultCells: format.resultColumns.length,
    county: { group: ofCounty.name, field: ofCounty.columns.indexOf(at(format.county)) },
    identity: identity.name,
  };
}

/** Place of each group's number in a row. */
export function wordsOf<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, index) => [name, index])) as Record<Name, number>;
}

/** Every column as a group of its own. */
function eachColumn({ columns }: BulkFormat): readonly ColumnGroup[] {
  return columns.map((name) => ({ name, spans: [[name, name]] }));
}

function scanGroup(group: ColumnGroup, at: (name: string) => number): ScanGroup {
  const { name, nearlyUnique: log = false, readInOrder = false } = group;
  const spans = group.spans.map(([first, last]) => [at(first), at(last)] as const);
  if (spans.length > MOST_SPANS) throw new Error(`${name}: more than ${MOST_SPANS} stretches of columns`);
  const columns = spans.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
  return { name, spans, columns, log, readInOrder };
}

function joinAdjoining(positions: readonly number[]): Spans {
  const spans: [number, number][] = [];
  for (const position of positions) {
    const last = spans.at(-1);
    if (last && last[1] + 1 === position) last[1] = position;
    else spans.push([position, position]);
  }
  return spans;
}
