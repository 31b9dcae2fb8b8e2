import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jurisdictionOf } from '../jurisdictions/index.ts';
import { type ConvertRequest, checkTables, convertTables } from './convert.ts';
import { parseMapping } from './read.ts';
import type { Mapping } from './schema.ts';

/** A folder of tables for tests, and what a mapping makes of them. */
export async function tablesFor(state: string) {
  const jurisdiction = (await jurisdictionOf(state))!;
  const target = await jurisdiction.tables!();
  const { format } = jurisdiction;
  const folder = mkdtempSync(join(tmpdir(), 'redress-mapping-'));
  let number = 0;
  const request = (mapping: Mapping, files: readonly string[], more: Partial<ConvertRequest>): ConvertRequest => {
    const temporary = join(folder, `temporary-${++number}`);
    mkdirSync(temporary, { mode: 0o700 });
    return { mapping, format, target, files, temporary, threads: 1, memory: 200, ...more };
  };
  return {
    folder,
    format,
    target,
    write: (name: string, text: string | Uint8Array) => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    },
    /** The text of the lines, or what is wrong, as sentences. */
    convert: async (mapping: Mapping, files: readonly string[], more: Partial<ConvertRequest> = {}) => {
      const made = await convertTables(request(mapping, files, more));
      if (!made.ok) return { lines: '', origin: '', wrong: [made.problem.message, ...(made.problem.details ?? [])] };
      return { lines: readFileSync(made.lines, 'utf8'), origin: readFileSync(made.origin, 'utf8'), wrong: [] };
    },
    check: async (mapping: Mapping, files: readonly string[], more: Partial<ConvertRequest> = {}) => {
      const made = await checkTables(request(mapping, files, more));
      if (!made.ok) return { errors: [made.problem.message, ...(made.problem.details ?? [])], all: [] as string[] };
      return {
        errors: made.findings.filter(({ kind }) => kind === 'error').map(({ message }) => message),
        all: made.findings.map(({ message }) => message),
      };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A mapping of a test; throws with what is wrong with it. */
export function mappingOf(text: string): Mapping {
  const read = parseMapping(text, 'test.yml');
  if (!read.ok) throw new Error([read.problem.message, ...(read.problem.details ?? [])].join('\n'));
  return read.mapping;
}
