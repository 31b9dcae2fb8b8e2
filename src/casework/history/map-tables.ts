import { renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { temporaryFolder } from '../../disk/temporary.ts';
import type { Jurisdiction } from '../../format/jurisdiction.ts';
import { convertTables } from '../../mapping/convert.ts';
import { checkExamples } from '../../mapping/examples.ts';
import type { Finding } from '../../mapping/findings.ts';
import { readMapping } from '../../mapping/read.ts';
import type { Problem } from '../../record/problem.ts';
import { DRAFT_NAME } from '../mapping/names.ts';
import { isMapping } from './recognize.ts';

/** By which mapping tables were read, and what was found in them by it; nothing of it is about one person. */
export type MappedBy = {
  readonly name: string;
  /** The files of the tables. */
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
  /** Whether the mapping was written in the workbench, beside the tables, where it can be changed. */
  readonly isDraft?: boolean;
};

/** What is turned into lines: the paths of tables and their mapping, where the lines go, and states by their ids. */
export type MapWanted = {
  readonly paths: readonly string[];
  readonly lines: string;
  readonly states: readonly string[];
};

export type MappedTables =
  /** `state` by its id. */
  | { readonly ok: true; readonly state: string; readonly by: MappedBy }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Turns the tables among the files into lines of the state's form at `lines`, by the one mapping among them, as
 * `redress mapping lines` does; the mapping's own examples have to hold. The state is the one that the mapping names, else the
 * first of `states`.
 */
export async function mapTables(
  paths: readonly string[],
  lines: string,
  states: readonly Jurisdiction[],
): Promise<MappedTables> {
  const [path, another] = paths.filter(isMapping);
  if (another !== undefined)
    return refuse(`${basename(path!)} and ${basename(another)} are two mappings: give one with its tables.`);
  const files = paths.filter((each) => each !== path);
  if (files.length === 0) return refuse(`${basename(path!)} is a mapping: give the tables together with it.`);
  const read = readMapping(path!);
  if (!read.ok) return read;
  const { mapping } = read;
  const state = mapping.jurisdiction === undefined ? states[0]! : states.find(({ id }) => id === mapping.jurisdiction);
  if (!state) return refuse(`${mapping.name} is a mapping for ${mapping.jurisdiction}, which is not offered here.`);
  const { format } = state;
  const target = await state.tables?.();
  const temporary = temporaryFolder(dirname(lines));
  try {
    const wrong = await checkExamples(mapping, { format, target, temporary });
    if (wrong.length > 0) {
      const details = wrong.flatMap(({ number, sentences }) => sentences.map((each) => `Example ${number}: ${each}`));
      return refuse(`The examples of ${mapping.name} do not hold:`, details);
    }
    const made = await convertTables({ mapping, format, target, files, temporary });
    if (!made.ok) return made;
    renameSync(made.lines, lines);
    const names = files.map((each) => basename(each));
    return {
      ok: true,
      state: state.id,
      by: { name: mapping.name, files: names, findings: made.findings, isDraft: basename(path!) === DRAFT_NAME },
    };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function refuse(message: string, details: readonly string[] = []): MappedTables & { readonly ok: false } {
  return { ok: false, problem: { kind: 'input', message, ...(details.length > 0 && { details }) } };
}
