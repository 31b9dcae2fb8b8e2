import { ALL_COUNTIES, type Decider } from '../decide/index.ts';
import type { FileFacts } from './file-facts.ts';
import { writeJson } from './files/write-text.ts';
import type { Summary } from './summary.ts';
import type { Tally } from './tally.ts';

/** A run whose data files are whole; `folder` is where they lie. */
export type DecidedRun = {
  readonly folder: string;
  readonly decider: Decider;
  readonly tally: Tally;
  readonly summary: Summary;
};

/** What an output adds to a run: its files, and the summaries of counties where it made them. */
export type AddedOutput = { readonly files: readonly FileFacts[]; readonly counties?: readonly Summary[] };

/**
 * An output that is made from the data files and the figures of a finished run. The fast engine, the reference, ranges
 * of `redress cluster`, corrections and the workbench all call it at the end, so an output needs no other code: the
 * manifest lists its files, and `redress verify` checks them.
 */
export type RunOutput = (run: DecidedRun) => Promise<AddedOutput>;

/** Every output that follows the data files, in the order of the manifest. */
export const RUN_OUTPUTS: readonly RunOutput[] = [countyResults, summaryFile];

/** Writes every output that follows the data files. */
export async function writeRunOutputs(
  run: DecidedRun,
  outputs: readonly RunOutput[] = RUN_OUTPUTS,
): Promise<Required<AddedOutput>> {
  const made: AddedOutput[] = [];
  for (const write of outputs) made.push(await write(run));
  return {
    files: made.flatMap(({ files }) => files),
    counties: made.flatMap(({ counties = [] }) => counties),
  };
}

async function countyResults({ folder, decider, tally }: DecidedRun): Promise<AddedOutput> {
  if (decider.choice.setting.county !== ALL_COUNTIES) return { files: [] };
  // Few runs split, and every other would load what it takes to read results again.
  const { splitCounties } = await import('./split-counties.ts');
  const { files, summaries } = await splitCounties(folder, tally, decider);
  return { files, counties: summaries };
}

async function summaryFile({ folder, summary }: DecidedRun): Promise<AddedOutput> {
  return { files: [writeJson(folder, 'summary.json', summary)] };
}
