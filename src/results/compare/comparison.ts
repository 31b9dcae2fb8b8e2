import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addComparisons, type Choice, type Comparison, emptyComparison } from '../../decide/index.ts';
import type { FileFacts } from '../file-facts.ts';
import { type AppendedFile, appendedFile } from '../files/appended-file.ts';
import { type ComparedLines, convictionsHeader, PEOPLE_HEADER } from './compared-lines.ts';

/** What a comparison of choices leaves beside the results of each. */
export const COMPARISON_FILES = {
  figures: 'comparison.json',
  people: 'comparison.csv',
  convictions: 'comparison_convictions.csv',
} as const;

/** The two tables of a comparison in the making: people who gain or lose, and the convictions by which they do. */
export type ComparisonTables = {
  /** Takes up more people, who come in the order of the input. */
  readonly add: (lines: ComparedLines) => void;
  readonly close: () => ComparedPeople;
  /** Gives them up. */
  readonly abandon: () => void;
};

/** The names and headers of the two tables, in the order of `ComparedPeople`. */
export function comparisonTables(
  names: readonly string[],
): readonly { readonly name: string; readonly header: string }[] {
  return [
    { name: COMPARISON_FILES.people, header: PEOPLE_HEADER },
    { name: COMPARISON_FILES.convictions, header: convictionsHeader(names) },
  ];
}

/** Begins the tables in a folder; they are written as they come, since a state's may be larger than memory. */
export function startTables(folder: string, choices: readonly Choice[], names: readonly string[]): ComparisonTables {
  const [people, convictions] = comparisonTables(names).map(({ name, header }) =>
    appendedFile(folder, name, header),
  ) as [AppendedFile, AppendedFile];
  let comparison = emptyComparison(choices);
  return {
    add(lines) {
      comparison = addComparisons(comparison, lines.comparison);
      people.append(lines.people.text, lines.people.count);
      convictions.append(lines.convictions.text, lines.convictions.count);
    },
    close: () => ({ comparison, tables: [people.close(), convictions.close()] }),
    abandon: () => {
      people.abandon();
      convictions.abandon();
    },
  };
}

/** Writes the figures of a comparison, with the hashes of its tables. */
export function writeFigures(folder: string, names: readonly string[], { comparison, tables }: ComparedPeople): void {
  // Which clause was met first depends on how the work was shared out, and the file must not.
  const choices = comparison.map(({ outcomes, shifts, ...tally }, index) => ({
    choice: names[index],
    ...tally,
    outcomes: sorted(outcomes),
    shifts: sorted(shifts),
  }));
  const figures = { against: names[0], choices, tables };
  writeFileSync(join(folder, COMPARISON_FILES.figures), `${JSON.stringify(figures, null, 2)}\n`);
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What several choices do to the same people, each against the first. */
export type ComparedPeople = {
  readonly comparison: Comparison;
  /**
   * The finished tables: everyone who fares differently than under the first choice, and each conviction that does, in
   * the order in which the inputs first name them.
   */
  readonly tables: readonly FileFacts[];
};
