import { partsOf } from '../../database/parts-of.ts';
import { distinctCases } from '../../record/index.ts';
import type { SortId } from './columns.ts';
import { findRows, type RowFilter } from './filter.ts';
import type { OpenRows } from './open-rows.ts';

/** What the table of convictions asks for. `text` is never part of an address. */
export type PageRequest = {
  readonly filter: RowFilter;
  readonly text: string;
  readonly sort: { readonly by: SortId; readonly descending: boolean };
  readonly from: number;
  readonly size: number;
};

/** One conviction as the table shows it. */
export type ConvictionRow = {
  readonly id: number;
  readonly person: number;
  readonly name: string;
  readonly key: string;
  readonly section: string;
  readonly offense: string;
  readonly level: string;
  readonly date: string;
  readonly county: string;
  readonly cases: string;
  readonly outcome: string;
  readonly clause: string;
  readonly reason: string;
  readonly floor: string;
  /** Flags as bits by their position: raised by the file, and left open by it. */
  readonly raised: number;
  readonly open: number;
  readonly corrected: boolean;
};

export type Page = { readonly total: number; readonly people: number; readonly rows: readonly ConvictionRow[] };

export function readPage(rows: OpenRows, request: PageRequest): Page {
  const { filter, sort, from, size } = request;
  const found = request.text.trim() === '' ? undefined : searchText(rows, request.text);
  const page = findRows(rows.columns, filter, sort, { from, size }, found);
  return { total: page.total, people: page.people, rows: fetchRows(rows, page.rows) };
}

const FIELDS = `c.id, c.person_id as person, p.name, p.key, c.section, c.offense, c.level, c.date, c.county, c.cases,
  c.outcome, c.clause, c.reason, c.floor, c.raised, c.open, c.corrected`;

/** Rows by number, in the order asked for. */
export function fetchRows(rows: OpenRows, ids: readonly number[]): readonly ConvictionRow[] {
  const one = rows.database.prepare(
    `select ${FIELDS} from convictions c join people p on p.id = c.person_id where c.id = ?`,
  );
  return ids.map((id) => {
    const row = one.get(id) as unknown as Omit<ConvictionRow, 'corrected'> & { corrected: number };
    // A flag that is raised is not open, whatever else the file leaves open about it.
    // A file may spell one number in several ways.
    const cases = distinctCases(row.cases).join('; ');
    return { ...row, cases, open: row.open & ~row.raised, corrected: row.corrected === 1 };
  });
}

const KEPT_SEARCHES = 8;

/**
 * Rows whose name, numbers, section or offense text hold every word of a search. Plain looking through the texts takes
 * some 20 ms for 200,000 rows, whatever the words; an index would be slower for short ones.
 */
export function searchText(rows: OpenRows, text: string): Uint8Array {
  const words = text.trim().toLowerCase().split(/\s+/).slice(0, 8);
  const key = words.join(' ');
  const known = rows.searches.get(key);
  if (known) return known;
  const texts = rows.texts();
  const found = new Uint8Array(rows.columns.size);
  for (let row = 0; row < found.length; row++) {
    const own = texts[row]!;
    let all = 1;
    for (const word of words) if (!own.includes(word)) all = 0;
    found[row] = all;
  }
  // Paging and sorting within one search ask for it again and again.
  rows.searches.set(key, found);
  if (rows.searches.size > KEPT_SEARCHES) rows.searches.delete(rows.searches.keys().next().value!);
  return found;
}

const EXPORT_COLUMNS = [
  'name',
  'person',
  'section',
  'offense',
  'level',
  'date',
  'county',
  'cases',
  'determination',
  'outcome',
  'clause',
  'reason',
  'statute_alone',
  'flags_raised',
  'flags_open',
  'corrected',
] as const;

/** A selection as CSV, a piece at a time: the rows named, else all that a filter holds; in the order that is asked for. */
export function* exportRows(
  rows: OpenRows,
  wanted: {
    readonly filter: RowFilter;
    readonly text: string;
    readonly ids?: readonly number[];
    readonly sort?: PageRequest['sort'];
  },
  lineOf: (cells: readonly (string | number)[]) => string,
): Generator<string> {
  const found = wanted.text.trim() === '' ? undefined : searchText(rows, wanted.text);
  const everything = { from: 0, size: rows.columns.size };
  const order = wanted.sort ?? { by: 'file', descending: false };
  const named = wanted.ids && new Set(wanted.ids);
  const ids = named
    ? findRows(rows.columns, {}, order, everything).rows.filter((id) => named.has(id))
    : findRows(rows.columns, wanted.filter, order, everything, found).rows;
  const labels = new Map(rows.figures.outcomes.map(({ id, label }) => [id, label]));
  yield `${lineOf(EXPORT_COLUMNS)}\n`;
  for (const part of partsOf(ids, 1000)) {
    const piece = fetchRows(rows, part).map((row) =>
      lineOf([
        row.name,
        row.key,
        row.section,
        row.offense,
        row.level,
        row.date,
        row.county,
        row.cases,
        labels.get(row.outcome) ?? row.outcome,
        row.outcome,
        row.clause,
        row.reason,
        labels.get(row.floor) ?? row.floor,
        flagTitles(rows, row.raised),
        flagTitles(rows, row.open),
        row.corrected ? 'yes' : '',
      ]),
    );
    yield `${piece.join('\n')}\n`;
  }
}

function flagTitles({ figures }: OpenRows, bits: number): string {
  return figures.flags
    .filter(({ flag }) => (bits >>> flag) & 1)
    .map(({ title }) => title)
    .join('; ');
}
