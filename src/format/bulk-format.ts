import type { Determination } from '../decide/index.ts';
import type { Count, Day, DeclaredLevels, Origin, Person, Section } from '../record/index.ts';
import type { StateExport } from './exported.ts';
import type { FileSet } from './file-set.ts';
import type { DateColumns } from './odd-date.ts';
import type { Row } from './row.ts';

/**
 * The format of a state's bulk file: which columns a line has, how they are separated, whose line it is, and how a person
 * is built of their lines. A jurisdiction brings it as a value; the bulk engine, the plain reference, inspection and
 * results know no other. The value is small, since every worker thread loads it; what reads lines is loaded by `reading`
 * when it is needed.
 */
export type BulkFormat = {
  /** Such as `us-ca/doj`. */
  readonly id: string;
  /** What a sentence calls the file: "the California DOJ history file". */
  readonly title: string;
  /** The name of the state, for sentences about its counties. */
  readonly state: string;
  /** `import.meta.url` of the module whose default export this value is: worker threads load it from there. */
  readonly module: string;
  /** Names of the columns, as the header has them, in order. At most 120. */
  readonly columns: readonly string[];
  /** One ASCII character. */
  readonly delimiter: string;
  /** Whether a quotation mark at the start of a field opens a quoted one (RFC 4180), or is a letter like any other. */
  readonly quoted: boolean;
  /** The column whose text tells people apart. */
  readonly person: string;
  /** The column of the county, or of what courts are arranged by. */
  readonly county: string;
  /** The columns that the condensed results keep, in their order. */
  readonly condensed: readonly string[];
  /** The columns that results add after the format's own, in order. */
  readonly resultColumns: readonly string[];
  /** How the engine keeps the columns that rows are read from; every column by itself where this is missing. */
  readonly groups?: readonly ColumnGroup[];
  /** An id as people are told apart by; empty where the text is none. */
  readonly readId: (text: string) => string;
  readonly readCounty: (text: string) => string | undefined;
  /** The names of the state's counties, as `readCounty` gives them. */
  readonly counties: ReadonlySet<string>;
  /** The dates that a run looks at for other forms than the format's; none where this is missing. */
  readonly dates?: DateColumns;
  /** The columns that say who a person is, by which people of two files are linked; no linkage where this is missing. */
  readonly identity?: IdentityColumns;
  readonly reading: () => Promise<FormatReading>;
  /** The tables that results over such files are exported as. */
  readonly exported: () => Promise<StateExport>;
  /**
   * The address of another module whose `engineFormat` does by hand what the engine else does with `reading`
   * (`EngineFormat` in `src/bulk/engine/people/engine-format.ts`). Both must give the same bytes.
   */
  readonly tuned?: string;
  /** Where the state sends several files whose lines belong together: how they are joined to lines of this format. */
  readonly files?: FileSet;
};

/** Names of columns that say who a person is. Race is none of them, since no link may rest on it. */
export type IdentityColumns = {
  /** `LAST,FIRST MIDDLE`. */
  readonly name: string;
  readonly birth: string;
  readonly sex: string;
  /** A driver's license, a social security number, and the number that the state gives a person by fingerprints. */
  readonly licence?: string;
  readonly ssn?: string;
  readonly cii?: string;
};

/** How lines of a format become people, and people become cells of results. */
export type FormatReading = {
  /** Reads the fields of one line, in the order of the columns; missing ones are blank. */
  readonly readRow: (fields: readonly string[], origin: Origin) => Row;
  /**
   * Builds a person from all their rows, in input order. `incomplete` where a line that could not be read may be
   * theirs.
   */
  readonly buildPerson: (id: string, rows: readonly Row[], incomplete?: boolean) => Person;
  readonly results: ResultCells;
  readonly correcting: Correcting;
};

/** How facts of a history are put right by hand. */
export type Correcting = {
  /** A section with its code as a person writes it; undefined where the text is none. */
  readonly readSection: (text: string) => Section | undefined;
  /** A citation that `readSection` takes, as an example. */
  readonly citation: string;
  /** The levels that a charge of the state can have, from the gravest; the usual ones where this is missing. */
  readonly levels?: DeclaredLevels;
  /** A history after facts in it were put right: what they make impossible is no more known than in a file. */
  readonly settle?: (person: Person) => Person;
};

export type ResultCells = {
  /**
   * The cells of the result columns for a person's determinations; what is the same on all of a person's lines is found
   * out once. The cell of `ofLine` is left blank.
   */
  readonly cellsOf: (person: Person, asOf: Day) => (determination: Determination) => readonly string[];
  /** The one result column, if any, that says something of every line, from its own texts alone. */
  readonly ofLine?: {
    /** Its place among the result columns. */
    readonly position: number;
    readonly read: (field: (column: string) => string) => string;
  };
  /** What figures call a section together with those that belong to it; undefined for its own code and number. */
  readonly sectionGroup?: (section: Section) => string | undefined;
};

/**
 * Columns that the engine keeps under one number, equal for equal texts. Columns that stand side by side and repeat
 * together are best kept as one group. The group of the person's column must begin with it.
 */
export type ColumnGroup = {
  readonly name: string;
  /** First and last column of each stretch of adjoining ones. */
  readonly spans: readonly (readonly [first: string, last: string])[];
  /** Where nearly every text is new, a table of them would be all cost: only repeats in a row are seen. */
  readonly nearlyUnique?: boolean;
  /** Whether texts are read once, in the order in which they stand. */
  readonly readInOrder?: boolean;
};

/** The section as figures group it: the group that the format names, else its code and number. */
export function sectionName(section: Section, { sectionGroup }: Pick<ResultCells, 'sectionGroup'>): string {
  return sectionGroup?.(section) ?? `${section.code ?? '?'} ${section.number}`;
}

/** The distinct case numbers of a conviction's court case; of the count alone where the case is not known. */
export function caseNumbers(person: Person, conviction: Count): readonly string[] {
  if (conviction.case === undefined) return conviction.caseNumbers;
  const numbers: string[] = [];
  for (const count of person.counts) {
    if (count.case !== conviction.case || count.step !== 'court') continue;
    for (const number of count.caseNumbers) if (!numbers.includes(number)) numbers.push(number);
  }
  return numbers;
}

/** Years from a day to the as-of date, one decimal; empty where the day is not known. */
export function years(since: Day | undefined, asOf: Day): string {
  return since === undefined ? '' : ((asOf - since) / 365.25).toFixed(1);
}

/** Position from 0 of a column; throws on a name that is not in the format (a bug, not bad input). */
export function columnOf({ columns, id }: Pick<BulkFormat, 'columns' | 'id'>, name: string): number {
  const position = columns.indexOf(name);
  if (position < 0) throw new Error(`${id} has no column ${name}`);
  return position;
}
