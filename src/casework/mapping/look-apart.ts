import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../disk/temporary.ts';
import { writeWholeFile } from '../../disk/whole-file.ts';
import { type LookedTable, lookAtTables } from '../../mapping/look.ts';
import { proposeFrom } from '../../mapping/propose.ts';
import { MAPPING_FILE } from '../../mapping/read.ts';
import { readYamlText } from '../../mapping/yaml-file.ts';
import type { Problem } from '../../record/problem.ts';
import { isMapping } from '../history/recognize.ts';
import { DRAFT_NAME, LOOK_NAME } from './names.ts';

/** The files that are looked at, for the law of which state, and the folder in which the draft and the look are kept. */
export type LookWanted = {
  /** Tables and, where there is one, a mapping of theirs. */
  readonly paths: readonly string[];
  /** The state by its id; blank for the one that the mapping names. */
  readonly state: string;
  readonly folder: string;
};

export type LookMade = { readonly ok: true } | { readonly ok: false; readonly problem: Problem };

/** A look that is kept beside the files: what stands in each column, and where the tables are. */
export type KeptLook = { readonly tables: readonly LookedTable[]; readonly paths: readonly string[] };

/**
 * Looks at tables and keeps what stands in them beside them, with a mapping: the one that was given with them as it is, else
 * the one that `redress mapping new` proposes.
 */
export async function lookAndPropose({ paths, state, folder }: LookWanted): Promise<LookMade> {
  const tables = paths.filter((path) => !isMapping(path));
  const own = paths.find(isMapping);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const temporary = temporaryFolder(folder);
  try {
    const looked = await lookAtTables(tables, temporary);
    if (!looked.ok) return looked;
    const read = own === undefined ? proposeFrom(looked.tables, state) : readYamlText(own, MAPPING_FILE);
    if (!read.ok) return { ok: false, problem: { kind: 'input', message: read.message } };
    const kept: KeptLook = { tables: looked.tables, paths: tables };
    writeWholeFile(join(folder, LOOK_NAME), JSON.stringify(kept), true);
    writeWholeFile(join(folder, DRAFT_NAME), read.text, true);
    return { ok: true };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
