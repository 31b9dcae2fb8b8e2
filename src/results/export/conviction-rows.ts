import { join } from 'node:path';
import { isRelief } from '../../law/language/index.ts';
import { parseIsoDay } from '../../record/index.ts';
import { type OpenedResults, readCsvLines } from '../open-results.ts';
import { type OutcomesOfRun, outcomeIn } from '../outcomes-of-run.ts';
import { type ExportColumn, type ExportTable, type ExportValue, placeOf } from './table.ts';

/**
 * The rows of the table of convictions. The two files are read side by side: both hold the convictions that carry a
 * determination, in input order.
 */
export async function* convictionRows(
  { folder, manifest }: Pick<OpenedResults, 'folder' | 'manifest'>,
  table: Pick<ExportTable, 'convictions'>,
): AsyncGenerator<readonly ExportValue[]> {
  const sources = {
    determinations: readCsvLines(join(folder, 'determinations.csv')),
    convictions: readCsvLines(join(folder, manifest.convictionsFile)),
  };
  const heads = {
    determinations: (await sources.determinations.next()).value as readonly string[],
    convictions: (await sources.convictions.next()).value as readonly string[],
  };
  const places = table.convictions.map((column) => {
    const { file } = column.from;
    return { column, file, position: heads[file].indexOf(column.from.column) };
  });
  for (;;) {
    const [decided, recorded] = [await sources.determinations.next(), await sources.convictions.next()];
    if (decided.done || recorded.done) return;
    const lines = { determinations: decided.value, convictions: recorded.value };
    yield places.map(({ column, file, position }) => cellValue(column, lines[file][position] ?? ''));
  }
}

function cellValue({ type, toIso }: ExportColumn, text: string): ExportValue {
  const clean = text.trim();
  if (clean === '' || clean.toUpperCase() === 'NULL') return null;
  switch (type) {
    case 'text':
      return clean;
    case 'integer':
    case 'number':
      return Number.isFinite(Number(clean)) ? Number(clean) : null;
    case 'date':
      return parseIsoDay(clean) ?? parseIsoDay(toIso?.(clean) ?? '') ?? null;
  }
}

/** One row a person, counted from the rows of their convictions; `add` takes rows in any order. */
export function peopleTable(
  outcomes: OutcomesOfRun,
  { convictions, people: kept }: ExportTable,
): {
  readonly columns: readonly Omit<ExportColumn, 'from'>[];
  readonly add: (row: readonly ExportValue[]) => void;
  readonly rows: () => Iterable<readonly ExportValue[]>;
} {
  const at = { person: placeOf(convictions, 'person'), outcome: placeOf(convictions, 'outcome') };
  const people = new Map<
    ExportValue,
    { base: readonly ExportValue[]; decided: number; relief: number; open: number }
  >();
  const integer = (name: string, note: string) => ({ name, type: 'integer' as const, note });
  return {
    columns: [
      ...kept.map((place) => convictions[place]!),
      integer('decided', 'Convictions that carry a determination.'),
      integer('relief', 'Of these, dismissed, reduced or destroyed.'),
      integer('hand_review', 'Of these, left to a person.'),
    ],
    add(row) {
      const person = row[at.person]!;
      let known = people.get(person);
      if (!known) {
        known = { base: kept.map((place) => row[place]!), decided: 0, relief: 0, open: 0 };
        people.set(person, known);
      }
      known.decided++;
      const outcome = outcomeIn(outcomes, String(row[at.outcome]));
      if (isRelief(outcome)) known.relief++;
      if (outcome.effect === 'open') known.open++;
    },
    *rows() {
      for (const { base, decided, relief, open } of people.values()) yield [...base, decided, relief, open];
    },
  };
}
