import { readInput } from '../../bulk/reference/read-input.ts';
import { csvLine } from '../../csv/write.ts';
import { buildPerson } from '../../jurisdictions/us-ca/doj/build-person.ts';
import { COLUMNS } from '../../jurisdictions/us-ca/doj/columns.ts';
import { dojFormat } from '../../jurisdictions/us-ca/doj/format.ts';
import { readRow } from '../../jurisdictions/us-ca/doj/row.ts';
import type { Person } from '../../record/index.ts';
import type { Problem } from '../../record/problem.ts';
import {
  deidentifiedSheet,
  deidentifyFields,
  type FixedDates,
  type Pseudonyms,
  type Shift,
} from '../../sources/deidentify/index.ts';
import { readRapSheet } from '../../sources/rap-sheet/index.ts';
import { chooseCopy } from './choose-shift.ts';
import type { DecideAll } from './decisions.ts';

/** The text of a copy, and how its people's dates were moved. */
export type Copied =
  | { readonly ok: true; readonly text: string; readonly shifts: readonly Shift[] }
  | { readonly ok: false; readonly problem: Problem };

type Means = { readonly pseudonyms: Pseudonyms; readonly fixed: FixedDates; readonly decideAll: DecideAll };

/** A rap sheet's copy. */
export function copySheet(text: string, { pseudonyms, fixed, decideAll }: Means): Copied {
  const sheet = readRapSheet(text, { source: 0 });
  const copy = chooseCopy(sheet.person, sheet.person.id, pseudonyms, fixed, decideAll, (shift) => {
    const made = deidentifiedSheet(sheet, shift, pseudonyms);
    return { made, person: readRapSheet(made, { source: 0 }).person };
  });
  return copy ? { ok: true, text: copy.made, shifts: [copy.shift] } : { ok: false, problem: differs() };
}

/** A bulk file's copy: its lines in their order, everybody's under one shift of their own. */
export function copyBulkFile(path: string, { pseudonyms, fixed, decideAll }: Means): Copied {
  const input = readInput(dojFormat, path, 0, false);
  if (!input.ok) return input;
  const people = new Map<string, number[]>();
  for (const [index, line] of input.lines.entries()) {
    const own = people.get(line.subject);
    if (own) own.push(index);
    else people.set(line.subject, [index]);
  }
  const out = new Array<string>(input.lines.length);
  const shifts: Shift[] = [];
  for (const [subject, indices] of people) {
    const person = toPerson(
      subject,
      indices.map((index) => input.lines[index]!.fields),
    );
    const copy = chooseCopy(person, subject, pseudonyms, fixed, decideAll, (shift) => {
      const made = indices.map((index) => deidentifyFields(input.lines[index]!.fields, shift, pseudonyms));
      return { made, person: toPerson(subject, made) };
    });
    if (!copy) return { ok: false, problem: differs() };
    shifts.push(copy.shift);
    for (const [position, index] of indices.entries()) out[index] = csvLine(copy.made[position]!);
  }
  const text = [csvLine(COLUMNS), ...out].map((line) => `${line}\n`).join('');
  return { ok: true, text, shifts };
}

function toPerson(subject: string, lines: readonly (readonly string[])[]): Person {
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
