import { rmSync } from 'node:fs';
import type { Engine } from '../bulk/engine-seam.ts';
import { temporaryFolder } from '../disk/temporary.ts';
import type { Jurisdiction } from '../format/jurisdiction.ts';
import { convertTables } from '../mapping/convert.ts';
import { factsOfTables, mappedEngine } from '../mapping/mapped-engine.ts';
import { readMapping } from '../mapping/read.ts';
import { caughtFailure } from '../results/files/output-folder.ts';
import type { Gathered } from './gather-inputs.ts';

/** How tables are read: by which mapping, and with how much memory (megabytes). */
export type MappingChoice = { readonly mapping?: string; readonly memory?: number };

/**
 * Turns tables into one file in the state's form, in a private temporary folder within `within`, and gives the engine that
 * adds to results what the mapping keeps.
 */
export async function gatherMapped(
  jurisdiction: Pick<Jurisdiction, 'id' | 'format' | 'tables'>,
  files: readonly string[],
  within: string,
  { mapping: path, memory }: MappingChoice,
): Promise<Gathered> {
  const read = readMapping(path!);
  if (!read.ok) return read;
  const { mapping, text } = read;
  if (mapping.jurisdiction !== undefined && mapping.jurisdiction !== jurisdiction.id)
    return refuse(`${mapping.name} is a mapping for ${mapping.jurisdiction}: name it with --jurisdiction.`);
  if (files.includes('-')) return refuse('Tables are read from files, not from standard input.');
  let temporary: string;
  try {
    temporary = temporaryFolder(within);
  } catch (error) {
    return { ok: false, problem: caughtFailure(within, error) };
  }
  const cleanUp = () => rmSync(temporary, { recursive: true, force: true });
  try {
    const target = await jurisdiction.tables?.();
    const converted = await convertTables({ mapping, format: jurisdiction.format, target, files, temporary, memory });
    if (!converted.ok) {
      cleanUp();
      return { ok: false, problem: converted.problem };
    }
    const mapped = { name: mapping.name, text, converted, inputs: () => factsOfTables(converted) };
    const wrap = (engine: Engine) => mappedEngine(engine, mapped);
    return { ok: true, inputs: [converted.lines], sheets: 0, notUnderstood: 0, cleanUp, mapped, wrap };
  } catch (error) {
    cleanUp();
    throw error;
  }
}

function refuse(message: string): Gathered & { readonly ok: false } {
  return { ok: false, problem: { kind: 'input', message } };
}
