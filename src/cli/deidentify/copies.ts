import { readInput } from '../../bulk/whole-file.ts';
import { csvLine } from '../../csv/write.ts';
import type { BulkFormat, FormatReading } from '../../format/bulk-format.ts';
import type { Deidentifier } from '../../format/deidentifier.ts';
import type { Person } from '../../record/index.ts';
import type { Problem } from '../../record/problem.ts';
import type { FixedDates, Pseudonyms, Shift } from '../../sources/deidentify/index.ts';
import { chooseCopy } from './choose-shift.ts';
import type { DecideAll } from './decisions.ts';

/** The text of a copy, and how its people's dates were moved. */
export type Copied =
  | { readonly ok: true; readonly text: string; readonly shifts: readonly Shift[] }
  | { readonly ok: false; readonly problem: Problem };

type Means = {
  readonly deidentifier: Deidentifier;
  readonly pseudonyms: Pseudonyms;
  readonly fixed: FixedDates;
  readonly decideAll: DecideAll;
};

/** A rap sheet's copy. */
export function copySheet(text: string, { deidentifier, pseudonyms, fixed, decideAll }: Means): Copied {
  const sheet = deidentifier.sheet(text);
  const copy = chooseCopy(sheet.person, sheet.person.id, pseudonyms, fixed, decideAll, (shift) => {
    const { text: made, person } = sheet.copy(shift, pseudonyms);
    return { made, person };
  });
  return copy ? { ok: true, text: copy.made, shifts: [copy.shift] } : { ok: false, problem: differs() };
}

/** A bulk file's copy: its lines in their order, everybody's under one shift of their own. */
export async function copyBulkFile(
  format: BulkFormat,
  path: string,
  { deidentifier, pseudonyms, fixed, decideAll }: Means,
): Promise<Copied> {
  const input = readInput(format, path, 0, false);
  if (!input.ok) return input;
  const reading = await format.reading();
  const people = new Map<string, number[]>();
  for (const [index, line] of input.lines.entries()) {
    const own = people.get(line.subject);
    if (own) own.push(index);
    else people.set(line.subject, [index]);
  }
  const out = new Array<string>(input.lines.length);
  const shifts: Shift[] = [];
  for (const [subject, indices] of people) {
    const own = indices.map((index) => input.lines[index]!.fields);
    const copy = chooseCopy(toPerson(reading, subject, own), subject, pseudonyms, fixed, decideAll, (shift) => {
      const made = own.map((fields) => deidentifier.fields(fields, shift, pseudonyms));
      return { made, person: toPerson(reading, subject, made) };
    });
    if (!copy) return { ok: false, problem: differs() };
    shifts.push(copy.shift);
    for (const [position, index] of indices.entries()) out[index] = csvLine(copy.made[position]!);
  }
  const text = [csvLine(format.columns), ...out].map((line) => `${line}\n`).join('');
  return { ok: true, text, shifts };
}

function toPerson(
  { readRow, buildPerson }: FormatReading,
  subject: string,
  lines: readonly (readonly string[])[],
): Person {
  return buildPerson(
    subject,
    lines.map((fields, index) => readRow(fields, { source: 0, line: index + 1 })),
  );
}

function differs(): Problem {
  return {
    kind: 'output',
    message: 'No copy was written: the determinations on it would differ from those on the original.',
    details: ['This is a fault of Redress; please report it, without the file.'],
  };
}
