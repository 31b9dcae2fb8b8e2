import { dirname, resolve } from 'node:path';
import type { Jurisdiction } from '../format/jurisdiction.ts';
import { sourceNames } from '../linkage/link-files.ts';
import type { Problem } from '../record/problem.ts';
import { gatherInputs } from './gather-inputs.ts';

export type CourtFiles =
  | {
      readonly ok: true;
      readonly files: readonly string[];
      /** What links and lists call each file. */
      readonly names: readonly string[];
      readonly cleanUp: () => void;
    }
  | { readonly ok: false; readonly problem: Problem };

/**
 * The state's file and those of courts. With a mapping the files after the first are tables of one court's system: they become
 * one file in the state's form, under the name of the first of them, in a private folder beside the state's file.
 */
export async function courtFiles(
  jurisdiction: Jurisdiction,
  files: readonly string[],
  { mapping }: { readonly mapping?: string },
): Promise<CourtFiles> {
  const [state, ...tables] = files as readonly [string, ...string[]];
  if (mapping === undefined) return { ok: true, files, names: sourceNames(files), cleanUp: () => {} };
  if (tables.length === 0)
    return { ok: false, problem: { kind: 'input', message: "--mapping reads a court's tables: name them too." } };
  const gathered = await gatherInputs(jurisdiction, tables, dirname(resolve(state)), { mapping });
  if (!gathered.ok) return gathered;
  const names = sourceNames([state, tables[0]!]);
  return { ok: true, files: [state, ...gathered.inputs], names, cleanUp: gathered.cleanUp };
}
