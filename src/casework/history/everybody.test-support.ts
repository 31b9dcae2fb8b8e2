import { readInput } from '../../bulk/whole-file.ts';
import type { Row } from '../../format/row.ts';
import { buildPerson } from '../../jurisdictions/us-ca/doj/build-person.ts';
import { dojFormat } from '../../jurisdictions/us-ca/doj/format.ts';
import { readRow } from '../../jurisdictions/us-ca/doj/row.ts';
import type { Person } from '../../record/index.ts';

/** Everybody in some files as the plain reader has them, with the lines of each, in the order of the file. */
export function everybody(
  paths: readonly string[],
): readonly { readonly person: Person; readonly lines: readonly number[] }[] {
  const people = new Map<string, Row[]>();
  const concerned = new Set<string>();
  for (const [source, path] of paths.entries()) {
    const read = readInput(dojFormat, path, source, true);
    if (!read.ok) throw new Error(read.problem.message);
    for (const { subject, fields, line } of read.lines) {
      const own = people.get(subject) ?? [];
      own.push(readRow(fields, { source, line }));
      people.set(subject, own);
    }
    for (const { concerns } of read.setAside) for (const id of concerns) concerned.add(id);
  }
  return [...people].map(([id, rows]) => ({
    person: buildPerson(id, rows, concerned.has(id)),
    lines: rows.map(({ origin }) => origin.line),
  }));
}
