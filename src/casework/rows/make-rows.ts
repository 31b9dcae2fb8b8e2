import type { WitnessHook } from '../../bulk/api.ts';
import type { FilePeople } from '../../bulk/engine/coordinator/file-people.ts';
import { type Choice, createDecider } from '../../decide/index.ts';
import { mostUnder } from '../../jurisdictions/index.ts';
import { floorPolicy, under } from '../compared-policies.ts';
import type { Correction } from '../corrections/correction.ts';
import { type FigureCounts, type Figures, figuresOf } from './figures.ts';
import type { RowBatch } from './row-batch.ts';
import type { RowSettings, RowsGiven } from './row-visitor.ts';

/** The result of a choice for the people of some files: the figures, and the rows that are still to be written. */
export type MadeRows = { readonly figures: Figures; readonly batches: readonly RowBatch[] };

const MODULE = new URL('./row-visitor.ts', import.meta.url);

/** Has the engine's workers note rows while they decide a run without corrections. */
export async function watchRun(choice: Choice, take: (made: MadeRows) => void): Promise<WitnessHook> {
  const settings = await settingsOf(choice, []);
  return {
    module: MODULE,
    settings,
    take: (given) => {
      const parts = given as readonly RowsGiven[];
      const figures = figuresOf(
        choice,
        settings,
        parts.map(({ counts }) => counts),
      );
      take({ figures, batches: parts.flatMap(({ batches }) => batches) });
    },
  };
}

/** Decides everybody on all cores, with corrections laid over the file, and makes the rows that the workbench shows. */
export async function makeRows(
  people: FilePeople,
  choice: Choice,
  corrections: readonly Correction[],
  onProgress: (done: number, total: number) => void = () => {},
): Promise<MadeRows> {
  const batches: RowBatch[] = [];
  const settings = await settingsOf(choice, corrections);
  const visited = await people.visit({
    module: MODULE,
    settings,
    onSeen: (batch) => batches.push(batch as RowBatch),
    onProgress: (done) => onProgress(done, people.number),
  });
  const counts = (await visited.ask(undefined)) as readonly FigureCounts[];
  return { figures: figuresOf(choice, settings, counts), batches };
}

/** What rows are made under: the choice, and the policies beside it. */
export async function settingsOf(choice: Choice, corrections: readonly Correction[]): Promise<RowSettings> {
  const [most, floor] = [await mostUnder(choice.pack), floorPolicy(choice.pack)];
  // What is beside it is of the same reading of the file.
  const read = createDecider(choice).choice;
  return { choice, dismissAll: most && under(read, most), floor: floor && under(read, floor), corrections };
}
