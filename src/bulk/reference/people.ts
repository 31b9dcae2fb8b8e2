import type { BulkFormat, FormatReading } from '../../format/bulk-format.ts';
import type { Row } from '../../format/row.ts';
import type { Problem } from '../../record/problem.ts';
import type { InputFacts } from '../../results/file-facts.ts';
import type { Said } from '../../say/say.ts';
import { saidFault } from '../problems.ts';
import { type InputLine, readInput, type SetAside } from '../whole-file.ts';

type PeopleRead =
  | { readonly ok: false; readonly problem: Problem }
  | {
      readonly ok: true;
      readonly inputs: readonly InputFacts[];
      readonly setAsideLines: number;
      readonly setAside: readonly { readonly source: number; readonly line: number; readonly problem: Said }[];
    };

/**
 * Reads people the plain way, with every file whole in memory, and hands over one at a time with all their rows, in
 * order of first appearance.
 */
export function readPeople(
  format: BulkFormat,
  { readRow }: Pick<FormatReading, 'readRow'>,
  paths: readonly string[],
  quarantine: boolean,
  visit: (id: string, rows: readonly Row[], incomplete: boolean) => void,
): PeopleRead {
  const people = new Map<string, InputLine[]>();
  const inputs: InputFacts[] = [];
  const setAside: SetAside[] = [];
  for (const [source, path] of paths.entries()) {
    const read = readInput(format, path, source, quarantine);
    if (!read.ok) return read;
    inputs.push(read.facts);
    for (const line of read.setAside) setAside.push(line);
    for (const line of read.lines) {
      const own = people.get(line.subject);
      if (own) own.push(line);
      else people.set(line.subject, [line]);
    }
  }
  const concerned = new Set(setAside.flatMap((line) => line.concerns));
  for (const [id, lines] of people) {
    visit(
      id,
      lines.map((line) => readRow(line.fields, { source: line.source, line: line.line })),
      concerned.has(id),
    );
  }
  return {
    ok: true,
    inputs,
    setAsideLines: setAside.length,
    setAside: setAside.map(({ source, fault }) => ({
      source,
      line: fault.line,
      problem: saidFault(format, fault),
    })),
  };
}
