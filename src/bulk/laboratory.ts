import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Choice, type Comparison, createLaboratory, type Standing } from '../decide/index.ts';
import { buildPerson } from '../sources/ca-doj/build-person.ts';
import type { Hooks, Problem } from './api.ts';
import type { PeopleReader } from './people-seam.ts';
import { csvLine } from './results/csv.ts';

/** What several choices do to the same people, each against the first. */
export type LaboratoryRun =
  | { readonly ok: false; readonly problem: Problem }
  | {
      readonly ok: true;
      readonly comparison: Comparison;
      /** Everyone who fares otherwise than under the first choice. */
      readonly standings: readonly { readonly person: string; readonly choice: number; readonly standing: Standing }[];
    };

/** Decides everyone in the inputs under several choices in one pass. */
export async function runLaboratory(
  readPeople: PeopleReader,
  inputs: readonly string[],
  choices: readonly Choice[],
  quarantine: boolean,
  hooks: Hooks = {},
): Promise<LaboratoryRun> {
  const laboratory = createLaboratory(choices);
  let comparison = laboratory.empty();
  const standings: { person: string; choice: number; standing: Standing }[] = [];
  const read = await readPeople(
    inputs,
    { quarantine },
    (id, rows, incomplete) => {
      comparison = laboratory.add(comparison, buildPerson(id, rows, incomplete), (choice, standing) =>
        standings.push({ person: id, choice, standing }),
      );
    },
    hooks,
  );
  return read.ok ? { ok: true, comparison, standings } : read;
}

/** Writes a comparison into a folder: the figures as JSON, and who gains and who loses as a table. */
export function writeComparison(
  folder: string,
  names: readonly string[],
  { comparison, standings }: LaboratoryRun & { ok: true },
): void {
  const choices = comparison.map((tally, index) => ({ choice: names[index], ...tally }));
  writeFileSync(join(folder, 'comparison.json'), `${JSON.stringify({ against: names[0], choices }, null, 2)}\n`);
  const lines = standings.map(({ person, choice, standing }) => csvLine([person, names[choice]!, standing]));
  writeFileSync(
    join(folder, 'comparison.csv'),
    `${[csvLine(['person', 'choice', 'standing']), ...lines].join('\n')}\n`,
  );
}
