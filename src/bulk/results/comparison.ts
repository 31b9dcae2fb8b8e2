import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComparedPeople } from '../engine-seam.ts';
import { csvLine } from './csv.ts';

/** Writes a comparison of choices into a folder: the figures as JSON, and who gains and who loses as a table. */
export function writeComparison(
  folder: string,
  names: readonly string[],
  { comparison, standings }: ComparedPeople,
): void {
  // Which clause was met first depends on how the work was shared out, and the file must not.
  const choices = comparison.map(({ outcomes, shifts, ...tally }, index) => ({
    choice: names[index],
    ...tally,
    outcomes: sorted(outcomes),
    shifts: sorted(shifts),
  }));
  writeFileSync(join(folder, 'comparison.json'), `${JSON.stringify({ against: names[0], choices }, null, 2)}\n`);
  const lines = standings.map(({ person, choice, standing }) => csvLine([person, names[choice]!, standing]));
  writeFileSync(
    join(folder, 'comparison.csv'),
    `${[csvLine(['person', 'choice', 'standing']), ...lines].join('\n')}\n`,
  );
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
