import type { BulkFormat } from '../../format/bulk-format.ts';
import type { ColumnType, StateColumn, StateExport } from '../../format/exported.ts';

/** A column of an exported table. */
export type ExportColumn = {
  readonly name: string;
  readonly type: ColumnType;
  /** What the column means, in a sentence; shown as the note of its heading in spreadsheets. */
  readonly note: string;
  /** Where its value is found: a column of determinations.csv, or of the state's lines of the same convictions. */
  readonly from: { readonly file: 'determinations' | 'convictions'; readonly column: string };
  /** Of dates that a state writes in its own way: the text as `YYYY-MM-DD`. */
  readonly toIso?: (text: string) => string;
};

const decided = (name: string, column: string, note: string, type: ColumnType = 'text'): ExportColumn => ({
  name,
  type,
  note,
  from: { file: 'determinations', column },
});

/** What every state's table of convictions has, out of determinations.csv. */
const DECIDED_COLUMNS: readonly ExportColumn[] = [
  decided('person', 'person', 'The person.'),
  decided('count', 'count', 'With the person, the key of the conviction.'),
  decided('case_numbers', 'case_numbers', 'Every case number of the court case.'),
  decided('county', 'county', 'County of the conviction.'),
  decided('section', 'section', 'Section of law of the conviction.'),
  decided('level', 'level', 'Level of the offense; empty when the file does not say.'),
  decided('conviction_date', 'conviction_date', 'Date of conviction; empty when it is partial or missing.', 'date'),
  decided('outcome', 'outcome', 'What is recommended, as a short name.'),
  decided('clause', 'clause', 'The clause that decided; empty when missing facts left it open.'),
  decided('reason', 'reason', 'Why, in words.'),
  decided('missing_facts', 'missing', 'The facts that would settle a hand review.'),
  decided(
    'flags',
    'flags',
    'What a prosecutor should look at, as short names; a question mark where the file cannot tell.',
  ),
  decided('least', 'least', 'The least that the statute gives, as a short name; empty where that is nothing.'),
  decided('source', 'source', 'Which of the input files, from 1.', 'integer'),
  decided('line', 'line', 'The line of that file.', 'integer'),
];

/** The tables of convictions and people that a state's results are exported as. */
export type ExportTable = {
  readonly convictions: readonly ExportColumn[];
  /** The columns of the table of people that come from any conviction of the person, by their places in the other. */
  readonly people: readonly number[];
};

/** The tables of a format. Throws on a column that neither the format nor its results have: a fault of the state's folder. */
export async function exportTableOf(
  format: Pick<BulkFormat, 'id' | 'columns' | 'resultColumns' | 'exported'>,
): Promise<ExportTable> {
  return tableOf(await format.exported(), new Set([...format.columns, ...format.resultColumns]), format.id);
}

function tableOf({ columns, people }: StateExport, known: ReadonlySet<string>, id: string): ExportTable {
  const given = columns.map((column) => exportColumn(column, known, id));
  const names = new Set(given.map(({ name }) => name));
  const convictions = [...given, ...DECIDED_COLUMNS.filter(({ name }) => !names.has(name))];
  return { convictions, people: people.map((name) => placeOf(convictions, name, id)) };
}

function exportColumn(column: StateColumn, known: ReadonlySet<string>, id: string): ExportColumn {
  if (column.kind === 'decided') {
    const own = DECIDED_COLUMNS[placeOf(DECIDED_COLUMNS, column.name, id)]!;
    return column.note === undefined ? own : { ...own, note: column.note };
  }
  if (!known.has(column.column)) throw new Error(`the results of ${id} have no column ${column.column} to export`);
  const { name, type, note, toIso } = column;
  return { name, type, note, from: { file: 'convictions', column: column.column }, ...(toIso && { toIso }) };
}

/** The place of a column by its name. */
export function placeOf(columns: readonly Pick<ExportColumn, 'name'>[], name: string, id = 'the table'): number {
  const place = columns.findIndex((column) => column.name === name);
  if (place < 0) throw new Error(`${id} exports no column ${name}`);
  return place;
}

/** A value of a table: text, a number, a date as days since 1970-01-01, or nothing. */
export type ExportValue = string | number | null;
