import { rmSync } from 'node:fs';
import { temporaryFolder } from '../../disk/temporary.ts';
import { columnsOf } from '../../mapping/convert.ts';
import { type TriedExample, tryExamples } from '../../mapping/examples.ts';
import { parseMapping } from '../../mapping/read.ts';
import { stateOf } from '../states.ts';

/** The text of a mapping that is tried, the state that it is read for, and a folder for what is written on the way. */
export type TryWanted = { readonly text: string; readonly state: string; readonly folder: string };

/** What is wrong with a mapping before any table is read, and what comes of each of its examples. */
export type Tried = { readonly faults: readonly string[]; readonly examples: readonly TriedExample[] };

/** Builds a mapping and the people of its examples, as reading the tables would. */
export async function tryMapping({ text, state, folder }: TryWanted): Promise<Tried> {
  const read = parseMapping(text, 'the mapping');
  if (!read.ok) return { faults: [read.problem.message, ...(read.problem.details ?? [])], examples: [] };
  const { format, tables } = await stateOf(state);
  const target = await tables?.();
  const built = columnsOf(read.mapping, format, target);
  if (!built.ok) return { faults: built.faults, examples: [] };
  const temporary = temporaryFolder(folder);
  try {
    return { faults: [], examples: await tryExamples(read.mapping, { format, target, temporary }) };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
