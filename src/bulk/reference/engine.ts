import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Determination } from '../../decide/index.ts';
import { buildPerson } from '../../sources/ca-doj/build-person.ts';
import { COLUMNS, CONDENSED_COLUMNS, column, RESULT_COLUMNS } from '../../sources/ca-doj/columns.ts';
import { readRow } from '../../sources/ca-doj/row.ts';
import { DATA_FILES, type Engine, type FileFacts, type InputFacts } from '../engine-seam.ts';
import { describeFault, unknownCounty } from '../problems.ts';
import { csvLine } from '../results/csv.ts';
import { DETERMINATION_COLUMNS, determinationLine } from '../results/determinations.ts';
import { possibleOther } from '../results/possible-other.ts';
import { recordFacts, resultCells } from '../results/record-facts.ts';
import { emptyTally, tallyPerson } from '../results/tally.ts';
import { type InputLine, readInput, type SetAside } from './read-input.ts';

const OFFENSE = column('OFFENSE_DESCR');
const COMMENT = column('COMMENT_TEXT');
const CONDENSED = CONDENSED_COLUMNS.map(column);

/**
 * The plain engine: everything in memory, one line after another, nothing clever. It exists so that the fast engine has
 * something to agree with, and so that a reader can see what a run does on one page.
 */
export const referenceEngine: Engine = async ({ request, decider, dismissAll, folder }, hooks) => {
  const inputs: InputFacts[] = [];
  const lines: InputLine[] = [];
  const setAside: SetAside[] = [];
  for (const [source, path] of request.inputs.entries()) {
    const read = readInput(path, source, request.quarantine);
    if (!read.ok) return read;
    inputs.push(read.facts);
    for (const line of read.lines) lines.push(line);
    setAside.push(...read.setAside);
  }
  const { county, asOf } = decider.choice.setting;
  const people = groupBySubject(lines);
  const rows = new Map([...people].map(([id, own]) => [id, own.map((line) => readRow(line.fields, line))]));
  const counties = new Set([...rows.values()].flat().flatMap((row) => row.county ?? []));
  const problem = unknownCounty(county, counties);
  if (problem) return { ok: false, problem };
  hooks.signal?.throwIfAborted();

  const concerned = new Set(setAside.flatMap((line) => line.concerns));
  const tally = emptyTally();
  const cells = new Map<string, { readonly cells: readonly string[]; readonly machine: string }>();
  for (const [id, own] of rows) {
    const person = buildPerson(id, own, concerned.has(id));
    const determinations = decider.decide(person);
    tallyPerson(tally, person, determinations, asOf, dismissAll);
    if (determinations.length === 0) continue;
    const facts = recordFacts(person);
    for (const determination of determinations) {
      cells.set(lineKey(determination.conviction.origin), {
        cells: resultCells(person, facts, determination, '', asOf),
        machine: determinationLine(person, determination),
      });
    }
  }

  const all = [csvLine([...COLUMNS, ...RESULT_COLUMNS])];
  const condensed = [csvLine([...CONDENSED_COLUMNS, ...RESULT_COLUMNS])];
  const prop64 = [csvLine([...COLUMNS, ...RESULT_COLUMNS])];
  const machine = [csvLine(DETERMINATION_COLUMNS)];
  for (const line of lines) {
    const decided = cells.get(lineKey(line));
    const other = possibleOther(line.fields[OFFENSE]!, line.fields[COMMENT]!);
    const suffix = csvLine(
      (decided?.cells ?? NO_CELLS).map((cell, index) => (index === POSSIBLE_OTHER ? other : cell)),
    );
    all.push(`${line.raw},${suffix}`);
    condensed.push(`${CONDENSED.map((position) => line.rawFields[position]).join(',')},${suffix}`);
    if (decided) {
      prop64.push(`${line.raw},${suffix}`);
      machine.push(decided.machine);
    }
  }
  const outputs: FileFacts[] = [];
  const write = (name: string, content: readonly string[]) => outputs.push(writeLines(folder, name, content));
  if (request.results === 'all') {
    write(DATA_FILES.all, all);
    write(DATA_FILES.condensed, condensed);
  }
  write(DATA_FILES.prop64, prop64);
  write(DATA_FILES.determinations, machine);
  if (setAside.length > 0) write(DATA_FILES.problems, problemLines(setAside, inputs));
  return { ok: true, tally, lines: lines.length, linesSetAside: setAside.length, inputs, outputs };
};

const POSSIBLE_OTHER = RESULT_COLUMNS.indexOf('Possible Other P64 Charges');
const NO_CELLS: readonly string[] = RESULT_COLUMNS.map(() => '');

function lineKey(origin: Determination['conviction']['origin']): string {
  return `${origin.source}:${origin.line}`;
}

function groupBySubject(lines: readonly InputLine[]): Map<string, InputLine[]> {
  const people = new Map<string, InputLine[]>();
  for (const line of lines) {
    const own = people.get(line.subject);
    if (own) own.push(line);
    else people.set(line.subject, [line]);
  }
  return people;
}

/** `problems.csv`: the lines set aside, where they stood and why. */
export function problemLines(
  setAside: readonly Pick<SetAside, 'source' | 'fault' | 'raw'>[],
  inputs: readonly InputFacts[],
): readonly string[] {
  return [
    csvLine(['file', 'line', 'problem', 'text']),
    ...setAside.map(({ source, fault, raw }) => csvLine([inputs[source]!.name, fault.line, describeFault(fault), raw])),
  ];
}

function writeLines(folder: string, name: string, lines: readonly string[]): FileFacts {
  const bytes = Buffer.from(`${lines.join('\n')}\n`);
  writeFileSync(join(folder, name), bytes, { flag: 'wx' });
  return {
    name,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    lines: lines.length - 1,
  };
}
